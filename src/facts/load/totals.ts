import type { FactColumn } from "../../core/facts.js";
import type { ControlTotal } from "../../core/findings.js";
import type { Warehouse } from "../../core/ports.js";
import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tables } from "../../core/schema/index.js";
import type { ColumnType, TableDef } from "../../core/schema/types.js";
import { type ColumnTotals, readTotals, type TotalColumn, totals } from "../sql/facts.js";
import { stageName } from "../sql/load.js";
import { ident } from "../sql/text.js";
import { placeOf } from "./resolve.js";
import type { Stage, StageTable } from "./types.js";

/** Totals of one table in one stage, over the rows that were loaded, as the file says them (signs untouched). */
export interface StageTotals {
  readonly table: TableName;
  readonly rows: number;
  readonly columns: ReadonlyMap<string, ColumnTotals>;
}

export async function stageTotals(warehouse: Warehouse, stage: Stage): Promise<readonly StageTotals[]> {
  const out: StageTotals[] = [];
  for (const table of stage.tables) {
    const columns = totalColumns(table);
    const required = [...new Set([...stage.tables[0]!.required, ...table.required])];
    const query = totals(stageName(stage.src), columns, required);
    const [row] = await warehouse.rows(query);
    out.push({ table: table.table, rows: Number(row!.rows), columns: readTotals(row!, columns) });
  }
  return out;
}

/** A file may feed tables that not every row speaks of: how many rows have nothing for them. */
export function emptyForTables(stage: Stage, found: readonly StageTotals[]): readonly Problem[] {
  const main = found[0];
  return found.slice(1).flatMap(({ table, rows }, i) => {
    if (main === undefined || rows >= main.rows) return [];
    const required = stage.tables[i + 1]!.required.filter(
      (name) => !stage.tables[0]!.required.includes(name),
    );
    const columns = required.flatMap(
      (name) => stage.columns.find((c) => c.name === name)?.given.header ?? [],
    );
    const values = { table, count: main.rows - rows, of: main.rows, columns };
    return [problem("rows-of-other-table", "info", values, placeOf(stage.raw))];
  });
}

/** The same over a fact table, where it is not simply the sum of its stages. */
export async function factColumns(
  warehouse: Warehouse,
  table: TableName,
  names: readonly string[],
): Promise<Readonly<Record<string, FactColumn>>> {
  const def: TableDef = tables[table];
  const columns = names.map((column): TotalColumn => {
    const { type } = def.columns[column]!;
    return { column, sql: ident(column), type: type === "date" ? "date" : "text" };
  });
  const [row] = await warehouse.rows(totals(`fact.${ident(table)}`, columns, []));
  return Object.fromEntries(
    [...readTotals(row!, columns)].map(([column, t]) => [column, { filled: t.filled, timed: t.timed }]),
  );
}

/** How many rows a fact table holds. */
export async function factRows(warehouse: Warehouse, table: TableName): Promise<number> {
  const [row] = await warehouse.rows(totals(`fact.${ident(table)}`, [], []));
  return Number(row!.rows);
}

export function controlTotals(stage: Stage, found: readonly StageTotals[]): readonly ControlTotal[] {
  return found.flatMap(({ table, columns }) =>
    [...columns].flatMap(([column, total]) => {
      const header = headerOf(stage, table, column);
      const line = (statistic: ControlTotal["statistic"], value: string | null): ControlTotal[] =>
        value === null ? [] : [{ table, column, header, statistic, value }];
      return [
        ...line("sum", total.sum === null ? null : plainDecimal(total.sum)),
        ...line("first", dateText(total.first, total.timed)),
        ...line("last", dateText(total.last, total.timed)),
        ...line("distinct", total.distinct === null ? null : String(total.distinct)),
        ...line("filled", String(total.filled)),
      ];
    }),
  );
}

/** `1200.5000` → `1200.5`: exact, without the zeros of the engine's scale. */
export function plainDecimal(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function dateText(instant: string | null, timed: boolean): string | null {
  return instant === null ? null : timed ? instant : instant.slice(0, -9);
}

function totalColumns(table: StageTable): TotalColumn[] {
  const def: TableDef = tables[table.table];
  const names = Object.keys(def.columns).filter((column) => Object.hasOwn(table.cells, column));
  return names.map((column) => {
    const cell = table.cells[column]!;
    const type: ColumnType = def.columns[column]!.type;
    return { column, sql: cell.kind === "column" ? cell.name : cell.sql, type };
  });
}

function headerOf(stage: Stage, table: TableName, column: string): string {
  const cell = stage.tables.find((t) => t.table === table)?.cells[column];
  if (cell?.kind !== "column") return "";
  return stage.columns.find((c) => c.name === cell.name)?.given.header ?? "";
}
