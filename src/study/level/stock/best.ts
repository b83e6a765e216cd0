import {
  onHandAt,
  placeAt,
  type StockFrontier,
  shortAt,
  stockAt,
} from "../../../core/level/policy/stock-frontier.js";
import { middle } from "../../../core/stats/joint-draws.js";
import { confidence } from "../../confidence.js";
import type { OptimumRow } from "../parts.js";
import type { StockItems } from "./items.js";
import type { StockLosses } from "./losses.js";

export const within = 0.01;

/** Best levels item by item; NaN where an item has none. */
export interface BestStock {
  readonly place: Float64Array;
  readonly withoutLeaving: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly bandLow: Float64Array;
  readonly bandHigh: Float64Array;
  readonly drivenBy: readonly OptimumRow["drivenBy"][];
}

export function bestStock(items: StockItems, losses: StockLosses | null, carrying: Float64Array): BestStock {
  const n = items.supply.count;
  const nan = () => new Float64Array(n).fill(Number.NaN);
  const out = {
    place: nan(),
    withoutLeaving: nan(),
    low: nan(),
    high: nan(),
    bandLow: nan(),
    bandHigh: nan(),
  };
  const drivenBy: OptimumRow["drivenBy"][] = new Array(n).fill(null);
  if (losses === null) return { ...out, drivenBy };
  // Many items are judged by fewer redraws: their intervals are read as bands, not one by one.
  const step = n > 10_000 ? 4 : 1;
  const worths = new Float64Array(Math.ceil(losses.draws / step));
  for (let i = 0; i < n; i++) {
    const f = items.frontiers[i];
    const lost = losses.sale[i]! + losses.leaving[i]!;
    if (f === null || f === undefined || !(lost > 0)) continue;
    const h = items.holding[i]!;
    const place = placeAt(f, lost / h);
    const without = placeAt(f, losses.sale[i]! / h);
    out.place[i] = place;
    out.withoutLeaving[i] = without;
    losses.redrawn(i, { leavingTimes: 1, step }, worths);
    for (let k = 0; k < worths.length; k++) worths[k]! /= h * carrying[k * step]!;
    const span = middle(worths, confidence);
    out.low[i] = Math.min(place, placeAt(f, span?.low ?? lost / h));
    out.high[i] = Math.max(place, placeAt(f, span?.high ?? lost / h));
    const band = nearBest(f, (p) => items.ordering[i]! + h * onHandAt(f, p) + lost * shortAt(f, p), place);
    out.bandLow[i] = band.low;
    out.bandHigh[i] = band.high;
    const today = items.today[i]!;
    drivenBy[i] =
      losses.sale[i] === 0 || (place > today && without <= today)
        ? "leaving-alone"
        : losses.leaving[i]! > losses.sale[i]!
          ? "leaving"
          : "sale";
  }
  return { ...out, drivenBy };
}

/** Places around the best whose total lies within a share of the least. */
function nearBest(f: StockFrontier, total: (place: number) => number, best: number) {
  const most = total(best) * (1 + within);
  const last = f.stock.length - 1;
  const edge = (step: 1 | -1) => {
    let inside = best;
    let out = step < 0 ? Math.ceil(best) - 1 : Math.floor(best) + 1;
    while (out >= 0 && out <= last && total(out) <= most) {
      inside = out;
      out += step;
    }
    if (out < 0 || out > last || f.whole) return inside;
    for (let k = 0; k < 20; k++) {
      const middle = (inside + out) / 2;
      if (total(middle) <= most) inside = middle;
      else out = middle;
    }
    return inside;
  };
  return { low: edge(-1), high: edge(1) };
}

export const fillOf = (f: StockFrontier | null | undefined, place: number): number =>
  f === null || f === undefined || Number.isNaN(place) ? Number.NaN : 1 - shortAt(f, place);

export const safetyOf = (f: StockFrontier | null | undefined, place: number): number =>
  f === null || f === undefined || Number.isNaN(place) ? Number.NaN : stockAt(f, place) - f.mean;
