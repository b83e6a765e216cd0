import type { Payroll, PayrollMonth } from "../payroll.js";
import type { DeskContacts, DeskRules } from "./read.js";
import { type DeskWeek, deskPoint, peopleFor } from "./staff.js";

export interface DeskMonth extends PayrollMonth {
  readonly contacts: number;
  /** People the target takes at the month's contacts; null: the week is unknown or nobody called. */
  readonly needed: number | null;
  /** What its people can reach; null: unknown, or the line grows without end. */
  readonly serviceLevel: number | null;
}

/** The months of the payroll, each with the usual week scaled to its live contacts. */
export function deskMonths(
  { days }: DeskContacts,
  week: DeskWeek | null,
  payroll: Payroll | null,
  rules: DeskRules,
): DeskMonth[] {
  if (payroll === null) return [];
  const live = (of: typeof days) => of.reduce((sum, d) => sum + d.live, 0);
  const usual = days.length === 0 ? 0 : live(days) / days.length;
  return payroll.months.map((month) => {
    const of = days.filter((d) => d.day.slice(0, 7) === month.month.slice(0, 7));
    const factor = of.length === 0 || usual === 0 ? 0 : live(of) / of.length / usual;
    const known = week !== null && factor > 0;
    return {
      ...month,
      contacts: of.reduce((sum, d) => sum + d.contacts, 0),
      needed: known ? peopleFor(week, rules, factor) : null,
      serviceLevel: known
        ? (deskPoint(week, month.people, rules, factor)?.roster.serviceLevel ?? null)
        : null,
    };
  });
}
