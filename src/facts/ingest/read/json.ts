import { ProblemError, problem } from "../../../core/problem.js";
import type { RawTable, ReadOptions } from "../types.js";
import { type ByteSource, sha256Of } from "./bytes.js";
import { cachePath, csvFile } from "./csv-file.js";
import { defaultLimits, type Limits, sampleRows } from "./limits.js";
import { markupText } from "./markup-text.js";
import { dataOf, sampleRow } from "./rewrite.js";

/** Deeper than that a value is kept as it is written. */
const deepest = 6;

/**
 * A list of objects as a table, one object a row: what is nested gets the path to it as its header, `a / b / c`, and a
 * list of plain values is one cell. The list may stand alone or be the only list of objects of the file.
 */
export async function readJson(
  source: ByteSource,
  options: ReadOptions,
  cacheDir: string,
  bytes: number,
  limits: Limits = defaultLimits,
): Promise<RawTable> {
  const { text, encoding } = await markupText(source, options, limits);
  const list = listIn(parsed(text));
  if (list === null) {
    throw new ProblemError([problem("file-not-recognised", "error", {}, { file: source.shown })]);
  }
  const rows = list.map((one) => {
    const cells = new Map<string, string>();
    flatten(one, "", 0, cells);
    return cells;
  });
  const header = [...new Set(rows.flatMap((cells) => [...cells.keys()]))];
  if (header.length === 0)
    throw new ProblemError([problem("file-empty", "error", {}, { file: source.shown })]);
  const out = csvFile(cachePath(cacheDir, source.path, "json"));
  const sample: (string | null)[][] = [];
  for (const [i, cells] of rows.entries()) {
    const row = header.map((name) => cells.get(name) ?? "");
    out.write(i + 1, row);
    if (sample.length < sampleRows) sample.push(sampleRow(row));
  }
  out.close();
  return {
    ...dataOf({ path: out.path, rows: rows.length, skipped: [], refused: [], sample, problems: [] }),
    file: source.shown,
    sheet: null,
    container: "json",
    encoding,
    delimiter: null,
    compressed: source.gzip,
    header,
    hasHeader: true,
    headerRows: null,
    firstRow: 1,
    sha256: await sha256Of(source.path),
    bytes,
    problems: [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value : null;
  if (!isObject(value)) return null;
  const lists = Object.values(value).flatMap((inner) =>
    Array.isArray(inner) && inner.length > 0 && inner.every(isObject) ? [inner] : [],
  );
  return lists.length === 1 ? lists[0]! : null;
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function flatten(value: unknown, path: string, depth: number, out: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value !== "object") {
    const text = String(value);
    // Uploaded pictures stand in the answers as text.
    if (!text.startsWith("data:")) out.set(path, text);
    return;
  }
  if (Array.isArray(value) && !value.some((one) => typeof one === "object" && one !== null)) {
    out.set(path, value.map(String).join("; "));
    return;
  }
  if (depth >= deepest) {
    out.set(path, JSON.stringify(value));
    return;
  }
  const parts = Array.isArray(value)
    ? value.map((inner, i) => [String(i + 1), inner] as const)
    : Object.entries(value);
  for (const [name, inner] of parts) flatten(inner, path === "" ? name : `${path} / ${name}`, depth + 1, out);
}
