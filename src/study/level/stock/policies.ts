import { type ItemPolicy, itemPolicy } from "../../../core/level/policy/item-policy.js";
import { quickLaw } from "../../../core/level/policy/quick-law.js";
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

/** The policy of an item as its records show it, for any spread of demand; its laws are made once. */
export function policies(supply: Supply, i: number, waits: boolean): (factor: number) => ItemPolicy {
  const review = supply.reviewDays[i]!;
  const lead = quickLaw(supply.law(i, 0));
  const both = review > 0 ? quickLaw(supply.law(i, review)) : null;
  const middle = review > 0 ? quickLaw(supply.law(i, review / 2)) : null;
  const lot = supply.lot[i]! > 0 ? supply.lot[i]! : Math.max(1, supply.dailyMean[i]!);
  return (factor) =>
    itemPolicy({
      overLeadTime: stretchedLaw(lead, factor),
      overBoth: both && stretchedLaw(both, factor),
      overMiddle: middle && stretchedLaw(middle, factor),
      lot,
      waits,
    });
}
