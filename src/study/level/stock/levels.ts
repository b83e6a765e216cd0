import { onHandAt, placeForShort, stockAt } from "../../../core/level/policy/stock-frontier.js";
import { certain } from "../../../core/stats/drawn.js";
import type { StockLevels } from "../parts.js";
import { type BestStock, fillOf, safetyOf } from "./best.js";
import type { StockItems } from "./items.js";
import type { StockLosses } from "./losses.js";

/** What later parts ask of the stock. */
export function levelsOf(items: StockItems, best: BestStock, losses: StockLosses | null): StockLevels {
  const { supply, frontiers } = items;
  const fill = (places: ArrayLike<number>) =>
    Float64Array.from({ length: supply.count }, (_, i) => fillOf(frontiers[i], places[i]!));
  const safety = (places: ArrayLike<number>) =>
    Float64Array.from({ length: supply.count }, (_, i) => safetyOf(frontiers[i], places[i]!));
  const nothing = { safety: Number.NaN, onHand: Number.NaN, cost: Number.NaN };
  return {
    supply,
    fillToday: fill(items.today),
    fillBest: fill(best.place),
    fillLow: fill(best.low),
    fillHigh: fill(best.high),
    fillWithoutLeaving: fill(best.withoutLeaving),
    safetyToday: safety(items.today),
    safetyBest: safety(best.place),
    at: (i, level) => {
      const f = frontiers[i];
      if (f === null || f === undefined || !(level > 0 && level < 1)) return nothing;
      const place = placeForShort(f, 1 - level) ?? f.stock.length - 1;
      const onHand = onHandAt(f, place);
      return {
        safety: stockAt(f, place) - f.mean,
        onHand,
        cost: items.ordering[i]! + items.holding[i]! * onHand,
      };
    },
    lost: (i) => losses?.drawn(i) ?? { sale: certain(0, 0), leaving: certain(0, 0) },
  };
}
