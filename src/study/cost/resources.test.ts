import { describe, expect, it } from "vitest";
import { factsOf } from "../../../test/study/facts.js";
import { type CostSettings, usualCostSettings } from "../../core/cost/settings.js";
import { readLedger } from "./ledger.js";
import { type Resource, readResources } from "./resources.js";

const wages = `posting_id|posted_on|account|account_name|heading|department|amount
  1|2024-01-31|6601|客服人员工资|客户服务|客服部|9000
  2|2024-01-31|6602|订单处理人工|订单处理|商务部|6000
  3|2024-01-31|6603|仓储作业人工|仓储|仓储部|12000
  4|2024-01-31|6604|运费|运输|物流部|5000`;
const activities = `activity|period|driver|volume|minutes|capacity
  客户接待|2024-01-01|工单|500|5000|9000
  客户接待|2024-02-01|工单|500|4000|9000
  订单处理|2024-01-01|订单行|1000|3000|4000
  拣货|2024-01-01|出库行|1000|5000|6000
  包装装车|2024-01-01|运单|300|4500|6000`;

async function read(cost: Partial<CostSettings> = {}, activity: string | null = activities, posting = wages) {
  const input = await factsOf(
    { posting, ...(activity === null ? {} : { activity }) },
    {},
    { period: { from: "2024-01-01", to: "2024-02-29" }, cost: { ...usualCostSettings, ...cost } },
  );
  const ledger = (await readLedger(input))!;
  const found = await readResources(input, ledger);
  await input.warehouse.close();
  const resource = (name: string): Resource => {
    const one = found.resources.find((r) => r.name === name);
    if (one === undefined) throw new Error(`no resource ${name}`);
    return one;
  };
  const codes = found.problems.map((p) => p.code);
  return { ...found, ledger, resource, codes };
}

describe("resources told by words", () => {
  it("tie pay to the people and activities to their pay", async () => {
    const { resources, resource, problems } = await read();
    expect(resources.map((r) => [r.name, r.cents])).toEqual([
      ["desk", 900_000],
      ["office", 600_000],
      ["warehouse", 1_200_000],
    ]);
    expect(resource("warehouse").activities.map((a) => [a.name, a.column, a.weight])).toEqual([
      ["包装装车", "packaging", { shipments: 1 }],
      ["拣货", "handling", { lines: 1 }],
    ]);
    expect(problems).toEqual([]);
  });
  it("say what the settings describe and nobody recorded", async () => {
    const { problems } = await read({
      activities: { 拣貨: { column: "handling" }, 拣货: { column: "handling" } },
    });
    expect(problems).toMatchObject([
      { code: "activity-unknown", values: { count: 1, activities: ["拣貨"] } },
    ]);
  });
  it("leave unused minutes apart, in minutes and money", async () => {
    const desk = (await read()).resource("desk");
    expect([desk.capacityMinutes, desk.usedMinutes, desk.unusedMinutes]).toEqual([18_000, 9_000, 9_000]);
    expect([desk.activities[0]!.cents, desk.unusedCents]).toEqual([450_000, 450_000]);
    expect(desk.months).toEqual([
      { month: "2024-01-01", capacity: 9_000, used: 5_000 },
      { month: "2024-02-01", capacity: 9_000, used: 4_000 },
    ]);
  });
  it("spread them when the firm asks, and still say what they cost", async () => {
    const desk = (await read({ unusedCapacity: "spread" })).resource("desk");
    expect([desk.activities[0]!.cents, desk.unusedCents, desk.idleCents]).toEqual([900_000, 0, 450_000]);
  });
  it("are not made of pay alone: without activities it follows its driver, idle time included", async () => {
    const { resources, untold, loose } = await read({}, null);
    expect(resources).toEqual([]);
    expect(untold.map((u) => [u.name, u.cents, u.timed])).toEqual([
      ["desk", 900_000, false],
      ["office", 600_000, false],
      ["warehouse", 1_200_000, false],
    ]);
    expect(loose.reduce((s, p) => s + p.cents, 0)).toBe(3_200_000);
  });
  it("do not pay recorded work with the pay of work that is not recorded", async () => {
    const { resource, untold } = await read(
      {},
      "activity|period|driver|volume|minutes|capacity\n退货处理|2024-01-01|退货行|50|1000|2000",
      `${wages}\n  5|2024-01-31|6605|退货处理人工|退货|仓储部|1500`,
    );
    expect(resource("warehouse").cents).toBe(150_000);
    expect(untold.find((u) => u.name === "warehouse")).toEqual({
      name: "warehouse",
      cents: 1_200_000,
      timed: false,
    });
  });
  it("share all of it over the minutes used when no capacity is recorded", async () => {
    const { resource, untold } = await read(
      {},
      "activity|period|driver|volume|minutes\n客户接待|2024-01-01|工单|500|5000",
    );
    expect(resource("desk")).toMatchObject({ capacityKnown: false, unusedCents: 0, unusedMinutes: 0 });
    expect(untold[0]).toEqual({ name: "desk", cents: 900_000, timed: true });
  });
});

describe("minutes that name their customer", () => {
  it("bear their part of the activity straight, the rest goes on by its driver", async () => {
    const { resource } = await read(
      {},
      `activity|period|driver|volume|minutes|capacity|customer_id
      客户接待|2024-01-01|工单|5|3000|6000|C1
      客户接待|2024-02-01|工单|5|1000||C2
      客户接待|2024-02-01|工单|5|500||`,
    );
    const [served] = resource("desk").activities;
    expect(served!.cents).toBe(675_000);
    expect(served!.direct).toEqual([
      { customer: "C1", cents: 450_000 },
      { customer: "C2", cents: 150_000 },
    ]);
  });
});

describe("resources of the firm's own", () => {
  it("take accounts and activities by name, and a capacity where the file has none", async () => {
    const { resource, resources, codes } = await read(
      {
        resources: {
          物流团队: { accounts: ["66*"], activities: ["拣货", "盘点"], minutesPerMonth: 3_000, people: 2 },
        },
      },
      "activity|period|driver|volume|minutes\n拣货|2024-01-01|出库行|1000|5000",
    );
    expect(resources.map((r) => r.name)).toEqual(["物流团队"]);
    expect(resource("物流团队")).toMatchObject({
      cents: 3_200_000,
      capacityMinutes: 6_000,
      unusedMinutes: 1_000,
      people: 2,
      leaves: [0, 1, 2, 3],
    });
    expect(codes).toEqual(["activity-not-recorded", "resource-overloaded-month"]);
  });
  it("keep what words tell of a family that is only told its people", async () => {
    const { resource } = await read({ resources: { desk: { accounts: [], activities: [], people: 1 } } });
    expect(resource("desk")).toMatchObject({ cents: 900_000, people: 1, usedMinutes: 9_000 });
  });
  it("say accounts that are not booked, or named twice", async () => {
    const of = (accounts: readonly string[]) => ({ accounts, activities: [] });
    const { problems } = await read({ resources: { a: of(["6601", "9999"]), b: of(["客服人员工资"]) } });
    expect(problems.map((p) => [p.code, p.values])).toEqual([
      ["account-not-booked", { account: "9999", of: "a" }],
      ["account-claimed-twice", { account: "客服人员工资", of: "a", other: "b" }],
    ]);
  });
});

describe("activity records that cannot be used", () => {
  it("name file, row and value of a negative number, and leave the row out", async () => {
    const { problems, resource } = await read(
      {},
      `${activities}\n  订单处理|2024-02-01|订单行|10|30|-4000\n  订单处理|2024-02-02|订单行|10|-30|40`,
    );
    expect(problems).toMatchObject([
      {
        code: "activity-negative",
        values: { count: 2, activity: "订单处理", column: "activity.capacity", value: -4000 },
      },
    ]);
    expect(resource("office").capacityMinutes).toBe(4_000);
  });
  it("name an activity no words know, and one without minutes", async () => {
    const { problems } = await read(
      {},
      `${activities}\n  二组|2024-01-01|次|10|30|40\n  退货处理|2024-01-01|退货行|7||`,
    );
    expect(problems.map((p) => [p.code, p.values])).toEqual([
      ["activity-not-linked", { count: 1, activities: ["二组"] }],
      ["activity-no-minutes", { count: 1, activities: ["退货处理"], resource: "warehouse" }],
    ]);
  });
  it("say minutes above capacity, and share the whole cost over them", async () => {
    const { problems, resource } = await read(
      {},
      "activity|period|driver|volume|minutes|capacity\n订单处理|2024-01-01|订单行|1000|5000|4000",
    );
    expect(problems.map((p) => [p.code, p.values])).toEqual([
      [
        "resource-overloaded-month",
        { resource: "office", months: 1, month: "2024-01-01", used: 5000, capacity: 4000 },
      ],
    ]);
    expect(resource("office")).toMatchObject({ unusedMinutes: 0, unusedCents: 0 });
    expect(resource("office").activities[0]!.cents).toBe(600_000);
  });
});

describe("service departments", () => {
  const posting = `${wages}
  5|2024-01-31|6605|信息系统维护费|信息|信息部|3000
  6|2024-01-31|6606|食堂|行政|行政部|1000`;
  const it_ = { name: "信息部", accounts: ["6605"] };
  const canteen = { name: "食堂", accounts: ["6606"] };
  const stepped = (stepDown: CostSettings["stepDown"]) => read({ stepDown }, activities, posting);

  it("are handed down with what they received, and raise the rate and the unused part", async () => {
    const { resource, handedDown, columnParts, problems } = await stepped([
      { ...canteen, to: ["信息部", "desk", "warehouse"], by: { 信息部: 1, desk: 1, warehouse: 2 } },
      { ...it_, to: ["desk", "transport"], by: { desk: 3, transport: 1 } },
    ]);
    expect(problems).toEqual([]);
    expect(handedDown.map((f) => [f.step, f.from, f.to, f.basis, f.value, f.cents])).toEqual([
      [1, "食堂", "信息部", "given", 1, 25_000],
      [1, "食堂", "desk", "given", 1, 25_000],
      [1, "食堂", "warehouse", "given", 2, 50_000],
      [2, "信息部", "desk", "given", 3, 243_750],
      [2, "信息部", "transport", "given", 1, 81_250],
    ]);
    const desk = resource("desk");
    expect([desk.cents, desk.overheadCents, desk.unusedCents]).toEqual([1_168_750, 268_750, 584_375]);
    expect(columnParts.get("transport")!.reduce((s, p) => s + p.cents, 0)).toBe(81_250);
  });
  it("are weighed by minutes supplied, people or cost so far", async () => {
    const by = async (basis: "minutes" | "people" | "cost") =>
      (await stepped([{ ...it_, to: ["desk", "office"], by: basis }])).handedDown.map((f) => f.value);
    expect(await by("minutes")).toEqual([18_000, 4_000]);
    expect(await by("cost")).toEqual([9_000, 6_000]);
    expect(await by("people")).toEqual([]);
  });
  it("say a step that cannot be taken, and lose nothing of its cost", async () => {
    const { problems, loose, ledger, resources } = await stepped([
      { ...it_, to: ["信息部", "desk"], by: "minutes" },
      { name: "desk", accounts: ["6606"], to: ["office"], by: "minutes" },
      { ...canteen, accounts: ["6604"], to: ["desk"], by: "people" },
    ]);
    expect(problems.map((p) => [p.code, p.values.why ?? null])).toEqual([
      ["step-down-refused", "step-fault-repeated"],
      ["step-down-refused", "step-fault-self"],
      ["step-down-no-basis", null],
    ]);
    const all = [...loose, ...resources.flatMap((r) => r.parts)].reduce((s, p) => s + p.cents, 0);
    expect(all).toBe(ledger.total);
  });
});
