import { type ItemPolicy, itemPolicy } from "../../../core/level/policy/item-policy.js";
import { stretchedLaw } from "../../../core/level/policy/stretched-law.js";
import type { Supply } from "../parts.js";

/** A law that cannot be made (too long a table, no spread) is an item without a level, not the end of the study. */
export function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Units an item is ordered by; where no lot is known, a day's demand. */
export const lotOf = ({ lot, dailyMean }: Supply, i: number): number =>
  lot[i]! > 0 ? lot[i]! : Math.max(1, dailyMean[i]!);

/** The policy of an item as its records show it, for any spread of demand; its laws are made once. */
export function policies(supply: Supply, i: number, waits: boolean): (factor: number) => ItemPolicy {
  const review = supply.reviewDays[i]!;
  const lead = supply.law(i, 0);
  const both = review > 0 ? supply.law(i, review) : null;
  const middle = review > 0 ? supply.law(i, review / 2) : null;
  const lot = lotOf(supply, i);
  return (factor) =>
    itemPolicy({
      overLeadTime: stretchedLaw(lead, factor),
      overBoth: both && stretchedLaw(both, factor),
      overMiddle: middle && stretchedLaw(middle, factor),
      lot,
      waits,
    });
}
