import type { Estimate } from "../../stats/estimate.js";
import { normalQuantile } from "../demand/normal-quantile.js";

/**
 * One stratum (customer class × season, say): buying in the spells after a stock-out was met, and after orders filled.
 * Days on which the item could not be had are in neither: nothing could be bought then.
 */
export interface StockOutStratum {
  readonly boughtAfterShort: number;
  readonly daysAfterShort: number;
  readonly boughtAfterFilled: number;
  readonly daysAfterFilled: number;
}

export type StockOutEffect =
  | {
      readonly kind: "estimated";
      /** Rate of buying after a stock-out over that after a filled order; se of its logarithm. */
      readonly ratio: Estimate;
      /** Share of later sales lost by one stock-out: 1 − ratio. */
      readonly lostShare: Estimate;
    }
  | { readonly kind: "none"; readonly reason: "no-stock-outs" | "no-purchases" };

/**
 * What natural stock-outs do to later buying: ratio of rates over person-time, within strata (Mantel–Haenszel).
 *
 * @source  Greenland & Robins (1985), Biometrics 41:55–68; `docs/methods/natural-stock-outs.md`
 * @units   counts and days; level 0–1
 * @assumes within a stratum stock-outs strike without regard to who buys how much; purchases are counts, so customers
 *          who buy in bursts make the true interval wider
 * @range   days of both kinds in some stratum and purchases of both kinds; else `none`
 */
export function naturalStockOuts(strata: readonly StockOutStratum[], level: number): StockOutEffect {
  if (!(level > 0 && level < 1)) throw new RangeError("an interval has a level");
  let over = 0;
  let under = 0;
  let variance = 0;
  let days = 0;
  for (const s of strata) {
    const { boughtAfterShort: a, daysAfterShort: t1, boughtAfterFilled: b, daysAfterFilled: t0 } = s;
    if (!(a >= 0 && t1 >= 0 && b >= 0 && t0 >= 0)) throw new RangeError("counts and days are not negative");
    const time = t1 + t0;
    if (!(t1 > 0 && t0 > 0)) continue;
    days += time;
    over += (a * t0) / time;
    under += (b * t1) / time;
    variance += ((a + b) * t1 * t0) / time ** 2;
  }
  if (days === 0) return { kind: "none", reason: "no-stock-outs" };
  if (!(over > 0 && under > 0)) return { kind: "none", reason: "no-purchases" };
  const value = over / under;
  const se = Math.sqrt(variance / (over * under));
  const half = normalQuantile((1 + level) / 2) * se;
  const [low, high] = [value * Math.exp(-half), value * Math.exp(half)];
  return {
    kind: "estimated",
    ratio: { value, se, low, high },
    lostShare: { value: 1 - value, se, low: 1 - high, high: 1 - low },
  };
}

/**
 * Sales at a fill rate, over sales at a fill of `today`, when each stock-out loses a share of what follows: in a line
 * of the share of orders short, met by each customer at random.
 *
 * @source  `docs/methods/natural-stock-outs.md`
 * @range   shares 0–1, lostShare ≤ 1 (below 0: stock-outs were followed by more); else RangeError
 * @example salesRatio(0.1, 0.9, 0.95) // → 0.995/0.99
 */
export function salesRatio(lostShare: number, today: number, fill: number): number {
  if (
    !(lostShare <= 1 && today >= 0 && today <= 1 && fill >= 0 && fill <= 1) ||
    lostShare * (1 - today) === 1
  )
    throw new RangeError("shares lie between 0 and 1");
  return (1 - lostShare * (1 - fill)) / (1 - lostShare * (1 - today));
}
