import type { Warehouse } from "../../core/ports.js";
import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tableNames, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import {
  createFactView,
  createOnePerKey,
  createSameView,
  currencies,
  type FactPart,
  keysBySource,
  repeatedCount,
  repeatedExamples,
  rowsBySource,
  uniqueTables,
} from "../sql/facts.js";
import { ident } from "../sql/text.js";
import { placeOf } from "./resolve.js";
import { rowOf } from "./stage.js";
import type { Cell, Stage } from "./types.js";

export interface Joined {
  /** What each source gave to each table: rows, or keys where several files tell of one. */
  readonly rows: ReadonlyMap<TableName, ReadonlyMap<number, number>>;
  /** Tables brought to one row per key: their counts are not those of the stages. */
  readonly thinned: ReadonlySet<TableName>;
  /** Amounts that cannot be added up: several currencies and no rates. */
  readonly blocked: readonly { readonly table: TableName; readonly column: string }[];
  readonly problems: readonly Problem[];
}

/**
 * Makes `fact.<table>` for every canonical table out of the stages. A column that is undecided in one file is empty for
 * all: part of a sum would pass for the whole.
 */
export async function joinFacts(
  warehouse: Warehouse,
  stages: readonly Stage[],
  undecided: readonly { readonly table: TableName; readonly column: string }[],
): Promise<Joined> {
  const rows = new Map<TableName, ReadonlyMap<number, number>>();
  const thinned = new Set<TableName>();
  const blocked: { table: TableName; column: string }[] = [];
  const problems: Problem[] = [];
  for (const table of tableNames) {
    const mixed = await mixedCurrencies(warehouse, table, stages);
    if (mixed !== null) {
      problems.push(mixed.problem);
      blocked.push(...mixed.columns.map((column) => ({ table, column })));
    }
    const left = undecided.filter((b) => b.table === table).map((b) => b.column);
    const parts = partsOf(table, stages, new Set([...left, ...(mixed?.columns ?? [])]));
    const name = `fact.${ident(table)}`;
    const repeated = uniqueTables.includes(table) && parts.length > 0 && hasOwnKey(table, parts);
    if (!repeated) {
      await warehouse.run(createFactView(name, table, parts));
    } else {
      const all = `load.${ident(`all_${table}`)}`;
      await warehouse.run(createFactView(all, table, parts));
      const told = await onePerKey(warehouse, table, all, name, stages);
      if (told.thinned) thinned.add(table);
      problems.push(...told.problems);
      if (told.thinned) {
        const counts = await warehouse.rows(keysBySource(all, (tables[table] as TableDef).key[0]!));
        rows.set(table, new Map(counts.map((c) => [c.src, c.rows])));
        continue;
      }
    }
    const counts = parts.length === 0 ? [] : await warehouse.rows(rowsBySource(name));
    rows.set(table, new Map(counts.map((c) => [c.src, c.rows])));
  }
  return { rows, thinned, blocked, problems };
}

/** Several files may tell of one customer; only what a single file says twice is told. */
async function onePerKey(
  warehouse: Warehouse,
  table: TableName,
  all: string,
  name: string,
  stages: readonly Stage[],
): Promise<{ thinned: boolean; problems: readonly Problem[] }> {
  const key = (tables[table] as TableDef).key;
  const [repeated] = await warehouse.rows(repeatedCount(all, key));
  if (repeated === undefined || repeated.rows === 0) {
    await warehouse.run(createSameView(name, all));
    return { thinned: false, problems: [] };
  }
  await warehouse.run(createOnePerKey(name, all, table));
  const [within] = await warehouse.rows(repeatedCount(all, key, "file"));
  if (within === undefined || within.rows === 0) return { thinned: true, problems: [] };
  // A customer that comes along with its order lines repeats by nature: only a table's own file is told.
  const own = stages.find((s) => s.src === within.src);
  if (own === undefined || own.tables[0]?.table !== table) return { thinned: true, problems: [] };
  const examples = await warehouse.rows(repeatedExamples(all, key, 5, "file"));
  const values = {
    table,
    count: within.rows,
    keys: within.keys,
    examples: examples.map((e) => `${e.key} × ${e.rows}`),
  };
  const place = within.row === null ? placeOf(own.raw) : { ...placeOf(own.raw), row: within.row };
  return { thinned: true, problems: [problem("duplicate-keys-dropped", "warning", values, place)] };
}

function partsOf(table: TableName, stages: readonly Stage[], without: ReadonlySet<string>): FactPart[] {
  return stages.flatMap((stage) => {
    const own = stage.tables.find((t) => t.table === table);
    if (own === undefined) return [];
    const cells: Record<string, string> = {};
    for (const [column, cell] of Object.entries(own.cells)) {
      if (!without.has(column)) cells[column] = cellText(cell);
    }
    // A row the main table rejects feeds no table.
    const required = [...new Set([...(stage.tables[0]?.required ?? []), ...own.required])];
    return [{ src: stage.src, row: rowOf(stage), file: stage.raw.file, cells, required }];
  });
}

function cellText(cell: Cell): string {
  return cell.kind === "column" ? cell.name : cell.sql;
}

function hasOwnKey(table: TableName, parts: readonly FactPart[]): boolean {
  const key = (tables[table] as TableDef).key[0]!;
  return parts.some((part) => Object.hasOwn(part.cells, key));
}

async function mixedCurrencies(warehouse: Warehouse, table: TableName, stages: readonly Stage[]) {
  // The cost room takes postings in several currencies apart itself, by the rates it is given.
  if (table === "posting") return null;
  const def: TableDef = tables[table];
  const given = stages.flatMap((stage) => {
    const cell = stage.tables.find((t) => t.table === table)?.cells.currency;
    return cell === undefined ? [] : [{ src: stage.src, sql: cellText(cell) }];
  });
  if (given.length === 0) return null;
  const found = await warehouse.rows(currencies(given));
  if (found.length < 2) return null;
  const columns = Object.entries(def.columns)
    .filter(([, column]) => column.type === "money")
    .map(([column]) => column);
  const place = placeOf(stages.find((s) => s.src === given[0]!.src)!.raw);
  const values = { table, currencies: found.map((c) => `${c.currency} × ${c.rows}`) };
  return { columns, problem: problem("two-currencies", "error", values, place) };
}
