import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Facts } from "../../src/core/facts.js";
import type { Settings } from "../../src/core/settings.js";
import { type DuckWarehouse, openWarehouse } from "../../src/facts/duckdb/warehouse.js";
import { type LoadOptions, loadWorkspace } from "../../src/facts/load.js";
import type { ColumnMap, SourceConfig, WorkspaceConfig } from "../../src/facts/workspace/types.js";

export const settings: Settings = {
  name: "test",
  role: "distributor",
  currency: "CNY",
  language: "en",
  asOf: null,
  period: { from: null, to: null },
  calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [], extraWorkingDays: [] },
  promise: {
    which: "first",
    by: "date",
    earlyDays: null,
    leadDays: null,
    openOrders: "late",
    unknown: "exclude",
  },
  sampling: "none",
  targets: {},
};

/** `{ order_id: "No" }` → a map of headers; anything more is written out. */
export function map(columns: Readonly<Record<string, string | ColumnMap>>): Record<string, ColumnMap> {
  return Object.fromEntries(
    Object.entries(columns).map(([column, m]) => [column, typeof m === "string" ? { column: m } : m]),
  );
}

export function source(
  files: string,
  tables: SourceConfig["tables"],
  more: Partial<SourceConfig> = {},
): SourceConfig {
  return { files, tables, read: {}, expect: {}, ...more };
}

export interface TestLoad {
  readonly facts: Facts;
  readonly warehouse: DuckWarehouse;
  readonly config: WorkspaceConfig;
  close(): Promise<void>;
}

/** Loads files given as text (or a folder of real ones) into a warehouse in memory. */
export async function load(
  files: Readonly<Record<string, string>> | string,
  sources: readonly SourceConfig[],
  options: Partial<LoadOptions> & { readonly threads?: number } = {},
): Promise<TestLoad> {
  const dir = await mkdtemp(join(tmpdir(), "plimsoll-load-"));
  const dataDir = typeof files === "string" ? files : join(dir, "data");
  if (typeof files !== "string") {
    await mkdir(dataDir);
    for (const [name, text] of Object.entries(files)) await writeFile(join(dataDir, name), text);
  }
  const warehouse = await openWarehouse({
    path: null,
    memoryLimit: "1GB",
    threads: options.threads ?? 1,
    spillDir: join(dir, "spill"),
  });
  const config: WorkspaceConfig = { settings, dataDir, sources, assumptions: {}, memoryLimit: "1GB" };
  const close = async () => {
    await warehouse.close();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    const facts = await loadWorkspace({ config, warehouse, cacheDir: join(dir, "cache"), ...options });
    return { facts, warehouse, config, close };
  } catch (error) {
    await close();
    throw error;
  }
}
