import { along, type Design, designOfRows, squaresOf, weightedSum } from "./logistic-design.js";
import { type LogisticRows, outcomes } from "./logistic-rows.js";
import { cholesky, inverseOf, type Square, solveFactor } from "./solve.js";

export interface FittedLogistic {
  readonly kind: "fitted";
  /** Log-odds; the intercept first. */
  readonly coefficients: readonly number[];
  /** Inverse of the information. */
  readonly covariance: Square;
  /** Model-based standard errors. */
  readonly se: readonly number[];
  readonly logLikelihood: number;
  /** Fitted chance of the outcome, row by row. */
  readonly fitted: Float64Array;
}

export type LogisticFit = FittedLogistic | LogisticRefusal;

export type LogisticRefusal =
  /**
   * Some covariates tell the outcome of some rows for certain: their coefficients run off to infinity. The rest of
   * the model is the fit of the rows that are not `decided`.
   */
  | { readonly kind: "separated"; readonly columns: readonly number[]; readonly decided: readonly number[] }
  /** The column (0 is the intercept) is said by the columns before it. */
  | { readonly kind: "collinear"; readonly column: number }
  /** Every case, or none, had the outcome. */
  | { readonly kind: "one-outcome"; readonly events: number; readonly cases: number }
  | { readonly kind: "not-converged" };

const maxSteps = 60;

/**
 * Logistic regression by maximum likelihood (Newton steps, halved where they overshoot), started at the mean. When the
 * likelihood has no maximum, that is the answer: a step that moves no case against its own outcome and some case with
 * it can be taken for ever.
 *
 * @source  McCullagh & Nelder (1989), Generalized Linear Models, §4.4; no maximum: Albert & Anderson (1984), Biometrika
 *          71:1–10, doi:10.1093/biomet/71.1.1; `docs/methods/logistic-regression.md`
 * @units   coefficients: log-odds per unit of the covariate; fitted 0–1
 * @range   0 ≤ events ≤ cases, cases and weights > 0, all finite; outside → throws. Columns far from zero against their
 *          spread (years, cents) are centred by the caller
 * @checked reference family logistic_regression, relative 1e-7
 * @example logisticRegression({ x: [[0], [1]], events: [1, 3], cases: [4, 4] }) // → −1.0986, 2.1972
 */
export function logisticRegression(rows: LogisticRows): LogisticFit {
  return logisticFit(designOfRows(rows.x), rows);
}

/** The same over a design made before, row by row of it. */
export function logisticFit(
  design: Design,
  { events, cases, weights }: Omit<LogisticRows, "x">,
): LogisticFit {
  const told: Told = {
    events: Float64Array.from(events),
    cases: cases === undefined ? new Float64Array(design.count).fill(1) : Float64Array.from(cases),
    weights: weights === undefined ? new Float64Array(design.count).fill(1) : Float64Array.from(weights),
  };
  const totals = outcomes(told, design.count);
  if (totals.events === 0 || totals.events === totals.cases) return { kind: "one-outcome", ...totals };
  let beta: Float64Array = new Float64Array(design.width);
  beta[0] = Math.log(totals.events / (totals.cases - totals.events));
  let eta: Float64Array = new Float64Array(design.count).fill(beta[0]!);
  let { logLikelihood, small } = likelihood(told, eta);
  let lastLargest = Number.POSITIVE_INFINITY;
  for (let step = 0; step < maxSteps; step++) {
    const { score, weight } = slopes(told, eta, small);
    const factor = cholesky(squaresOf(design, weight));
    if (factor.kind === "dependent")
      return step === 0 ? { kind: "collinear", column: factor.column } : { kind: "not-converged" };
    const move = solveFactor(factor.lower, weightedSum(design, score));
    const shift = along(design, move);
    const largest = largestOf(shift);
    // Steps shrink quadratically near the maximum; one that no longer does is rounding.
    if (largest < 1e-12 || (largest < 1e-7 && largest > lastLargest / 4)) {
      const covariance = inverseOf(factor.lower);
      return {
        kind: "fitted",
        coefficients: [...beta],
        covariance,
        se: errors(covariance),
        logLikelihood,
        fitted: eta.map(expit),
      };
    }
    lastLargest = largest;
    if (step >= 4) {
      const separated = separation(design, told, move, shift) ?? separation(design, told, beta, eta);
      if (separated !== null) return separated;
    }
    for (let part = 1; ; part /= 2) {
      if (part < 1e-6) return { kind: "not-converged" };
      const next = beta.map((b, j) => b + part * move[j]!);
      const there = along(design, next);
      const reached = likelihood(told, there);
      if (reached.logLikelihood < logLikelihood - 1e-12 * Math.abs(logLikelihood)) continue;
      beta = next;
      eta = there;
      ({ logLikelihood, small } = reached);
      break;
    }
  }
  return { kind: "not-converged" };
}

interface Told {
  readonly events: Float64Array;
  readonly cases: Float64Array;
  readonly weights: Float64Array;
}

function slopes({ events, cases, weights }: Told, eta: Float64Array, small: Float64Array) {
  const score = new Float64Array(eta.length);
  const weight = new Float64Array(eta.length);
  for (let i = 0; i < eta.length; i++) {
    const likelier = 1 / (1 + small[i]!);
    const rarer = small[i]! * likelier;
    const [p, q] = eta[i]! > 0 ? [likelier, rarer] : [rarer, likelier];
    weight[i] = weights[i]! * cases[i]! * p * q;
    score[i] = weights[i]! * (events[i]! * q - (cases[i]! - events[i]!) * p);
  }
  return { score, weight };
}

/** 1 / (1 + e^−η). */
export function expit(eta: number): number {
  return 1 / (1 + Math.exp(-eta));
}

/** And `small`, e^−|η| of each row. */
function likelihood({ events, cases, weights }: Told, eta: Float64Array) {
  const small = new Float64Array(eta.length);
  let logLikelihood = 0;
  for (let i = 0; i < eta.length; i++) {
    const v = eta[i]!;
    const e = Math.exp(-Math.abs(v));
    small[i] = e;
    const size = Math.log1p(e);
    // log p = −log(1 + e^−η), log(1 − p) = log p − η, each without the large e^|η|.
    const against = v > 0 ? size : size - v;
    logLikelihood -= weights[i]! * (cases[i]! * against + (cases[i]! - events[i]!) * v);
  }
  return { logLikelihood, small };
}

/**
 * A direction that moves no case against its outcome and some with it. A row is moved or it is not: one between the two
 * is on its way to a stand-still, and the next step will tell.
 */
function separation(
  { count, width, dense, cells, column, value }: Design,
  { events, cases }: Told,
  direction: Float64Array,
  shift: Float64Array,
): Extract<LogisticRefusal, { kind: "separated" }> | null {
  const largest = largestOf(shift);
  const decided: number[] = [];
  for (let i = 0; i < count; i++) {
    const v = shift[i]!;
    if (Math.abs(v) <= 1e-7 * largest) continue;
    if (Math.abs(v) < 1e-4 * largest || (v > 0 ? events[i]! < cases[i]! : events[i]! > 0)) return null;
    decided.push(i);
  }
  if (decided.length === 0) return null;
  const reach = new Float64Array(width);
  const reached = (j: number, v: number) => {
    reach[j] = Math.max(reach[j]!, Math.abs(v * direction[j]!));
  };
  for (let e = 0; e < column.length; e++) reached(column[e]!, value[e]!);
  cells.forEach((own, d) => {
    for (const v of own) reached(dense[d]!, v);
  });
  const columns = [...reach.keys()].filter((j) => reach[j]! > 1e-3 * largest);
  return { kind: "separated", columns, decided };
}

function largestOf(values: Float64Array): number {
  let largest = 0;
  for (const v of values) largest = Math.max(largest, Math.abs(v));
  return largest;
}

/** Square roots of the diagonal; rounding can leave a variance of zero just below it. */
export function errors({ size, values }: Square): number[] {
  return Array.from({ length: size }, (_, j) => Math.sqrt(Math.max(0, values[j * size + j]!)));
}
