import { afterEach, describe, expect, it } from "vitest";
import { results as blank } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { certain } from "../../core/stats/drawn.js";
import { rowsQuery } from "../../facts/sql/rows.js";
import { languages, words } from "../../i18n/index.js";
import { saveDerived } from "../derived.js";
import type { StudyInput } from "../input.js";
import type { KindPenalty, Penalties } from "../penalties.js";
import { withPairLevels } from "./menu/pairs.js";
import { studyMenu } from "./menu.js";
import type { LevelPart, StockPart, Supply } from "./parts.js";

const draws = 50;
const opened: StudyInput[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

const kind = (name: "short" | "late", source: KindPenalty["source"]): KindPenalty => ({
  kind: name,
  leaving: certain(0.02, draws),
  direct: certain(0, draws),
  perTime: null,
  source,
});

const penalties = (given: Partial<Penalties> = {}): Penalties =>
  ({
    draws,
    money: "recorded",
    leavingKnown: true,
    kinds: new Map([
      ["short", kind("short", "own")],
      ["late", kind("late", "own")],
    ]),
    shortLinesPerOrder: 1,
    meanStake: 1000_00,
    ...given,
  }) as Penalties;

/** Stock of two products, each costing so many cents · ln(1/short) a year, short by a tenth today. */
function stock(kept: readonly [number, number], lost = 2000_00): StockPart {
  const n = 2;
  const all = (x: number) => new Float64Array(n).fill(x);
  const supply = {
    count: n,
    products: ["core", "niche"],
    sites: ["", ""],
    classes: ["A", "B"],
    annualDemand: all(1000),
    dailyMean: all(3),
    dailySd: all(3),
    leadMean: all(14),
    leadSd: all(2),
    reviewDays: all(0),
    lot: all(50),
    unitCost: all(500),
    carryingRate: 0.2,
    unitFill: all(0.9),
    lineFill: all(0.8),
    lines: all(100),
    stake: all(1000_00),
  } as unknown as Supply;
  return {
    curves: [],
    optima: [],
    levels: {
      supply,
      fillToday: all(0.9),
      fillBest: all(0.95),
      fillLow: all(0.95),
      fillHigh: all(0.95),
      fillWithoutLeaving: all(0.9),
      safetyToday: all(1),
      safetyBest: all(2),
      at: (i, fill) => ({ safety: 1, onHand: 1, cost: kept[i]! * Math.log(1 / (1 - fill)) }),
      lost: () => ({ sale: certain(lost / 2, draws), leaving: certain(lost / 2, draws) }),
    },
  };
}

/** A key customer who buys both products, and a small one who buys the niche product; so many lines short of each. */
async function made(given: Partial<World> & { stakes?: boolean; targets?: boolean } = {}) {
  const line = (customer: string, product: string, k: number, good: boolean) => ({
    order_id: `${customer}${product}${k}`,
    line_no: "1",
    customer_id: customer,
    product_id: product,
    ordered_on: "2024-05-01",
    promised_on: "2024-05-03",
    delivered_on: k % 2 === 0 ? "2024-05-03" : "2024-05-05",
    quantity: 10,
    delivered_quantity: good ? 10 : 5,
    amount: 100,
    cost: 60,
    on_time: k % 2 === 0,
    in_full: good,
  });
  const lines = [
    ...Array.from({ length: 60 }, (_, k) => line("big", "core", k, k >= 12)),
    ...Array.from({ length: 20 }, (_, k) => line("big", "niche", k, k >= 4)),
    ...Array.from({ length: 30 }, (_, k) => line("small", "niche", k, k >= 6)),
  ];
  const orders = lines.map(({ line_no: _line, product_id: _product, ...order }) => ({ ...order, lines: 1 }));
  const input = await world({
    orders,
    lines,
    facts: {
      customer: [
        { customer_id: "big", name: "Big", target_in_full: 0.7 },
        { customer_id: "small", name: "Small", target_in_full: 0.999 },
      ],
      product: [
        { product_id: "core", name: "Core", class: "A" },
        { product_id: "niche", name: "Niche", class: "B" },
      ],
    },
    ...given,
  });
  opened.push(input);
  const { warehouse } = input;
  const text = "VARCHAR";
  await saveDerived(warehouse, "customer_class", { customer_id: text, class: text }, [
    ["big", "small"],
    ["1", "5"],
  ]);
  await saveDerived(warehouse, "product_class", { product_id: text, class: text }, [
    ["core", "niche"],
    ["A", "B"],
  ]);
  await saveDerived(warehouse, "customer_cost", { customer_id: text, contribution: "BIGINT" }, [
    ["big", "small"],
    [900_00, 100_00],
  ]);
  if (given.stakes !== false)
    await saveDerived(
      warehouse,
      "customer_stake",
      { customer_id: text, purchases: "INTEGER", stake: "DOUBLE", per_purchase: "DOUBLE", ahead: "DOUBLE" },
      [
        ["big", "small"],
        [80, 30],
        [10_000_00, 100_00],
        [40_00, 40_00],
        [250, 2.5],
      ],
    );
  return input;
}

const levelOf = (findings: Parameters<typeof rowsOf>[0], customer: string, element: string) =>
  rowsOf(findings, "level.customer-levels").find((r) => r.customer_id === customer && r.element === element)!;

describe("who gets what", () => {
  it("gives a customer with more at stake a higher level of the same product", async () => {
    const input = await made();
    const { findings } = await studyMenu(input, {
      penalties: penalties(),
      supply: null,
      stock: stock([100_00, 100_00]),
      elements: null,
    });
    const pairs = await input.warehouse.rows({
      sql: "SELECT customer_id, product_id, best, low, high, today FROM derived.pair_level ORDER BY 1, 2",
      shape: {
        customer_id: "text",
        product_id: "text",
        best: "number",
        low: "number",
        high: "number",
        today: "number",
      },
    });
    // Cost 100·ln(1/s): short where 100/s = loss; big loses 1000 + 1000·10, small 1000 + 1000·0.1.
    expect(pairs.map((p) => [p.customer_id, p.product_id])).toEqual([
      ["big", "core"],
      ["big", "niche"],
      ["small", "niche"],
    ]);
    expect(1 - pairs[1]!.best).toBeCloseTo(100 / 11_000, 3);
    expect(1 - pairs[2]!.best).toBeCloseTo(100 / 1100, 2);
    for (const p of pairs) expect(p.low <= p.best && p.best <= p.high && p.today === 0.9).toBe(true);
    expect(levelOf(findings, "big", "in-full")).toMatchObject({
      basis: "own-loss",
      class: "1",
      move: "raise",
    });
    // Two lines are short for each unit: 0.2 against 0.1.
    expect(1 - Number(levelOf(findings, "small", "in-full").recommended)).toBeCloseTo((2 * 100) / 1100, 2);
    expect(figureValue(findings, "level.menu.gain")).toBeGreaterThan(0);
  });

  it("gives a key customer the highest level of its product classes, others the mean", async () => {
    const input = await made();
    const found = { penalties: penalties(), supply: null, elements: null };
    const even = await studyMenu(input, { ...found, stock: stock([100_00, 100_00]) });
    const dear = await studyMenu(input, { ...found, stock: stock([100_00, 900_00]) });
    expect(levelOf(dear.findings, "big", "in-full").recommended).toBeCloseTo(
      Number(levelOf(even.findings, "big", "in-full").recommended),
      6,
    );
    expect(Number(levelOf(dear.findings, "small", "in-full").recommended)).toBeLessThan(
      Number(levelOf(even.findings, "small", "in-full").recommended),
    );
  });

  it("holds levels against what was agreed", async () => {
    const { findings } = await studyMenu(await made(), {
      penalties: penalties(),
      supply: null,
      stock: stock([100_00, 100_00]),
      elements: null,
    });
    expect(levelOf(findings, "big", "order-in-full").promised).toBe(0.7);
    expect(findings.verdicts.find((v) => v.id === "level.promised-fit.order-in-full")?.values).toMatchObject({
      customers: 2,
      below: 1,
      above: 1,
    });
  });

  it("never goes below a floor the firm sets", async () => {
    const input = await made({ settings: { level: { floors: { "in-full": 0.99 } } } });
    const { findings } = await studyMenu(input, {
      penalties: penalties(),
      supply: null,
      stock: stock([100_00, 100_00]),
      elements: null,
    });
    expect(levelOf(findings, "small", "in-full")).toMatchObject({ recommended: 0.99, basis: "floor" });
  });

  it("says on-time levels rest on assumptions where no cost of better delivery is known, and whose loss is larger", async () => {
    const { findings } = await studyMenu(await made(), {
      penalties: penalties(),
      supply: null,
      stock: null,
      elements: null,
    });
    const [big, small] = ["big", "small"].map((c) => levelOf(findings, c, "on-time"));
    expect(big!.basis).toBe("assumed-penalty");
    expect(Number(big!.recommended)).toBeGreaterThan(Number(small!.recommended));
    // Cents: 0.001 of an order of 100.00 for each of two days late ÷ (0.02 of its margin of a quarter + 0.02 of the stake).
    expect(1 - Number(big!.recommended)).toBeCloseTo((10 * 2) / (50 + 20_000), 5);
    expect(findings.assumptions.map((a) => a.id)).toContain("level.day-earlier-cost");
    expect(findings.verdicts.map((v) => v.id)).toContain("level.menu-assumed");
  });

  it("takes the best on-time level of the class where one is known", async () => {
    const elements: LevelPart = {
      curves: [],
      optima: [
        {
          element: "late",
          of: "customer-class",
          subject: "1",
          unit: "share",
          today: 0.5,
          promised: null,
          best: 0.93,
          low: 0.9,
          high: 0.95,
          bandLow: null,
          bandHigh: null,
          withoutLeaving: 0.8,
          drivenBy: null,
          costToday: null,
          costBest: null,
          totalToday: null,
          totalBest: null,
          means: "",
          reason: null,
        },
      ],
    };
    const { findings } = await studyMenu(await made(), {
      penalties: penalties(),
      supply: null,
      stock: null,
      elements,
    });
    expect(levelOf(findings, "big", "on-time")).toMatchObject({
      recommended: 0.93,
      low: 0.9,
      basis: "class-loss",
    });
  });

  it("tells levels without money where nothing is priced, and says what is missing", async () => {
    const { findings } = await studyMenu(await made(), {
      penalties: penalties({ money: "relative" }),
      supply: null,
      stock: { ...stock([100_00, 100_00]), money: "relative" },
      elements: null,
    });
    expect(levelOf(findings, "big", "in-full")).toMatchObject({ basis: "assumed-penalty", money: null });
    expect(figureValue(findings, "level.menu.gain")).toBeNull();
    expect(findings.tables.map((t) => t.id)).not.toContain("level.shared-stock");
    const said = findings.verdicts.find((v) => v.id === "level.menu-assumed")!;
    expect(said.values.lacks).toContain("lacks-stock");
  });

  it("prices one stock for both kinds of customers three ways", async () => {
    const { findings } = await studyMenu(await made(), {
      penalties: penalties(),
      supply: null,
      stock: stock([100_00, 100_00]),
      elements: null,
    });
    const rows = rowsOf(findings, "level.shared-stock").filter((r) => r["product-class"] === "B");
    const way = (name: string) => rows.find((r) => r.way === name)!;
    expect(rows).toHaveLength(3);
    expect(Number(way("one-level").lost)).toBeLessThan(Number(way("rationing").lost));
    expect(Number(way("separate").cost)).toBeGreaterThan(Number(way("rationing").cost));
    const best = rows.find((r) => r.best === "cheapest-way")!;
    expect(rows.every((r) => Number(r.total) >= Number(best.total))).toBe(true);
    // Core goods go to the key customer alone: nothing is shared.
    expect(rowsOf(findings, "level.shared-stock").filter((r) => r["product-class"] === "A")).toEqual([]);
  });

  it("adds each pair's level to the pairs worth most", async () => {
    const input = await made();
    await saveDerived(
      input.warehouse,
      "pair_worth",
      {
        customer_id: "VARCHAR",
        product_id: "VARCHAR",
        customer_class: "VARCHAR",
        product_class: "VARCHAR",
        lines: "BIGINT",
        amount: "DOUBLE",
        worth: "DOUBLE",
      },
      [["big"], ["core"], ["1"], ["A"], [60], [6000], [2400]],
    );
    const { made: menu } = await studyMenu(input, {
      penalties: penalties(),
      supply: null,
      stock: stock([100_00, 100_00]),
      elements: null,
    });
    const cell = (id: string) => ({ id, kind: "key", unit: "text" }) as const;
    const extended = await withPairLevels(
      input,
      {
        figures: [],
        tables: [
          {
            id: "level.pairs",
            columns: ["customer_id", "product_id", "customer-class", "product-class"].map(cell),
            rows: [["big", "core", "1", "A"]],
            total: 1,
          },
        ],
        verdicts: [],
        problems: [],
        assumptions: [],
      },
      menu,
    );
    const [row] = rowsOf(extended, "level.pairs");
    expect(row).toMatchObject({ "level-today": 0.9, template: 1 });
    expect(Number(row!["level-best"])).toBeGreaterThan(0.98);
    // What is behind it: the stock it is served from, and what more of it costs and saves.
    const best = extended.tables[0]!.columns.find((c) => c.id === "level-best")!;
    const args = { ...best.evidence!.args, customer_id: "big", product_id: "core" };
    const behind = await input.warehouse.rows(rowsQuery({ query: best.evidence!.query, args }, 20));
    expect(behind).toHaveLength(1);
    expect(behind[0]).toMatchObject({ fill_today: 0.9, fill_best: row!["level-best"] });
    expect(Number(behind[0]!.lost_less)).toBeGreaterThan(Number(behind[0]!.cost_more));
    expect(Number(behind[0]!.cost_more)).toBeGreaterThan(0);
  });

  it("has words for all it says, in both languages", async () => {
    const { findings } = await studyMenu(await made(), {
      penalties: penalties(),
      supply: null,
      stock: stock([100_00, 100_00]),
      elements: null,
    });
    const results = {
      ...blank,
      figures: findings.figures,
      tables: Object.fromEntries(findings.tables.map(({ id, ...table }) => [id, table])),
      verdicts: findings.verdicts,
      assumptions: findings.assumptions,
    };
    for (const language of languages) expect(unworded(results as never, words(language, "CNY"))).toEqual([]);
  });
});
