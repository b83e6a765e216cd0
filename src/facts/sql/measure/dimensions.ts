import type { MartPlan } from "../mart/plan.js";
import { knowsInFull, knowsOnTime } from "./shares.js";

/** More rows than anybody reads: the largest so many are made, and the table says how many there are. */
export const mostRows = 100_000;

const shape = {
  key: "text?",
  name: "text?",
  orders: "count?",
  lines: "count?",
  onTime: "count?",
  onTimeOf: "count?",
  inFull: "count?",
  inFullOf: "count?",
  otif: "count?",
  otifOf: "count?",
  lineOnTime: "count?",
  lineOnTimeOf: "count?",
  lineFill: "count?",
  lineFillOf: "count?",
  lineOtif: "count?",
  lineOtifOf: "count?",
  unitFill: "number?",
  unitFillOf: "number?",
  cycleMedian: "number?",
  returns: "count?",
  returnsOf: "count?",
  complaints: "count?",
  complaintsOf: "count?",
  amount: "money?",
  total: "count",
} as const;

export type DimensionShape = typeof shape;

/** Where the key of a by-order table comes from; `c` is `mart.customer`. */
export const orderKeys = {
  month: { key: "CAST(o.month AS VARCHAR)", customer: false, name: null },
  customer_id: { key: "o.customer_id", customer: true, name: "c.name" },
  group: { key: 'c."group"', customer: true, name: null },
  customer_name: { key: "c.name", customer: true, name: null },
  customer_class: { key: "c.class", customer: true, name: null },
  region: { key: "o.region", customer: false, name: null },
  channel: { key: "o.channel", customer: false, name: null },
  carrier: { key: "o.carrier", customer: false, name: null },
  mode: { key: "o.mode", customer: false, name: null },
  warehouse: { key: "o.warehouse", customer: false, name: null },
} as const;

export type OrderKey = keyof typeof orderKeys;

export type LineKey = "region" | "channel" | "carrier" | "mode" | "warehouse";

const going = "coalesce(o.open, FALSE)";
const count = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
const none = (type = "BIGINT") => `CAST(NULL AS ${type})`;

/** Service per key over orders (line rates from the counters the orders carry), largest first, months in order. */
export function byOrder(plan: MartPlan, by: OrderKey) {
  const { key, customer, name } = orderKeys[by];
  const fail = plan.promise.unknown === "fail";
  const timely = knowsOnTime(plan);
  const full = knowsInFull(plan);
  const lines = plan.rows("order_line") > 0;
  const judged = (column: string, given: boolean) =>
    given
      ? [
          count(`o.${column}`),
          fail
            ? count(`o.${column} IS NOT NULL OR (NOT o.cancelled AND NOT ${going})`)
            : count(`o.${column} IS NOT NULL`),
        ]
      : [none(), none()];
  const perLine = (good: string, bad: string, unknown: string, given: boolean) =>
    given && lines
      ? [`sum(o.${good})`, `sum(o.${good} + o.${bad}${fail ? ` + o.${unknown}` : ""})`]
      : [none(), none()];
  const recorded = (column: string) => [
    count(`o.${column} AND NOT o.cancelled AND NOT ${going}`),
    count(`o.${column} IS NOT NULL AND NOT o.cancelled AND NOT ${going}`),
  ];
  const columns = [
    `${key} AS key`,
    name === null ? `${none("VARCHAR")} AS name` : `min(${name}) AS name`,
    "count(*) AS orders",
    lines ? "sum(o.lines) AS lines" : `${none()} AS lines`,
    ...judged("on_time", timely),
    ...judged("in_full", full.orders),
    ...judged("otif", timely && full.orders),
    ...perLine("line_on_time", "line_late", "line_on_time_unknown", timely),
    ...perLine("line_in_full", "line_short", "line_in_full_unknown", full.lines),
    ...perLine("line_otif", "line_otif_not", "line_otif_unknown", timely && full.lines),
    full.units ? "CAST(sum(o.fill_delivered) AS DOUBLE)" : none("DOUBLE"),
    full.units ? "CAST(sum(o.fill_ordered) AS DOUBLE)" : none("DOUBLE"),
    "quantile_cont(o.cycle_days, 0.5)",
    ...recorded("returned"),
    ...recorded("complaint"),
    "sum(o.amount) AS amount",
    "count(*) OVER () AS total",
  ];
  const order = by === "month" ? "key NULLS LAST" : "orders DESC, key NULLS LAST";
  return {
    sql: `SELECT ${columns.join(",\n  ")}
FROM mart."order" o${customer ? " LEFT JOIN mart.customer c ON c.customer_id = o.customer_id" : ""}
GROUP BY ${key}
ORDER BY ${by === "customer_id" ? "amount DESC NULLS LAST, " : ""}${order}
LIMIT ${mostRows}`,
    shape,
  } as const;
}

/** A counter of lines as a number; units are no whole ones. */
const counted = (name: string, sql: string): string =>
  name === "unit_fill" || name === "unit_fill_of" ? `CAST(${sql} AS DOUBLE)` : sql;

/** The columns of a row over lines: what only orders know is empty. `counters`: in the order of `lineNames`. */
function overLines(key: string, name: string, [lines, ...counts]: readonly string[]): string[] {
  return [
    `${key} AS key`,
    `${name} AS name`,
    `${none()} AS orders`,
    `${lines!} AS lines`,
    ...Array.from({ length: 6 }, () => none()),
    ...counts.slice(0, 8),
    none("DOUBLE"),
    ...counts.slice(8, 10),
    none(),
    none(),
    "sum(l.amount) AS amount",
    "count(*) OVER () AS total",
  ];
}

/** Service per place over lines, where a place differs within orders. */
export function byLine(plan: MartPlan, by: LineKey) {
  const columns = overLines(
    `l.${by}`,
    none("VARCHAR"),
    lineCounts(plan).map(([name, sql]) => counted(name, sql)),
  );
  return {
    sql: `SELECT ${columns.join(",\n  ")}
FROM mart.line l GROUP BY l.${by}
ORDER BY lines DESC, key NULLS LAST
LIMIT ${mostRows}`,
    shape,
  } as const;
}

/** Orders with lines whose place is not one: per place, 0 means that every order's lines agree and say it. */
export function unplaced(places: readonly string[]) {
  return {
    sql: `${places.map((p, i) => `SELECT ${i} AS i, count(*) FILTER (WHERE ${p} IS NULL) AS n FROM mart."order" WHERE lines > 0`).join("\nUNION ALL ")}
ORDER BY i`,
    shape: { i: "count", n: "count" },
  } as const;
}

/** `mart.tally_product`: the counters of every product, in one scan of the lines. */
export function productTally(plan: MartPlan): string {
  return `CREATE OR REPLACE TABLE mart.tally_product AS
SELECT l.product_id, ${lineCounts(plan)
    .map(([name, sql]) => `${sql} AS ${name}`)
    .join(", ")}
FROM mart.line l GROUP BY l.product_id`;
}

/** Service per product, or per class of product, from `mart.tally_product`. */
export function byProduct(by: "product_id" | "class") {
  const key = by === "class" ? "p.class" : "l.product_id";
  const columns = overLines(
    key,
    by === "class" ? none("VARCHAR") : "min(p.name)",
    lineNames.map((name) => counted(name, `sum(l.${name})`)),
  );
  return {
    sql: `SELECT ${columns.join(",\n  ")}
FROM mart.tally_product l LEFT JOIN mart.product p ON p.product_id = l.product_id
GROUP BY ${key}
ORDER BY ${by === "product_id" ? "amount DESC NULLS LAST, " : ""}lines DESC, key NULLS LAST
LIMIT ${mostRows}`,
    shape,
  } as const;
}

const lineNames = [
  "lines",
  "line_on_time",
  "line_on_time_of",
  "line_fill",
  "line_fill_of",
  "line_otif",
  "line_otif_of",
  "unit_fill",
  "unit_fill_of",
  "returns",
  "returns_of",
  "amount",
] as const;

/** Counters over lines, in the order of `lineNames`. */
function lineCounts(plan: MartPlan): [string, string][] {
  const fail = plan.promise.unknown === "fail";
  const timely = knowsOnTime(plan);
  const full = knowsInFull(plan);
  const unknown = "NOT l.cancelled AND NOT coalesce(l.open, FALSE)";
  const judged = (column: string, given: boolean) =>
    given
      ? [
          count(column),
          fail ? count(`(${column}) IS NOT NULL OR (${unknown})`) : count(`(${column}) IS NOT NULL`),
        ]
      : [none(), none()];
  const units = "l.in_full IS NOT NULL AND l.quantity > 0 AND l.delivered_quantity IS NOT NULL";
  const returned = plan.has("order_line", "feedback") || plan.returnedStatus || plan.rows("return_line") > 0;
  const expressions = [
    "count(*)",
    ...judged("l.on_time", timely),
    ...judged("l.in_full", full.lines),
    ...judged("l.on_time AND l.in_full", timely && full.lines),
    full.units
      ? `sum(least(l.delivered_quantity, l.quantity)) FILTER (WHERE ${units})`
      : none("DECIMAL(38,4)"),
    full.units ? `sum(l.quantity) FILTER (WHERE ${units})` : none("DECIMAL(38,4)"),
    returned ? count(`l.returned AND ${unknown}`) : none(),
    returned ? count(`l.returned IS NOT NULL AND ${unknown}`) : none(),
    "sum(l.amount)",
  ];
  return lineNames.map((name, i) => [name, expressions[i]!]);
}

/** Whether customers can be gathered: by the group given, or by a name that several numbers share. */
export function grouping() {
  return {
    sql: `SELECT count(DISTINCT "group") AS groups, count(name) AS named, count(DISTINCT name) AS names,
  count(DISTINCT class) AS classes FROM mart.customer`,
    shape: { groups: "count", named: "count", names: "count", classes: "count" },
  } as const;
}

/** Customers with a target against what they got: mean target, how many are judged, how many stand below. */
export function customerTargets(measure: "on_time" | "in_full" | "otif") {
  return {
    sql: `WITH s AS (
  SELECT o.customer_id, count(*) FILTER (WHERE o.${measure}) AS k, count(o.${measure}) AS n, min(c.target_${measure}) AS target
  FROM mart."order" o JOIN mart.customer c ON c.customer_id = o.customer_id
  WHERE c.target_${measure} IS NOT NULL GROUP BY o.customer_id
)
SELECT count(*) AS customers, count(*) FILTER (WHERE n > 0) AS judged, count(*) FILTER (WHERE n > 0 AND k < target * n) AS below,
  CAST(sum(CAST(target AS DECIMAL(18,9))) AS DOUBLE) AS sum
FROM s`,
    shape: { customers: "count", judged: "count", below: "count", sum: "number?" },
  } as const;
}
