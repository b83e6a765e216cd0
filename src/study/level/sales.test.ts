import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { results as blank } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { rowsOf, world } from "../../../test/study/mart.js";
import type { Findings } from "../../core/findings.js";
import type { SalesAnswer } from "../../core/level/settings.js";
import { languages, words } from "../../i18n/index.js";
import { yearsIn } from "../days.js";
import type { StudyInput } from "../input.js";
import type { LevelPart, OptimumRow } from "./parts.js";
import { studySales } from "./sales.js";

const today = 0.9;
const years = yearsIn("2025-01-01", "2025-12-31");
const period = { from: "2025-01-01", to: "2025-12-31" };

let firm: StudyInput;
beforeAll(async () => {
  const day = (month: number) => `2025-${String(month).padStart(2, "0")}-15`;
  // Customers of the north are served better from July on and buy a fifth more; the others buy as before.
  const orders = ["N1", "N2", "N3", "S1", "S2", "S3"].flatMap((customer, c) =>
    Array.from({ length: 12 }, (_, m) => ({
      order_id: `${customer}-${m}`,
      customer_id: customer,
      ordered_on: day(m + 1),
      amount: (1000 + 100 * c) * (customer.startsWith("N") && m >= 6 ? 1.2 : 1),
      cost: (1000 + 100 * c) * (customer.startsWith("N") && m >= 6 ? 1.2 : 1) * 0.75,
    })),
  );
  const customer = ["N1", "N2", "N3", "S1", "S2", "S3"].map((customer_id) => ({
    customer_id,
    region: customer_id.startsWith("N") ? "north" : "south",
  }));
  firm = await world({ orders, facts: { customer }, settings: { period } });
});
afterAll(() => firm.warehouse.close());

const optimum: OptimumRow = {
  element: "late",
  of: "all",
  subject: "",
  unit: "share",
  today,
  promised: null,
  best: 0.93,
  low: 0.92,
  high: 0.95,
  bandLow: null,
  bandHigh: null,
  withoutLeaving: null,
  drivenBy: null,
  costToday: null,
  costBest: null,
  totalToday: null,
  totalBest: null,
  means: "carriers",
  reason: null,
};

/** A point of punctuality costs 100 a year, from 80 % to 100 %. */
const part: LevelPart = {
  curves: Array.from({ length: 21 }, (_, k) => ({
    element: "late",
    of: "all" as const,
    subject: "",
    level: 0.8 + k / 100,
    cost: k * 100_00,
    lost: 0,
    lostByLeaving: 0,
    revenue: null,
    mark: "none" as const,
  })),
  optima: [optimum],
};

const told: Findings[] = [];

async function study(sales: readonly SalesAnswer[], given: LevelPart = part): Promise<Findings> {
  const found = await studySales({ ...firm, settings: { ...firm.settings, level: { sales } } }, [
    given,
    null,
  ]);
  told.push(found);
  return found;
}

const one = (found: Findings) => rowsOf(found, "level.sales-optima")[0]!;
const at = (level: number, sales: number, error?: number) =>
  error === undefined ? { level, sales } : { level, sales, error };

describe("two points told", () => {
  it("make a curve whose best level is where the next point's margin pays its cost", async () => {
    const found = await study([
      { element: "on-time", points: [at(0.85, 100), at(0.95, 108)], form: "power" },
    ]);
    const row = one(found);
    const elasticity = Math.log(1.08) / Math.log(0.95 / 0.85);
    const sales = yearlySum();
    const profit = (x: number) => 0.25 * sales * (x / today) ** elasticity - 100 * ((x - 0.8) / 0.01);
    let best = 0.8;
    for (let x = 0.8; x <= 1.00001; x += 0.0005) if (profit(x) > profit(best)) best = x;
    expect(Math.abs(Number(row.best) - best)).toBeLessThan(0.002);
    expect(Number(row.gain)).toBeCloseTo(profit(Number(row.best)) - profit(today), 0);
    expect(Number(row.low)).toBeLessThanOrEqual(Number(row.best));
    expect(Number(row.high)).toBeGreaterThanOrEqual(Number(row.best));
    expect(row["by-loss"]).toBe(0.93);
  });

  it("say the same in pieces, in money or as an index, and sell today what was sold", async () => {
    const index = await study([{ element: "on-time", points: [at(0.85, 100), at(0.95, 108)] }]);
    const money = await study([{ element: "on-time", points: [at(0.85, 5e6), at(0.95, 5.4e6)] }]);
    expect(Number(one(money).best)).toBeCloseTo(Number(one(index).best), 6);
    const now = rowsOf(index, "level.sales-curves").find((r) => r.mark === "today")!;
    expect(Number(now.sales)).toBeCloseTo(yearlySum(), 6);
    expect(Number(now.profit)).toBeCloseTo(0.25 * yearlySum() - 1000, 6);
  });

  it("are the less sure the greater their error", async () => {
    const wide = await study([{ element: "on-time", points: [at(0.85, 100, 4), at(0.95, 108, 4)] }]);
    const narrow = await study([{ element: "on-time", points: [at(0.85, 100, 0.1), at(0.95, 108, 0.1)] }]);
    const width = (f: Findings) => Number(one(f)["gain-high"]) - Number(one(f)["gain-low"]);
    expect(width(wide)).toBeGreaterThan(5 * width(narrow));
    expect(wide.assumptions).toEqual([]);
    expect(wide.verdicts.map((v) => v.code)).toContain("level.sales-unclear");
  });
});

describe("forms", () => {
  it("with a ceiling stop rising there, with a decline fall beyond it", async () => {
    const points = [at(0.82, 100, 0.1), at(0.9, 106, 0.1)];
    const rising = await study([{ element: "late", points, form: "saturating", most: 108 }]);
    const falling = await study([
      { element: "late", points, form: "saturating", most: 108, decline: { from: 0.92, share: 0.2 } },
    ]);
    const sales = (f: Findings) => rowsOf(f, "level.sales-curves").map((r) => Number(r.sales));
    expect(Math.max(...sales(rising))).toBe(sales(rising).at(-1));
    expect(sales(falling).at(-1)!).toBeLessThan(0.85 * Math.max(...sales(falling)));
    expect(Number(one(falling).best)).toBeLessThan(0.96);
  });

  it("that do not go with their points say why", async () => {
    const why = async (s: Omit<SalesAnswer, "element">) =>
      one(await study([{ element: "on-time", ...s }])).reason;
    const rise = [at(0.85, 100), at(0.95, 108)];
    expect(await why({ points: rise, form: "saturating" })).toBe("no-ceiling");
    expect(await why({ points: rise, form: "saturating", most: 105 })).toBe("beyond-ceiling");
    expect(await why({ points: [at(0.85, 108), at(0.95, 100)], form: "s-curve", most: 120 })).toBe("falls");
    expect(await why({ points: [at(0.9, 100), at(0.9, 108)] })).toBe("one-level");
    expect(await why({ points: [at(0.85, 100), at(0.95, 100)] })).toBe("no-difference");
  });

  it("have a best level only where the level's cost is known", async () => {
    const found = await study([{ element: "on-time", points: [at(0.85, 100), at(0.95, 108)] }], {
      ...part,
      curves: [],
    });
    expect(one(found)).toMatchObject({ best: null, reason: "no-cost" });
    expect(rowsOf(found, "level.sales-curves").length).toBeGreaterThan(10);
  });

  it("speak of an element whose level is reckoned, or are told what is wrong", async () => {
    const found = await study([{ element: "returned", points: [at(0.85, 100), at(0.95, 108)] }]);
    const orders = await study([{ element: "order-in-full", points: [at(0.85, 100), at(0.95, 108)] }], {
      ...part,
      optima: [{ ...optimum, element: "short" }],
    });
    expect(orders.verdicts.map((v) => v.code)).toEqual(["level.sales-no-element"]);
    expect(found.verdicts).toMatchObject([
      { code: "level.sales-no-element", values: { n: 1, name: "returned" } },
    ]);
  });
});

describe("a change some customers got", () => {
  it("is read from their sales before and after, against the others", async () => {
    const found = await study([
      { element: "on-time", changed: { on: "2025-07-01", regions: ["north"], before: 0.85, after: 0.95 } },
    ]);
    expect(one(found)).toMatchObject({
      told: "records",
      form: "before-after",
      "seen-from": 0.85,
      "seen-to": 0.95,
    });
    const rows = rowsOf(found, "level.sales-curves");
    const [low, high] = [rows[0]!, rows.at(-1)!];
    const elasticity = Math.log(1.2) / Math.log(0.95 / 0.85);
    expect(Number(high.sales) / Number(low.sales)).toBeCloseTo((1 / 0.8) ** elasticity, 6);
  });

  it("says nothing without others to hold it against", async () => {
    const found = await study([
      {
        element: "on-time",
        changed: { on: "2025-07-01", regions: ["north", "south"], before: 0.85, after: 0.95 },
      },
    ]);
    expect(one(found).reason).toBe("too-few");
  });
});

describe("buying after stock-outs", () => {
  it("gives a curve of its own, clear when those who met one buy half as often", async () => {
    await firm.warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
    await firm.warehouse.run(`CREATE OR REPLACE TABLE derived.purchase_exposure AS
SELECT DATE '2025-01-01' AS season, 'A' AS class, 0.1 AS rhythm, i % 10 = 0 AS short,
  CASE WHEN i % 10 = 0 THEN 20 ELSE 10 END AS next_gap, 100 AS follow FROM range(2000) t(i)`);
    const stock: LevelPart = {
      curves: part.curves.map((c) => ({ ...c, element: "short" })),
      optima: [{ ...optimum, element: "short" }],
    };
    const before = [{ ...blankFindings, assumptions: [horizon] }];
    const found = await studySales({ ...firm, before, settings: { ...firm.settings, level: {} } }, [stock]);
    told.push(found);
    await firm.warehouse.run("DROP TABLE derived.purchase_exposure");
    expect(one(found)).toMatchObject({ element: "short", form: "stock-outs", told: "records" });
    const rows = rowsOf(found, "level.sales-curves");
    const sales = (level: number) =>
      Number(rows.find((r) => Math.abs(Number(r.level) - level) < 1e-9)!.sales);
    // One purchase in ten met a stock-out at 90 %, and each costs half of what follows.
    expect(sales(1) / sales(0.9)).toBeCloseTo(1 / 0.95, 6);
    expect(found.verdicts[0]!.code).toMatch(/^level\.sales-best/);
  });

  it("is not read where the joined purchases are missing", async () => {
    const found = await study([]);
    expect(found.tables).toEqual([]);
  });
});

describe("the words", () => {
  it("are there for all that was told, in both languages", () => {
    const lacking = languages.flatMap((language) =>
      told.flatMap((found) =>
        unworded(
          { ...blank, ...found, tables: Object.fromEntries(found.tables.map((t) => [t.id, t])) },
          words(language),
        ),
      ),
    );
    expect([...new Set(lacking)]).toEqual([]);
  });
});

const blankFindings: Findings = { figures: [], tables: [], verdicts: [], problems: [], assumptions: [] };
const horizon = {
  id: "loss.horizon-days",
  value: 60,
  unit: "days",
  low: 60,
  high: 60,
  source: "estimated",
  citation: "",
} as const;

/** Sales of a year: what the orders of the period come to. */
function yearlySum(): number {
  const monthly = [0, 1, 2].reduce((sum, c) => sum + (1000 + 100 * c) * (6 + 6 * 1.2), 0);
  const others = [3, 4, 5].reduce((sum, c) => sum + (1000 + 100 * c) * 12, 0);
  return (monthly + others) / years;
}
