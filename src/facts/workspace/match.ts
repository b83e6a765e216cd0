import { readdir } from "node:fs/promises";
import { join } from "node:path";

export interface MatchedFile {
  readonly absolute: string;
  /** Relative to the data folder, `/` separated. */
  readonly shown: string;
}

/**
 * Files under the data folder that a pattern means, by name: `*` and `?` stand for any characters within a name,
 * folders are written out or as `*`. Hidden files and Excel's lock files never match; upper and lower case are alike.
 *
 * @example await matchFiles("/data", "orders_2024-*.csv") // → orders_2024-01.csv, orders_2024-02.csv …
 */
export async function matchFiles(dataDir: string, pattern: string): Promise<MatchedFile[]> {
  const parts = pattern
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  let found: string[][] = [[]];
  for (const [at, part] of parts.entries()) {
    const last = at === parts.length - 1;
    const look = namePattern(part);
    const next: string[][] = [];
    for (const path of found) {
      for (const entry of await entriesOf(join(dataDir, ...path))) {
        const fits = last ? !entry.isDirectory() : entry.isDirectory();
        if (fits && look(entry.name)) next.push([...path, entry.name]);
      }
    }
    found = next;
  }
  return found
    .filter((path) => path.length > 0)
    .map((path) => ({ absolute: join(dataDir, ...path), shown: path.join("/") }))
    .sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0));
}

/** Whether a name is meant by one part of a pattern. */
export function namePattern(pattern: string): (name: string) => boolean {
  const plain = pattern.normalize("NFC").toLowerCase();
  const text = plain
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const look = new RegExp(`^${text}$`, "su");
  return (name) => {
    const folded = name.normalize("NFC").toLowerCase();
    if (folded === plain) return true;
    return look.test(folded) && !name.startsWith(".") && !name.startsWith("~$");
  };
}

async function entriesOf(dir: string) {
  try {
    return await readdir(dir, { withFileTypes: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES") return [];
    throw error;
  }
}
