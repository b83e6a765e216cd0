import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chances, normal } from "../../../../test/fixtures/chance.js";
import { orders } from "../../../../test/fixtures/clustered-orders.js";
import { groupings } from "../../stats/clustered-variance.js";
import { expit } from "../../stats/logistic-regression.js";
import { standardisedRisk } from "../../stats/standardised-risk.js";
import { coefficientCovariance, jointEffect } from "./joint-effects.js";
import { type JointModel, type JointRows, jointModel } from "./joint-model.js";

function modelOf(data: JointRows): JointModel {
  const model = jointModel(data);
  if (model.kind !== "model") throw new Error(`no model: ${model.kind}`);
  return model;
}

const met = (data: JointRows, flag: number) => ({
  among: (row: number) => data.flags[flag]![row] === 1,
  off: (_: number, other: number) => other === flag,
});

/** Cells of flags and how many of so many were lost, as single rows, each its own customer. */
function cells(...list: readonly [flags: readonly number[], lost: number, of: number][]): JointRows {
  const rows = list.flatMap(([flags, lost, of]) =>
    Array.from({ length: of }, (_, i) => ({ flags, lost: i < lost ? 1 : 0 })),
  );
  return {
    flags: list[0]![0].map((_, k) => rows.map((r) => r.flags[k]!)),
    covariates: [],
    outcome: rows.map((r) => r.lost),
    ways: groupings(rows.length, [rows.map((_, i) => i)]),
  };
}

describe("several failures in one regression", () => {
  it("are, for one failure, the standardised risk, its error by customer and by day too", () => {
    const data: JointRows = {
      flags: [orders.failures],
      covariates: [orders.rhythm],
      outcome: orders.lost,
      ways: groupings(orders.lost.length, [orders.customers, orders.days]),
    };
    const model = modelOf(data);
    const joint = jointEffect(data, model, met(data, 0), 0.95)!;
    const single = standardisedRisk(
      {
        exposure: orders.failures,
        covariates: orders.rhythm.map((z) => [z]),
        events: orders.lost,
        clusters: [orders.customers, orders.days],
      },
      0.95,
    );
    if (single.kind !== "estimated") throw new Error(single.kind);
    expect(joint.observed).toBeCloseTo(single.observed, 12);
    expect(joint.expected).toBeCloseTo(single.expected, 12);
    expect(joint.difference.se).toBeCloseTo(single.difference.se, 12);
    expect(joint.riskRatio!.se).toBeCloseTo(single.riskRatio!.se, 12);
    const variance = coefficientCovariance(model, data.outcome, [Number(model.flagAt[0])]).values[0]!;
    expect(Math.sqrt(variance)).toBeCloseTo(single.oddsRatio!.se, 12);
    // Nobody has more than the twelve customers, and those who met it are worth fewer.
    expect(joint.df).toBeLessThan(11);
  });

  it("tells each by itself where they never meet, and both together", () => {
    const data = cells([[0, 0], 10, 100], [[1, 0], 30, 100], [[0, 1], 20, 50]);
    const model = modelOf(data);
    const late = jointEffect(data, model, met(data, 0), 0.95)!;
    expect(late.observed).toBeCloseTo(0.3, 9);
    expect(late.expected).toBeCloseTo(0.1, 9);
    // Every case its own cluster: the plain error of a difference, times n/(n − 1).
    expect(late.difference.se ** 2).toBeCloseTo(((0.3 * 0.7 + 0.1 * 0.9) / 100) * (250 / 249), 9);
    const any = jointEffect(
      data,
      model,
      { among: (i) => data.flags.some((f) => f[i] === 1), off: () => true },
      0.95,
    )!;
    expect(any.difference.value).toBeCloseTo(50 / 150 - 0.1, 9);
    expect(any.exposed).toBe(150);
  });

  it("takes one failure away where two meet, and leaves the other", () => {
    // Log-odds add up exactly: 0.1, 0.25, 0.4 and what both make of them.
    const both = expit(Math.log(0.25 / 0.75) + Math.log(0.4 / 0.6) - Math.log(0.1 / 0.9));
    const weight = 1000;
    const data = cells(
      [[0, 0], 0.1 * weight, weight],
      [[1, 0], 0.25 * weight, weight],
      [[0, 1], 0.4 * weight, weight],
      [[1, 1], Math.round(both * weight), weight],
    );
    const late = jointEffect(data, modelOf(data), met(data, 0), 0.95)!;
    expect(late.difference.value).toBeCloseTo((0.25 - 0.1 + both - 0.4) / 2, 3);
  });

  it("has limits further above than below where few were lost, and none beyond what can be", () => {
    const data = cells([[0], 20, 1000], [[1], 3, 60]);
    const { difference } = jointEffect(data, modelOf(data), met(data, 0), 0.95)!;
    expect(difference.high - difference.value).toBeGreaterThan(difference.value - difference.low);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 1, max: 299 }), (k1, k0) => {
        const some = cells([[0], k0, 300], [[1], k1, 60]);
        const { value, low, high } = jointEffect(some, modelOf(some), met(some, 0), 0.95)!.difference;
        expect(low).toBeLessThan(value);
        expect(high).toBeGreaterThan(value);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what cannot be told", () => {
  it("is a failure after which all were lost: it is given up with its rows, the rest is told", () => {
    const data = cells([[0, 0], 10, 100], [[1, 0], 30, 100], [[0, 1], 40, 40]);
    const model = modelOf(data);
    expect(model.flagAt[1]).toBe("separated");
    expect(jointEffect(data, model, met(data, 1), 0.95)).toBeNull();
    const alone = cells([[0], 10, 100], [[1], 30, 100]);
    expect(jointEffect(data, model, met(data, 0), 0.95)!.difference.value).toBeCloseTo(
      jointEffect(alone, modelOf(alone), met(alone, 0), 0.95)!.difference.value,
      9,
    );
  });

  it("is a failure that covariates tell, or that everybody met", () => {
    const data = cells([[0], 10, 100], [[1], 30, 100]);
    expect(modelOf({ ...data, covariates: [data.flags[0]!] }).flagAt[0]).toBe("no-comparison");
    expect(modelOf({ ...data, flags: [Array(200).fill(1)], covariates: [data.flags[0]!] }).flagAt[0]).toBe(
      "no-comparison",
    );
  });

  it("is everything, where all were lost or none, or all are one customer's", () => {
    expect(jointModel(cells([[0], 0, 9], [[1], 0, 9])).kind).toBe("one-outcome");
    const data = cells([[0], 2, 9], [[1], 5, 9]);
    expect(jointModel({ ...data, ways: groupings(18, [Array(18).fill("C1")]) }).kind).toBe("few-clusters");
  });
});

/** Purchases of customers whose rhythm decides both; the second failure does nothing. */
function firm(seed: number, customers: number) {
  const chance = chances(seed);
  const rows = {
    customer: [] as number[],
    day: [] as number[],
    heavy: [] as number[],
    late: [] as number[],
    wrong: [] as number[],
    lost: [] as number[],
  };
  let truth = 0;
  for (let customer = 0; customer < customers; customer++) {
    const heavy = normal(chance);
    const many = 2 + Math.floor(6 * chance());
    for (let k = 0; k < many; k++) {
      const late = chance() < expit(-1.6 + 1.1 * heavy) ? 1 : 0;
      const wrong = chance() < expit(-2.2 + 0.8 * heavy) ? 1 : 0;
      const leaving = (met: number) => expit(-2 - 1.6 * heavy + 0.8 * met);
      if (late) truth += leaving(1) - leaving(0);
      rows.customer.push(customer);
      rows.day.push(Math.floor(90 * chance()));
      rows.heavy.push(heavy);
      rows.late.push(late);
      rows.wrong.push(wrong);
      rows.lost.push(chance() < leaving(late) ? 1 : 0);
    }
  }
  const exposed = rows.late.reduce((a, b) => a + b, 0);
  const data: JointRows = {
    flags: [rows.late, rows.wrong],
    covariates: [rows.heavy],
    outcome: rows.lost,
    ways: groupings(rows.customer.length, [rows.customer, rows.day]),
  };
  return { data, truth: truth / exposed };
}

describe("firms whose heavy buyers stay and meet more failures", () => {
  const told = Array.from({ length: 60 }, (_, i) => {
    const { data, truth } = firm(100 + i, 150);
    const model = modelOf(data);
    const naive = modelOf({ ...data, covariates: [] });
    return {
      truth,
      late: jointEffect(data, model, met(data, 0), 0.95)!,
      wrong: jointEffect(data, model, met(data, 1), 0.95)!,
      naive: jointEffect(data, naive, met(data, 0), 0.95)!,
    };
  });
  const count = (holds: (t: (typeof told)[number]) => boolean) => told.filter(holds).length;

  it("have the wrong sign as they stand and the right one adjusted", () => {
    expect(count((t) => t.naive.difference.value < 0)).toBeGreaterThan(55);
    expect(count((t) => t.late.difference.value > 0)).toBeGreaterThan(55);
  });

  it("have intervals that hold the truth about 19 times in 20, and call the idle failure as seldom", () => {
    expect(
      count((t) => t.late.difference.low <= t.truth && t.truth <= t.late.difference.high),
    ).toBeGreaterThanOrEqual(53);
    expect(count((t) => t.wrong.difference.low > 0 || t.wrong.difference.high < 0)).toBeLessThanOrEqual(7);
  });
});
