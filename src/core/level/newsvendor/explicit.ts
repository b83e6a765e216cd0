import type { DemandLaw } from "../demand/law.js";
import { type PerUnit, perUnit } from "../stock/penalty.js";
import { newsvendor, newsvendorCost, type OverUnder } from "./newsvendor.js";

/** One selling season in money per unit. */
export interface Season {
  readonly revenue: number;
  readonly purchaseCost: number;
  /** What a unit left over still brings. */
  readonly salvage: number;
  /** Of a unit left over, besides its loss of value. */
  readonly holding?: number;
  /** Of a unit short, besides the margin. */
  readonly stockout?: PerUnit;
}

export type SeasonChoice =
  | {
      readonly kind: "level";
      readonly level: number;
      readonly profit: number;
      readonly criticalRatio: number;
    }
  /** `no-limit`: a unit left over loses nothing; `never-worth`: a unit sold gains nothing. */
  | { readonly kind: "none"; readonly reason: "no-limit" | "never-worth" };

/** What a unit left and a unit short cost; not above 0 where there is no best level. */
function overUnder(s: Season): { holding: number; stockout: number } {
  const parts = [s.revenue, s.purchaseCost, s.salvage, s.holding ?? 0, s.stockout ?? 0];
  if (!parts.every(Number.isFinite)) throw new RangeError("a season's prices are numbers");
  return {
    holding: s.purchaseCost - s.salvage + (s.holding ?? 0),
    stockout: s.revenue - s.purchaseCost + (s.stockout ?? 0),
  };
}

const typed = ({ holding, stockout }: { holding: number; stockout: number }): OverUnder => ({
  holding,
  stockout: perUnit(stockout),
});

/**
 * Newsvendor in money: the level of highest expected profit for one season.
 *
 * @source  `docs/methods/newsvendor.md`
 * @units   prices: money per unit; profit: money per season
 * @range   a unit left over must cost and a unit sold must gain, else `none`
 * @example explicitNewsvendor(normalLaw(50, 8), { revenue: 1, purchaseCost: 0.3, salvage: 0.12 }) // profit → 33.002…
 */
export function explicitNewsvendor(law: DemandLaw, season: Season): SeasonChoice {
  const costs = overUnder(season);
  if (!(costs.stockout > 0)) return { kind: "none", reason: "never-worth" };
  if (!(costs.holding > 0)) return { kind: "none", reason: "no-limit" };
  const { level, cost, criticalRatio } = newsvendor(law, typed(costs));
  return {
    kind: "level",
    level,
    profit: (season.revenue - season.purchaseCost) * law.mean - cost,
    criticalRatio,
  };
}

/**
 * Expected profit of a season at any level.
 *
 * @source  `explicitNewsvendor`
 * @units   money per season
 * @range   as `newsvendorCost`
 * @example explicitProfit(normalLaw(50, 8), 50, { revenue: 1, purchaseCost: 0.3, salvage: 0.12 })
 */
export function explicitProfit(law: DemandLaw, level: number, season: Season): number {
  return (
    (season.revenue - season.purchaseCost) * law.mean - newsvendorCost(law, level, typed(overUnder(season)))
  );
}
