import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { type PrintedText, splitPrinted } from "../../core/measure/rescue/printed-text.js";
import { type Problem, ProblemError, problem } from "../../core/problem.js";
import { sha256Of } from "../ingest/read/bytes.js";
import type { ReadOptions } from "../ingest/types.js";
import type { Reshaped, ReshapeInput } from "../reshape.js";
import { longTable } from "./long-table.js";
import { readSoup } from "./printed-soup.js";

/** Text of printed tables, line by line under the title of its table. */
export async function reshapePrinted(input: ReshapeInput): Promise<Reshaped> {
  const { absolute, shown, cacheDir, source } = input;
  const read = await readPrinted(absolute, shown, source.read);
  if (read.tables.length === 0) return { tables: [], problems: read.problems };
  const from = {
    file: shown,
    sheet: null,
    sha256: await sha256Of(absolute),
    bytes: (await stat(absolute)).size,
    encoding: read.encoding,
    container: read.encoding === null ? ("xlsx" as const) : ("csv" as const),
  };
  const out = longTable(from, "printed_line", ["name", "line", "text"], cacheDir);
  for (const { name, lines } of read.tables)
    for (const { line, text } of lines) out.write(line, [name, String(line), text]);
  return { tables: [out.close()], problems: read.problems };
}

export interface PrintedFile {
  /** Empty where the file cannot be read; `problems` then says why, as an error. */
  readonly tables: readonly PrintedText[];
  readonly problems: readonly Problem[];
  /** Null for a workbook. */
  readonly encoding: string | null;
}

/** The printed tables of a file; sheets and tables of one file are named after it, those after the first with a number. */
export async function readPrinted(
  absolute: string,
  shown: string,
  options: ReadOptions,
): Promise<PrintedFile> {
  const refused = (problems: readonly Problem[]): PrintedFile => ({ tables: [], problems, encoding: null });
  const place = { file: shown };
  try {
    const { texts, encoding, problems } = await readSoup(absolute, shown, options);
    const found = texts.flatMap(({ name, text }) => splitPrinted(text, name ?? basename(shown)));
    const tables = found.map((table, i) => {
      const before = found.slice(0, i).filter((t) => t.name === table.name).length;
      return before === 0 ? table : { ...table, name: `${table.name} (${before + 1})` };
    });
    if (tables.length === 0) return refused([problem("file-empty", "error", {}, place)]);
    return { tables, problems, encoding };
  } catch (error) {
    if (error instanceof ProblemError) return refused(error.problems);
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "") throw error;
    if (code === "ENOENT") return refused([problem("file-not-found", "error", {}, place)]);
    return refused([problem("file-unreadable", "error", { detail: code }, place)]);
  }
}
