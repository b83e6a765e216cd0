import { createHash } from "node:crypto";
import type { FactColumn, Facts, FactTable } from "../../core/facts.js";
import type { SourceSummary } from "../../core/findings.js";
import type { Warehouse } from "../../core/ports.js";
import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tableNames } from "../../core/schema/index.js";
import { numberWords } from "../ingest/typing/number-words.js";
import { derivedColumns } from "../sql/facts.js";
import type { SourceConfig } from "../workspace/types.js";
import type { Joined } from "./join.js";
import { placeOf } from "./resolve.js";
import { controlTotals, factColumns, factRows, plainDecimal, type StageTotals } from "./totals.js";
import type { Stage } from "./types.js";

/** A stage with all that was counted on it. */
export interface Counted {
  readonly stage: Stage;
  readonly rejected: number;
  readonly totals: readonly StageTotals[];
}

/** One file's account. That its counts add up is checked, not assumed: if they do not, the load is wrong. */
export function summarise(counted: Counted, joined: Joined): SourceSummary {
  const { stage, rejected, totals } = counted;
  const { raw, src } = stage;
  const main = stage.tables[0]?.table;
  const loaded = main === undefined ? 0 : (joined.rows.get(main)?.get(src) ?? 0);
  // Without a table it feeds, nothing of a file is loaded; repeated keys that were left out count as skipped.
  const taken = main === undefined ? 0 : (totals.find((t) => t.table === main)?.rows ?? 0);
  const left = main === undefined ? stage.rows - (rejected - raw.refused.length) : taken - loaded;
  const skipped = raw.skipped.length + left;
  const read = stage.rows + raw.skipped.length + raw.refused.length;
  const lost = main !== undefined && left > 0 && !joined.thinned.has(main);
  if (left < 0 || lost || read !== loaded + skipped + rejected) {
    throw new Error(
      `${raw.file}: read ${read} ≠ loaded ${loaded} + skipped ${skipped} + rejected ${rejected}: rows were lost`,
    );
  }
  return {
    file: raw.file,
    sheet: raw.sheet,
    tables: stage.tables.map((t) => t.table),
    format: raw.container,
    encoding: raw.encoding,
    sha256: raw.sha256,
    read,
    loaded,
    skipped,
    rejected,
    controls: controlTotals(stage, totals),
  };
}

export async function factTables(
  warehouse: Warehouse,
  counted: readonly Counted[],
  joined: Joined,
  blocked: readonly { readonly table: TableName; readonly column: string }[],
): Promise<Facts["tables"]> {
  const out: Partial<Record<TableName, FactTable>> = {};
  for (const table of tableNames) {
    const bySource = [...(joined.rows.get(table)?.values() ?? [])].reduce((a, b) => a + b, 0);
    // Two files may tell of one customer: what they loaded is more than what there is.
    const rows = joined.thinned.has(table) ? await factRows(warehouse, table) : bySource;
    const notThere = new Set(blocked.filter((b) => b.table === table).map((b) => b.column));
    const parts = counted.flatMap((c) => c.totals.filter((t) => t.table === table));
    const given = new Set(parts.flatMap((p) => [...p.columns.keys()]));
    for (const column of notThere) given.delete(column);
    const extra = derivedColumns(table, given).filter((column) => !notThere.has(column));
    const recount = joined.thinned.has(table) ? [...given, ...extra] : extra;
    const columns: Record<string, FactColumn> = {};
    for (const column of joined.thinned.has(table) ? [] : given) {
      const found = parts.flatMap((p) => p.columns.get(column) ?? []);
      columns[column] = {
        filled: found.reduce((sum, t) => sum + t.filled, 0),
        timed: found.some((t) => t.timed),
      };
    }
    if (recount.length > 0) Object.assign(columns, await factColumns(warehouse, table, recount));
    out[table] = { rows, columns, blocked: [...notThere].sort() };
  }
  return out as Facts["tables"];
}

/** First and last order day; without orders, of the postings. */
export function spanOf(counted: readonly Counted[]): Facts["span"] {
  const days = (tables: readonly TableName[], column: string) => {
    const found = counted
      .flatMap((c) => c.totals.filter((t) => tables.includes(t.table)))
      .flatMap((t) => t.columns.get(column) ?? []);
    const first = found.flatMap((t) => t.first ?? []).sort()[0];
    const last = found
      .flatMap((t) => t.last ?? [])
      .sort()
      .at(-1);
    return first === undefined || last === undefined
      ? null
      : { from: first.slice(0, 10), to: last.slice(0, 10) };
  };
  return days(["order_line", "order"], "ordered_on") ?? days(["posting"], "posted_on");
}

/** The same files read in the same way give the same hash, wherever they lie. */
export function dataHash(stages: readonly Stage[]): string {
  const reading = stages.map(({ raw, source, tables, columns }) => ({
    file: raw.file,
    sheet: raw.sheet,
    sha256: raw.sha256,
    ...(source.survey === undefined ? {} : { survey: source.survey }),
    tables: tables.map(({ table, cells }) => [
      table,
      Object.entries(cells).map(([column, cell]) => {
        const read = cell.kind === "column" ? columns.find((c) => c.name === cell.name)! : null;
        return read === null
          ? [column, cell.kind === "constant" ? cell.sql : ""]
          : [
              column,
              read.given.at,
              read.decision.format,
              read.given.map.fill ?? "",
              read.given.map.empty ?? [],
              ...Object.entries(numberWords(read.given.type, read.given.map)),
            ];
      }),
    ]),
  }));
  return createHash("sha256").update(JSON.stringify(reading)).digest("hex");
}

/** What the user knows of a source, held against what was loaded. */
export function compareExpected(
  source: SourceConfig,
  counted: readonly Counted[],
  summaries: readonly SourceSummary[],
): readonly Problem[] {
  const own = counted.filter((c) => c.stage.source.expect === source.expect);
  const place = own[0] === undefined ? { file: source.files } : placeOf(own[0].stage.raw);
  return Object.entries(source.expect).flatMap(([what, expected]) => {
    const found = what === "rows" ? loadedRows(own, summaries) : sumOf(own, what);
    if (found !== null && Math.abs(Number(found) - expected) < 0.005) return [];
    const values = {
      expected: String(expected),
      found: found === null ? "–" : plainDecimal(found),
      difference: found === null ? "–" : String(Math.round((Number(found) - expected) * 1e4) / 1e4),
    };
    return what === "rows"
      ? [problem("row-count-differs", "error", values, place)]
      : [problem("control-total-differs", "error", { column: what, ...values }, place)];
  });
}

function loadedRows(own: readonly Counted[], summaries: readonly SourceSummary[]): string {
  // The rows of a survey file are its respondents; each has many answers.
  const meant = own.filter(
    ({ stage }) => stage.source.survey === undefined || stage.tables[0]?.table === "respondent",
  );
  return String(meant.reduce((sum, c) => sum + summaries[c.stage.src]!.loaded, 0));
}

function sumOf(own: readonly Counted[], what: string): string | null {
  const [table, column] = what.split(".");
  const sums = own
    .flatMap((c) => c.totals.filter((t) => t.table === table))
    .flatMap((t) => t.columns.get(column ?? "")?.sum ?? []);
  if (sums.length === 0) return null;
  // Exact: the engine's DECIMAL texts have four decimals each.
  const units = sums.reduce((total, text) => total + BigInt(text.replace(".", "")), 0n);
  const digits = (units < 0n ? -units : units).toString().padStart(5, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
