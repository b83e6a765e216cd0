import type { Cell, Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import { num, tableView } from "../read.js";

export interface ResourceLine {
  readonly name: string;
  /** Minutes paid for and minutes worked; `supplied` null: nobody recorded it. */
  readonly supplied: number | null;
  readonly used: number;
  readonly idle: number | null;
  readonly idleMoney: number | null;
  /** Whole people the idle minutes come to. */
  readonly spare: number | null;
  readonly months: ReadonlyMap<string, { readonly supplied: number | null; readonly used: number | null }>;
}

/** Resources with their months, from `cost.resources` and `cost.capacity`; those with most idle money first. */
export function resourceLines(results: Results, words: Words): ResourceLine[] {
  const view = tableView(results, "cost.resources");
  if (view === null) return [];
  const months = tableView(results, "cost.capacity");
  const column = (row: readonly Cell[], id: string) => num(row[view.at(id)]);
  return view.table.rows
    .map((row) => {
      const code = String(row[view.at("resource")]);
      const supplied = column(row, "capacity");
      const unused = column(row, "unused-minutes");
      return {
        name: words.cell(code, view.table.columns[view.at("resource")]!, view.id),
        supplied,
        used: column(row, "used") ?? 0,
        idle: supplied === null || unused === null || supplied <= 0 ? null : unused / supplied,
        idleMoney: column(row, "unused"),
        spare: column(row, "spare-people"),
        months: new Map(
          (months?.table.rows ?? [])
            .filter((line) => line[months!.at("resource")] === code)
            .map((line) => [
              String(line[months!.at("month")]),
              { supplied: num(line[months!.at("capacity")]), used: num(line[months!.at("used")]) },
            ]),
        ),
      };
    })
    .sort((a, b) => (b.idleMoney ?? -1) - (a.idleMoney ?? -1));
}
