import { modelByMoments } from "../../../core/level/demand/by-moments.js";
import { type DemandModel, overLeadTime } from "../../../core/level/demand/demand-model.js";
import type { DemandLaw } from "../../../core/level/demand/law.js";
import { quickLaw } from "../../../core/level/policy/quick-law.js";
import type { Supply } from "../parts.js";

export interface Lawful {
  readonly model: DemandModel;
  readonly mean: number;
  readonly sd: number;
  readonly whole: boolean;
  readonly leadMean: number;
  readonly leadSd: number;
}

/**
 * Demand over lead time and so many days more. Records taken as they are tell nothing of stretches that are no whole number
 * of periods: there the law of the same mean and spread stands in, so that all stretches of an item have one shape.
 */
function lawOver(item: Lawful, periodDays: number, moreDays: number): DemandLaw {
  const time = { mean: (item.leadMean + moreDays) / periodDays, sd: item.leadSd / periodDays };
  const model =
    item.model.kind === "empirical"
      ? modelByMoments({
          mean: item.mean,
          sd: item.sd,
          whole: item.whole,
          leadTime: Math.max(0.1, item.leadMean / periodDays),
        })
      : item.model;
  return overLeadTime(model, time).law;
}

/** The laws of more items than this are made anew each time: their tables would fill the memory. */
const fewItems = 1000;

/** Laws of the items, ready to be asked often. */
export function lawsOf(items: readonly Lawful[], periodDays: number): Supply["law"] {
  const law = (i: number, moreDays: number) => quickLaw(lawOver(items[i]!, periodDays, moreDays));
  if (items.length > fewItems) return law;
  const made = items.map(() => new Map<number, DemandLaw>());
  return (i, moreDays) => {
    const known = made[i]!.get(moreDays) ?? law(i, moreDays);
    made[i]!.set(moreDays, known);
    return known;
  };
}
