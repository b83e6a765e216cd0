import type { OpportunityModel } from "./bgbb.js";
import { leavingTable } from "./laws.js";
import type { LeavingLaw } from "./purchase-model.js";

export interface DatesAhead {
  /** How far ahead; in the same unit of time as the dates. */
  readonly horizon: number;
  /** Continuous discount per unit of time. */
  readonly rate: number;
}

/**
 * Purchases still to come within a horizon, discounted, of a customer who is there at the last of so many opportunities.
 *
 * @source  Fader, Hardie & Shang (2010), Marketing Science 29(6):1086–1108, their sum stopped at a horizon; `docs/methods/bgbb.md`
 * @units   opportunities, one unit of time apart
 * @range   horizon ≥ 0 (only whole opportunities count), rate ≥ 0; bought ≤ met, whole
 * @example aheadAtOpportunities(bgbb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }), { horizon: 5, rate: 0 })(6, 6) // 3.75 is this times the chance of being there
 */
export function aheadAtOpportunities(
  { buying, leaving }: OpportunityModel,
  { horizon, rate }: DatesAhead,
): (bought: number, met: number) => number {
  if (!(horizon >= 0 && rate >= 0)) throw new Error("neither horizon nor discount is below zero");
  const most = Math.floor(horizon);
  const stays = new Map<number, number>();
  return (bought, met) => {
    let all = stays.get(met);
    if (all === undefined) {
      const { stay } = leavingTable(leaving, met + most, 0);
      all = 0;
      for (let j = 1; j <= most; j++) {
        const kept = Math.exp(stay[met + j]! - stay[met]!);
        if (kept > 0) all += kept * Math.exp(-rate * j);
      }
      stays.set(met, all);
    }
    const chance =
      buying.kind === "same"
        ? buying.probability
        : (buying.alpha + bought) / (buying.alpha + buying.beta + met);
    return chance * all;
  };
}

/**
 * Time still under contract within a horizon, discounted, of a customer whose contract has run for `age`: whole until the
 * next renewal date, from each date on times the chance to have renewed.
 *
 * @source  Fader & Hardie (2010), Marketing Science 29(1):85–93, in time instead of dates; `docs/methods/shifted-beta-geometric.md`
 * @units   age, term, horizon: one unit of time; rate: per that unit, continuous
 * @range   term > 0; horizon, rate, age ≥ 0
 * @example timeUnderContract({ kind: "never" }, 1, { horizon: 3, rate: 0 })(0.5) // → 3
 */
export function timeUnderContract(
  law: LeavingLaw,
  term: number,
  { horizon, rate }: DatesAhead,
): (age: number) => number {
  if (!(term > 0 && horizon >= 0 && rate >= 0)) throw new Error("a term is longer than nothing");
  // Where next to nothing is discounted, the division by the rate would be one of rounding errors.
  const span = (from: number, to: number) =>
    rate * (to - from) < 1e-12
      ? (to - from) * Math.exp(-rate * from)
      : (-Math.exp(-rate * from) * Math.expm1(-rate * (to - from))) / rate;
  return (age) => {
    const renewed = Math.floor(age / term);
    const next = term * (renewed + 1) - age;
    const { stay } = leavingTable(law, renewed + Math.ceil(horizon / term) + 1, 0);
    let sum = span(0, Math.min(next, horizon));
    for (let j = 1, from = next; from < horizon; j++, from += term) {
      const kept = Math.exp(stay[renewed + j]! - stay[renewed]!);
      if (kept > 0) sum += kept * span(from, Math.min(from + term, horizon));
    }
    return sum;
  };
}
