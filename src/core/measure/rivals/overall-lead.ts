import { countScores } from "../../stats/score-counts.js";
import { ratingMoments } from "../survey/rating-moments.js";
import type { RivalSurvey } from "./rival-survey.js";
import type { MeanRating, RivalRow } from "./rival-table.js";

/**
 * Lead over the benchmark on the whole, elements weighed by their mean importance: of each respondent over the elements it
 * rated of both firms, then averaged.
 *
 * @source  importance-weighted relative scores, docs/methods/rival-benchmark.md
 * @units   points of the scale; below zero: behind
 * @assumes the importance weights are known; a respondent who rated few elements counts as much as one who rated all
 * @range   no respondent rated both firms on an element whose importance is known → null
 * @example overallLead(columns, rivalTable(columns)) // → { mean: 0.141, … }
 */
export function overallLead(
  { respondents, elements }: Pick<RivalSurvey, "respondents" | "elements">,
  rows: readonly Pick<RivalRow, "element" | "importance">[],
): MeanRating | null {
  const importance = new Map(rows.map((row) => [row.element, row.importance?.mean ?? 0]));
  const sums = new Float64Array(respondents.length);
  const weights = new Float64Array(respondents.length);
  for (const { element, own, benchmark } of elements) {
    const weight = importance.get(element) ?? 0;
    if (!(weight > 0)) continue;
    for (let i = 0; i < sums.length; i++) {
      const [o, b] = [own[i] ?? null, benchmark[i] ?? null];
      if (o === null || b === null) continue;
      sums[i] = sums[i]! + weight * (o - b);
      weights[i] = weights[i]! + weight;
    }
  }
  const leads = Array.from(sums, (sum, i) => (weights[i]! > 0 ? sum / weights[i]! : null));
  const equal = respondents.every(({ weight }) => weight === respondents[0]!.weight);
  const moments = ratingMoments(
    countScores(leads, equal ? undefined : respondents.map(({ weight }) => weight)),
  );
  if (moments.kind !== "told") return null;
  const { mean, n, interval } = moments;
  return { mean, n, se: interval === null ? null : moments.sdSample! / Math.sqrt(n), interval };
}
