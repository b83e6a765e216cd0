import { describe, expect, it } from "vitest";
import { results } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { usualCostSettings } from "../../core/cost/settings.js";
import type { Findings } from "../../core/findings.js";
import { languages, words } from "../../i18n/index.js";
import { type ControlInput, controlFindings } from "./control.js";
import { readLedger } from "./ledger.js";
import { monthAfter, monthsIn } from "./months.js";
import type { Resource } from "./resources.js";

/** Ten people answer 42,500 calls a month for 425,000 a year. */
const desk: Resource = {
  name: "desk",
  leaves: [0],
  cents: 425_000_00,
  overheadCents: 0,
  parts: [],
  capacityMinutes: 12 * 42_500,
  capacityKnown: true,
  usedMinutes: 12 * 42_500,
  activities: [
    {
      name: "客户接待",
      column: "service-desk",
      driver: "contacts",
      volume: 12_000,
      minutes: 12 * 42_500,
      recordedMinutes: 12 * 42_500,
      equationMinutes: null,
      weight: { contacts: 1 },
      cents: 425_000_00,
      direct: [],
    },
  ],
  unusedMinutes: 0,
  idleCents: 0,
  unusedCents: 0,
  months: Array.from({ length: 12 }, (_, i) => ({
    month: monthAfter("2024-01-01", i),
    capacity: 42_500,
    used: 42_500,
  })),
  people: 10,
};

async function control(given: Partial<World>, more: Partial<ControlInput> = {}): Promise<Findings> {
  const input = await world({ orders: [], ...given });
  const ledger = await readLedger(input);
  const findings = await controlFindings(input, ledger, {
    resources: [],
    toServe: 0,
    orders: 0,
    customers: 0,
    ...more,
  });
  await input.warehouse.close();
  return findings;
}

const posting = (account_name: string, amount: number, posted_on = "2024-05-31", extra: object = {}) => ({
  posted_on,
  account_name,
  amount,
  ...extra,
});
const budget = (account_name: string | null, amount: number, extra: object = {}) => ({
  period: "2024-05-01",
  account_name,
  amount,
  ...extra,
});
const cost = (more: object) => ({ cost: { ...usualCostSettings, ...more } });
const codes = (f: Findings) => f.verdicts.map((v) => v.code);
const seen: Findings[] = [];

describe("budget against actual", () => {
  const given: Partial<World> = {
    facts: {
      posting: [
        posting("客服工资", 13_200),
        posting("运输费", 900.01),
        posting("仓库租金", 500),
        posting("运输费", 700, "2024-04-30"),
        posting("主营业务收入", -9000),
      ],
      budget: [
        budget("客服工资", 10_000, { activity: "客户接待", volume: 100, minutes: 1000 }),
        budget("运输费", 1000),
        budget("满意度调查", 300),
        budget("运输费", 800, { period: "2025-01-01" }),
      ],
      activity: [{ activity: "客户接待", period: "2024-05-01", volume: 110, minutes: 1210 }],
    },
  };
  it("adds up, and says why each line differs", async () => {
    const found = await control(given);
    seen.push(found);
    const value = (id: string) => figureValue(found, `cost.budget.${id}`);
    expect([value("total"), value("actual"), value("variance")]).toEqual([11_300, 14_600.01, 3300.01]);
    const line = rowsOf(found, "cost.budget")[0]!;
    expect(line).toMatchObject({
      account_name: "客服工资",
      volume: 1000,
      efficiency: 1100,
      price: 1100,
      alert: true,
    });
    expect(value("variance.spending")).toBe(500 - 300 - 99.99);
    expect(value("outside")).toBe(800);
    expect(rowsOf(found, "cost.budget.months")).toMatchObject([{ month: "2024-05-01", variance: 3300.01 }]);
  });
  it("names what only one side knows, and leaves income alone", async () => {
    const found = await control(given);
    const known = Object.fromEntries(rowsOf(found, "cost.budget").map((r) => [r.account_name, r.known]));
    expect(known).toEqual({
      客服工资: "both",
      运输费: "both",
      满意度调查: "not-booked",
      仓库租金: "not-planned",
    });
    expect(codes(found)).toEqual(
      expect.arrayContaining(["cost.budget-over", "cost.budget-not-planned", "cost.budget-not-booked"]),
    );
  });
  it("leaves planned income out, and says so", async () => {
    const planned = [...given.facts!.budget!, budget("主营业务收入", 9000)];
    const found = await control({ facts: { ...given.facts, budget: planned } });
    seen.push(found);
    expect(figureValue(found, "cost.budget.total")).toBe(11_300);
    expect(found.verdicts.find((v) => v.code === "cost.budget-no-cost")!.values).toEqual({
      count: 1,
      amount: 9000,
    });
  });
  it("is asked for where there is none", async () => {
    const found = await control({ facts: { posting: [posting("运输费", 1)] } });
    expect(found.figures.find((f) => f.id === "cost.budget.variance")!.reason).toMatchObject({
      code: "missing-columns",
    });
  });
});

/** Two orders a month; the desk loses a third of its pay in one month. */
function years(count: number): Partial<World> {
  const months = Array.from({ length: count }, (_, i) => monthAfter("2023-01-01", i));
  const end = `${months.at(-1)!.slice(0, 7)}-28`;
  return {
    settings: { period: { from: "2023-01-01", to: end }, asOf: end },
    orders: months.flatMap((m, i) =>
      ["A", "B"].map((customer) => ({
        order_id: `${customer}${i}`,
        customer_id: customer,
        ordered_on: m,
        month: m,
        lines: 2,
        amount: 100,
        cost: 60,
        channel: i < count / 2 ? "电商" : customer === "A" ? "电商" : "直销",
      })),
    ),
    facts: {
      posting: months.flatMap((m, i) => [
        posting("客服工资", i === 10 ? 200 : 300, m),
        posting("运输费", m.slice(5, 7) === "12" ? 200 : 100, m),
      ]),
    },
  };
}

describe("the trend", () => {
  it("tells the season from two years on", async () => {
    const found = await control(years(36));
    seen.push(found);
    const season = found.verdicts.find((v) => v.code === "cost.season")!;
    expect(season.values.highest).toBe("calendar-month.12");
    expect(rowsOf(found, "cost.trend")[11]!.season).toBeCloseTo((12 * 500) / (12 * 400 + 100), 1);
    const short = await control(years(18));
    seen.push(short);
    expect(codes(short)).toContain("cost.season-unknown");
    expect(rowsOf(short, "cost.trend")[0]!.season).toBeNull();
  });
  it("says which month its own past does not make usual", async () => {
    const found = await control(years(12));
    expect(rowsOf(found, "cost.trend.alerts")).toContainEqual(
      expect.objectContaining({ month: "2023-11-01", column: "service-desk", value: 200 }),
    );
  });
  it("compares with the same months a year before", async () => {
    const found = await control(years(24));
    expect(rowsOf(found, "cost.trend")[13]!["year-change"]).toBe(0);
    expect(figureValue(found, "cost.trend.change")).toBeCloseTo(100 / (12 * 400 + 100 - 100), 10);
  });
  it("shows where demand moved, and not why", async () => {
    const found = await control(years(36));
    expect(rowsOf(found, "cost.shifts").find((r) => r.value === "直销")!.after).toBe(0.5);
    expect(codes(found)).toEqual(expect.arrayContaining(["cost.market-unseen", "cost.return-cause-unknown"]));
  });
});

describe("levers", () => {
  const lever = { name: "自助", kind: "technology" as const, oneOff: 10_000, yearly: 0, ontoCustomers: 0 };
  it("save whole people only", async () => {
    const found = await control(
      {
        settings: cost({
          levers: [
            { ...lever, name: "nine", resource: "desk", minutesSavedShare: 0.09 },
            {
              ...lever,
              name: "ten",
              resource: "desk",
              minutesSavedShare: 0.1,
              ontoCustomers: 50_000,
              result: 40_000,
            },
            { ...lever, name: "carriers", column: "transport" as const, costSavedShare: 0.1 },
            {
              ...lever,
              name: "rent",
              column: "shared" as const,
              costSavedShare: 0.1,
              element: "slow-response",
              points: 0.01,
            },
          ],
        }),
        facts: { posting: [posting("运输费", 1000), posting("仓库租金", 5000)] },
      },
      { resources: [desk] },
    );
    seen.push(found);
    const rows = rowsOf(found, "cost.levers");
    expect(rows.map((r) => [r.lever, r.people, r.saving])).toEqual([
      ["nine", 0, 0],
      ["ten", 1, 42_500],
      ["carriers", null, 100],
      ["rent", null, 0],
    ]);
    expect(rows[1]).toMatchObject({ joint: -7500, "result-gap": -2500 });
    expect(rows[1]!.payback).toBeCloseTo(10_000 / 42_500, 10);
    expect(codes(found).filter((c) => c.startsWith("cost.lever"))).toEqual([
      "cost.lever-frees-nobody",
      "cost.lever-frees",
      "cost.lever-pays",
      "cost.lever-nothing-moves",
    ]);
  });
  it("are worth on paper what the minutes they save cost", async () => {
    // Three people, in two months two: 34 person-months of 8,976 minutes for 8,000 each, half of it used.
    const months = desk.months.map((m, i) => {
      const capacity = (i < 2 ? 2 : 3) * 8_976;
      return { ...m, capacity, used: capacity / 2 };
    });
    const thin = { ...desk, people: null, months, capacityMinutes: 34 * 8_976, cents: 34 * 8_000_00 };
    const found = await control(
      { settings: cost({ levers: [{ ...lever, resource: "desk", minutesSavedShare: 0.35 }] }) },
      { resources: [thin] },
    );
    expect(rowsOf(found, "cost.levers")[0]).toMatchObject({ "on-paper": 47_600, people: 1 });
  });
  it("that name no resource are told the ones there are", async () => {
    const found = await control(
      { settings: cost({ levers: [{ ...lever, resource: "客服" }], outsourcing: [offer("office")] }) },
      { resources: [desk] },
    );
    seen.push(found);
    expect(found.problems.map((p) => [p.code, p.values.known])).toEqual([
      ["cost-lever-resource", ["desk"]],
      ["cost-outsourcing-resource", ["desk"]],
    ]);
  });
});

const offer = (resource: string, more: object = {}) => ({
  resource,
  driver: "contacts" as const,
  price: 30,
  oneOff: 0,
  avoidableShare: 0.95,
  ...more,
});

describe("an offer from outside", () => {
  it("is held against the whole people who go", async () => {
    const found = await control(
      {
        settings: cost({
          outsourcing: [offer("desk"), offer("desk", { price: 40 }), offer("desk", { driver: "returns" })],
        }),
      },
      { resources: [desk] },
    );
    seen.push(found);
    const [cheap, dear] = rowsOf(found, "cost.outsourcing");
    expect(cheap).toMatchObject({ "people-gone": 9, avoidable: 382_500, outside: 360_000, saving: 22_500 });
    expect(dear).toMatchObject({ saving: 382_500 - 480_000 });
    expect(found.problems.map((p) => p.code)).toEqual(["cost-outsourcing-volume"]);
  });
});

describe("an offer for a resource without months", () => {
  it("counts its people by the minutes of one month", async () => {
    const timed = { ...desk, people: null, months: [], capacityMinutes: 12 * 16_000 };
    const found = await control({ settings: cost({ outsourcing: [offer("desk")] }) }, { resources: [timed] });
    expect(rowsOf(found, "cost.outsourcing")[0]).toMatchObject({ people: 2, "people-gone": 1 });
  });
});

describe("the customer's own cost", () => {
  const more = { toServe: 1_000_00, orders: 10, customers: 4 };
  it("is the firm's number before the survey's mean, with the answers counted", async () => {
    const answer = (customer_id: string, element: string, value: number) => ({ customer_id, element, value });
    const found = await control(
      {
        settings: cost({ customerOwn: { use: 12 } }),
        facts: {
          answer: [
            answer("A", "信息成本", 2),
            answer("A", "信息成本", 4),
            answer("B", "信息成本", 5),
            answer("B", "准时到货", 6),
          ],
        },
      },
      more,
    );
    seen.push(found);
    expect(figureValue(found, "cost.customer-own.information")).toBe(40);
    expect(figureValue(found, "cost.customer-own.use")).toBe(48);
    expect(figureValue(found, "cost.customer-own.transaction")).toBeNull();
    expect(figureValue(found, "cost.joint.total")).toBe(1088);
    expect(found.figures.find((f) => f.id === "cost.customer-own.information")!.population).toMatchObject({
      counted: 2,
      of: 4,
    });
    const rows = rowsOf(found, "cost.joint");
    const total = rows.at(-1)!.amount as number;
    expect(rows.slice(0, -1).reduce((s, r) => s + (r.amount as number), 0)).toBeCloseTo(total, 10);
  });
  it("is not nil where nobody asked", async () => {
    const found = await control({}, more);
    seen.push(found);
    expect(figureValue(found, "cost.customer-own.total")).toBeNull();
    expect(codes(found)).toContain("cost.customer-own-unknown");
  });
});

it("a reserve for complaints stands on the claims recorded", async () => {
  const months = monthsIn("2024-01-01", "2024-12-31");
  const found = await control({
    orders: months.flatMap((m, i) =>
      Array.from({ length: 10 }, (_, k) => ({ order_id: `${i}-${k}`, ordered_on: m, month: m })),
    ),
    facts: { contact: months.map((m) => ({ opened_on: m, kind: "claim", compensation: 20 })) },
  });
  seen.push(found);
  const reserve = found.figures.find((f) => f.id === "cost.complaint-reserve")!;
  expect(figureValue(found, "cost.compensation.per-order")).toBe(2);
  expect(reserve.value).toBe(60);
  expect(reserve.interval!.high).toBeGreaterThan(60);
});

describe.each(languages)("in %s", (language) => {
  it("all of it has words", () => {
    const all = {
      ...results,
      figures: seen.flatMap((f) => f.figures),
      verdicts: seen.flatMap((f) => f.verdicts),
      problems: seen.flatMap((f) => f.problems),
      assumptions: seen.flatMap((f) => f.assumptions),
    };
    expect(seen.length).toBeGreaterThan(6);
    for (const f of seen) {
      const tables = Object.fromEntries(f.tables.map((t) => [t.id, t]));
      expect(unworded({ ...all, tables }, words(language, "CNY"))).toEqual([]);
    }
  });
});
