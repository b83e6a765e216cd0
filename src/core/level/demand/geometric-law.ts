import { guarded } from "./guarded.js";
import { chance, whole } from "./lattice-law.js";
import type { DemandLaw } from "./law.js";

/**
 * Geometric demand 1, 2, 3 …: trials up to the first success of chance p. All in closed form.
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   units of demand
 * @range   0 < p < 1, else RangeError
 * @example geometricLaw(0.2).n(7) // → 1.048576
 */
export function geometricLaw(p: number): DemandLaw {
  if (!(p > 0 && p < 1)) throw new RangeError("geometric demand has a chance p between 0 and 1");
  const mean = 1 / p;
  const variance = (1 - p) / (p * p);
  const fall = Math.log1p(-p);
  /** (1 − p)^k. */
  const power = (k: number) => Math.exp(k * fall);
  const sf = (x: number) => (x < 1 ? 1 : power(Math.floor(x)));
  const cdf = (x: number) => (x < 1 ? 0 : -Math.expm1(Math.floor(x) * fall));
  const n = (x: number): number => {
    if (x <= 1) return mean - x;
    const k = Math.floor(x);
    return power(k) * (mean - (x - k));
  };
  const n2 = (x: number): number => {
    if (whole(x) >= 0) return power(x + 1) / (p * p);
    const away = mean - x;
    return (variance + away * away - away) / 2;
  };
  /** Σ over d < x of a positive weight, where the difference of closed forms would lose its digits. */
  const near = (x: number, weight: (left: number) => number): number => {
    let sum = 0;
    for (let d = 1; d < x; d++) sum += weight(x - d) * power(d - 1) * p;
    return sum;
  };
  const few = 64;
  const nBelow = (x: number) => (x <= 1 ? 0 : x < few ? near(x, (l) => l) : x - mean + n(x));
  const nBelow2 = (x: number): number => {
    if (whole(x) <= 1) return 0;
    if (x < few) return near(x, (l) => (l * (l + 1)) / 2);
    const away = mean - x;
    return (variance + away * away - away) / 2 - n2(x);
  };
  const quantileAbove = (q: number): number => Math.max(1, Math.ceil(Math.log(chance(q)) / fall - 1e-11));
  return guarded({
    kind: "geometric",
    lattice: true,
    mean,
    sd: Math.sqrt(variance),
    density: (x) => (Number.isInteger(x) && x >= 1 ? power(x - 1) * p : 0),
    cdf,
    sf,
    quantile: (c) => Math.max(1, Math.ceil(Math.log1p(-chance(c)) / fall - 1e-11)),
    quantileAbove,
    n,
    n2,
    nBelow,
    nBelow2,
  });
}
