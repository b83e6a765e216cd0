import { assumed } from "../../../core/assumptions.js";
import type { Scale } from "../../../core/measure/survey/scale.js";
import type { Columns, Survey } from "../../../core/measure/survey/survey.js";
import { type HeardElement, hearElement } from "../../../core/measure/survey/survey-element.js";
import {
  type SurveyWeights,
  surveyWeights,
  usedWeights,
} from "../../../core/measure/survey/survey-weights.js";
import type { StudyInput } from "../../input.js";

/** What the elements of a survey come to, before anything is compared. */
export interface Heard {
  readonly input: StudyInput;
  readonly survey: Survey;
  readonly weights: SurveyWeights;
  readonly stated: Stated;
  /** The most important first. */
  readonly importance: readonly HeardElement[];
  readonly performance: readonly { readonly firm: string; readonly elements: readonly HeardElement[] }[];
}

/** What people call important; where that was not asked, what they expect stands in for it. */
export interface Stated {
  readonly kind: "importance" | "expectation";
  readonly columns: Columns;
  readonly scale: Scale | undefined;
}

export function heardOf(input: StudyInput, survey: Survey): Heard {
  const weights = surveyWeights(survey, input.settings.measure?.survey?.weighting);
  const kind = survey.importance.size > 0 || survey.expectation.size === 0 ? "importance" : "expectation";
  const stated: Stated = { kind, columns: survey[kind], scale: survey.scales[kind] };
  const few = assumed(input.assumptions, "measure.survey-few-answers").value;
  const heard = (columns: Columns, scale: Scale | undefined) =>
    [...columns].map(([element, column]) =>
      hearElement(element, column, scale, { weights: usedWeights(weights), few }),
    );
  return {
    input,
    survey,
    weights,
    stated,
    importance: heard(stated.columns, stated.scale).sort((a, b) => meanOf(b) - meanOf(a)),
    performance: [...survey.performance].map(([firm, columns]) => ({
      firm,
      elements: heard(columns, survey.scales.performance),
    })),
  };
}

/** Without answers: last in any order. */
export const meanOf = ({ moments }: HeardElement): number =>
  moments.kind === "told" ? moments.mean : Number.NEGATIVE_INFINITY;
