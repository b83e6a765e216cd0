import { type Problem, problem } from "../../core/problem.js";
import { namesShown } from "./activities.js";
import type { Ledger } from "./ledger.js";
import type { Links } from "./resource-links.js";
import type { Resource } from "./resources.js";
import { minutesOf } from "./supply.js";

/** Pay of people of whom no record tells how much time they have, or what they do with it. */
export interface Untold {
  readonly name: string;
  readonly cents: number;
  /** Their minutes used are recorded, the capacity is not. */
  readonly timed: boolean;
}

/** Activities whose minutes nobody knows: their resource's used minutes are too low by them. */
export function unusable(resources: Links["resources"]): Problem[] {
  return resources.flatMap(({ name, activities }) => {
    const idle = activities.filter((a) => minutesOf(a) === null);
    return idle.length === 0
      ? []
      : [
          problem("activity-no-minutes", "warning", {
            count: idle.length,
            activities: idle.slice(0, namesShown).map((a) => a.name),
            resource: name,
          }),
        ];
  });
}

/** Months in which more minutes were used than supplied, and resources that were over their capacity as a whole. */
export function overloads(resources: readonly Resource[]): Problem[] {
  return resources.flatMap(({ name, capacityKnown, capacityMinutes, usedMinutes, months }) => {
    if (!capacityKnown) return [];
    const over = months.filter((m) => m.used > m.capacity);
    if (over.length === 0 && usedMinutes <= capacityMinutes) return [];
    const worst = over.toSorted((a, b) => b.used - b.capacity - (a.used - a.capacity))[0];
    return worst === undefined
      ? [
          problem("resource-overloaded", "warning", {
            resource: name,
            used: usedMinutes,
            capacity: capacityMinutes,
          }),
        ]
      : [
          problem("resource-overloaded-month", "warning", {
            resource: name,
            months: over.length,
            month: worst.month,
            used: worst.used,
            capacity: worst.capacity,
          }),
        ];
  });
}

export function untoldOf(
  links: Links["resources"],
  resources: readonly Resource[],
  { left }: Ledger,
): Untold[] {
  const pay = (leaves: readonly number[]) => leaves.reduce((s, leaf) => s + left[leaf]!, 0);
  return links.flatMap(({ name, leaves, unrecorded }) => {
    const made = resources.find((r) => r.name === name);
    const untimed = pay(unrecorded) + (made === undefined ? pay(leaves) : 0);
    const timed = made !== undefined && !made.capacityKnown ? pay(leaves) : 0;
    return [
      { name, cents: untimed, timed: false },
      { name, cents: timed, timed: true },
    ].filter((u) => u.cents !== 0);
  });
}
