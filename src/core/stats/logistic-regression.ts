import { type LogisticRows, outcomes, type Reader, reader } from "./logistic-rows.js";
import { addOuter, cholesky, inverseOf, type Square, solveFactor, zeros } from "./solve.js";

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
 * Logistic regression by maximum likelihood (Newton steps, halved where they overshoot), started at zero. When the
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
  const read = reader(rows);
  const { size, count } = read;
  const totals = outcomes(rows);
  if (totals.events === 0 || totals.events === totals.cases) return { kind: "one-outcome", ...totals };
  let beta = new Float64Array(size);
  let logLikelihood = likelihood(read, beta);
  let lastLargest = Number.POSITIVE_INFINITY;
  for (let step = 0; step < maxSteps; step++) {
    const information = zeros(size);
    const gradient = new Float64Array(size);
    const eta = new Float64Array(count);
    read.each((i, x, events, cases, weight) => {
      eta[i] = dot(x, beta);
      const p = expit(eta[i]!);
      const q = expit(-eta[i]!);
      addOuter(information, x, weight * cases * p * q);
      const score = weight * (events * q - (cases - events) * p);
      for (let j = 0; j < size; j++) gradient[j]! += score * x[j]!;
    });
    const factor = cholesky(information);
    if (factor.kind === "dependent")
      return step === 0 ? { kind: "collinear", column: factor.column } : { kind: "not-converged" };
    const move = solveFactor(factor.lower, gradient);
    const shift = new Float64Array(count);
    read.each((i, x) => {
      shift[i] = dot(x, move);
    });
    const largest = shift.reduce((max, v) => Math.max(max, Math.abs(v)), 0);
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
      const separated = separation(read, move, shift) ?? separation(read, beta, eta);
      if (separated !== null) return separated;
    }
    for (let part = 1; ; part /= 2) {
      if (part < 1e-6) return { kind: "not-converged" };
      const next = beta.map((b, j) => b + part * move[j]!);
      const reached = likelihood(read, next);
      if (reached < logLikelihood - 1e-12 * Math.abs(logLikelihood)) continue;
      beta = next;
      logLikelihood = reached;
      break;
    }
  }
  return { kind: "not-converged" };
}

/** 1 / (1 + e^−η). */
export function expit(eta: number): number {
  return 1 / (1 + Math.exp(-eta));
}

function likelihood(read: Reader, beta: Float64Array): number {
  let sum = 0;
  read.each((_, x, events, cases, weight) => {
    const eta = dot(x, beta);
    const size = Math.log1p(Math.exp(-Math.abs(eta)));
    // log p = −log(1 + e^−η), log(1 − p) = log p − η, each without the large e^|η|.
    const against = eta > 0 ? size : size - eta;
    sum -= weight * (cases * against + (cases - events) * eta);
  });
  return sum;
}

/**
 * A direction that moves no case against its outcome and some with it. A row is moved or it is not: one between the two
 * is on its way to a stand-still, and the next step will tell.
 */
function separation(
  read: Reader,
  direction: Float64Array,
  along: Float64Array,
): Extract<LogisticRefusal, { kind: "separated" }> | null {
  const largest = along.reduce((max, v) => Math.max(max, Math.abs(v)), 0);
  const reach = new Float64Array(read.size);
  const decided: number[] = [];
  let open = false;
  read.each((i, x, events, cases) => {
    const v = along[i]!;
    for (let j = 0; j < read.size; j++) reach[j] = Math.max(reach[j]!, Math.abs(x[j]! * direction[j]!));
    if (Math.abs(v) <= 1e-7 * largest) return;
    decided.push(i);
    if (Math.abs(v) < 1e-4 * largest || (v > 0 ? events < cases : events > 0)) open = true;
  });
  if (open || decided.length === 0) return null;
  const columns = [...reach.keys()].filter((j) => reach[j]! > 1e-3 * largest);
  return { kind: "separated", columns, decided };
}

function dot(x: Float64Array, beta: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < x.length; j++) sum += x[j]! * beta[j]!;
  return sum;
}

/** Square roots of the diagonal; rounding can leave a variance of zero just below it. */
export function errors({ size, values }: Square): number[] {
  return Array.from({ length: size }, (_, j) => Math.sqrt(Math.max(0, values[j * size + j]!)));
}
