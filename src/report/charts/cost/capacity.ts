import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable } from "../read.js";
import { type SupplyPanel, supply } from "../supply.js";
import { type ResourceLine, resourceLines } from "./resources.js";

const resourcesDrawn = 6;

/** What each resource could do, what it did, and what was paid for and not used. */
export function capacityChart(results: Results, words: Words): ChartBlock | null {
  const resources = resourceLines(results, words)
    .filter((resource) => resource.idle !== null && resource.months.size > 0)
    .slice(0, resourcesDrawn);
  const most = resources[0];
  if (most === undefined) return null;
  const { charts } = words.report;
  const months = [...new Set(resources.flatMap((resource) => [...resource.months.keys()]))].sort();
  const hours = (minutes: number | null | undefined) =>
    minutes === null || minutes === undefined ? null : Math.round(minutes / 6) / 10;
  const panels: SupplyPanel[] = resources.map((resource) => ({
    title: words.say(charts.resourceTitle, { resource: resource.name, used: 1 - resource.idle! }),
    used: months.map((month) => hours(resource.months.get(month)?.used)),
    supplied: months.map((month) => hours(resource.months.get(month)?.supplied)),
  }));
  const say = {
    used: charts.capacityUsed,
    unused: charts.capacityUnused,
    beyond: charts.capacityBeyond,
    axis: charts.hoursAxis,
  };
  return {
    kind: "chart",
    id: "capacity",
    title: charts.capacity,
    takeaway: takeaway(most, resources, words),
    option: supply("wide", months, panels, say),
    narrow: supply("narrow", months, panels, say),
    table: documentTable(results, "cost.capacity", words),
  };
}

function takeaway(most: ResourceLine, resources: readonly ResourceLine[], words: Words): string {
  const { charts } = words.report;
  const overloaded = resources.flatMap((resource) =>
    [...resource.months.values()].filter(
      ({ used, supplied }) => used !== null && supplied !== null && used > supplied,
    ),
  ).length;
  const values = { resource: most.name, share: most.idle!, amount: most.idleMoney ?? 0 };
  return [
    words.say(most.idleMoney === null ? charts.capacityUnpriced : charts.capacityTakeaway, values),
    ...(most.spare === null ? [] : [words.say(charts.capacityPeople, { people: most.spare })]),
    ...(overloaded === 0 ? [] : [words.say(charts.capacityOverload, { months: overloaded })]),
  ].join(words.format.language === "zh" ? "" : " ");
}
