import { type RatingMoments, ratingMoments } from "../../../core/measure/survey/rating-moments.js";
import type { Column, Survey } from "../../../core/measure/survey/survey.js";
import { surveyWeights, usedWeights } from "../../../core/measure/survey/survey-weights.js";
import { countScores } from "../../../core/stats/score-counts.js";
import type { StudySettings } from "../../input.js";

/** Mean of the answers to one question under the survey's weights. */
export function meanOf(survey: Survey, column: Column, settings: StudySettings): RatingMoments {
  const weights = usedWeights(surveyWeights(survey, settings.measure?.survey?.weighting));
  return ratingMoments(countScores(column, weights));
}
