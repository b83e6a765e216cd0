import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { clusterSums, combine, finiteClusters } from "../../stats/clustered-variance.js";
import type { Estimate } from "../../stats/estimate.js";
import { along, weightedSum } from "../../stats/logistic-design.js";
import { expit } from "../../stats/logistic-regression.js";
import { addOuter, cholesky, mirror, type Square, times, zeros } from "../../stats/solve.js";
import { clustersWorth, type JointModel, type JointRows } from "./joint-model.js";

/** What is compared: the risk of some rows as they were with their risk had some flags been none. */
export interface Contrast {
  readonly among: (row: number) => boolean;
  /** Whether the flag at this place is set to none for the row. */
  readonly off: (row: number, flag: number) => boolean;
}

export interface JointEffect {
  readonly observed: number;
  readonly expected: number;
  readonly difference: Estimate;
  /** Null where one of the risks is zero. */
  readonly riskRatio: Estimate | null;
  readonly exposed: number;
  /** Customers of equal weight the exposed cases are worth; limits the degrees of freedom. */
  readonly exposedClusters: number;
  readonly df: number;
}

/**
 * One contrast of a joint model: mean risk of the rows as they were, less their mean risk with flags set to none. The
 * interval takes in the fitted coefficients and which rows happened to be met, over clusters one way or two; its
 * degrees of freedom are those of the customers who met it, so that a few heavy ones do not pass for many. Limits of
 * the two risks are taken on the logit scale and put together: where few were lost, a plain interval is too short
 * below and too long above.
 *
 * @source  standardisation by a model: Robins (1986), Mathematical Modelling 7:1393–1512; variance: Stefanski & Boos
 *          (2002), doi:10.1198/000313002753631330; limits of a difference from those of its parts: Zou & Donner (2008),
 *          Statistics in Medicine 27:1693–1702; degrees of freedom: Carter, Schnepel & Steigerwald (2017),
 *          doi:10.1162/REST_a_00639; `docs/methods/failure-effect.md`
 * @units   risks 0–1, difference −1–1
 * @range   nobody among → null; a flag without a coefficient adds nothing
 * @example jointEffect(rows, model, { among: (i) => late[i] === 1, off: (_, flag) => flag === 0 }, 0.95)
 */
export function jointEffect(
  data: JointRows,
  model: JointModel,
  { among, off }: Contrast,
  level: number,
): JointEffect | null {
  const { fit, rows, ways } = model;
  const count = data.outcome.length;
  const chosen = new Uint8Array(count);
  let exposed = 0;
  for (let i = 0; i < count; i++) {
    if (model.aside[i] === 1 || !among(i)) continue;
    chosen[i] = 1;
    exposed += 1;
  }
  if (exposed === 0) return null;
  const { was, would, g1, g0 } = bothWays(data, model, chosen, off);
  let [observed, expected] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (chosen[i] === 0) continue;
    observed += was[i]! / exposed;
    expected += would[i]! / exposed;
  }
  const slope = (gradient: Float64Array) =>
    along(
      model.design,
      times(
        fit.covariance,
        gradient.map((g) => g / exposed),
      ),
    );
  const [slope1, slope0] = [slope(g1), slope(g0)];
  const influence1 = new Float64Array(count);
  const influence0 = new Float64Array(count);
  for (let place = 0; place < rows.length; place++) {
    const i = rows[place]!;
    const rest = data.outcome[i]! - fit.fitted[place]!;
    influence1[i] = slope1[place]! * rest;
    influence0[i] = slope0[place]! * rest;
  }
  for (let i = 0; i < count; i++) {
    if (chosen[i] === 0) continue;
    influence1[i]! += (was[i]! - observed) / exposed;
    influence0[i]! += (would[i]! - expected) / exposed;
  }
  const sums = ways.map((way) => [clusterSums(influence1, way), clusterSums(influence0, way)] as const);
  const se = (a: number, b: number): number =>
    Math.sqrt(
      combine(
        ways,
        sums.map(([one, other], w) => {
          let total = 0;
          for (let g = 0; g < one.length; g++) total += (a * one[g]! + b * other[g]!) ** 2;
          return total * finiteClusters(ways[w]!.count);
        }),
      ),
    );
  const exposedClusters = clustersWorth(ways[0]!, (i) => chosen[i] === 1);
  const df = Math.max(
    1,
    Math.min(...ways.filter((w) => w.sign === 1).map((w) => w.count), exposedClusters) - 1,
  );
  const half = quantileOf(level, df);
  const error = se(1, -1);
  return {
    observed,
    expected,
    difference: differenceOf({ risk: observed, se: se(1, 0) }, { risk: expected, se: se(0, 1) }, error, half),
    riskRatio:
      observed > 0 && expected > 0
        ? ratioEstimate(Math.log(observed / expected), se(1 / observed, -1 / expected), half)
        : null,
    exposed,
    exposedClusters,
    df,
  };
}

/** Risks of the chosen rows as they were and with flags set to none, and what a step of each coefficient does to both sums. */
function bothWays(data: JointRows, model: JointModel, chosen: Uint8Array, off: Contrast["off"]) {
  const { fit, rows, design, eta, flagAt } = model;
  const flags = flagAt.flatMap((at, k) => (typeof at === "number" ? [{ at, k, cells: data.flags[k]! }] : []));
  const was = new Float64Array(chosen.length);
  const would = new Float64Array(chosen.length);
  const v1 = new Float64Array(rows.length);
  const v0 = new Float64Array(rows.length);
  const own = new Float64Array(flags.length);
  for (let i = 0; i < chosen.length; i++) if (chosen[i] === 1) was[i] = would[i] = expit(eta[i]!);
  for (let place = 0; place < rows.length; place++) {
    const i = rows[place]!;
    if (chosen[i] === 0) continue;
    let without = eta[i]!;
    for (const { at, k, cells } of flags)
      if (cells[i] !== 0 && off(i, k)) without -= fit.coefficients[at]! * cells[i]!;
    would[i] = expit(without);
    v1[place] = was[i]! * (1 - was[i]!);
    v0[place] = would[i]! * (1 - would[i]!);
    flags.forEach(({ k, cells }, f) => {
      if (cells[i] !== 0 && !off(i, k)) own[f]! += v0[place]! * cells[i]!;
    });
  }
  const g0 = weightedSum(design, v0);
  flags.forEach(({ at }, f) => {
    g0[at] = own[f]!;
  });
  return { was, would, g1: weightedSum(design, v1), g0 };
}

/** Two-sided quantile of t, or of the normal where degrees of freedom are endless. */
export function quantileOf(level: number, df: number): number {
  const tail = (1 + level) / 2;
  return df === Number.POSITIVE_INFINITY ? normalQuantile(tail, 0, 1) : tQuantile(tail, df);
}

/** A ratio with its interval from its logarithm. */
export function ratioEstimate(log: number, se: number, half: number): Estimate {
  return { value: Math.exp(log), low: Math.exp(log - half * se), high: Math.exp(log + half * se), se };
}

interface Risk {
  readonly risk: number;
  readonly se: number;
}

/** Limits of a difference of two risks that move together as the error of the difference tells. */
function differenceOf(one: Risk, other: Risk, se: number, half: number): Estimate {
  const value = one.risk - other.risk;
  const a = logitLimits(one, half);
  const b = logitLimits(other, half);
  if (a === null || b === null || !(one.se > 0 && other.se > 0))
    return { value, low: Math.max(-1, value - half * se), high: Math.min(1, value + half * se), se };
  const alike = (one.se ** 2 + other.se ** 2 - se ** 2) / (2 * one.se * other.se);
  const together = Math.min(1, Math.max(-1, alike));
  const reach = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * together * x * y + y * y));
  return {
    value,
    low: Math.max(-1, value - reach(one.risk - a.low, b.high - other.risk)),
    high: Math.min(1, value + reach(a.high - one.risk, other.risk - b.low)),
    se,
  };
}

function logitLimits({ risk, se }: Risk, half: number): { low: number; high: number } | null {
  if (!(risk > 0 && risk < 1)) return null;
  const logit = Math.log(risk / (1 - risk));
  const reach = (half * se) / (risk * (1 - risk));
  return { low: expit(logit - reach), high: expit(logit + reach) };
}

/**
 * Covariance of some coefficients when rows of one cluster are alike: V₁ + V₂ − V₁₂; where that is no covariance (by
 * chance it can have negative parts) V₁ with what the second way adds on the diagonal.
 *
 * @source  Cameron, Gelbach & Miller (2011), J. Bus. Econ. Statist. 29:238–249, doi:10.1198/jbes.2010.07136
 * @units   log-odds squared, in the order of `at`
 */
export function coefficientCovariance(
  { fit, rows, design, ways }: JointModel,
  outcome: ArrayLike<number>,
  at: readonly number[],
): Square {
  const size = at.length;
  const { width } = design;
  const influence = at.map((p) => along(design, fit.covariance.values.subarray(p * width, (p + 1) * width)));
  for (let place = 0; place < rows.length; place++) {
    const rest = outcome[rows[place]!]! - fit.fitted[place]!;
    for (const own of influence) own[place]! *= rest;
  }
  const each = ways.map((way) => {
    const sums = new Float64Array(way.count * size);
    influence.forEach((own, a) => {
      for (let place = 0; place < rows.length; place++)
        sums[way.of[rows[place]!]! * size + a]! += own[place]!;
    });
    const variance = zeros(size);
    for (let g = 0; g < way.count; g++)
      addOuter(variance, sums.subarray(g * size, (g + 1) * size), finiteClusters(way.count));
    return mirror(variance);
  });
  return joined(
    each,
    ways.map((w) => w.sign),
    (variances) => combine(ways, variances),
  );
}

function joined(
  each: readonly Square[],
  signs: readonly number[],
  variance: (variances: readonly number[]) => number,
): Square {
  const { size } = each[0]!;
  const sum = zeros(size);
  const safe: Square = { size, values: each[0]!.values.slice() };
  let sound = true;
  for (let e = 0; e < sum.values.length; e++)
    sum.values[e] = each.reduce((total, v, w) => total + signs[w]! * v.values[e]!, 0);
  for (let j = 0; j < size; j++) {
    const d = j * size + j;
    const own = variance(each.map((v) => v.values[d]!));
    if (sum.values[d]! < own) sound = false;
    safe.values[d] = own;
  }
  return sound && cholesky(sum).kind === "factor" ? sum : safe;
}
