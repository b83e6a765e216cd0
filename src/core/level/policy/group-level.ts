import { bracketedRoot } from "../../stats/bracketed-root.js";
import {
  bestPlace,
  onHandAt,
  type Place,
  type StockFrontier,
  settledPlace,
  shortAt,
} from "./stock-frontier.js";

/** Items whose levels are looked at together, one place each. Money a year in one unit. */
export interface GroupItems {
  readonly frontiers: readonly StockFrontier[];
  /** Of one unit on hand for a year. */
  readonly holding: Float64Array;
  /** What ordering costs whatever the level. */
  readonly ordering: Float64Array;
  /** Lost a year if every unit were short: without customers who leave, and by them. */
  readonly sale: Float64Array;
  readonly leaving: Float64Array;
  /** Order lines a year. */
  readonly lines: Float64Array;
  /** Lines short per unit short, as shares. */
  readonly lineFactor: Float64Array;
}

/** All of them at one set of stocks. */
export interface GroupPoint {
  /** Share of order lines filled whole. */
  readonly level: number;
  /** Holding and ordering. */
  readonly cost: number;
  readonly sale: number;
  readonly leaving: number;
}

export const totalOf = ({ cost, sale, leaving }: GroupPoint): number => cost + sale + leaving;

/** What the items weigh, cost and lose with each at a place of its own. */
export function groupAt(items: GroupItems, places: ArrayLike<Place>): GroupPoint {
  let lines = 0;
  let shortLines = 0;
  let cost = 0;
  let sale = 0;
  let leaving = 0;
  for (let i = 0; i < items.frontiers.length; i++) {
    const f = items.frontiers[i]!;
    const short = shortAt(f, places[i]!);
    lines += items.lines[i]!;
    shortLines += items.lines[i]! * Math.min(1, short * items.lineFactor[i]!);
    cost += items.ordering[i]! + items.holding[i]! * onHandAt(f, places[i]!);
    sale += items.sale[i]! * short;
    leaving += items.leaving[i]! * short;
  }
  return { level: lines > 0 ? 1 - shortLines / lines : 1, cost, sale, leaving };
}

/**
 * Places at which every item answers the same multiple of what a unit short costs it: 1 is everybody's own optimum,
 * less gives lower levels and more gives higher ones, each for the least money per loss avoided.
 *
 * @source  Everett (1963), Operations Research 11:399–417; `docs/methods/stock-best.md`
 * @range   multiple ≥ 0
 */
export function placesFor(items: GroupItems, multiple: number, withLeaving = true): Float64Array {
  return Float64Array.from(items.frontiers, (f, i) => {
    const lost = items.sale[i]! + (withLeaving ? items.leaving[i]! : 0);
    const worth = (multiple * lost) / items.holding[i]!;
    return settledPlace(f, bestPlace(f, worth), worth);
  });
}

/** The level alone: what a search asks for again and again. */
export function groupLevel(items: GroupItems, multiple: number): number {
  let lines = 0;
  let shortLines = 0;
  for (let i = 0; i < items.frontiers.length; i++) {
    const f = items.frontiers[i]!;
    const worth = (multiple * (items.sale[i]! + items.leaving[i]!)) / items.holding[i]!;
    const short = shortAt(f, settledPlace(f, bestPlace(f, worth), worth));
    lines += items.lines[i]!;
    shortLines += items.lines[i]! * Math.min(1, short * items.lineFactor[i]!);
  }
  return lines > 0 ? 1 - shortLines / lines : 1;
}

/**
 * The smallest multiple whose level reaches a target, to one part in two thousand; null: no stock that was looked at
 * does. ln(1 − level) is nearly a line in its logarithm, so secants close in fast.
 *
 * @source  as `placesFor`; regula falsi with the Illinois step
 * @range   0 < level < 1
 */
export function multipleFor(items: GroupItems, level: number): number | null {
  const gap = (log: number) =>
    Math.log(Math.max(1e-12, 1 - groupLevel(items, Math.exp(log)))) - Math.log(1 - level);
  let low = -4;
  let high = 4;
  let gapLow = gap(low);
  let gapHigh = gap(high);
  while (gapLow <= 0 && low > -30) {
    low -= 4;
    gapLow = gap(low);
  }
  while (gapHigh > 0 && high < 30) {
    high += 4;
    gapHigh = gap(high);
  }
  if (gapHigh > 0) return null;
  if (gapLow <= 0) return Math.exp(low);
  const root = bracketedRoot(
    (log) => -gap(log),
    { low, high, atLow: -gapLow, atHigh: -gapHigh },
    { steps: 60, width: 5e-4, close: (g) => g >= 0 && g < 1e-4, halveEvery: 3 },
  );
  return Math.exp(root.close ? root.at! : root.high);
}

/**
 * The curve of a group: as many points as asked for between two levels, cheapest for the loss each leaves, rising.
 *
 * @source  `docs/methods/stock-best.md`
 * @range   points ≥ 2, 0 < from < to < 1
 */
export function groupCurve(
  items: GroupItems,
  points: number,
  { from, to }: { readonly from: number; readonly to: number },
): GroupPoint[] {
  const low = Math.log(multipleFor(items, from) ?? 1);
  const high = Math.log(multipleFor(items, to) ?? Math.exp(30));
  const made: GroupPoint[] = [];
  for (let k = 0; k < points; k++) {
    const multiple = Math.exp(low + ((high - low) * k) / (points - 1));
    made.push(groupAt(items, placesFor(items, multiple)));
  }
  return rising(made);
}

/** Rising levels without doubles; of two at one level the one that costs less. */
export function rising(points: readonly GroupPoint[]): GroupPoint[] {
  const sorted = [...points].sort((a, b) => a.level - b.level || totalOf(a) - totalOf(b));
  return sorted.filter((p, k) => k === 0 || p.level > sorted[k - 1]!.level + 1e-9);
}
