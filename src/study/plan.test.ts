import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../test/study/mart.js";
import { figure } from "../core/figure.js";
import type { Findings, Table } from "../core/findings.js";
import { studyCost } from "./cost.js";
import { studyPlan } from "./plan.js";

async function study(given: World): Promise<Findings> {
  const input = await world(given);
  return await studyPlan({ ...input, before: [await studyCost(input), lossOf({ damaged: 1200 })] });
}

/** What the loss room says: kinds that drive customers away, with what is lost through them a year. */
function lossOf(kinds: Readonly<Record<string, number>>): Findings {
  const column = (id: string) => ({ id, kind: "number", unit: "money" }) as const;
  const table = (id: string, name: string, rows: Table["rows"]): Table => ({
    id,
    columns: [column("kind"), column(name)],
    rows,
    total: rows.length,
  });
  const total = Object.values(kinds).reduce((sum, v) => sum + v, 0);
  const names = ["late", "short", "damaged"];
  return {
    figures: [
      figure({
        id: "loss.total",
        unit: "money-per-year",
        method: "lost-to-service",
        value: total,
        interval: { low: total / 2, high: 2 * total, kind: "joint", level: 0.95 },
      }),
    ],
    tables: [
      table(
        "loss.effects",
        "verdict",
        names.map((k) => [k, k in kinds ? "effect" : "no-clear-effect"]),
      ),
      table(
        "loss.kinds",
        "value",
        names.map((k) => [k, kinds[k] ?? 0]),
      ),
    ],
    verdicts: [],
    problems: [],
    assumptions: [],
  };
}

const orders = (customer: string, count: number, late: number, damaged: number, amount: number) =>
  Array.from({ length: count }, (_, i) => ({
    order_id: `${customer}${i}`,
    customer_id: customer,
    ordered_on: new Date(Date.parse("2024-01-19") + i * 7 * 86_400_000).toISOString().slice(0, 10),
    amount,
    on_time: i >= late,
    in_full: true,
    damaged: i >= count - damaged,
    failure: i < late || i >= count - damaged,
  }));

const base: World = {
  orders: [
    ...orders("rich", 50, 10, 0, 1000),
    ...orders("poor", 50, 0, 20, 10),
    ...orders("gone", 10, 0, 3, 100),
  ],
  settings: { targets: { "order-on-time": 0.98, "order-in-full": 0.95 } },
};

describe("the plan room", () => {
  it("ranks elements by shortfall and the money of the customers touched", async () => {
    const findings = await study(base);
    const table = rowsOf(findings, "plan.priorities");
    expect(table.map((r) => [r.element, r.rank, r.advice])).toEqual([
      ["late", 1, "raise"],
      ["damaged", 2, "raise"],
      ["short", 3, "may-lower"],
    ]);
    expect(table[0]).toMatchObject({
      failed: 10,
      judged: 110,
      customers: 1,
      money: 50000,
      "money-is": "amount",
    });
    expect(table[0]!.gap).toBeCloseTo(0.98 - 100 / 110, 12);
    expect(findings.verdicts[0]).toMatchObject({
      code: "plan.first",
      values: { element: "late", money: 50000 },
    });
    expect(figureValue(findings, "plan.elements-below-target")).toBe(1);
  });

  it("puts what is lost through a failure beside it", async () => {
    const findings = await study(base);
    const table = rowsOf(findings, "plan.priorities");
    expect(table.find((r) => r.element === "damaged")).toMatchObject({ "drives-away": "effect", lost: 1200 });
    expect(table.find((r) => r.element === "late")).toMatchObject({
      "drives-away": "no-clear-effect",
      lost: 0,
    });
    expect(findings.verdicts.find((v) => v.id === "plan.element.damaged")!.values).toMatchObject({
      silence: "clause.lost",
      lost: 1200,
    });
  });

  it("takes the customers' own targets when the workspace sets none", async () => {
    const findings = await study({
      ...base,
      settings: {},
      facts: {
        customer: [
          { customer_id: "rich", target_on_time: 0.9 },
          { customer_id: "poor", target_on_time: 0.7 },
        ],
      },
    });
    expect(rowsOf(findings, "plan.priorities").find((r) => r.element === "late")!.target).toBeCloseTo(0.8, 9);
  });

  it("joins narrow logistics cost and lost-customer cost of the period, and says what it lacks without one", async () => {
    const posting = [{ posted_on: "2024-05-01", account_name: "Freight", amount: 300 }];
    const findings = await study({ ...base, facts: { posting } });
    const broad = findings.figures.find((f) => f.id === "plan.broad-logistics-cost")!;
    const years = 366 / 365.25;
    expect(broad.value).toBeCloseTo(300 + 1200 * years, 9);
    expect(broad.interval!.low).toBeCloseTo(300 + 600 * years, 9);
    const without = (await study(base)).figures.find((f) => f.id === "plan.broad-logistics-cost")!;
    expect(without.reason).toEqual({ code: "needs-figure", figure: "cost.explicit.narrow-logistics" });
  });

  it("counts slow answers, the unanswered old ones too", async () => {
    const contact = (opened: string, answered: string | null) => ({
      customer_id: "rich",
      kind: "inquiry",
      opened_on: opened,
      answered_on: answered,
    });
    const findings = await study({
      ...base,
      facts: {
        contact: [
          contact("2024-05-01 08:00:00", "2024-05-01 09:00:00"),
          contact("2024-05-01 08:00:00", "2024-05-03 09:00:00"),
          contact("2024-06-01 08:00:00", null),
          contact("2024-12-31 20:00:00", null),
        ],
      },
    });
    expect(rowsOf(findings, "plan.priorities").find((r) => r.element === "slow-response")).toMatchObject({
      failed: 2,
      judged: 3,
      customers: 1,
    });
  });

  it("still ranks on a sample of orders, without losses", async () => {
    const input = await world({ ...base, settings: { ...base.settings, sampling: "orders" } });
    const findings = await studyPlan({ ...input, before: [await studyCost(input)] });
    expect(rowsOf(findings, "plan.priorities").map((r) => r["drives-away"])).toEqual([null, null, null]);
    expect(figureValue(findings, "plan.broad-logistics-cost")).toBeNull();
  });

  it("begins where the measure room found the failures gathered", async () => {
    const input = await world(base);
    const before = [await studyCost(input)];
    const spots: Table = {
      id: "measure.hot-spots",
      columns: ["failure", "place", "value", "place-2", "value-2", "share", "elsewhere"].map((id) => ({
        id,
        kind: "key",
        unit: "text",
      })),
      rows: [
        ["late", "month", "2024-05", null, null, 0.9, 0.1],
        ["late", "carrier", "X", "region", "South", 0.4, 0.05],
      ],
      total: 2,
    };
    const none = { figures: [], verdicts: [], problems: [], assumptions: [] };
    const found = await studyPlan({ ...input, before: [...before, { ...none, tables: [spots] }] });
    expect(found.verdicts[0]).toMatchObject({
      code: "plan.first",
      values: { where: "clause.spot", value1: "X", value2: "South", spot: 0.4, elsewhere: 0.05 },
    });
  });

  it("speaks of no customers and no money where none are recorded", async () => {
    const findings = await study({ ...base, orders: base.orders.map((o) => ({ ...o, customer_id: null })) });
    const [first] = findings.verdicts;
    expect(first).toMatchObject({ code: "plan.first", values: { element: "late", touched: "" } });
    expect(first!.values).not.toHaveProperty("money");
    expect(findings.verdicts.map((v) => v.code)).toContain("plan.no-customers");
    expect(findings.figures.find((f) => f.id === "plan.first.money")!.reason).toMatchObject({
      code: "missing-columns",
    });
  });
});
