import { type Problem, problem } from "../../../core/problem.js";
import { cellValue } from "./cell-value.js";
import type { FilledPlace, FormPlaces } from "./places.js";
import type { SheetRows } from "./sheet-rows.js";

export interface FilledAnswer {
  readonly code: string;
  /** Row of the file. */
  readonly row: number;
  readonly kind: string;
  readonly firm: string;
  readonly element: string;
  readonly value: string;
  /** Both ends, or two empty texts. */
  readonly scale: readonly [string, string];
}

/** What one respondent answered. */
export interface FilledRow {
  readonly row: number;
  readonly respondent: string;
  /** Column of the respondents' table → value. */
  readonly told: ReadonlyMap<string, string>;
  readonly answers: readonly FilledAnswer[];
  /** Answers that do not read, with the text of their cell as value. */
  readonly refused: readonly FilledAnswer[];
  readonly profile: readonly { readonly row: number; readonly field: string; readonly value: string }[];
}

/** Cell of an answer, and what stands in it. */
type Cell = { readonly row: number; readonly text: string } | null;

/** The answers of all respondents of a file, and every cell that could not be taken. `name` stands for who gave no number. */
export function readFilled(
  form: FormPlaces,
  sheet: SheetRows,
  file: string,
  name: string,
): { rows: FilledRow[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (row: number, fallback: string, cellOf: (place: FilledPlace) => Cell) =>
    oneRespondent(form, row, fallback, cellOf, { file, sheet: sheet.name }, problems);
  if (form.layout === "entry") {
    const rows = sheet.rows
      .filter(({ row, cells }) => row >= form.firstRow && cells.some((cell) => cell.trim() !== ""))
      .map(({ row, cells }) => read(row, `${name}-${row}`, ({ at }) => ({ row, text: cells[at] ?? "" })));
    return { rows, problems };
  }
  const byCode = new Map(sheet.rows.map((row) => [(row.cells[0] ?? "").trim(), row]));
  const lost = new Set<string>();
  const row = read(1, name, (place) => {
    const found = byCode.get(place.row);
    if (found === undefined) lost.add(place.code);
    return found === undefined ? null : { row: found.row, text: found.cells[place.at] ?? "" };
  });
  if (lost.size > 0) {
    const values = { questions: [...lost].slice(0, 5), count: lost.size };
    problems.push(problem("questionnaire-rows-lost", "warning", values, { file, sheet: sheet.name }));
  }
  return { rows: [row], problems };
}

function oneRespondent(
  { places }: FormPlaces,
  row: number,
  fallback: string,
  cellOf: (place: FilledPlace) => Cell,
  where: { readonly file: string; readonly sheet: string },
  problems: Problem[],
): FilledRow {
  const told = new Map<string, string>();
  const answers: FilledAnswer[] = [];
  const refused: FilledAnswer[] = [];
  const answerOf = (
    { code, what: kind, firm, element, low, high }: FilledPlace,
    at: number,
    value: string,
  ) => ({
    ...{ code, row: at, kind, firm, element, value },
    scale: [low, high] as const,
  });
  const profile: { row: number; field: string; value: string }[] = [];
  for (const place of places) {
    const cell = cellOf(place);
    if (cell === null) continue;
    const read = cellValue(cell.text, place);
    if (read.kind === "refused") {
      const values = { text: cell.text.trim(), cell: `${place.column}${cell.row}`, expected: read.expected };
      problems.push(problem("questionnaire-answer-refused", "warning", values, { ...where, row: cell.row }));
      if (place.to === "answer") refused.push(answerOf(place, cell.row, cell.text.trim()));
    }
    if (read.kind !== "value") continue;
    const { value } = read;
    if (place.to === "respondent") told.set(place.what, value);
    else if (place.to === "profile") profile.push({ row: cell.row, field: place.what, value });
    else answers.push(answerOf(place, cell.row, value));
  }
  return { row, respondent: told.get("respondent_id") ?? fallback, told, answers, refused, profile };
}
