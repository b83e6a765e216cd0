import { rootSteps } from "../../stats/bracketed-root.js";
import { onHandAt, type Place, placeAt, type StockFrontier, shortAt } from "./stock-frontier.js";

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
  const { frontiers, sale, leaving, holding } = items;
  const places = new Float64Array(frontiers.length);
  for (let i = 0; i < places.length; i++) {
    const lost = sale[i]! + (withLeaving ? leaving[i]! : 0);
    places[i] = placeAt(frontiers[i]!, (multiple * lost) / holding[i]!);
  }
  return places;
}

/** The level alone. */
export const groupLevel = (items: GroupItems, multiple: number): number =>
  levelsAt(items, Float64Array.of(multiple))[0]!;

/** Levels of several multiples at once, item by item: a frontier is looked into faster than the next is fetched. */
function levelsAt(items: GroupItems, multiples: Float64Array): Float64Array {
  const { sale, leaving } = items;
  return groupLevels(items, multiples.length, (i, into) => {
    const lost = sale[i]! + leaving[i]!;
    for (let k = 0; k < into.length; k++) into[k] = multiples[k]! * lost;
  });
}

/**
 * The level at which everybody is best off, redraw by redraw: `lostOf(i, into)` fills in what item i loses a year if every
 * unit is short.
 *
 * @source  as `placesFor` with multiple 1
 * @range   redraws ≥ 1
 */
export function groupLevels(
  { frontiers, holding, lines: asked, lineFactor }: GroupItems,
  redraws: number,
  lostOf: (i: number, into: Float64Array) => void,
): Float64Array {
  const lost = new Float64Array(redraws);
  const shortLines = new Float64Array(redraws);
  let lines = 0;
  for (let i = 0; i < frontiers.length; i++) {
    const f = frontiers[i]!;
    const h = holding[i]!;
    const a = asked[i]!;
    const factor = lineFactor[i]!;
    lostOf(i, lost);
    for (let d = 0; d < redraws; d++)
      shortLines[d]! += a * Math.min(1, shortAt(f, placeAt(f, lost[d]! / h)) * factor);
    lines += a;
  }
  return shortLines.map((short) => (lines > 0 ? 1 - short / lines : 1));
}

/**
 * The smallest multiple whose level reaches a target, to one part in two thousand; null: no stock that was looked at
 * does. ln(1 − level) is nearly a line in its logarithm, so secants close in fast.
 *
 * @source  as `placesFor`; regula falsi with the Illinois step
 * @range   0 < level < 1
 */
export function multipleFor(items: GroupItems, level: number): number | null {
  return multiplesFor(items, [level])[0]!;
}

/** `multipleFor` several levels, sought together. */
export function multiplesFor(items: GroupItems, levels: readonly number[]): (number | null)[] {
  const known = new Map<number, number>();
  const lookAt = (logs: readonly number[]) =>
    levelsAt(items, Float64Array.from(logs, Math.exp)).forEach((level, k) => {
      known.set(logs[k]!, level);
    });
  const searches = levels.map(multipleSearch);
  const found = searches.map((search) => search.next());
  if (levels.length > 0) lookAt([firstEnds.low, firstEnds.high]);
  while (found.some((f) => !f.done)) {
    const asked = new Set(found.flatMap((f) => (f.done || known.has(f.value) ? [] : [f.value])));
    if (asked.size > 0) lookAt([...asked]);
    found.forEach((f, k) => {
      if (!f.done) found[k] = searches[k]!.next(known.get(f.value)!);
    });
  }
  return found.map((f) => (f.done ? f.value : null));
}

/** Logarithms of the multiples every search begins with. */
const firstEnds = { low: -4, high: 4 } as const;

/** Gives logarithms of multiples, takes the level at each. */
function* multipleSearch(level: number): Generator<number, number | null, number> {
  const gapOf = (reached: number) => Math.log(Math.max(1e-12, 1 - reached)) - Math.log(1 - level);
  let low: number = firstEnds.low;
  let high: number = firstEnds.high;
  let gapLow = gapOf(yield low);
  let gapHigh = gapOf(yield high);
  while (gapLow <= 0 && low > -30) {
    low -= 4;
    gapLow = gapOf(yield low);
  }
  while (gapHigh > 0 && high < 30) {
    high += 4;
    gapHigh = gapOf(yield high);
  }
  if (gapHigh > 0) return null;
  if (gapLow <= 0) return Math.exp(low);
  const search = { steps: 60, width: 5e-4, close: (g: number) => g >= 0 && g < 1e-4, halveEvery: 3 };
  const steps = rootSteps({ low, high, atLow: -gapLow, atHigh: -gapHigh }, search);
  let step = steps.next();
  while (!step.done) step = steps.next(-gapOf(yield step.value));
  const root = step.value;
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
  const [low, high] = multiplesFor(items, [from, to]) as [number | null, number | null];
  return rising(groupPoints(items, curveMultiples(points, { low, high })));
}

/** So many multiples between two, even in their logarithms; where a level is out of reach, the end of what is looked at. */
export function curveMultiples(
  points: number,
  { low, high }: { readonly low: number | null; readonly high: number | null },
): Float64Array {
  const from = Math.log(low ?? 1);
  const to = Math.log(high ?? Math.exp(30));
  return Float64Array.from({ length: points }, (_, k) => Math.exp(from + ((to - from) * k) / (points - 1)));
}

/** `groupAt` the places for each of several multiples, item by item. */
export function groupPoints(items: GroupItems, multiples: ArrayLike<number>): GroupPoint[] {
  const { frontiers, holding, ordering, sale, leaving, lines: asked, lineFactor } = items;
  const sums = () => new Float64Array(multiples.length);
  const [shortLines, cost, saleLost, leavingLost] = [sums(), sums(), sums(), sums()];
  let lines = 0;
  for (let i = 0; i < frontiers.length; i++) {
    const f = frontiers[i]!;
    const lost = sale[i]! + leaving[i]!;
    lines += asked[i]!;
    for (let k = 0; k < multiples.length; k++) {
      const place = placeAt(f, (multiples[k]! * lost) / holding[i]!);
      const short = shortAt(f, place);
      shortLines[k]! += asked[i]! * Math.min(1, short * lineFactor[i]!);
      cost[k]! += ordering[i]! + holding[i]! * onHandAt(f, place);
      saleLost[k]! += sale[i]! * short;
      leavingLost[k]! += leaving[i]! * short;
    }
  }
  return Array.from(multiples, (_, k) => ({
    level: lines > 0 ? 1 - shortLines[k]! / lines : 1,
    cost: cost[k]!,
    sale: saleLost[k]!,
    leaving: leavingLost[k]!,
  }));
}

/** Rising levels without doubles; of two at one level the one that costs less. */
export function rising(points: readonly GroupPoint[]): GroupPoint[] {
  const sorted = [...points].sort((a, b) => a.level - b.level || totalOf(a) - totalOf(b));
  return sorted.filter((p, k) => k === 0 || p.level > sorted[k - 1]!.level + 1e-9);
}
