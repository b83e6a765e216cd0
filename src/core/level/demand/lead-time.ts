import type { DemandLaw } from "./law.js";
import { negativeBinomialOfScale } from "./negative-binomial-law.js";
import { poissonLaw } from "./poisson-law.js";

export interface MeanSpread {
  readonly mean: number;
  readonly sd: number;
}

export interface LeadTimeDemand extends MeanSpread {
  /** The spread if the lead time were always its mean: what the usual formula without it sees. */
  readonly sdOfFixedTime: number;
}

function checked({ mean, sd }: MeanSpread): void {
  if (!(mean >= 0 && sd >= 0 && mean + sd < Number.POSITIVE_INFINITY))
    throw new RangeError("mean and spread are not negative");
}

/**
 * Mean and spread of demand over a lead time that varies: variance T·σ² + d²·σ_T². Periods independent of each other and
 * of the lead time; it overstates where a late order is overtaken by the next.
 *
 * @source  `docs/methods/lead-time-demand.md`
 * @units   demand: units per period; lead time: periods
 * @range   all ≥ 0, else RangeError
 * @example leadTimeDemand({ mean: 20, sd: 5 }, { mean: 8, sd: 2 }) // → mean 160, sd 42.42640687119285
 */
export function leadTimeDemand(perPeriod: MeanSpread, leadTime: MeanSpread): LeadTimeDemand {
  checked(perPeriod);
  checked(leadTime);
  const own = leadTime.mean * perPeriod.sd * perPeriod.sd;
  return {
    mean: leadTime.mean * perPeriod.mean,
    sd: Math.sqrt(own + (perPeriod.mean * leadTime.sd) ** 2),
    sdOfFixedTime: Math.sqrt(own),
  };
}

/**
 * Poisson demand over a gamma lead time: negative binomial, exactly. A lead time that never varies leaves it Poisson.
 *
 * @source  `docs/methods/lead-time-demand.md`
 * @units   rate: units per period; lead time: periods
 * @range   rate > 0, mean lead time > 0, sd ≥ 0, else RangeError
 * @example poissonOverLeadTime(3, { mean: 2, sd: 1 }).quantile(0.95) // → 13
 */
export function poissonOverLeadTime(rate: number, leadTime: MeanSpread): DemandLaw {
  checked(leadTime);
  if (!(rate > 0 && leadTime.mean > 0)) throw new RangeError("demand and lead time are above 0");
  const mixed = ordersOverLeadTime(rate, leadTime);
  return mixed === null ? poissonLaw(rate * leadTime.mean) : negativeBinomialOfScale(mixed.r, mixed.scale);
}

/** Where the lead time adds less than this to variance over mean, counts are Poisson to all digits that matter. */
const noticeable = 1e-12;

/** Poisson counts over a gamma lead time as a negative binomial law; null where they stay Poisson. */
export function ordersOverLeadTime(rate: number, leadTime: MeanSpread): { r: number; scale: number } | null {
  const spread = (leadTime.sd * leadTime.sd) / leadTime.mean;
  return rate * spread > noticeable ? { r: leadTime.mean / spread, scale: rate * spread } : null;
}

/**
 * Spread of demand over `periods` when each period's deviation carries a share `rho` of the last one's into the next
 * (autoregression of order 1): √T scaling understates it for rho > 0.
 *
 * @source  variance of a sum of an AR(1) series; `docs/methods/lead-time-demand.md`
 * @units   sd: units per period; result: units over the periods
 * @range   sd ≥ 0, periods a whole number ≥ 1, −1 < rho < 1, else RangeError
 * @example spreadOverPeriods(5, 4, 0) // → 10
 */
export function spreadOverPeriods(sd: number, periods: number, rho: number): number {
  if (!(sd >= 0 && Number.isInteger(periods) && periods >= 1 && Math.abs(rho) < 1))
    throw new RangeError("a spread, whole periods and a correlation between −1 and 1");
  let sum = periods;
  let power = 1;
  for (let lag = 1; lag < periods; lag++) {
    power *= rho;
    sum += 2 * (periods - lag) * power;
  }
  return sd * Math.sqrt(sum);
}
