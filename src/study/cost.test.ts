import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../test/study/mart.js";
import { defaultAssumptions } from "../core/assumptions.js";
import { studyCost } from "./cost.js";

const line = (
  order: string,
  customer: string | null,
  amount: number,
  cost: number | null,
  extra: object = {},
) => ({
  order_id: order,
  line_no: "1",
  customer_id: customer,
  product_id: "P1",
  ordered_on: "2024-05-01",
  quantity: 1,
  amount,
  cost,
  ...extra,
});
const order = (id: string, customer: string | null, amount: number, extra: object = {}) => ({
  order_id: id,
  customer_id: customer,
  ordered_on: "2024-05-01",
  lines: 1,
  quantity: 1,
  amount,
  ...extra,
});
const posting = (account_name: string, amount: number, extra: object = {}) => ({
  posted_on: "2024-05-31",
  account_name,
  amount,
  ...extra,
});

async function study(given: World) {
  const input = await world(given);
  const findings = await studyCost(input);
  return { findings, input };
}

const two: World = {
  orders: [order("1", "A", 1000), order("2", "B", 200), order("3", "B", 100)],
  lines: [line("1", "A", 1000, 600), line("2", "B", 200, 150), line("3", "B", 100, 80)],
  facts: {
    posting: [
      posting("运输费", 90),
      posting("订单处理费", 300),
      posting("办公用品", 10),
      posting("运输费", -0.01),
      posting("运输费", 5000, { posted_on: "2023-12-31" }),
    ],
  },
};

describe("the cost room", () => {
  it("adds the period's postings to the cent, by scope and by leaf", async () => {
    const { findings } = await study(two);
    expect(figureValue(findings, "cost.explicit.total")).toBe(399.99);
    expect(figureValue(findings, "cost.explicit.narrow-logistics")).toBe(389.99);
    expect(figureValue(findings, "cost.explicit.service-support")).toBe(300);
    expect(figureValue(findings, "cost.explicit.scoped")).toBe(389.99);
    expect(rowsOf(findings, "cost.headings").map((r) => [r.account_name, r.amount, r.kind])).toEqual([
      ["订单处理费", 300, "order-processing"],
      ["运输费", 89.99, "transport"],
      ["办公用品", 10, "other"],
    ]);
  });

  it("shares costs by their drivers and names what it could not share", async () => {
    const { findings } = await study(two);
    // Transport has no freight and no weight recorded: it follows pieces, one each; order processing follows orders.
    const byId = Object.fromEntries(rowsOf(findings, "cost.customers").map((r) => [r.customer_id, r]));
    expect(byId.A!["to-serve"]).toBe(130);
    expect(byId.B!["to-serve"]).toBe(259.99);
    expect(byId.A!.profit).toBe(270);
    expect(byId.B!.profit).toBe(-189.99);
    expect(figureValue(findings, "cost.undistributed")).toBe(10);
    expect(figureValue(findings, "cost.loss-making-customers")).toBe(1);
    expect(findings.verdicts.map((v) => v.code)).toContain("cost.loss-maker");
    expect(findings.verdicts.find((v) => v.code === "cost.driver-replaced")?.values).toEqual({
      wanted: "driver.freight",
      used: "driver.quantity",
      amount: 89.99,
    });
    expect(figureValue(findings, "cost.whale.peak-share")).toBeCloseTo(270 / 80.01, 12);
  });

  it("lets a cancelled order bear its work and earn nothing", async () => {
    const called = { cancelled: true };
    const { findings } = await study({
      ...two,
      orders: [...two.orders, order("4", "B", 5000, called)],
      lines: [...two.lines!, line("4", "B", 5000, 1000, called)],
    });
    expect(figureValue(findings, "cost.revenue")).toBe(1300);
    expect(figureValue(findings, "cost.gross-margin")).toBe(470);
    expect(rowsOf(findings, "cost.customers").find((row) => row.customer_id === "B")?.orders).toBe(3);
  });

  it("uses recorded freight to share booked transport, and adds it only where none is booked", async () => {
    const freight = [order("1", "A", 1000, { freight: 30 }), order("2", "B", 300, { freight: 10 })];
    const booked = await study({ ...two, orders: freight });
    const served = Object.fromEntries(
      rowsOf(booked.findings, "cost.customers").map((r) => [r.customer_id, r["to-serve"]]),
    );
    expect(served).toEqual({ A: 67.49 + 150, B: 22.5 + 150 });
    expect(booked.findings.verdicts.map((v) => v.code)).toContain("cost.freight-as-driver");

    const unbooked = await study({
      orders: freight,
      lines: two.lines!,
      facts: { posting: [posting("订单处理费", 300)] },
    });
    expect(figureValue(unbooked.findings, "cost.to-serve.total")).toBe(340);
    expect(unbooked.findings.verdicts.map((v) => v.code)).toContain("cost.freight-added");
  });

  it("says what is missing when there is no ledger, and still totals recorded freight", async () => {
    const { findings } = await study({
      orders: [order("1", "A", 100, { freight: 5 }), order("2", "A", 100)],
    });
    const total = findings.figures.find((f) => f.id === "cost.explicit.total")!;
    expect(total.value).toBeNull();
    expect(total.reason).toEqual({
      code: "missing-columns",
      needs: [{ table: "posting", column: "amount" }],
    });
    expect(figureValue(findings, "cost.freight.total")).toBe(5);
    expect(figureValue(findings, "cost.freight-share")).toBe(0.05);
    expect(figureValue(findings, "cost.customer-profit")).toBeNull();
    expect(figureValue(findings, "cost.revenue")).toBe(200);
  });

  it("states no profit on a default margin, but does on the user's", async () => {
    const orders = [order("1", "A", 100)];
    expect(figureValue((await study({ orders })).findings, "cost.gross-margin")).toBeNull();
    const given = { ...defaultAssumptions["loss.margin-share"]!, value: 0.3, source: "given" as const };
    const { findings } = await study({ orders, assumptions: { "loss.margin-share": given } });
    expect(figureValue(findings, "cost.gross-margin")).toBe(30);
  });

  it("leaves closing entries out and says how many", async () => {
    const { findings } = await study({
      ...two,
      facts: { posting: [posting("运输费", 90), posting("运输费", -90, { text: "结转本期损益" })] },
    });
    expect(figureValue(findings, "cost.explicit.total")).toBe(90);
    expect(findings.verdicts.find((v) => v.code === "cost.closing-left-out")?.values).toEqual({
      count: 1,
      amount: -90,
    });
  });

  it("gives the ledger back to the cent: customers and the undistributed rest (C-047)", async () => {
    const names = [
      "运输费",
      "仓储费",
      "客服部工资",
      "办公费",
      "销售佣金",
      "退货处理",
      "装卸费",
      "主营业务成本",
      "售后维修",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name: fc.constantFrom(...names),
            cents: fc.integer({ min: -50_000, max: 900_000 }),
            to: fc.option(fc.constantFrom("A", "B", "elsewhere")),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        fc.array(
          fc.record({
            customer: fc.option(fc.constantFrom("A", "B", "C")),
            freight: fc.integer({ min: 0, max: 500 }),
            weight: fc.double({ min: 0, max: 50, noNaN: true }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        async (postings, orders) => {
          const { findings, input } = await study({
            orders: orders.map((o, i) =>
              order(`${i}`, o.customer, 10 + i, { freight: o.freight / 100, weight: o.weight }),
            ),
            facts: { posting: postings.map((p) => posting(p.name, p.cents / 100, { customer_id: p.to })) },
          });
          const added = findings.verdicts.some((v) => v.code === "cost.freight-added");
          const recorded = orders.reduce((sum, o) => (o.customer === null ? sum : sum + o.freight), 0);
          const cents = (id: string) => Math.round(figureValue(findings, id)! * 100);
          const total = postings.reduce((sum, p) => sum + p.cents, 0);
          expect(cents("cost.to-serve.total") + cents("cost.undistributed")).toBe(
            total + (added ? recorded : 0),
          );
          expect(cents("cost.explicit.total")).toBe(total);
          await input.warehouse.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});
