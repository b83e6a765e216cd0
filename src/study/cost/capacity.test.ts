import { describe, expect, it } from "vitest";
import { results } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { factsOf, type Tables } from "../../../test/study/facts.js";
import { figureValue, rowsOf, world } from "../../../test/study/mart.js";
import { type CostSettings, usualCostSettings } from "../../core/cost/settings.js";
import type { Findings, Table } from "../../core/findings.js";
import { languages, words } from "../../i18n/index.js";
import type { StudyInput } from "../input.js";
import { buildMart } from "../mart.js";
import { capacityFindings } from "./capacity.js";
import { readLedger } from "./ledger.js";
import { buildPools } from "./pools.js";
import { readResources } from "./resources.js";

const period = { from: "2024-01-01", to: "2024-02-29" };
const posting = `posting_id|posted_on|account|account_name|heading|department|amount
  1|2024-01-31|6601|客服人员工资|客户服务|客服部|27000
  2|2024-01-31|6602|订单处理人工|订单处理|商务部|6000
  3|2024-01-31|6604|运费|运输|物流部|5000
  4|2024-01-31|6605|信息系统维护费|信息|信息部|1000`;
const activity = `activity|period|driver|volume|minutes|capacity
  客户接待|2024-01-01|工单|500|12000|27000
  客户接待|2024-02-01|工单|500|15000|27000
  订单处理|2024-01-01|订单行|1000|4400|4000
  订单处理|2024-02-01|订单行|1000|3000|4000`;

/** What the findings say when every pool has taken what it wanted, over a volume of 100. */
async function findings(input: StudyInput): Promise<Findings> {
  const ledger = (await readLedger(input))!;
  const resources = await readResources(input, ledger);
  const plan = buildPools(input, ledger, resources);
  await input.warehouse.close();
  return capacityFindings(input, ledger, resources, plan, {
    used: plan.pools.map((p) => p.weight),
    volume: plan.pools.map(() => 100),
    undistributed: 0,
    replaced: [],
  });
}

async function found(tables: Tables = { posting, activity }, cost: Partial<CostSettings> = {}) {
  const input = await factsOf(tables, {}, { period, cost: { ...usualCostSettings, ...cost } });
  await buildMart(input.warehouse, input.facts, input.settings);
  return await findings(input);
}
const codes = (f: Findings) => f.verdicts.map((v) => v.code).toSorted();

describe("idle capacity", () => {
  it("is said per resource, in money and in whole people of the busiest month", async () => {
    const f = await found(
      { posting, activity },
      { resources: { desk: { accounts: [], activities: [], people: 3 } } },
    );
    expect(figureValue(f, "cost.capacity.desk.utilisation")).toBe(0.5);
    expect(figureValue(f, "cost.capacity.desk.unused")).toBe(13_500);
    expect(figureValue(f, "cost.unused-capacity")).toBe(13_500 + 450);
    expect(figureValue(f, "cost.unused-capacity.share")).toBeCloseTo(13_950 / 33_000, 12);
    // 15 000 minutes in February need two people of 9 000: one of three can go.
    expect(f.verdicts.find((v) => v.id === "cost.idle-desk.desk")).toMatchObject({
      values: { resource: "desk", share: 0.5, amount: 13_500, people: 1 },
    });
    expect(codes(f)).toEqual(["cost.idle-desk", "cost.idle-nobody", "cost.overloaded"]);
  });
  it("by month adds up to the resource, overloaded months negative", async () => {
    const months = rowsOf(await found(), "cost.capacity").filter((r) => r.resource === "office");
    expect(months.map((m) => [m.month, m.utilisation, m["unused-minutes"]])).toEqual([
      ["2024-01", 1.1, -400],
      ["2024-02", 0.75, 1000],
    ]);
    expect(months.reduce((s, m) => s + (m.unused as number), 0)).toBeCloseTo(450, 9);
  });
  it("cannot be told without capacity, and says which column tells it", async () => {
    const f = await found({ posting });
    expect(f.figures.map((x) => [x.id, x.value, x.reason?.code])).toContainEqual([
      "cost.capacity.desk.unused",
      null,
      "missing-columns",
    ]);
    expect(codes(f)).toEqual(["cost.minutes-unknown", "cost.minutes-unknown"]);
    const timed = await found({ posting, activity: activity.replace("capacity", "customer_id") });
    expect(codes(timed)).toEqual(["cost.capacity-unknown", "cost.capacity-unknown"]);
  });
  it("has minutes and no money when no pay is tied to the people", async () => {
    const f = await found({
      posting: posting.replace("客服人员工资|客户服务|客服部", "招待费|行政|行政部"),
      activity,
    });
    expect(figureValue(f, "cost.capacity.desk.utilisation")).toBe(0.5);
    expect(figureValue(f, "cost.capacity.desk.unused")).toBeNull();
    expect(codes(f)).toContain("cost.idle-unpriced");
  });
  it("is warned of when it is spread", async () => {
    const f = await found({ posting, activity }, { unusedCapacity: "spread" });
    expect(codes(f)).toContain("cost.capacity-spread");
    expect(rowsOf(f, "cost.activities")[0]).toMatchObject({ cost: 27_000, rate: 1 });
  });
});

describe("activities", () => {
  it("cost their minutes at the rate, per unit too", async () => {
    expect(rowsOf(await found(), "cost.activities")[0]).toMatchObject({
      resource: "desk",
      activity: "客户接待",
      column: "service-desk",
      driver: "contacts",
      volume: 1000,
      "minutes-per-unit": 27,
      rate: 0.5,
      cost: 13_500,
      "cost-per-unit": 13.5,
    });
  });
  it("by a time equation only take its minutes; beside records, the records count and the share is said", async () => {
    const orders = [1, 2, 3, 4].map((n) => ({
      order_id: `O${n}`,
      customer_id: "C1",
      ordered_on: "2024-01-05",
      month: "2024-01-01",
      lines: 5,
      quantity: 10,
      amount: 100,
    }));
    const line = (n: number) => ({
      order_id: `O${(n % 4) + 1}`,
      line_no: `${n}`,
      product_id: "P",
      customer_id: "C1",
    });
    const given = (
      activities: CostSettings["activities"],
      rows: readonly Record<string, string | number>[],
    ) =>
      world({
        orders,
        lines: Array.from({ length: 20 }, (_, n) => ({ ...line(n), ordered_on: "2024-01-05", quantity: 2 })),
        facts: {
          posting: [{ posting_id: "1", posted_on: "2024-01-31", account_name: "订单处理人工", amount: 600 }],
          activity: rows,
        },
        settings: {
          period,
          cost: {
            ...usualCostSettings,
            activities,
            resources: { office: { accounts: [], activities: [], minutesPerMonth: 60 } },
          },
        },
      });
    const equation = { 订单处理: { minutes: { orders: 5, lines: 2 } } } as const;
    // 4 × 5 + 20 × 2 = 60 minutes of 120
    const alone = await findings(await given(equation, []));
    expect(rowsOf(alone, "cost.activities")[0]).toMatchObject({ minutes: 60, driver: "equation", cost: 300 });
    expect(figureValue(alone, "cost.capacity.office.utilisation")).toBe(0.5);
    const both = await findings(
      await given(equation, [{ activity: "订单处理", period: "2024-01-01", volume: 4, minutes: 80 }]),
    );
    expect(rowsOf(both, "cost.activities")[0]).toMatchObject({
      minutes: 80,
      explained: 0.75,
      used: "equation",
    });
    expect(both.verdicts.find((v) => v.code === "cost.equation-explains")?.values).toMatchObject({
      equation: 60,
      recorded: 80,
    });
  });
});

describe("the trace of every leaf", () => {
  it("prints basis, volume and rate, adds up to the ledger and leads to its postings", async () => {
    const f = await found();
    const rows = rowsOf(f, "cost.allocation");
    expect(rows.reduce((s, r) => s + Math.round((r.amount as number) * 100), 0)).toBe(3_900_000);
    expect(rows.find((r) => r.account_name === "运费")).toMatchObject({
      to: "pool",
      column: "transport",
      amount: 5_000,
      driver: "freight",
      used: "freight",
      volume: 100,
      rate: 50,
    });
    const table = f.tables.find((t) => t.id === "cost.allocation")!;
    expect(table.rowEvidence![0]).toMatchObject({
      query: "fact.posting",
      args: { "posted_on.from": "2024-01-01" },
    });
  });
});

describe.each(languages)("capacity in %s", (language) => {
  it("has words for every figure, column, code, verdict and problem", async () => {
    const said = words(language, "CNY");
    const cost: Partial<CostSettings> = {
      stepDown: [
        { name: "信息部", accounts: ["6605"], to: ["desk", "transport"], by: "cost" },
        { name: "食堂", accounts: ["9999"], to: ["nowhere"], by: "people" },
      ],
      activities: { 客户接待: { minutes: { expedited: 1 } } },
    };
    const strange = `${activity}\n  客户接待|2024-02-02|工单|-1|1|1\n  二组|2024-02-01|次|1|1|1\n  退货处理|2024-02-01|退货行|1||`;
    for (const one of [
      await found(),
      await found({ posting }),
      await found({ posting, activity: strange }, { ...cost, unusedCapacity: "spread" }),
    ]) {
      const tables = Object.fromEntries(one.tables.map((t: Table) => [t.id, t]));
      expect(unworded({ ...results, ...one, tables }, said)).toEqual([]);
    }
  });
});
