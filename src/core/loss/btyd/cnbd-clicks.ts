import type { Clicks } from "./cnbd-renewal.js";
import type { LeavingLaw } from "./purchase-model.js";

/** More clicks than these are not added up one by one. */
const longest = 20_000;

/**
 * Mean of a function of the purchases in `time` by a customer who never leaves: the whole part of clicks ÷ k, clicks
 * negative binomial. Added up from the likeliest number to both sides, so that nothing underflows; null where the law
 * is so wide that this would take too long.
 *
 * @source  `docs/methods/bgcnbd-k.md`
 * @units   time as `from`
 * @range   time > 0; of: bounded by a multiple of the purchases; about 1e-13 relative
 * @example meanOfPurchases({ passed: Float64Array.of(1), power: 2, from: 4 }, 4, (n) => n) // → 2
 */
export function meanOfPurchases(
  { passed, power, from }: Clicks,
  time: number,
  of: (purchases: number) => number,
): number | null {
  const k = passed.length;
  const g = time / from;
  const q = g / (1 + g);
  const spread = Math.sqrt((power + k) * g * (1 + g));
  if (!(20 * spread + 45 * (1 + g) < longest)) return null;
  let mean = 0;
  for (let j = 0; j < k; j++) {
    if (passed[j] === 0) continue;
    const shape = power + j;
    const mode = Math.max(0, Math.floor((shape - 1) * g));
    let [all, sum, term] = [0, 0, 1];
    let n = Math.floor((mode + j) / k);
    let rest = mode + j - n * k;
    let value = of(n);
    for (let y = mode; term > 1e-17 * all; y++) {
      all += term;
      sum += term * value;
      term *= ((shape + y) / (y + 1)) * q;
      rest += 1;
      if (rest === k) {
        n += 1;
        rest = 0;
        value = of(n);
      }
    }
    n = Math.floor((mode + j) / k);
    rest = mode + j - n * k;
    value = of(n);
    term = 1;
    for (let y = mode; y > 0 && term > 1e-18 * all; y--) {
      term *= y / ((shape + y - 1) * q);
      rest -= 1;
      if (rest < 0) {
        n -= 1;
        rest = k - 1;
        value = of(n);
      }
      all += term;
      sum += term * value;
    }
    mean += passed[j]! * (sum / all);
  }
  return mean;
}

/**
 * Of n purchases to come were nobody to leave, how many a customer makes who has stayed through so many chances to
 * leave: each needs all stays before it.
 *
 * @source  `docs/methods/bgcnbd-k.md`
 * @units   purchases
 * @range   n whole, ≥ 0
 * @example stayingPurchases({ kind: "same", probability: 0.5 }, 3)(3) // → 1.75
 */
export function stayingPurchases(law: LeavingLaw, chances: number): (n: number) => number {
  if (law.kind === "never") return (n) => n;
  if (law.kind === "at-once" && chances > 0) return (n) => n;
  const sums = [0];
  let stays = 1;
  return (n) => {
    for (let i = sums.length; i <= n; i++) {
      sums.push(sums[i - 1]! + stays);
      const before = chances + i - 1;
      if (law.kind === "beta") stays *= (law.b + before) / (law.a + law.b + before);
      else if (law.kind === "same") stays *= 1 - law.probability;
      else stays = 1 - law.probability;
    }
    return sums[n]!;
  };
}
