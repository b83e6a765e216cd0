import type { Results } from "../../core/findings.js";
import type { Words } from "../../i18n/index.js";
import type { Block } from "../document.js";
import { filledAt, num, tableView } from "./read.js";

/** Customer classes by product classes: what each cell really brings. */
export function matrixBlock(results: Results, words: Words): Extract<Block, { kind: "matrix" }> | null {
  const view = tableView(results, "level.matrix");
  if (view === null) return null;
  const { charts } = words.report;
  const row = view.at("customer-class");
  const column = view.at("product-class");
  const value = view.at("worth");
  if (row < 0 || column < 0 || value < 0) return null;
  const rank = view.at("rank");
  const service = filledAt(view, "otif", "on-time", "in-full", "unit-fill");
  const served = view.at("served");
  const names = (at: number) => [...new Set(view.table.rows.map((cells) => String(cells[at])))].sort();
  const rows = names(row);
  const columns = names(column);
  const cells = rows.map((r) =>
    columns.map((c) => {
      const found = view.table.rows.find((line) => String(line[row]) === r && String(line[column]) === c);
      const level = num(found?.[service]);
      const mark = found?.[served];
      return {
        value: num(found?.[value]),
        rank: rank < 0 ? null : num(found?.[rank]),
        notes: [
          ...(level === null ? [] : [words.say(charts.matrixService, { level })]),
          ...(typeof mark === "string" && mark !== "alike" ? [words.codeName(mark, "served", view.id)] : []),
        ],
      };
    }),
  );
  const say = (code: string, at: number) => words.cell(code, view.table.columns[at]!, view.id);
  const told = rows.flatMap((r, i) =>
    columns.flatMap((c, k) => {
      const cell = cells[i]![k]!.value;
      return cell === null ? [] : [{ name: `${say(r, row)} × ${say(c, column)}`, value: cell }];
    }),
  );
  if (told.length === 0) return null;
  const best = told.reduce((a, b) => (b.value > a.value ? b : a));
  return {
    kind: "matrix",
    id: "matrix",
    takeaway: words.say(charts.matrixTakeaway, {
      best: best.name,
      amount: best.value,
      losing: told.filter((cell) => cell.value < 0).length,
      cells: told.length,
    }),
    table: {
      title: charts.matrix,
      rowTitle: charts.customerClass,
      columnTitle: charts.productClass,
      rows: rows.map((code) => say(code, row)),
      columns: columns.map((code) => say(code, column)),
      unit: view.table.columns[value]!.unit,
      cells,
    },
  };
}
