import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Facts } from "../core/facts.js";
import { type Problem, ProblemError } from "../core/problem.js";
import { type DuckWarehouse, openWarehouse } from "../facts/duckdb/warehouse.js";
import { type Progress as LoadProgress, loadWorkspace } from "../facts/load.js";
import { loadConfig } from "../facts/workspace/config.js";
import type { WorkspaceConfig } from "../facts/workspace/types.js";

/** A workspace taken in: its rules, its facts and the warehouse they stand in. */
export interface Loaded {
  readonly dir: string;
  readonly config: WorkspaceConfig;
  readonly facts: Facts;
  readonly warehouse: DuckWarehouse;
}

export const derivedDir = (dir: string): string => join(dir, ".plimsoll");
export const databasePath = (dir: string): string => join(derivedDir(dir), "facts.duckdb");

/** Reads `plimsoll.yaml`; a rule that cannot be followed ends here, with every problem at once. */
export async function readConfig(dir: string): Promise<WorkspaceConfig> {
  const { config, problems } = await loadConfig(resolve(dir));
  if (problems.some((p) => p.severity === "error")) throw new ProblemError(problems, 2);
  return config;
}

export async function openFacts(dir: string, memoryLimit: string): Promise<DuckWarehouse> {
  await mkdir(derivedDir(dir), { recursive: true });
  return await openWarehouse({
    path: databasePath(dir),
    memoryLimit,
    spillDir: join(derivedDir(dir), "spill"),
  });
}

/**
 * Takes a folder in: configuration, files, facts. The engine is shut off from files and network once all is loaded.
 * `writable` is where findings may put large tables.
 */
export async function loadFolder(
  dir: string,
  progress: LoadProgress,
  options: { readonly onStopped?: "throw" | "report"; readonly writable?: string } = {},
): Promise<Loaded> {
  const config = await readConfig(dir);
  const warehouse = await openFacts(dir, config.memoryLimit);
  const cacheDir = join(derivedDir(dir), "cache");
  try {
    const facts = await loadWorkspace({
      config,
      warehouse,
      cacheDir,
      progress,
      onStopped: options.onStopped ?? "throw",
    });
    await rm(cacheDir, { recursive: true, force: true });
    await warehouse.lockDown(options.writable);
    return { dir, config, facts, warehouse };
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}

export function worst(problems: readonly Problem[]): Problem["severity"] | null {
  for (const severity of ["error", "warning", "info"] as const)
    if (problems.some((p) => p.severity === severity)) return severity;
  return null;
}
