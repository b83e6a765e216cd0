import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../test/study/mart.js";
import { defaultAssumptions } from "../core/assumptions.js";
import { usualCostSettings } from "../core/cost/settings.js";
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
/** Twelve days over the first half of 2024, none growing on the other half. */
const dayOf = (i: number) => `2024-${String(4 + (i % 6)).padStart(2, "0")}-0${i < 6 ? 1 : 2}`;
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

  it("shares costs by their drivers, apart by what they are, and names what it could not share", async () => {
    const { findings } = await study(two);
    // Transport has no freight and no weight recorded: it follows pieces, one each; order processing follows orders.
    const byId = Object.fromEntries(rowsOf(findings, "cost.customers").map((r) => [r.customer_id, r]));
    expect(byId.A).toMatchObject({
      transport: 30,
      "order-processing": 100,
      "to-serve": 130,
      contribution: 270,
    });
    expect(byId.B).toMatchObject({ transport: 59.99, "order-processing": 200, served: 259.99, shared: 0 });
    expect(byId.B!.contribution).toBe(-189.99);
    expect(figureValue(findings, "cost.served.total")).toBe(389.99);
    expect(figureValue(findings, "cost.undistributed")).toBe(10);
    expect(figureValue(findings, "cost.loss-making-customers")).toBe(1);
    expect(figureValue(findings, "cost.loss-making-customers.loss")).toBe(189.99);
    expect(findings.verdicts.find((v) => v.code === "cost.loss-maker")?.values).toMatchObject({
      customer: "B",
      margin: 70,
      cost: 259.99,
      loss: 189.99,
    });
    expect(findings.verdicts.find((v) => v.code === "cost.driver-replaced")?.values).toEqual({
      wanted: "driver.freight",
      used: "driver.quantity",
      amount: 89.99,
    });
    expect(figureValue(findings, "cost.whale.peak-share")).toBeCloseTo(270 / 80.01, 12);
    expect(figureValue(findings, "cost.whale.top-share")).toBeCloseTo(270 / 80.01, 12);
    expect(figureValue(findings, "cost.pareto.customers")).toBe(0.5);
  });

  it("lets nobody lose money by a share of fixed cost: below full cost is said apart", async () => {
    const rent = { ...two, facts: { posting: [posting("仓库租金", 400), posting("订单处理费", 30)] } };
    const { findings } = await study(rent);
    expect(figureValue(findings, "cost.shared.total")).toBe(400);
    expect(figureValue(findings, "cost.loss-making-customers")).toBe(0);
    const below = figureValue(findings, "cost.below-full-cost-customers")!;
    expect(below).toBeGreaterThan(0);
    expect(findings.verdicts.map((v) => v.code)).toContain("cost.no-loss-makers");
    expect(findings.verdicts.find((v) => v.code === "cost.below-full-cost")?.values.count).toBe(below);
    for (const row of rowsOf(findings, "cost.decisions")) expect(row.decision).not.toBe("let-go");
  });

  it("says where every cent of the ledger is, line by line", async () => {
    const goods = posting("主营业务成本", 700);
    const { findings } = await study({ ...two, facts: { posting: [...two.facts!.posting!, goods] } });
    const rows = rowsOf(findings, "cost.reconciliation");
    expect(rows.map((r) => [r.part, r.of, r.amount])).toEqual([
      ["customers", "transport", 89.99],
      ["customers", "order-processing", 300],
      ["outside", null, 700],
      ["unknown", null, 10],
      ["ledger", null, 1099.99],
    ]);
    expect(findings.verdicts.find((v) => v.code === "cost.undistributed")?.values).toEqual({
      amount: 710,
      share: 710 / 1099.99,
      outside: 700,
      unknown: 10,
      untaken: 0,
      nobody: 0,
    });
  });

  it("gives customers, products, pairs and channels from the same cents", async () => {
    const channel = (id: string) => ({ customer_id: id, channel: id === "A" ? "门店" : "线上" });
    const { findings } = await study({
      ...two,
      facts: {
        posting: [...two.facts!.posting!, posting("订单处理费", 0.07, { customer_id: "A" })],
        customer: [channel("A"), channel("B")],
      },
    });
    const cents = (table: string) =>
      rowsOf(findings, table).reduce((sum, r) => sum + Math.round(Number(r["to-serve"]) * 100), 0);
    for (const table of ["cost.customers", "cost.products", "cost.pairs", "cost.channels"])
      expect(cents(table), table).toBe(39006);
    expect(rowsOf(findings, "cost.products").map((r) => [r.part, r["order-processing"]])).toEqual([
      ["product", 300],
      ["no-product", 0.07],
    ]);
    expect(rowsOf(findings, "cost.channels").map((r) => [r.channel, r.customers])).toEqual(
      expect.arrayContaining([
        ["门店", 1],
        ["线上", 1],
      ]),
    );
  });

  it("names the money of each step and what would turn the decision", async () => {
    const old = { customer_id: "B", since: "2020-01-01" };
    const many = Array.from({ length: 12 }, (_, i) => i);
    const { findings } = await study({
      orders: [order("1", "A", 9000), ...many.map((i) => order(`b${i}`, "B", 100, { ordered_on: dayOf(i) }))],
      lines: [line("1", "A", 9000, 5000), ...many.map((i) => line(`b${i}`, "B", 100, 90))],
      facts: { posting: [posting("订单处理费", 1300)], customer: [old] },
    });
    const [b] = rowsOf(findings, "cost.decisions");
    // 12 orders cost 1,200 and earn 120. A price rise or self-service cannot bring 1,080.
    expect(b).toMatchObject({ customer_id: "B", contribution: -1080, decision: "let-go" });
    expect(b!["move-channel"]).toBe(360);
    expect(b!["let-go"]).toBe(1080);
    expect(b!.flip).toBe("cost-gone");
    expect(findings.assumptions.map((a) => a.id)).toContain("cost.reprice-limit");
    expect(findings.verdicts.find((v) => v.code === "cost.decision-caution")?.values.ended).toBe(1);
    // The same one year after its first order only.
    const fresh = await study({
      orders: [order("1", "A", 9000), ...many.map((i) => order(`b${i}`, "B", 100, { ordered_on: dayOf(i) }))],
      lines: [line("1", "A", 9000, 5000), ...many.map((i) => line(`b${i}`, "B", 100, 90))],
      facts: { posting: [posting("订单处理费", 1300)] },
      settings: { asOf: "2024-08-01" },
    });
    expect(rowsOf(fresh.findings, "cost.decisions")[0]).toMatchObject({ because: "new" });
  });

  it("shows service revenue beside cost only where it is booked apart (C-109)", async () => {
    expect((await study(two)).findings.figures.map((f) => f.id)).not.toContain("cost.service-revenue");
    const charged = posting("服务收入", -39);
    const { findings } = await study({ ...two, facts: { posting: [...two.facts!.posting!, charged] } });
    expect(figureValue(findings, "cost.service-revenue")).toBe(39);
    expect(findings.verdicts.find((v) => v.code === "cost.service-revenue")?.values).toMatchObject({
      cost: 389.99,
      revenue: 39,
    });
  });

  it("gives a line without a customer of its own to its order's, margin and all", async () => {
    const { findings } = await study({
      ...two,
      lines: [line("1", null, 1000, 600), line("2", "B", 200, 150), line("3", "B", 100, 80)],
    });
    const margins = rowsOf(findings, "cost.customers").map((r) => [r.customer_id, r.margin]);
    expect(margins).toEqual([
      ["A", 400],
      ["B", 70],
    ]);
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

  it("knows what a customer earns that bought nothing in the end, and what it cost", async () => {
    const { findings } = await study({
      ...two,
      orders: [...two.orders, order("4", "C", 5000, { cancelled: true, lines: 0 })],
      facts: {
        posting: [posting("订单处理费", 400), posting("订单处理费", 7, { customer_id: "D" })],
      },
    });
    const byId = Object.fromEntries(rowsOf(findings, "cost.customers").map((r) => [r.customer_id, r]));
    expect(byId.C).toMatchObject({ amount: 0, margin: 0, contribution: -100 });
    expect(byId.D).toMatchObject({ orders: 0, amount: 0, contribution: -7 });
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

  it("does not pass a margin off as a contribution where no cost to serve is known", async () => {
    const { findings, input } = await study({ orders: two.orders, lines: two.lines! });
    expect(figureValue(findings, "cost.gross-margin")).toBe(470);
    for (const id of ["cost.contribution", "cost.customer-profit", "cost.loss-making-customers"])
      expect(
        findings.figures.find((f) => f.id === id),
        id,
      ).toMatchObject({
        value: null,
        reason: { code: "missing-columns", needs: [{ table: "posting", column: "amount" }] },
      });
    expect(findings.tables.map((t) => t.id)).not.toContain("cost.whale-curve");
    expect(findings.verdicts.map((v) => v.code)).not.toContain("cost.no-loss-makers");
    // Later rooms class by it all the same: it is the best that is known.
    const [row] = await input.warehouse.rows({
      sql: "SELECT contribution FROM derived.customer_cost WHERE customer_id = 'A'",
      shape: { contribution: "count" },
    });
    expect(row!.contribution).toBe(400_00);
  });

  it("states no profit on a default margin, but does on the user's", async () => {
    const orders = [order("1", "A", 100)];
    expect(figureValue((await study({ orders })).findings, "cost.gross-margin")).toBeNull();
    const given = { ...defaultAssumptions["loss.margin-share"]!, value: 0.3, source: "given" as const };
    const { findings } = await study({ orders, assumptions: { "loss.margin-share": given } });
    expect(figureValue(findings, "cost.gross-margin")).toBe(30);
  });

  it("stands in money alone where all customers together lose", async () => {
    const { findings } = await study({ ...two, facts: { posting: [posting("订单处理费", 3000)] } });
    expect(figureValue(findings, "cost.contribution")).toBeLessThan(0);
    for (const id of ["cost.whale.peak-share", "cost.whale.top-share", "cost.pareto.customers"])
      expect(figureValue(findings, id), id).toBeNull();
    const curve = rowsOf(findings, "cost.whale-curve");
    expect(curve.at(-1)!.contribution).toBe(figureValue(findings, "cost.contribution"));
    expect(curve.every((point) => point["contribution-share"] === null)).toBe(true);
    expect(rowsOf(findings, "cost.pareto").at(-1)!["amount-share"]).toBe(1);
  });

  it("puts idle time on customers only when the firm asks, and the ledger closes both ways", async () => {
    const activity = {
      activity: "订单处理",
      period: "2024-05-01",
      driver: "订单",
      volume: 3,
      minutes: 600,
      capacity: 1000,
    };
    const staffed: World = {
      ...two,
      facts: { posting: [posting("订单处理人工", 1000)], activity: [activity] },
    };
    const apart = await study(staffed);
    expect(figureValue(apart.findings, "cost.unused-capacity")).toBe(400);
    expect(figureValue(apart.findings, "cost.to-serve.total")).toBe(600);
    expect(rowsOf(apart.findings, "cost.reconciliation").map((r) => [r.part, r.resource, r.amount])).toEqual([
      ["customers", null, 600],
      ["unused", "office", 400],
      ["ledger", null, 1000],
    ]);
    const spread = await study({
      ...staffed,
      settings: { cost: { ...usualCostSettings, unusedCapacity: "spread" } },
    });
    expect(figureValue(spread.findings, "cost.to-serve.total")).toBe(1000);
    // Customers, what stays off them and what reached nobody are the ledger in this mode too.
    expect(figureValue(spread.findings, "cost.unused-capacity")).toBe(0);
    expect(figureValue(spread.findings, "cost.undistributed")).toBe(0);
    expect(figureValue(spread.findings, "cost.unused-capacity.idle")).toBe(400);
    expect(figureValue(spread.findings, "cost.unused-capacity.share")).toBe(0.4);
    expect(apart.findings.figures.map((f) => f.id)).not.toContain("cost.unused-capacity.idle");
    expect(rowsOf(spread.findings, "cost.reconciliation").map((r) => r.part)).toEqual([
      "customers",
      "ledger",
    ]);
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
      "仓库租金",
      "仓储作业人工",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            name: fc.constantFrom(...names),
            cents: fc.integer({ min: -50_000, max: 900_000 }),
            to: fc.option(fc.constantFrom("A", "B", "elsewhere")),
            channel: fc.option(fc.constantFrom("线上", "门店")),
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
            facts: {
              posting: postings.map((p) =>
                posting(p.name, p.cents / 100, { customer_id: p.to, channel: p.channel }),
              ),
              // Nobody buys in the shops: what is booked for them alone reaches nobody.
              customer: [{ customer_id: "A", channel: "线上" }],
            },
          });
          const added = findings.verdicts.some((v) => v.code === "cost.freight-added");
          const recorded = orders.reduce((sum, o) => sum + o.freight, 0);
          const cents = (id: string) => Math.round((figureValue(findings, id) ?? 0) * 100);
          const total = postings.reduce((sum, p) => sum + p.cents, 0);
          const nobody = !findings.tables.some((t) => t.id === "cost.customers");
          const customers = (nobody ? [] : rowsOf(findings, "cost.customers")).reduce(
            (sum, r) => sum + Math.round(Number(r["to-serve"]) * 100),
            0,
          );
          expect(customers + cents("cost.unused-capacity") + cents("cost.undistributed")).toBe(
            total + (added ? recorded : 0),
          );
          const parts = rowsOf(findings, "cost.reconciliation");
          expect(parts.slice(0, -1).reduce((sum, r) => sum + Math.round(Number(r.amount) * 100), 0)).toBe(
            total,
          );
          expect(cents("cost.explicit.total")).toBe(total);
          await input.warehouse.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});
