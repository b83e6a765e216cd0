import { type Place, type Problem, problem } from "../../core/problem.js";
import { openFile } from "../ingest/read.js";
import type { RawTable } from "../ingest/types.js";
import type { Reshaped, ReshapeInput } from "../reshape.js";
import type { SurveyMap } from "../workspace/types.js";
import { peopleColumns } from "./survey/people.js";
import { matchQuestions } from "./survey/questions.js";
import { writeSurvey } from "./survey/write.js";

/** A survey file with one row per respondent and one column per question, as answers, respondents and their profile. */
export async function reshapeSurvey({ source, absolute, shown, cacheDir }: ReshapeInput): Promise<Reshaped> {
  const map = source.survey!;
  const opened = await openFile(absolute, shown, source.read, cacheDir);
  const problems: Problem[] = [...opened.problems];
  const speaking = opened.tables.filter((raw) => speaks(map, raw));
  const told = speaking.length > 0 ? speaking : opened.tables.slice(0, 1);
  for (const raw of opened.tables) {
    if (!told.includes(raw))
      problems.push(problem("sheet-skipped", "info", { sheet: raw.sheet ?? "" }, placeOf(raw)));
  }
  const made: Reshaped[] = [];
  for (const raw of told) made.push(await reshapeTable(raw, map, cacheDir));
  return {
    tables: made.flatMap((one) => one.tables),
    problems: [...problems, ...made.flatMap((one) => one.problems)],
  };
}

async function reshapeTable(raw: RawTable, map: SurveyMap, cacheDir: string): Promise<Reshaped> {
  const place = placeOf(raw);
  if (raw.scan.kind === "parquet") {
    return { tables: [], problems: [problem("survey-parquet", "error", {}, place)] };
  }
  const people = peopleColumns(map, raw.header, place);
  const { asked, problems } = matchQuestions(map, raw.header, people.taken, place);
  const found = [...raw.problems, ...people.problems, ...problems];
  if (asked.length === 0) {
    const values = { headers: raw.header.slice(0, 12) };
    return { tables: [], problems: [...found, problem("survey-no-question", "error", values, place)] };
  }
  // A question that is not there leaves the others whole; one read two ways, or people without their id, does not.
  const stops = [...people.problems, ...problems].filter(
    (p) =>
      p.severity === "error" && (p.code !== "survey-unknown-header" || p.values.header === map.respondent),
  );
  if (stops.length > 0) return { tables: [], problems: found };
  const { tables, problems: said } = await writeSurvey({ raw, map, people, asked, cacheDir });
  return { tables, problems: [...found, ...said] };
}

function speaks(map: SurveyMap, raw: RawTable): boolean {
  const place = placeOf(raw);
  const { taken } = peopleColumns(map, raw.header, place);
  return matchQuestions(map, raw.header, taken, place).asked.length > 0;
}

function placeOf(raw: RawTable): Place {
  return raw.sheet === null ? { file: raw.file } : { file: raw.file, sheet: raw.sheet };
}
