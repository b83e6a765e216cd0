import type { Cell, Results } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import type { CostBlock } from "./cost-lines.js";

const shown = 15;
const names = ["account_name", "account", "heading", "resource"];
const parts = ["volume", "mix", "efficiency", "price", "spending"];

type Table = Results["tables"][string];

/** What the comparison says in sentences, the way it stands in the report. */
export function budgetSentences(results: Results, words: Words): string[] {
  return results.verdicts
    .filter((v) => v.code.startsWith("cost.budget-"))
    .map((v) => words.verdictText(v, (id) => results.figures.find((f) => f.id === id)?.unit ?? null));
}

/** Budget against actual on one screen: lines, the largest difference first, then months. */
export function budgetBlocks(results: Results, words: Words): CostBlock[] {
  return [linesBlock(results, words), monthsBlock(results, words)].filter((block) => block !== null);
}

function linesBlock({ tables }: Results, words: Words): CostBlock | null {
  const id = "cost.budget";
  const table = tables[id];
  if (table === undefined) return null;
  const { budget } = words.cli;
  const there = parts.filter((part) => table.rows.some((row) => cell(table, row, part) !== 0));
  const numbers = ["budget", "actual", "variance", "variance-share", ...there];
  return {
    title: words.tableTitle(id),
    head: [budget.line, ...numbers.map((column) => words.columnTitle(id, column)), ""],
    rows: table.rows
      .slice(0, shown)
      .map((row) => [
        lineName(table, row, words),
        ...numbers.map((column) => say(table, row, column, words)),
        cell(table, row, "alert") === true ? budget.alert : "",
      ]),
    numbers: numbers.map((_, i) => i + 1),
    note: table.total > shown ? words.say(budget.more, { n: table.total - shown }) : null,
  };
}

function monthsBlock({ tables }: Results, words: Words): CostBlock | null {
  const id = "cost.budget.months";
  const table = tables[id];
  if (table === undefined) return null;
  return {
    title: words.tableTitle(id),
    head: table.columns.map((c) => words.columnTitle(id, c.id)),
    rows: table.rows.map((row) => table.columns.map((c) => say(table, row, c.id, words))),
    numbers: table.columns.flatMap((c, i) => (c.kind === "number" ? [i] : [])),
    note: null,
  };
}

function cell({ columns }: Table, row: readonly Cell[], id: string): Cell {
  return row[columns.findIndex((c) => c.id === id)] ?? null;
}

function say(table: Table, row: readonly Cell[], id: string, words: Words): string {
  const value = cell(table, row, id);
  const column = table.columns.find((c) => c.id === id)!;
  if (typeof value === "number" && column.unit === "money") return words.format.moneyExact(value, 0);
  return words.cell(value, column);
}

/** Its name before its code, its activity beside it. */
function lineName(table: Table, row: readonly Cell[], words: Words): string {
  const name = names.map((id) => cell(table, row, id)).find((v) => typeof v === "string") ?? "";
  const activity = cell(table, row, "activity");
  return [words.codeName(String(name), "resource"), activity]
    .filter((v) => v !== null && v !== "")
    .join(" · ");
}

/** The same for programs: figures by id, and the tables as objects. */
export function budgetJson(results: Results) {
  const objects = (id: string) => {
    const table = results.tables[id];
    return (table?.rows ?? []).map((row) =>
      Object.fromEntries(table!.columns.map((c, i) => [c.id, row[i] ?? null])),
    );
  };
  return {
    figures: Object.fromEntries(
      results.figures.filter((f) => f.id.startsWith("cost.budget.")).map((f) => [f.id, f.value]),
    ),
    lines: objects("cost.budget"),
    months: objects("cost.budget.months"),
    verdicts: results.verdicts.filter((v) => v.code.startsWith("cost.budget-")),
  };
}
