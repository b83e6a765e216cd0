const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

const wholeErrors = Float64Array.from({ length: 16 }, (_, n) => (n === 0 ? Number.NaN : stirling(n)));

function stirling(n: number): number {
  let sum = 0;
  let m = n;
  for (; m < 15; m++) sum += (m + 0.5) * Math.log1p(1 / m) - 1;
  const s = 1 / (m * m);
  return (
    sum + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / m
  );
}

/** ln Γ(n + 1) less Stirling's main part (n + ½) ln n − n + ½ ln 2π; n > 0. */
export const stirlingError = (n: number): number =>
  n < 16 && Number.isInteger(n) ? wholeErrors[n]! : stirling(n);

/** x ln(x/m) + m − x without the loss where x is near m; x ≥ 0, m > 0. */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (!(Math.abs(x - m) < 0.1 * (x + m))) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * Poisson chance of x, also for x in parts (then λ^x e^−λ/Γ(x + 1)). By Loader's saddle-point form: logarithms of
 * factorials taken from each other would lose ten digits at a mean of a million.
 *
 * @source  Loader (2000), Fast and accurate computation of binomial probabilities
 * @units   x, mean: units of demand
 * @range   x ≥ 0, mean ≥ 0; x < 0 → 0
 * @example poissonMass(18, 15) // → 0.07061…
 */
export function poissonMass(x: number, mean: number): number {
  if (x < 0) return 0;
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean) - halfLogTwoPi) / Math.sqrt(x);
}

/**
 * Negative binomial chance of x failures before r successes; `scale` is the odds of a failure, (1 − p)/p, which keeps its
 * digits where p is next to 1 and the law next to Poisson. `ofR`: `stirlingError(r)`, where it is known.
 *
 * @source  Loader (2000), as `poissonMass`
 * @units   x, r: counts (r need not be whole)
 * @range   x ≥ 0, r > 0, scale > 0; x < 0 → 0
 * @example negativeBinomialMass(14, 4, 4) // → 0.04785…
 */
export function negativeBinomialMass(x: number, r: number, scale: number, ofR = stirlingError(r)): number {
  if (x < 0) return 0;
  if (x === 0) return Math.exp(-r * Math.log1p(scale));
  const n = r + x;
  // Of n trials, x with the chance of a failure; the last is a success: share r/n of that chance.
  const log =
    stirlingError(n) -
    stirlingError(x) -
    ofR -
    deviance(x, n * (scale / (1 + scale))) -
    deviance(r, n / (1 + scale)) -
    halfLogTwoPi;
  return (r / n) * Math.exp(log) * Math.sqrt(n / (x * r));
}
