import { kaplanMeier } from "../../stats/kaplan-meier.js";
import type { CensoredSales } from "./censored-normal.js";
import { discreteLawOf } from "./discrete-law.js";
import type { DemandLaw } from "./law.js";

export type CensoredRecords =
  | {
      readonly kind: "law";
      readonly law: DemandLaw;
      /** Chance of demand at or above `from`, of which no more is known; 0 where the largest demand was met. */
      readonly unknownBeyond: number;
      readonly from: number;
    }
  | { readonly kind: "none"; readonly reason: "too-few" | "all-censored" };

/**
 * Demand as recorded, with sold-out periods taken for what they are: at least what was sold. By Kaplan and Meier, without a
 * law; what lies beyond the largest met demand stays unknown and is put at the largest sale.
 *
 * @source  Kaplan & Meier (1958); `docs/methods/censored-demand.md`
 * @units   whole units per period
 * @range   sold whole ≥ 0, one mark each, else RangeError; no period that was not sold out → none
 * @example censoredRecords({ sold: [1, 2, 2, 5], ranOut: [0, 1, 0, 0] }).law.mean // → 2.9166…
 */
export function censoredRecords({ sold, ranOut }: CensoredSales): CensoredRecords {
  if (ranOut.length !== sold.length) throw new RangeError("one mark a period");
  if (sold.length === 0) return { kind: "none", reason: "too-few" };
  let largest = 0;
  const counts = Array.from(sold, (d, i) => {
    if (!(Number.isInteger(d) && d >= 0)) throw new RangeError("sales are whole and not negative");
    largest = Math.max(largest, d);
    // Demand of at least d may be d: the cut comes just before it.
    return ranOut[i] ? { time: d - 0.5, events: 0, censored: 1 } : { time: d, events: 1, censored: 0 };
  });
  const steps = kaplanMeier(counts);
  if (steps.length === 0) return { kind: "none", reason: "all-censored" };
  const chances = new Map<number, number>();
  let before = 1;
  for (const step of steps) {
    chances.set(step.time, before - step.survival);
    before = step.survival;
  }
  if (before > 0) chances.set(largest, (chances.get(largest) ?? 0) + before);
  return { kind: "law", law: discreteLawOf(chances), unknownBeyond: before, from: largest };
}
