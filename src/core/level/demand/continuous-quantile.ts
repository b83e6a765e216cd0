/** The parts a quantile is sought with; demand is positive. */
export interface PositiveLaw {
  readonly cdf: (x: number) => number;
  readonly sf: (x: number) => number;
  readonly density: (x: number) => number;
}

/**
 * x with the lower (or upper) tail of a positive law at a wanted chance: Newton's method on the logarithm of that tail
 * against the logarithm of x, inside a bracket that only shrinks.
 *
 * @source  safeguarded Newton, e.g. Press et al. (2007), Numerical Recipes, §9.4
 * @range   0 < tail < 1, start > 0; below the smallest positive number → 0
 * @example positiveQuantile(law, 0.05, "upper", 3)
 */
export function positiveQuantile(
  law: PositiveLaw,
  tail: number,
  side: "lower" | "upper",
  start: number,
): number {
  const sign = side === "lower" ? 1 : -1;
  const wanted = Math.log(tail);
  let low = -745;
  let high = 710;
  let y = Math.min(high, Math.max(low, Math.log(start)));
  for (let round = 0; round < 200; round++) {
    const x = Math.exp(y);
    const chance = side === "lower" ? law.cdf(x) : law.sf(x);
    const off = Math.log(chance) - wanted;
    if (off * sign > 0) high = y;
    else low = y;
    const slope = (law.density(x) * x) / chance;
    let next = y - (sign * off) / slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    const moved = Math.abs(next - y);
    y = next;
    if (moved <= 2e-16 * Math.max(1, Math.abs(y)) || high - low < 1e-16) break;
  }
  return y <= -744 ? 0 : Math.exp(y);
}
