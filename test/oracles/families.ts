import {
  abcClasses,
  agentsFor,
  erlangB,
  kaplanMeier,
  largestRemainder,
  lifecycleFlows,
  lifecycleQuadratic,
  pairPriorityTemplate,
  scheduled,
  shortagePenalty,
  stepCost,
  tdabc,
  timeCounts,
  waiting,
  whaleCurve,
  wordOfMouthReach,
} from "../../src/core/methods.js";
import { bgnbdFamilies } from "./families-bgnbd.js";
import { effectFamilies } from "./families-effects.js";
import { lapseFamilies } from "./families-lapse.js";
import { levelCurveFamilies } from "./families-level-curves.js";
import { levelDemandFamilies } from "./families-level-demand.js";
import { levelStockFamilies } from "./families-level-stock.js";
import { measureFamilies } from "./families-measure.js";

/** What a family's inputs hold is known per family only. */
export type Method = (inputs: never) => unknown;

const lifecycle = (l: ReturnType<typeof lifecycleFlows>) => ({
  clv: l.clv,
  realised: l.realised,
  loss_at_start: l.lossAtStart,
  loss_at_churn: l.lossAtChurn,
});

interface Calls {
  arrivals: number;
  interval_s: number;
  aht_s: number;
}

const queue = (i: Calls) => ({
  arrivals: i.arrivals,
  intervalSeconds: i.interval_s,
  handlingSeconds: i.aht_s,
});

/** Family of reference cases → our method, inputs and outputs named as the cases name them. */
export const families: Readonly<Record<string, Method>> = {
  ...bgnbdFamilies,
  ...effectFamilies,
  ...lapseFamilies,
  ...levelCurveFamilies,
  ...levelDemandFamilies,
  ...levelStockFamilies,
  ...measureFamilies,
  abc_classes: (i: { values: number[]; cuts: number[] }) => ({
    classes: Array.from(abcClasses(i.values, i.cuts), (c) => String.fromCharCode(65 + c)).join(""),
  }),
  erlang_b: (i: { servers: number; load: number }) => ({ blocking: erlangB(i.servers, i.load) }),
  erlang_c: (i: Calls & { servers: number; answer_within_s: number }) => {
    const w = waiting(queue(i), i.servers, i.answer_within_s);
    return w.kind === "steady"
      ? {
          load: w.load,
          wait_probability: w.waitProbability,
          service_level: w.serviceLevel,
          mean_wait_s: w.meanWaitSeconds,
          occupancy: w.occupancy,
        }
      : { load: w.load };
  },
  erlang_staff: (i: Calls & { answer_within_s: number; service_level: number; shrinkage: number }) => {
    const target = { serviceLevel: i.service_level, answerWithinSeconds: i.answer_within_s };
    const agents = agentsFor(queue(i), target);
    return { agents, scheduled: scheduled(agents, i.shrinkage) };
  },
  kaplan_meier: (i: { durations: number[]; events: number[] }) => {
    const steps = kaplanMeier(timeCounts(i.durations, i.events));
    return { times: steps.map((s) => s.time), survival: steps.map((s) => s.survival) };
  },
  largest_remainder: (i: { total_cents: number; weights: number[] }) => ({
    cents: largestRemainder(i.total_cents, i.weights),
  }),
  lifecycle_flows: (i: { flows: number[]; rate: number; churn_after: number; influence: number }) =>
    lifecycle(lifecycleFlows(i.flows, i.rate, i.churn_after, i.influence)),
  lifecycle_quadratic: (i: {
    a: number;
    b: number;
    t1: number;
    t2: number;
    v2: number;
    T: number;
    rate: number;
    churn_after: number;
    influence: number;
  }) => {
    const loss = lifecycleQuadratic(i, i.rate, i.churn_after, i.influence);
    return { ...lifecycle(loss), value_by_period: loss.valueByPeriod };
  },
  pair_priority_template: () => ({ ranks: pairPriorityTemplate }),
  shortage_penalty: (i: {
    margin: number;
    shares: { lost: number; substituted: number[]; delayed: number };
    substitute_margins: number[];
    backorder_cost: number;
    defect_extra: number;
    lifetime_value: number;
    units_per_shortage: number;
    influence: number;
  }) => {
    const p = shortagePenalty({
      margin: i.margin,
      shares: i.shares,
      substituteMargins: i.substitute_margins,
      backorderCost: i.backorder_cost,
      extraLeaving: i.defect_extra,
      lifetimeValue: i.lifetime_value,
      unitsPerShortage: i.units_per_shortage,
      influence: i.influence,
    });
    return {
      lost_sale: p.lostSale,
      substitution: p.substitution,
      delay: p.delay,
      customer_at_risk: p.customerAtRisk,
      per_unit_short: p.perUnitShort,
    };
  },
  step_cost: (i: { volume: number; per_person: number; cost_person: number }) => {
    const s = stepCost(i.volume, i.per_person, i.cost_person);
    return { people: s.people, cost: s.cost, idle_units: s.idleUnits };
  },
  tdabc: (i: {
    cost: number;
    practical_minutes: number;
    activities: { minutes: number; volume: number }[];
  }) => {
    const t = tdabc(i.cost, i.practical_minutes, i.activities);
    return {
      rate: t.rate,
      unit_costs: t.unitCosts,
      assigned: t.assigned,
      used_minutes: t.usedMinutes,
      unused_minutes: t.unusedMinutes,
      unused_cost: t.unusedCost,
      utilisation: t.utilisation,
    };
  },
  whale_curve: (i: { profits: number[] }) => {
    const w = whaleCurve(i.profits);
    return {
      total: w.total,
      peak_value: w.peak,
      peak_share: w.peakShare,
      customers_at_peak: w.countAtPeak,
      eroded: w.eroded,
    };
  },
  word_of_mouth_reach: (i: { listeners: number; told: number; unhappy: number }) => ({
    reached: wordOfMouthReach(i.listeners, i.told, i.unhappy),
  }),
};
