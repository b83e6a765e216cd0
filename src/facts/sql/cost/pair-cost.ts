import { type CostColumn, costColumns } from "../../../core/cost/pool.js";
import { ident, lit } from "../text.js";

/** One term of a column: cents per unit of a driver's column of `derived.pair_driver`. */
export interface Term {
  readonly driverColumn: string;
  /** Cents for one of what the column counts. */
  readonly rate: number;
  readonly channel: string | null;
}

/** Where the left-over cents of a column end: remainders above it get one, those on it up to a pair. */
export interface Threshold {
  readonly remainder: number;
  /** The last pair among equals that gets a cent; null: all equals do. */
  readonly upTo: { readonly customer: number | null; readonly product: number | null } | null;
}

const double = (value: number): string => `CAST(${lit(String(value))} AS DOUBLE)`;

/** A pair's exact part of a column, in cents: a double by the same steps wherever it is asked for. */
export function quota(terms: readonly Term[]): string {
  const parts = terms.map(({ driverColumn, rate, channel }) => {
    const column = `d.${ident(driverColumn)}`;
    const served = channel === null ? `${column} > 0` : `${column} > 0 AND c.channel = ${lit(channel)}`;
    return `CASE WHEN ${served} THEN CAST(${column} AS DOUBLE) * ${double(rate)} ELSE 0 END`;
  });
  return parts.join(" + ");
}

function quotas(terms: readonly Term[], keys: string): string {
  const channel = terms.some((t) => t.channel !== null)
    ? " LEFT JOIN derived.customer_place c ON c.no = d.customer"
    : "";
  return `(SELECT ${keys}x - floor(x) AS r, CAST(floor(x) AS BIGINT) AS cents FROM (SELECT ${keys === "" ? "" : "d.customer, d.product, "}${quota(terms)} AS x FROM derived.pair_driver d${channel}))`;
}

/** How many remainders of a column fall into each class, and the whole cents before any left-over is given. */
export function remainderClasses(terms: readonly Term[], classes: number) {
  return {
    sql: `SELECT CAST(floor(r * ${classes}) AS SMALLINT) AS class, count(*), CAST(sum(cents) AS BIGINT), min(r), max(r)
FROM ${quotas(terms, "")} GROUP BY 1 ORDER BY 1 DESC`,
    shape: { class: "count", pairs: "count", cents: "count", least: "number", most: "number" },
  } as const;
}

/** The remainder within a class at which `wanted` pairs are reached from above, how many have it and are up to it. */
export function remainderAt(terms: readonly Term[], classes: number, inClass: number, wanted: number) {
  return {
    sql: `SELECT r, n, upto FROM (
  SELECT r, n, CAST(sum(n) OVER (ORDER BY r DESC ROWS UNBOUNDED PRECEDING) AS BIGINT) AS upto FROM (
    SELECT r, count(*) AS n FROM ${quotas(terms, "")} WHERE CAST(floor(r * ${classes}) AS SMALLINT) = ? GROUP BY r
  )
) WHERE upto >= ? ORDER BY upto LIMIT 1`,
    params: [inClass, wanted],
    shape: { remainder: "number", pairs: "count", upto: "count" },
  } as const;
}

/** Among equal remainders, the customer with whom `wanted` pairs are reached. */
export function customerAt(terms: readonly Term[], remainder: number, wanted: number) {
  return {
    sql: `SELECT customer, n, upto FROM (
  SELECT customer, n, CAST(sum(n) OVER (ORDER BY customer NULLS LAST ROWS UNBOUNDED PRECEDING) AS BIGINT) AS upto FROM (
    SELECT customer, count(*) AS n FROM ${quotas(terms, "customer, product, ")} WHERE r = ${double(remainder)} GROUP BY customer
  )
) WHERE upto >= ? ORDER BY upto LIMIT 1`,
    params: [wanted],
    shape: { customer: "count?", pairs: "count", upto: "count" },
  } as const;
}

/** Among equal remainders of one customer, the product of the pair at a place (0 = the first). */
export function productAt(terms: readonly Term[], remainder: number, customer: number | null, place: number) {
  return {
    sql: `SELECT product FROM ${quotas(terms, "customer, product, ")}
WHERE r = ${double(remainder)} AND ${customer === null ? "customer IS NULL" : `customer = ${customer}`}
ORDER BY product NULLS LAST LIMIT 1 OFFSET ?`,
    params: [place],
    shape: { product: "count?" },
  } as const;
}

const rowFacts = ["lines", "quantity", "amount", "known_amount", "known_margin", "credited", "goods_back"];

function leftOver({ remainder, upTo }: Threshold, r: string): string {
  const above = `${r} > ${double(remainder)}`;
  const equal = `${r} = ${double(remainder)}`;
  if (upTo === null) return `${above} OR ${equal}`;
  const { customer, product } = upTo;
  const before = customer === null ? "customer IS NOT NULL" : `customer < ${customer}`;
  const same = customer === null ? "customer IS NULL" : `customer = ${customer}`;
  const within = product === null ? "TRUE" : `product <= ${product}`;
  return `${above} OR (${equal} AND (${before} OR (${same} AND ${within})))`;
}

export interface ColumnShare {
  readonly column: CostColumn;
  readonly terms: readonly Term[];
  /** null: no cent was left over. */
  readonly threshold: Threshold | null;
}

/**
 * `derived.pair_cent`: integer cents per column of each customer × product, numbers for names. Views: the cents follow
 * from volumes and rates, and writing them out again would cost as much as counting the volumes.
 *
 * @param direct columns of `derived.direct_cents`, what customers are booked straight
 */
export function pairCent(
  shares: readonly ColumnShare[],
  facts: string,
  direct: readonly CostColumn[],
): string {
  const by = new Map(shares.map((s) => [s.column, s]));
  const channel = shares.some((s) => s.terms.some((t) => t.channel !== null))
    ? "\n  LEFT JOIN derived.customer_place c ON c.no = d.customer"
    : "";
  const booked =
    direct.length === 0
      ? ""
      : "\n  LEFT JOIN derived.direct_cents b ON b.customer = d.customer AND d.product IS NULL";
  const exact = shares.map((s) => `${quota(s.terms)} AS ${ident(`x_${s.column}`)}`);
  const cents = costColumns.map((column) => {
    const share = by.get(column);
    const x = ident(`x_${column}`);
    const parts = [
      ...(share === undefined ? [] : [`CAST(floor(${x}) AS BIGINT)`]),
      ...(share?.threshold == null
        ? []
        : [`CASE WHEN ${leftOver(share.threshold, `(${x} - floor(${x}))`)} THEN 1 ELSE 0 END`]),
      ...(direct.includes(column) ? [`coalesce(${ident(`b_${column}`)}, 0)`] : []),
    ];
    return `CAST(${parts.length === 0 ? "0" : parts.join(" + ")} AS BIGINT) AS ${ident(column)}`;
  });
  return `CREATE OR REPLACE VIEW derived.pair_cent AS
SELECT *, CAST(${costColumns.map(ident).join(" + ")} AS BIGINT) AS total FROM (
SELECT customer, product, ${rowFacts.join(", ")},
  ${cents.join(",\n  ")}
FROM (
SELECT d.customer, d.product, ${[facts, ...exact, ...direct.map((c) => `b.${ident(c)} AS ${ident(`b_${c}`)}`)].join(",\n  ")}
FROM derived.pair_driver d${channel}${booked}
))`;
}

const named = [...rowFacts, ...costColumns, "total"];

/** `derived.pair_cost`: the same with the ids of customer and product. */
export const pairCost = `CREATE OR REPLACE VIEW derived.pair_cost AS
SELECT c.customer_id, p.product_id, ${named.map((name) => `d.${ident(name)}`).join(", ")}
FROM derived.pair_cent d
  LEFT JOIN derived.customer_place c ON c.no = d.customer
  LEFT JOIN derived.product_no p ON p.no = d.product`;

/**
 * `derived.customer_cents`: the pairs of each customer in one sum, for every roll-up above customers.
 *
 * @param used columns that hold any cents
 */
export function customerCents(used: readonly CostColumn[]): string {
  const cents = costColumns.map(
    (c) => `CAST(${used.includes(c) ? `sum(${ident(c)})` : "0"} AS BIGINT) AS ${ident(c)}`,
  );
  return `CREATE OR REPLACE TABLE derived.customer_cents AS
SELECT *, CAST(${costColumns.map(ident).join(" + ")} AS BIGINT) AS total FROM (
  SELECT customer, ${cents.join(", ")} FROM derived.pair_cent GROUP BY customer
)`;
}

/** `derived.direct_cents`: what customers are booked straight, one row per customer. */
export function directCents(columns: readonly CostColumn[]): string {
  return `CREATE OR REPLACE TABLE derived.direct_cents AS
SELECT p.no AS customer, ${columns
    .map(
      (c) => `CAST(coalesce(sum(d.cents) FILTER (WHERE d."column" = ${lit(c)}), 0) AS BIGINT) AS ${ident(c)}`,
    )
    .join(", ")}
FROM derived.direct_cost d JOIN derived.customer_place p ON p.customer_id = d.customer_id GROUP BY p.no`;
}
