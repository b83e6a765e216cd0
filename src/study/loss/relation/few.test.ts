import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unworded } from "../../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, type World, world } from "../../../../test/study/mart.js";
import type { AssumptionSet } from "../../../core/assumption.js";
import { defaultAssumptions } from "../../../core/assumptions.js";
import type { Findings, Results } from "../../../core/findings.js";
import { languages, words } from "../../../i18n/index.js";
import { studyCost } from "../../cost.js";
import { studyLoss } from "../../loss.js";
import { studyRelation } from "../relation.js";
import { timeThere } from "./few.js";
import { weeksPerYear } from "./told.js";

const start = Date.parse("2023-01-02");
const dayOf = (n: number) => new Date(start + n * 86_400_000).toISOString().slice(0, 10);
const span = 364;

type Order = World["orders"][number];

/** A firm that supplies a few customers, each every so many weeks; the last of them fell silent long ago. */
function supplied(gaps: readonly number[], amount: number | null = 1000): Order[] {
  return gaps.flatMap((weeks, c) =>
    Array.from({ length: Math.floor(span / 7 / weeks) + 1 }, (_, k) => k * weeks * 7)
      .filter((day) => c + 1 < gaps.length || day < 120)
      .map((day, k) => ({
        order_id: `K${c}-${day}`,
        customer_id: `K${c}`,
        ordered_on: `${dayOf(day)} 10:00:00`,
        amount,
        on_time: (c + k) % 4 !== 0,
        failure: (c + k) % 4 === 0,
      })),
  );
}

const usual = supplied([1, 2, 2, 3, 4, 4, 6, 8, 2]);

async function inputOf(given: World) {
  const input = await world({
    ...given,
    settings: { asOf: dayOf(span), period: { from: dayOf(0), to: dayOf(span) }, ...given.settings },
  });
  await studyCost(input);
  return input;
}

async function relationOf(orders: readonly Order[], more: Partial<World> = {}) {
  const input = await inputOf({ orders, ...more });
  const { made, findings } = await studyRelation(input);
  const customers = await input.warehouse.rows({
    sql: "SELECT customer_id, alive, ahead, value, value_if_there FROM derived.customer_value ORDER BY customer_id",
    shape: {
      customer_id: "text",
      alive: "number?",
      ahead: "number?",
      value: "count?",
      value_if_there: "count?",
    },
  });
  return { made, findings, customers, codes: findings.verdicts.map((v) => v.code.replace("loss.", "")) };
}

const figureOf = (findings: Findings, id: string) => findings.figures.find((f) => f.id === id)!;

const given = (id: string, value: number, low = value, high = value): AssumptionSet => ({
  [id]: { ...defaultAssumptions[id]!, value, low, high, source: "given", citation: "" },
});

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

describe("too few customers to learn how they leave", () => {
  it("are valued at their own rate and an assumed leaving, with a warning and a range", async () => {
    const { made, findings, customers, codes } = await relationOf(usual);
    expect(made).toMatchObject({
      model: "same-rate",
      alive: null,
      customers: 9,
      assumed: ["loss.natural-yearly-loss"],
    });
    expect(made!.draws).toHaveLength(40);
    expect(codes[0]).toBe("few-customers-assumed");
    expect(findings.verdicts[0]).toMatchObject({
      kind: "warning",
      values: { customers: 9, repeaters: 9, need: 30, loss: 0.15, low: 0.05, high: 0.3 },
    });
    expect(codes).not.toContain("relation-few-repeat-buyers");
    const each = figureOf(findings, "loss.customer-value");
    expect(each.interval).toMatchObject({ kind: "joint", level: 0.95 });
    expect(each.interval!.low).toBeLessThan(0.9 * each.value!);
    expect(each.interval!.high).toBeGreaterThan(1.1 * each.value!);
    expect(each.assumptions).toContain("loss.natural-yearly-loss");
    expect(findings.assumptions.map((a) => a.id)).toContain("loss.natural-yearly-loss");
    expect(customers.map((c) => [c.alive, c.ahead, c.value])).toEqual(
      customers.map(() => [null, null, null]),
    );
    expect(customers.every((c) => c.value_if_there! > 0)).toBe(true);
    sound(findings);
  });

  it("leave untold what only a model of leaving tells", async () => {
    const { findings } = await relationOf(usual);
    for (const id of ["loss.alive", "loss.alive-share", "loss.holdout-error", "loss.future-value"])
      expect(figureOf(findings, id)).toMatchObject({
        value: null,
        reason: { code: "too-few", have: 9, need: 30 },
      });
  });

  it("who all buy alike are worth the mean rate times the time they stay, each week discounted", async () => {
    const { findings, made } = await relationOf(
      supplied([4, 4, 4, 4, 4, 4]).filter((o) => o.customer_id !== "K5"),
    );
    const yearly = Math.log(1.1) + Math.log(1 / 0.85);
    const weeks = (weeksPerYear * (1 - Math.exp(-3 * yearly))) / yearly;
    expect(made!.ahead(3, 84)).toBeCloseTo(weeks / 4, 6);
    expect(figureValue(findings, "loss.customer-value")).toBeCloseTo((250 * weeks) / 4, 1);
    expect(figureValue(findings, "loss.new-customer-value")).toBeCloseTo(250 * (1 + weeks / 4), 1);
  });

  it("are worth less the more leave by themselves, and nothing is drawn of a number given", async () => {
    const some = await relationOf(usual, { assumptions: given("loss.natural-yearly-loss", 0.05) });
    const many = await relationOf(usual, { assumptions: given("loss.natural-yearly-loss", 0.4) });
    const wide = await relationOf(usual);
    expect(some.codes[0]).toBe("few-customers-given");
    const value = ({ findings }: typeof some) => figureValue(findings, "loss.customer-value")!;
    expect(value(some)).toBeGreaterThan(value(wide));
    expect(value(wide)).toBeGreaterThan(value(many));
    const width = ({ findings }: typeof some) => {
      const { interval } = figureOf(findings, "loss.customer-value");
      return interval!.high / interval!.low;
    };
    expect(width(some)).toBeLessThan(width(wide));
    sound(some.findings);
  });

  it("give the same answer twice, in whatever order the records come", async () => {
    const once = await relationOf(usual);
    const again = await relationOf([...usual].reverse());
    expect(again.findings).toEqual(once.findings);
    expect(again.made!.draws.map((d) => d(3, 90))).toEqual(once.made!.draws.map((d) => d(3, 90)));
  });

  it("without amounts are counted, and their worth is not told", async () => {
    const { findings, made } = await relationOf(supplied([1, 2, 3, 4], null));
    expect(made?.perPurchase).toBeNull();
    expect(figureValue(findings, "loss.customers")).toBe(4);
    expect(figureOf(findings, "loss.customer-value").reason?.code).toBe("missing-columns");
    sound(findings);
  });

  it("are modelled where the firm says how relations end, and valued plainly where nothing can be fitted", async () => {
    const by = (setting: "free-repurchase" | "contractual", orders = usual) =>
      relationOf(orders, { settings: { loss: { setting } } });
    const modelled = await by("free-repurchase");
    expect(modelled.made?.alive).toBeGreaterThan(0);
    expect(modelled.codes).toContain("model-few-customers");
    // No contract has met a renewal date.
    const plain = await by("contractual");
    expect(plain.made).toMatchObject({ model: "same-rate", alive: null });
    const value = ({ findings }: typeof plain) => figureValue(findings, "loss.customer-value")!;
    expect(Math.abs(Math.log(value(plain) / value(modelled)))).toBeLessThan(0.3);

    const many = await by("contractual", supplied(Array.from({ length: 40 }, (_, c) => 1 + (c % 8))));
    expect(many.findings.verdicts[0]).toMatchObject({
      code: "loss.few-customers-assumed",
      values: { why: "clause.no-model", repeaters: 40 },
    });
    expect(figureOf(many.findings, "loss.alive").reason).toEqual({ code: "not-recorded" });
    for (const { findings } of [modelled, plain, many]) sound(findings);
  });

  it("cannot be told where one alone came back, or nobody did", async () => {
    const once = (n: number): Order[] =>
      [...Array(n).keys()].map((i) => ({ ...usual[0]!, order_id: `x${i}`, customer_id: `x${i}` }));
    const nobody = await relationOf(once(12));
    const one = await relationOf([...once(12), ...usual.filter((o) => o.customer_id === "K3")]);
    for (const { made, codes, findings } of [nobody, one]) {
      expect(made).toBeNull();
      expect(codes[0]).toBe("relation-few-repeat-buyers");
      expect(figureOf(findings, "loss.customer-value").value).toBeNull();
    }
  });
});

describe("the loss of a firm of few customers", () => {
  it("comes in money, with a range, and says which link is assumed", async () => {
    const findings = await studyLoss(await inputOf({ orders: usual }));
    const existing = figureOf(findings, "loss.existing");
    expect(existing.value).toBeGreaterThan(0);
    expect(existing.interval!.high).toBeGreaterThan(existing.value!);
    expect(existing.assumptions).toContain("loss.natural-yearly-loss");
    expect(rowsOf(findings, "loss.links").find((r) => r.link === "value-model")?.source).toBe("default");
    expect(figureOf(findings, "loss.attributable-share").reason).toEqual({
      code: "needs-figure",
      figure: "loss.alive",
    });
    sound(findings);
  });

  it("marks the link as given where the firm gave its own leaving", async () => {
    const assumptions = given("loss.natural-yearly-loss", 0.08);
    const findings = await studyLoss(await inputOf({ orders: usual, assumptions }));
    expect(rowsOf(findings, "loss.links").find((r) => r.link === "value-model")?.source).toBe("given");
  });

  it("lists customers by silence: what is at stake, not how likely it is", async () => {
    const findings = await studyLoss(await inputOf({ orders: usual }));
    const lost = rowsOf(findings, "loss.customers-lost");
    expect(lost.map((r) => [r.customer_id, r.alive])).toEqual([["K8", null]]);
    expect(lost[0]!.value).toBeGreaterThan(0);
    const atRisk = rowsOf(findings, "loss.customers-at-risk");
    expect(atRisk.length).toBeGreaterThan(0);
    expect(atRisk.every((r) => r.expected === null && (r.value as number) > 0)).toBe(true);
    expect(figureValue(findings, "loss.at-risk.value")).toBeGreaterThan(0);
    expect(findings.verdicts.find((v) => v.code === "loss.groups-at-stake")?.values.value).toBe(
      figureValue(findings, "loss.at-risk.value"),
    );
    expect(figureOf(findings, "loss.at-risk.expected").reason).toEqual({
      code: "needs-figure",
      figure: "loss.alive",
    });
  });
});

describe("customers who bring nothing", () => {
  it("may be lost to service, but no money is lost with them, and that is said", async () => {
    const findings = await studyLoss(await inputOf({ orders: supplied([1, 2, 3, 4, 5], 0) }));
    expect(figureValue(findings, "loss.customers-to-service")).toBeGreaterThan(0);
    expect(figureValue(findings, "loss.total")).toBe(0);
    const codes = findings.verdicts.map((v) => v.code);
    expect(codes).toContain("loss.answer-earns-nothing");
    expect(codes.filter((c) => c.startsWith("loss.settles-most"))).toEqual([]);
    sound(findings);
  });
});

describe("time a customer is still there", () => {
  const rules = (horizonYears: number, discountRate: number) => ({ horizonYears, discountRate });

  it("is the horizon where nothing is discounted and nobody leaves, and none where all leave at once", () => {
    expect(timeThere(rules(3, 0), 0)).toBe(3 * weeksPerYear);
    expect(timeThere(rules(3, 0.1), 1)).toBe(0);
  });

  it("only falls with discount and leaving, and stays within the horizon", () => {
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), share, share, share, (years, d, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const time = timeThere(rules(years, d), less);
        expect(timeThere(rules(years, d), more)).toBeLessThanOrEqual(time * (1 + 1e-12));
        expect(timeThere(rules(years, less), d)).toBeGreaterThanOrEqual(
          timeThere(rules(years, more), d) * (1 - 1e-12),
        );
        expect(time).toBeLessThanOrEqual(years * weeksPerYear * (1 + 1e-12));
        expect(time).toBeGreaterThan(0);
      }),
    );
  });
});
