import type { Column, Survey } from "./survey.js";

export type Weighting = "customers" | "sales";

/** Weights of the respondents, per customer and per yuan; undefined = each counts once. */
export interface SurveyWeights {
  readonly customers: readonly number[] | undefined;
  /** Null: fewer than two respondents' sales are known. Who bought nothing or is unknown has no weight. */
  readonly sales: readonly number[] | null;
  /** What the means are weighted by. */
  readonly used: Weighting;
}

/**
 * The weights a survey can be read by. Sales are used only where asked for and known.
 *
 * @example surveyWeights(survey, "sales").used // → customers where no sales are known
 */
export function surveyWeights(
  { weights, sales }: Pick<Survey, "weights" | "sales">,
  asked: Weighting = "customers",
): SurveyWeights {
  const known = sales.filter((s) => s !== null && s > 0).length;
  const bySales = known < 2 ? null : sales.map((s) => (s !== null && s > 0 ? s : 0));
  return {
    customers: weights.every((w) => w === 1) ? undefined : weights,
    sales: bySales,
    used: asked === "sales" && bySales !== null ? "sales" : "customers",
  };
}

/** The weights in use; undefined = each answer once. */
export const usedWeights = (w: SurveyWeights): readonly number[] | undefined =>
  w.used === "sales" ? (w.sales ?? undefined) : w.customers;

/** Mean of a column under weights; null where no answer has any. */
export function weightedMean(column: Column, weights: readonly number[] | undefined): number | null {
  let [sum, total] = [0, 0];
  for (const [i, v] of column.entries()) {
    const w = weights === undefined ? 1 : (weights[i] ?? 0);
    if (v === null || !(w > 0)) continue;
    sum += v * w;
    total += w;
  }
  return total > 0 ? sum / total : null;
}
