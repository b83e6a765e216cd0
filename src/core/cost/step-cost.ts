import { wholeUp } from "./whole-up.js";

export interface StepCost {
  readonly people: number;
  readonly cost: number;
  /** Paid for and not used. */
  readonly idleUnits: number;
}

/**
 * What a volume costs when capacity comes in whole people: work saved saves money only when it frees a whole one.
 *
 * @source  step-fixed cost; `docs/methods/step-cost.md`
 * @units   volume, perPerson: units of work in one period; costPerson: money in that period
 * @range   perPerson > 0, volume ≥ 0; outside throws
 * @example stepCost(38_675, 4_250, 42_500).people // → 10, as many as for 42 500
 */
export function stepCost(volume: number, perPerson: number, costPerson: number): StepCost {
  if (!(perPerson > 0) || !(volume >= 0)) throw new Error("volume and capacity are not negative");
  const people = wholeUp(volume / perPerson);
  return { people, cost: people * costPerson, idleUnits: Math.max(0, people * perPerson - volume) };
}

/**
 * Whole people who could go and the work still be done, in the busiest time too. Half a person cannot go.
 *
 * @source  step-fixed cost; `docs/methods/step-cost.md`
 * @units   supplied, busiest: units of work per period; perPerson: what one person can do in it
 * @range   perPerson > 0, units ≥ 0; outside throws; part of a person in what is supplied counts as nobody
 * @example sparePeople(3 * 8_976, 15_600, 8_976) // → 1: the work needs two of three
 */
export function sparePeople(supplied: number, busiest: number, perPerson: number): number {
  const needed = stepCost(busiest, perPerson, 0).people;
  const have = supplied / perPerson;
  const whole = Math.round(have);
  return Math.max(0, (Math.abs(have - whole) <= whole * 1e-12 ? whole : Math.floor(have)) - needed);
}
