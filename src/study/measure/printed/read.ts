import { type RankRule, rankRules } from "../../../core/measure/rescue/rank-rules.js";
import { type PrintedRescue, rescuePrinted } from "../../../core/measure/rescue/rescue-printed.js";
import type { RescuedTable } from "../../../core/measure/rescue/rescue-table.js";
import type { Misprint, TableShape } from "../../../core/measure/rescue/table-check.js";
import type { Warehouse } from "../../../core/ports.js";
import { printedLines } from "../../../facts/sql/measure/printed.js";

export interface Printed extends PrintedRescue {
  readonly name: string;
}

/** The printed tables of the workspace, put back in order. */
export async function readPrintedTables(warehouse: Warehouse): Promise<Printed[]> {
  const texts = new Map<string, string[]>();
  for (const { name, text } of await warehouse.rows(printedLines()))
    texts.set(name, [...(texts.get(name) ?? []), text]);
  return [...texts].map(([name, lines]) => ({ name, ...rescuePrinted(lines.join("\n")) }));
}

/** Only a table that fits is spoken of; what several or none hold proves no misprint. */
export const told = (p: Printed): RescuedTable | null => (p.verdict === "fits" ? p.table : null);

export function toldAs(p: Printed, kind: TableShape["kind"]): RescuedTable | null {
  const found = told(p);
  return found?.shape.kind === kind ? found : null;
}

export const misprintsOf = (p: Printed, grade: Misprint["grade"]): readonly Misprint[] =>
  told(p)?.misprints.filter((m) => m.grade === grade) ?? [];

/** A sum of a whole row or column has no cell of its own. */
export const sum = "sum";
export const rowOf = (p: Printed, { row }: Misprint): string =>
  row === null ? sum : (p.labels?.rows[row] ?? String(row + 1));

/** A score is told from the number of a column. */
export function columnOf(p: Printed, { column }: Misprint): string {
  if (column === null) return sum;
  const name = p.labels?.columns[column] ?? String(column + 1);
  const shape = told(p)?.shape;
  return shape?.kind === "distribution" && column < shape.scores.length ? `score-${name}` : name;
}

/** Rows of grades that the field contradicts or with a doubtful word, and heads out of order. */
export function doubtsOf(p: Printed): number {
  const rows = (p.grades?.rows ?? []).filter(
    (row) => row.nameMeant !== null || row.cells.some((c) => c.field !== null),
  );
  return rows.length + (p.labels?.moved == null ? 0 : 1);
}

export interface Ruled extends RankRule {
  readonly name: string;
  readonly cells: number;
}

/** Ranks of pairs beside what the class shares printed in the same workspace would make of them. */
export function rulesOf(all: readonly Printed[]): Ruled[] {
  return all.flatMap((p) => {
    const ranks = toldAs(p, "ranks")?.table;
    const of = (size: number) => all.find((s) => toldAs(s, "shares")?.table.length === size);
    const rows = ranks === undefined ? undefined : of(ranks.length);
    const columns = ranks === undefined ? undefined : of(ranks[0]!.length);
    if (ranks === undefined || rows === undefined || columns === undefined || rows === columns) return [];
    const found = rankRules(ranks, toldAs(rows, "shares")!.table, toldAs(columns, "shares")!.table);
    return found.map((rule) => ({ ...rule, name: p.name, cells: ranks.flat().length }));
  });
}
