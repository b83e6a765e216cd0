import { type Figure, figure } from "../../../core/figure.js";
import type { Crowding } from "../../../core/measure/survey/crowding.js";
import type { Column } from "../../../core/measure/survey/survey.js";
import type { SurveyQuality } from "../../../core/measure/survey/survey-quality.js";
import type { Heard } from "./heard.js";

export function surveyFigures(heard: Heard, quality: SurveyQuality, crowded: Crowding | null): Figure[] {
  const { input, survey, stated } = heard;
  const n = survey.respondents.length;
  const rows =
    input.facts.tables.respondent.rows > 0 ? { query: "fact.respondent", args: {} as const } : null;
  const invited = input.settings.measure?.survey?.invited;
  const weighed = [...stated.columns.values()];
  const columns = [...weighed, ...(survey.performance.get(survey.us)?.values() ?? [])];
  const asked = columns.length * n;
  const doubtful = new Set(quality.flagged.map((f) => f.respondent)).size;
  const response = "survey-response";
  return [
    figure({
      id: "measure.survey.respondents",
      value: n,
      unit: "count",
      method: response,
      population: whole(n),
      rows,
    }),
    ...(invited === undefined || invited < n
      ? []
      : [
          figure({
            id: "measure.survey.response-rate",
            value: n / invited,
            unit: "share",
            method: response,
            population: whole(invited),
            inputs: ["measure.survey.respondents"],
          }),
        ]),
    ...(asked === 0
      ? []
      : [
          figure({
            id: "measure.survey.answered-share",
            value: given(columns) / asked,
            unit: "share",
            method: response,
            population: whole(asked),
          }),
        ]),
    figure({
      id: "measure.survey.doubtful-share",
      value: doubtful / n,
      unit: "share",
      method: "answer-quality",
      population: whole(n),
      assumptions: ["measure.fast-answers"],
    }),
    ...(crowded === null
      ? []
      : [
          figure({
            id: "measure.survey.importance-height",
            value: crowded.middle,
            unit: "share",
            method: "rating-scales",
            population: whole(given(weighed)),
            assumptions: ["measure.importance-ceiling"],
          }),
        ]),
  ];
}

const given = (columns: readonly Column[]): number =>
  columns.reduce((sum, c) => sum + c.reduce<number>((k, v) => (v === null ? k : k + 1), 0), 0);

function whole(n: number) {
  return { grain: "answer", counted: n, of: n, unknown: 0, unknownAs: "none" } as const;
}
