import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { clusteredVariance, clusterFreedom, groupings } from "./clustered-variance.js";
import type { Estimate } from "./estimate.js";
import {
  type ExposureModel,
  type ExposureRefusal,
  type ExposureRows,
  exposureModel,
} from "./exposure-model.js";
import { bothRisks, influences } from "./exposure-risks.js";
import { clusteredErrors, robustErrors } from "./logistic-errors.js";

export interface EstimatedRisk {
  readonly kind: "estimated";
  /** Risk of the exposed as they were, and as it would have been without the exposure. */
  readonly observed: number;
  readonly expected: number;
  readonly difference: Estimate;
  /** Null where one of the risks is zero. */
  readonly riskRatio: Estimate | null;
  /** At the same covariates, per unit of exposure; null where the effect differs by covariates. */
  readonly oddsRatio: Estimate | null;
  /** Degrees of freedom of the intervals. */
  readonly df: number;
  readonly exposed: number;
  readonly unexposed: number;
  /** Cases whose outcome the covariates tell for certain, with or without the exposure. */
  readonly decided: number;
  /** Covariates that other covariates already say. */
  readonly dropped: readonly number[];
  /** Difference of the two risks row by row; 0 for the unexposed. */
  readonly byRow: Float64Array;
}

export type StandardisedRisk =
  | EstimatedRisk
  /** Nobody was exposed, or everybody. */
  | { readonly kind: "one-arm"; readonly exposed: number; readonly unexposed: number }
  | { readonly kind: "few-clusters"; readonly df: number }
  | ExposureRefusal;

/**
 * What the exposure did to the risk of those who met it: their risk as it was less their risk without it, the second
 * from a logistic regression on exposure and covariates with the exposure set to zero (g-computation).
 *
 * The interval takes in both the fitted coefficients and who happened to be exposed: it sums each row's influence on
 * the estimate over clusters. Covariates that tell some outcomes for certain stay in: those cases have the same risk
 * with and without the exposure, and the rest is fitted without them.
 *
 * @source  standardisation by a model: Robins (1986), Mathematical Modelling 7:1393–1512; Snowden, Rose & Mortimer
 *          (2011), Am. J. Epidemiol. 173:731–738, doi:10.1093/aje/kwq472; interval: Stefanski & Boos (2002), The
 *          American Statistician 56:29–38, doi:10.1198/000313002753631330; `docs/methods/standardised-risk.md`
 * @units   risks 0–1, difference −1–1
 * @assumes whatever drives both exposure and outcome is among the covariates, in the form given
 * @range   as `logisticRegression`; what cannot be estimated is answered by its kind
 * @checked NumPy, and a bootstrap over customers
 * @example standardisedRisk({ exposure: [0, 1], covariates: [[], []], events: [10, 30], cases: [100, 100] }, 0.95)
 *          // → 0.3 − 0.1 = 0.2, se 0.0548
 */
export function standardisedRisk(rows: ExposureRows, level: number): StandardisedRisk {
  const count = rows.covariates.length;
  const cases = Float64Array.from({ length: count }, (_, i) => rows.cases?.[i] ?? 1);
  const arms = { exposed: 0, unexposed: 0 };
  for (let i = 0; i < count; i++) arms[rows.exposure[i] === 0 ? "unexposed" : "exposed"] += cases[i]!;
  if (arms.exposed === 0 || arms.unexposed === 0) return { kind: "one-arm", ...arms };
  const ways = rows.clusters === undefined ? null : groupings(count, rows.clusters);
  const df = ways === null ? Number.POSITIVE_INFINITY : clusterFreedom(ways);
  if (df < 1) return { kind: "few-clusters", df };
  const model = exposureModel(rows);
  if (model.kind !== "model") return model;

  const risks = bothRisks(rows, cases, model);
  const { observed, expected } = risks;
  const se = (weightObserved: number, weightExpected: number): number => {
    const { fixed, perEvent } = influences(rows, model, risks, weightObserved, weightExpected);
    const events = (i: number) => rows.events[i]!;
    if (ways !== null)
      return Math.sqrt(
        clusteredVariance(
          fixed.map((f, i) => cases[i]! * f + events(i) * perEvent[i]!),
          ways,
        ),
      );
    const squares = fixed.map(
      (f, i) => events(i) * (f + perEvent[i]!) ** 2 + (cases[i]! - events(i)) * f * f,
    );
    return Math.sqrt(squares.reduce((sum, s) => sum + s, 0));
  };
  const tail = (1 + level) / 2;
  const quantile = df === Number.POSITIVE_INFINITY ? normalQuantile(tail, 0, 1) : tQuantile(tail, df);
  const ratio = (value: number, error: number): Estimate => ({
    value,
    low: value * Math.exp(-quantile * error),
    high: value * Math.exp(quantile * error),
    se: error,
  });
  const value = observed - expected;
  const error = se(1, -1);
  const odds = (rows.modifiers ?? []).length > 0 ? null : oddsRatio(rows, model);
  return {
    kind: "estimated",
    observed,
    expected,
    difference: {
      value,
      low: Math.max(-1, value - quantile * error),
      high: Math.min(1, value + quantile * error),
      se: error,
    },
    riskRatio:
      observed > 0 && expected > 0 ? ratio(observed / expected, se(1 / observed, -1 / expected)) : null,
    oddsRatio: odds === null ? null : ratio(odds.value, odds.se),
    df,
    ...arms,
    decided: model.rows.length === count ? 0 : sumOutside(cases, model.rows),
    dropped: model.dropped,
    byRow: risks.byRow,
  };
}

/** Odds ratio of the exposure and the standard error of its logarithm. */
function oddsRatio(
  rows: ExposureRows,
  { fit, data, rows: kept, exposureAt }: ExposureModel,
): { value: number; se: number } | null {
  const errors =
    rows.clusters === undefined
      ? robustErrors(data, fit)
      : clusteredErrors(
          data,
          fit,
          rows.clusters.map((keys) => kept.map((i) => keys[i]!)),
        )?.se;
  return errors === undefined
    ? null
    : { value: Math.exp(fit.coefficients[exposureAt]!), se: errors[exposureAt]! };
}

function sumOutside(cases: Float64Array, kept: readonly number[]): number {
  return cases.reduce((sum, c) => sum + c, 0) - kept.reduce((sum, i) => sum + cases[i]!, 0);
}
