import { assumed } from "../../../core/assumptions.js";
import type { Interval, Population, RowQuery } from "../../../core/figure.js";
import type { Findings } from "../../../core/findings.js";
import { type RatingMoments, ratingMoments } from "../../../core/measure/survey/rating-moments.js";
import type { Column, Segmentation, Survey } from "../../../core/measure/survey/survey.js";
import { surveyWeights, usedWeights } from "../../../core/measure/survey/survey-weights.js";
import type { AnswerKind } from "../../../core/schema/index.js";
import { answersIn, countScores } from "../../../core/stats/score-counts.js";
import type { Bounds } from "../../../core/stats/share-interval.js";
import { confidence as level } from "../../confidence.js";
import type { StudyInput } from "../../input.js";
import { nothingFound } from "../../made.js";

/** What the parts of this study read: the survey, its segments, and how answers are weighted. */
export interface Asked {
  readonly survey: Survey;
  readonly segments: Segmentation | null;
  /** Undefined = each answer counts once. */
  readonly weights: readonly number[] | undefined;
  readonly assumed: (id: string) => number;
  readonly input: StudyInput;
}

export function askedOf(input: StudyInput, survey: Survey, segments: Segmentation | null): Asked {
  return {
    survey,
    segments,
    weights: usedWeights(surveyWeights(survey, input.settings.measure?.survey?.weighting)),
    assumed: (id) => assumed(input.assumptions, id).value,
    input,
  };
}

export const seed = 20_260;

/** Findings with what is not said left empty. */
export const findings = (parts: Partial<Findings>): Findings => ({ ...nothingFound, ...parts });

export { said } from "../said.js";

/** The answers behind a number. */
export const answers = (kind: AnswerKind, more: RowQuery["args"] = {}): RowQuery => ({
  query: "fact.answer",
  args: { kind, ...more },
});

export const answered = (column: Column): number =>
  column.reduce<number>((n, v) => n + (v === null ? 0 : 1), 0);

/** People who answered both, before weights. */
export const answeredBoth = (a: Column, b: Column): number =>
  a.reduce<number>((n, v, i) => n + (v === null || (b[i] ?? null) === null ? 0 : 1), 0);

/** What that many answers come to under the weights in use: one customer with nearly all the weight leaves about one. */
export function effective(n: number, column: Column, { weights }: Pick<Asked, "weights">): number {
  const all = answered(column);
  return weights === undefined || all === 0 ? n : (n * answersIn(countScores(column, weights))) / all;
}

/** Those who answered, of all respondents. */
export const among = (counted: number, { survey }: Asked): Population => ({
  grain: "answer",
  counted,
  of: survey.respondents.length,
  unknown: survey.respondents.length - counted,
  unknownAs: "excluded",
});

export const sampling = (bounds: Bounds | null): Interval | null =>
  bounds === null ? null : { low: bounds.low, high: bounds.high, kind: "sampling", level };

/** Mean of a column under the weights in use. */
export const momentsOf = (column: Column, { weights }: Pick<Asked, "weights">): RatingMoments =>
  ratingMoments(countScores(column, weights), { level });

/** A column with the answers of one segment alone. */
export const within = (column: Column, segments: Segmentation, segment: number): Column =>
  column.map((v, i) => (segments.of[i] === segment ? v : null));

/** Yes, no, or not to be told, as a code of a table. */
export const yesNo = (value: boolean | null): string =>
  value === null ? "cannot-tell" : value ? "yes" : "no";
