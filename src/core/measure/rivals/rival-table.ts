import { countScores } from "../../stats/score-counts.js";
import type { Bounds } from "../../stats/share-interval.js";
import { ratingMoments } from "../survey/rating-moments.js";
import type { ElementColumns, RivalSurvey } from "./rival-survey.js";

/** Mean of those who answered; `n` is the effective number of them. */
export interface MeanRating {
  readonly mean: number;
  readonly n: number;
  /** null: fewer than two answers, or all equal, so that nothing tells how sure the mean is. */
  readonly se: number | null;
  readonly interval: Bounds | null;
}

export interface RivalRow {
  readonly element: string;
  readonly importance: MeanRating | null;
  readonly own: MeanRating | null;
  readonly benchmark: MeanRating | null;
  /** 相对绩效 of those who rated both firms, each with themselves; null: nobody did. */
  readonly relative: MeanRating | null;
  /**
   * Own mean less benchmark mean, as a printed table has it; it differs from `relative` where some rated one firm only.
   * null: one of them has no answers.
   */
  readonly ofMeans: number | null;
}

/**
 * The data table of a comparison with rivals (数据表): importance, own performance, benchmark, relative performance.
 *
 * @source  table 3-5 of the text, docs/methods/rival-benchmark.md
 * @units   points of the scale
 * @assumes respondents independent of each other
 * @range   nothing answered → null in its place
 * @example rivalTable(survey)[0].relative // → { mean: -0.72, n: 100, se: 0.1, interval: { … } }
 */
export function rivalTable(
  { respondents, elements }: Pick<RivalSurvey, "respondents" | "elements">,
  { level = 0.95 }: { readonly level?: number } = {},
): RivalRow[] {
  const equal = respondents.every(({ weight }) => weight === respondents[0]!.weight);
  const weights = equal ? undefined : respondents.map(({ weight }) => weight);
  const mean = (values: readonly (number | null)[]): MeanRating | null => {
    const m = ratingMoments(countScores(values, weights), { level });
    if (m.kind !== "told") return null;
    const se = m.interval === null ? null : m.sdSample! / Math.sqrt(m.n);
    return { mean: m.mean, n: m.n, se, interval: m.interval };
  };
  return elements.map((e) => {
    const [own, benchmark] = [mean(e.own), mean(e.benchmark)];
    return {
      element: e.element,
      importance: mean(e.importance),
      own,
      benchmark,
      relative: mean(differences(e)),
      ofMeans: own === null || benchmark === null ? null : own.mean - benchmark.mean,
    };
  });
}

/** Each respondent's own rating less its rating of the benchmark. */
export function differences({
  own,
  benchmark,
}: Pick<ElementColumns, "own" | "benchmark">): (number | null)[] {
  return own.map((o, i) => {
    const b = benchmark[i] ?? null;
    return o === null || b === null ? null : o - b;
  });
}

export interface PrintedRelative {
  readonly recomputed: number;
  /** `rounding`: off by no more than three rounded figures can make it. */
  readonly holds: "exact" | "rounding" | "no";
}

/**
 * Whether a printed relative performance is own less benchmark. Three figures rounded to `decimals` can be apart by one and a
 * half units of the last one without a mistake.
 *
 * @source  docs/methods/rival-benchmark.md
 * @range   finite, decimals a whole number 0–10; outside → RangeError
 * @example printedRelative({ own: 4.98, benchmark: 3.69, printed: 1.28 }).holds // → "rounding"
 */
export function printedRelative(
  { own, benchmark, printed }: { readonly own: number; readonly benchmark: number; readonly printed: number },
  decimals = 2,
): PrintedRelative {
  if (![own, benchmark, printed].every(Number.isFinite)) throw new RangeError("printed figures are numbers");
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 10))
    throw new RangeError("decimals are a whole number");
  const recomputed = Number((own - benchmark).toFixed(decimals));
  const off = Math.abs(own - benchmark - printed);
  const unit = 10 ** -decimals;
  if (off < unit / 1e3) return { recomputed, holds: "exact" };
  return { recomputed, holds: off <= 1.5 * unit + 1e-9 ? "rounding" : "no" };
}
