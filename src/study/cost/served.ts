import { assumed } from "../../core/assumptions.js";
import { grossMargin } from "../../core/cost/margin.js";
import { type CostColumn, causedColumns, costColumns } from "../../core/cost/pool.js";
import type { Cell, TableColumn } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { major, majorOrNull } from "../money.js";

/** What a roll-up says of one customer, product, pair or place. Integer cents. */
export type Rolled = Readonly<Record<CostColumn | "total", number>> & {
  readonly amount: number | null;
  readonly known_amount: number | null;
  readonly known_margin: number | null;
};

/** Money of one row, integer cents. */
export interface Served {
  readonly amount: number | null;
  /** null: too little of its cost of goods is recorded. */
  readonly margin: number | null;
  readonly columns: Readonly<Record<CostColumn, number>>;
  /** What it causes: all columns but `shared`. */
  readonly served: number;
  readonly shared: number;
  readonly toServe: number;
  /** Margin less what it causes: what would go with it. */
  readonly contribution: number | null;
  readonly profit: number | null;
}

/** Where cost of goods and amount stand side by side; null when no cost of goods is recorded: nothing to read then. */
export function goodsSource({ facts }: StudyInput): "line" | "order" | null {
  const filled = (table: "order_line" | "product" | "order", ...columns: string[]) =>
    columns.some((column) => (facts.tables[table].columns[column]?.filled ?? 0) > 0);
  const onLines = filled("order_line", "cost") || filled("product", "unit_cost");
  if (facts.tables.order_line.rows > 0 && onLines)
    return filled("order_line", "amount", "amount_with_tax", "price") ? "line" : "order";
  return filled("order", "cost") ? "order" : null;
}

/** The user's own margin share, when given: ours is no ground to state a profit on. */
export function givenMargin({ assumptions }: StudyInput): number | null {
  const margin = assumed(assumptions, "loss.margin-share");
  return margin.source === "default" ? null : margin.value;
}

/** How rows of a roll-up become money: which margin is known follows from what the firm records and gave. */
export function serving(input: StudyInput): (row: Rolled) => Served {
  const needed = assumed(input.assumptions, "cost.known-share-needed").value;
  const given = givenMargin(input);
  return (row) => {
    const columns = Object.fromEntries(costColumns.map((c) => [c, row[c]])) as Record<CostColumn, number>;
    const served = causedColumns.reduce((sum, c) => sum + row[c], 0);
    const known =
      row.known_margin === null ? null : { amount: row.known_amount ?? 0, margin: row.known_margin };
    const margin = grossMargin(row.amount, known, needed, given);
    return {
      amount: row.amount,
      margin,
      columns,
      served,
      shared: columns.shared,
      toServe: row.total,
      contribution: margin === null ? null : margin - served,
      profit: margin === null ? null : margin - row.total,
    };
  };
}

/** Columns any row has cents in, in their order; `shared` stands apart. */
export function usedColumns(rows: readonly Served[]): CostColumn[] {
  return causedColumns.filter((c) => rows.some((row) => row.columns[c] !== 0));
}

const money = (id: string, extra: Partial<TableColumn> = {}): TableColumn => ({
  id,
  kind: "number",
  unit: "money",
  ...extra,
});

/** Table columns every roll-up has, from amount to profit. */
export function servedColumns(used: readonly CostColumn[]): TableColumn[] {
  return [
    money("amount", { scope: "revenue" }),
    money("margin", { scope: "margin", method: "customer-profit" }),
    ...used.map((c) => money(c, { method: "cost-to-serve" })),
    money("served", { method: "cost-to-serve" }),
    money("contribution", { scope: "margin", method: "customer-profit" }),
    money("shared", { method: "cost-to-serve" }),
    money("to-serve", { method: "cost-to-serve" }),
    { id: "to-serve-share", kind: "number", unit: "share", method: "cost-to-serve" },
    { id: "of-all", kind: "number", unit: "share", method: "cost-to-serve" },
    money("profit", { scope: "margin", method: "customer-profit" }),
  ];
}

/** Its cells; `all` is the cost to serve of all rows. */
export function servedCells(row: Served, used: readonly CostColumn[], all: number): Cell[] {
  return [
    majorOrNull(row.amount),
    majorOrNull(row.margin),
    ...used.map((c) => major(row.columns[c])),
    major(row.served),
    majorOrNull(row.contribution),
    major(row.shared),
    major(row.toServe),
    row.amount !== null && row.amount > 0 ? row.toServe / row.amount : null,
    all > 0 ? row.toServe / all : null,
    majorOrNull(row.profit),
  ];
}
