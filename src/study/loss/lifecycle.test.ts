import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { defaultAssumptions } from "../../core/assumptions.js";
import { lifecycleFlows, quadraticValue } from "../../core/loss/lifecycle.js";
import { makePurchases } from "../../facts/sql/loss/purchases.js";
import { periodFor } from "./lifecycle/read.js";
import { studyLifecycle } from "./lifecycle.js";

const day = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const month = 365.25 / 12;

/** Orders in the middle of each month of a relation that begins on `start`, worth what `value` says of that month. */
function relation(customer: string, start: number, months: number, value: (age: number) => number) {
  return Array.from({ length: months }, (_, i) => ({
    order_id: `${customer}-${i}`,
    customer_id: customer,
    ordered_on: `${iso(start + (i === 0 ? 0 : Math.floor((i + 0.5) * month)) * day)} 10:00:00`,
    amount: value(i + 1),
  }));
}

const given = (values: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      { ...defaultAssumptions[id]!, value, source: "given" as const, citation: "us" },
    ]),
  );

/** Contribution in cents per customer, as the cost room leaves it. */
async function study(given: World, contribution: Readonly<Record<string, number>> = {}) {
  const input = await world(given);
  for (const { sql, params } of makePurchases(input.settings.asOf)) await input.warehouse.run(sql, params);
  await input.warehouse.run(
    "CREATE OR REPLACE TABLE derived.customer_cost (customer_id VARCHAR, contribution BIGINT)",
  );
  for (const [customer, cents] of Object.entries(contribution))
    await input.warehouse.run("INSERT INTO derived.customer_cost VALUES (?, ?)", [customer, cents]);
  const { made, findings } = await studyLifecycle(input);
  await input.warehouse.close();
  return { made, findings };
}

const begin = Date.parse("2021-01-01");
const shape = { a: 100, b: 4, t1: 5, t2: 10, v2: 0, T: 15 };
/** One customer who keeps the records going, and newcomers who live a whole lifecycle of 14 months and go. */
function wholeLives(value = (age: number) => quadraticValue(shape, age)): World {
  const steady = relation("steady", begin, 36, () => 100);
  const newcomers = Array.from({ length: 36 }, (_, i) =>
    relation(`c${i}`, begin + (120 + 8 * i) * day, 14, value),
  ).flat();
  return {
    orders: [...steady, ...newcomers],
    settings: { asOf: "2023-12-31", period: { from: "2021-01-01", to: "2023-12-31" } },
  };
}

const curve = (findings: Awaited<ReturnType<typeof study>>["findings"]) => rowsOf(findings, "loss.lifecycle");
const codes = (findings: Awaited<ReturnType<typeof study>>["findings"]) =>
  findings.verdicts.map((v) => v.code);

/** Newcomers every ten days who buy every month for 100; every second one leaves after `stay` months. */
function leavers(stay: number, newcomers = 36, months = 30): World {
  const until = begin + months * month * day;
  const orders = Array.from({ length: newcomers }, (_, i) => {
    const start = begin + (90 + 10 * i) * day;
    const lasts = Math.floor((until - start) / (month * day));
    return relation(`c${i}`, start, i % 2 === 0 ? Math.min(stay, lasts) : lasts, () => 100);
  }).flat();
  return {
    orders: [...relation("steady", begin, months, () => 100), ...orders],
    settings: { asOf: iso(until), period: { from: "2021-01-01", to: iso(until) } },
  };
}

/** Half of them gone after six months: asked for by several. */
let halfGone: ReturnType<typeof study> | undefined;
const afterSix = () => {
  halfGone ??= study(leavers(6));
  return halfGone;
};

describe("the lifecycle of the text", () => {
  it("comes back from a firm whose customers live it, phases and money", async () => {
    const { findings, made } = await study(wholeLives());
    expect(made!.period).toBe("month");
    for (const row of curve(findings).slice(0, 14)) {
      const truth = 0.25 * quadraticValue(shape, Number(row.age));
      expect(row.observed).toBeCloseTo(truth, 6);
      expect(row.quadratic).toBeCloseTo(truth, 6);
      expect(Math.abs((row["berger-nasr"] as number) - truth)).toBeLessThan(1);
    }
    expect(figureValue(findings, "loss.lifecycle.stable-from")).toBeCloseTo(5 / 12, 9);
    expect(figureValue(findings, "loss.lifecycle.decline-from")).toBeCloseTo(10 / 12, 9);
    expect(figureValue(findings, "loss.lifecycle.end")).toBeCloseTo(15 / 12, 9);
    expect(rowsOf(findings, "loss.lifecycle.phases").map((r) => r.source)).toEqual(["own", "own", "own"]);
    const flows = Array.from({ length: 15 }, (_, i) => 0.25 * quadraticValue(shape, i + 1));
    expect(figureValue(findings, "loss.lifecycle-value")).toBeCloseTo(
      lifecycleFlows(flows, 1.1 ** (1 / 12) - 1, 0, 1).clv,
      4,
    );
    expect(codes(findings)).toContain("loss.lifecycle-whole");
    // They left at the end of their lives: nothing more would have come.
    expect(figureValue(findings, "loss.lifecycle.customers-lost")).toBe(36);
    expect(figureValue(findings, "loss.lifecycle.text")).toBeCloseTo(0, 6);
  });

  it("takes the contribution where the cost room knows it", async () => {
    const firm = wholeLives();
    const sold = new Map<string, number>();
    for (const { customer_id, amount } of firm.orders as { customer_id: string; amount: number }[])
      sold.set(customer_id, (sold.get(customer_id) ?? 0) + amount * 100);
    const half = Object.fromEntries([...sold].map(([c, cents]) => [c, Math.round(cents * 0.5)]));
    const { findings } = await study(firm, half);
    expect(curve(findings)[4]!.observed).toBeCloseTo(0.5 * quadraticValue(shape, 5), 1);
    expect(findings.assumptions.map((a) => a.id)).not.toContain("loss.margin-share");
  });

  it("counts leavers in per customer who began, and out per customer still there", async () => {
    const { findings } = await afterSix();
    const [fifth, eighth] = [curve(findings)[4]!, curve(findings)[8]!];
    expect(fifth).toMatchObject({ observed: 25, surviving: 25, staying: 1 });
    expect(eighth.surviving).toBeCloseTo(25, 6);
    expect(eighth.staying).toBeCloseTo(0.5, 2);
    expect(eighth.observed).toBeCloseTo((eighth.staying as number) * 25, 6);
  });

  it("says the loss both ways: as the text words it and as one decides by, per year, with the steps between", async () => {
    const { findings } = await afterSix();
    const steps = rowsOf(findings, "loss.lifecycle.steps").map((r) => r.value as number);
    expect(steps.slice(0, -1).reduce((a, b) => a + b, 0)).toBeCloseTo(steps.at(-1)!, 6);
    const [text, decision, difference] = rowsOf(findings, "loss.lifecycle-loss");
    expect(steps[0]).toBeCloseTo(text!.value as number, 9);
    expect(decision!.value).toBeCloseTo(steps.at(-1)!, 9);
    expect(difference!.value).toBeCloseTo((decision!.value as number) - (text!.value as number), 9);
    for (const row of [text, decision, difference]) {
      expect(row!.low).toBeLessThanOrEqual(row!.value as number);
      expect(row!.high).toBeGreaterThanOrEqual(row!.value as number);
      expect(row!.low).toBeLessThan(row!.high as number);
    }
    expect(figureValue(findings, "loss.lifecycle.age-at-loss")).toBeCloseTo(0.5, 9);
    const flows = curve(findings).map((r) => r.used as number);
    const lost = figureValue(findings, "loss.lifecycle.customers-lost")!;
    const one = lifecycleFlows(flows, 1.1 ** (1 / 12) - 1, 6, 1);
    const years = rowsOf(findings, "loss.lifecycle.ages")[0]!.text as number;
    // All left at the same age and scale: 6 months at 25 is what a typical customer had brought by then.
    expect(lost).toBe(18);
    expect(years / lost / one.lossAtStart).toBeCloseTo(150 / flows.slice(0, 6).reduce((a, b) => a + b, 0), 1);
  });

  it("marks phases that nobody saw, and takes them as given when they are", async () => {
    const assumed = await study(leavers(100));
    expect(codes(assumed.findings)).toContain("loss.lifecycle-no-shape");
    expect(rowsOf(assumed.findings, "loss.lifecycle.phases").map((r) => [r.value, r.source])).toEqual([
      [3, "default"],
      [7, "default"],
      [10, "default"],
    ]);
    const told = await study({
      ...leavers(100),
      assumptions: given({ "loss.stable-from": 1, "loss.decline-from": 4, "loss.lifecycle-years": 5 }),
    });
    expect(rowsOf(told.findings, "loss.lifecycle.phases").map((r) => [r.value, r.source])).toEqual([
      [1, "given"],
      [4, "given"],
      [5, "given"],
    ]);
    expect(codes(told.findings)).toContain("loss.lifecycle-given");
    expect(figureValue(told.findings, "loss.lifecycle-value")).toBeLessThan(
      figureValue(assumed.findings, "loss.lifecycle-value")!,
    );
  });

  it("puts given phases in order that contradict each other, and says so", async () => {
    const { findings } = await study({
      ...leavers(6),
      assumptions: given({ "loss.stable-from": 6, "loss.decline-from": 4, "loss.lifecycle-years": 5 }),
    });
    expect(rowsOf(findings, "loss.lifecycle.phases").map((r) => r.value)).toEqual([4, 5, 6]);
    expect(codes(findings)).toContain("loss.lifecycle-reordered");
  });

  it("multiplies the text's form, and it alone, by the influence factor", async () => {
    const plain = await afterSix();
    const more = await study({ ...leavers(6), assumptions: given({ "loss.influence-factor": 1.3 }) });
    expect(more.made!.text).toBeCloseTo(1.3 * plain.made!.text, 4);
    expect(more.made!.decision).toBeCloseTo(plain.made!.decision, 4);
  });

  it("loses less to decide by when more would have left anyway, or part of the business stays", async () => {
    const decision = async (values: Record<string, number>) =>
      (await study({ ...leavers(6), assumptions: given(values) })).made!.decision;
    const few = await decision({ "loss.natural-yearly-loss": 0.05 });
    const many = await decision({ "loss.natural-yearly-loss": 0.5 });
    expect(many).toBeLessThan(few);
    expect(await decision({ "loss.business-share-lost": 0.5, "loss.win-back-chance": 0 })).toBeCloseTo(
      (await decision({ "loss.win-back-chance": 0 })) / 2,
      4,
    );
  });

  it("follows customers older than the records from the age they are first seen at", async () => {
    const firm = leavers(100);
    const known = [{ customer_id: "steady", since: "2020-01-01" }];
    const { findings } = await study({ ...firm, facts: { customer: known } });
    const row = curve(findings).find((r) => r.years === 20 / 12)!;
    const without = curve((await study(firm)).findings).find((r) => r.years === 20 / 12)!;
    expect(row.customers).toBe((without.customers as number) + 1);
  });
});

describe("records that do not tell a lifecycle", () => {
  it("too short for a shape: level from the records, shape from the assumptions", async () => {
    const { findings } = await study(leavers(100, 40, 17 / 2 + 6));
    expect(codes(findings).filter((c) => /short|no-shape|growing/.test(c))).toHaveLength(1);
    const { findings: short } = await study(leavers(100, 31, 16));
    expect(figureValue(short, "loss.lifecycle-value")).toBeGreaterThan(0);
  });

  it("everybody began with the records: only their level counts, and that is said", async () => {
    const orders = ["A", "B", "C"].flatMap((c) => relation(c, begin, 24, () => 100));
    const { findings } = await study({
      orders,
      settings: { asOf: "2022-12-31", period: { from: "2021-01-01", to: "2022-12-31" } },
    });
    expect(codes(findings)).toEqual(["loss.lifecycle-beginnings-unknown", "loss.lifecycle-nobody-lost"]);
    expect(figureValue(findings, "loss.lifecycle.text")).toBe(0);
    expect(figureValue(findings, "loss.lifecycle.decision")).toBe(0);
    expect(findings.figures.find((f) => f.id === "loss.lifecycle.age-at-loss")!.value).toBeNull();
  });

  it("one customer, one order: no rhythm, no loss told, and no number that is none", async () => {
    const { findings } = await study({
      orders: [{ order_id: "1", customer_id: "A", ordered_on: "2024-03-01", amount: 100 }],
    });
    expect(findings.figures.every((f) => f.value === null && f.reason !== null)).toBe(true);
    expect(codes(findings)).toEqual(["loss.lifecycle-no-profit"]);
  });

  it.each([
    [
      "nothing but free goods",
      (o: World["orders"][number]) => ({ ...o, amount: 0 }),
      "loss.lifecycle-no-profit",
    ],
    ["no amounts", (o: World["orders"][number]) => ({ ...o, amount: null }), "loss.lifecycle-no-amounts"],
    [
      "no customers",
      (o: World["orders"][number]) => ({ ...o, customer_id: null }),
      "loss.lifecycle-no-customers",
    ],
    [
      "nothing but refunds",
      (o: World["orders"][number]) => ({ ...o, amount: -5 }),
      "loss.lifecycle-no-customers",
    ],
  ])("%s", async (_, change, code) => {
    const firm = leavers(6, 32, 14);
    const { findings, made } = await study({ ...firm, orders: firm.orders.map((o) => change(o)) });
    expect(made).toBeNull();
    expect(codes(findings)).toEqual([code]);
    expect(findings.figures).toHaveLength(9);
    expect(findings.figures.every((f) => f.value === null)).toBe(true);
  });

  it("a sample of orders follows nobody", async () => {
    const { findings } = await study({ ...leavers(6, 32, 14), settings: { sampling: "orders" } });
    expect(codes(findings)).toEqual(["loss.lifecycle-sampling"]);
  });

  it("all gone: what is seen is still told", async () => {
    const firm = leavers(6);
    const { findings } = await study({
      ...firm,
      orders: firm.orders.filter(
        (o) => o.customer_id !== "steady" && Number(String(o.customer_id).slice(1)) % 2 === 0,
      ),
    });
    expect(figureValue(findings, "loss.lifecycle-value")).toBeGreaterThan(0);
    for (const table of findings.tables)
      for (const cell of table.rows.flat())
        if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
  });
});

describe("the period of the curve", () => {
  it("follows the buying cycle, and is longer where there would be too many", () => {
    expect(periodFor(7, 700)).toBe("month");
    expect(periodFor(31, 700)).toBe("month");
    expect(periodFor(90, 700)).toBe("quarter");
    expect(periodFor(300, 700)).toBe("year");
    expect(periodFor(7, 3000)).toBe("quarter");
    expect(periodFor(null, 100)).toBe("month");
  });
});
