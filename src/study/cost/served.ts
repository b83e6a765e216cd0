import { assumed } from "../../core/assumptions.js";
import { grossMargin, marginAfterReturns } from "../../core/cost/margin.js";
import { type CostColumn, causedColumns, costColumns } from "../../core/cost/pool.js";
import type { Cell, TableColumn } from "../../core/findings.js";
import type { CreditRules } from "../../facts/sql/cost/work-plan.js";
import { money, number, share } from "../columns.js";
import type { StudyInput } from "../input.js";
import { major, majorOrNull } from "../money.js";

/** What a roll-up says of one customer, product, pair or place. Integer cents. */
export type Rolled = Readonly<Record<CostColumn | "total", number>> & {
  readonly amount: number | null;
  readonly known_amount: number | null;
  readonly known_margin: number | null;
  readonly credited: number;
  readonly goods_back: number;
};

/** Money of one row, integer cents. */
export interface Served {
  readonly amount: number | null;
  /** Credited for returned goods … */
  readonly credited: number;
  /** … and the cost of those that came back fit to be sold again. */
  readonly goodsBack: number;
  /** After returns; null: too little of its cost of goods is recorded. */
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

/** How credits for returned goods are read; null where no return says an amount. */
export function creditRules(input: StudyInput): CreditRules | null {
  const { rows, columns } = input.facts.tables.return_line;
  if (rows === 0 || (columns.amount?.filled ?? 0) === 0) return null;
  const given = givenMargin(input);
  return {
    sellable: assumed(input.assumptions, "cost.returned-sellable-share").value,
    costShare: given === null ? null : 1 - given,
  };
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
    const sold = grossMargin(row.amount, known, needed, given);
    const margin =
      sold === null ? null : marginAfterReturns(sold, { credited: row.credited, goodsBack: row.goods_back });
    return {
      amount: row.amount,
      credited: row.credited,
      goodsBack: row.goods_back,
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

/** A column shown only where it holds any cents. */
export type UsedColumn = CostColumn | "credited";

/** Columns any row has cents in, in their order; `shared` stands apart. */
export function usedColumns(rows: readonly Served[]): UsedColumn[] {
  return [
    ...(rows.some((row) => row.credited !== 0) ? (["credited"] as const) : []),
    ...causedColumns.filter((c) => rows.some((row) => row.columns[c] !== 0)),
  ];
}

const creditedRows = { evidence: { query: "derived.return_credit", args: { left_out: "" } } };
const costsOf = (used: readonly UsedColumn[]): CostColumn[] => used.filter((c) => c !== "credited");

/**
 * Table columns every roll-up has, from amount to profit.
 *
 * @param of what one row is, where that leads to its rows
 */
export function servedColumns(
  used: readonly UsedColumn[],
  of: "customer" | "pair" | "product" | null = null,
): TableColumn[] {
  const basis = (column: CostColumn): Partial<TableColumn> =>
    of === "customer" || of === "pair"
      ? { evidence: { query: `derived.${of}_basis`, args: { column } } }
      : {};
  return [
    { ...money("amount"), scope: "revenue" },
    ...(used.includes("credited")
      ? [number("credited", "money", "customer-profit", of === null ? {} : creditedRows)]
      : []),
    money("margin", "customer-profit", "margin"),
    ...costsOf(used).map((c) => number(c, "money", "cost-to-serve", basis(c))),
    money("served", "cost-to-serve"),
    money("contribution", "customer-profit", "margin"),
    number("shared", "money", "cost-to-serve", basis("shared")),
    money("to-serve", "cost-to-serve"),
    share("to-serve-share", "cost-to-serve"),
    share("of-all", "cost-to-serve"),
    money("profit", "customer-profit", "margin"),
  ];
}

/** Its cells; `all` is the cost to serve of all rows. */
export function servedCells(row: Served, used: readonly UsedColumn[], all: number): Cell[] {
  return [
    majorOrNull(row.amount),
    ...(used.includes("credited") ? [major(row.credited)] : []),
    majorOrNull(row.margin),
    ...costsOf(used).map((c) => major(row.columns[c])),
    major(row.served),
    majorOrNull(row.contribution),
    major(row.shared),
    major(row.toServe),
    row.amount !== null && row.amount > 0 ? row.toServe / row.amount : null,
    all > 0 ? row.toServe / all : null,
    majorOrNull(row.profit),
  ];
}
