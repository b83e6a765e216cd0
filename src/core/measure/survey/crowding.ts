import { median } from "../../stats/median.js";
import type { Scale } from "./scale.js";

export interface Crowding {
  /** Where the means lie on the scale, 0 its lower end, 1 its upper. */
  readonly lowest: number;
  readonly middle: number;
  readonly highest: number;
  /** Most means lie near the top: the ratings hardly separate the elements. */
  readonly nearCeiling: boolean;
}

/**
 * Whether stated importance separates elements at all. People call most of what a list holds important, as it was put
 * together from what is; importance read from what goes with satisfaction then has to help.
 *
 * @units   means in points of the scale
 * @range   `ceiling`: the share of the scale above which the middle mean counts as near its end; no means, or a scale
 *          without width → null
 * @example crowding([4.6, 4.7, 4.4], { low: 1, high: 5 })?.nearCeiling // → true
 */
export function crowding(means: readonly number[], { low, high }: Scale, ceiling = 0.75): Crowding | null {
  if (means.length === 0 || !(high > low)) return null;
  const at = means.map((m) => (m - low) / (high - low));
  const middle = median(at);
  return { lowest: Math.min(...at), middle, highest: Math.max(...at), nearCeiling: middle > ceiling };
}
