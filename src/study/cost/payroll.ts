import { assumed } from "../../core/assumptions.js";
import { sparePeople } from "../../core/cost/step-cost.js";
import type { StudyInput } from "../input.js";
import type { Resource } from "./resources.js";

export interface PayrollMonth {
  readonly month: string;
  readonly people: number;
  readonly capacity: number;
  readonly used: number;
}

/** The people of a resource as they are paid. */
export interface Payroll {
  /** People are reckoned from capacity by the assumed minutes of one. */
  readonly reckoned: boolean;
  readonly months: readonly PayrollMonth[];
  /** People in the middle month of all, by number. */
  readonly usual: number;
  readonly personMonths: number;
  readonly capacityMinutes: number;
  readonly unusedMinutes: number;
  /** Integer cents of the unused minutes. */
  readonly idleCents: number;
  /** Whole people of the usual month whom not even the busiest month needs. */
  readonly idlePeople: number;
  /** Pay of one person in one month, cents: overhead stays whoever goes. */
  readonly personCents: number;
}

/** People month by month from the capacity recorded; null when nobody recorded any. */
export function payrollOf({ assumptions }: StudyInput, resource: Resource | null): Payroll | null {
  if (resource === null || !resource.capacityKnown || resource.months.length === 0) return null;
  const largest = resource.months.reduce((most, m) => Math.max(most, m.capacity), 0);
  if (!(largest > 0)) return null;
  const reckoned = !(resource.people !== null && resource.people > 0);
  const each = reckoned ? assumed(assumptions, "cost.minutes-per-person").value : largest / resource.people!;
  const months = resource.months.map(({ month, capacity, used }) => ({
    month,
    people: Math.round(capacity / each),
    capacity,
    used,
  }));
  const personMonths = months.reduce((sum, m) => sum + m.people, 0);
  if (personMonths === 0) return null;
  const counts = months.map((m) => m.people).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)]!;
  const minutesEach = resource.capacityMinutes / personMonths;
  return {
    reckoned,
    months,
    usual,
    personMonths,
    capacityMinutes: resource.capacityMinutes,
    unusedMinutes: resource.unusedMinutes,
    idleCents: resource.idleCents,
    idlePeople: sparePeople(usual * minutesEach, Math.max(...months.map((m) => m.used)), minutesEach),
    personCents: (resource.cents - resource.overheadCents) / personMonths,
  };
}
