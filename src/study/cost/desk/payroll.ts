import { assumed } from "../../../core/assumptions.js";
import type { StudyInput } from "../../input.js";
import type { Ledger } from "../ledger.js";
import type { Resource } from "../resources.js";

export interface PayrollMonth {
  readonly month: string;
  readonly people: number;
  readonly capacity: number;
  readonly used: number;
}

/** The people of the desk as they are paid. */
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
  /** Whole people whose minutes nobody used. */
  readonly idlePeople: number;
  /** Cents of one person in one month. */
  readonly personCents: number;
}

export interface DeskCost {
  /** Desk, its outsourced part and the overhead it got, integer cents. */
  readonly cents: number;
  readonly leaves: readonly number[];
}

/** The resource most of whose minutes are service-desk work; the one with most such minutes when several are. */
export function deskResource(resources: readonly Resource[]): Resource | null {
  const deskMinutes = (r: Resource) =>
    r.activities.reduce((sum, a) => (a.column === "service-desk" ? sum + a.minutes : sum), 0);
  const desks = resources.filter((r) => r.usedMinutes > 0 && deskMinutes(r) * 2 >= r.usedMinutes);
  return desks.toSorted((a, b) => deskMinutes(b) - deskMinutes(a) || (a.name < b.name ? -1 : 1))[0] ?? null;
}

/** Everything the desk costs, its software and training too, each leaf once; null without a ledger or such a leaf. */
export function deskCost(ledger: Ledger | null, desk: Resource | null): DeskCost | null {
  if (ledger === null) return null;
  const own = new Set(desk?.leaves ?? []);
  const leaves = ledger.leaves.flatMap((leaf, i) =>
    leaf.traits.column === "service-desk" ||
    leaf.kind === "service-desk" ||
    leaf.kind === "outsourced-service" ||
    own.has(i)
      ? [i]
      : [],
  );
  if (leaves.length === 0) return null;
  const booked = leaves.reduce((sum, i) => sum + ledger.leaves[i]!.amount, 0);
  return { cents: booked + (desk?.overheadCents ?? 0), leaves };
}

/** People month by month from the capacity recorded; null when nobody recorded any. */
export function payrollOf({ assumptions }: StudyInput, desk: Resource | null): Payroll | null {
  if (desk === null || !desk.capacityKnown || desk.months.length === 0) return null;
  const largest = desk.months.reduce((most, m) => Math.max(most, m.capacity), 0);
  if (!(largest > 0)) return null;
  const reckoned = !(desk.people !== null && desk.people > 0);
  const each = reckoned ? assumed(assumptions, "cost.minutes-per-person").value : largest / desk.people!;
  const months = desk.months.map(({ month, capacity, used }) => ({
    month,
    people: Math.round(capacity / each),
    capacity,
    used,
  }));
  const personMonths = months.reduce((sum, m) => sum + m.people, 0);
  if (personMonths === 0) return null;
  const counts = months.map((m) => m.people).sort((a, b) => a - b);
  const minutesEach = desk.capacityMinutes / personMonths;
  return {
    reckoned,
    months,
    usual: counts[Math.floor(counts.length / 2)]!,
    personMonths,
    capacityMinutes: desk.capacityMinutes,
    unusedMinutes: desk.unusedMinutes,
    idleCents: desk.idleCents,
    idlePeople: Math.floor((desk.unusedMinutes / minutesEach / months.length) * (1 + 1e-12)),
    personCents: desk.cents / personMonths,
  };
}
