import type { Cell, Results } from "../../../core/findings.js";
import { type TableView, tableView } from "../read.js";

/** The number of each element: that of the comparison with rivals where it stands there, so that all drawings agree. */
export function numbering(results: Results, view: TableView): (row: readonly Cell[]) => number {
  const element = Math.max(0, view.at("element"));
  const rivals = tableView(results, "measure.rivals");
  const known = new Map<string, number>();
  for (const row of rivals?.table.rows ?? []) {
    const number = row[rivals!.at("number")];
    if (typeof number === "number") known.set(String(row[rivals!.at("element")]), number);
  }
  let next = Math.max(0, ...known.values());
  for (const row of view.table.rows) {
    const name = String(row[element]);
    if (!known.has(name)) known.set(name, ++next);
  }
  return (row) => known.get(String(row[element]))!;
}
