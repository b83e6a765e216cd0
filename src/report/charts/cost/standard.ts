import { logisticsAreas, standardLines } from "../../../core/cost/gbt20523.js";
import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { Block, DocumentTable } from "../../document.js";
import { documentTable, tableView } from "../read.js";

const ways = ["in-house", "outsourced", "subtotal"] as const;
const sums = new Set<unknown>(standardLines.filter((line) => line.plus !== null).map((line) => line.id));

/** The main table as a form: scopes over in-house, outsourced and both; sums set off. */
export function standardForm(results: Results, words: Words): Block | null {
  const view = tableView(results, "cost.gbt20523");
  if (view === null) return null;
  const heads = [...logisticsAreas, "total"].flatMap((area): NonNullable<DocumentTable["heads"]> => {
    const columns = ways.flatMap((way) => {
      const at = view.at(`${area}-${way}`);
      return at < 0 ? [] : [{ at, title: words.codeName(way, "way", view.id) }];
    });
    return columns.length === 0 ? [] : [{ title: words.codeName(area, "area", view.id), columns }];
  });
  const item = view.at("item");
  const strong = view.table.rows.flatMap((row, i) => (sums.has(row[item]) ? [i] : []));
  const table = documentTable(results, view.id, words, { shown: view.table.rows.length });
  return { kind: "table", table: { ...table, heads, strong } };
}
