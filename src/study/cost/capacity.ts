import { assumed } from "../../core/assumptions.js";
import { resourceFamilies } from "../../core/cost/activity-words.js";
import { type Figure, figure, missing, type Reason } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import { costSettings } from "./activities.js";
import { allocationTable } from "./allocation.js";
import {
  activitiesTable,
  activityRows,
  capacityTable,
  resourcesTable,
  stepDownTable,
} from "./capacity-tables.js";
import { capacityVerdicts } from "./capacity-verdicts.js";
import type { Ledger } from "./ledger.js";
import type { PoolPlan } from "./pools.js";
import type { Resource, Resources } from "./resources.js";
import type { Spread } from "./spread.js";

const noCapacity: Reason = {
  code: "missing-columns",
  needs: [
    { table: "activity", column: "capacity" },
    { table: "activity", column: "minutes" },
  ],
};
const noWages: Reason = { code: "missing-columns", needs: [{ table: "posting", column: "account_name" }] };

/** Capacity supplied, used and unused, activities and their rates, step-down, and the trace of every leaf. */
export function capacityFindings(
  input: StudyInput,
  ledger: Ledger,
  resources: Resources,
  plan: PoolPlan,
  spread: Spread,
): Findings {
  const all = resources.resources;
  return {
    figures: [...unusedFigures(input, resources), ...familyFigures(input, resources)],
    tables: [
      ...(all.length === 0 ? [] : [resourcesTable(input, all), activitiesTable(input, all, plan, spread)]),
      ...(all.some((r) => r.months.length > 0) ? [capacityTable(all)] : []),
      ...(resources.handedDown.length === 0 ? [] : [stepDownTable(resources.handedDown)]),
      allocationTable(ledger, plan, spread),
    ],
    verdicts: capacityVerdicts(input, resources),
    problems: resources.problems,
    assumptions: [
      assumed(input.assumptions, "cost.minutes-share-needed"),
      ...(all.length === 0 ? [] : [assumed(input.assumptions, "cost.minutes-per-person")]),
    ],
  };
}

const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
const idOf = (name: string, part: string) => `cost.capacity.${name}.${part}`;
const isFamily = (name: string) => (resourceFamilies as readonly string[]).includes(name);

function unusedFigures(input: StudyInput, { resources }: Resources): Figure[] {
  const known = resources.filter((r) => r.capacityKnown && r.cents !== 0);
  const money = {
    id: "cost.unused-capacity",
    unit: "money",
    scope: "ledger",
    method: "unused-capacity",
  } as const;
  const share = { id: "cost.unused-capacity.share", unit: "share", method: "unused-capacity" } as const;
  if (known.length === 0) {
    const reason = resources.some((r) => r.capacityKnown) ? noWages : noCapacity;
    return [missing(money, reason), missing(share, reason)];
  }
  const rows = activityRows(input);
  const idle = sum(known.map((r) => r.idleCents));
  const apart = sum(known.map((r) => r.unusedCents));
  const paid = sum(known.map((r) => r.cents));
  const inputs = known.filter((r) => isFamily(r.name)).map((r) => idOf(r.name, "unused"));
  const all = { ...money, id: "cost.unused-capacity.idle" };
  const spread = costSettings(input).unusedCapacity === "spread";
  return [
    figure({ ...money, value: major(apart), inputs: spread ? [all.id] : inputs, rows }),
    ...(spread ? [figure({ ...all, value: major(idle), inputs, rows })] : []),
    paid > 0
      ? figure({ ...share, value: idle / paid, inputs: [spread ? all.id : money.id], rows })
      : missing(share, { code: "nothing-to-count", grain: "posting" }),
  ];
}

function familyFigures(input: StudyInput, { resources, untold }: Resources): Figure[] {
  return resourceFamilies.flatMap((name) => {
    const resource = resources.find((r) => r.name === name);
    if (resource === undefined && !untold.some((u) => u.name === name)) return [];
    const method = "unused-capacity";
    const utilisation = { id: idOf(name, "utilisation"), unit: "share", method } as const;
    const unused = { id: idOf(name, "unused"), unit: "money", scope: "ledger", method } as const;
    if (resource === undefined || !resource.capacityKnown)
      return [missing(utilisation, noCapacity), missing(unused, noCapacity)];
    const rows = activityRows(input, onlyActivity(resource));
    return [
      resource.capacityMinutes > 0
        ? figure({ ...utilisation, value: resource.usedMinutes / resource.capacityMinutes, rows })
        : missing(utilisation, noCapacity),
      resource.cents === 0
        ? missing(unused, noWages)
        : figure({ ...unused, value: major(resource.idleCents), rows }),
    ];
  });
}

const onlyActivity = ({ activities }: Resource) =>
  activities.length === 1 ? activities[0]!.name : undefined;
