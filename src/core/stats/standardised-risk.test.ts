import { describe, expect, it } from "vitest";
import { chances, normal } from "../../../test/fixtures/chance.js";
import { orders } from "../../../test/fixtures/clustered-orders.js";
import type { ExposureRows } from "./exposure-model.js";
import { expit } from "./logistic-regression.js";
import { mantelHaenszel, type Stratum } from "./mantel-haenszel.js";
import { type EstimatedRisk, standardisedRisk } from "./standardised-risk.js";

function estimated(rows: ExposureRows): EstimatedRisk {
  const risk = standardisedRisk(rows, 0.95);
  if (risk.kind !== "estimated") throw new Error(`no estimate: ${risk.kind}`);
  return risk;
}

const sixty: ExposureRows = {
  exposure: orders.failures,
  covariates: orders.rhythm.map((z) => [z]),
  events: orders.lost,
};

describe("risk of the exposed against their own without the exposure", () => {
  it("is the plain difference where nothing is adjusted for", () => {
    const risk = estimated({
      exposure: [0, 1],
      covariates: [[], []],
      events: [10, 30],
      cases: [100, 100],
    });
    expect(risk.observed).toBeCloseTo(0.3, 12);
    expect(risk.expected).toBeCloseTo(0.1, 12);
    expect(risk.difference.se).toBeCloseTo(Math.sqrt((0.3 * 0.7 + 0.1 * 0.9) / 100), 12);
    expect(risk.riskRatio!.value).toBeCloseTo(3, 12);
    expect(risk.riskRatio!.se).toBeCloseTo(Math.sqrt(1 / 30 - 1 / 100 + 1 / 10 - 1 / 100), 12);
    expect(risk.oddsRatio!.value).toBeCloseTo((30 * 90) / (70 * 10), 12);
    expect(risk.oddsRatio!.se).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 70 + 1 / 10 + 1 / 90), 12);
  });

  it("meets the numbers made apart: each case by itself", () => {
    const risk = estimated(sixty);
    expect(risk.observed).toBeCloseTo(0.5217391304347826, 10);
    expect(risk.expected).toBeCloseTo(0.3875545382468688, 9);
    expect(risk.difference.se).toBeCloseTo(0.1438084191503989, 7);
    expect(risk.riskRatio!.se).toBeCloseTo(0.32444352463503623, 7);
  });

  it("meets the numbers made apart: alike within customers, and within days too", () => {
    const one = estimated({ ...sixty, clusters: [orders.customers] });
    expect(one.difference.se).toBeCloseTo(0.16096684221002786, 7);
    expect(one.riskRatio!.se).toBeCloseTo(0.36744972475892074, 7);
    const two = estimated({ ...sixty, clusters: [orders.customers, orders.days] });
    expect(two.difference.se).toBeCloseTo(0.16704580772499134, 7);
    expect(two.riskRatio!.se).toBeCloseTo(0.37990796791413634, 7);
    expect(two.df).toBe(11);
    // t at 11 degrees of freedom: 2.200985.
    expect(two.difference.high - two.difference.value).toBeCloseTo(2.200985 * two.difference.se, 6);
  });

  it("meets the numbers made apart: an effect that differs by rhythm, and cases of unlike weight", () => {
    const differing = estimated({ ...sixty, modifiers: [0], clusters: [orders.customers, orders.days] });
    expect(differing.expected).toBeCloseTo(0.3505233402029913, 9);
    expect(differing.difference.se).toBeCloseTo(0.17523992400912103, 7);
    expect(differing.oddsRatio).toBeNull();
    const weighted = estimated({ ...sixty, weights: orders.weights });
    expect(weighted.observed).toBeCloseTo(0.5552157662249405, 9);
    expect(weighted.expected).toBeCloseTo(0.41376447176514625, 9);
    expect(weighted.difference.se).toBeCloseTo(0.1553784527699793, 7);
    expect(weighted.riskRatio!.se).toBeCloseTo(0.3324714283259683, 7);
    const all = estimated({
      ...sixty,
      weights: orders.weights,
      modifiers: [0],
      clusters: [orders.customers],
    });
    expect(all.difference.se).toBeCloseTo(0.1508802470857612, 7);
  });

  it("adds up from what it says of each row", () => {
    const risk = estimated({ ...sixty, modifiers: [0] });
    const sum = risk.byRow.reduce((total, d) => total + d, 0);
    expect(sum / risk.exposed).toBeCloseTo(risk.difference.value, 12);
    risk.byRow.forEach((d, i) => {
      if (orders.failures[i] === 0) expect(d).toBe(0);
    });
  });

  it("takes a dose as it is: two failures against none", () => {
    const exposure = [0, 1, 2];
    const events = [10, 20, 40];
    const risk = estimated({ exposure, covariates: [[], [], []], events, cases: [100, 100, 100] });
    expect(risk.exposed).toBe(200);
    expect(risk.byRow[2]).toBeGreaterThan(risk.byRow[1]!);
    expect(risk.difference.value).toBeCloseTo((risk.byRow[1]! + risk.byRow[2]!) / 2, 12);
  });
});

/**
 * Orders of customers whose rhythm decides both: heavy buyers stay, and meet more failures with each order's share of
 * rush work. A failure makes leaving likelier for all of them. `truth`: by how much, over the orders that met one.
 */
function confoundedFirm(seed: number, customers: number, effect = 0.9) {
  const chance = chances(seed);
  const rows = {
    customers: [] as number[],
    rhythm: [] as number[],
    failed: [] as number[],
    lost: [] as number[],
  };
  let truth = 0;
  for (let customer = 0; customer < customers; customer++) {
    const rhythm = normal(chance);
    const loyalty = 0.5 * normal(chance);
    const many = 2 + Math.floor(chance() * 6);
    for (let order = 0; order < many; order++) {
      const failed = chance() < expit(-1.2 + 1.1 * rhythm) ? 1 : 0;
      const leaving = (exposed: number) => expit(-1 - 1.5 * rhythm - loyalty + effect * exposed);
      if (failed) truth += leaving(1) - leaving(0);
      rows.customers.push(customer);
      rows.rhythm.push(rhythm);
      rows.failed.push(failed);
      rows.lost.push(chance() < leaving(failed) ? 1 : 0);
    }
  }
  const exposed = rows.failed.reduce((sum, f) => sum + f, 0);
  return { ...rows, truth: truth / exposed };
}

describe("a firm whose heavy buyers meet more failures", () => {
  const firm = confoundedFirm(11, 600);
  const plain = { exposure: firm.failed, events: firm.lost, clusters: [firm.customers] };
  const raw = estimated({ ...plain, covariates: firm.rhythm.map(() => []) });
  const adjusted = estimated({ ...plain, covariates: firm.rhythm.map((h) => [h]) });

  it("looks as if failures kept customers, until rhythm is allowed for", () => {
    expect(raw.difference.high).toBeLessThan(0);
    expect(adjusted.difference.low).toBeGreaterThan(0);
    expect(firm.truth).toBeGreaterThan(adjusted.difference.low);
    expect(firm.truth).toBeLessThan(adjusted.difference.high);
    expect(adjusted.riskRatio!.low).toBeGreaterThan(1);
  });

  it("has the right sign over strata of like rhythm too", () => {
    const cuts = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5];
    const strata = new Map<number, { -readonly [K in keyof Stratum]: number }>();
    firm.rhythm.forEach((rhythm, i) => {
      const at = cuts.filter((cut) => rhythm > cut).length;
      const s = strata.get(at) ?? { exposedEvents: 0, exposedRest: 0, unexposedEvents: 0, unexposedRest: 0 };
      s[`${firm.failed[i] ? "exposed" : "unexposed"}${firm.lost[i] ? "Events" : "Rest"}`] += 1;
      strata.set(at, s);
    });
    const mh = mantelHaenszel([...strata.values()], 0.95)!;
    expect(mh.riskDifference.low).toBeGreaterThan(0);
    expect(mh.riskRatio!.low).toBeGreaterThan(1);
  });

  it("has errors as a bootstrap over its customers has them", () => {
    const small = confoundedFirm(3, 150);
    const byCustomer = new Map<number, number[]>();
    small.customers.forEach((c, i) => {
      byCustomer.set(c, [...(byCustomer.get(c) ?? []), i]);
    });
    const groups = [...byCustomer.values()];
    const of = (rows: readonly number[], clusters?: readonly number[]) =>
      estimated({
        exposure: rows.map((i) => small.failed[i]!),
        covariates: rows.map((i) => [small.rhythm[i]!]),
        events: rows.map((i) => small.lost[i]!),
        ...(clusters && { clusters: [clusters] }),
      });
    const chance = chances(5);
    const draws = Array.from({ length: 300 }, () =>
      of(groups.flatMap(() => groups[Math.floor(chance() * groups.length)]!)),
    );
    const spread = (values: readonly number[]) => {
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
      return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
    };
    const rows = [...small.rhythm.keys()];
    const delta = of(rows, small.customers);
    const ofDifference = spread(draws.map((d) => d.difference.value)) / delta.difference.se;
    const ofRatio = spread(draws.map((d) => Math.log(d.riskRatio!.value))) / delta.riskRatio!.se;
    for (const ratio of [ofDifference, ofRatio]) {
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1.1);
    }
  });
});

describe("cases that cannot be contrasted", () => {
  const quiet = { exposure: [0, 0, 1, 1], covariates: [[0], [1], [0], [1]], events: [2, 3, 4, 5] };
  const cases = [9, 9, 9, 9];

  it("keeps covariates that tell some outcomes for certain, and fits the rest without them", () => {
    // Nobody of the third region left, failure or not: those exposed count, with no difference.
    const rest = estimated({ ...quiet, covariates: quiet.covariates.map(([a]) => [a!, 0]), cases });
    const with3 = estimated({
      exposure: [...quiet.exposure, 0, 1],
      covariates: [...quiet.covariates.map(([a]) => [a!, 0]), [0, 1], [1, 1]],
      events: [...quiet.events, 0, 0],
      cases: [...cases, 9, 9],
    });
    expect(with3.decided).toBe(18);
    expect(with3.observed).toBeCloseTo((rest.observed * 18) / 27, 12);
    expect(with3.difference.value).toBeCloseTo((rest.difference.value * 18) / 27, 9);
    expect(with3.oddsRatio!.value).toBeCloseTo(rest.oddsRatio!.value, 9);
    // Their coefficient drawn out far instead of to infinity: one lost order among ten thousand.
    const almost = estimated({
      exposure: [...quiet.exposure, 0, 1],
      covariates: [...quiet.covariates.map(([a]) => [a!, 0]), [0, 1], [1, 1]],
      events: [...quiet.events, 1e-7, 1e-7],
      cases: [...cases, 9, 9],
    });
    expect(almost.difference.value).toBeCloseTo(with3.difference.value, 6);
    expect(almost.difference.se).toBeCloseTo(with3.difference.se, 6);
  });

  it("leaves out a covariate that others say", () => {
    const twice = estimated({ ...quiet, covariates: quiet.covariates.map(([a]) => [a!, 1 - a!, 7]), cases });
    expect(twice.dropped).toEqual([1, 2]);
    const once = estimated({ ...quiet, cases });
    expect(twice.difference.value).toBeCloseTo(once.difference.value, 12);
    expect(twice.difference.se).toBeCloseTo(once.difference.se, 12);
  });

  it("says so when covariates tell who was exposed", () => {
    const covariates = quiet.exposure.map((e) => [1 - e]);
    expect(standardisedRisk({ ...quiet, covariates, cases }, 0.95)).toEqual({ kind: "no-comparison" });
  });

  it("says so when the exposure tells the outcome", () => {
    expect(standardisedRisk({ ...quiet, events: [2, 3, 0, 0], cases }, 0.95)).toEqual({ kind: "separated" });
  });

  it("says so when there is nothing to contrast", () => {
    expect(standardisedRisk({ ...quiet, exposure: [0, 0, 0, 0], cases }, 0.95)).toEqual({
      kind: "one-arm",
      exposed: 0,
      unexposed: 36,
    });
    expect(standardisedRisk({ ...quiet, events: [0, 0, 0, 0], cases }, 0.95)).toEqual({
      kind: "one-outcome",
      events: 0,
      cases: 36,
    });
    expect(standardisedRisk({ ...quiet, cases, clusters: [["a", "a", "a", "a"]] }, 0.95)).toEqual({
      kind: "few-clusters",
      df: 0,
    });
    expect(standardisedRisk({ exposure: [], covariates: [], events: [] }, 0.95).kind).toBe("one-arm");
  });
});
