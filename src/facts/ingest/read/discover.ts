import { readdir } from "node:fs/promises";
import { join } from "node:path";

const dataFile = /\.(csv|tsv|txt|xlsx|xlsm|xls|html?|parquet)(\.gz)?$/i;

/** What a run leaves beside its reports: a folder that holds it holds no exports. */
const ownFindings = "results.json";

/**
 * Data files under a folder, by name: absolute paths in a fixed order, hidden files, Excel's lock files and reports of
 * earlier runs left out.
 */
export async function discoverFiles(dataDir: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(dataDir, { withFileTypes: true });
  if (entries.some((entry) => entry.name === ownFindings)) return [];
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
    const path = join(dataDir, entry.name);
    if (entry.isDirectory()) found.push(...(await discoverFiles(path)));
    else if (entry.isFile() && dataFile.test(entry.name)) found.push(path);
  }
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
