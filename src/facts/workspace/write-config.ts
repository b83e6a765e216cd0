import { tables } from "../../core/schema/index.js";
import type { RawTable } from "../ingest/types.js";
import { formSources, type OwnForm } from "./own-forms.js";
import type { Proposal, ProposedColumn } from "./propose.js";
import { type ProposedSource, sourcesOf } from "./sources.js";
import type { SurveyProposal } from "./survey/propose-survey.js";
import { surveyLines } from "./survey/write-survey.js";
import type { ColumnMap, SourceConfig } from "./types.js";
import { filled, oneLine, scalar, titleOf } from "./yaml-text.js";

/** The comments of a written `plimsoll.yaml`; the words come from outside. `{…}` places are filled. */
export interface ConfigWords {
  readonly head: readonly string[];
  readonly role: string;
  readonly currency: string;
  readonly data: string;
  readonly asOf: string;
  readonly period: string;
  readonly calendar: string;
  readonly promise: string;
  readonly sampling: string;
  readonly targets: string;
  readonly sources: readonly string[];
  /** Places: {table}, {files}. */
  readonly source: string;
  /** Place: {headers}. */
  readonly unmapped: string;
  /** Places: {text}, {readings}. */
  readonly ambiguous: string;
  /** Place: {column}. */
  readonly undecided: string;
  /** Place: {other}. */
  readonly ordersTwice: string;
  readonly beforeTax: string;
  readonly unsure: string;
  /** Place: {files}. */
  readonly notProposed: string;
  readonly none: string;
  /** Place: {files}. */
  readonly survey: string;
  readonly surveyKinds: readonly string[];
  readonly surveyUs: string;
  readonly surveyCodes: string;
  /** Places: {count}. */
  readonly forms: { readonly questionnaire: string; readonly audit: string };
  readonly assumptions: string;
}

export interface WriteOptions {
  readonly name: string;
  readonly language: "zh" | "en";
  /** Every table found, proposed or not. */
  readonly tables: readonly RawTable[];
  readonly surveys?: readonly SurveyProposal[];
  /** Our own forms, and every file found beside them. */
  readonly forms?: readonly OwnForm[];
  readonly files?: readonly string[];
  readonly words: ConfigWords;
  readonly data?: string;
  readonly currency?: string;
  /** Nothing else in the exports speaks against it. */
  readonly currencySure?: boolean;
  readonly role?: "maker" | "distributor" | "retailer" | "3pl";
}

/** From here on a mapping is written without a question mark. */
const sure = 0.75;

/**
 * The commented `plimsoll.yaml` of `init`: every mapped column with its confidence and a sample, what was left out,
 * and for a column that reads two ways the lines that would decide it. Reads back through `loadConfig` as it stands.
 */
export function writeConfig(proposals: readonly Proposal[], options: WriteOptions): string {
  const { words, surveys = [], files = [] } = options;
  const sources = sourcesOf(proposals, options.tables);
  const forms = formSources(options.forms ?? [], files);
  const left = options.tables.filter(
    (raw) => ![...proposals, ...surveys].some((p) => p.file === raw.file && p.sheet === raw.sheet),
  );
  return [
    ...words.head.map((line) => `# ${line}`),
    "plimsoll: 1",
    `name: ${scalar(options.name)}`,
    `role: ${options.role ?? "distributor"}  # ${words.role}`,
    `currency: ${options.currency ?? "CNY"}  # ${words.currency}${options.currencySure === true ? "" : ` (${words.unsure})`}`,
    `language: ${options.language}`,
    `data: ${scalar(options.data ?? "data")}  # ${words.data}`,
    "",
    `# ${words.asOf}`,
    "# asOf: 2024-12-31",
    `# ${words.period}`,
    "# period: { from: 2024-01-01, to: 2024-12-31 }",
    `# ${words.calendar}`,
    "# calendar: { workingDays: [1, 2, 3, 4, 5], holidays: [2024-10-01], extraWorkingDays: [2024-10-12] }",
    `# ${words.promise}`,
    "# promise: { which: first, by: date, openOrders: late, unknown: exclude }",
    `# ${words.sampling}`,
    "# sampling: none",
    `# ${words.targets}`,
    "# targets: { order-on-time: 95% }",
    "",
    ...words.sources.map((line) => `# ${line}`),
    ...(sources.length + surveys.length + forms.length === 0
      ? [`# ${words.none}`, "sources: []"]
      : ["sources:"]),
    ...sources.flatMap((source) => sourceLines(source, options)),
    ...surveys.flatMap((survey) => surveyLines(survey, words, options.tables)),
    ...forms.flatMap(({ files: pattern, form, stands }) => [
      `  # ${filled(words.forms[form], { count: String(stands) })}`,
      ...(form === "questionnaire" ? [`  # ${words.surveyUs}`] : []),
      `  - files: ${scalar(pattern)}`,
      `    form: ${form}`,
    ]),
    ...(left.length === 0
      ? []
      : ["", `# ${filled(words.notProposed, { files: left.map((p) => titleOf(p)).join(", ") })}`]),
    "",
    `# ${words.assumptions}`,
    "# assumptions: {}",
    "",
  ].join("\n");
}

function sourceLines({ source, feeds }: ProposedSource, { words, language }: WriteOptions): string[] {
  const { raw, proposals } = feeds[0]!;
  const names = proposals.map(({ table }) => tables[table].name[language]).join(" + ");
  const used = new Set(proposals.flatMap((p) => p.columns.map((column) => column.header)));
  const unmapped = raw.header.filter((header) => !used.has(header)).map(oneLine);
  const notes = proposals.flatMap((p) => p.notes);
  return [
    `  # ${filled(words.source, { table: names, files: feeds.map((fed) => titleOf(fed.raw)).join(", ") })}`,
    ...notes.map((note) => {
      const said = note.code === "before-tax-taken" ? words.beforeTax : words.ordersTwice;
      const values = Object.entries(note.values).map(([id, value]) => [id, oneLine(String(value))]);
      return `  # ${filled(said, Object.fromEntries(values))}`;
    }),
    `  - files: ${scalar(source.files)}`,
    ...readLines(source),
    "    tables:",
    ...proposals.flatMap(({ table, columns }) => [
      `      ${table}:`,
      ...columns.flatMap((column) => columnLines(column, words)),
    ]),
    ...(unmapped.length === 0 ? [] : [`    # ${filled(words.unmapped, { headers: unmapped.join(" | ") })}`]),
  ];
}

function readLines({ read }: SourceConfig): string[] {
  return [
    ...(read.sheet === undefined ? [] : [`    sheet: ${scalar(read.sheet)}`]),
    ...(read.header === undefined
      ? []
      : [`    header: ${read.header === "none" ? "none" : `[${read.header.join(", ")}]`}`]),
  ];
}

function columnLines(column: ProposedColumn, words: ConfigWords): string[] {
  const percent = `${Math.round(column.confidence * 100)}%`;
  const doubt = column.confidence < sure ? ` ${words.unsure}` : "";
  const sample = column.sample.slice(0, 2).map(shortened).join(", ");
  const line = `        ${column.column}: ${mapText(column.map)}`;
  const lines = [`${padded(line, 44)}  # ${percent}${doubt}  ${sample}`.trimEnd()];
  const { decision } = column;
  if (decision?.state !== "ambiguous") return lines;
  if (decision.readings.length === 0) {
    return [...lines, `        # ${filled(words.undecided, { column: oneLine(column.header) })}`];
  }
  const readings = decision.readings.map((reading) => reading.reads).join(" | ");
  return [
    ...lines,
    `        # ${filled(words.ambiguous, { text: shortened(decision.readings[0]!.example), readings })}`,
    ...decision.readings.map((reading) => `        # ${oneLine(reading.yaml)}  # → ${reading.reads}`),
  ];
}

/** Padded to columns of a terminal, where Chinese characters take two. */
function padded(line: string, width: number): string {
  const taken = [...line].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char,
      )
        ? 2
        : 1),
    0,
  );
  return line + " ".repeat(Math.max(0, width - taken));
}

function mapText(map: ColumnMap): string {
  const { column, ...rest } = map;
  if (column !== undefined && Object.keys(rest).length === 0) return columnText(column);
  const parts = [
    ...(column === undefined ? [] : [`column: ${columnText(column)}`]),
    ...Object.entries(rest).map(
      ([key, value]) => `${key}: ${typeof value === "string" ? scalar(value) : JSON.stringify(value)}`,
    ),
  ];
  return `{ ${parts.join(", ")} }`;
}

function columnText(column: string | readonly string[]): string {
  return typeof column === "string"
    ? scalar(column)
    : `[${column.map((one) => JSON.stringify(one)).join(", ")}]`;
}

function shortened(text: string): string {
  const line = oneLine(text);
  return line.length > 32 ? `${line.slice(0, 31)}…` : line;
}
