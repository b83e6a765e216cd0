import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { formMark, formSheet } from "../../core/measure/plan-survey/form-sheet.js";
import { respondentColumns } from "../../core/measure/plan-survey/questionnaire.js";
import { ProblemError, problem } from "../../core/problem.js";
import { byteSource, readHead, sha256Of } from "../ingest/read/bytes.js";
import { defaultLimits } from "../ingest/read/limits.js";
import { oleProblem } from "../ingest/read/ole.js";
import { sniff } from "../ingest/read/sniff.js";
import type { RawTable } from "../ingest/types.js";
import type { Reshaped, ReshapeInput } from "../reshape.js";
import { type From, longTable } from "./long-table.js";
import { type FilledAnswer, type FilledRow, readFilled } from "./questionnaire/filled.js";
import { placesOf } from "./questionnaire/places.js";
import { type SheetRows, sheetsIn } from "./questionnaire/sheet-rows.js";

const answerColumns = [
  "answer_id",
  "respondent_id",
  "customer_id",
  "kind",
  "of_whom",
  "element",
  "value",
  "scale_low",
  "scale_high",
  "answered_on",
  "question",
] as const;
const profileColumns = ["respondent_id", "field", "value"] as const;

/** Whether a workbook is a questionnaire of ours, filled in or not. */
export async function isQuestionnaire(absolute: string, shown: string): Promise<boolean> {
  if (extname(absolute).toLowerCase() !== ".xlsx") return false;
  const sheets = await sheetsIn(absolute, shown, (name) => name === formSheet).catch(() => []);
  return sheets[0]?.rows[0]?.cells[0] === formMark[0];
}

/** Filled questionnaires, one respondent a file or one a row, as answers, respondents and their profiles. */
export async function reshapeQuestionnaire({ absolute, shown, cacheDir }: ReshapeInput): Promise<Reshaped> {
  const place = { file: shown };
  const source = byteSource(absolute, shown, false, defaultLimits);
  const content = sniff((await readHead(source, 4096)).bytes);
  if (content === "ole") return { tables: [], problems: [await oleProblem(source)] };
  if (content !== "zip")
    return { tables: [], problems: [problem("questionnaire-not-ours", "error", {}, place)] };
  let sheets: readonly SheetRows[];
  try {
    sheets = await sheetsIn(absolute, shown);
  } catch (error) {
    if (error instanceof ProblemError) return { tables: [], problems: [...error.problems] };
    throw error;
  }
  const places = placesOf(sheets.find((sheet) => sheet.name === formSheet));
  const answers = sheets.find((sheet) => sheet.name === places?.sheet);
  if (places === null || answers === undefined) {
    return { tables: [], problems: [problem("questionnaire-not-ours", "error", {}, place)] };
  }
  const name = basename(shown, extname(shown));
  const { rows, problems } = readFilled(places, answers, shown, name);
  const given = rows.filter((row) => row.answers.length > 0 || row.profile.length > 0);
  if (given.length === 0) {
    // Nobody has filled it in yet: nothing is wrong, and there is nothing to take in.
    problems.push(problem("questionnaire-empty", "warning", {}, { file: shown, sheet: answers.name }));
  }
  const from: From = {
    file: shown,
    sheet: answers.name,
    sha256: await sha256Of(absolute),
    bytes: (await stat(absolute)).size,
    encoding: null,
    container: "xlsx",
  };
  return { tables: tablesOf(given, from, cacheDir), problems };
}

function tablesOf(rows: readonly FilledRow[], from: From, cacheDir: string): Reshaped["tables"] {
  const answers = longTable(from, "answer", answerColumns, cacheDir);
  const respondents = longTable(from, "respondent", respondentColumns, cacheDir);
  const profiles = longTable(from, "profile", profileColumns, cacheDir);
  const left: RawTable["refused"][number][] = [];
  for (const { row, respondent, told, answers: given, refused, profile } of rows) {
    const of = (column: string) => told.get(column) ?? "";
    respondents.write(row, [respondent, ...respondentColumns.slice(1).map(of)]);
    const cells = ({ code, kind, firm, element, value, scale }: FilledAnswer) => [
      `${respondent}/${code}`,
      respondent,
      of("customer_id"),
      kind,
      firm,
      element,
      value,
      ...scale,
      of("answered_on"),
      code,
    ];
    for (const answer of given) answers.write(answer.row, cells(answer));
    for (const answer of refused)
      left.push({ row: answer.row, reason: "answer-unreadable", cells: cells(answer) });
    for (const { row: at, field, value } of profile) profiles.write(at, [respondent, field, value]);
  }
  return [answers.close({ skipped: [], refused: left }), respondents.close(), profiles.close()];
}
