import { distanceWithin } from "../../core/nearest.js";
import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import type { RawTable } from "../ingest/types.js";
import type { SourceConfig } from "../workspace/types.js";
import type { Given } from "./types.js";

/**
 * The table whose rows a file is counted in, when it feeds several: the finest first, so that an order line without
 * its order is rejected though its customer could be read.
 */
const byFineness: readonly TableName[] = [
  "order_line",
  "order",
  "delivery",
  "posting",
  "contact",
  "return_line",
  "answer",
  "profile",
  "respondent",
  "survey_mean",
  "printed_line",
  "replenishment",
  "forecast",
  "stock_day",
  "activity",
  "budget",
  "audit_answer",
  "product",
  "customer",
];

export function tablesOf(source: SourceConfig): readonly TableName[] {
  return byFineness.filter((table) => source.tables[table] !== undefined);
}

export interface Resolved {
  readonly given: readonly Given[];
  readonly problems: readonly Problem[];
  /** Tables that cannot be loaded: a column they cannot be without is not there. */
  readonly stopped: readonly TableName[];
}

/** Finds the mapped headers in a file. A header that is not there is told with those that look like it. */
export function resolveColumns(source: SourceConfig, raw: RawTable): Resolved {
  const given: Given[] = [];
  const problems: Problem[] = [];
  const stopped: TableName[] = [];
  const place = placeOf(raw);
  for (const table of tablesOf(source)) {
    const def: TableDef = tables[table];
    const maps = source.tables[table]!;
    for (const [column, columnDef] of Object.entries(def.columns)) {
      const map = Object.hasOwn(maps, column) ? maps[column] : undefined;
      const found = map === undefined ? null : find(map.column, raw.header);
      if (map !== undefined && found !== null && found.missing.length === 0) {
        given.push({ table, column, type: columnDef.type, map, ...found });
        continue;
      }
      for (const header of found?.missing ?? []) {
        problems.push(
          problem(
            "column-not-found",
            "error",
            { header, table, column, near: nearHeaders(header, raw.header) },
            place,
          ),
        );
      }
      if (columnDef.required !== true) continue;
      if (map === undefined) {
        problems.push(problem("missing-key-column", "error", { table, column, headers: raw.header }, place));
      }
      if (!stopped.includes(table)) stopped.push(table);
    }
  }
  return { given: given.filter((g) => !stopped.includes(g.table)), problems, stopped };
}

/** Whether a sheet could be meant at all: one of the mapped headers is there. */
export function speaksOf(source: SourceConfig, raw: RawTable): boolean {
  return tablesOf(source).some((table) =>
    Object.values(source.tables[table]!).some((map) => {
      const found = find(map.column, raw.header);
      return found.at.length > 0;
    }),
  );
}

export function placeOf(raw: RawTable): { file: string; sheet?: string } {
  return raw.sheet === null ? { file: raw.file } : { file: raw.file, sheet: raw.sheet };
}

function find(column: string | readonly string[] | undefined, header: readonly string[]) {
  const wanted = column === undefined ? [] : typeof column === "string" ? [column] : column;
  const at: number[] = [];
  const missing: string[] = [];
  for (const name of wanted) {
    const exact = header.indexOf(name);
    const index = exact >= 0 ? exact : header.findIndex((h) => folded(h) === folded(name));
    if (index < 0) missing.push(name);
    else at.push(index);
  }
  return { at, missing, header: at.map((i) => header[i]!).join(" + ") };
}

function nearHeaders(wanted: string, header: readonly string[]): readonly string[] {
  const name = folded(wanted);
  const most = Math.min(2, Math.floor(name.length / 2));
  const near = header.filter((h) => {
    const other = folded(h);
    return other.includes(name) || name.includes(other) || distanceWithin(name, other, most) !== null;
  });
  return (near.length > 0 ? near : header).slice(0, 8);
}

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
}
