import { stat } from "node:fs/promises";
import { type Problem, ProblemError, problem } from "../../core/problem.js";
import { type ByteSource, byteSource, readHead, sha256Of } from "./read/bytes.js";
import { readHtml } from "./read/html.js";
import { readJson } from "./read/json.js";
import { defaultLimits, type Limits } from "./read/limits.js";
import { oleProblem } from "./read/ole.js";
import { readParquet } from "./read/parquet.js";
import { sniff } from "./read/sniff.js";
import { readText, rewriteInPlace } from "./read/text.js";
import { unpack } from "./read/unpack.js";
import { readXlsx } from "./read/xlsx/read.js";
import { readXml2003 } from "./read/xml2003.js";
import type { RawTable, ReadOptions } from "./types.js";

export { discoverFiles } from "./read/discover.js";

export interface OpenedFile {
  readonly tables: RawTable[];
  /** What concerns the file as a whole; what concerns one table stands with the table. */
  readonly problems: Problem[];
}

/** Turns one file into tables of text cells. What a person can mend is a Problem, never a throw. */
export async function openFile(
  absolutePath: string,
  shownPath: string,
  options: ReadOptions,
  cacheDir: string,
  limits: Limits = defaultLimits,
): Promise<OpenedFile> {
  try {
    return await open(absolutePath, shownPath, options, cacheDir, limits);
  } catch (error) {
    if (error instanceof ProblemError) return { tables: [], problems: [...error.problems] };
    const { code = "", path } = error as NodeJS.ErrnoException;
    const place = { file: shownPath };
    if (code === "ENOENT") return { tables: [], problems: [problem("file-not-found", "error", {}, place)] };
    // What cannot be written to the cache is no fault of the file.
    if (!unreadable.has(code) || (path !== undefined && path !== absolutePath)) throw error;
    return { tables: [], problems: [problem("file-unreadable", "error", { detail: code }, place)] };
  }
}

/** Rights, a folder, or another program (a spreadsheet on Windows) that holds the file. */
const unreadable = new Set(["EACCES", "EPERM", "EISDIR", "EBUSY", "EIO"]);

const headLength = 64 * 1024;

async function open(
  path: string,
  shown: string,
  options: ReadOptions,
  cacheDir: string,
  limits: Limits,
): Promise<OpenedFile> {
  const { size } = await stat(path);
  let source = byteSource(path, shown, false, limits);
  let content = sniff((await readHead(source, headLength)).bytes);
  if (content === "gzip") {
    source = byteSource(path, shown, true, limits);
    content = sniff((await readHead(source, headLength)).bytes);
  }
  const only = (table: RawTable): OpenedFile => ({ tables: [table], problems: [] });
  switch (content) {
    case "zip":
      return unpacked(source, cacheDir, "xlsx", (own) =>
        readXlsx(own, shown, options, cacheDir, size, limits),
      );
    case "parquet":
      return unpacked(source, cacheDir, "parquet", async (own) => only(await readParquet(own, shown, size)));
    case "ole":
      return { tables: [], problems: [await oleProblem(source)] };
    case "html":
      return { tables: await readHtml(source, options, cacheDir, size, limits), problems: [] };
    case "xml":
      return readXml2003(source, options, cacheDir, size);
    case "json":
      return only(await readJson(source, options, cacheDir, size, limits));
    case "gzip":
      return { tables: [], problems: [problem("file-not-recognised", "error", {}, { file: shown })] };
    case "text":
      return only(await readText(source, options, cacheDir, size));
  }
}

async function unpacked(
  source: ByteSource,
  cacheDir: string,
  ending: string,
  read: (path: string) => Promise<OpenedFile>,
): Promise<OpenedFile> {
  if (!source.gzip) return read(source.path);
  const { tables, problems } = await read(await unpack(source, cacheDir, ending));
  const sha256 = await sha256Of(source.path);
  return { tables: tables.map((table) => ({ ...table, compressed: true, sha256 })), problems };
}

/** Reads a table the slow way, once the engine has refused the file where it lies (ragged rows, stray quotes). */
export async function rewrite(table: RawTable, options: ReadOptions, cacheDir: string): Promise<RawTable> {
  if (table.scan.kind !== "csv" || table.scan.rowColumn) return table;
  const source = byteSource(table.scan.path, table.file, table.compressed);
  return rewriteInPlace(source, table, options, cacheDir);
}
