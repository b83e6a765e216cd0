import { type Place, type Problem, problem } from "../../../core/problem.js";
import { quoted } from "../../ingest/read/csv-file.js";
import type { RawTable } from "../../ingest/types.js";
import type { SurveyMap } from "../../workspace/types.js";
import { type LongTable, longTable } from "../long-table.js";
import { minutesOf, type PeopleColumns } from "./people.js";
import type { Asked } from "./questions.js";
import { readColumns } from "./read-columns.js";
import { refusedAnswers } from "./refused.js";
import { eachRow } from "./rows.js";

interface WriteInput {
  readonly raw: RawTable;
  readonly map: SurveyMap;
  readonly people: PeopleColumns;
  readonly asked: readonly Asked[];
  readonly cacheDir: string;
}

type Left = RawTable["refused"][number];

/** Different texts of a question remembered; a column with more holds amounts or free text. */
const mostTexts = 20_000;

/** Reads the file twice: what its texts are worth, then every answer as a row of its own. */
export async function writeSurvey({ raw, map, people, asked, cacheDir }: WriteInput) {
  const place = raw.sheet === null ? { file: raw.file } : { file: raw.file, sheet: raw.sheet };
  const texts = asked.map(() => new Set<string>());
  const sheets = new Map<string, number>();
  const again: { id: string; row: number; first: number }[] = [];
  const idOf = respondentIds(raw, people);
  await eachRow(raw, (cells, row) => {
    const id = idOf(cells, row);
    const first = sheets.get(id);
    if (first !== undefined) again.push({ id, row, first });
    else {
      sheets.set(id, row);
      for (let k = 0; k < asked.length; k++) {
        if (texts[k]!.size < mostTexts) texts[k]!.add(cells[asked[k]!.at] ?? "");
      }
    }
  });
  const columns = readColumns(asked, texts, map);
  const refused = refusedAnswers(asked, texts, columns);

  const answers = answerTable(raw, asked, people, cacheDir);
  const personColumns = respondentColumns.filter((c) => c.name === "respondent_id" || c.field in people.at);
  const persons = longTable(
    raw,
    "respondent",
    personColumns.map((c) => c.name),
    cacheDir,
  );
  const profile = longTable(raw, "profile", ["respondent_id", "field", "value"], cacheDir);
  const repeatedRows = new Set(again.map((a) => a.row));
  const repeated: Left[] = [];
  let answered = 0;
  const filled = new Set<number>();
  let told = 0;
  await eachRow(raw, (cells, row) => {
    const id = idOf(cells, row);
    const cell = (at: number | undefined) => (at === undefined ? "" : (cells[at] ?? "").trim());
    const person = personColumns.map(({ field }) => {
      if (field === "respondent") return id;
      const at = people.at[field];
      return field === "minutes" ? minutesOf(cell(at), raw.header[at!] ?? "") : cell(at);
    });
    if (repeatedRows.has(row)) {
      repeated.push({ row, reason: "respondent-twice", cells: person });
      return;
    }
    persons.write(row, person);
    for (const { field, at } of people.profile) {
      const value = cell(at);
      if (value === "") continue;
      profile.write(row, [id, field, value]);
      told++;
    }
    const customer = cell(people.at.customer);
    for (let k = 0; k < asked.length; k++) {
      const text = cells[asked[k]!.at] ?? "";
      const value = columns.read(k, text);
      if (value === "none") continue;
      filled.add(k);
      if (value === "refused") refused.add(k, row, text, () => answers.cells(row, k, id, customer, text));
      else {
        answers.write(row, k, id, customer, value);
        answered++;
      }
    }
  });
  const respondents = persons.close({ skipped: raw.skipped, refused: [...raw.refused, ...repeated] });
  const tables: LongTable[] = [
    ...(answered > 0 ? [answers.close(refused.rows)] : []),
    withFormats(respondents, map.answeredFormats),
    ...(told > 0 ? [profile.close()] : []),
  ];
  if (answered === 0) answers.close([]);
  if (told === 0) profile.close();
  const cellsInAll = sheets.size * asked.length;
  const read: Problem[] =
    sheets.size === 0
      ? []
      : [
          problem(
            "survey-read",
            "info",
            {
              respondents: sheets.size,
              questions: asked.length,
              cells: cellsInAll,
              answered,
              empty: cellsInAll - answered - refused.count(),
              refused: refused.count(),
            },
            place,
          ),
        ];
  const problems: Problem[] = [
    ...read,
    ...columns.labels.map(({ kind, texts: labels }) =>
      problem("survey-labels-read", "info", { kind, labels }, place),
    ),
    ...refused.problems(place),
    ...blank(asked, filled, place),
    ...(answered > 0 || sheets.size === 0
      ? []
      : [problem("survey-no-answers", "warning", { respondents: sheets.size }, place)]),
    ...twice(again, place),
  ];
  return { tables, problems };
}

function withFormats(table: LongTable, formats: readonly string[] | undefined): LongTable {
  const { answered_on: day } = table.maps;
  if (formats === undefined || day === undefined) return table;
  return { ...table, maps: { ...table.maps, answered_on: { ...day, formats } } };
}

/** Questions without one answer, where others have some. */
function blank(asked: readonly Asked[], filled: ReadonlySet<number>, place: Place): Problem[] {
  const left = asked.filter((_, k) => !filled.has(k)).map((one) => one.header);
  if (filled.size === 0 || left.length === 0) return [];
  return [
    problem("survey-questions-blank", "info", { count: left.length, columns: left.slice(0, 10) }, place),
  ];
}

const respondentColumns = [
  { name: "respondent_id", field: "respondent" },
  { name: "customer_id", field: "customer" },
  { name: "language", field: "language" },
  { name: "answered_on", field: "answered" },
  { name: "minutes", field: "minutes" },
  { name: "mode", field: "mode" },
  { name: "weight", field: "weight" },
] as const;

/** Short name of the file, so that rows of two files do not meet. */
function nameOf({ file, sheet }: RawTable): string {
  const stem = file.replace(/^.*\//, "").replace(/(\.\w{2,7}){1,2}$/, "");
  return sheet === null ? stem : `${stem}/${sheet}`;
}

/** The id of the file; without one the row. */
function respondentIds(raw: RawTable, { at }: PeopleColumns) {
  const name = nameOf(raw);
  return (cells: readonly string[], row: number): string => {
    const id = at.respondent === undefined ? "" : (cells[at.respondent] ?? "").trim();
    return id === "" ? `${name}#${row}` : id;
  };
}

/** Columns that no question of the file fills are left out. */
function answerTable(raw: RawTable, asked: readonly Asked[], people: PeopleColumns, cacheDir: string) {
  const scaled = asked.some((a) => a.scale !== null);
  const fixed = [
    { name: "kind", of: (a: Asked) => a.kind, used: true },
    { name: "of_whom", of: (a: Asked) => a.of, used: asked.some((a) => a.of !== "") },
    { name: "element", of: (a: Asked) => a.element, used: asked.some((a) => a.element !== "") },
    { name: "construct", of: (a: Asked) => a.construct, used: asked.some((a) => a.construct !== "") },
    { name: "question", of: (a: Asked) => a.header, used: true },
    { name: "scale_low", of: (a: Asked) => String(a.scale?.low ?? ""), used: scaled },
    { name: "scale_high", of: (a: Asked) => String(a.scale?.high ?? ""), used: scaled },
  ].filter((c) => c.used);
  const withCustomer = people.at.customer !== undefined;
  const names = [
    "respondent_id",
    ...(withCustomer ? ["customer_id"] : []),
    "value",
    ...fixed.map((c) => c.name),
    "answer_id",
  ];
  const constant = asked.map((a) => fixed.map((c) => c.of(a)));
  const constantLine = constant.map((cells) => cells.map(quoted).join(","));
  const out = longTable(raw, "answer", names, cacheDir);
  const name = nameOf(raw);
  const cells = (row: number, k: number, id: string, customer: string, value: string): string[] => {
    const answer = `${name}#${row}/${asked[k]!.at + 1}`;
    return withCustomer
      ? [id, customer, value, ...constant[k]!, answer]
      : [id, value, ...constant[k]!, answer];
  };
  return {
    cells,
    write: (row: number, k: number, id: string, customer: string, value: string) => {
      const all = cells(row, k, id, customer, value);
      const who = withCustomer ? `${quoted(id)},${quoted(customer)}` : quoted(id);
      out.write(row, all, `${who},${quoted(value)},${constantLine[k]},${quoted(all.at(-1)!)}`);
    },
    close: (refused: readonly Left[]) => out.close({ skipped: [], refused }),
  };
}

function twice(
  again: readonly { readonly id: string; readonly row: number; readonly first: number }[],
  place: { readonly file: string; readonly sheet?: string },
): Problem[] {
  const [one] = again;
  if (one === undefined) return [];
  const examples = again.slice(0, 10).map(({ id, row, first }) => `${id} (${first}, ${row})`);
  return [
    problem(
      "survey-respondent-twice",
      "warning",
      { count: again.length, examples },
      { ...place, row: one.row },
    ),
  ];
}
