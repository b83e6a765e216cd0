import type { Cell, Table } from "../../../core/findings.js";
import { ratingMoments } from "../../../core/measure/survey/rating-moments.js";
import type { Column, Segmentation } from "../../../core/measure/survey/survey.js";
import { usedWeights } from "../../../core/measure/survey/survey-weights.js";
import { countScores } from "../../../core/stats/score-counts.js";
import { key, money, numbers } from "../../columns.js";
import type { Heard } from "./heard.js";

export function segmentTables(heard: Heard, segments: Segmentation): Table[] {
  return [sizes(heard, segments), means(heard, segments)];
}

function sizes({ survey }: Heard, { names, of }: Segmentation): Table {
  const told = of.filter((s) => s >= 0).length;
  const rows = names.map((name, s): Cell[] => {
    const mine = survey.sales.filter((amount, i) => of[i] === s && amount !== null);
    const respondents = of.filter((at) => at === s).length;
    return [
      name,
      respondents,
      told === 0 ? null : respondents / told,
      mine.length === 0 ? null : mine.reduce<number>((sum, amount) => sum + amount!, 0),
    ];
  });
  return {
    id: "measure.segments",
    columns: [
      key("segment"),
      ...numbers("cross-analysis", "count", "respondents"),
      ...numbers("cross-analysis", "share", "share"),
      money("sales", "cross-analysis", "revenue"),
    ],
    rows,
    total: rows.length,
  };
}

function means({ survey, stated, weights, importance }: Heard, { names, of }: Segmentation): Table {
  const own = survey.performance.get(survey.us);
  const elements = [
    ...new Set([...importance.map((h) => h.element), ...(own === undefined ? [] : own.keys())]),
  ];
  const told = (column: Column | undefined, segment: number): Cell[] => {
    const mine = (column ?? []).map((v, i) => (of[i] === segment ? v : null));
    const found = ratingMoments(countScores(mine, usedWeights(weights)));
    return found.kind === "told"
      ? [found.mean, found.interval?.low ?? null, found.interval?.high ?? null]
      : [null, null, null];
  };
  const answered = (column: Column | undefined, segment: number) =>
    (column ?? []).reduce<number>((n, v, i) => (v !== null && of[i] === segment ? n + 1 : n), 0);
  const rows = elements.flatMap((element) =>
    names.map((name, s): Cell[] => [
      element,
      name,
      answered(stated.columns.get(element) ?? own?.get(element), s),
      ...told(stated.columns.get(element), s),
      ...told(own?.get(element), s),
    ]),
  );
  const method = "rating-moments";
  return {
    id: "measure.segment-means",
    columns: [
      key("element"),
      key("segment"),
      ...numbers(method, "count", "n"),
      ...numbers(method, "score", "importance", "low", "high", "own", "own-low", "own-high"),
    ],
    rows,
    total: rows.length,
  };
}
