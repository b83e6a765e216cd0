import type { ItemPolicy } from "./item-policy.js";

/** An item's stock against what it leaves short and what lies on the shelf, from little stock to much. */
export interface StockFrontier {
  readonly stock: Float64Array;
  readonly logShort: Float64Array;
  readonly short: Float64Array;
  readonly onHand: Float64Array;
  /** Units on hand that one more unit-share filled costs, between a place and the next; never falling. */
  readonly slope: Float64Array;
  readonly logSlope: Float64Array;
  readonly mean: number;
  readonly whole: boolean;
}

/** A place on a frontier: 0 is the least stock looked at, 1 the next, with parts between. */
export type Place = number;

/** Less than this is not told from nothing. */
const least = 1e-7;

/**
 * The frontier of an item, from little filled to all but one unit in ten million. Every question about levels of the
 * item (optimum at any penalty, stock for a target, cost at a level) is a look into it. It begins at 0: shortages planned
 * ahead are not for a firm that sells from the shelf, so where lots are large a low target is exceeded.
 *
 * @source  `docs/methods/stock-best.md`
 * @units   units; shares as natural logarithms of the share short
 * @range   points ≥ 8, a policy with demand; else RangeError
 */
export function stockFrontier(policy: ItemPolicy, points: number): StockFrontier {
  if (!(points >= 8)) throw new RangeError("a frontier has places");
  const { mean, whole } = policy;
  const spread = Math.max(policy.sd, 1e-6 * Math.max(1, mean));
  const low = Math.max(0, mean - 2.5 * spread - policy.batch);
  let high = mean + 5 * spread;
  for (let k = 0; k < 12 && policy.shortShare(whole ? Math.ceil(high) : high) > 1e-6; k++) high += 3 * spread;
  const stock: number[] = [];
  const logShort: number[] = [];
  const onHand: number[] = [];
  let before = Number.NaN;
  for (let k = 0; k < points; k++) {
    const x = low + ((high - low) * k) / (points - 1);
    const s = whole ? Math.round(x) : x;
    if (s === before) continue;
    before = s;
    const log = Math.log(Math.max(least, policy.shortShare(s)));
    // What fills no more than the place before is no choice.
    if (logShort.length > 0 && !(log < logShort[logShort.length - 1]! - 1e-12)) continue;
    stock.push(s);
    logShort.push(log);
    onHand.push(policy.onHand(s));
    if (log <= Math.log(least)) break;
  }
  if (stock.length < 2) throw new RangeError("stock makes no difference");
  return frontierOf(stock, logShort, onHand, mean, whole);
}

function frontierOf(
  stock: readonly number[],
  logShort: readonly number[],
  onHand: readonly number[],
  mean: number,
  whole: boolean,
): StockFrontier {
  const n = stock.length;
  // One buffer for all: a firm has many items.
  const all = new Float64Array(6 * n - 2);
  const [short, slope] = [all.subarray(3 * n, 4 * n), all.subarray(4 * n, 5 * n - 1)];
  const logSlope = all.subarray(5 * n - 1);
  all.set(stock);
  all.set(logShort, n);
  all.set(onHand, 2 * n);
  for (let k = 0; k < n; k++) short[k] = Math.exp(logShort[k]!);
  let steepest = 0;
  for (let k = 0; k < n - 1; k++) {
    const filled = short[k]! - short[k + 1]!;
    steepest = Math.max(steepest, (onHand[k + 1]! - onHand[k]!) / filled);
    slope[k] = steepest;
    logSlope[k] = Math.log(steepest);
  }
  return {
    stock: all.subarray(0, n),
    logShort: all.subarray(n, 2 * n),
    onHand: all.subarray(2 * n, 3 * n),
    short,
    slope,
    logSlope,
    mean,
    whole,
  };
}

export const shortAt = ({ short, logShort }: StockFrontier, place: Place): number =>
  Number.isInteger(place) ? short[place]! : Math.exp(curved(logShort, place));
export const onHandAt = ({ onHand }: StockFrontier, place: Place): number =>
  Number.isInteger(place) ? onHand[place]! : curved(onHand, place);
export const stockAt = (f: StockFrontier, place: Place): number => inLine(f.stock, place);

/** Through the three places nearest, never outside the two beside it. */
function curved(y: Float64Array, place: Place): number {
  const last = y.length - 1;
  if (last < 2) return inLine(y, place);
  const k = Math.min(last - 1, Math.max(1, Math.round(place)));
  const t = place - k;
  const bend = (y[k + 1]! - 2 * y[k]! + y[k - 1]!) / 2;
  const value = y[k]! + (t * (y[k + 1]! - y[k - 1]!)) / 2 + t * t * bend;
  const from = y[Math.floor(place)]!;
  const to = y[Math.ceil(place)]!;
  return Math.min(Math.max(from, to), Math.max(Math.min(from, to), value));
}

function inLine(y: Float64Array, place: Place): number {
  const k = Math.min(y.length - 2, Math.max(0, Math.floor(place)));
  return y[k]! + (place - k) * (y[k + 1]! - y[k]!);
}

/**
 * Where one more unit on hand costs what it saves: `worth` is what a unit-share short costs a year, over the yearly cost
 * of holding a unit.
 *
 * @source  marginal condition d on hand/d fill = D·lost/h; `docs/methods/stock-best.md`
 * @units   worth: units
 * @range   worth ≥ 0 (0 or less: the least stock)
 */
export function bestPlace({ slope, logSlope }: StockFrontier, worth: number): Place {
  if (!(worth > slope[0]!)) return 0;
  const last = slope.length - 1;
  if (worth >= slope[last]!) return last + 1;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (slope[middle]! <= worth) low = middle;
    else high = middle;
  }
  // Slopes hold in the middle between two places.
  const from = logSlope[low]!;
  const to = logSlope[high]!;
  const part = to > from ? (Math.log(worth) - from) / (to - from) : 0;
  return low + 0.5 + (Number.isFinite(part) ? part : 1);
}

/** Of the whole numbers beside a place the one that costs less; elsewhere the place itself. */
export function settledPlace(f: StockFrontier, place: Place, worth: number): Place {
  if (!f.whole) return place;
  const { onHand, short } = f;
  const low = Math.floor(place);
  const high = Math.ceil(place);
  return onHand[high]! + worth * short[high]! < onHand[low]! + worth * short[low]! ? high : low;
}

/** The place an item settles at for what a unit-share short costs it. */
export const placeAt = (f: StockFrontier, worth: number): Place =>
  settledPlace(f, bestPlace(f, worth), worth);

/**
 * The least stock that leaves no more than a share short; null: not even the most looked at does.
 *
 * @range   0 < short < 1
 */
export function placeForShort(f: StockFrontier, short: number): Place | null {
  const { logShort: y } = f;
  const wanted = Math.log(short);
  const last = y.length - 1;
  if (wanted >= y[0]!) return 0;
  if (wanted < y[last]!) return null;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (y[middle]! > wanted) low = middle;
    else high = middle;
  }
  if (f.whole) return high;
  let [a, b] = [low, high] as [number, number];
  for (let k = 0; k < 40; k++) {
    const middle = (a + b) / 2;
    if (curved(y, middle) > wanted) a = middle;
    else b = middle;
  }
  return b;
}

/** The place with so many units on hand; the ends where there are fewer, or more. */
export function placeForOnHand({ onHand: y }: StockFrontier, units: number): Place {
  const last = y.length - 1;
  if (units <= y[0]!) return 0;
  if (units >= y[last]!) return last;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (y[middle]! <= units) low = middle;
    else high = middle;
  }
  const gap = y[high]! - y[low]!;
  return low + (gap > 0 ? (units - y[low]!) / gap : 0);
}
