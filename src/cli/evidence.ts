import type { Facts } from "../core/facts.js";
import type { RowQuery } from "../core/figure.js";
import type { Results } from "../core/findings.js";
import type { Warehouse } from "../core/ports.js";
import { rowsQuery } from "../facts/sql/rows.js";
import type { Words } from "../i18n/index.js";
import type { Evidence } from "../report/document.js";
import { evidenceLimit, evidenceOf } from "../report/evidence.js";

/** Above so many order lines a report says how to reach the rows instead of quoting them for every figure. */
const quoteAllBelow = 500_000;

/** The first rows behind one number, with their places in the files. */
export async function rowsBehind(
  rows: RowQuery,
  facts: Pick<Facts, "sources">,
  warehouse: Warehouse,
  words: Words,
): Promise<Evidence> {
  const query = rowsQuery(rows, evidenceLimit);
  return evidenceOf(await warehouse.rows(query), query.shape, facts.sources, words);
}

/** Rows behind every figure of a report that has any. */
export async function evidenceFor(
  results: Results,
  facts: Facts,
  warehouse: Warehouse,
  words: Words,
): Promise<Readonly<Record<string, Evidence>>> {
  const found: Record<string, Evidence> = {};
  if (facts.tables.order_line.rows + facts.tables.order.rows > quoteAllBelow) return found;
  for (const { id, rows, value } of results.figures) {
    if (rows !== null && value !== null) found[id] = await rowsBehind(rows, facts, warehouse, words);
  }
  return found;
}
