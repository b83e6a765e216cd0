import type { Verdict } from "../../core/verdict.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import { costSettings } from "./activities.js";
import type { Resource, Resources } from "./resources.js";
import { spareOf } from "./spare.js";

/** Idle capacity resource by resource, months beyond capacity, and what no record tells. */
export function capacityVerdicts(input: StudyInput, found: Resources): Verdict[] {
  return [
    ...found.resources.flatMap((r) => [...idle(input, r), ...overloaded(r), ...explained(r)]),
    ...found.untold.map(({ name, cents, timed }) =>
      verdict(
        timed ? "capacity-unknown" : "minutes-unknown",
        name,
        "cannot-tell",
        { resource: name, amount: major(cents) },
        major(cents),
      ),
    ),
    ...spreadSaid(input, found),
  ];
}

function verdict(
  code: string,
  name: string,
  kind: Verdict["kind"],
  values: Verdict["values"],
  weight: number | null,
): Verdict {
  return {
    id: `cost.${code}.${name}`,
    subject: "cost.unused-capacity",
    kind,
    code: `cost.${code}`,
    values,
    weight,
  };
}

function idle(input: StudyInput, resource: Resource): Verdict[] {
  const { name, capacityKnown, capacityMinutes, unusedMinutes, idleCents, cents } = resource;
  if (!capacityKnown || !(unusedMinutes > 0)) return [];
  const base = { resource: name, share: unusedMinutes / capacityMinutes, minutes: unusedMinutes };
  if (cents === 0) return [verdict("idle-unpriced", name, "cannot-tell", base, null)];
  const values = { ...base, amount: major(idleCents) };
  const people = spareOf(input, resource);
  const weight = major(idleCents);
  if (people === null) return [verdict("idle", name, "finding", values, weight)];
  if (people === 0) return [verdict("idle-nobody", name, "finding", values, weight)];
  // At a desk an idle minute is also a call answered at once.
  const desk = resource.activities.some((a) => a.column === "service-desk");
  return [verdict(desk ? "idle-desk" : "idle-people", name, "finding", { ...values, people }, weight)];
}

function overloaded({ name, capacityKnown, months }: Resource): Verdict[] {
  const over = capacityKnown ? months.filter((m) => m.capacity > 0 && m.used > m.capacity) : [];
  if (over.length === 0) return [];
  const worst = over.toSorted((a, b) => b.used / b.capacity - a.used / a.capacity)[0]!;
  return [
    verdict(
      "overloaded",
      name,
      "warning",
      {
        resource: name,
        count: over.length,
        month: worst.month,
        over: worst.used / worst.capacity - 1,
      },
      null,
    ),
  ];
}

/** How much of the recorded minutes a time equation explains. */
function explained({ activities }: Resource): Verdict[] {
  return activities.flatMap(({ name, recordedMinutes, equationMinutes }) =>
    recordedMinutes === null || equationMinutes === null || !(recordedMinutes > 0)
      ? []
      : [
          verdict(
            "equation-explains",
            name,
            "finding",
            {
              activity: name,
              equation: equationMinutes,
              recorded: recordedMinutes,
              share: equationMinutes / recordedMinutes,
            },
            null,
          ),
        ],
  );
}

function spreadSaid(input: StudyInput, { resources }: Resources): Verdict[] {
  const cents = resources.reduce((s, r) => s + r.idleCents - r.unusedCents, 0);
  return costSettings(input).unusedCapacity === "spread" && cents !== 0
    ? [verdict("capacity-spread", "all", "warning", { amount: major(cents) }, null)]
    : [];
}
