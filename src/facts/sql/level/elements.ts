import type { SqlValue } from "../../../core/ports.js";
import type { Shape } from "../../../core/shape.js";
import { orderElements } from "../plan/elements.js";

/** Elements whose level is told by orders and whose stock is not the means: shortages have curves of their own. */
export const levelElements = ["late", "damaged", "wrong", "complaint", "invoice"] as const;

/** Sums over customers of what each of them has so many of, by class; exact, since whole cents are added up. */
const classSums = (table: string, columns: readonly string[]) => `SELECT coalesce(k.class, '') AS class,
  ${columns.join(",\n  ")}
FROM ${table} f LEFT JOIN derived.customer_stake s ON s.customer_id = f.customer_id
  LEFT JOIN derived.customer_class k ON k.customer_id = f.customer_id
GROUP BY 1 ORDER BY 1`;
const counted = (column: string) => `CAST(sum(f.${column}) AS BIGINT) AS ${column}`;
const staked = (column: string, before = `${column}_`) =>
  `CAST(sum(f.${column} * CAST(round(s.stake) AS BIGINT)) AS DOUBLE) AS ${before}stake,
  CAST(coalesce(sum(f.${column}) FILTER (WHERE s.stake IS NOT NULL), 0) AS BIGINT) AS ${before}staked`;

/** Makes `derived.customer_elements`: orders judged and failed per customer and element. */
export function makeCustomerElements(): string {
  const counts = levelElements.flatMap((element) => {
    const { failed, judged } = orderElements[element];
    return [
      `count(*) FILTER (WHERE ${failed}) AS ${element}`,
      `count(*) FILTER (WHERE ${judged}) AS ${element}_of`,
    ];
  });
  return `CREATE OR REPLACE TABLE derived.customer_elements AS
SELECT customer_id, count(*) AS orders, ${counts.join(", ")} FROM mart."order" GROUP BY customer_id`;
}

/**
 * Orders judged and failed per class of customer and element, and the stake of the customers of those that failed.
 *
 * @units   stake: cents, summed over failed orders whose customer has one
 */
export function elementStakes() {
  const shape: Record<string, Shape[string]> = {
    class: "text",
    orders: "count",
    stake: "number?",
    staked: "count",
  };
  for (const element of levelElements)
    Object.assign(shape, {
      [element]: "count",
      [`${element}_of`]: "count",
      [`${element}_stake`]: "number?",
      [`${element}_staked`]: "count",
    });
  const columns = levelElements.flatMap((e) => [counted(e), counted(`${e}_of`), staked(e)]);
  return {
    sql: classSums("derived.customer_elements", [counted("orders"), staked("orders", ""), ...columns]),
    shape,
  };
}

/** Makes `derived.customer_answers`: the same of what is told by purchases, complaints not settled and slow answers. */
export function makeCustomerAnswers(): string {
  const of = (column: string) =>
    `count(${column}) AS ${column}_of, count(*) FILTER (WHERE ${column}) AS ${column}`;
  return `CREATE OR REPLACE TABLE derived.customer_answers AS
SELECT customer_id, ${of("unresolved")}, ${of("slow_answer")} FROM derived.purchase_exposure GROUP BY customer_id`;
}

/** By class of customer. */
export function contactStakes() {
  const of = (column: string) => [counted(`${column}_of`), counted(column), staked(column)];
  return {
    sql: classSums("derived.customer_answers", [...of("unresolved"), ...of("slow_answer")]),
    shape: {
      class: "text",
      unresolved_of: "count",
      unresolved: "count",
      unresolved_stake: "number?",
      unresolved_staked: "count",
      slow_answer_of: "count",
      slow_answer: "count",
      slow_answer_stake: "number?",
      slow_answer_staked: "count",
    },
  } as const;
}

/**
 * Orders by customer class, region, warehouse, mode and carrier: judged, late, and the sums a freight tariff is fitted
 * from (over orders with freight and weight).
 *
 * @units   weight: kg; freight: money
 */
export function deliveryCells() {
  const both = "o.freight IS NOT NULL AND o.weight > 0";
  const w = "CAST(o.weight AS DECIMAL(18,4))";
  const sum = (of: string) => `coalesce(CAST(sum(${of}) FILTER (WHERE ${both}) AS DOUBLE), 0)`;
  return {
    sql: `SELECT coalesce(k.class, '') AS class, o.region, o.warehouse, o.mode, o.carrier,
  count(o.on_time) AS judged, count(*) FILTER (WHERE o.on_time = FALSE) AS late,
  count(*) FILTER (WHERE ${both}) AS weighed, ${sum(w)} AS weight, ${sum(`${w} * ${w}`)} AS weight2,
  ${sum("o.freight")} AS freight, ${sum(`${w} * CAST(o.freight AS DECIMAL(18,4))`)} AS weighed_freight
FROM mart."order" o LEFT JOIN derived.customer_class k ON k.customer_id = o.customer_id
WHERE o.carrier IS NOT NULL OR o.mode IS NOT NULL
GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2 NULLS LAST, 3 NULLS LAST, 4 NULLS LAST, 5 NULLS LAST`,
    shape: {
      class: "text",
      region: "text?",
      warehouse: "text?",
      mode: "text?",
      carrier: "text?",
      judged: "count",
      late: "count",
      weighed: "count",
      weight: "number",
      weight2: "number",
      freight: "number",
      weighed_freight: "number",
    },
  } as const;
}

export interface SpotPlace {
  /** As in `measure.hot-spots`; `class` is the product's. */
  readonly dimension: "region" | "channel" | "carrier" | "mode" | "warehouse" | "class";
  readonly value: string;
}

const failedLine = { damaged: "l.damaged", wrong: "l.wrong_item" } as const;
export type LineFailure = keyof typeof failedLine;

const inside = (places: readonly SpotPlace[]) =>
  places.map((p) => `${p.dimension === "class" ? "p.class" : `l.${p.dimension}`} = ?`).join(" AND ");
const values = (places: readonly SpotPlace[]): SqlValue[] => places.map((p) => p.value);
const lines = "mart.line l LEFT JOIN mart.product p ON p.product_id = l.product_id";

/** Lines in a place, and orders in which one of them failed, by class of customer. */
export function placeLines(failure: LineFailure, places: readonly SpotPlace[]) {
  const failed = failedLine[failure];
  return {
    sql: `SELECT coalesce(k.class, '') AS class, count(*) AS lines, count(*) FILTER (WHERE ${failed}) AS failed,
  count(DISTINCT l.order_id) FILTER (WHERE ${failed}) AS failed_orders,
  CAST(sum(CAST(l.amount AS DECIMAL(18,4))) AS DOUBLE) AS amount
FROM ${lines} LEFT JOIN derived.customer_class k ON k.customer_id = l.customer_id
WHERE NOT l.cancelled AND ${inside(places)}
GROUP BY 1 ORDER BY 1`,
    params: values(places),
    shape: { class: "text", lines: "count", failed: "count", failed_orders: "count", amount: "number?" },
  } as const;
}

/** Lines of a place by hour of ordering. */
export function placeHours(failure: LineFailure, places: readonly SpotPlace[]) {
  const failed = failedLine[failure];
  return {
    sql: `SELECT CAST(extract(hour FROM l.ordered_on) AS INTEGER) AS hour, count(${failed}) AS judged, count(*) FILTER (WHERE ${failed}) AS failed
FROM ${lines}
WHERE l.ordered_on IS NOT NULL AND ${inside(places)}
GROUP BY 1 ORDER BY 1`,
    params: values(places),
    shape: { hour: "count", judged: "count", failed: "count" },
  } as const;
}

/** Lines of a place by carrier or mode: where the same goods went with others. */
export function placeCarriers(failure: LineFailure, by: "carrier" | "mode", places: readonly SpotPlace[]) {
  const failed = failedLine[failure];
  const at = places.length === 0 ? "" : ` AND ${inside(places)}`;
  return {
    sql: `SELECT l.${by} AS name, count(${failed}) AS judged, count(*) FILTER (WHERE ${failed}) AS failed
FROM ${lines}
WHERE l.${by} IS NOT NULL AND NOT l.cancelled${at}
GROUP BY 1 ORDER BY 1`,
    params: values(places),
    shape: { name: "text", judged: "count", failed: "count" },
  } as const;
}

/** Orders by whole days from ordering to arrival, and the days promised, where both are known. */
export function leadDays() {
  const day = (column: string) => `epoch(CAST(${column} AS DATE))`;
  return {
    sql: `SELECT CAST((${day("delivered_on")} - ${day("ordered_on")}) / 86400 AS INTEGER) AS days, count(*) AS orders,
  CAST(sum(${day("promised_on")} - ${day("ordered_on")}) AS DOUBLE) / 86400 AS promised,
  count(*) FILTER (WHERE on_time = FALSE) AS late,
  count(*) FILTER (WHERE ${day("delivered_on")} <= ${day("promised_on")} + 86400) AS in_one,
  count(*) FILTER (WHERE ${day("delivered_on")} <= ${day("promised_on")} + 172800) AS in_two
FROM mart."order"
WHERE on_time IS NOT NULL AND delivered_on >= ordered_on AND promised_on IS NOT NULL
GROUP BY 1 ORDER BY 1`,
    shape: {
      days: "count",
      orders: "count",
      promised: "number?",
      late: "count",
      in_one: "count",
      in_two: "count",
    },
  } as const;
}

/** Orders with a line in a place, and their weight. */
export function placeOrders(places: readonly SpotPlace[]) {
  return {
    sql: `SELECT count(*) AS orders, coalesce(CAST(sum(CAST(o.weight AS DECIMAL(18,4))) AS DOUBLE), 0) AS weight
FROM mart."order" o WHERE o.order_id IN (SELECT l.order_id FROM ${lines} WHERE NOT l.cancelled AND ${inside(places)})`,
    params: values(places),
    shape: { orders: "count", weight: "number" },
  } as const;
}

/** Sales and margin of the period where both are known. */
export function periodMargin() {
  return {
    sql: `SELECT CAST(sum(amount) FILTER (WHERE cost IS NOT NULL) AS DOUBLE) AS amount,
  CAST(sum(amount - cost) AS DOUBLE) AS margin
FROM mart."order" WHERE NOT cancelled`,
    shape: { amount: "number?", margin: "number?" },
  } as const;
}

/** Orders judged and failed on one element. */
export function orderFailures(element: (typeof levelElements)[number]) {
  const { failed, judged } = orderElements[element];
  return {
    sql: `SELECT count(*) FILTER (WHERE ${failed}) AS failed, count(*) FILTER (WHERE ${judged}) AS judged FROM mart."order"`,
    shape: { failed: "count", judged: "count" },
  } as const;
}

/** Purchases with a complaint that was not settled in time, of those that could be judged. */
export function unresolvedPurchases() {
  return {
    sql: "SELECT count(*) FILTER (WHERE unresolved) AS failed, count(unresolved) AS judged FROM derived.purchase_exposure",
    shape: { failed: "count", judged: "count" },
  } as const;
}
