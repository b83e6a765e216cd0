import {
  check,
  type OpportunityHistory,
  type OpportunityModel,
  opportunityTables,
  opportunityTerms,
} from "./bgbb.js";
import { leavingTable } from "./laws.js";
import { staysDiscounted } from "./sbg.js";

/**
 * Log-odds that a customer is still there at the last opportunity there was. To be there at the next one he must stay
 * once more; the papers' P(alive) is that.
 *
 * @source  Fader, Hardie & Shang (2010); `docs/methods/bgbb.md`
 * @units   natural log-odds; +∞ = certainly there
 * @range   repeats ≤ last ≤ watched, whole; last = 0 only without repeats
 * @example shareOf(opportunityLogOddsAlive(bgbb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }), { repeats: 4, last: 5, watched: 6 })) // → 0.7488
 */
export function opportunityLogOddsAlive(model: OpportunityModel, customer: OpportunityHistory): number {
  check(customer);
  return -opportunityTerms(opportunityTables(model, customer.watched), customer).gone;
}

export interface OpportunityForecast {
  /** Purchases at the next so many opportunities. */
  readonly purchases: (customer: OpportunityHistory, opportunities: number) => number;
  /** Purchases ever, discounted at `rate` from one opportunity to the next; the next is one off. */
  readonly discounted: (customer: OpportunityHistory, rate: number) => number;
}

/**
 * Expected purchases of customers, and their discounted number without a horizon. Sums of things above zero, so γ = 1 is
 * no special case.
 *
 * @source  Fader, Hardie & Shang (2010); `docs/methods/bgbb.md`
 * @units   purchases; rate: from one opportunity to the next
 * @range   opportunities whole, ≥ 0; rate > 0
 * @example opportunityForecast(bgbb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 })).purchases({ repeats: 6, last: 6, watched: 6 }, 5) // → 3.75
 */
export function opportunityForecast(model: OpportunityModel): OpportunityForecast {
  const each = (customer: OpportunityHistory) => {
    check(customer);
    const { gone } = opportunityTerms(opportunityTables(model, customer.watched), customer);
    const { buying } = model;
    const chance =
      buying.kind === "same"
        ? buying.probability
        : (buying.alpha + customer.repeats) / (buying.alpha + buying.beta + customer.watched);
    return chance / (1 + Math.exp(gone));
  };
  return {
    purchases: (customer, opportunities) => {
      if (!Number.isInteger(opportunities) || opportunities < 0) throw new Error("opportunities are whole");
      const n = customer.watched;
      const { stay } = leavingTable(model.leaving, n + opportunities, 0);
      let stays = 0;
      for (let j = 1; j <= opportunities; j++) stays += Math.exp(stay[n + j]! - stay[n]!);
      return each(customer) * stays;
    },
    discounted: (customer, rate) => {
      if (!(rate > 0)) throw new Error("a discount rate is above zero");
      return each(customer) * staysDiscounted(model.leaving, customer.watched, rate);
    },
  };
}
