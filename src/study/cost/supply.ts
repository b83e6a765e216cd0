import { usualDriver } from "../../core/cost/activity-words.js";
import type { CostColumn } from "../../core/cost/pool.js";
import type { StudyInput } from "../input.js";
import { type ActivityRecord, closest, costSettings } from "./activities.js";
import { monthsIn } from "./months.js";
import type { Links } from "./resource-links.js";
import type { Resource, ResourceActivity } from "./resources.js";

/** A resource before it costs anything. */
export type Supplied = Pick<Resource, "name" | "capacityMinutes" | "capacityKnown" | "months" | "people"> & {
  readonly activities: readonly (Omit<ResourceActivity, "cents" | "direct"> &
    Pick<ActivityRecord, "customers">)[];
};

/** Where the work of an activity goes that only its people tell. */
const columnOfFamily: Readonly<Record<string, CostColumn>> = {
  desk: "service-desk",
  office: "order-processing",
  warehouse: "handling",
};

/** The minutes an activity is charged with: the recorded ones, else those of its time equation. */
export const minutesOf = (a: ActivityRecord): number | null => a.recordedMinutes ?? a.equationMinutes;

/** Minutes supplied and used, whole and by month. */
export function suppliedBy(
  input: StudyInput,
  { name, activities: linked }: Links["resources"][number],
): Supplied {
  const given = costSettings(input).resources[name];
  const { from, to } = input.settings.period;
  const period = monthsIn(from, to);
  const activities = linked.flatMap((a) => {
    const minutes = minutesOf(a);
    if (minutes === null) return [];
    const column = a.column ?? columnOfFamily[name] ?? "shared";
    const weight = a.weight ?? { [closest(input, usualDriver(column))]: 1 };
    return [{ ...pick(a), column, minutes, weight }];
  });
  const recorded = linked.flatMap((a) => (a.capacity === null ? [] : [a.capacity]));
  const perMonth = recorded.length === 0 ? (given?.minutesPerMonth ?? null) : null;
  const capacity =
    perMonth === null ? (recorded.length === 0 ? null : sum(recorded)) : perMonth * period.length;
  const used = sum(activities.map((a) => a.minutes));
  return {
    name,
    activities,
    capacityMinutes: capacity ?? used,
    capacityKnown: capacity !== null,
    people: given?.people ?? null,
    months: activities.every((a) => a.recordedMinutes !== null) ? byMonth(linked, perMonth, period) : [],
  };
}

const pick = ({ name, driver, volume, recordedMinutes, equationMinutes, customers }: ActivityRecord) => ({
  name,
  driver,
  volume,
  recordedMinutes,
  equationMinutes,
  customers,
});

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

function byMonth(linked: readonly ActivityRecord[], perMonth: number | null, period: readonly string[]) {
  const seen = linked.flatMap((a) => [...a.months.keys()]);
  const months = [...new Set([...seen, ...(perMonth === null ? [] : period)])].toSorted();
  return months.map((month) => ({
    month,
    capacity: perMonth ?? sum(linked.map((a) => a.months.get(month)?.capacity ?? 0)),
    used: sum(linked.map((a) => a.months.get(month)?.minutes ?? 0)),
  }));
}
