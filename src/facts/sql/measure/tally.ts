import { lit } from "../text.js";
import type { RatioMeasure } from "./shares.js";

/**
 * `mart.tally`: every ratio's k and n per customer and part of the period, in one scan of the orders. Integers, so
 * that the sums are the same on any number of threads.
 */
export function tallyTable(measures: readonly RatioMeasure[], recentFrom: string | null): string {
  const recent =
    recentFrom === null ? "CAST(NULL AS BOOLEAN)" : `dated_on >= CAST(${lit(recentFrom)} AS DATE)`;
  const sums = measures.map((m, i) => `CAST(${m.k} AS BIGINT) AS k${i}, CAST(${m.n} AS BIGINT) AS n${i}`);
  return `CREATE OR REPLACE TABLE mart.tally AS
SELECT customer_id, ${recent} AS recent, count(*) AS orders${sums.map((s) => `,\n  ${s}`).join("")}
FROM mart."order" GROUP BY 1, 2`;
}

const pairs = [
  ["k1", "k1"],
  ["k1", "n1"],
  ["n1", "n1"],
  ["k2", "k2"],
  ["k2", "n2"],
  ["n2", "n2"],
  ["k1", "k2"],
  ["k1", "n2"],
  ["n1", "k2"],
  ["n1", "n2"],
] as const;

/**
 * First and second moments over customers of each ratio: all that a cluster-robust interval, and the interval of the
 * change from the earlier (1) to the recent part (2), need. One row per measure, in their order.
 */
export function moments(measures: readonly RatioMeasure[]) {
  const columns = measures.flatMap((_, i) => [
    `sum(k${i})::HUGEINT AS k${i}, sum(n${i})::HUGEINT AS n${i}`,
    `coalesce(sum(k${i}) FILTER (WHERE NOT recent), 0)::HUGEINT AS a${i}, coalesce(sum(n${i}) FILTER (WHERE NOT recent), 0)::HUGEINT AS b${i}`,
    `coalesce(sum(k${i}) FILTER (WHERE recent), 0)::HUGEINT AS c${i}, coalesce(sum(n${i}) FILTER (WHERE recent), 0)::HUGEINT AS d${i}`,
  ]);
  const named = { k1: "a", n1: "b", k2: "c", n2: "d" } as const;
  const selects = measures.map((_, i) => {
    const both = pairs.map(
      ([x, y]) => `coalesce(sum(${named[x]}${i} * ${named[y]}${i}), 0)::DOUBLE AS ${x}${y}`,
    );
    return `SELECT ${i} AS i, count(*) FILTER (WHERE n${i} > 0) AS clusters, coalesce(sum(k${i}), 0)::DOUBLE AS k, coalesce(sum(n${i}), 0)::DOUBLE AS n,
  coalesce(sum(k${i} * k${i}), 0)::DOUBLE AS kk, coalesce(sum(k${i} * n${i}), 0)::DOUBLE AS kn, coalesce(sum(n${i} * n${i}), 0)::DOUBLE AS nn,
  count(*) FILTER (WHERE b${i} + d${i} > 0) AS parts_clusters,
  coalesce(sum(a${i}), 0)::DOUBLE AS k1, coalesce(sum(b${i}), 0)::DOUBLE AS n1, coalesce(sum(c${i}), 0)::DOUBLE AS k2, coalesce(sum(d${i}), 0)::DOUBLE AS n2,
  ${both.join(", ")} FROM p`;
  });
  return {
    sql: `WITH p AS MATERIALIZED (
SELECT customer_id, ${columns.join(",\n  ")}
FROM mart.tally GROUP BY customer_id
)
${selects.join("\nUNION ALL ")}
ORDER BY i`,
    shape: {
      i: "count",
      clusters: "count",
      k: "number",
      n: "number",
      kk: "number",
      kn: "number",
      nn: "number",
      partsClusters: "count",
      k1: "number",
      n1: "number",
      k2: "number",
      n2: "number",
      k1k1: "number",
      k1n1: "number",
      n1n1: "number",
      k2k2: "number",
      k2n2: "number",
      n2n2: "number",
      k1k2: "number",
      k1n2: "number",
      n1k2: "number",
      n1n2: "number",
    },
  } as const;
}

/** How many orders or lines of each ratio cannot be judged, one row per measure. */
export function unknowns(measures: readonly RatioMeasure[]) {
  const columns = measures.map((m, i) => `${m.unknown ?? "0"} AS u${i}`);
  return {
    sql: `WITH s AS MATERIALIZED (SELECT ${columns.join(", ")} FROM mart."order")
${measures.map((_, i) => `SELECT ${i} AS i, u${i} AS unknown FROM s`).join("\nUNION ALL ")}
ORDER BY i`,
    shape: { i: "count", unknown: "count" },
  } as const;
}
