import type { ProblemCode } from "../core/problem-codes.js";
import type { RejectedSource } from "../core/rejected.js";
import { type Language, type Words, words as wordsIn } from "../i18n/index.js";
import { sheetName } from "./xlsx/names.js";
import { pack } from "./xlsx/pack.js";
import { head, type NamedSheet, text, widthOf } from "./xlsx/sheet.js";

/** `rejected.xlsx`: a sheet per file with where each refused row stands, why, and its cells as text, ready to be mended. */
export async function writeRejected(
  sources: readonly RejectedSource[],
  language: Language,
  given?: Words,
): Promise<Buffer> {
  const words = given ?? wordsIn(language);
  const used = new Set<string>();
  const filled = sources.filter((source) => source.rows.length > 0);
  const sheets = filled.map((source) => {
    const base = source.file.split("/").at(-1)!;
    return rejectedSheet(
      sheetName(source.sheet === null ? base : `${base} ${source.sheet}`, used),
      source,
      words,
    );
  });
  return pack(sheets.length > 0 ? sheets : [emptySheet(words)], language);
}

function rejectedSheet(name: string, source: RejectedSource, words: Words): NamedSheet {
  const { figure, table } = words.report;
  const wide = source.rows.reduce((most, row) => Math.max(most, row.cells.length), source.header.length);
  const titles = Array.from(
    { length: wide },
    (_, i) => source.header[i] ?? words.say(table.cells, { n: i + 1 }),
  );
  const rows = [
    [
      head(figure.file),
      head(figure.sheet),
      head(figure.row, { align: "right" }),
      head(table.rejectedReason),
      ...titles.map((title) => head(title)),
    ],
    ...source.rows.map((row) => [
      text(source.file),
      source.sheet === null ? null : text(source.sheet),
      { value: row.row, type: Number, format: "0" },
      text(
        row.reasons
          .map((reason) => reasonText(reason, source, row.row, words))
          .join(words.format.language === "zh" ? "；" : "; "),
      ),
      ...row.cells.map((cell) => (cell === null || cell === "" ? null : text(cell))),
    ]),
  ];
  return {
    name,
    rows,
    widths: rows[0]!.map((_, i) => widthOf(rows, i, 8, i === 3 ? 60 : 30)),
    frozenRows: 1,
    frozenColumns: 0,
  };
}

function emptySheet(words: Words): NamedSheet {
  return {
    name: sheetName(words.report.table.sheetRejected, new Set()),
    rows: [[text(words.report.problem.none)]],
    widths: [40],
    frozenRows: 0,
    frozenColumns: 0,
  };
}

function reasonText(reason: string, source: RejectedSource, row: number, words: Words): string {
  const at = reason.indexOf(":");
  const code = (at < 0 ? reason : reason.slice(0, at)) as ProblemCode;
  const column = at < 0 ? undefined : reason.slice(at + 1);
  const short = words.report.rejectReasons as Readonly<Record<string, string>>;
  const said = Object.hasOwn(short, code)
    ? short[code]!
    : words.problemText({
        code,
        severity: "error",
        values: column === undefined ? { rows: 1 } : { column, header: column, rows: 1 },
        place: { file: source.file, row, ...(column === undefined ? {} : { column }) },
      }).text;
  return column === undefined ? said : words.say(words.report.labelled, { label: column, text: said });
}
