import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { factsOf } from "../../../test/study/facts.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { defaultAssumptions } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { studyCost } from "../cost.js";
import type { StudyInput } from "../input.js";
import { buildMart } from "../mart.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;

const opened: StudyInput[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

async function study(given: World): Promise<Findings> {
  const input = await world(given);
  opened.push(input);
  return await studyCost(input);
}

/** A buys ten pieces of P for 1,000, which cost 600; B one of Q for 100, which cost 80. */
const orders: readonly Row[] = [
  { order_id: "1", customer_id: "A", ordered_on: "2024-05-01", lines: 1, quantity: 10, amount: 1000 },
  { order_id: "2", customer_id: "B", ordered_on: "2024-05-01", lines: 1, quantity: 1, amount: 100 },
];
const sold = (
  order_id: string,
  customer_id: string,
  product_id: string,
  quantity: number,
  amount: number,
) => ({
  order_id,
  line_no: "1",
  customer_id,
  product_id,
  ordered_on: "2024-05-01",
  quantity,
  amount,
});
const lines: readonly Row[] = [
  { ...sold("1", "A", "P", 10, 1000), cost: 600 },
  { ...sold("2", "B", "Q", 1, 100), cost: 80 },
];
const posting = [{ posted_on: "2024-05-31", account_name: "订单处理费", amount: 20 }];
const back = (more: Row): Row => ({
  order_id: "1",
  product_id: "P",
  returned_on: "2024-06-01",
  reason: "not-needed",
  amount: 200,
  ...more,
});
const firm = (returns: readonly Row[], more: Partial<World> = {}): World => ({
  orders,
  lines,
  ...more,
  facts: { posting, return_line: returns, ...more.facts },
});

/** Margin of a customer, its product and the pair: the same, each by its own table. */
function margins(findings: Findings, customer = "A", product = "P") {
  const find = (table: string, key: Row) =>
    rowsOf(findings, table).find((r) => Object.entries(key).every(([k, v]) => r[k] === v))?.margin;
  return [
    find("cost.customers", { customer_id: customer }),
    find("cost.products", { product_id: product }),
    find("cost.pairs", { customer_id: customer, product_id: product }),
  ];
}

describe("goods that came back", () => {
  it("take what was credited off the margin, and put back the cost of what can be sold again", async () => {
    // Two of ten pieces that cost 60 each, nine tenths of them sellable: 400 − 200 + 108.
    const findings = await study(firm([back({ quantity: 2 })]));
    expect(margins(findings)).toEqual([308, 308, 308]);
    expect(figureValue(findings, "cost.returns-credited")).toBe(200);
    expect(figureValue(findings, "cost.returns-credited.goods-back")).toBe(108);
    expect(findings.figures.find((f) => f.id === "cost.returns-credited.goods-back")!.interval).toEqual({
      low: 60,
      high: 120,
      kind: "assumption",
      level: 1,
    });
    expect(figureValue(findings, "cost.gross-margin")).toBe(308 + 20);
    const [a] = rowsOf(findings, "cost.customers");
    expect(a).toMatchObject({ amount: 1000, credited: 200, contribution: 308 - 10 });
    const margin = findings.figures.find((f) => f.id === "cost.gross-margin")!;
    expect(margin.inputs).toContain("cost.returns-credited");
    expect(margin.assumptions).toContain("cost.returned-sellable-share");
    expect(findings.verdicts.find((v) => v.code === "cost.returns-credited")?.values).toEqual({
      count: 1,
      credited: 200,
      back: 108,
      net: 92,
    });
  });

  it.each(["damaged", "quality"])("are worth nothing when they are %s", async (reason) => {
    expect(margins(await study(firm([back({ quantity: 2, reason })])))).toEqual([200, 200, 200]);
  });

  it("cost what their line cost for the money: of ten ordered, five may have been delivered and paid", async () => {
    expect(margins(await study(firm([back({})])))).toEqual([308, 308, 308]);
    const short = [{ ...lines[0]!, amount: 500, cost: 300 }, lines[1]!];
    // Half of what was paid came back: 200 − 250 + 0.9 × 150.
    const findings = await study(
      firm([back({ quantity: 2.5, amount: 250 })], {
        lines: short,
        orders: [{ ...orders[0]!, amount: 500 }, orders[1]!],
      }),
    );
    expect(margins(findings)).toEqual([85, 85, 85]);
  });

  it("cost a piece of their line where the line has no amount of its own", async () => {
    const free = [{ ...lines[0]!, amount: null }, lines[1]!];
    const findings = await study(firm([back({ quantity: 2 })], { lines: free }));
    expect(figureValue(findings, "cost.returns-credited.goods-back")).toBe(108);
  });

  it("cost what their product costs where no order line is named, else what the customer's goods usually cost", async () => {
    const product = [{ product_id: "P", unit_cost: 50 }];
    const loose = back({ order_id: null, customer_id: "A", quantity: 2 });
    // 400 − 200 + 0.9 × 100
    expect(margins(await study(firm([loose], { facts: { product } })))).toEqual([290, 290, 290]);
    expect(margins(await study(firm([loose])))).toEqual([308, 308, 308]);
  });

  it("find their product by the line of the order", async () => {
    const findings = await study(firm([back({ product_id: null, line_no: "1", quantity: 2 })]));
    expect(margins(findings)).toEqual([308, 308, 308]);
  });

  it("of an order whose product is not known are their customer's and no product's", async () => {
    const findings = await study(firm([back({ product_id: null, quantity: 2 })]));
    expect(margins(findings)).toEqual([308, 400, 400]);
  });

  it("leave a customer who only sent back with what it was credited", async () => {
    const loose = back({ order_id: null, customer_id: "C", quantity: 1, amount: 50 });
    const findings = await study(firm([loose]));
    const c = rowsOf(findings, "cost.customers").find((r) => r.customer_id === "C");
    // Cost of goods in the price over all sold: 680 of 1,100.
    expect(c).toMatchObject({ amount: 0, credited: 50, margin: -50 + 27.82 });
  });

  it("rest on the margin the firm gives, where no cost of goods is recorded", async () => {
    const given = { ...defaultAssumptions["loss.margin-share"]!, value: 0.3, source: "given" as const };
    const bare = lines.map(({ cost: _, ...rest }) => rest);
    const findings = await study({
      ...firm([back({ quantity: 2 })], { lines: bare }),
      assumptions: { "loss.margin-share": given },
    });
    // 300 − 200 + 0.9 × 0.7 × 200
    expect(margins(findings)).toEqual([226, 226, 226]);
  });
});

describe("nothing is taken off twice", () => {
  it("not what a red-letter line has taken off already", async () => {
    const red = { ...sold("3", "A", "P", -2, -200), cost: -120 };
    const turned = { order_id: "3", customer_id: "A", ordered_on: "2024-06-01", lines: 1, amount: -200 };
    const findings = await study(
      firm([back({ quantity: 2 }), back({ order_id: "2", product_id: "Q", quantity: 1, amount: 30 })], {
        orders: [...orders, turned],
        lines: [...lines, red],
      }),
    );
    expect(margins(findings)).toEqual([320, 320, 320]);
    expect(figureValue(findings, "cost.returns-credited")).toBe(30);
    expect(findings.verdicts.find((v) => v.code === "cost.returns-red-letter")?.values).toEqual({
      count: 1,
      amount: 200,
    });
  });

  it("not for an order that was called off, nor for a day outside the period", async () => {
    const called = { order_id: "3", customer_id: "A", ordered_on: "2024-06-01", amount: 70, cancelled: true };
    const findings = await study(
      firm([back({ order_id: "3", amount: 70 }), back({ returned_on: "2025-02-01" })], {
        orders: [...orders, called],
      }),
    );
    expect(margins(findings)).toEqual([400, 400, 400]);
    expect(figureValue(findings, "cost.returns-credited")).toBe(0);
  });

  it("and nothing is guessed where returns say no amount", async () => {
    const none = await study(firm([back({ amount: null, quantity: 2 })]));
    expect(margins(none)).toEqual([400, 400, 400]);
    expect(none.figures.find((f) => f.id === "cost.returns-credited")).toMatchObject({
      value: null,
      reason: { code: "missing-columns", needs: [{ table: "return_line", column: "amount" }] },
    });
    const some = await study(firm([back({ amount: null, quantity: 2 }), back({ quantity: 1, amount: 100 })]));
    expect(some.figures.find((f) => f.id === "cost.returns-credited")).toMatchObject({
      value: 100,
      population: { grain: "return", counted: 1, of: 2, unknown: 1, unknownAs: "excluded" },
    });
    expect(some.verdicts.find((v) => v.code === "cost.returns-unpriced")?.values).toEqual({
      count: 1,
      of: 2,
    });
  });
});

describe("every credit", () => {
  it("is on a customer, a product and a pair to the cent, whatever the returns name", async () => {
    const anyReturn = fc.record({
      order_id: fc.constantFrom("1", "2", "9", null),
      line_no: fc.constantFrom("1", "7", null),
      customer_id: fc.constantFrom("A", "B", "C", null),
      product_id: fc.constantFrom("P", "Q", "R", null),
      quantity: fc.constantFrom(1, 3, null),
      amount: fc.option(fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100)),
      reason: fc.constantFrom("damaged", "late", "other", null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyReturn, { minLength: 1, maxLength: 6 }), async (returns) => {
        const given = returns.map((r) => ({ ...r, returned_on: "2024-06-01" }));
        const input = await world(firm(given));
        const findings = await studyCost(input);
        const sums = await input.warehouse.rows({
          sql: `SELECT 'pairs' AS t, sum(credited), sum(goods_back) FROM derived.pair_cost
UNION ALL SELECT 'returns', sum(credited), sum(goods_back) FROM derived.return_credit ORDER BY 1`,
          shape: { of: "text", credited: "money?", goods_back: "money?" },
        });
        await input.warehouse.close();
        const cents = (id: string) => Math.round((figureValue(findings, id) ?? 0) * 100);
        const all = returns.reduce((sum, r) => sum + Math.round((r.amount ?? 0) * 100), 0);
        expect(cents("cost.returns-credited")).toBe(all);
        for (const { credited, goods_back } of sums) {
          expect(credited ?? 0).toBe(all);
          expect(goods_back ?? 0).toBe(cents("cost.returns-credited.goods-back"));
        }
        const column = rowsOf(findings, "cost.customers").reduce(
          (sum, r) => sum + Math.round(Number(r.credited ?? 0) * 100),
          0,
        );
        // On nobody: those that name neither a known order nor a customer.
        const nobody = returns
          .filter((r) => r.order_id !== "1" && r.order_id !== "2" && r.customer_id === null)
          .reduce((sum, r) => sum + Math.round((r.amount ?? 0) * 100), 0);
        expect(column).toBe(all - nobody);
      }),
      { numRuns: 12 },
    );
  });
});

it("are read from exports as they come", async () => {
  const input = await factsOf({
    order_line: `order_id|line_no|customer_id|product_id|ordered_on|quantity|amount|cost
      1|1|A|P|2024-05-01|10|1000|600
      2|1|B|Q|2024-05-02|1|100|80`,
    return_line: `return_id|order_id|product_id|returned_on|quantity|amount|reason
      r1|1|P|2024-06-01|2|200|late`,
    posting: `posted_on|account_name|amount
      2024-05-31|订单处理费|20`,
  });
  opened.push(input);
  await buildMart(input.warehouse, input.facts, input.settings);
  expect(margins(await studyCost(input))).toEqual([308, 308, 308]);
});
