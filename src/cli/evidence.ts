import type { Facts } from "../core/facts.js";
import type { RowQuery } from "../core/figure.js";
import type { Results } from "../core/findings.js";
import type { Warehouse } from "../core/ports.js";
import { rowsQuery, wordsOf } from "../facts/sql/rows.js";
import type { Words } from "../i18n/index.js";
import type { Evidence } from "../report/document.js";
import { evidenceLimit, evidenceOf } from "../report/evidence.js";

/** Above so many order lines a report says how to reach the rows instead of quoting them for every figure. */
const quoteAllBelow = 500_000;

/** The first rows behind a number, in no language yet. */
export type Quoted = (words: Words) => Evidence;

export async function rowsBehind(
  rows: RowQuery,
  { sources }: Pick<Facts, "sources">,
  warehouse: Warehouse,
): Promise<Quoted> {
  const query = rowsQuery(rows, evidenceLimit);
  const found = await warehouse.rows(query);
  const table = wordsOf(rows.query);
  return (words) => evidenceOf(found, query.shape, sources, words, null, table);
}

/** Rows behind every figure of a report that has any, by figure id. */
export async function quoteRows(
  results: Results,
  facts: Facts,
  warehouse: Warehouse,
): Promise<ReadonlyMap<string, Quoted>> {
  const quoted = new Map<string, Quoted>();
  if (facts.tables.order_line.rows + facts.tables.order.rows > quoteAllBelow) return quoted;
  for (const { id, rows, value } of results.figures) {
    if (rows !== null && value !== null) quoted.set(id, await rowsBehind(rows, facts, warehouse));
  }
  return quoted;
}
