import betainc from "@stdlib/math-base-special-betainc";
import gammainc from "@stdlib/math-base-special-gammainc";

/**
 * Chance of a chi-squared value at least so large where there is nothing to find; the tail itself, so that small
 * chances keep their digits.
 *
 * @source  DLMF §8.2: Q(df/2, x/2)
 * @range   x ≥ 0, df > 0; outside → null
 * @example chiSquareTail(3.841458820694124, 1) // → 0.05
 */
export function chiSquareTail(x: number, df: number): number | null {
  if (!(x >= 0 && Number.isFinite(x) && df > 0 && Number.isFinite(df))) return null;
  return x === 0 ? 1 : gammainc(x / 2, df / 2, true, true);
}

/**
 * Chance of an F value at least so large where there is nothing to find.
 *
 * @source  DLMF §8.17: I at d₂/(d₂ + d₁F) with d₂/2 and d₁/2
 * @range   f ≥ 0, both degrees of freedom > 0; outside → null
 * @example fTail(161.4476387975881, 1, 1) // → 0.05
 */
export function fTail(f: number, between: number, within: number): number | null {
  if (!(f >= 0 && Number.isFinite(f) && between > 0 && within > 0)) return null;
  // Near 1 the argument would lose the digits in which small F differ.
  const share = (between * f) / (between * f + within);
  if (share < 0.5) return betainc(share, between / 2, within / 2, true, true);
  return betainc(within / (between * f + within), within / 2, between / 2, true, false);
}

/** Beyond it, either way, lie 5 % of a standard normal. */
export const z95 = 1.959963984540054;

/**
 * Chance of a standard normal value at least so far from zero, either way.
 *
 * @source  erfc(|z|/√2) as the upper incomplete gamma function, DLMF 7.11.2
 * @range   z a number; else → null
 * @example normalTail(1.959963984540054) // → 0.05
 */
export function normalTail(z: number): number | null {
  return chiSquareTail(z * z, 1);
}
