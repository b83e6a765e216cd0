import type { SqlValue } from "../../../core/ports.js";
import type { Shape } from "../../../core/shape.js";
import type { MartPlan } from "../mart/plan.js";
import { resolvedParty } from "../party.js";
import { slowAnswer } from "./contacts.js";

/** Failures looked at per line (per order where there are no lines): condition, and when it can be judged. */
export const spotFailures = {
  late: { failed: "s.on_time = FALSE", judged: "s.on_time IS NOT NULL" },
  short: { failed: "s.in_full = FALSE", judged: "s.in_full IS NOT NULL" },
  damaged: { failed: "s.damaged", judged: "s.damaged IS NOT NULL" },
  wrong: { failed: "s.wrong_item", judged: "s.wrong_item IS NOT NULL" },
} as const;

export type SpotFailure = keyof typeof spotFailures;

const spotPlaces = ["region", "channel", "carrier", "mode", "warehouse"] as const;
export const contactDimensions = ["weekday", "month", "channel"] as const;

/** Values of a dimension looked at, most cases first: a place met once in a thousand lines is no place to act at. */
const mostValues = 24;
/** Above so many customers, groups of them drawn by number are the clusters. */
const ownClusters = 1000;
const groups = 200;

/** Dimensions the records tell: places, and the class of the product where lines name products. */
export function spotDimensions(plan: MartPlan): readonly string[] {
  const told = spotPlaces.filter((p) =>
    (["order", "order_line", "delivery", "customer"] as const).some((t) => plan.has(t, p)),
  );
  return plan.has("order_line", "product_id") && plan.has("product", "class") ? [...told, "class"] : told;
}

const column = (dimension: string) => (dimension === "class" ? "p.class" : `s.${dimension}`);

function source(plan: MartPlan, dimensions: readonly string[]): string {
  const from = plan.rows("order_line") > 0 ? "mart.line" : 'mart."order"';
  const product = dimensions.includes("class")
    ? " LEFT JOIN mart.product p ON p.product_id = s.product_id"
    : "";
  return `FROM ${from} s${product}`;
}

/** Customers as clusters, groups of them when there are many; orders, grouped, where no customer is known. */
function cluster(customers: number): string {
  if (customers === 0) return `CAST(hash(s.order_id) % ${groups} AS VARCHAR)`;
  const key = "coalesce(s.customer_id, '')";
  return customers <= ownClusters ? key : `CAST(hash(${key}) % ${groups} AS VARCHAR)`;
}

/** `mart.spot`: failures summed by cluster and by every dimension, in one scan. */
export function spotTable(plan: MartPlan, dimensions: readonly string[], customers: number): string {
  const counts = Object.values(spotFailures).flatMap(({ failed, judged }, i) => [
    `count(*) FILTER (WHERE ${failed}) AS k${i}`,
    `count(*) FILTER (WHERE ${judged}) AS n${i}`,
  ]);
  return `CREATE OR REPLACE TABLE mart.spot AS
SELECT ${cluster(customers)} AS cluster, ${dimensions.map((d, i) => `${column(d)} AS d${i}`).join(", ")}, ${counts.join(", ")}
${source(plan, dimensions)}
GROUP BY ${[0, ...dimensions.map((_, i) => i + 1)].map((i) => i + 1).join(", ")}`;
}

/** `mart.spot` for contacts: answers later than so many hours, or none though as old as that at `asOf`. */
export function contactSpotTable(
  customers: number,
  hours: number,
  { from, to, asOf }: { readonly from: string; readonly to: string; readonly asOf: string },
) {
  const dimensions = [
    "'weekday-' || CAST(isodow(s.opened_on) AS VARCHAR)",
    "strftime(s.opened_on, '%Y-%m')",
    "s.channel",
  ];
  const slow = slowAnswer("s");
  const by =
    customers === 0
      ? `CAST(hash(s.contact_id) % ${groups} AS VARCHAR)`
      : customers <= ownClusters
        ? "coalesce(s.party, '')"
        : `CAST(hash(coalesce(s.party, '')) % ${groups} AS VARCHAR)`;
  return {
    sql: `CREATE OR REPLACE TABLE mart.spot AS
SELECT cluster, d0, d1, d2, count(*) FILTER (WHERE slow) AS k0, count(slow) AS n0
FROM (
  SELECT ${by} AS cluster, ${dimensions.map((d, i) => `${d} AS d${i}`).join(", ")}, ${slow} AS slow
  FROM (SELECT c.*, ${resolvedParty("c")} AS party FROM fact.contact c) s
  WHERE s.opened_on >= ?::DATE AND s.opened_on < ?::DATE + INTERVAL 1 DAY
)
GROUP BY 1, 2, 3, 4`,
    params: [hours, asOf, hours, from, to] as SqlValue[],
  };
}

/** `mart.spot` with rare values left out, ready to be scanned: d0 … , then k0, n0 … */
export function spotCube(dimensions: number, failures: number) {
  const d = Array.from({ length: dimensions }, (_, i) => i);
  const counts = Array.from({ length: failures }, (_, i) => [`k${i}`, `n${i}`]).flat();
  const cases = Array.from({ length: failures }, (_, i) => `sum(n${i})`).join(" + ");
  const shape: Record<string, Shape[string]> = { cluster: "text" };
  for (const i of d) shape[`d${i}`] = "text?";
  for (const c of counts) shape[c] = "count";
  return {
    sql: `WITH ${d
      .map(
        (i) =>
          `v${i} AS (SELECT d${i} FROM mart.spot WHERE d${i} IS NOT NULL GROUP BY d${i} ORDER BY ${cases} DESC, d${i} LIMIT ${mostValues})`,
      )
      .join(", ")}
SELECT s.cluster, ${d.map((i) => `v${i}.d${i} AS d${i}`).join(", ")}, ${counts.map((c) => `sum(s.${c})`).join(", ")}
FROM mart.spot s ${d.map((i) => `LEFT JOIN v${i} ON v${i}.d${i} = s.d${i}`).join(" ")}
GROUP BY s.cluster, ${d.map((i) => `v${i}.d${i}`).join(", ")}
ORDER BY s.cluster, ${d.map((i) => `v${i}.d${i} NULLS LAST`).join(", ")}`,
    shape,
  };
}

const monthShape = { month: "day", cluster: "text", k: "count", n: "count" } as const;

export type Places = readonly { readonly dimension: string; readonly value: string }[];

/** Failures of one spot by month and cluster, to see since when; what lies in the spots set aside before it is left out. */
export function spotMonths(
  plan: MartPlan,
  failure: SpotFailure,
  places: Places,
  without: readonly Places[],
  customers: number,
) {
  const { failed, judged } = spotFailures[failure];
  const used = [...new Set([places, ...without].flat().map((p) => p.dimension))];
  const known = spotDimensions(plan);
  for (const dimension of used) if (!known.includes(dimension)) throw new Error(`no place ${dimension}`);
  const inside = (at: Places) => at.map((p) => `${column(p.dimension)} IS NOT DISTINCT FROM ?`).join(" AND ");
  return {
    sql: `SELECT s.month, ${cluster(customers)} AS cluster, count(*) FILTER (WHERE ${failed}) AS k, count(*) FILTER (WHERE ${judged}) AS n
${source(plan, used)}
WHERE s.month IS NOT NULL AND ${[inside(places), ...without.map((at) => `NOT (${inside(at)})`)].join(" AND ")}
GROUP BY 1, 2 ORDER BY 1, 2`,
    params: [places, ...without].flat().map((p) => p.value),
    shape: monthShape,
  } as const;
}

/** Failures that stand on orders, watched for a month from which on they are clearly more or fewer. */
export const stepFailures = {
  late: spotFailures.late,
  short: spotFailures.short,
  damaged: spotFailures.damaged,
  wrong: spotFailures.wrong,
  complaint: { failed: "s.complaint", judged: "s.complaint IS NOT NULL" },
  returned: { failed: "s.returned", judged: "s.returned IS NOT NULL" },
  invoice: { failed: "s.invoice_correct = FALSE", judged: "s.invoice_correct IS NOT NULL" },
  documents: { failed: "s.documents_complete = FALSE", judged: "s.documents_complete IS NOT NULL" },
  problem: { failed: "s.problem", judged: "s.problem IS NOT NULL" },
} as const;

export type StepFailure = keyof typeof stepFailures;

export const stepFailureNames = Object.keys(stepFailures) as readonly StepFailure[];

/** Every failure by month and cluster of customers, in one scan: month, cluster, then k0, n0 … in the order of names. */
export function failureMonths(customers: number) {
  const done = "NOT s.cancelled AND NOT coalesce(s.open, FALSE)";
  const counts = Object.values(stepFailures).flatMap(({ failed, judged }, i) => [
    `count(*) FILTER (WHERE ${failed} AND ${done}) AS k${i}`,
    `count(*) FILTER (WHERE ${judged} AND ${done}) AS n${i}`,
  ]);
  const shape: Record<string, Shape[string]> = { month: "day", cluster: "text" };
  for (const i of stepFailureNames.keys()) Object.assign(shape, { [`k${i}`]: "count", [`n${i}`]: "count" });
  return {
    sql: `SELECT s.month, ${cluster(customers)} AS cluster, ${counts.join(",\n  ")}
FROM mart."order" s WHERE s.month IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    shape,
  };
}
