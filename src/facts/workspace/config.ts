import { stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { CostSettings } from "../../core/cost/settings.js";
import type { LevelSettings } from "../../core/level/settings.js";
import type { LossSettings } from "../../core/loss/settings.js";
import type { MeasureSettings } from "../../core/measure/settings.js";
import type { PlanSettings } from "../../core/plan/settings.js";
import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tableNames, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import type { Settings } from "../../core/settings.js";
import type { ReadOptions } from "../ingest/types.js";
import { questionKeys, surveyKeys } from "./config-measure.js";
import { configSchema, type ParsedConfig } from "./config-schema.js";
import { defined } from "./defined.js";
import { loadPlanFile, type PlanFile } from "./plan-file.js";
import { keysAt } from "./schema-keys.js";
import { lineOf, parseStrict } from "./strict-yaml.js";
import { readText } from "./text-file.js";
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
  const { parsed, problems, lines } = parseConfig(read);
  const plan = await loadPlanFile(root);
  const found = [...problems, ...plan.problems];
  for (const name of unsetIn(parsed.data, env))
    found.push(problem("env-not-set", "error", { name }, { file: configName }));
  const dataDir = resolve(root, expandEnv(parsed.data, env));
  if (found.length === 0 && !(await isFolder(dataDir))) {
    found.push(problem("data-folder-not-found", "error", { folder: dataDir }, { file: configName }));
  }
  const config = withDecisions(configOf(parsed, root, dataDir), plan);
  const decided = Object.entries(plan.lines).map(([id, line]) => [`plan.decisions.${id}`, line] as const);
  const all = { ...lines, ...Object.fromEntries(decided) };
  const placed =
    Object.keys(all).length === 0 ? config : { ...config, settings: { ...config.settings, lines: all } };
  return { config: placed, problems: found };
}

/** What `plan.yaml` has settled goes with the plan's settings. */
function withDecisions(config: WorkspaceConfig, { decisions }: PlanFile): WorkspaceConfig {
  if (Object.keys(decisions).length === 0) return config;
  const { settings } = config;
  return { ...config, settings: { ...settings, plan: { ...settings.plan, decisions } } };
}

async function readConfigText(root: string): Promise<string | Problem> {
  return (
    (await readText(root, configName)) ??
    problem("config-not-found", "error", { folder: root }, { file: configName })
  );
}

/** The text of a `plimsoll.yaml` against the schema; defaults stand in where it has an error. */
export function parseConfig(text: string): {
  parsed: ParsedConfig;
  problems: Problem[];
  lines: Readonly<Record<string, number>>;
} {
  const { value, problems, document, lines } = parseStrict(text, {
    file: configName,
    schema: configSchema,
    first: { key: "plimsoll", expected: "1" },
    known: knownKeys,
  });
  const parsed = value ?? configSchema.parse({ plimsoll: 1 });
  const keys = (["level", "plan"] as const).flatMap((room) =>
    Object.keys(parsed[room] ?? {}).map((key) => [room, key] as const),
  );
  const placed = keys.map((path) => [path.join("."), lineOf(document, path, lines)] as const);
  return { parsed, problems, lines: Object.fromEntries(placed) };
}

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
