import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { results as blank } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { rowsOf } from "../../../test/study/mart.js";
import { earlier, meansFirm, penalties, room, worth } from "../../../test/study/means-firm.js";
import type { Findings, Table } from "../../core/findings.js";
import { languages, words } from "../../i18n/index.js";
import type { StudyInput } from "../input.js";
import type { Penalties } from "../penalties.js";
import { studyElementLevels } from "./elements.js";
import type { LevelPart, OptimumRow, Supply } from "./parts.js";

let firm: StudyInput;
beforeAll(async () => {
  firm = await meansFirm();
});
afterAll(() => firm.warehouse.close());

const told: Findings[] = [];

interface Given {
  readonly stake?: number;
  readonly penalties?: Penalties | null;
  readonly before?: readonly Table[];
  readonly settings?: Partial<StudyInput["settings"]>;
  readonly supply?: Supply;
}

async function study(given: Given = {}, of = firm): Promise<{ made: LevelPart | null; findings: Findings }> {
  await worth(of, given.stake ?? 1000_00);
  const input = {
    ...of,
    before: given.before === undefined ? of.before : [room(given.before)],
    settings: { ...of.settings, ...given.settings },
  };
  const penalty = given.penalties === undefined ? penalties() : given.penalties;
  const found = await studyElementLevels(input, penalty, given.supply ?? null);
  told.push(found.findings);
  return found;
}

const best = (made: LevelPart | null, element: string, subject = ""): OptimumRow =>
  made!.optima.find((o) => o.element === element && o.subject === subject)!;

describe("on-time delivery", () => {
  it("pays the step away from the late carrier, not the dear step to the fastest mode", async () => {
    const { made } = await study();
    const late = best(made, "late");
    expect(late).toMatchObject({ means: "carriers", unit: "share" });
    expect(late.today).toBeCloseTo(1 - 181 / 1000, 9);
    // Slow's 120 late of 300 become 30 with the others by road; 100 parcels by air for three times the money do as well
    // by road, where 10 of them are late instead of 1.
    expect(late.best).toBeCloseTo(1 - (181 - 90 + 9) / 1000, 9);
    expect(late.totalBest!).toBeLessThan(late.totalToday!);
    expect(late.low!).toBeLessThanOrEqual(late.best!);
    expect(late.high!).toBeGreaterThanOrEqual(late.best!);
  });

  it("goes by the fastest mode once customers are worth enough, and stays where they are worth nothing", async () => {
    const worth = best((await study({ stake: 1_000_000_00 })).made, "late");
    expect(worth.best).toBeGreaterThan(0.98);
    const nothing = best((await study({ stake: 0 })).made, "late");
    expect(nothing.best!).toBeLessThanOrEqual(nothing.today! + 1e-9);
    expect(nothing.drivenBy).toBe("none");
  });

  it("is as unsure as the counts it rests on, and surer that it lies above today's", async () => {
    const { made, findings } = await study();
    const late = best(made, "late");
    // 100 of 1,000 late: some 0.019 either way.
    expect(late.high! - late.low!).toBeGreaterThan(0.02);
    expect(late.high! - late.low!).toBeLessThan(0.08);
    expect(findings.verdicts.find((v) => v.id === "level.element-raise.late")).toBeDefined();
  });

  it("is told per class of customer, failures and freight adding up to all", async () => {
    const { made } = await study();
    const curves = made!.curves.filter((c) => c.element === "late" && c.mark === "today");
    const of = (subject: string) => curves.find((c) => c.subject === subject)!;
    expect(of("A").cost + of("B").cost).toBeCloseTo(of("").cost, 4);
    expect(of("A").lost + of("B").lost).toBeCloseTo(of("").lost, 4);
  });

  it("cannot tell the best level without freight, but what a point is worth", async () => {
    const without = await meansFirm({ freight: false });
    const { made, findings } = await study({}, without);
    await without.warehouse.close();
    expect(best(made, "late")).toMatchObject({ best: null, reason: "no-cost" });
    const row = rowsOf(findings, "level.points").find(
      (r) => r.element === "late" && r["customer-class"] === "",
    )!;
    // 1 % of 1,000 orders a year × 5 % of 1,000.
    expect(row["per-point"]).toBeCloseTo((10 * 50) / (366 / 365.25), 6);
  });
});

describe("the curve", () => {
  it("never costs less for more, and its total is least at the level called best", async () => {
    const { made } = await study();
    for (const element of ["late", "wrong", "damaged", "slow-response"]) {
      const rows = made!.curves.filter((c) => c.element === element && c.subject === "" && c.mark === "none");
      expect(rows.length).toBeGreaterThan(10);
      rows.forEach((row, k) => {
        if (k > 0) expect(row.cost).toBeGreaterThanOrEqual(rows[k - 1]!.cost - 1e-6);
        expect(row.cost + row.lost).toBeGreaterThanOrEqual(best(made, element).totalBest! - 1e-6);
      });
    }
  });
});

describe("damage and wrong goods", () => {
  it("are fought where they gather as long as a failure avoided is worth its minutes", async () => {
    const { made } = await study();
    expect(best(made, "wrong")).toMatchObject({ means: "checking" });
    expect(best(made, "wrong").best!).toBeGreaterThan(best(made, "wrong").today!);
    const cheap = await study({ stake: 100 });
    expect(best(cheap.made, "wrong").best).toBeCloseTo(best(cheap.made, "wrong").today!, 9);
  });

  it("have no known cost where no minute is paid for", async () => {
    const { made } = await study({ before: [earlier.spots] });
    expect(best(made, "wrong")).toMatchObject({ best: null, reason: "no-cost" });
  });
});

describe("answers of the desk", () => {
  it("take as many people as slow answers cost more than", async () => {
    const rich = best((await study({ stake: 1_000_000_00 })).made, "slow-response");
    expect(rich.best).toBeCloseTo(0.98, 6);
    const poor = best((await study({ stake: 100 })).made, "slow-response");
    expect(poor.best!).toBeLessThan(poor.today!);
  });
});

describe("an element whose cost is given", () => {
  it("is lowered or raised to where the last failure costs what it loses", async () => {
    const { made } = await study({
      settings: { level: { costPerPoint: { invoice: 250 } } },
    });
    const invoice = best(made, "invoice");
    // A point is 10 orders of 50 lost each: 500, twice what it costs today, so half of the failures stay.
    expect(1 - invoice.best!).toBeCloseTo((1 - invoice.today!) / 2, 2);
    expect(best(made, "invoice", "A").reason).toBe("no-cost");
  });
});

const column = (...values: readonly number[]) => Float64Array.from(values);

/** Two items of one class, one of another; the last without a lead time. */
const supply: Supply = {
  count: 4,
  products: ["P1", "P2", "P3", "P4"],
  sites: ["W", "W", "W", "W"],
  classes: ["small", "small", "glass", "glass"],
  annualDemand: column(10_000, 30_000, 500, 500),
  dailyMean: column(27, 82, 1.4, 1.4),
  dailySd: column(20, 40, 1, 1),
  models: ["normal", "normal", "normal", "normal"],
  modelReasons: ["", "", "", ""],
  leadMean: column(7, 7, 7, Number.NaN),
  leadSd: column(1.5, 1.5, 1.5, Number.NaN),
  leadSource: ["records", "records", "records", "default"],
  reviewDays: column(0, 0, 0, 0),
  lot: column(2000, 3000, 100, 100),
  lotSource: ["default", "default", "default", "default"],
  unitCost: column(80_00, 80_00, 4000_00, 4000_00),
  unitMargin: column(1, 1, 1, 1),
  marginSource: ["records", "records", "records", "records"],
  orderCost: column(180_00, 180_00, 180_00, 180_00),
  carryingRate: 0.25,
  carryingLow: 0.2,
  carryingHigh: 0.3,
  onHand: column(1, 1, 1, 1),
  unitFill: column(0.95, 0.95, 0.95, 0.95),
  lineFill: column(0.9, 0.9, 0.9, 0.9),
  lines: column(1, 1, 1, 1),
  shortLines: column(0, 0, 0, 0),
  shortUnits: column(0, 0, 0, 0),
  lineSize: column(1, 1, 1, 1),
  orderShare: column(1, 1, 1, 1),
  stake: column(0, 0, 0, 0),
  law: () => {
    throw new Error("means need no law of demand");
  },
  assumptions: [],
};
const modes = [
  { name: "truck", days: 7, daysSd: 1.5, perUnit: 0.22 },
  { name: "air", days: 1, daysSd: 0.2, perUnit: 0.9 },
  { name: "rail", days: 20, daysSd: 5, perUnit: 0.1 },
];

describe("means against stock", () => {
  it("takes the faster mode for dear goods only, and says what it saves at today's service", async () => {
    const { findings } = await study({ supply, settings: { level: { modes } } });
    const chosen = rowsOf(findings, "level.means").filter((r) => String(r.chosen).includes("cheapest"));
    expect(chosen.map((r) => [r["product-class"], r.plan, r.chosen])).toEqual([
      ["small", "truck", "today-and-cheapest"],
      ["glass", "air", "cheapest"],
    ]);
    for (const r of rowsOf(findings, "level.means")) {
      const parts = [r.transport, r["in-transit"], r.holding, r.ordering].map(Number);
      expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(Number(r.total), 6);
    }
    const same = rowsOf(findings, "level.same-service").find(
      (r) => r["product-class"] === "glass" && r.way === "same-service",
    )!;
    expect(same).toMatchObject({ today: "truck", option: "air", told: "improved" });
    expect(Number(same.saves)).toBeCloseTo(Number(same["cost-today"]) - Number(same.cost), 6);
    expect(findings.verdicts.find((v) => v.code === "level.means-same-service")?.values).toMatchObject({
      name: "glass",
      option: "air",
    });
  });

  it("are not compared where no goods have a price or a cost", async () => {
    const { findings } = await study({
      supply: { ...supply, money: "relative" },
      settings: { level: { modes } },
    });
    expect(findings.tables.map((t) => t.id)).not.toContain("level.means");
    expect(findings.verdicts.map((v) => v.code)).not.toContain("level.means-day-worth");
  });

  it("needs more stock for a longer lead time and for more service, and never costs less for more", async () => {
    const { findings } = await study({ supply, settings: { level: { modes } } });
    const curve = (target: number) =>
      rowsOf(findings, "level.iso-service")
        .filter((r) => r["product-class"] === "small" && r.target === target)
        .map((r) => Number(r.stock));
    expect(curve(0.95)).toEqual([...curve(0.95)].sort((a, b) => a - b));
    curve(0.95).forEach((stock, k) => {
      expect(curve(0.98)[k]).toBeGreaterThan(stock);
    });
    const path = rowsOf(findings, "level.expansion-path")
      .filter((r) => r["product-class"] === "glass" && r.mark === null)
      .map((r) => Number(r.cost));
    expect(path).toEqual([...path].sort((a, b) => a - b));
    const line = rowsOf(findings, "level.iso-cost").filter(
      (r) => r["product-class"] === "small" && r.line === 0,
    );
    expect(line).toHaveLength(3);
    line.forEach((r, k) => {
      if (k === 0) return;
      expect(Number(r["lead-days"])).toBeLessThan(Number(line[k - 1]!["lead-days"]));
      expect(Number(r.stock)).toBeLessThan(Number(line[k - 1]!.stock));
    });
  });

  it("puts today's way on the line of equal service it belongs to", async () => {
    const { findings } = await study({ supply });
    for (const plan of rowsOf(findings, "level.means").filter((r) => String(r.chosen).startsWith("today"))) {
      const on = rowsOf(findings, "level.iso-service").find(
        (r) =>
          r["product-class"] === plan["product-class"] &&
          r.target === plan.service &&
          r["lead-days"] === plan["lead-days"],
      );
      expect(Number(on!.stock)).toBeCloseTo(Number(plan["stock-all"]), 6);
    }
  });

  it("borrows the modes of the deliveries where replenishment names none, and says so", async () => {
    const { findings } = await study({ supply });
    expect(findings.verdicts.map((v) => v.code)).toContain("level.means-from-deliveries");
    const glass = rowsOf(findings, "level.means").filter((r) => r["product-class"] === "glass");
    expect(glass.map((r) => [r.plan, r.kind])).toEqual([
      ["road", "delivery"],
      ["air", "delivery"],
    ]);
    // Air takes half a day instead of two, one in a hundred a day late instead of one in five; 3 a kg instead of 1.
    expect(Number(glass[0]!["lead-days"]) - Number(glass[1]!["lead-days"])).toBeCloseTo(2.2 - 0.51, 6);
    expect(Number(glass[1]!.transport) / Number(glass[0]!.transport)).toBeCloseTo(3, 6);
  });

  it("says that one way alone cannot be compared, and still what a day of lead time is worth", async () => {
    const without = await meansFirm({ freight: false });
    const { findings } = await study({ supply }, without);
    await without.warehouse.close();
    const codes = findings.verdicts.map((v) => v.code);
    expect(codes).toContain("level.means-one-way");
    expect(codes).toContain("level.means-day-worth");
    expect(findings.tables.some((t) => t.id === "level.iso-cost")).toBe(false);
  });
});

describe("days promised", () => {
  it("are kept by more orders the longer they are, and weigh late orders against sales", async () => {
    const { findings } = await study();
    const rows = rowsOf(findings, "level.promise-curve");
    expect(rows.map((r) => r.days)).toEqual([2, 3]);
    expect(rows[0]!["on-time"]).toBeCloseTo(1 - 181 / 1000, 9);
    expect(rows[1]!["on-time"]).toBe(1);
    expect(Number(rows[1]!["lost-demand"])).toBeGreaterThan(Number(rows[0]!["lost-demand"]));
    const untold = await study({ penalties: null });
    expect(untold.findings.verdicts.map((v) => v.code)).toContain("level.promise-untold");
  });
});

describe("what cannot be told", () => {
  it("is nothing without penalties, without money, and without a customer's worth", async () => {
    expect((await study({ penalties: null })).made).toBeNull();
    expect((await study({ penalties: penalties(0.05, "relative") })).made).toBeNull();
    await firm.warehouse.run("DROP TABLE derived.customer_stake");
    expect((await studyElementLevels(firm, penalties())).made).toBeNull();
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
