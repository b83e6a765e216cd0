/**
 * ψ(x), the slope of log Γ: raised to x ≥ 10 by ψ(x) = ψ(x + 1) − 1/x, there by its asymptotic series.
 *
 * @source  DLMF §5.5.2 and §5.11.2, https://dlmf.nist.gov/5
 * @range   x > 0
 * @example digamma(1) // → −0.5772156649…
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new Error("digamma is taken above zero");
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift += 1 / at;
  const u = 1 / (at * at);
  const series =
    u * (1 / 12 - u * (1 / 120 - u * (1 / 252 - u * (1 / 240 - u * (1 / 132 - u * (691 / 32760 - u / 12))))));
  return Math.log(at) - 0.5 / at - series - shift;
}

/**
 * ψ′(x), the slope of digamma: raised to x ≥ 10 in the same way, there by its asymptotic series.
 *
 * @source  DLMF §5.15.5 and §5.15.8, https://dlmf.nist.gov/5.15
 * @range   x > 0
 * @example trigamma(1) // → 1.6449340668…, π²/6
 */
export function trigamma(x: number): number {
  if (!(x > 0)) throw new Error("trigamma is taken above zero");
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift += 1 / (at * at);
  const u = 1 / (at * at);
  const series =
    u * (1 / 6 - u * (1 / 30 - u * (1 / 42 - u * (1 / 30 - u * (5 / 66 - u * (691 / 2730 - (u * 7) / 6))))));
  return shift + 1 / at + u / 2 + series / at;
}
