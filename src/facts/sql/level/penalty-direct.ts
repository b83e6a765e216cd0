import type { ContractPenalty } from "../../../core/level/settings.js";
import type { SqlValue } from "../../../core/ports.js";
import { daysLate, failedOrders, goodsFailures, onLine, onOrder } from "./failed-orders.js";

export interface HandlingTables {
  readonly contacts: boolean;
  readonly deliveries: boolean;
  /** `derived.return_credit` holds orders. */
  readonly returns: boolean;
}

/**
 * Orders by what failed with the goods (bits in the order of `goodsFailures`) and by whether anybody complained, with
 * the money each set of them took after delivery: contacts at `perContact` (money per kind, null: of any other kind),
 * compensation, further shipments, goods taken back.
 *
 * @units   cost, squares: money
 */
export function handlingPatterns(
  { contacts, deliveries, returns }: HandlingTables,
  perContact: ReadonlyMap<string | null, number>,
) {
  const params: SqlValue[] = [];
  const joins: string[] = [];
  const parts: string[] = [];
  if (contacts) {
    const cases: string[] = [];
    for (const [kind, rate] of perContact) {
      if (kind === null) continue;
      cases.push("WHEN kind = ? THEN CAST(? AS DOUBLE)");
      params.push(kind, rate);
    }
    params.push(perContact.get(null) ?? 0);
    joins.push(`LEFT JOIN (SELECT order_id, sum(${cases.length === 0 ? "CAST(? AS DOUBLE)" : `CASE ${cases.join(" ")} ELSE CAST(? AS DOUBLE) END`})
    + coalesce(CAST(sum(compensation) AS DOUBLE), 0) AS cost
  FROM fact.contact WHERE order_id IS NOT NULL GROUP BY order_id) k ON k.order_id = o.order_id`);
    parts.push("coalesce(k.cost, 0)");
  }
  if (deliveries) {
    joins.push(`LEFT JOIN (SELECT order_id, CAST(sum(freight) - max(freight) AS DOUBLE) AS cost
  FROM fact.delivery WHERE order_id IS NOT NULL GROUP BY order_id HAVING count(freight) > 1) d ON d.order_id = o.order_id`);
    parts.push("coalesce(d.cost, 0)");
  }
  if (returns) {
    joins.push(`LEFT JOIN (SELECT order_id, CAST(sum(credited) - sum(goods_back) AS DOUBLE) AS cost
  FROM derived.return_credit WHERE left_out IS NULL GROUP BY order_id) r ON r.order_id = o.order_id`);
    parts.push("coalesce(r.cost, 0)");
  }
  const bits = goodsFailures.map(
    (kind, i) => `CASE WHEN coalesce(${onOrder[kind]}, FALSE) THEN ${2 ** i} ELSE 0 END`,
  );
  return {
    sql: `SELECT set, complained, count(*) AS orders, CAST(sum(CAST(round(cost * 100) AS BIGINT)) AS DOUBLE) / 100 AS cost,
  CAST(sum(CAST(round(cost * cost * 100) AS DECIMAL(38,0))) AS DOUBLE) / 100 AS squares
FROM (
  SELECT CAST(${bits.join(" + ")} AS INTEGER) AS set, ${onOrder.complaint} AS complained, ${parts.length === 0 ? "0.0" : parts.join(" + ")} AS cost
  FROM mart."order" o ${joins.join("\n  ")}
  WHERE NOT o.cancelled
) x GROUP BY set, complained ORDER BY set, complained`,
    params,
    shape: { set: "count", complained: "flag", orders: "count", cost: "number", squares: "number" },
  } as const;
}

/** What a contract penalty came to over the failed orders, by class of their customer. Money, from hundredths. */
export function contractOwed(contract: ContractPenalty, classes: boolean) {
  const { kind, per, amount, most, customers, customerClasses } = contract;
  const params: SqlValue[] = [amount];
  const line = onLine[kind];
  const ofLines = per === "line" || per === "unit";
  const base = {
    order: "1",
    line: "coalesce(l.lines, f.lines, 1)",
    unit: "coalesce(l.units, CAST(f.quantity AS DOUBLE), 0)",
    "day-late": "coalesce(f.days, 0)",
    "share-of-amount": "greatest(0, coalesce(CAST(f.amount AS DOUBLE), 0))",
  }[per];
  let owed = `CAST(? AS DOUBLE) * ${base}`;
  if (most !== undefined) {
    owed = `least(CAST(? AS DOUBLE), ${owed})`;
    params.unshift(most);
  }
  const whose: string[] = [];
  const list = (values: readonly string[]) => values.map(() => "?").join(", ");
  if (customers !== undefined) whose.push(`f.customer_id IN (${list(customers)})`);
  if (customerClasses !== undefined) whose.push(classes ? `c.class IN (${list(customerClasses)})` : "FALSE");
  params.push(...(customers ?? []), ...(classes ? (customerClasses ?? []) : []));
  return {
    sql: `SELECT class, count(*) AS orders, CAST(sum(owed) AS DOUBLE) / 100 AS owed FROM (
  SELECT ${classes ? "c.class" : "CAST(NULL AS VARCHAR)"} AS class, CAST(round(100 * (${owed})) AS BIGINT) AS owed
  FROM (SELECT o.order_id, o.customer_id, o.lines, o.quantity, o.amount, ${daysLate} AS days ${failedOrders(kind)}) f
  ${
    ofLines && line !== undefined
      ? `LEFT JOIN (SELECT l.order_id, count(*) AS lines,
    CAST(sum(${kind === "short" ? "l.quantity - coalesce(least(l.delivered_quantity, l.quantity), 0)" : "l.quantity"}) AS DOUBLE) AS units
    FROM mart.line l WHERE NOT l.cancelled AND coalesce(${line}, FALSE) GROUP BY l.order_id) l ON l.order_id = f.order_id`
      : ofLines
        ? "LEFT JOIN (SELECT NULL AS order_id, NULL AS lines, NULL AS units) l ON FALSE"
        : ""
  }
  ${classes ? "LEFT JOIN derived.customer_class c ON c.customer_id = f.customer_id" : ""}
  ${whose.length === 0 ? "" : `WHERE ${whose.join(" AND ")}`}
) x GROUP BY class ORDER BY class NULLS LAST`,
    params,
    shape: { class: "text?", orders: "count", owed: "number" },
  } as const;
}
