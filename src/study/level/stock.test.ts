import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { results as blank } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, world } from "../../../test/study/mart.js";
import { gainFromLoss, threeCharts } from "../../core/level/curves/three-charts.js";
import { normalLaw } from "../../core/level/demand/normal-law.js";
import { itemPolicy } from "../../core/level/policy/item-policy.js";
import { certain, type Drawn } from "../../core/stats/drawn.js";
import { seededUniform } from "../../core/stats/seeded-uniform.js";
import { languages, words } from "../../i18n/index.js";
import type { StudyInput } from "../input.js";
import { joined } from "../joined.js";
import { drawCount, type Penalties } from "../penalties.js";
import { curveFindings } from "./curve-findings.js";
import type { StockPart, Supply } from "./parts.js";
import { studyStock } from "./stock.js";

const opened: StudyInput[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

const uncertain = (value: number, spread: number, seed: number): Drawn => {
  const random = seededUniform(seed);
  return {
    value,
    draws: Float64Array.from({ length: drawCount }, () => value * (1 + spread * (2 * random() - 1))),
  };
};
const sure = (value: number) => certain(value, drawCount);

interface Loss {
  readonly leaving?: number;
  readonly lost?: number;
  readonly money?: "recorded" | "relative";
}

const penalties = ({ leaving = 0.03, lost = 0.6, money = "recorded" }: Loss = {}): Penalties => ({
  draws: drawCount,
  money,
  leavingKnown: true,
  kinds: new Map([
    [
      "short",
      {
        kind: "short",
        leaving: uncertain(leaving, 0.5, 1),
        direct: sure(0),
        perTime: null,
        source: "own",
      },
    ],
  ]),
  reactions: {
    lost: sure(lost),
    substituted: sure(0),
    delayed: sure(1 - lost),
    substituteMargin: sure(0),
    delayCost: sure(0),
    basket: sure(0),
    source: "own",
  },
  margin: sure(1),
  shortLinesPerOrder: 1,
  shortUnitsPerLine: 5,
  shortUnitMargin: 300,
  meanStake: 20_000,
  stakeOfFailed: new Map(),
});

interface Item {
  readonly product: string;
  readonly class?: string;
  readonly daily?: number;
  readonly sd?: number;
  readonly fill?: number;
  readonly lines?: number;
  readonly onHand?: number;
  readonly lead?: number;
  readonly cost?: number;
  readonly margin?: number;
  readonly stake?: number;
  readonly orderCost?: number;
  readonly orderShare?: number;
}

/** Weekly review, two weeks of lead time, five units a line, unless an item says otherwise. */
function supplyOf(items: readonly Item[]): Supply {
  const column = (of: (i: Item) => number) => Float64Array.from(items, of);
  const text = (of: (i: Item) => string) => items.map(of);
  const daily = (i: Item) => i.daily ?? 10;
  const fill = column((i) => i.fill ?? 0.95);
  const lines = column((i) => i.lines ?? (daily(i) * 365) / 5);
  return {
    count: items.length,
    products: text((i) => i.product),
    sites: text(() => "东仓"),
    classes: text((i) => i.class ?? "杂货"),
    annualDemand: column((i) => daily(i) * 365.25),
    dailyMean: column(daily),
    dailySd: column((i) => i.sd ?? 6),
    models: text(() => "normal"),
    modelReasons: text(() => "most-likely"),
    leadMean: column((i) => i.lead ?? 14),
    leadSd: column(() => 0),
    leadSource: items.map(() => "records" as const),
    reviewDays: column(() => 7),
    lot: column(() => 1),
    lotSource: items.map(() => "records" as const),
    unitCost: column((i) => i.cost ?? 1000),
    unitMargin: column((i) => i.margin ?? 300),
    marginSource: items.map(() => "records" as const),
    orderCost: column((i) => i.orderCost ?? 0),
    carryingRate: 0.2,
    carryingLow: 0.1,
    carryingHigh: 0.35,
    onHand: column((i) => i.onHand ?? Number.NaN),
    unitFill: fill,
    lineFill: fill,
    lines,
    shortLines: lines.map((n, k) => Math.round(n * (1 - fill[k]!))),
    shortUnits: column(() => 5),
    lineSize: column(() => 5),
    orderShare: column((i) => i.orderShare ?? 1),
    stake: column((i) => i.stake ?? 20_000),
    law: (k, review) => {
      const days = (items[k]!.lead ?? 14) + review;
      return normalLaw(daily(items[k]!) * days, (items[k]!.sd ?? 6) * Math.sqrt(days));
    },
    assumptions: ["level.carrying-rate"],
  };
}

/** Ten orders of two lines: lines are short in the same orders. */
const orders = Array.from({ length: 10 }, (_, k) => ({
  order_id: `O${k}`,
  customer_id: "K",
  ordered_on: "2025-06-01",
}));
const lines = orders.flatMap((o, k) =>
  ["1", "2"].map((line_no) => ({
    ...o,
    line_no,
    product_id: "P1",
    warehouse: "东仓",
    quantity: 5,
    in_full: k > 0,
  })),
);

async function study(items: readonly Item[], loss: Loss | null = {}, settings = {}) {
  const input = await world({ orders, lines, settings });
  opened.push(input);
  const { made, findings } = await studyStock(input, supplyOf(items), loss === null ? null : penalties(loss));
  return { input, made: made!, findings: joined([findings, curveFindings(input, [made])]) };
}

const three: readonly Item[] = [
  { product: "P1" },
  { product: "P2", class: "清洁", fill: 0.85, stake: 60_000 },
  { product: "P3", class: "清洁", fill: 0.9999, stake: 100, margin: 5, cost: 50_000 },
];

/** Best row of each of the three charts, read each by itself. */
function charts({ curves }: StockPart) {
  const rows = curves.filter((c) => c.of === "all");
  const money = gainFromLoss(
    rows.map((r) => r.level),
    rows.map((r) => r.cost),
    rows.map((r) => r.lost),
  );
  const made = threeCharts(money, rows.find((r) => r.mark === "today")!.level);
  const top = (values: readonly number[]) => values.indexOf(Math.max(...values));
  return {
    named: rows.findIndex((r) => r.mark === "best"),
    tradeOff: top(made.tradeOff.map((p) => p.gain - p.cost)),
    profit: top(made.profit.map((p) => p.profit)),
    increment: top(made.increment.map((p) => p.extraProfit)),
    best: made.best,
  };
}

describe("best stock", () => {
  it("costs least: one more or one fewer unit costs more than it saves", async () => {
    const { made } = await study([{ product: "P1" }]);
    const { levels } = made;
    const law = (days: number) => normalLaw(10 * days, 6 * Math.sqrt(days));
    const policy = itemPolicy({
      overLeadTime: law(14),
      overBoth: law(21),
      overMiddle: law(17.5),
      lot: 1,
      waits: false,
    });
    const lost = levels.lost(0);
    const total = (s: number) =>
      200 * policy.onHand(s) + (lost.sale.value + lost.leaving.value) * policy.shortShare(s);
    const best = levels.safetyBest[0]! + 210;
    expect(total(best)).toBeLessThan(total(best + 2));
    expect(total(best)).toBeLessThan(total(best - 2));
    // Sixty per cent of 300 cents a unit, and 3 % of 20 000 cents per line of five units.
    expect(lost.sale.value / 3652.5).toBeCloseTo(180, 6);
    expect(lost.leaving.value / 3652.5).toBeCloseTo((0.03 * 20_000) / 5, -1);
  });

  it("counts an order only for the reviews after which something is ordered", async () => {
    const cost = async (item: Partial<Item>) => {
      const { findings } = await study([{ product: "P1", ...item }]);
      return rowsOf(findings, "level.items")[0]!["cost-best"] as number;
    };
    const [free, always, seldom] = [
      await cost({}),
      await cost({ orderCost: 5000 }),
      await cost({ orderCost: 5000, orderShare: 0.25 }),
    ];
    expect(always - free).toBeCloseTo((50 * 365.25) / 7, 4);
    expect(seldom - free).toBeCloseTo((0.25 * 50 * 365.25) / 7, 4);
  });

  it("is lower without the customers who leave, and its range holds it", async () => {
    const { findings } = await study(three);
    const best = findings.figures.find((f) => f.id === "level.optimum.in-full")!;
    expect(figureValue(findings, "level.optimum.in-full.without-leaving")).toBeLessThan(best.value!);
    expect(best.interval!.low).toBeLessThan(best.value!);
    expect(best.interval!.high).toBeGreaterThan(best.value!);
    expect(figureValue(findings, "level.total-cost.optimum")).toBeLessThan(
      figureValue(findings, "level.total-cost.today")!,
    );
  });

  it("raises what is dear to customers and lowers what is dear to hold", async () => {
    const { findings } = await study(three);
    const rows = new Map(rowsOf(findings, "level.items").map((r) => [r.product_id, r]));
    expect(rows.get("P2")!["safety-best"]).toBeGreaterThan(rows.get("P2")!["safety-today"] as number);
    expect(rows.get("P3")!["safety-best"]).toBeLessThan(rows.get("P3")!["safety-today"] as number);
    const without = await study(three.slice(0, 2));
    expect(without.findings.verdicts.map((v) => v.code)).toEqual(
      expect.arrayContaining(["level.stock-too-low", "level.stock-class-low"]),
    );
  });

  it("is higher for a customer with more at stake than for one with less", async () => {
    const { made } = await study([{ product: "P1" }]);
    const of = (stake: number) => made.pair!(0, { subject: "K × P1", share: 0.1, stake })!;
    expect(of(200_000).optima[0]!.best).toBeGreaterThan(of(2000).optima[0]!.best!);
    expect(of(2000).curves.every((c) => c.of === "pair")).toBe(true);
  });

  it("says when only customers who leave justify it", async () => {
    const { findings } = await study([{ product: "P1", margin: 0, fill: 0.9 }], { leaving: 0.02 });
    expect(rowsOf(findings, "level.items")[0]!["driven-by"]).toBe("leaving-alone");
    expect(findings.verdicts.map((v) => v.code)).toContain("level.stock-leaving-alone");
  });
});

describe("trade-off, profit and incremental chart", () => {
  it("name one level", async () => {
    const { made } = await study(three);
    const { named, tradeOff, profit, increment, best } = charts(made);
    expect([tradeOff, profit, increment, best]).toEqual([named, named, named, named]);
  });

  it("name one level whatever the items are", async () => {
    const input = await world({ orders, lines });
    opened.push(input);
    const item = fc.record({
      daily: fc.double({ min: 0.5, max: 200, noNaN: true }),
      sd: fc.double({ min: 0.2, max: 100, noNaN: true }),
      fill: fc.double({ min: 0.7, max: 0.995, noNaN: true }),
      lead: fc.integer({ min: 1, max: 40 }),
      cost: fc.integer({ min: 10, max: 100_000 }),
      margin: fc.integer({ min: -500, max: 30_000 }),
      stake: fc.integer({ min: 1000, max: 1_000_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async (items) => {
        const supply = supplyOf(items.map((i, k) => ({ product: `P${k}`, ...i })));
        const { made } = await studyStock(input, supply, penalties());
        if (!made!.curves.some((c) => c.mark === "today")) return;
        const { named, tradeOff, profit, increment, best } = charts(made!);
        expect([tradeOff, profit, increment, best]).toEqual([named, named, named, named]);
        for (const row of made!.curves)
          expect(Number.isFinite(row.level + row.cost + row.lost + row.lostByLeaving)).toBe(true);
      }),
      { numRuns: 25, seed: 5 },
    );
  });
});

describe("today's level", () => {
  it("counts the short lines that the records count", async () => {
    const { made } = await study(three);
    const all = made.optima.find((o) => o.of === "all")!;
    const supply = supplyOf(three);
    const lineSum = supply.lines.reduce((a, b) => a + b, 0);
    const short = supply.lines.reduce((sum, n, k) => sum + n * (1 - supply.lineFill[k]!), 0);
    expect(all.today).toBeCloseTo(1 - short / lineSum, 6);
  });

  it("comes from stock on hand where it is recorded, with the swing of demand that the shortages need", async () => {
    const law = (days: number) => normalLaw(10 * days, 9 * Math.sqrt(days));
    const truth = itemPolicy({
      overLeadTime: law(14),
      overBoth: law(21),
      overMiddle: law(17.5),
      lot: 1,
      waits: false,
    });
    const items = ["P1", "P2", "P3"].map((product) => ({
      product,
      onHand: truth.onHand(260),
      fill: 1 - truth.shortShare(260),
    }));
    const { made, findings } = await study(items);
    expect(rowsOf(findings, "level.items")[0]!.stretch).toBeCloseTo(1.5, 1);
    expect(made.levels.safetyToday[0]).toBeCloseTo(50, -1);
  });

  it("an item never short yet is not taken to be safe for ever", async () => {
    const { made } = await study([
      { product: "P1", fill: 0.9 },
      { product: "P2", fill: 1, lines: 12 },
    ]);
    expect(made.levels.fillToday[1]).toBeLessThan(0.97);
  });
});

describe("the ladder", () => {
  const steps = async (input: StudyInput) =>
    input.warehouse.rows({
      sql: `SELECT class, site, step, name, line_fill, cost, margin_short, short_removed
        FROM derived.stock_ladder ORDER BY class, site, step`,
      shape: {
        class: "text",
        site: "text",
        step: "count",
        name: "text",
        line_fill: "number",
        cost: "number",
        margin_short: "number",
        short_removed: "number",
      },
    });

  it("rises in level and cost, and takes nothing away where it stands today", async () => {
    const { input } = await study(three);
    const rows = await steps(input);
    expect(new Set(rows.map((r) => r.class))).toEqual(new Set(["杂货", "清洁"]));
    const own = rows.filter((r) => r.class === "杂货");
    expect(own.map((r) => r.name)).toEqual(expect.arrayContaining(["today", "p95", "p99", "best"]));
    for (let k = 1; k < own.length; k++) {
      expect(own[k]!.line_fill).toBeGreaterThanOrEqual(own[k - 1]!.line_fill);
      expect(own[k]!.cost).toBeGreaterThanOrEqual(own[k - 1]!.cost - 1e-6);
      expect(own[k]!.margin_short).toBeLessThanOrEqual(own[k - 1]!.margin_short + 1e-6);
    }
    const today = own.find((r) => r.name === "today")!;
    expect(today.short_removed).toBe(0);
    const p99 = own.find((r) => r.name === "p99")!;
    expect(p99.short_removed).toBeCloseTo(1 - 0.01 / (1 - today.line_fill), 3);
  });

  it("says per product what to keep", async () => {
    const { input, made } = await study(three);
    const [row] = await input.warehouse.rows({
      sql: `SELECT i.safety, i.order_up_to FROM derived.stock_ladder_item i JOIN derived.stock_ladder s
        ON s.class = i.class AND s.site = i.site AND s.step = i.step WHERE i.product_id = 'P1' AND s.name = 'best'`,
      shape: { safety: "number", order_up_to: "number" },
    });
    expect(row!.safety).toBeCloseTo(made.levels.safetyBest[0]!, 6);
    expect(row!.order_up_to).toBeCloseTo(made.levels.safetyBest[0]! + 210, 6);
  });
});

describe("orders of several lines", () => {
  it("fall short together, so that more orders are whole than lines alone would say", async () => {
    const { findings } = await study(three, {}, { targets: { "order-in-full": 0.95 } });
    expect(figureValue(findings, "level.line-correlation")).toBeCloseTo(1, 6);
    const lineBest = figureValue(findings, "level.optimum.in-full")!;
    expect(figureValue(findings, "level.optimum.order-in-full")!).toBeCloseTo(lineBest, 3);
    expect(figureValue(findings, "level.in-full.for-orders")).toBeCloseTo(0.95, 3);
    const promised = rowsOf(findings, "level.curves").find((r) => r.of === "all" && r.mark === "promised")!;
    expect(promised.level).toBeCloseTo(0.95, 3);
  });
});

describe("what cannot be told", () => {
  it("items without demand, lead time or cost have no level, and it is said why", async () => {
    const { findings } = await study([
      { product: "P1" },
      { product: "P2", daily: 0 },
      { product: "P3", lead: Number.NaN },
      { product: "P4", cost: Number.NaN },
    ]);
    const reasons = Object.fromEntries(rowsOf(findings, "level.items").map((r) => [r.product_id, r.reason]));
    expect(reasons).toEqual({ P1: null, P2: "no-demand", P3: "lead-time-unknown", P4: "no-cost" });
    expect(findings.verdicts.find((v) => v.code === "level.stock-no-level")!.values.items).toBe(3);
  });

  it("without any loss no level is best, and no zero stands for it", async () => {
    const { findings } = await study(three, null);
    expect(figureValue(findings, "level.optimum.in-full")).toBeNull();
    expect(figureValue(findings, "level.total-cost.today")).toBeNull();
    expect(findings.verdicts.map((v) => v.code)).toContain("level.stock-no-loss");
    expect(rowsOf(findings, "level.items")[0]!["fill-best"]).toBeNull();
  });

  it("a firm that knows no prices gets levels and no sums of money", async () => {
    const { findings } = await study(three, { money: "relative" });
    expect(figureValue(findings, "level.optimum.in-full")).toBeGreaterThan(0.5);
    const total = findings.figures.find((f) => f.id === "level.total-cost.today")!;
    expect(total.value).toBeNull();
    expect(total.reason!.code).toBe("missing-columns");
    expect(findings.verdicts.filter((v) => "saving" in v.values)).toEqual([]);
    for (const row of rowsOf(findings, "level.curves")) expect(row.cost).toBeNull();
    for (const row of rowsOf(findings, "level.items")) expect(row.saving).toBeNull();
  });

  it("a promise no stock keeps is named with the nearest level", async () => {
    const { findings } = await study(
      [{ product: "P1" }],
      {},
      { level: { promised: { "in-full": 0.99999999 } } },
    );
    const said = findings.verdicts.find((v) => v.code === "level.stock-unreachable")!;
    expect(said.values.nearest).toBeGreaterThan(0.999);
  });

  it("no items, no words", async () => {
    const input = await world({ orders, lines });
    opened.push(input);
    const { made, findings } = await studyStock(input, null, penalties());
    expect(made).toBeNull();
    expect(findings.verdicts).toEqual([]);
    expect(figureValue(curveFindings(input, [made, null]), "level.optimum.in-full")).toBeNull();
  });
});

it("everything has words in both languages", async () => {
  const { findings } = await study(
    [...three, { product: "P4", daily: 0 }],
    {},
    { level: { promised: { "in-full": 0.99999999, "order-in-full": 0.9 } } },
  );
  const { findings: untold } = await study(three, null);
  for (const f of [findings, untold]) {
    const results = {
      ...blank,
      figures: f.figures,
      tables: Object.fromEntries(f.tables.map(({ id, ...table }) => [id, table])),
      verdicts: f.verdicts,
      problems: f.problems,
      assumptions: f.assumptions,
    };
    for (const language of languages) expect(unworded(results, words(language, "CNY"))).toEqual([]);
  }
});

it("the same records give the same bytes", async () => {
  const once = await study(three);
  const again = await study(three);
  expect(JSON.stringify(again.findings)).toBe(JSON.stringify(once.findings));
});
