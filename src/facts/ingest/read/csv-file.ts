import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** A CSV of our own: UTF-8, comma, LF, the row number first, quotes where needed. */
export interface CsvFile {
  readonly path: string;
  /** `line`: the cells joined by commas, quoted where that is needed. */
  write(row: number, cells: readonly string[], line?: string): void;
  close(): void;
}

const bufferBytes = 4 * 1024 * 1024;
const needsQuotes = /[",\r\n]/;

/** A cell as it stands in such a file. */
export const quoted = (cell: string) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function csvFile(path: string): CsvFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  const buffer = Buffer.allocUnsafe(bufferBytes);
  let used = 0;
  const put = (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  const flush = () => {
    put(buffer.subarray(0, used));
    used = 0;
  };
  return {
    path,
    write(row, cells, plain) {
      const line = `${row},${plain ?? cells.map(quoted).join(",")}\n`;
      if (used + 3 * line.length > bufferBytes) flush();
      if (3 * line.length > bufferBytes) put(Buffer.from(line, "utf8"));
      else used += buffer.write(line, used, "utf8");
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** The same table of the same file always gets the same cache name. */
export function cachePath(cacheDir: string, ...parts: readonly unknown[]): string {
  return join(
    cacheDir,
    `${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32)}.csv`,
  );
}
