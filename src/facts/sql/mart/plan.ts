import type { Facts } from "../../../core/facts.js";
import type { TableName } from "../../../core/schema/index.js";
import type { Settings } from "../../../core/settings.js";
import type { RowOf } from "../../../core/shape.js";

export type PromiseColumn = "requested_on" | "promised_on" | "last_promised_on";

/** What the mart's statements are written from: which columns hold anything, and the rules of the workspace. */
export interface MartPlan {
  readonly has: (table: TableName, ...columns: readonly string[]) => boolean;
  readonly rows: (table: TableName) => number;
  /** Promise columns that are given, first choice first. */
  readonly promises: readonly PromiseColumn[];
  /** Ordered + so many working days, where no promise is recorded at all. */
  readonly leadDays: number | null;
  readonly promise: Settings["promise"];
  /** The calendar table is needed: not every day counts. */
  readonly calendar: boolean;
  /** Deliveries carry a time of day: both readings of the promise are made. */
  readonly timed: boolean;
  readonly asOf: string;
  /** Some status says that goods came back; without any, a status tells nothing about returns. */
  readonly returnedStatus: boolean;
  /** Tables whose rows repeat their key. */
  readonly duplicates: { readonly orders: boolean; readonly customers: boolean; readonly products: boolean };
  /** Null = all rows are in the period. */
  readonly period: { readonly from: string; readonly to: string } | null;
}

const choice: Readonly<Record<Settings["promise"]["which"], readonly PromiseColumn[]>> = {
  requested: ["requested_on", "promised_on", "last_promised_on"],
  first: ["promised_on", "last_promised_on", "requested_on"],
  last: ["last_promised_on", "promised_on", "requested_on"],
};

/** Promise and delivery may stand on lines, on orders, on shipments. */
const dated: readonly TableName[] = ["order_line", "delivery", "order"];

/** What only the rows can tell. */
const observed = {
  returnedStatus: "flag",
  orders: "flag",
  customers: "flag",
  products: "flag",
} as const;

export type Observed = RowOf<typeof observed>;

/** The query that makes `Observed`. */
export function observe() {
  const repeated = (table: string, key: string) =>
    `(SELECT count(${key}) > count(DISTINCT ${key}) FROM fact.${table})`;
  return {
    sql: `SELECT
  (SELECT count(*) FROM fact."order" WHERE status = 'returned')
    + (SELECT count(*) FROM fact.order_line WHERE status = 'returned') > 0 AS returned_status,
  ${repeated('"order"', "order_id")} AS orders, ${repeated("customer", "customer_id")} AS customers,
  ${repeated("product", "product_id")} AS products`,
    shape: observed,
  } as const;
}

/** What was observed when the mart was built, kept beside it. */
export const keepObserved = `CREATE OR REPLACE TABLE mart.observed AS SELECT CAST(? AS BOOLEAN) AS returned_status,
  CAST(? AS BOOLEAN) AS orders, CAST(? AS BOOLEAN) AS customers, CAST(? AS BOOLEAN) AS products`;

export function keptObserved() {
  return {
    sql: "SELECT returned_status, orders, customers, products FROM mart.observed",
    shape: observed,
  } as const;
}

export function planMart(
  facts: Facts,
  settings: Settings & {
    readonly asOf: string;
    readonly period: { readonly from: string; readonly to: string };
  },
  seen: Observed,
): MartPlan {
  const has = (table: TableName, ...columns: readonly string[]) =>
    facts.tables[table].rows > 0 && columns.every((c) => (facts.tables[table].columns[c]?.filled ?? 0) > 0);
  const timed = (column: string) => dated.some((t) => facts.tables[t].columns[column]?.timed === true);
  const promises = choice[settings.promise.which].filter((c) => dated.some((t) => has(t, c)));
  const { workingDays, holidays } = settings.calendar;
  const span = facts.span;
  const whole = span !== null && settings.period.from <= span.from && settings.period.to >= span.to;
  return {
    has,
    rows: (table) => facts.tables[table].rows,
    promises,
    leadDays: promises.length === 0 ? settings.promise.leadDays : null,
    promise: settings.promise,
    calendar: new Set(workingDays).size < 7 || holidays.length > 0,
    timed: timed("delivered_on"),
    asOf: settings.asOf,
    returnedStatus: seen.returnedStatus,
    duplicates: { orders: seen.orders, customers: seen.customers, products: seen.products },
    // Rows without an order date have no place in or out of the period: with the whole span asked for all stay.
    period: span === null || whole ? null : settings.period,
  };
}

/** One table a column may come from: alias in the statement, canonical table. */
export interface Source {
  readonly alias: string;
  readonly table: TableName;
}

/**
 * The first filled value of a column over the tables that give it, or a typed null when none does.
 *
 * @example pick(plan, [line, order], "shipped_on", "TIMESTAMP") // → coalesce(l.shipped_on, o.shipped_on)
 */
export function pick(plan: MartPlan, sources: readonly Source[], column: string, type: string): string {
  const given = sources.filter((s) => plan.has(s.table, column)).map((s) => `${s.alias}.${column}`);
  return first(given, type);
}

/** `coalesce` of the expressions, or a typed null. */
export function first(expressions: readonly string[], type: string): string {
  if (expressions.length === 0) return `CAST(NULL AS ${type})`;
  return expressions.length === 1 ? expressions[0]! : `coalesce(${expressions.join(", ")})`;
}

/** True when any says so, false when any is recorded and none says so, null when nothing is recorded. */
export function anyOf(flags: readonly string[]): string {
  if (flags.length === 0) return "CAST(NULL AS BOOLEAN)";
  if (flags.length === 1) return flags[0]!;
  const hit = flags.map((f) => `coalesce(${f}, FALSE)`).join(" OR ");
  return `CASE WHEN ${hit} THEN TRUE WHEN coalesce(${flags.join(", ")}) IS NULL THEN NULL ELSE FALSE END`;
}
