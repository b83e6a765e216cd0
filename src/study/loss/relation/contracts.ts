import { timeUnderContract } from "../../../core/loss/btyd/ahead-dates.js";
import type { Patterns } from "../../../core/loss/btyd/patterns.js";
import type { LeavingLaw } from "../../../core/loss/btyd/purchase-model.js";
import type { RenewalGroup } from "../../../core/loss/btyd/sbg.js";
import { fitShiftedBetaGeometric } from "../../../core/loss/btyd/sbg-fit.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import { type Pace, paceAt, paceOf } from "./baselines.js";
import { type Candidate, noFit, parametersOf, type Told } from "./told.js";

/** Customers whose contract has run for so many days, until now or until it ended. */
export interface ContractTime {
  readonly lasted: number;
  readonly ended: boolean;
  readonly customers: number;
}

/**
 * Renewal dates met: those within the days a contract ran; one that ended did so at the date nearest to its end.
 */
export function renewalsOf(times: readonly ContractTime[], termDays: number): RenewalGroup[] {
  const groups = new Map<number, { dates: number; lost: number; kept: number }>();
  for (const { lasted, ended, customers } of times) {
    const dates = ended ? Math.max(1, Math.round(lasted / termDays)) : Math.floor(lasted / termDays);
    const group = groups.get(dates) ?? { dates, lost: 0, kept: 0 };
    group[ended ? "lost" : "kept"] += customers;
    groups.set(dates, group);
  }
  return [...groups.values()].sort((a, b) => a.dates - b.dates);
}

/** Shifted beta-geometric over renewal dates; within a contract customers buy at rates of their own. */
export function contractCandidate(
  times: readonly ContractTime[],
  termDays: number,
  /** What customers still under contract did: their rates. */
  patterns: Patterns,
  few: number,
): Candidate {
  const model = "shifted-beta-geometric";
  const groups = renewalsOf(times, termDays);
  const fit = fitShiftedBetaGeometric(groups, { few });
  if (fit.kind === "cannot-tell") return noFit(model, fit.customers);
  const { law } = fit;
  const names = law.kind === "beta" ? ["a", "b"] : law.kind === "never" ? [] : ["probability"];
  const values = law.kind === "beta" ? [law.a, law.b] : law.kind === "never" ? [] : [law.probability];
  const pace = paceOf(patterns);
  return {
    model,
    outcome: fit.kind,
    parameters: parametersOf(names, values, fit.estimates),
    logLikelihood: fit.logLikelihood,
    customers: fit.customers,
    few: fit.fewCustomers,
    told: toldBy(law, pace, termDays / patterns.daysPerUnit),
    redraws: (draws, seed) => {
      const uniform = seededUniform(seed);
      return Array.from({ length: draws }, () =>
        fitShiftedBetaGeometric(anew(groups, uniform), { intervals: false }),
      )
        .flatMap((again) => (again.kind === "cannot-tell" ? [] : [again.law]))
        .map((drawn) => toldBy(drawn, pace, termDays / patterns.daysPerUnit));
    },
  };
}

/** Contracts drawn anew with replacement. */
function anew(groups: readonly RenewalGroup[], uniform: () => number): RenewalGroup[] {
  const cells = groups.flatMap((g) => [
    { dates: g.dates, lost: g.lost, kept: 0 },
    { dates: g.dates, lost: 0, kept: g.kept },
  ]);
  let sum = 0;
  const ends = cells.map((c) => {
    sum += c.lost + c.kept;
    return sum;
  });
  const out = cells.map((c) => ({ dates: c.dates, lost: 0, kept: 0 }));
  for (let i = 0; i < sum; i++) {
    const at = uniform() * sum;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! > at) high = middle;
      else low = middle + 1;
    }
    out[low]![cells[low]!.lost > 0 ? "lost" : "kept"] += 1;
  }
  return out;
}

/** Of a customer still under contract: it is there, and how long it stays is told by the dates to come. */
function toldBy(law: LeavingLaw, pace: Pace, term: number): Told {
  const ahead: Told["ahead"] = ({ horizon, rate }) => {
    const stays = timeUnderContract(law, term, { horizon, rate });
    const kept = new Map<number, number>();
    return (repeats, weeks) => {
      let time = kept.get(weeks);
      if (time === undefined) {
        time = stays(weeks);
        kept.set(weeks, time);
      }
      return paceAt(pace, repeats, weeks) * time;
    };
  };
  return {
    purchases: ({ repeats, watched }, weeks) =>
      paceAt(pace, repeats, watched) * timeUnderContract(law, term, { horizon: weeks, rate: 0 })(watched),
    logOddsAlive: () => Number.POSITIVE_INFINITY,
    ahead,
    aheadOnce: ahead,
  };
}
