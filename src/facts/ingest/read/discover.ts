import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

const dataFile = /\.(csv|tsv|txt|xlsx|xlsm|xls|html?|parquet|json)(\.gz)?$/i;

/** What a run leaves beside its reports: a folder that holds it holds no exports. A list of that name is a survey tool's. */
const ownFindings = "results.json";

async function holdsList(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return /^\ufeff?\s*\[/.test(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await file.close();
  }
}

/**
 * Data files under a folder, by name: absolute paths in a fixed order, hidden files, Excel's lock files and reports of
 * earlier runs left out.
 */
export async function discoverFiles(dataDir: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(dataDir, { withFileTypes: true });
  const findings = entries.find((entry) => entry.isFile() && entry.name === ownFindings);
  if (findings !== undefined && !(await holdsList(join(dataDir, ownFindings)))) return [];
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
    const path = join(dataDir, entry.name);
    if (entry.isDirectory()) found.push(...(await discoverFiles(path)));
    else if (entry.isFile() && dataFile.test(entry.name)) found.push(path);
  }
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
