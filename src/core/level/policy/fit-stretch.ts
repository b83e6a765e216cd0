import { bracketedRoot } from "../../stats/bracketed-root.js";
import type { ItemPolicy } from "./item-policy.js";

/** What the records show of one item. */
export interface RecordedItem {
  /** The item's policy when deviations of demand are so many times as large. */
  policy(factor: number): ItemPolicy;
  /** Mean units on hand. */
  readonly onHand: number;
  /** Weight of its share short among the others, units a year. */
  readonly weight: number;
}

export type StretchFit =
  | { readonly kind: "fitted"; readonly factor: number }
  /** With the stock on hand no believable spread of demand leaves so much, or so little, short. */
  | { readonly kind: "contradicts"; readonly factor: number };

const bounds = { low: 0.4, high: 4 } as const;
const closely = { steps: 30, width: 1e-4, close: (gap: number) => Math.abs(gap) < 1e-5 };

/**
 * How many times as far demand has to swing as its records say, for the stock on hand to leave short what was short:
 * one number for items kept alike. Stock runs out by forecasts that lag, late suppliers and orders in bursts as well.
 *
 * @source  method of moments on mean stock and share short; `docs/methods/stock-today.md`
 * @units   short: share 0–1 of the units of all items; factor: ratio
 * @range   some item, 0 < short < 1, else RangeError; outside 0.4 to 4 → `contradicts`
 */
export function fitStretch(items: readonly RecordedItem[], short: number): StretchFit {
  if (items.length === 0 || !(short > 0 && short < 1))
    throw new RangeError("something is short of something");
  const wanted = Math.log(short);
  const gap = (log: number) => Math.log(Math.max(1e-12, shortOf(items, Math.exp(log)))) - wanted;
  const [low, high] = [Math.log(bounds.low), Math.log(bounds.high)];
  const atLow = gap(low);
  if (atLow >= 0) return { kind: "contradicts", factor: bounds.low };
  const atHigh = gap(high);
  if (atHigh <= 0) return { kind: "contradicts", factor: bounds.high };
  const { at } = bracketedRoot(gap, { low, high, atLow, atHigh }, closely);
  return { kind: "fitted", factor: Math.exp(at!) };
}

/** Share short of all items when each keeps the stock it was seen with. */
function shortOf(items: readonly RecordedItem[], factor: number): number {
  let short = 0;
  let weight = 0;
  for (const item of items) {
    const policy = item.policy(factor);
    short += item.weight * policy.shortShare(stockForOnHand(policy, item.onHand));
    weight += item.weight;
  }
  return short / weight;
}

/**
 * The order-up-to level or reorder point that keeps so many units on hand on average.
 *
 * @source  bisection made faster by secants; stock on hand rises with what is kept
 * @range   onHand > 0
 */
export function stockForOnHand(policy: ItemPolicy, onHand: number): number {
  let low = policy.mean - policy.batch - 3 * policy.sd;
  const high = policy.mean + onHand + policy.sd;
  const gap = (stock: number) => policy.onHand(floorOf(policy, stock)) - onHand;
  let gapLow = gap(low);
  const gapHigh = gap(high);
  for (let k = 0; k < 30 && gapLow > 0; k++) {
    low -= policy.batch + policy.sd;
    gapLow = gap(low);
  }
  if (gapHigh < 0 || gapLow > 0) return gapHigh < 0 ? high : low;
  const root = bracketedRoot(
    gap,
    { low, high, atLow: gapLow, atHigh: gapHigh },
    {
      steps: 60,
      width: 1e-4 * (policy.sd + policy.batch),
      close: (g) => Math.abs(g) < 1e-6 * (onHand + 1),
      halveEvery: 4,
    },
  );
  return floorOf(policy, root.close ? root.at! : (root.low + root.high) / 2);
}

const floorOf = ({ whole }: ItemPolicy, stock: number): number => (whole ? Math.round(stock) : stock);
