import { assumed } from "../../core/assumptions.js";
import type { RowQuery } from "../../core/figure.js";
import type { Table } from "../../core/findings.js";
import { type Cube, makeCube } from "../../core/measure/cube.js";
import { type HotSpot, hotSpots, type SpotRules } from "../../core/measure/hot-spots.js";
import { clearStep, type Step } from "../../core/measure/steps.js";
import type { Verdict } from "../../core/verdict.js";
import {
  contactDimensions,
  contactSpotTable,
  type SpotFailure,
  spotCube,
  spotDimensions,
  spotFailures,
  spotMonths,
  spotTable,
} from "../../facts/sql/measure/hot-spots.js";
import { code, columnsBy, key } from "../columns.js";
import { confidence as level } from "../confidence.js";
import type { Measured } from "./context.js";

export interface FoundSpot extends HotSpot {
  readonly since: Step | null;
}

export const clearId = "measure.clear-excess";
const enoughClusters = 8;
const mostPerFailure = 5;
/** Above so many lines the months of each spot are not read: each is a scan of its own. */
const datedUpTo = 3_000_000;

export function spotRules({ input }: Measured): SpotRules {
  return {
    level,
    clear: assumed(input.assumptions, clearId).value,
    enoughCases: assumed(input.assumptions, "measure.enough-orders").value,
    enoughClusters,
    most: mostPerFailure,
  };
}

/** Where failures gather: places, product classes and meetings of two; for slow answers weekdays and months. */
export async function findSpots(measured: Measured): Promise<readonly FoundSpot[]> {
  const { plan, totals, input } = measured;
  const dimensions = spotDimensions(plan);
  if (totals.orders === 0) return [];
  const rules = spotRules(measured);
  const found: FoundSpot[] = [];
  if (dimensions.length > 0) {
    await input.warehouse.run(spotTable(plan, dimensions, totals.customers));
    const failures = Object.keys(spotFailures);
    const spots = hotSpots(await readCube(measured, dimensions, failures), rules);
    for (const spot of spots) found.push({ ...spot, since: await sinceWhen(measured, spot, spots, rules) });
  }
  if (plan.has("contact", "opened_on", "answered_on")) {
    const hours = assumed(input.assumptions, "measure.slow-response-hours").value;
    const { from, to } = input.settings.period;
    const made = contactSpotTable(totals.customers, hours, { from, to, asOf: input.settings.asOf });
    await input.warehouse.run(made.sql, made.params);
    const cube = await readCube(measured, contactDimensions, ["slow-response"]);
    found.push(...hotSpots(cube, rules).map((spot) => ({ ...spot, since: null })));
  }
  return found;
}

async function readCube(
  { input }: Measured,
  dimensions: readonly string[],
  measures: readonly string[],
): Promise<Cube> {
  const rows = await input.warehouse.rows(spotCube(dimensions.length, measures.length));
  return makeCube(
    rows.map((row) => {
      const [cluster, ...cells] = Object.values(row) as readonly (string | number | null)[];
      return {
        cluster: String(cluster),
        at: cells.slice(0, dimensions.length) as (string | null)[],
        counts: cells.slice(dimensions.length) as number[],
      };
    }),
    dimensions,
    measures,
  );
}

async function sinceWhen(
  { input, plan, totals }: Measured,
  spot: HotSpot,
  all: readonly HotSpot[],
  rules: SpotRules,
): Promise<Step | null> {
  if (totals.lines > datedUpTo) return null;
  const without = all
    .filter((other) => other.measure === spot.measure && other.round < spot.round)
    .map((other) => other.places);
  const failure = spot.measure as SpotFailure;
  const cases = await input.warehouse.rows(spotMonths(plan, failure, spot.places, without, totals.customers));
  const step = clearStep(cases, rules);
  return step !== null && step.after > step.before ? step : null;
}

export function spotsTable(spots: readonly FoundSpot[], lines: boolean): Table {
  const { share, count } = columnsBy("hot-spots");
  return {
    id: "measure.hot-spots",
    columns: [
      key("failure"),
      key("place"),
      key("value"),
      key("place-2"),
      key("value-2"),
      count("failed"),
      count("judged"),
      share("share"),
      share("low"),
      share("high"),
      share("elsewhere"),
      count("excess"),
      code("month", "steps"),
      share("before"),
      share("after"),
    ],
    rows: spots.map((s) => [
      ...keyOf(s),
      s.failed,
      s.judged,
      s.share,
      s.low,
      s.high,
      s.elsewhere,
      Math.round(s.excess),
      s.since?.since ?? null,
      s.since?.before ?? null,
      s.since?.after ?? null,
    ]),
    total: spots.length,
    rowEvidence: spots.map((s) => rowsOf(s, lines)),
  };
}

const keyOf = ({ measure, places: [first, second] }: HotSpot) => [
  measure,
  first!.dimension,
  first!.value,
  second?.dimension ?? null,
  second?.value ?? null,
];

/** The rows that failed there; classes of products and days of the week are no columns of the rows. */
function rowsOf({ measure, places }: HotSpot, lines: boolean): RowQuery | null {
  const failed = {
    late: { on_time: 0 },
    short: { in_full: 0 },
    damaged: { damaged: 1 },
    wrong: { wrong_item: 1 },
  };
  if (!Object.hasOwn(failed, measure) || places.some((p) => p.dimension === "class")) return null;
  return {
    query: lines ? "mart.line" : "mart.order",
    args: {
      ...failed[measure as keyof typeof failed],
      ...Object.fromEntries(places.map((p) => [p.dimension, p.value])),
    },
  };
}

/** Weighed by the share of all lines that fail because of the spot. */
export function spotVerdicts(spots: readonly FoundSpot[], lines: number): Verdict[] {
  const told = new Set<string>();
  return spots.map((s, i) => ({
    id: `measure.hot-spot.${i + 1}`,
    subject: `measure.hot-spots[${keyOf(s).join("|")}].share`,
    kind: "warning",
    // The first of each failure is told before the second of any.
    code: told.size < told.add(s.measure).size ? "hot-spot" : "hot-spot-also",
    values: {
      failure: `failure.${s.measure}`,
      ...placeValues(s.places),
      failed: s.failed,
      judged: s.judged,
      share: s.share,
      low: s.low,
      high: s.high,
      elsewhere: s.elsewhere,
      dated: s.since === null ? "" : "clause.since",
      ...(s.since === null ? {} : { since: s.since.since, before: s.since.before, after: s.since.after }),
    },
    weight: s.excess / lines,
  }));
}

/** The place of a spot as values of a verdict: `{at-1:clause}{at-2:clause}` says it. */
export function placeValues(places: HotSpot["places"]): Record<string, string> {
  const [first, second] = places;
  const how = ({ dimension }: HotSpot["places"][number]) =>
    dimension === "weekday" || dimension === "month" ? dimension : "name";
  const value = (p: HotSpot["places"][number]) => (p.dimension === "month" ? `${p.value}-01` : p.value);
  return {
    "at-1": `at-1.${how(first!)}`,
    value1: value(first!),
    "at-2": second === undefined ? "" : `at-2.${how(second)}`,
    ...(second === undefined ? {} : { value2: value(second) }),
  };
}
