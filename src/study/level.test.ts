import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../test/study/mart.js";
import { studyCost } from "./cost.js";
import { studyLevel } from "./level.js";

async function study(given: World) {
  const input = await world(given);
  await studyCost(input);
  return { findings: await studyLevel(input), input };
}

/** `count` lines of one pair, each with the amount and cost, of which the first `good` were served well. */
function lines(
  customer: string,
  product: string,
  count: number,
  good: number,
  amount: number,
  cost: number | null,
) {
  return Array.from({ length: count }, (_, i) => ({
    order_id: `${customer}${product}${i}`,
    line_no: "1",
    customer_id: customer,
    product_id: product,
    ordered_on: "2024-05-01",
    quantity: 10,
    delivered_quantity: i < good ? 10 : 5,
    amount,
    cost,
    on_time: true,
    in_full: i < good,
  }));
}

function orders(
  rows: readonly { order_id: string; customer_id: string; amount: number; cost: number | null }[],
) {
  return rows.map((l) => ({
    order_id: l.order_id,
    customer_id: l.customer_id,
    ordered_on: "2024-05-01",
    lines: 1,
    quantity: 10,
    amount: l.amount,
    cost: l.cost,
  }));
}

const world1 = (cost: number | null) => {
  const all = [
    ...lines("big", "core", 200, 60, 100, cost),
    ...lines("big", "niche", 10, 9, 10, cost === null ? null : 5),
    ...lines("small", "core", 10, 10, 20, cost === null ? null : 10),
    ...lines("small", "niche", 300, 300, 1, cost === null ? null : 2),
  ];
  return { orders: orders(all), lines: all };
};

describe("the level room", () => {
  it("classes customers and products by contribution, losers last", async () => {
    const { findings } = await study(world1(60));
    expect(rowsOf(findings, "level.customers").map((r) => [r.customer_id, r.class, r.contribution])).toEqual([
      ["big", "1", 8050],
      ["small", "5", -200],
    ]);
    expect(rowsOf(findings, "level.products").map((r) => [r.product_id, r.class, r.contribution])).toEqual([
      ["core", "A", 8100],
      ["niche", "D", -250],
    ]);
    expect(figureValue(findings, "level.pareto.customers")).toBe(0.5);
    expect(findings.verdicts.map((v) => v.code)).not.toContain("level.by-amount");
  });

  it("gives each cell its real worth, its service and both ranks", async () => {
    const { findings } = await study(world1(60));
    const cells = rowsOf(findings, "level.matrix");
    expect(cells).toHaveLength(20);
    const cell = (c: string, p: string) =>
      cells.find((r) => r["customer-class"] === c && r["product-class"] === p)!;
    expect(cell("1", "A")).toMatchObject({
      pairs: 1,
      worth: 8000,
      rank: 1,
      template: 1,
      "on-time": 1,
      "in-full": 0.3,
      otif: 0.3,
      "unit-fill": 0.65,
      served: "worse",
    });
    expect(cell("5", "D")).toMatchObject({ worth: -300, rank: 4, template: 20, otif: 1, served: "better" });
    expect(cell("3", "B")).toMatchObject({ pairs: 0, worth: null, rank: null, otif: null });
    expect(figureValue(findings, "level.pairs")).toBe(4);
    expect(figureValue(findings, "level.under-served")).toBe(1);
    expect(figureValue(findings, "level.under-served.worth")).toBe(8000);
    const pair = findings.verdicts.find((v) => v.code === "level.under-served-product")!;
    expect(pair.values).toMatchObject({
      customer: "big",
      product: "core",
      level: 0.3,
      lines: 200,
      worth: 8000,
    });
  });

  it("takes the cost a pair causes off its margin", async () => {
    const { findings } = await study({
      ...world1(60),
      facts: { posting: [{ posted_on: "2024-05-01", account_name: "Order processing", amount: 520 }] },
    });
    const worth = Object.fromEntries(
      rowsOf(findings, "level.pairs").map((r) => [`${r.customer_id}/${r.product_id}`, r.worth]),
    );
    // 520 over 520 orders: one each.
    expect(worth).toEqual({ "big/core": 7800, "big/niche": 40, "small/core": 90, "small/niche": -600 });
  });

  it("falls back to amounts, and says so", async () => {
    const { findings } = await study(world1(null));
    expect(findings.verdicts.map((v) => v.code)).toContain("level.by-amount");
    expect(rowsOf(findings, "level.pairs")[0]).toMatchObject({ worth: 20000 });
    expect(rowsOf(findings, "level.customers")[0]).toMatchObject({ class: "1", contribution: null });
  });

  it("says which column is missing without lines, and without amounts", async () => {
    const { orders: only } = world1(60);
    const without = await study({ orders: only });
    expect(without.findings.figures.find((f) => f.id === "level.pairs")?.reason).toEqual({
      code: "missing-columns",
      needs: [{ table: "order_line", column: "product_id" }],
    });
    const unpriced = await study({
      orders: only.map((o) => ({ ...o, amount: null, cost: null })),
      lines: world1(null).lines.map((l) => ({ ...l, amount: null })),
    });
    expect(figureValue(unpriced.findings, "level.pareto.customers")).toBeNull();
    expect(unpriced.findings.verdicts.map((v) => v.code)).toContain("level.no-amount");
    expect(unpriced.findings.verdicts.map((v) => v.code)).not.toContain("level.no-customers");
  });

  it("classes by amount where nobody contributes anything, and says so", async () => {
    const { findings } = await study(world1(300));
    expect(findings.verdicts.map((v) => v.code)).toContain("level.nobody-gains");
    expect(figureValue(findings, "level.customers-in-class.1")).toBe(1);
  });

  it("says that customers are missing, not amounts", async () => {
    const all = world1(60);
    const nobody = <T extends { customer_id: string }>(rows: readonly T[]) =>
      rows.map((r) => ({ ...r, customer_id: null }));
    const { findings } = await study({ orders: nobody(all.orders), lines: nobody(all.lines) });
    expect(findings.figures.find((f) => f.id === "level.pareto.customers")!.reason).toMatchObject({
      needs: [{ column: "customer_id" }, { column: "customer_id" }],
    });
    expect(findings.verdicts.map((v) => v.code)).toEqual(
      expect.arrayContaining(["level.pareto-products", "level.no-customers"]),
    );
    expect(findings.verdicts.map((v) => v.code)).not.toContain("level.no-amount");
    expect(findings.tables.map((t) => t.id)).not.toContain("level.customers");
  });

  it("names a customer short in a class that is there for others, and a small one served by express", async () => {
    const sold = (customer: string, count: number, good: number, amount: number, expedited: boolean) =>
      lines(customer, "P", count, good, amount, amount / 2).map((l) => ({ ...l, expedited }));
    const all = [
      ...sold("cut", 40, 24, 100, false),
      ...sold("big", 200, 196, 100, false),
      ...sold("fast", 20, 20, 1, true),
    ];
    const { findings } = await study({
      orders: orders(all).map((o, i) => ({ ...o, expedited: all[i]!.expedited })),
      lines: all.map(({ expedited: _, ...l }) => l),
      facts: {
        product: [{ product_id: "P", class: "glass" }],
        order: [{ order_id: "cutP0", expedited: false }],
      },
    });
    expect(rowsOf(findings, "level.under-served-pairs")).toMatchObject([
      { customer_id: "cut", "product-class": "glass", judged: 40, short: 16, "in-full": 0.6 },
    ]);
    expect(rowsOf(findings, "level.under-served-pairs")[0]!.elsewhere).toBeCloseTo(216 / 220, 9);
    expect(rowsOf(findings, "level.over-served-customers")).toMatchObject([
      { customer_id: "fast", orders: 20, expedited: 1 },
    ]);
    expect(figureValue(findings, "level.under-served.pairs")).toBe(1);
    expect(figureValue(findings, "level.over-served.customers")).toBe(1);
  });

  it("ranks cells by profit, by the template and by hand, and names ranks that contradict each other", async () => {
    const given = world1(60);
    const { findings } = await study({
      ...given,
      settings: { level: { ranks: { "1A": 2, "5D": 1, "5A": 2, "9A": 3 } } },
    });
    const rows = rowsOf(findings, "level.ranks");
    expect(rows).toHaveLength(20);
    expect(rows[0]).toMatchObject({
      "customer-class": "1",
      "product-class": "A",
      rank: 1,
      template: 1,
      "by-hand": 2,
      "template-apart": 0,
      "by-hand-apart": 1,
    });
    expect(findings.problems.map((p) => p.code).filter((code) => code.startsWith("level-ranks"))).toEqual([
      "level-ranks-unknown",
      "level-ranks-below",
      "level-ranks-same",
      "level-ranks-below",
    ]);
  });
});
