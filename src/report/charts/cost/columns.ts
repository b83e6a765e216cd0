import { type CostColumn, causedColumns, costColumns } from "../../../core/cost/pool.js";
import type { Cell } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import { num, type TableView } from "../read.js";

export interface CostPart {
  readonly column: CostColumn;
  readonly at: number;
  readonly name: string;
}

/** The cost columns a table has, in their usual order. */
export function costParts(
  view: TableView,
  words: Words,
  columns: readonly CostColumn[] = costColumns,
): CostPart[] {
  return columns.flatMap((column) => {
    const at = view.at(column);
    return at < 0 ? [] : [{ column, at, name: words.columnTitle(view.id, column) }];
  });
}

export interface CustomerSteps {
  readonly margin: number;
  readonly caused: readonly { readonly name: string; readonly value: number }[];
  readonly contribution: number;
  readonly shared: number | null;
  readonly profit: number | null;
}

/** From margin down to profit; null where margin is not known or cost was not spread. */
export function customerSteps(view: TableView, row: readonly Cell[], words: Words): CustomerSteps | null {
  const margin = num(row[view.at("margin")]);
  const contribution = num(row[view.at("contribution")]);
  if (margin === null || contribution === null) return null;
  return {
    margin,
    caused: costParts(view, words, causedColumns).flatMap(({ at, name }) => {
      const value = num(row[at]) ?? 0;
      return value === 0 ? [] : [{ name, value }];
    }),
    contribution,
    shared: num(row[view.at("shared")]),
    profit: num(row[view.at("profit")]),
  };
}

/** How a column is called wherever money of customers, products or orders is run down. */
export const servedTitle = (
  column: "amount" | "margin" | "contribution" | "shared" | "profit" | "to-serve",
  words: Words,
): string => words.columnTitle("cost.customers", column);
