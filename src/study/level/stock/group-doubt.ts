import {
  type GroupItems,
  type GroupPoint,
  groupLevel,
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
  const lostAt = (k: number, d: number): number =>
    parts[k]! * (losses.saleAt(at[k]!, d) + losses.leavingAt(at[k]!, d) * ratios[k]!);
  return {
    /** Best levels of so many redraws. */
    bestLevels(redraws: number): number[] {
      const step = Math.max(1, Math.floor(losses.draws / redraws));
      const redrawn = {
        ...columns,
        sale: new Float64Array(at.length),
        leaving: new Float64Array(at.length),
      };
      const levels: number[] = [];
      for (let d = 0; d < losses.draws; d += step) {
        for (let k = 0; k < at.length; k++) redrawn.sale[k] = lostAt(k, d) / carrying[d]!;
        levels.push(groupLevel(redrawn, 1));
      }
      return levels;
    },
    /** Service and loss together at stocks that stay as they are. */
    total(places: ArrayLike<Place>, point: GroupPoint): Drawn {
      const shorts = Float64Array.from(columns.frontiers, (f, k) => shortAt(f, places[k]!));
      const ordering = columns.ordering.reduce((a, b) => a + b, 0);
      const draws = Float64Array.from({ length: losses.draws }, (_, d) => {
        let lost = 0;
        for (let k = 0; k < at.length; k++) lost += shorts[k]! * lostAt(k, d);
        return point.cost + (point.cost - ordering) * (carrying[d]! - 1) + lost;
      });
      return { value: totalOf(point), draws };
    },
  };
}
