import { describe, expect, it } from "vitest";
import { unworded } from "../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import type { AssumptionSet } from "../../core/assumption.js";
import { defaultAssumptions } from "../../core/assumptions.js";
import type { Findings, Results } from "../../core/findings.js";
import { expectedSpend, gammaGamma } from "../../core/loss/btyd/gamma-gamma.js";
import { seededUniform } from "../../core/stats/seeded-uniform.js";
import { languages, words } from "../../i18n/index.js";
import { studyCost } from "../cost.js";
import { studyRelation } from "./relation.js";

const start = Date.parse("2023-01-02");
const dayOf = (n: number) => new Date(start + Math.floor(n) * 86_400_000).toISOString().slice(0, 10);
const spanDays = 545;

type Order = World["orders"][number];

function order(customer: string, day: number, amount: number | null = 100): Order {
  return {
    order_id: `${customer}-${day}`,
    customer_id: customer,
    ordered_on: `${dayOf(day)} 10:00:00`,
    amount,
  };
}

interface Buyer {
  readonly meanGap: (u: () => number) => number;
  readonly shape: number;
  readonly leave: number;
}

/** Customers who begin within the first hundred days, buy with Erlang gaps and may leave after each purchase. */
function buyers(customers: number, seed: number, { meanGap, shape, leave }: Buyer): Order[] {
  const u = seededUniform(seed);
  return Array.from({ length: customers }, (_, i) => `C${String(i).padStart(4, "0")}`).flatMap((c) => {
    const gap = meanGap(u);
    const rows: Order[] = [];
    let at = Math.floor(u() * 100);
    let last = -1;
    while (at <= spanDays) {
      if (Math.floor(at) > last) rows.push(order(c, Math.floor(at), 50 + Math.round(100 * u())));
      last = Math.floor(at);
      if (u() < leave) break;
      for (let k = 0; k < shape; k++) at -= (Math.log(1 - u()) * gap) / shape;
    }
    return rows;
  });
}

async function relationOf(given: World) {
  const input = await world({
    ...given,
    settings: { asOf: dayOf(spanDays), period: { from: dayOf(180), to: dayOf(spanDays) }, ...given.settings },
  });
  await studyCost(input);
  const { made, findings } = await studyRelation(input);
  const values = await input.warehouse.rows({
    sql: `SELECT count(*) AS customers, count(*) FILTER (WHERE alive BETWEEN 0 AND 1) AS shares,
      CAST(sum(value) AS BIGINT) AS value, CAST(sum(value_if_there) AS BIGINT) AS there, min(value) AS least
      FROM derived.customer_value`,
    shape: { customers: "count", shares: "count", value: "count?", there: "count?", least: "count?" },
  });
  const customer = async (id: string) =>
    (
      await input.warehouse.rows({
        sql: "SELECT alive, per_purchase, ahead, value, value_if_there FROM derived.customer_value WHERE customer_id = ?",
        params: [id],
        shape: {
          alive: "number",
          per_purchase: "count?",
          ahead: "number",
          value: "count?",
          value_if_there: "count?",
        },
      })
    )[0];
  const codes = findings.verdicts.map((v) => v.code.replace("loss.", ""));
  return { made, findings, input, saved: values[0]!, customer, codes };
}

const figureOf = (findings: Findings, id: string) => findings.figures.find((f) => f.id === id)!;
const chosenOf = (findings: Findings) =>
  rowsOf(findings, "loss.holdout").flatMap((r) => (r.chosen === "yes" ? [r.method] : []));

/** Nothing is said in numbers that are none, nor in codes that have no words. */
function sound(findings: Findings): void {
  const numbers = [
    ...findings.figures.flatMap((f) => [f.value, f.interval?.low, f.interval?.high]),
    ...findings.tables.flatMap((t) => t.rows.flat()),
    ...findings.verdicts.flatMap((v) => Object.values(v.values)),
  ].filter((v) => typeof v === "number");
  expect(numbers.filter((n) => !Number.isFinite(n))).toEqual([]);
  const results = {
    figures: findings.figures,
    tables: Object.fromEntries(findings.tables.map(({ id, ...t }) => [id, t])),
    verdicts: findings.verdicts,
    problems: findings.problems,
    assumptions: findings.assumptions,
  } as unknown as Results;
  for (const language of languages) expect(unworded(results, words(language, "CNY"))).toEqual([]);
}

const irregular: Buyer = { meanGap: (u) => 20 + 60 * u(), shape: 1, leave: 0.08 };
const standing: Buyer = { meanGap: (u) => 12 + 24 * u(), shape: 6, leave: 0.02 };

describe("how customers come back", () => {
  it("is told of customers who buy when they like, with what they are still worth", async () => {
    const { made, findings, saved, codes } = await relationOf({ orders: buyers(300, 1, irregular) });
    expect(made?.setting.setting).toBe("free-repurchase");
    expect(codes).toContain("timing-random");
    expect(["mbg-nbd", "pareto-nbd"]).toContain(made?.model);
    expect(chosenOf(findings)).toEqual([made?.model]);
    expect(figureValue(findings, "loss.customers")).toBe(300);
    expect(saved).toMatchObject({ customers: 300, shares: 300 });
    expect(figureValue(findings, "loss.future-value")).toBeCloseTo(saved.value! / 100, 6);
    expect(saved.there).toBeGreaterThan(saved.value!);
    const future = figureOf(findings, "loss.future-value");
    expect(future.interval!.low).toBeLessThan(future.value!);
    expect(future.interval!.high).toBeGreaterThan(future.value!);
    expect(future.assumptions).toEqual(
      expect.arrayContaining(["loss.discount-rate", "loss.value-horizon-years", "loss.margin-share"]),
    );
    // What came in the second half: half of the customers had left by the middle.
    expect(Math.abs(figureValue(findings, "loss.holdout-error")!)).toBeLessThan(0.25);
    sound(findings);
  });

  it("gives the same answer twice", async () => {
    const orders = buyers(60, 4, irregular);
    const once = await relationOf({ orders });
    const again = await relationOf({ orders: [...orders].reverse() });
    expect(again.findings).toEqual(once.findings);
    expect(again.made?.draws.map((d) => d(3, 200))).toEqual(once.made?.draws.map((d) => d(3, 200)));
  });

  it("knows standing orders by their regular gaps: silence tells sooner that one has left", async () => {
    const orders = [
      ...buyers(150, 2, standing),
      ...[...Array(20).keys()].map((i) => order("gone", i * 14)),
      ...[...Array(39).keys()].map((i) => order("here", i * 14)),
    ];
    const { made, findings, customer, codes } = await relationOf({ orders });
    expect(codes).toContain("timing-regular");
    expect(made?.setting.shape).toBeGreaterThan(2);
    expect(made?.model).toBe("mbg-cnbd-k");
    expect((await customer("gone"))!.alive).toBeLessThan(0.001);
    expect((await customer("here"))!.alive).toBeGreaterThan(0.9);
    sound(findings);
  });

  it("values a regular buyer by the gap that runs, and holds its model against the others by one likelihood", async () => {
    const orders = buyers(150, 2, standing);
    const { made, findings, input } = await relationOf({ orders });
    expect(made?.model).toBe("mbg-cnbd-k");
    const rows = await input.warehouse.rows({
      sql: "SELECT repeats, last_day, days, ahead_there FROM derived.relation_pattern ORDER BY repeats, days",
      params: [],
      shape: { repeats: "count", last_day: "count", days: "count", ahead_there: "number" },
    });
    const fitted = (parameter: string) =>
      rowsOf(findings, "loss.models").find((r) => r.key === `all.mbg-cnbd-k.${parameter}`)?.value as
        | number
        | undefined;
    /** Chance of not leaving at the purchase itself, after so many repeats survived. */
    const stays = (repeats: number) => {
      const [a, b, same] = [fitted("a"), fitted("b"), fitted("probability")];
      return 1 - (a !== undefined && b !== undefined ? a / (a + b + repeats) : (same ?? 0));
    };
    // One who has waited for long and is there will buy sooner than one who has just bought and stays.
    const stayed = (r: (typeof rows)[number]) => made!.ahead(r.repeats, r.days) / stays(r.repeats);
    for (const r of rows) {
      if (r.last_day === r.days) expect(r.ahead_there / stayed(r)).toBeCloseTo(1, 2);
      else expect(r.ahead_there).toBeGreaterThan(stayed(r) * 0.999);
    }
    expect(stays(0)).toBeLessThan(1);
    expect(rows.some((r) => r.ahead_there > 1.005 * stayed(r))).toBe(true);

    const likelihood = (sample: string, model: string) =>
      rowsOf(findings, "loss.models").find((r) => r.model === model && r.sample === sample)![
        "log-likelihood"
      ] as number;
    for (const sample of ["calibration", "all"])
      expect(likelihood(sample, "mbg-cnbd-k")).toBeGreaterThan(likelihood(sample, "mbg-nbd") + 50);
  });

  it("tells how far parameters that make up for each other may be, by the likelihood", async () => {
    const { findings } = await relationOf({ orders: buyers(120, 9, irregular) });
    const ridge = rowsOf(findings, "loss.models").filter((r) =>
      ["a", "b", "s", "beta"].includes(String(r.parameter)),
    );
    expect(ridge.length).toBeGreaterThan(2);
    for (const r of ridge) {
      if (r.low !== null) expect(Number(r.low)).toBeLessThan(Number(r.value));
      if (r.high !== null) expect(Number(r.high)).toBeGreaterThan(Number(r.value));
    }
    // Along a ridge the interval is not the same to both sides, as one from the bend is.
    const lopsided = ({ low, value, high }: (typeof ridge)[number]) =>
      low === null ||
      high === null ||
      Math.abs(Math.log((Number(high) * Number(low)) / Number(value) ** 2)) > 0.01;
    expect(ridge.filter(lopsided).length).toBe(ridge.length);
  });

  it("takes weekly slots for occasions taken or let pass", async () => {
    const u = seededUniform(3);
    const orders = [...Array(80).keys()].flatMap((i) => {
      const weekday = i % 5;
      const keen = 0.3 + 0.6 * u();
      let there = true;
      return [...Array(78).keys()].flatMap((week) => {
        if (week > 0 && u() < 0.01) there = false;
        return week === 0 || (there && u() < keen) ? [order(`S${i}`, week * 7 + weekday)] : [];
      });
    });
    const { made, findings, codes } = await relationOf({ orders });
    expect(made?.setting.setting).toBe("fixed-opportunities");
    expect(codes).toContain("setting-fixed");
    expect(made?.model).toBe("bg-bb");
    // One purchase a week at most, three years, discounted.
    expect(made!.ahead(60, 70 * 7)).toBeLessThan(157);
    expect(made!.ahead(60, 70 * 7)).toBeGreaterThan(40);
    sound(findings);
  });

  it("takes contracts for contracts: who has ended one is gone, who has not is there", async () => {
    const u = seededUniform(5);
    const customers: Order[] = [];
    const orders: Order[] = [];
    for (let i = 0; i < 120; i++) {
      const c = `K${i}`;
      const began = Math.floor(u() * 60);
      const leaves = u() < 0.3;
      const until = leaves ? began + 365 : spanDays;
      customers.push({
        customer_id: c,
        since: dayOf(began),
        contract_end: dayOf(leaves ? began + 365 : began + 730),
        cancelled_on: leaves ? dayOf(began + 365) : null,
      });
      for (let at = began; at <= until; at += 20 + 10 * u()) orders.push(order(c, at));
    }
    const { made, findings, customer } = await relationOf({ orders, facts: { customer: customers } });
    expect(made?.setting.setting).toBe("contractual");
    expect(rowsOf(findings, "loss.setting").find((r) => r.decided === "yes")?.fact).toBe("renewal-dates");
    expect(rowsOf(findings, "loss.models").map((r) => r.model)).toContain("shifted-beta-geometric");
    const ended = customers.filter((c) => c.cancelled_on !== null);
    expect(figureValue(findings, "loss.alive")).toBe(120 - ended.length);
    expect(await customer(String(ended[0]!.customer_id))).toMatchObject({ alive: 0, ahead: 0, value: 0 });
    sound(findings);
  });

  it("cannot be told from a sample of orders, from a handful of customers, or without customer numbers", async () => {
    const orders = buyers(80, 6, irregular);
    const sampled = await relationOf({ orders, settings: { sampling: "orders" } });
    expect(sampled.made).toBeNull();
    expect(sampled.codes[0]).toBe("relation-sampling-orders");
    for (const f of sampled.findings.figures)
      expect(f.reason).toEqual({ code: "not-judged", because: "sampling-orders" });
    expect(sampled.saved.customers).toBe(0);
    sound(sampled.findings);

    const one = await relationOf({ orders: [order("only", 3), order("only", 90)] });
    expect(one.made).toBeNull();
    expect(one.findings.verdicts[0]).toMatchObject({
      code: "loss.relation-few-repeat-buyers",
      kind: "cannot-tell",
      values: { customers: 1, repeaters: 1, need: 30 },
    });
    expect(figureOf(one.findings, "loss.alive").reason).toMatchObject({ code: "too-few", have: 1, need: 30 });
    sound(one.findings);

    const nobody = await relationOf({ orders: [{ ...order("x", 3), customer_id: null }] });
    expect(nobody.made).toBeNull();
    expect(nobody.codes).toEqual(["relation-no-customers"]);
    sound(nobody.findings);
  });

  it("stays a number where nobody came back, though the user says what the setting is", async () => {
    const orders = [...Array(50).keys()].map((i) => order(`once${i}`, i));
    const { made, findings, codes } = await relationOf({
      orders,
      settings: { loss: { setting: "free-repurchase" } },
    });
    expect(made).toBeNull();
    expect(codes[0]).toBe("relation-no-fit");
    sound(findings);
  });

  it("finds everybody there where nobody left, and next to nobody where all left long ago", async () => {
    const loyal = buyers(60, 7, { ...irregular, leave: 0 });
    const there = await relationOf({ orders: loyal });
    expect(figureValue(there.findings, "loss.alive-share")).toBeGreaterThan(0.95);
    sound(there.findings);

    const last = order("anchor", spanDays);
    const early = buyers(60, 7, { meanGap: () => 6, shape: 1, leave: 0.15 });
    const gone = await relationOf({ orders: [...early, last] });
    expect(figureValue(gone.findings, "loss.alive-share")).toBeLessThan(0.1);
    sound(gone.findings);
  });
});

describe("what the user knows better", () => {
  const orders = buyers(80, 8, irregular);

  it("overrules setting, regularity and model, and what the records say stands beside it", async () => {
    const { made, findings, codes } = await relationOf({
      orders,
      settings: { loss: { setting: "free-repurchase", regularity: 3, model: "mbg-nbd" } },
    });
    expect(made?.model).toBe("mbg-nbd");
    expect(made?.setting).toMatchObject({ source: "given", timing: "regular", shape: 3 });
    expect(codes).toEqual(expect.arrayContaining(["setting-given", "timing-given"]));
    expect(codes.some((c) => c.startsWith("model-given"))).toBe(true);
    expect(chosenOf(findings)).toEqual(["mbg-nbd"]);
    sound(findings);
  });

  it("is followed as far as the records can: no contract that ever ended, a model that finds nothing to hold on to", async () => {
    const contracts = await relationOf({ orders, settings: { loss: { setting: "contractual" } } });
    expect(contracts.made?.setting.models).toEqual(["shifted-beta-geometric"]);
    expect(figureValue(contracts.findings, "loss.alive-share")).toBe(1);
    sound(contracts.findings);

    const misfit = await relationOf({ orders, settings: { loss: { model: "shifted-beta-geometric" } } });
    expect(["mbg-nbd", "pareto-nbd"]).toContain(misfit.made?.model);
    expect(misfit.findings.verdicts.find((v) => v.code === "loss.model-not-fitted")?.values).toEqual({
      model: "shifted-beta-geometric",
    });
    sound(misfit.findings);

    const slots = await relationOf({ orders, settings: { loss: { setting: "fixed-opportunities" } } });
    expect(slots.made?.model).toBe("bg-bb");
    sound(slots.findings);
  });

  it("may do without a model: everybody stays and buys at the mean rate", async () => {
    const { made, findings } = await relationOf({ orders, settings: { loss: { model: "everyone-stays" } } });
    expect(made?.model).toBe("everyone-stays");
    expect(made!.ahead(1, 10)).toBe(made!.ahead(9, 300));
    sound(findings);
  });

  it("moves the value with horizon and discount, and refuses 10 for 10 %", async () => {
    const given = (id: string, value: number): AssumptionSet => ({
      [id]: { ...defaultAssumptions[id]!, value, source: "given", citation: "" },
    });
    const usual = await relationOf({ orders });
    const longer = await relationOf({ orders, assumptions: given("loss.value-horizon-years", 6) });
    expect(figureValue(longer.findings, "loss.future-value")).toBeGreaterThan(
      figureValue(usual.findings, "loss.future-value")!,
    );
    const swings = Object.fromEntries(
      rowsOf(usual.findings, "loss.value-sensitivity").map((r) => [r.case, r.value as number]),
    );
    expect(swings["discount-low"]).toBeGreaterThan(swings.used!);
    expect(swings["discount-high"]).toBeLessThan(swings.used!);
    expect(swings["horizon-low"]).toBeLessThan(swings.used!);
    expect(swings["horizon-high"]).toBeGreaterThan(swings.used!);
    expect(swings.used).toBe(figureValue(usual.findings, "loss.future-value"));
    await expect(relationOf({ orders, assumptions: given("loss.discount-rate", 10) })).rejects.toMatchObject({
      problems: [{ code: "loss-discount-rate", values: { rate: 10 } }],
    });
    await expect(relationOf({ orders, assumptions: given("loss.value-horizon-years", 0) })).rejects.toThrow(
      "loss-value-horizon",
    );
  });
});

describe("records that want care", () => {
  it("take a refund for no purchase, free goods for one, and say so", async () => {
    const orders = buyers(60, 9, irregular).map((o, i) => ({
      ...o,
      amount: i % 9 === 0 ? -20 : i % 7 === 0 ? 0 : 80,
    }));
    const { findings, codes, saved } = await relationOf({ orders });
    expect(codes).toEqual(expect.arrayContaining(["records-refunds", "records-without-money"]));
    expect(saved.least).toBeGreaterThanOrEqual(0);
    sound(findings);
  });

  it("leave out what is dated after the day looked from", async () => {
    const orders = [...buyers(60, 9, irregular), order("later", spanDays + 30)];
    const { findings } = await relationOf({ orders });
    expect(findings.verdicts.find((v) => v.code === "loss.records-later")?.values).toEqual({ orders: 1 });
    expect(figureValue(findings, "loss.customers")).toBe(60);
  });

  it("are usable by the month, and called coarse", async () => {
    const u = seededUniform(12);
    const orders = [...Array(60).keys()].flatMap((i) =>
      [...Array(17).keys()].flatMap((m) => {
        const first = `${2023 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}-01`;
        return m < 2 || u() < 0.5
          ? [{ order_id: `M${i}-${m}`, customer_id: `M${i}`, ordered_on: `${first} 00:00:00`, amount: 10 }]
          : [];
      }),
    );
    const { made, findings, codes } = await relationOf({ orders });
    expect(codes).toContain("records-monthly");
    expect(made).not.toBeNull();
    sound(findings);
  });

  it("without amounts tell who is there, but not what it is worth", async () => {
    const orders = buyers(60, 10, irregular).map((o) => ({ ...o, amount: null }));
    const { made, findings, saved } = await relationOf({ orders });
    expect(made?.perPurchase).toBeNull();
    expect(figureValue(findings, "loss.alive")).toBeGreaterThan(0);
    expect(figureOf(findings, "loss.future-value").reason?.code).toBe("missing-columns");
    expect(saved.value).toBeNull();
    expect(findings.verdicts.map((v) => v.code)).toContain("loss.value-unknown");
    sound(findings);
  });

  it("join orders of one day, and say how many", async () => {
    const orders = buyers(60, 11, irregular).flatMap((o, i) =>
      i % 4 === 0 ? [o, { ...o, order_id: `${o.order_id}-part` }] : [o],
    );
    const { findings } = await relationOf({ orders });
    const joined = findings.verdicts.find((v) => v.code === "loss.caution-joined-records");
    expect(joined?.values.value).toBeCloseTo(0.2, 2);
  });
});

describe("the margin of one purchase", () => {
  const orders = buyers(80, 13, { meanGap: (u) => 10 + 30 * u(), shape: 1, leave: 0.12 });

  it("is the contribution of the period by purchase where that is known, and nobody is worth less than nothing", async () => {
    const input = await world({
      orders,
      settings: { asOf: dayOf(spanDays), period: { from: dayOf(0), to: dayOf(spanDays) } },
    });
    await studyCost(input);
    await input.warehouse.run("DELETE FROM derived.customer_cost");
    await input.warehouse.run(
      "INSERT INTO derived.customer_cost (customer_id, contribution) VALUES ('C0001', 123457), ('C0002', -5000)",
    );
    const { findings } = await studyRelation(input);
    const values = await input.warehouse.rows({
      sql: "SELECT customer_id, repeats, per_purchase, value FROM derived.customer_value WHERE customer_id IN ('C0001', 'C0002') ORDER BY 1",
      shape: { customer_id: "text", repeats: "count", per_purchase: "count?", value: "count?" },
    });
    expect(values[0]!.per_purchase).toBe(Math.round(123457 / (values[0]!.repeats + 1)));
    expect(values[1]!.per_purchase).toBeLessThan(0);
    expect(values[1]!.value).toBe(0);
    expect(findings.verdicts.find((v) => v.code === "loss.value-unprofitable")?.values).toEqual({ count: 1 });
    expect(figureOf(findings, "loss.future-value").inputs).toContain("cost.contribution");
  });

  it("is drawn towards all where a customer has bought little, and its own where it has bought much", async () => {
    // Customers differ in what they spend, or there is nothing to be drawn towards.
    const unlike = orders.map((o) => ({
      ...o,
      amount: Number(o.amount) * (1 + (Number(String(o.customer_id).slice(1)) % 5)),
    }));
    const { findings, input } = await relationOf({ orders: unlike });
    const parameter = (name: string) =>
      rowsOf(findings, "loss.models").find((r) => r.key === `all.gamma-gamma.${name}`)?.value as number;
    const rows = await input.warehouse.rows({
      sql: `SELECT r.repeats, r.amount, r.repeat_amount, v.per_purchase
        FROM derived.customer_rfm r JOIN derived.customer_value v ON v.customer_id = r.customer_id ORDER BY r.customer_id`,
      shape: { repeats: "count", amount: "money", repeat_amount: "money?", per_purchase: "count" },
    });
    const model = gammaGamma({ p: parameter("p"), q: parameter("q"), v: parameter("gamma") });
    for (const r of rows) {
      const amount =
        r.repeats >= 5
          ? r.amount / 100 / (r.repeats + 1)
          : expectedSpend(model, {
              repeats: r.repeats,
              mean: r.repeats === 0 ? 0 : r.repeat_amount! / 100 / r.repeats,
            })!;
      expect(Math.abs(r.per_purchase - 100 * 0.25 * amount)).toBeLessThanOrEqual(0.51);
    }
    expect(rows.some((r) => r.repeats === 0) && rows.some((r) => r.repeats > 5)).toBe(true);
  });
});
