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
  const exact = volume / perPerson;
  // A quotient a rounding error above a whole number is that number: no one is hired for it.
  const whole = Math.round(exact);
  const people = Math.abs(exact - whole) <= whole * 1e-12 ? whole : Math.ceil(exact);
  return { people, cost: people * costPerson, idleUnits: Math.max(0, people * perPerson - volume) };
}
