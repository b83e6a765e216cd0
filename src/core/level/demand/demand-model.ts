import { compoundOverLeadTime, type SizeChances } from "./compound-poisson.js";
import { empiricalLaw } from "./empirical-law.js";
import { gammaLaw, gammaOf } from "./gamma-law.js";
import type { DemandLaw } from "./law.js";
import { leadTimeDemand, type MeanSpread, poissonOverLeadTime } from "./lead-time.js";
import { negativeBinomialLaw, negativeBinomialOf } from "./negative-binomial-law.js";
import { normalLaw } from "./normal-law.js";
import { sumOfPeriods } from "./sum-of-periods.js";

/** Demand of one period as plain data. */
export type DemandModel =
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly scale: number }
  | { readonly kind: "poisson"; readonly mean: number }
  | { readonly kind: "negative-binomial"; readonly r: number; readonly p: number }
  /** `rate`: orders per period. */
  | { readonly kind: "compound-poisson"; readonly rate: number; readonly sizes: SizeChances }
  | { readonly kind: "empirical"; readonly values: readonly number[] };

export interface LeadTimeLaw {
  readonly law: DemandLaw;
  /** `moments`: mean and spread are right, the shape is taken over from the model. */
  readonly basis: "exact" | "moments";
}

/** The law of one period. */
export function periodLaw(model: DemandModel): DemandLaw {
  switch (model.kind) {
    case "compound-poisson":
      return compoundOverLeadTime(model.rate, { mean: 1, sd: 0 }, model.sizes);
    case "empirical":
      return empiricalLaw(model.values);
    default:
      return sumOfPeriods(model, 1);
  }
}

/**
 * Demand over a lead time, fixed or varying, from the model of a period. Poisson and compound Poisson stay exact under a
 * gamma lead time; normal, gamma and negative binomial keep their shape and take mean and spread from both.
 *
 * @source  `docs/methods/lead-time-demand.md`
 * @units   lead time: periods
 * @range   lead time mean > 0, sd ≥ 0, else RangeError
 * @example overLeadTime({ kind: "normal", mean: 20, sd: 5 }, { mean: 8, sd: 2 }).law.sd // → 42.42640687119285
 */
export function overLeadTime(model: DemandModel, leadTime: MeanSpread): LeadTimeLaw {
  if (!(leadTime.mean > 0)) throw new RangeError("a lead time is above 0");
  const fixed = leadTime.sd === 0;
  switch (model.kind) {
    case "poisson":
      return { law: poissonOverLeadTime(model.mean, leadTime), basis: "exact" };
    case "compound-poisson":
      return { law: compoundOverLeadTime(model.rate, leadTime, model.sizes), basis: "exact" };
    case "normal": {
      const d = leadTimeDemand(model, leadTime);
      return { law: normalLaw(d.mean, d.sd), basis: fixed ? "exact" : "moments" };
    }
    case "gamma": {
      if (fixed) return { law: gammaLaw(model.shape * leadTime.mean, model.scale), basis: "exact" };
      const d = momentsOf(periodLaw(model), leadTime);
      return { law: gammaOf(d.mean, d.sd), basis: "moments" };
    }
    case "negative-binomial": {
      if (fixed) return { law: negativeBinomialLaw(model.r * leadTime.mean, model.p), basis: "exact" };
      const d = momentsOf(periodLaw(model), leadTime);
      return { law: negativeBinomialOf(d.mean, d.sd), basis: "moments" };
    }
    case "empirical":
      return ofRecords(model.values, leadTime);
  }
}

const momentsOf = (law: DemandLaw, leadTime: MeanSpread) =>
  leadTimeDemand({ mean: law.mean, sd: law.sd }, leadTime);

/** Sums of recorded values where they are whole and the time is; else the nearest positive law by moments. */
function ofRecords(values: readonly number[], leadTime: MeanSpread): LeadTimeLaw {
  const law = empiricalLaw(values);
  if (leadTime.sd === 0 && leadTime.mean === 1) return { law, basis: "exact" };
  const largest = Math.max(...values);
  const whole = values.every((v) => Number.isInteger(v) && v >= 0);
  if (leadTime.sd === 0 && Number.isInteger(leadTime.mean) && whole && largest * leadTime.mean <= 20_000) {
    const chances = new Array<number>(largest + 1).fill(0);
    for (const v of values) chances[v]! += 1 / values.length;
    return { law: sumOfPeriods({ kind: "discrete", chances }, leadTime.mean), basis: "exact" };
  }
  const d = momentsOf(law, leadTime);
  return { law: d.mean > 0 && d.sd > 0 ? gammaOf(d.mean, d.sd) : normalLaw(d.mean, d.sd), basis: "moments" };
}
