import { weightCode } from "../../core/cost/pool.js";
import type { RowQuery } from "../../core/figure.js";
import type { Cell, Table } from "../../core/findings.js";
import { code, key, number } from "../columns.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import type { HandedDown } from "./handing-down.js";
import { lastDayOf } from "./months.js";
import type { PoolPlan } from "./pools.js";
import type { Resource } from "./resources.js";
import { spareOf } from "./spare.js";
import type { Spread } from "./spread.js";

const unused = "unused-capacity";

/** Rows of the activity file within the period, of one activity or of all; null when there is no such file. */
export function activityRows({ facts, settings }: StudyInput, activity?: string): RowQuery | null {
  if (facts.tables.activity.rows === 0) return null;
  const { from, to } = settings.period;
  const dated = (facts.tables.activity.columns.period?.filled ?? 0) > 0;
  return {
    query: "fact.activity",
    args: {
      ...(activity === undefined ? {} : { activity }),
      ...(dated ? { "period.from": `${from.slice(0, 7)}-01`, "period.to": to } : {}),
    },
  };
}

/** Money per minute a resource's activities are charged with: integer cents over minutes, as major units. */
function rateOf({
  cents,
  unusedCents,
  capacityMinutes,
  usedMinutes,
  unusedMinutes,
}: Resource): number | null {
  const minutes =
    unusedMinutes > 0 && unusedCents === 0 ? usedMinutes : Math.max(capacityMinutes, usedMinutes);
  return minutes > 0 ? major(cents) / minutes : null;
}

/** One row per resource: what its minutes cost, and how many nobody used. */
export function resourcesTable(input: StudyInput, resources: readonly Resource[]): Table {
  const rows = resources.map((r): Cell[] => {
    const known = r.capacityKnown;
    return [
      r.name,
      major(r.cents),
      major(r.overheadCents),
      known ? r.capacityMinutes : null,
      r.usedMinutes,
      known && r.capacityMinutes > 0 ? r.usedMinutes / r.capacityMinutes : null,
      known ? r.unusedMinutes : null,
      known ? major(r.idleCents) : null,
      rateOf(r),
      r.people,
      spareOf(input, r),
    ];
  });
  return {
    id: "cost.resources",
    columns: [
      key("resource"),
      number("cost", "money", "tdabc"),
      number("overhead", "money", "step-down"),
      number("capacity", "minutes", unused),
      number("used", "minutes", unused),
      number("utilisation", "share", unused),
      number("unused-minutes", "minutes", unused),
      number("unused", "money", unused),
      number("rate", "money-per-minute", "tdabc"),
      number("people", "quantity", unused),
      number("spare-people", "count", "step-cost"),
    ],
    rows,
    total: rows.length,
  };
}

/** Resource by month. Months beyond capacity have negative unused minutes, so that the months add up. */
export function capacityTable(resources: readonly Resource[]): Table {
  const months = resources.flatMap((r) => r.months.map((m) => ({ ...m, resource: r })));
  const rows = months.map(({ resource, month, capacity, used }): Cell[] => {
    const known = resource.capacityKnown && capacity > 0;
    const rate = rateOf(resource);
    return [
      resource.name,
      month.slice(0, 7),
      known ? capacity : null,
      used,
      known ? used / capacity : null,
      known ? capacity - used : null,
      known && rate !== null && resource.cents !== 0 ? (capacity - used) * rate : null,
    ];
  });
  return {
    id: "cost.capacity",
    columns: [
      key("resource"),
      key("month"),
      number("capacity", "minutes", unused),
      number("used", "minutes", unused),
      number("utilisation", "share", unused),
      number("unused-minutes", "minutes", unused),
      number("unused", "money", unused),
    ],
    rows,
    total: rows.length,
    rowEvidence: months.map(({ month, resource: { activities } }) => ({
      query: "fact.activity",
      args: {
        ...(activities.length === 1 ? { activity: activities[0]!.name } : {}),
        "period.from": month,
        "period.to": lastDayOf(month),
      },
    })),
  };
}

/** Activities with what they take and cost, each with the basis it goes on to customers by. */
export function activitiesTable(
  input: StudyInput,
  resources: readonly Resource[],
  plan: PoolPlan,
  spread: Spread,
): Table {
  const done = resources.flatMap((r) => r.activities.map((a) => ({ ...a, resource: r })));
  const rows = done.map((a): Cell[] => {
    const pool = plan.pools.findIndex((p) => p.id === `${a.resource.name}/${a.name}`);
    const used = pool < 0 ? null : (spread.used[pool] ?? null);
    const counted = a.volume !== null && a.volume > 0 ? a.volume : null;
    return [
      a.resource.name,
      a.name,
      a.column,
      a.driver ?? "equation",
      a.volume,
      a.minutes,
      counted === null ? null : a.minutes / counted,
      rateOf(a.resource),
      major(a.cents),
      counted === null ? null : major(a.cents) / counted,
      used === null ? null : weightCode(used),
      a.equationMinutes !== null && a.recordedMinutes !== null && a.recordedMinutes > 0
        ? a.equationMinutes / a.recordedMinutes
        : null,
    ];
  });
  return {
    id: "cost.activities",
    columns: [
      key("resource"),
      key("activity"),
      code("column", "cost-to-serve"),
      code("driver", "tdabc"),
      number("volume", "quantity", "tdabc"),
      number("minutes", "minutes", "tdabc"),
      number("minutes-per-unit", "minutes", "tdabc"),
      number("rate", "money-per-minute", "tdabc"),
      number("cost", "money", "tdabc"),
      number("cost-per-unit", "money-per-unit", "tdabc"),
      code("used", "cost-to-serve"),
      number("explained", "share", "time-equation"),
    ],
    rows,
    total: rows.length,
    rowEvidence: done.map((a) => (a.recordedMinutes === null ? null : activityRows(input, a.name))),
  };
}

/** The step-down, charge by charge, each with its basis. */
export function stepDownTable(flows: readonly HandedDown[]): Table {
  const rows = flows.map((f): Cell[] => [f.step, f.from, f.to, f.basis, f.value, major(f.cents)]);
  return {
    id: "cost.step-down",
    columns: [
      key("step", "count"),
      key("department"),
      key("receiver"),
      code("basis", "step-down"),
      number("value", "quantity", "step-down"),
      number("amount", "money", "step-down"),
    ],
    rows,
    total: rows.length,
  };
}
