import { design, type ExposureModel, type ExposureRows } from "./exposure-model.js";
import { expit } from "./logistic-regression.js";
import { times } from "./solve.js";

/** What exposed cases risked and would have risked, with what the interval needs. */
export interface Risks {
  readonly observed: number;
  readonly expected: number;
  /** Weight of all exposed cases. */
  readonly exposedWeight: number;
  readonly withExposure: Float64Array;
  readonly without: Float64Array;
  /** What a step of each coefficient does to the two risks. */
  readonly gradientObserved: Float64Array;
  readonly gradientExpected: Float64Array;
  readonly byRow: Float64Array;
}

export function bothRisks(
  rows: ExposureRows,
  cases: Float64Array,
  { fit, rows: kept, columns }: ExposureModel,
): Risks {
  const count = cases.length;
  // A decided row has the risk of its outcome either way.
  const withExposure = Float64Array.from({ length: count }, (_, i) => rows.events[i]! / cases[i]!);
  const without = withExposure.slice();
  const gradientObserved = new Float64Array(columns.length + 1);
  const gradientExpected = new Float64Array(columns.length + 1);
  for (const i of kept) {
    const weight = rows.exposure[i] === 0 ? 0 : cases[i]! * (rows.weights?.[i] ?? 1);
    const risk = (exposure: number, gradient: Float64Array): number => {
      const x = design(columns, rows.covariates[i]!, exposure);
      const p = expit(x.reduce((eta, v, j) => eta + v * fit.coefficients[j]!, 0));
      for (let j = 0; j < x.length; j++) gradient[j]! += weight * p * (1 - p) * x[j]!;
      return p;
    };
    withExposure[i] = risk(rows.exposure[i]!, gradientObserved);
    without[i] = risk(0, gradientExpected);
  }
  let exposedWeight = 0;
  let observed = 0;
  let expected = 0;
  const byRow = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    if (rows.exposure[i] === 0) continue;
    const weight = cases[i]! * (rows.weights?.[i] ?? 1);
    exposedWeight += weight;
    observed += weight * withExposure[i]!;
    expected += weight * without[i]!;
    byRow[i] = withExposure[i]! - without[i]!;
  }
  return {
    observed: observed / exposedWeight,
    expected: expected / exposedWeight,
    exposedWeight,
    withExposure,
    without,
    gradientObserved: gradientObserved.map((g) => g / exposedWeight),
    gradientExpected: gradientExpected.map((g) => g / exposedWeight),
    byRow,
  };
}

/** Influence of one case of each row on a·observed + b·expected: a part of its own, and more if it had the outcome. */
export function influences(
  rows: ExposureRows,
  { fit, data, rows: kept }: ExposureModel,
  risks: Risks,
  a: number,
  b: number,
): { fixed: Float64Array; perEvent: Float64Array } {
  const fixed = new Float64Array(risks.byRow.length);
  const perEvent = new Float64Array(fixed.length);
  const slope = times(
    fit.covariance,
    risks.gradientObserved.map((g, j) => a * g + b * risks.gradientExpected[j]!),
  );
  for (const [place, i] of kept.entries()) {
    const x = data.x[place]!;
    let along = slope[0]!;
    for (let j = 0; j < x.length; j++) along += slope[j + 1]! * x[j]!;
    perEvent[i] = (rows.weights?.[i] ?? 1) * along;
    fixed[i] = -perEvent[i]! * fit.fitted[place]!;
  }
  for (let i = 0; i < fixed.length; i++) {
    if (rows.exposure[i] === 0) continue;
    const own = a * (risks.withExposure[i]! - risks.observed) + b * (risks.without[i]! - risks.expected);
    fixed[i]! += ((rows.weights?.[i] ?? 1) * own) / risks.exposedWeight;
  }
  return { fixed, perEvent };
}
