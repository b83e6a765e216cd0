import type { Warehouse } from "../../core/ports.js";
import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import type { ColumnDecision, RawTable } from "../ingest/types.js";
import { numberWords } from "../ingest/typing/number-words.js";
import { createStage, createText, dropText, filledText, scanRow, stageRow, stageRows } from "../sql/load.js";
import { scanFrom } from "../sql/scan.js";
import { cellRef, typedExpression } from "../sql/typing.js";
import type { SourceConfig } from "../workspace/types.js";
import { constantSql } from "./constant.js";
import { placeOf, tablesOf } from "./resolve.js";
import type { Cell, Given, Stage, StageColumn, StageTable } from "./types.js";

/** How a file will be loaded: which columns, read how, for which tables; and what stands in the way. */
export interface StagePlan {
  readonly columns: readonly StageColumn[];
  readonly tables: readonly StageTable[];
  readonly problems: readonly Problem[];
  readonly stopped: readonly TableName[];
  readonly blocked: readonly { readonly table: TableName; readonly column: string }[];
}

export interface Staged extends Omit<StagePlan, "columns" | "tables"> {
  readonly stage: Stage;
}

export interface PlanInput {
  readonly raw: RawTable;
  readonly source: SourceConfig;
  readonly given: readonly Given[];
  /** How each given column that stands in the file is read, in the order of `given` without its constants. */
  readonly decisions: readonly ColumnDecision[];
}

export function planStage(input: PlanInput): StagePlan {
  const { raw, source } = input;
  const columns: StageColumn[] = [];
  const problems: Problem[] = [];
  const blocked: { table: TableName; column: string }[] = [];
  const cells = new Map<TableName, Record<string, Cell>>();
  const inFile = input.given.filter((g) => g.at.length > 0);
  const refuse = (given: Given, told: Problem) => {
    problems.push(told);
    blocked.push({ table: given.table, column: given.column });
  };
  const put = (given: Given, cell: Cell) => {
    cells.set(given.table, { ...cells.get(given.table), [given.column]: cell });
  };
  for (const given of input.given) {
    if (given.at.length === 0) {
      if (given.map.value === undefined) continue;
      const constant = constantSql(given);
      if ("sql" in constant) put(given, { kind: "constant", sql: constant.sql });
      else refuse(given, constant.problem);
      continue;
    }
    const decision = input.decisions[inFile.indexOf(given)]!;
    if (decision.state === "ambiguous") {
      refuse(given, decision.problem);
      continue;
    }
    problems.push(...decision.problems);
    put(given, { kind: "column", name: stageColumn(columns, given, decision) });
  }
  const stopped = tablesOf(source).filter((table) =>
    blocked.some((b) => b.table === table && isKey(table, b.column)),
  );
  for (const table of stopped) {
    for (const { column } of blocked.filter((b) => b.table === table && isKey(table, b.column))) {
      problems.push(problem("column-blocked", "error", { table, column }, placeOf(raw)));
    }
  }
  const stageTables = tablesOf(source)
    .filter((table) => cells.has(table) && !stopped.includes(table))
    .map((table) => stageTable(table, cells.get(table)!));
  return { columns, tables: stageTables, problems, stopped, blocked };
}

/** Types one file in a single pass into `load.stage_<src>`; `doubts` as in `createStage`. */
export async function loadStage(
  warehouse: Warehouse,
  src: number,
  input: PlanInput,
  plan: StagePlan,
  doubts: readonly string[] = [],
): Promise<Staged> {
  const numbered = await create(warehouse, src, input.raw, plan.columns, doubts);
  const [count] = await warehouse.rows(stageRows(src));
  return staged(src, input, plan, numbered, count!.rows);
}

export function staged(
  src: number,
  { raw, source }: PlanInput,
  { columns, tables, ...told }: StagePlan,
  numbered: boolean,
  rows: number,
): Staged {
  return { stage: { src, raw, source, columns, tables, numbered, rows }, ...told };
}

export function rowOf(stage: Stage): string {
  return stageRow({ numbered: stage.numbered, firstRow: stage.raw.firstRow });
}

export function isNumbered(raw: RawTable): boolean {
  return raw.scan.kind === "csv" && raw.scan.rowColumn;
}

async function create(
  warehouse: Warehouse,
  src: number,
  raw: RawTable,
  columns: readonly StageColumn[],
  doubts: readonly string[],
): Promise<boolean> {
  const from = scanFrom(raw.scan, raw.header.length);
  const numbered = isNumbered(raw);
  const fill = new Set(columns.filter((c) => c.given.map.fill === "down").flatMap((c) => c.given.at));
  const plan = columns.map((column, i) => {
    const textName = `r${i + 1}`;
    const { given, decision } = column;
    return {
      name: column.name,
      textName,
      text: cellRef(
        given.at.map((k) => k + 1),
        given.map.empty ?? [],
        numberWords(given.type, given.map),
      ),
      typed: typedExpression(decision.format, given.type, textName),
      format: decision.format,
    };
  });
  if (fill.size === 0) {
    await warehouse.run(
      createStage({
        src,
        from,
        row: numbered ? scanRow({ numbered, firstRow: 0 }) : null,
        columns: plan,
        doubts,
      }),
    );
    return numbered;
  }
  const width = raw.header.length;
  await warehouse.run(createText(src, from, width, numbered ? scanRow({ numbered, firstRow: 0 }) : null));
  const filled = filledText(src, width, fill, stageRow({ numbered, firstRow: raw.firstRow }));
  await warehouse.run(createStage({ src, from: filled, row: "_row", columns: plan, doubts }));
  await warehouse.run(dropText(src));
  return true;
}

function stageColumn(
  columns: StageColumn[],
  given: Given,
  decision: ColumnDecision & { state: "decided" },
): string {
  const key = (g: Given, d: ColumnDecision & { state: "decided" }) =>
    JSON.stringify([g.at, g.type, d.format, g.map.fill, g.map.empty, numberWords(g.type, g.map)]);
  const same = columns.find((c) => key(c.given, c.decision) === key(given, decision));
  if (same !== undefined) return same.name;
  const name = `v${columns.length + 1}`;
  columns.push({ name, given, decision });
  return name;
}

function stageTable(table: TableName, cells: Readonly<Record<string, Cell>>): StageTable {
  const def: TableDef = tables[table];
  const required = Object.entries(cells)
    .filter(([column, cell]) => def.columns[column]!.required === true && cell.kind === "column")
    .map(([, cell]) => (cell as Cell & { kind: "column" }).name);
  return { table, cells, required: [...new Set(required)] };
}

function isKey(table: TableName, column: string): boolean {
  const def: TableDef = tables[table];
  return def.columns[column]!.required === true || def.key.includes(column);
}
