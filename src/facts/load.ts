import { mkdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Facts } from "../core/facts.js";
import { nearest } from "../core/nearest.js";
import type { Warehouse } from "../core/ports.js";
import { type Problem, ProblemError, problem } from "../core/problem.js";
import type { TableName } from "../core/schema/index.js";
import { discoverFiles, openFile } from "./ingest/read.js";
import type { RawTable } from "./ingest/types.js";
import { worthGuessing } from "./load/guess.js";
import { joinFacts } from "./load/join.js";
import { readAndType } from "./load/read-and-type.js";
import { keptCells, listRefusals } from "./load/refusals.js";
import { placeOf, resolveColumns, speaksOf } from "./load/resolve.js";
import { withRows } from "./load/rows-of.js";
import { type Counted, compareExpected, dataHash, factTables, spanOf, summarise } from "./load/summary.js";
import { emptyForTables, stageTotals } from "./load/totals.js";
import type { Progress } from "./load/types.js";
import { asSurvey } from "./reshape/survey/as-survey.js";
import { isReshaped, reshape } from "./reshape.js";
import { keepOrder, keepOrderNoMore, prepareLoad } from "./sql/load.js";
import { matchFiles } from "./workspace/config.js";
import type { SourceConfig, WorkspaceConfig } from "./workspace/types.js";

export type { Progress } from "./load/types.js";

export interface LoadOptions {
  readonly config: WorkspaceConfig;
  readonly warehouse: Warehouse;
  /** Where readers may keep rewritten copies of files the engine cannot scan as they are. */
  readonly cacheDir: string;
  readonly progress?: Progress;
  /** A table whose key is missing or undecided ends the load with exit code 3; `report` goes on without the table. */
  readonly onStopped?: "throw" | "report";
  /** Files of so many bytes and more are first read as their first rows suggest; the outcome is the same. */
  readonly guessFrom?: number;
}

/**
 * Reads all sources of a workspace into `fact.*`, and says of every file what became of its rows. Replaces whatever
 * the warehouse held.
 */
export async function loadWorkspace(options: LoadOptions): Promise<Facts> {
  const { config, warehouse, cacheDir } = options;
  const progress: Progress = options.progress ?? (() => {});
  for (const statement of [...prepareLoad, ...keepOrder]) await warehouse.run(statement);
  const counted: Counted[] = [];
  const problems: Problem[] = [];
  /** Something the study cannot be true without: a table's key, a whole file. */
  let stopped = false;
  const blocked: { table: TableName; column: string }[] = [];
  const guessFrom = options.guessFrom ?? worthGuessing;
  let room = keptCells;

  const files = await filesOf(config, problems);
  stopped ||= problems.length > 0;
  // While the engine works on one file the next is read: that is work of another thread.
  const readAhead = (i: number) => {
    const file = files[i];
    const reading = file === undefined ? nothing : tablesIn(file, join(cacheDir, String(i)));
    reading.catch(() => {});
    return reading;
  };
  let ahead = readAhead(0);
  for (const [i, { shown }] of files.entries()) {
    const step = (code: Parameters<Progress>[0]["code"], rows = 0) =>
      progress({ code, file: shown, done: i, of: files.length, rows });
    step("reading");
    const { tables: found, problems: told } = await ahead;
    ahead = readAhead(i + 1);
    problems.push(...told);
    stopped ||= found.length === 0;
    for (const { raw, source } of found) {
      const resolved = resolveColumns(source, raw);
      problems.push(...raw.problems, ...resolved.problems);
      stopped ||= resolved.stopped.length > 0;
      step("typing");
      const src = counted.length;
      const staged = await readAndType({
        warehouse,
        src,
        raw,
        source,
        given: resolved.given,
        cacheDir: join(cacheDir, String(i)),
        guessFrom,
      });
      const typed = await withRows(warehouse, staged.stage, resolved.given, staged.problems);
      problems.push(...typed.map((p) => asSurvey(p, source.survey)));
      stopped ||= staged.stopped.length > 0;
      blocked.push(...staged.blocked);
      step("loading", staged.stage.rows);
      const refusals = await listRefusals(warehouse, staged.stage, room);
      room = Math.max(0, room - refusals.cells);
      problems.push(...refusals.problems);
      const totals = await stageTotals(warehouse, staged.stage);
      problems.push(...emptyForTables(staged.stage, totals));
      counted.push({ stage: staged.stage, rejected: refusals.rejected, totals });
      step("totalling", staged.stage.rows);
    }
  }
  await warehouse.run(keepOrderNoMore);
  progress({ code: "joining", file: "", done: files.length, of: files.length, rows: 0 });
  const stages = counted.map((c) => c.stage);
  const joined = await joinFacts(warehouse, stages, blocked);
  problems.push(...joined.problems);
  blocked.push(...joined.blocked);
  const sources = counted.map((c) => summarise(c, joined));
  for (const source of config.sources) problems.push(...compareExpected(source, counted, sources));
  if (!stopped && [...joined.rows.values()].every((bySource) => sum(bySource.values()) === 0)) {
    const records = config.sources.some((source) => !isReshaped(source));
    problems.push(
      records
        ? problem("table-missing", "error", { tables: ["order", "order_line"] })
        : problem("nothing-loaded", "error"),
    );
    stopped = true;
  }
  const told = distinct(problems);
  if (stopped && options.onStopped !== "report") throw new ProblemError(told, 3);
  return {
    tables: await factTables(warehouse, counted, joined, blocked),
    sources,
    problems: told,
    dataHash: dataHash(stages),
    span: spanOf(counted),
  };
}

interface SourceFile {
  readonly source: SourceConfig;
  readonly absolute: string;
  readonly shown: string;
}

async function filesOf(config: WorkspaceConfig, problems: Problem[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const source of config.sources) {
    const matched = await matchFiles(config.dataDir, source.files);
    if (matched.length === 0) {
      const found = await namesNear(config.dataDir, source.files);
      const values = { pattern: source.files, folder: config.dataDir, found };
      problems.push(problem("source-no-files", "error", values));
    }
    files.push(...matched.map((m) => ({ source, ...m })));
  }
  if (files.length === 0) {
    throw new ProblemError(problems.length > 0 ? problems : [problem("no-sources", "error")], 1);
  }
  return files;
}

/** What lies in the data folder, the names nearest to the pattern first. */
async function namesNear(dataDir: string, pattern: string): Promise<readonly string[]> {
  const names = (await discoverFiles(dataDir)).map((path) => relative(dataDir, path).split(sep).join("/"));
  const near = nearest(pattern, names, 5);
  const found = [...near, ...names.filter((name) => !near.includes(name))].slice(0, 5);
  return found.length > 0 ? found : ["–"];
}

interface Found {
  readonly tables: readonly { readonly raw: RawTable; readonly source: SourceConfig }[];
  readonly problems: readonly Problem[];
}
const nothing: Promise<Found> = Promise.resolve({ tables: [], problems: [] });

/** The tables of a file that the source can mean: a workbook's other sheets are left, and said so. */
async function tablesIn({ source, absolute, shown }: SourceFile, cacheDir: string): Promise<Found> {
  await mkdir(cacheDir, { recursive: true });
  const asMapped = (raw: RawTable) => ({ raw, source });
  if (isReshaped(source)) {
    const { tables, problems } = await reshape({ source, absolute, shown, cacheDir });
    return {
      tables: tables.map(({ raw, table, maps }) => ({
        raw,
        source: { ...source, tables: { [table]: maps } },
      })),
      problems,
    };
  }
  const found = await openFile(absolute, shown, source.read, cacheDir);
  const meant = found.tables.filter((raw) => speaksOf(source, raw));
  if (found.tables.length < 2 || meant.length === 0) {
    return { tables: found.tables.map(asMapped), problems: found.problems };
  }
  const left = found.tables.filter((raw) => !meant.includes(raw));
  const skipped = left.map((raw) =>
    problem("sheet-skipped", "info", { sheet: raw.sheet ?? "" }, placeOf(raw)),
  );
  return { tables: meant.map(asMapped), problems: [...found.problems, ...skipped] };
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((a, b) => a + b, 0);
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((p) => [JSON.stringify(p), p])).values()];
}
