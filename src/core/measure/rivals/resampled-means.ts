import { seededUniform } from "../../stats/seeded-uniform.js";
import type { RivalSurvey } from "./rival-survey.js";

/** Means of one element in one draw; null: nobody drawn had answered. */
export interface DrawnMeans {
  readonly importance: number | null;
  readonly own: number | null;
  /** Own less benchmark, of those who rated both. */
  readonly relative: number | null;
}

/** Weighted sum and weight of importance, own and relative. */
const perElement = 6;

/**
 * Draws respondents with replacement, each with all its ratings, and gives every element's means. Where respondents are many they
 * are first put by lot into bundles, and bundles are drawn: means vary as much, and a draw costs no more.
 *
 * @source  docs/methods/placement-stability.md
 * @range   the same seed gives the same draws
 * @example const draw = resampledMeans(survey, 1); draw()[0].importance
 */
export function resampledMeans(
  survey: Pick<RivalSurvey, "respondents" | "elements">,
  seed: number,
  bundles = 1000,
): () => DrawnMeans[] {
  const uniform = seededUniform(seed);
  const { count, sums } = bundled(survey, uniform, bundles);
  const width = survey.elements.length * perElement;
  const times = new Int32Array(count);
  const totals = new Float64Array(width);
  return () => {
    times.fill(0);
    totals.fill(0);
    for (let k = 0; k < count; k++) {
      const drawn = Math.floor(uniform() * count);
      times[drawn] = times[drawn]! + 1;
    }
    for (let b = 0; b < count; b++) {
      const t = times[b]!;
      if (t === 0) continue;
      const from = b * width;
      for (let j = 0; j < width; j++) totals[j] = totals[j]! + t * sums[from + j]!;
    }
    return survey.elements.map((_, e) => {
      const mean = (part: number) => {
        const weight = totals[e * perElement + part + 1]!;
        return weight > 0 ? totals[e * perElement + part]! / weight : null;
      };
      return { importance: mean(0), own: mean(2), relative: mean(4) };
    });
  };
}

/** Sums of each bundle; a bundle is one respondent where there are few. */
function bundled(
  { respondents, elements }: Pick<RivalSurvey, "respondents" | "elements">,
  uniform: () => number,
  bundles: number,
): { readonly count: number; readonly sums: Float64Array } {
  const n = respondents.length;
  const order = Array.from({ length: n }, (_, i) => i);
  const count = Math.min(n, bundles);
  if (count < n)
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(uniform() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
  const width = elements.length * perElement;
  const sums = new Float64Array(count * width);
  elements.forEach(({ importance, own, benchmark }, e) => {
    order.forEach((i, place) => {
      const weight = respondents[i]!.weight;
      const [x, o, b] = [importance[i] ?? null, own[i] ?? null, benchmark[i] ?? null];
      const at = (place % count) * width + e * perElement;
      const add = (part: number, value: number | null) => {
        if (value === null) return;
        sums[at + part] = sums[at + part]! + weight * value;
        sums[at + part + 1] = sums[at + part + 1]! + weight;
      };
      add(0, x);
      add(2, o);
      add(4, o === null || b === null ? null : o - b);
    });
  });
  return { count, sums };
}
