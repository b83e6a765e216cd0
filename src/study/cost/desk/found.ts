import type { Payroll } from "../payroll.js";
import type { DeskMonth } from "./months.js";
import type { DeskContacts, DeskRules } from "./read.js";
import type { DeskPoint, DeskWeek } from "./staff.js";

/** Everything found out about the desk, before it is put into figures and words. */
export interface Desk {
  readonly rules: DeskRules;
  readonly contacts: DeskContacts;
  /** Integer cents; null: not booked. */
  readonly cost: number | null;
  readonly payroll: Payroll | null;
  readonly week: DeskWeek | null;
  /** The rules cannot be worked to. */
  readonly impossible: boolean;
  /** What the people paid in a usual month can do. */
  readonly today: DeskPoint | null;
  readonly curve: readonly DeskPoint[];
  readonly months: readonly DeskMonth[];
}

/** What the desk costs in a month with so many people; null where pay or people are unknown. */
export function monthCents({ payroll, cost }: Desk, people: number): number | null {
  if (payroll === null || cost === null) return null;
  const pay = payroll.personCents * payroll.personMonths;
  return people * payroll.personCents + Math.max(0, cost - pay) / payroll.months.length;
}

/** Minutes since midnight as a time of day. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
