import { assumed } from "../../core/assumptions.js";
import { activityColumn, driverNamed, usualDriver } from "../../core/cost/activity-words.js";
import type { Driver } from "../../core/cost/drivers.js";
import type { CostColumn, Weight } from "../../core/cost/pool.js";
import { type CostSettings, usualCostSettings } from "../../core/cost/settings.js";
import { equationMinutes, unrecorded } from "../../core/cost/time-equation.js";
import { type Problem, problem } from "../../core/problem.js";
import {
  countNegativeActivities,
  customerMinutes,
  negativeActivities,
  recordedActivities,
} from "../../facts/sql/cost/activities.js";
import type { StudyInput } from "../input.js";
import { driverTotals } from "./spread.js";

export interface ActivityUse {
  readonly minutes: number;
  readonly capacity: number;
}

/** One activity as the records and the firm's time equations give it, before anybody pays for it. */
export interface ActivityRecord {
  readonly name: string;
  /** null: no words tell, and the firm does not say. */
  readonly column: CostColumn | null;
  readonly driver: Driver | null;
  readonly volume: number | null;
  readonly recordedMinutes: number | null;
  readonly equationMinutes: number | null;
  /** Practical minutes supplied for it; null: not recorded. */
  readonly capacity: number | null;
  readonly months: ReadonlyMap<string, ActivityUse>;
  readonly weight: Weight | null;
  /** Recorded minutes that name their customer. */
  readonly customers: readonly { readonly customer: string; readonly minutes: number }[];
}

/** How many names a problem lists. */
export const namesShown = 5;

export const costSettings = ({ settings }: Pick<StudyInput, "settings">): CostSettings =>
  settings.cost ?? usualCostSettings;

/** All activities of the period, recorded or known by a time equation only, by name. */
export async function readActivities(
  input: StudyInput,
): Promise<{ readonly activities: readonly ActivityRecord[]; readonly problems: readonly Problem[] }> {
  const { warehouse, facts } = input;
  const { from, to } = input.settings.period;
  const given = costSettings(input).activities;
  const rows = facts.tables.activity.rows === 0 ? [] : await warehouse.rows(recordedActivities(from, to));
  const recordedNames = new Set(rows.map((r) => r.activity));
  const unknown = Object.keys(given).filter(
    (name) => !recordedNames.has(name) && given[name]!.minutes === undefined,
  );
  const names = [...new Set([...recordedNames, ...Object.keys(given)])]
    .filter((name) => !unknown.includes(name))
    .sort((a, b) => (a < b ? -1 : 1));
  const equations = Object.values(given).some((a) => a.minutes !== undefined);
  const totals = equations ? await driverTotals(input) : {};
  const named =
    (facts.tables.activity.columns.customer_id?.filled ?? 0) > 0
      ? await warehouse.rows(customerMinutes(from, to))
      : [];
  const recorded = grouped(rows, (r) => r);
  const customers = grouped(named, (n) => ({ customer: n.customer_id, minutes: n.minutes }));
  const activities = names.map((name): ActivityRecord => {
    const own = recorded.get(name) ?? [];
    const set = Object.hasOwn(given, name) ? given[name]! : {};
    const word = own.toSorted((a, b) => b.rows - a.rows).find((r) => r.driver !== null)?.driver ?? null;
    const column = set.column ?? activityColumn(name, word);
    const counted = set.driver ?? (word === null ? null : driverNamed(word));
    const driver = counted ?? (set.minutes === undefined ? usualOf(column) : null);
    return {
      name,
      column,
      driver,
      volume: total(own, "volume"),
      recordedMinutes: total(own, "minutes"),
      equationMinutes: set.minutes === undefined ? null : equationMinutes(set.minutes, totals),
      capacity: total(own, "capacity"),
      months: byMonth(own),
      weight: set.minutes ?? (driver === null ? null : { [closest(input, driver)]: 1 }),
      customers: customers.get(name) ?? [],
    };
  });
  const problems = Object.entries(given).flatMap(([activity, { minutes = {} }]) =>
    unrecorded(minutes, totals).map((driver) =>
      problem("equation-driver-missing", "warning", { activity, driver }),
    ),
  );
  if (unknown.length > 0)
    problems.push(
      problem("activity-unknown", "warning", {
        count: unknown.length,
        activities: unknown.slice(0, namesShown),
      }),
    );
  return { activities, problems: [...problems, ...(await refused(input))] };
}

function grouped<R extends { readonly activity: string }, T>(rows: readonly R[], pick: (row: R) => T) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.activity);
    if (group === undefined) groups.set(row.activity, [pick(row)]);
    else group.push(pick(row));
  }
  return groups;
}

const usualOf = (column: CostColumn | null): Driver | null => (column === null ? null : usualDriver(column));

/** Contacts take unequal time: where nearly every contact's minutes are recorded, those tell whom the desk served. */
export function closest({ facts, assumptions }: StudyInput, driver: Driver): Driver {
  const { rows, columns } = facts.tables.contact;
  const timed =
    (columns.minutes?.filled ?? 0) >= rows * assumed(assumptions, "cost.minutes-share-needed").value;
  return driver === "contacts" && rows > 0 && timed ? "contact-minutes" : driver;
}

type Row = {
  readonly month: string | null;
  readonly volume: number | null;
  readonly minutes: number | null;
  readonly capacity: number | null;
};

function total(rows: readonly Row[], of: "volume" | "minutes" | "capacity"): number | null {
  const known = rows.flatMap((r) => (r[of] === null ? [] : [r[of]]));
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}

function byMonth(rows: readonly Row[]): Map<string, ActivityUse> {
  const months = new Map<string, ActivityUse>();
  for (const { month, minutes, capacity } of rows) {
    if (month === null) continue;
    const use = months.get(month) ?? { minutes: 0, capacity: 0 };
    months.set(month, {
      minutes: use.minutes + (minutes ?? 0),
      capacity: use.capacity + (capacity ?? 0),
    });
  }
  return months;
}

async function refused({ warehouse, facts, settings }: StudyInput): Promise<Problem[]> {
  if (facts.tables.activity.rows === 0) return [];
  const { from, to } = settings.period;
  const [{ n: count } = { n: 0 }] = await warehouse.rows(countNegativeActivities(from, to));
  if (count === 0) return [];
  const [first] = await warehouse.rows(negativeActivities(from, to));
  const column = (["volume", "minutes", "capacity"] as const).find((c) => (first![c] ?? 0) < 0)!;
  const file = first!.source === null ? undefined : facts.sources[first!.source]?.file;
  const values = { count, activity: first!.activity, column: `activity.${column}`, value: first![column]! };
  return [
    file === undefined || first!.row === null
      ? problem("activity-negative", "warning", values)
      : problem("activity-negative", "warning", values, { file, row: first!.row }),
  ];
}
