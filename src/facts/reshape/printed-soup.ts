import { extname } from "node:path";
import { type Problem, ProblemError, problem } from "../../core/problem.js";
import { type ByteSource, byteSource, readHead } from "../ingest/read/bytes.js";
import { headEncoding } from "../ingest/read/choose-encoding.js";
import { headRecords } from "../ingest/read/delimiter.js";
import { htmlTables } from "../ingest/read/html.js";
import { oleProblem } from "../ingest/read/ole.js";
import { isBinary, sniff } from "../ingest/read/sniff.js";
import type { ReadOptions } from "../ingest/types.js";
import { sheetsIn } from "./questionnaire/sheet-rows.js";

/** More than any table of a book; what is longer is no printed table. */
const longest = 1024 * 1024;

export interface Soup {
  /** Running text with its lines as they are, or the cells of a sheet row by row, parted by commas. */
  readonly texts: readonly { readonly name: string | null; readonly text: string }[];
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly problems: readonly Problem[];
}

/** What stands in a text, CSV, HTML or workbook file, in reading order. Throws the problem where it cannot be read. */
export async function readSoup(absolute: string, shown: string, options: ReadOptions): Promise<Soup> {
  const bytes = byteSource(absolute, shown, false);
  const refuse = (code: "file-not-recognised" | "file-empty"): never => {
    throw new ProblemError([problem(code, "error", {}, { file: shown })]);
  };
  const start = await readHead(bytes, 4096);
  if (start.bytes.length === 0) refuse("file-empty");
  const content = sniff(start.bytes);
  if (content === "ole") throw new ProblemError([await oleProblem(bytes)]);
  if (content === "zip") return ofWorkbook(absolute, shown);
  if ((content !== "text" && content !== "html") || isBinary(start.bytes)) refuse("file-not-recognised");
  const { text, ...from } = await decoded(bytes, options, refuse);
  if (content === "html") {
    const texts = htmlTables(text).map((grid) => ({
      name: null,
      text: grid.rows.map((row) => inLine(row.cells)).join("\n"),
    }));
    // A page without tables is read by what it says.
    const said = texts.length > 0 ? texts : [{ name: null, text: text.replace(/<[^>]*>/g, "\n") }];
    return { texts: said, ...from };
  }
  const separated = /^\.(csv|tsv)$/i.test(extname(shown)) || text.includes('"');
  const delimiter = text.includes("\t") ? "\t" : ",";
  return { texts: [{ name: null, text: separated ? ofCsv(text, delimiter) : text }], ...from };
}

async function decoded(
  bytes: ByteSource,
  options: ReadOptions,
  refuse: (code: "file-not-recognised") => never,
) {
  const head = await readHead(bytes, longest);
  if (!head.whole) refuse("file-not-recognised");
  const { encoding, problems } = await headEncoding(bytes, head.bytes, true, options);
  return { text: new TextDecoder(encoding.name).decode(head.bytes), encoding: encoding.name, problems };
}

async function ofWorkbook(absolute: string, shown: string): Promise<Soup> {
  const sheets = await sheetsIn(absolute, shown);
  const texts = sheets.flatMap(({ name, rows }) => {
    const lines: string[] = [];
    for (const { row, cells } of rows) lines[row - 1] = inLine(cells);
    const text = Array.from(lines, (line) => line ?? "").join("\n");
    return text.trim() === "" ? [] : [{ name, text }];
  });
  return { texts, encoding: null, problems: [] };
}

function ofCsv(text: string, delimiter: string): string {
  const lines: string[] = [];
  for (const { row, cells } of headRecords(text, delimiter, true)) lines[row - 1] = inLine(cells);
  return Array.from(lines, (line) => line ?? "").join("\n");
}

/** Cells of a row in one line; commas inside a cell are no cells, and those of thousands are left out. */
const inLine = (cells: readonly (string | null)[]): string =>
  cells
    .map((cell) =>
      (cell ?? "")
        .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
        .replace(/[,\s]+/g, " ")
        .trim(),
    )
    .filter((cell) => cell !== "")
    .join(",");
