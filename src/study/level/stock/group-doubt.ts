import {
  type GroupItems,
  type GroupPoint,
  groupLevels,
  totalOf,
} from "../../../core/level/policy/group-level.js";
import { type Place, shortAt } from "../../../core/level/policy/stock-frontier.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import type { StockMoney } from "./groups.js";

export interface DoubtedGroup {
  readonly at: readonly number[];
  readonly parts: readonly number[];
  readonly columns: GroupItems;
  readonly stakeRatio: (i: number) => number;
}

/** What a group's numbers might be as well: losses and carrying rate redrawn together. */
export function groupDoubt(
  { losses, carrying }: StockMoney,
  { at, parts, columns, stakeRatio }: DoubtedGroup,
) {
  const ratios = Float64Array.from(at, stakeRatio);
  return {
    /** Best levels of so many redraws. */
    bestLevels(redraws: number): Float64Array {
      const step = Math.max(1, Math.floor(losses.draws / redraws));
      return groupLevels(columns, Math.ceil(losses.draws / step), (k, into) => {
        losses.redrawn(at[k]!, { leavingTimes: ratios[k]!, step }, into);
        const part = parts[k]!;
        for (let j = 0; j < into.length; j++) into[j] = (part * into[j]!) / carrying[j * step]!;
      });
    },
    /** Service and loss together at stocks that stay as they are. */
    total(places: ArrayLike<Place>, point: GroupPoint): Drawn {
      const ordering = columns.ordering.reduce((a, b) => a + b, 0);
      const lost = new Float64Array(losses.draws);
      const own = new Float64Array(losses.draws);
      columns.frontiers.forEach((f, k) => {
        const short = shortAt(f, places[k]!);
        losses.redrawn(at[k]!, { leavingTimes: ratios[k]!, step: 1 }, own);
        for (let d = 0; d < lost.length; d++) lost[d]! += short * (parts[k]! * own[d]!);
      });
      const draws = lost.map((l, d) => point.cost + (point.cost - ordering) * (carrying[d]! - 1) + l);
      return { value: totalOf(point), draws };
    },
  };
}
