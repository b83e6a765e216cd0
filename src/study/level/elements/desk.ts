import { assumed } from "../../../core/assumptions.js";
import { failureCurve, type WayOfWorking } from "../../../core/level/means/failure-curve.js";
import { isotonic } from "../../../core/stats/isotonic.js";
import { responseBy } from "../../../facts/sql/measure/contacts.js";
import { yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";
import { rowsBefore } from "./before.js";

/** A month of the desk: people there, share of their time used, contacts answered slowly of those judged. */
export interface DeskMonth {
  readonly month: string;
  readonly people: number;
  readonly used: number;
  readonly slow: number;
  readonly judged: number;
}

export interface DeskMeans {
  readonly months: readonly DeskMonth[];
  /** People there in most months. */
  readonly usual: number;
  /** Cents one person costs a month; null: not known. */
  readonly person: number | null;
  /** Share answered slowly when so much of the people's time is used, as the months show: never falling. */
  slowAt(used: number): number;
  /** Contacts a year. */
  readonly cases: number;
  readonly today: WayOfWorking;
  /** A year with so many people in every month, from the fewest that can do the work. */
  readonly levels: readonly (WayOfWorking & { readonly people: number })[];
}

const num = (cell: unknown): number | null => (typeof cell === "number" ? cell : null);
/** Months there must be before their load says anything of the next. */
const enoughMonths = 6;
const morePeople = 3;

/** What more or fewer people at the desk would do to slow answers, judged by its own months; null where these tell nothing. */
export async function readDeskMeans(input: StudyInput): Promise<DeskMeans | null> {
  const { warehouse, settings, before, assumptions } = input;
  const staffed = rowsBefore(before, "cost.desk.months").flatMap((row) => {
    const [people, used] = [num(row.people), num(row.used)];
    return people === null || used === null || !(people > 0)
      ? []
      : [{ month: String(row.month), people, used }];
  });
  if (staffed.length < enoughMonths) return null;
  const hours = assumed(assumptions, "measure.slow-response-hours").value;
  const { from, to } = settings.period;
  const answered = new Map(
    (await warehouse.rows(responseBy("month", hours, { from, to, asOf: settings.asOf }))).map((r) => [
      r.key,
      r,
    ]),
  );
  const months = staffed.flatMap((m): DeskMonth[] => {
    const row = answered.get(m.month);
    return row === undefined || row.judged === 0 ? [] : [{ ...m, slow: row.slow, judged: row.judged }];
  });
  if (months.length < enoughMonths) return null;
  const slowAt = slowness(months);
  const years = yearsIn(from, to);
  const person = personCents(input);
  const usual = mostCommon(months.map((m) => m.people));
  const all = (people: (m: DeskMonth) => number) => ({
    failures: months.reduce((s, m) => s + m.judged * slowAt((m.used * m.people) / people(m)), 0) / years,
    cost: person === null ? 0 : (person * months.reduce((s, m) => s + people(m), 0)) / years,
  });
  const today = {
    failures: months.reduce((s, m) => s + m.slow, 0) / years,
    cost: all((m) => m.people).cost,
  };
  const least = Math.max(1, Math.ceil(Math.max(...months.map((m) => m.used * m.people)) + 1e-9));
  const levels = Array.from({ length: Math.max(1, usual + morePeople - least + 1) }, (_, k) => ({
    people: least + k,
    ...all(() => least + k),
  }));
  return {
    months,
    usual,
    person,
    slowAt,
    cases: months.reduce((s, m) => s + m.judged, 0) / years,
    today,
    levels,
  };
}

/** Least cost at each number of slow answers, today's mixture of months among the ways. */
export const deskCurve = ({ today, levels }: DeskMeans): readonly WayOfWorking[] =>
  failureCurve([[today, ...levels]]);

/** Slow share by load, pooled where it falls, a line between months. */
function slowness(months: readonly DeskMonth[]): (used: number) => number {
  const sorted = [...months].sort((a, b) => a.used - b.used || (a.month < b.month ? -1 : 1));
  const shares = isotonic(
    sorted.map((m) => m.slow / m.judged),
    sorted.map((m) => m.judged),
  );
  return (used) => {
    const above = sorted.findIndex((m) => m.used >= used);
    if (above === 0) return shares[0]!;
    if (above < 0) return shares.at(-1)!;
    const [a, b] = [sorted[above - 1]!.used, sorted[above]!.used];
    const share = b > a ? (used - a) / (b - a) : 1;
    return shares[above - 1]! + share * (shares[above]! - shares[above - 1]!);
  };
}

/** What one more person costs a month, from the cost room's curve of people against cost. */
function personCents({ before }: StudyInput): number | null {
  const curve = rowsBefore(before, "cost.desk.curve").flatMap((row) => {
    const [people, cost] = [num(row.people), num(row["month-cost"])];
    return people === null || cost === null ? [] : [{ people, cost }];
  });
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined || !(last.people > first.people)) return null;
  return Math.round((100 * (last.cost - first.cost)) / (last.people - first.people));
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}
