import { failureColumn, failureKinds } from "../../../core/loss/failures.js";

/** Numbers of the sample that say what was known before the purchase. */
const known = ["rhythm", "bought", "pause", "worth", "size", "prone"] as const;

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

/** Numbers read, and those that follow from them. */
export const readNumbers = [...known, ...sampleNumbers] as const;
export const madeNumbers = {
  rhythm2: (of: (name: (typeof readNumbers)[number]) => number) => of("rhythm") * of("rhythm"),
  bought2: (of) => of("bought") * of("bought"),
  once: (of) => (of("repeats") === 0 ? 1 : 0),
  known: (of) => of("rhythm") * of("bought"),
} as const satisfies Record<string, (of: (name: (typeof readNumbers)[number]) => number) => number>;

/** Covariates, in the order in which they are fitted: columns of `derived.purchase_exposure` of the same names. */
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

export const sampleClasses = ["region", "site", "season", "class"] as const;

/** Yes and no of a purchase, each a digit to the base of three in the column `cells`: 0 no, 1 yes, 2 not known. */
export const sampleFlags = [...failureKinds.map(failureColumn), "recovered", "lost", "failed_last"] as const;

const cells = sampleFlags
  .map((flag, i) => `${3 ** i} * CASE WHEN e.${flag} THEN 1 WHEN e.${flag} IS NULL THEN 2 ELSE 0 END`)
  .join(" + ");

/**
 * Makes `derived.purchase_sample`, the purchases to fit: those with full follow-up, at most so many, taken evenly in the
 * order of customer and day and numbered in it.
 */
export function makeSample(limit: number) {
  return {
    sql: `CREATE OR REPLACE TABLE derived.purchase_sample AS
WITH judged AS (
  SELECT count(*) AS cases FROM derived.purchase_exposure WHERE lost IS NOT NULL
), j AS (
  SELECT customer_id, day, coalesce(site, '') AS site, row_number() OVER (ORDER BY customer_id, day) AS place
  FROM derived.purchase_exposure WHERE lost IS NOT NULL
), s AS (
  SELECT j.* FROM j CROSS JOIN judged o
  WHERE o.cases <= CAST(? AS BIGINT) OR (place * CAST(? AS BIGINT)) % o.cases < CAST(? AS BIGINT)
), n AS (
  SELECT customer_id, day, CAST(row_number() OVER (ORDER BY place) AS INTEGER) AS nth,
    CAST(dense_rank() OVER (ORDER BY customer_id) AS INTEGER) AS customer,
    CAST(dense_rank() OVER (ORDER BY day, site) AS INTEGER) AS day_site
  FROM s
)
SELECT n.nth, n.customer, n.day_site, CAST(${cells} AS INTEGER) AS cells,
  coalesce(e.region, '') AS region, coalesce(e.site, '') AS site, CAST(e.season AS VARCHAR) AS season,
  coalesce(e.class, '') AS class,
  ${readNumbers.map((c) => `CAST(e.${c} AS DOUBLE) AS ${c}`).join(", ")}
FROM n JOIN derived.purchase_exposure e ON e.customer_id = n.customer_id AND e.day = n.day
ORDER BY n.nth`,
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
    cells: "number",
    ...kinds(sampleClasses, "text"),
    ...kinds(known, "number"),
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
