import { type TableName, tableDef } from "../../../core/schema/index.js";
import { ident, lit } from "../text.js";
import { anyOf, type MartPlan } from "./plan.js";

/**
 * One row per key, whatever the exports repeat: a join through these can never multiply rows. Rows of one key
 * complete each other (a list of customers and a list of their targets); where both say something, the first counts.
 */
export function keyTables(plan: MartPlan): string[] {
  return [
    oneRow("customer_key", "customer", "customer_id", plan.duplicates.customers),
    oneRow("product_key", "product", "product_id", plan.duplicates.products),
    oneRow("order_key", "order", "order_id", plan.duplicates.orders),
    ...(plan.rows("delivery") > 0 ? shipments(plan) : []),
    ...(plan.has("return_line", "order_id") ? returns(plan) : []),
    ...(plan.has("contact", "order_id", "kind") ? [contacts] : []),
    ...(plan.has("answer", "order_id", "value") ? [scores] : []),
  ];
}

function oneRow(name: string, table: TableName, key: string, repeated: boolean): string {
  if (!repeated)
    return `CREATE OR REPLACE VIEW mart.${name} AS SELECT * FROM fact.${ident(table)} WHERE ${key} IS NOT NULL`;
  const columns = Object.keys(tableDef(table).columns).filter((column) => column !== key);
  return `CREATE OR REPLACE TABLE mart.${name} AS
SELECT ${key}, ${columns.map((c) => `${firstFilled(ident(c))} AS ${ident(c)}`).join(", ")},
  ${firstFilled("_src")} AS _src, ${firstFilled("_row")} AS _row
FROM fact.${ident(table)} WHERE ${key} IS NOT NULL GROUP BY ${key}`;
}

/** The first row that holds anything decides. */
export function firstFilled(column: string): string {
  return `arg_min(${column}, CAST(_src AS BIGINT) * 4294967296 + _row)`;
}

/** A name shared by all shipments of an order, else null: an order that came on two trucks belongs to neither. */
function shared(column: string): string {
  return `CASE WHEN min(${column}) = max(${column}) THEN min(${column}) END AS ${column}`;
}

function shipments(plan: MartPlan): string[] {
  // One shipment without a date of arrival leaves the order not delivered.
  const columns = `max(promised_on) AS promised_on, max(shipped_on) AS shipped_on,
  CASE WHEN count(delivered_on) = count(*) THEN max(delivered_on) END AS delivered_on,
  sum(quantity) AS quantity, sum(freight) AS freight, CAST(sum(CAST(weight AS DECIMAL(18,4))) AS DOUBLE) AS weight,
  bool_or(damaged) AS damaged, bool_and(documents_complete) AS documents_complete,
  ${shared("carrier")}, ${shared("mode")}, ${shared("warehouse")}`;
  const byOrder = `CREATE OR REPLACE TABLE mart.shipment_order AS
SELECT order_id, ${columns}
FROM fact.delivery WHERE order_id IS NOT NULL GROUP BY order_id`;
  if (!plan.has("delivery", "line_no")) return [byOrder];
  return [
    byOrder,
    `CREATE OR REPLACE TABLE mart.shipment_line AS
SELECT order_id, line_no, ${columns}
FROM fact.delivery WHERE order_id IS NOT NULL AND line_no IS NOT NULL GROUP BY order_id, line_no`,
  ];
}

/** How returns find their line: by line number, else by product; null = only the order is known. */
export function returnKey(plan: MartPlan): "line_no" | "product_id" | null {
  if (!plan.has("return_line", "order_id")) return null;
  if (plan.has("return_line", "line_no") && plan.has("order_line", "line_no")) return "line_no";
  return plan.has("return_line", "product_id") && plan.has("order_line", "product_id") ? "product_id" : null;
}

function returns(plan: MartPlan): string[] {
  const because = (reason: string) => `coalesce(bool_or(reason = ${lit(reason)}), FALSE)`;
  const columns = `${because("damaged")} AS damaged, ${because("wrong-item")} AS wrong_item`;
  const key = returnKey(plan);
  return [
    `CREATE OR REPLACE TABLE mart.return_order AS
SELECT order_id, ${columns} FROM fact.return_line WHERE order_id IS NOT NULL GROUP BY order_id`,
    ...(key === null
      ? []
      : [
          `CREATE OR REPLACE TABLE mart.return_key AS
SELECT order_id, ${key} AS key, ${columns}
FROM fact.return_line WHERE order_id IS NOT NULL AND ${key} IS NOT NULL GROUP BY order_id, ${key}`,
        ]),
  ];
}

const contacts = `CREATE OR REPLACE TABLE mart.contact_order AS
SELECT order_id, bool_or(kind = 'complaint') AS complaint, bool_or(kind = 'claim') AS claim
FROM fact.contact WHERE order_id IS NOT NULL AND kind IS NOT NULL GROUP BY order_id`;

/** The latest answer about an order as a whole; several reviews of one order never multiply it. */
const scores = `CREATE OR REPLACE TABLE mart.answer_order AS
SELECT order_id, value AS score
FROM fact.answer
WHERE order_id IS NOT NULL AND value IS NOT NULL AND of_whom IS NULL
  AND (kind IS NULL OR kind IN ('overall', 'performance'))
QUALIFY row_number() OVER (
  PARTITION BY order_id ORDER BY answered_on DESC NULLS LAST, _src DESC, _row DESC) = 1`;

/** Why goods came back, where returns say so: damage and picking errors nobody else recorded. */
export function returnReasons(plan: MartPlan, alias: string, column: "damaged" | "wrong_item"): string[] {
  if (!plan.has("return_line", "order_id", "reason")) return [];
  return [anyOf([`coalesce(${alias}.${column}, FALSE)`])];
}
