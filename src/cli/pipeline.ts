import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Facts } from "../core/facts.js";
import { elementNames } from "../core/measure/settings.js";
import type { WorkspaceStore } from "../core/ports.js";
import { ProblemError } from "../core/problem.js";
import { type DuckWarehouse, openWarehouse } from "../facts/duckdb/warehouse.js";
import { type LoadOptions, loadWorkspace } from "../facts/load.js";
import { loadConfig } from "../facts/workspace/config.js";
import { folderProblem, openStore } from "../facts/workspace/store.js";
import type { WorkspaceConfig } from "../facts/workspace/types.js";
import type { Context } from "./context.js";

/** A workspace opened: its rules and the folder its findings go to. Nothing of the data is read yet. */
export interface Workspace {
  /** As the user named it, and absolute. */
  readonly name: string;
  readonly dir: string;
  readonly config: WorkspaceConfig;
  readonly store: WorkspaceStore;
}

/** Reads `plimsoll.yaml`; rules that cannot be followed end here, every problem at once. */
export async function openWorkspace(context: Context, name = "."): Promise<Workspace> {
  const { effects } = context;
  const dir = resolve(effects.cwd, name);
  return await opened(context, name, dir, await readConfig(dir, effects.env));
}

/** What plans a survey or an audit comes before any data: neither `plimsoll.yaml` nor a data folder need be there yet. */
export async function openPlanning(context: Context, name = "."): Promise<Workspace> {
  const { effects } = context;
  const dir = resolve(effects.cwd, name);
  const later = new Set(existsSync(dir) ? ["config-not-found", "data-folder-not-found"] : []);
  return await opened(context, name, dir, await readConfig(dir, effects.env, later));
}

async function opened(
  context: Context,
  name: string,
  dir: string,
  config: WorkspaceConfig,
): Promise<Workspace> {
  const { effects, options } = context;
  context.speak(config.settings.language, config.settings.currency, elementNames(config.settings.measure));
  const store = openStore(dir, options.out === undefined ? {} : { out: resolve(effects.cwd, options.out) });
  return { name, dir, config, store };
}

export async function readConfig(
  dir: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
  allowed: ReadonlySet<string> = new Set(),
): Promise<WorkspaceConfig> {
  const { config, problems } = await loadConfig(dir, env);
  if (problems.some((p) => p.severity === "error" && !allowed.has(p.code)))
    throw new ProblemError(problems, 2);
  return config;
}

export interface Loaded {
  readonly facts: Facts;
  readonly warehouse: DuckWarehouse;
  /** Where large tables of the findings may be written, when that was asked for. */
  readonly draft?: string;
}

const derivedDir = (dir: string): string => join(dir, ".plimsoll");

export async function openFacts(dir: string, memoryLimit: string): Promise<DuckWarehouse> {
  return await openWarehouse({
    path: join(derivedDir(dir), "facts.duckdb"),
    memoryLimit,
    spillDir: join(derivedDir(dir), "spill"),
  });
}

/** Facts for a question of the moment, in memory: those of the last run stay for `explain`. */
async function openAside(dir: string, memoryLimit: string): Promise<DuckWarehouse> {
  return await openWarehouse({ path: null, memoryLimit, spillDir: join(derivedDir(dir), "aside-spill") });
}

/**
 * Takes the data of a workspace in. The engine is shut off from files and network once all is loaded, but for the
 * draft of the findings, where `draft` asks for one. The draft is only touched once the database is ours: another run
 * may be writing its own.
 */
export async function loadFolder(
  { dir, config, store }: Pick<Workspace, "dir" | "config" | "store">,
  options: Pick<LoadOptions, "progress" | "onStopped"> & {
    readonly draft?: boolean;
    readonly aside?: boolean;
  } = {},
): Promise<Loaded> {
  const { draft: wanted, aside = false, ...rest } = options;
  const open = aside ? openAside : openFacts;
  const warehouse = await open(dir, config.memoryLimit);
  const cacheDir = join(derivedDir(dir), aside ? "aside" : "cache");
  try {
    const draft = wanted === true ? await store.draft() : undefined;
    const facts = await loadWorkspace({ config, warehouse, cacheDir, ...rest });
    await rm(cacheDir, { recursive: true, force: true });
    await warehouse.lockDown(draft);
    return draft === undefined ? { facts, warehouse } : { facts, warehouse, draft };
  } catch (error) {
    if (wanted === true) await store.discard();
    await warehouse.close();
    throw folderProblem(derivedDir(dir), error) ?? error;
  }
}
