import { aheadAtOpportunities } from "../../../core/loss/btyd/ahead-dates.js";
import type { OpportunityHistory, OpportunityModel } from "../../../core/loss/btyd/bgbb.js";
import { fitBgbb, groupOpportunities } from "../../../core/loss/btyd/bgbb-fit.js";
import { opportunityForecast, opportunityLogOddsAlive } from "../../../core/loss/btyd/bgbb-forecast.js";
import type { CustomerHistory } from "../../../core/loss/btyd/customer.js";
import type { Patterns } from "../../../core/loss/btyd/patterns.js";
import { resampled } from "./free-models.js";
import { redrawn } from "./redraw.js";
import { type Candidate, daysPerWeek, noFit, parametersOf, type Told } from "./told.js";

/** BG/BB: occasions every so many days from a customer's first purchase on. */
export function opportunityCandidate(patterns: Patterns, slotDays: number, few: number): Candidate {
  const model = "bg-bb";
  const fit = fitBgbb(slotsOf(patterns, slotDays), { few });
  if (fit.kind === "cannot-tell") return noFit(model, fit.customers);
  const { buying, leaving } = fit.model;
  const values = [
    ...(buying.kind === "beta" ? [buying.alpha, buying.beta] : [odds(buying.probability)]),
    ...(leaving.kind === "beta"
      ? [leaving.a, leaving.b]
      : leaving.kind === "never"
        ? []
        : [odds(leaving.probability)]),
  ];
  const names = [
    ...(buying.kind === "beta" ? ["alpha", "beta"] : ["buying-odds"]),
    ...(leaving.kind === "beta" ? ["gamma", "delta"] : leaving.kind === "never" ? [] : ["leaving-odds"]),
  ];
  return {
    model,
    outcome: fit.kind,
    parameters: parametersOf(names, values, fit.estimates),
    logLikelihood: fit.logLikelihood,
    customers: fit.customers,
    few: fit.fewCustomers,
    told: toldAt(fit.model, slotDays),
    redraws: (draws, seed) => {
      const drawn = redrawn(values, fit.covariance, draws, seed);
      if (drawn !== null) return drawn.map((v) => toldAt(rebuilt(fit.model, v), slotDays));
      return resampled(patterns, draws, seed, (p) => {
        const again = fitBgbb(slotsOf(p, slotDays), { intervals: false });
        return again.kind === "cannot-tell" ? null : toldAt(again.model, slotDays);
      });
    },
  };
}

const odds = (p: number) => p / (1 - p);
const chance = (o: number) => o / (1 + o);

/** A model of the same laws from other values, in the order they were fitted in. */
function rebuilt({ buying, leaving }: OpportunityModel, v: readonly number[]): OpportunityModel {
  const at = buying.kind === "beta" ? 2 : 1;
  return {
    buying:
      buying.kind === "beta"
        ? { kind: "beta", alpha: v[0]!, beta: v[1]! }
        : { kind: "same", probability: chance(v[0]!) },
    leaving:
      leaving.kind === "beta"
        ? { kind: "beta", a: v[at]!, b: v[at + 1]! }
        : leaving.kind === "never"
          ? leaving
          : { kind: leaving.kind, probability: chance(v[at]!) },
  };
}

/**
 * A customer's weeks as occasions. A purchase counts at the occasion nearest to it; two at one occasion are one. The
 * last occasion counts once it is past, or taken.
 */
export function slotOf({ repeats, last, watched }: CustomerHistory, slotDays: number): OpportunityHistory {
  const at = Math.round((last * daysPerWeek) / slotDays);
  const met = Math.max(at, Math.floor((watched * daysPerWeek + 1e-6) / slotDays));
  return { repeats: Math.min(repeats, at), last: repeats === 0 || at === 0 ? 0 : at, watched: met };
}

function slotsOf(patterns: Patterns, slotDays: number) {
  return groupOpportunities(
    Array.from(patterns.repeats, (repeats, i) => ({
      ...slotOf(
        {
          repeats,
          last: patterns.lastDay[i]! / patterns.daysPerUnit,
          watched: patterns.days[i]! / patterns.daysPerUnit,
        },
        slotDays,
      ),
      customers: patterns.customers[i]!,
    })),
  );
}

function toldAt(model: OpportunityModel, slotDays: number): Told {
  const { purchases } = opportunityForecast(model);
  const slots = (weeks: number) => Math.floor((weeks * daysPerWeek + 1e-6) / slotDays);
  const ahead: Told["ahead"] = ({ horizon, rate }) => {
    const ahead = aheadAtOpportunities(model, {
      horizon: slots(horizon),
      rate: (rate * slotDays) / daysPerWeek,
    });
    return (repeats, weeks) => {
      const met = Math.round((weeks * daysPerWeek) / slotDays);
      return ahead(Math.min(repeats, met), met);
    };
  };
  return {
    purchases: (customer, weeks) => purchases(slotOf(customer, slotDays), slots(weeks)),
    logOddsAlive: (customer) => opportunityLogOddsAlive(model, slotOf(customer, slotDays)),
    ahead,
    aheadOnce: ahead,
  };
}
