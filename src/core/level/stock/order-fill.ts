import { normalQuantile } from "../demand/normal-quantile.js";
import { normalDensity, normalSf } from "../demand/normal-tail.js";

function checkShare(share: number, what: string): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${what} lies from 0 to 1`);
}

/**
 * Share of orders filled whole when lines are short independently of each other. Pessimistic where shortages cluster
 * in the same orders.
 *
 * @source  `docs/methods/order-fill.md`
 * @units   shares 0–1
 * @range   each 0–1, else RangeError; no line → 1
 * @example orderFill(Array(10).fill(0.95)) // → 0.5987369392383787
 */
export function orderFill(lineFill: ArrayLike<number>): number {
  let all = 1;
  for (let i = 0; i < lineFill.length; i++) {
    checkShare(lineFill[i]!, "a line fill");
    all *= lineFill[i]!;
  }
  return all;
}

/**
 * The same for lines of one fill rate that are alike within an order: a beta-binomial count of filled lines.
 *
 * @source  Skellam (1948), J. R. Stat. Soc. B 10:257–261; `docs/methods/order-fill.md`
 * @units   shares 0–1; correlation: between two lines of one order
 * @range   lineFill 0–1, correlation 0–1, lines whole ≥ 0; else RangeError
 * @example orderFillAlike(0.95, 10, 0.2) // → 0.7605920071679999
 */
export function orderFillAlike(lineFill: number, lines: number, correlation: number): number {
  checkShare(lineFill, "a line fill");
  checkShare(correlation, "a correlation of lines");
  if (!(Number.isInteger(lines) && lines >= 0)) throw new RangeError("an order has a whole number of lines");
  if (lines === 0) return 1;
  let all = lineFill;
  for (let i = 1; i < lines; i++)
    all *= (lineFill * (1 - correlation) + i * correlation) / (1 - correlation + i * correlation);
  return all;
}

/**
 * The same for lines of different fill rates that share one cause: line i is filled where √ρ·common + √(1 − ρ)·own falls
 * below its quantile, all standard normal. By the trapezoid rule, which for such integrands is exact to rounding.
 *
 * @source  Vasicek (1987), one-factor model; `docs/methods/order-fill.md`
 * @units   shares 0–1; correlation: of the causes, larger than that of the lines
 * @range   each line 0–1, correlation 0–1; else RangeError
 * @example orderFillOneCause([0.95, 0.9, 0.99], 0.3) // above their product 0.84645
 */
export function orderFillOneCause(lineFill: ArrayLike<number>, correlation: number): number {
  checkShare(correlation, "a correlation of causes");
  const independent = orderFill(lineFill);
  if (correlation === 0 || independent === 0) return independent;
  // Closer than this to 1 the lines stand and fall together.
  if (correlation > 0.9999) return Math.min(...Array.from(lineFill));
  const cuts = Array.from(lineFill)
    .filter((f) => f < 1)
    .map(normalQuantile);
  const common = Math.sqrt(correlation);
  const own = Math.sqrt(1 - correlation);
  const step = Math.min(0.25, own / common / 4);
  const last = Math.ceil(9 / step);
  let sum = 0;
  for (let k = -last; k <= last; k++) {
    const u = k * step;
    let all = normalDensity(u);
    for (const cut of cuts) all *= normalSf((common * u - cut) / own);
    sum += all;
  }
  return Math.min(1, sum * step);
}

/**
 * Correlation of two lines of one order in being filled, from counts: Fisher's intraclass form over pairs of lines.
 *
 * @source  Ridout, Demétrio & Firth (1999), Biometrics 55:137–148, pairwise estimator; `docs/methods/order-fill.md`
 * @units   lines, filled: per order; orders: how many are like that, left out: one each
 * @range   no order of two lines, or all lines alike → null; below 0 is possible
 * @example lineCorrelation([2, 2], [2, 0]) // → 1
 */
export function lineCorrelation(
  lines: ArrayLike<number>,
  filled: ArrayLike<number>,
  orders?: ArrayLike<number>,
): number | null {
  let pairs = 0;
  let both = 0;
  let one = 0;
  for (let i = 0; i < lines.length; i++) {
    const n = lines[i]!;
    const k = filled[i]!;
    const count = orders?.[i] ?? 1;
    pairs += count * n * (n - 1);
    both += count * k * (k - 1);
    one += count * k * (n - 1);
  }
  const fill = one / pairs;
  if (!(pairs > 0) || fill === 0 || fill === 1) return null;
  return (both / pairs - fill * fill) / (fill * (1 - fill));
}

/**
 * Share of orders on time and in full: those filled whole and then on time, and those short whose missing lines are
 * cleared within the promise.
 *
 * @source  `docs/methods/order-fill.md`
 * @units   shares 0–1; clearedInPromise: of orders short at first
 * @range   each 0–1, else RangeError
 * @example onTimeInFull(0.6, 0.95, 0.25) // → 0.67
 */
export function onTimeInFull(complete: number, onTimeIfComplete: number, clearedInPromise = 0): number {
  checkShare(complete, "a share of complete orders");
  checkShare(onTimeIfComplete, "a share on time");
  checkShare(clearedInPromise, "a share cleared");
  return complete * onTimeIfComplete + (1 - complete) * clearedInPromise;
}
