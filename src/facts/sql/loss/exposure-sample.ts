import { failureColumn, failureKinds } from "../../../core/loss/failures.js";

/** Numbers of `derived.purchase_exposure` that say what was known before the purchase. */
export const numericColumns = [
  "rhythm",
  "rhythm2",
  "bought",
  "bought2",
  "once",
  "pause",
  "worth",
  "size",
  "prone",
  "known",
] as const;

/** What else the sample holds of each purchase; null where there is none. */
export const sampleNumbers = [
  "repeats",
  "days",
  "gap",
  "next_gap",
  "amount",
  "next_amount",
  "before_last",
  "failed_before",
  "failed_recent",
] as const;

export const sampleClasses = ["region", "site", "season", "class"] as const;

const flags = [...failureKinds.map(failureColumn), "recovered"];

/**
 * Makes `derived.purchase_sample`, the purchases to fit: those with full follow-up, at most so many, taken evenly in the
 * order of customer and day and numbered in it.
 */
export function makeSample(limit: number) {
  return {
    sql: `CREATE OR REPLACE TABLE derived.purchase_sample AS
WITH j AS (
  SELECT *, row_number() OVER (ORDER BY customer_id, day) AS place, count(*) OVER () AS cases
  FROM derived.purchase_exposure WHERE lost IS NOT NULL
), s AS (
  SELECT * FROM j WHERE cases <= CAST(? AS BIGINT) OR (place * CAST(? AS BIGINT)) % cases < CAST(? AS BIGINT)
)
SELECT CAST(row_number() OVER (ORDER BY place) AS INTEGER) AS nth,
  CAST(dense_rank() OVER (ORDER BY customer_id) AS INTEGER) AS customer,
  CAST(dense_rank() OVER (ORDER BY day, coalesce(site, '')) AS INTEGER) AS day_site,
  lost, failed_last, ${flags.join(", ")}, coalesce(region, '') AS region, coalesce(site, '') AS site,
  CAST(season AS VARCHAR) AS season, coalesce(class, '') AS class,
  ${[...numericColumns, ...sampleNumbers].map((c) => `CAST(${c} AS DOUBLE) AS ${c}`).join(", ")}
FROM s ORDER BY nth`,
    params: [limit, limit, limit],
  };
}

export function sampleCount() {
  return { sql: "SELECT count(*) AS n FROM derived.purchase_sample", shape: { n: "count" } } as const;
}

/** Purchases of the sample after `from`, up to `to`, in order. */
export function sampleSlice(from: number, to: number) {
  const kinds = <K extends string, V extends string>(names: readonly K[], kind: V) =>
    Object.fromEntries(names.map((name) => [name, kind])) as Record<K, V>;
  const shape = {
    customer: "number",
    day_site: "number",
    lost: "flag",
    failed_last: "flag",
    ...kinds(flags, "flag?"),
    ...kinds(sampleClasses, "text"),
    ...kinds(numericColumns, "number"),
    ...kinds(sampleNumbers, "number?"),
  } as const;
  return {
    sql: `SELECT ${Object.keys(shape).join(", ")} FROM derived.purchase_sample
WHERE nth > CAST(? AS INTEGER) AND nth <= CAST(? AS INTEGER) ORDER BY nth`,
    params: [from, to],
    shape,
  };
}

export const dropSample = "DROP TABLE IF EXISTS derived.purchase_sample";
