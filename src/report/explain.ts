import type { Figure } from "../core/figure.js";
import type { Results } from "../core/findings.js";
import { nearest } from "../core/nearest.js";
import { fill, type Language, type Words, words as wordsIn } from "../i18n/index.js";
import { cellAddress, rowKey } from "./address.js";
import type { Evidence, Explanation } from "./document.js";
import { evidenceLimit, quotedText } from "./evidence.js";
import { explanationOf, findFigure } from "./explanation.js";

export interface ExplainOptions {
  readonly words?: Words;
}

/** The figure or cell of an id, for asking its rows; null when the results do not hold it. */
export function figureOf(results: Results, id: string): Figure | null {
  return findFigure(results, id, wordsIn("en", results.currency, results.names))?.figure ?? null;
}

/**
 * One figure opened, as text for a terminal: its value, method, inputs, population, range, assumptions, rows, and the
 * version of the data. An unknown id names the nearest ones.
 */
export function explainFigure(
  results: Results,
  id: string,
  rows: Evidence | null,
  language: Language,
  options: ExplainOptions = {},
): string {
  const words = options.words ?? wordsIn(language, results.currency, results.names);
  const found = explanationOf(results, id, words, rows);
  return found === null ? unknownText(results, id, words) : explanationText(results, found, words);
}

/** The same for programs: ids and raw values, and the words beside them. */
export interface ExplanationJson extends Omit<Explanation, "evidence" | "command"> {
  readonly period: Results["period"];
  readonly currency: string;
  readonly dataHash: string;
  readonly version: string;
  readonly rows: Evidence | null;
}

export function explainJson(
  results: Results,
  id: string,
  rows: Evidence | null,
  language: Language,
  options: ExplainOptions = {},
): ExplanationJson | { readonly unknown: string; readonly suggestions: readonly string[] } {
  const words = options.words ?? wordsIn(language, results.currency, results.names);
  const found = explanationOf(results, id, words, rows);
  if (found === null) return { unknown: id, suggestions: suggestions(results, id) };
  const { evidence, command: _, ...rest } = found;
  return {
    ...rest,
    period: results.period,
    currency: results.currency,
    dataHash: results.dataHash,
    version: results.version,
    rows: evidence,
  };
}

/** Ids near to a mistyped one: figures, or for a cell address its table, key or column. */
export function suggestions(results: Results, id: string): string[] {
  const whole = cellsOf(results, id);
  if (whole.length > 0) return whole;
  const address = cellAddress(id);
  if (address !== null && Object.hasOwn(results.tables, address.table)) {
    const table = results.tables[address.table]!;
    const cell = (key: string, column: string) => `${address.table}[${key}].${column}`;
    const columns = table.columns.filter((c) => c.kind === "number").map((c) => c.id);
    if (!columns.includes(address.column))
      return near(address.column, columns).map((column) => cell(address.key.join("|"), column));
    const keys = table.rows.map((row) => rowKey(table, row).join("|"));
    return near(address.key.join("|"), keys).map((key) => cell(key, address.column));
  }
  return near(
    id,
    results.figures.map((figure) => figure.id),
  );
}

/** The cells of a row, where a row is asked for as a whole. */
function cellsOf(results: Results, id: string): string[] {
  const address = id.endsWith("]") ? cellAddress(`${id}.`) : null;
  if (address === null || !Object.hasOwn(results.tables, address.table)) return [];
  const table = results.tables[address.table]!;
  const row = table.rows.find((cells) => rowKey(table, cells).join("|") === address.key.join("|"));
  return table.columns.flatMap((column, i) =>
    column.kind === "number" && typeof row?.[i] === "number" ? [`${id}.${column.id}`] : [],
  );
}

function near(written: string, known: readonly string[]): string[] {
  const within = written.length < 3 ? [] : known.filter((name) => name.includes(written));
  return [...new Set([...nearest(written, known), ...within])].slice(0, 3);
}

function unknownText(results: Results, id: string, words: Words): string {
  const { explain } = words.cli;
  const close = suggestions(results, id);
  const lines = [fill(explain.unknown, { id })];
  if (close.length > 0) lines.push(fill(explain.suggest, { ids: words.format.list(close) }));
  else lines.push(explain.list);
  return `${lines.join("\n")}\n`;
}

function explanationText(results: Results, found: Explanation, words: Words): string {
  const { report, cli } = words;
  const labels = report.figure;
  const lines: string[] = [fill(cli.explain.title, { name: found.name, id: found.id })];
  const say = (label: string, text: string) => fill(report.labelled, { label, text });
  const heading = (text: string) => lines.push("", text);
  if (found.meaning !== null) lines.push(found.meaning);
  lines.push("");
  if (found.value === null) lines.push(fill(cli.explain.unavailable, { reason: found.text }));
  else {
    const range =
      found.rangeText === null
        ? ""
        : words.format.language === "zh"
          ? `（${found.rangeText}）`
          : ` (${found.rangeText})`;
    lines.push(`${found.text}${range}`);
    if (found.exact !== null && found.exact !== found.text) lines.push(say(labels.exact, found.exact));
  }
  for (const fact of found.facts) lines.push(say(fact.label, fact.text));
  if (found.method !== "") {
    heading(labels.method);
    lines.push(`  ${found.method}`);
  }
  if (found.inputs.length > 0) {
    heading(labels.inputs);
    for (const input of found.inputs)
      lines.push(`  ${say(fill(cli.explain.title, { name: input.name, id: input.id }), input.text)}`);
  }
  if (found.assumptions.length > 0) {
    heading(labels.assumptions);
    for (const a of found.assumptions)
      lines.push(`  ${say(fill(cli.explain.title, { name: a.name, id: a.id }), a.text)}`);
  }
  heading(labels.rows);
  const has = findFigure(results, found.id, words)?.figure.rows != null;
  if (found.evidence === null || found.evidence.rows.length === 0)
    lines.push(`  ${has && found.evidence === null ? cli.explain.rowsNotRead : noRows(found, cli.explain)}`);
  else lines.push(...evidenceText(found.evidence, words).map((line) => `  ${line}`));
  lines.push(
    "",
    fill(cli.explain.dataVersion, { dataHash: results.dataHash.slice(0, 12), version: results.version }),
  );
  return `${lines.join("\n")}\n`;
}

/** Where to look instead of rows; to nothing where nothing stands above. */
const noRows = ({ inputs, assumptions }: Explanation, told: Words["cli"]["explain"]): string =>
  inputs.length > 0 ? told.noRows : assumptions.length > 0 ? told.noRowsAssumed : told.noRowsAlone;

/** Columns shown on a terminal beside file, sheet and row. */
const columnsShown = 8;

function evidenceText(evidence: Evidence, words: Words): string[] {
  const { figure, table } = words.report;
  const rows = evidence.rows.slice(0, evidenceLimit);
  const sheets = rows.some((row) => row.sheet !== null);
  const placed = rows.some((row) => row.file !== null);
  const shown = evidence.columns.slice(0, columnsShown);
  const head = [
    ...(placed ? [figure.file, ...(sheets ? [figure.sheet] : []), figure.row] : []),
    ...shown.map((column) => column.title),
  ];
  const body = rows.map((row) => [
    ...(placed
      ? [
          row.file ?? table.empty,
          ...(sheets ? [row.sheet ?? table.empty] : []),
          row.row === null ? table.empty : String(row.row),
        ]
      : []),
    ...shown.map((_, i) => {
      const cell = row.cells[i] ?? null;
      if (cell === null) return table.empty;
      if (typeof cell === "boolean") return cell ? table.yes : table.no;
      return typeof cell === "number" ? words.format.exact(cell, "ratio") : cell.replace(/\s+/g, " ");
    }),
  ]);
  const widths = head.map((title, i) => Math.max(columns(title), ...body.map((line) => columns(line[i]!))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell + " ".repeat(Math.max(0, widths[i]! - columns(cell))))
      .join("  ")
      .trimEnd();
  return [quotedText(evidence, rows.length, words), line(head), ...body.map(line)];
}

/** Columns a text takes on a terminal: a Chinese character takes two. */
function columns(text: string): number {
  return [...text].reduce(
    (sum, char) =>
      sum +
      ((char.charCodeAt(0) > 0x2e7f && char.charCodeAt(0) < 0xd7ff) || char.charCodeAt(0) > 0xf8ff ? 2 : 1),
    0,
  );
}
