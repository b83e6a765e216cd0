import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type Document, isMap, isNode, LineCounter, parseDocument, type YAMLParseError } from "yaml";
import type { CostSettings } from "../../core/cost/settings.js";
import type { LevelSettings } from "../../core/level/settings.js";
import type { LossSettings } from "../../core/loss/settings.js";
import type { MeasureSettings } from "../../core/measure/settings.js";
import { nearest } from "../../core/nearest.js";
import type { PlanSettings } from "../../core/plan/settings.js";
import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tableNames, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import type { Settings } from "../../core/settings.js";
import type { ReadOptions } from "../ingest/types.js";
import { questionKeys, surveyKeys } from "./config-measure.js";
import { configSchema, type ParsedConfig } from "./config-schema.js";
import { keysAt } from "./schema-keys.js";
import type { ColumnMap, SourceConfig, SurveyMap, WorkspaceConfig } from "./types.js";

export { type MatchedFile, matchFiles } from "./match.js";

export const configName = "plimsoll.yaml";

export interface LoadedConfig {
  readonly config: WorkspaceConfig;
  /** Everything wrong with the file at once. With an error among them, `config` holds defaults and is not to be run. */
  readonly problems: readonly Problem[];
}

/**
 * Reads `plimsoll.yaml` of a workspace. `data:` may name environment variables (`${NAME}`, or `${NAME:-folder}` for
 * when it is not set) and is relative to the workspace.
 */
export async function loadConfig(
  dir: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<LoadedConfig> {
  const root = resolve(dir);
  const read = await readConfigText(root);
  if (typeof read !== "string") {
    const defaults = configSchema.parse({ plimsoll: 1 });
    return { config: configOf(defaults, root, join(root, "data")), problems: [read] };
  }
  const { parsed, problems } = parseConfig(read);
  const found = [...problems];
  for (const name of unsetIn(parsed.data, env))
    found.push(problem("env-not-set", "error", { name }, { file: configName }));
  const dataDir = resolve(root, expandEnv(parsed.data, env));
  if (found.length === 0 && !(await isFolder(dataDir))) {
    found.push(problem("data-folder-not-found", "error", { folder: dataDir }, { file: configName }));
  }
  return { config: configOf(parsed, root, dataDir), problems: found };
}

async function readConfigText(root: string): Promise<string | Problem> {
  const place = { file: configName };
  let bytes: Buffer;
  try {
    bytes = await readFile(join(root, configName));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      return problem("config-not-found", "error", { folder: root }, place);
    if (code === "EACCES" || code === "EPERM" || code === "EISDIR" || code === "EBUSY")
      return problem("file-unreadable", "error", { detail: code }, place);
    throw error;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const lines = bytes.toString("latin1").split("\n");
    const row = lines.findIndex((line) => !isUtf8(Buffer.from(line, "latin1"))) + 1;
    return problem("config-not-utf8", "error", {}, { ...place, row });
  }
}

/** The text of a `plimsoll.yaml` against the schema; defaults stand in where it has an error. */
export function parseConfig(text: string): { parsed: ParsedConfig; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const defaults = configSchema.parse({ plimsoll: 1 });
  if (document.errors.length > 0) {
    // One slip makes the parser stumble on: what it says first is told.
    const [first] = document.errors;
    return { parsed: defaults, problems: [notYaml(first!, lines)] };
  }
  // Text where a mapping should stand, an empty file: one problem, not one per missing key.
  if (!isMap(document.contents)) {
    return { parsed: defaults, problems: [invalid(1, { key: "plimsoll", expected: "1" })] };
  }
  const result = configSchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return { parsed: result.data, problems: [] };
  const problems = flattened(result.error.issues).flatMap((issue) => problemsOf(issue, document, lines));
  const distinct = [...new Map(problems.map((p) => [JSON.stringify(p), p])).values()];
  return { parsed: defaults, problems: distinct.sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0)) };
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly params?: { readonly expected?: string };
  readonly errors?: readonly (readonly Issue[])[];
}

/** What is said of a union whose forms have no words of their own. */
const unnamed = "Invalid input";

/** A union fails in every branch: the branch that came furthest says what is wrong. */
function flattened(issues: readonly unknown[]): Issue[] {
  return (issues as readonly Issue[]).flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors === undefined) return [issue];
    const branches = issue.errors.map((branch) => flattened(branch));
    const depth = (branch: readonly Issue[]) => Math.max(...branch.map((i) => i.path.length + score(i)));
    const best = branches.reduce((a, b) => (depth(b) > depth(a) ? b : a), branches[0] ?? []);
    if (depth(best) <= 0) {
      const forms = [...new Set(branches.flat().map(expectation))].join(" | ");
      return [{ ...issue, params: { expected: issue.message === unnamed ? forms : issue.message } }];
    }
    return best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

function score(issue: Issue): number {
  return issue.code === "unrecognized_keys" || issue.code === "custom" || issue.code === "invalid_format"
    ? 1
    : 0;
}

function problemsOf(issue: Issue, document: Document, lines: LineCounter): Problem[] {
  if (issue.code !== "unrecognized_keys") {
    const key = issue.path.map(String).join(".");
    return [invalid(lineOf(document, issue.path, lines), { key, expected: expectation(issue) })];
  }
  return (issue.keys ?? []).map((name) => {
    const known = knownKeys(issue.path);
    const line = lineOf(document, [...issue.path, name], lines);
    const near = nearest(name, known);
    const key = [...issue.path.map(String), name].join(".");
    return problem(
      "config-unknown-key",
      "error",
      { key, known: near.length > 0 ? near : known },
      { file: configName, row: line },
    );
  });
}

function expectation(issue: Issue): string {
  if (issue.params?.expected !== undefined) return issue.params.expected;
  if (issue.values !== undefined) return issue.values.map(String).join(" | ");
  return issue.code === "invalid_type" ? (issue.expected ?? "") : issue.message;
}

function invalid(row: number, values: { key: string; expected: string }): Problem {
  return problem("config-invalid", "error", values, { file: configName, row });
}

function notYaml({ code, message, pos }: YAMLParseError, lines: LineCounter): Problem {
  const detail = told.has(code) ? code : "not-yaml";
  const place = { file: configName, row: lines.linePos(pos[0]).line };
  return problem("config-not-yaml", "error", { detail, message }, place);
}

/** What the YAML parser finds that has words of ours. */
const told: ReadonlySet<string> = new Set([
  "TAB_AS_INDENT",
  "DUPLICATE_KEY",
  "MISSING_CHAR",
  "BAD_INDENT",
  "BLOCK_AS_IMPLICIT_KEY",
  "BAD_ALIAS",
  "BAD_SCALAR_START",
  "BAD_DQ_ESCAPE",
]);

/** Keys that may stand at a path, for "did you mean". */
function knownKeys(path: readonly PropertyKey[]): string[] {
  const at = path.indexOf("tables");
  if (at >= 0 && path.length === at + 1) return [...tableNames];
  if (at >= 0 && path.length === at + 2) {
    const name = path[at + 1] as TableName;
    return Object.keys((tables[name] as TableDef).columns);
  }
  if (at >= 0)
    return ["column", "value", "formats", "decimal", "thousands", "scale", "fill", "words", "empty"];
  const top = path[0];
  if (top === "sources" && path.includes("questions")) return [...questionKeys];
  if (top === "sources" && path.includes("survey")) return [...surveyKeys];
  if (top === "sources") {
    return [
      "files",
      "encoding",
      "delimiter",
      "sheet",
      "header",
      "columns",
      "tables",
      "survey",
      "form",
      "expect",
    ];
  }
  return keysAt(configSchema, path);
}

/** 1-based line of a key, or of the nearest thing around it that is there. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const name = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(name));
      if (pair !== undefined && isNode(pair.key) && pair.key.range)
        return lines.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** `${NAME}` and `${NAME:-other}` filled from the environment; a name that is not set stays as it is written. */
export function expandEnv(text: string, env: Readonly<Record<string, string | undefined>>): string {
  return text.replace(envName, (whole, name: string, other?: string) => env[name] || (other ?? whole));
}

const envName = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

function unsetIn(text: string, env: Readonly<Record<string, string | undefined>>): string[] {
  return [...text.matchAll(envName)].filter((m) => !env[m[1]!] && m[2] === undefined).map((m) => m[1]!);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function configOf(parsed: ParsedConfig, root: string, dataDir: string): WorkspaceConfig {
  const { promise, calendar, period } = parsed;
  return {
    settings: {
      name: parsed.name ?? basename(root),
      role: parsed.role,
      currency: parsed.currency,
      language: parsed.language,
      asOf: parsed.asOf ?? null,
      period: { from: period.from ?? null, to: period.to ?? null },
      calendar: {
        workingDays: [...new Set(calendar.workingDays)].sort(),
        holidays: calendar.holidays,
        extraWorkingDays: calendar.extraWorkingDays,
      },
      promise: { ...promise, earlyDays: promise.earlyDays ?? null, leadDays: promise.leadDays ?? null },
      sampling: parsed.sampling,
      targets: parsed.targets,
      ...(Object.keys(parsed.accounts).length === 0
        ? {}
        : { accounts: parsed.accounts as NonNullable<Settings["accounts"]> }),
      cost: parsed.cost as CostSettings,
      ...(parsed.loss === undefined ? {} : { loss: defined(parsed.loss) as LossSettings }),
      ...(parsed.measure === undefined ? {} : { measure: defined(parsed.measure) as MeasureSettings }),
      ...(parsed.level === undefined ? {} : { level: defined(parsed.level) as LevelSettings }),
      ...(parsed.plan === undefined ? {} : { plan: defined(parsed.plan) as PlanSettings }),
    },
    dataDir,
    sources: parsed.sources.map(sourceOf),
    assumptions: defined(parsed.assumptions) as WorkspaceConfig["assumptions"],
    memoryLimit: parsed.memoryLimit,
  };
}

function sourceOf(source: ParsedConfig["sources"][number]): SourceConfig {
  const { files, tables: maps, survey, form, expect, ...read } = source;
  return {
    files,
    read: defined(read) as ReadOptions,
    tables: defined(maps ?? {}) as Partial<Record<TableName, Record<string, ColumnMap>>>,
    ...(survey === undefined ? {} : { survey: defined(survey) as SurveyMap }),
    ...(form === undefined ? {} : { form }),
    expect,
  };
}

/** Optional keys that zod left as undefined are not there. */
function defined<T>(value: T): T {
  if (Array.isArray(value) || value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, defined(inner)])) as T;
}
