/** How many gave each score, scores ascending. Weighted answers are scaled so that the counts add up to the effective number. */
export interface ScoreCounts {
  readonly scores: readonly number[];
  readonly counts: readonly number[];
}

/**
 * A frequency table from score → count, scores without answers kept.
 *
 * @range   scores are numbers, counts ≥ 0; else a RangeError
 * @example scoreCounts({ 2: 5, 1: 3 }) // → scores [1, 2], counts [3, 5]
 */
export function scoreCounts(counts: Readonly<Record<string, number>>): ScoreCounts {
  const pairs = Object.entries(counts).map(([score, count]) => [Number(score), count] as const);
  if (pairs.some(([score, count]) => !Number.isFinite(score) || !(count >= 0 && Number.isFinite(count))))
    throw new RangeError("scores are numbers and counts are not negative");
  return fromPairs(pairs);
}

/**
 * A frequency table from answers; empty ones are left out. With weights (sales of each customer, say) each score has its share of
 * the weight, and the whole is Kish's effective number of answers (Σw)²/Σw²: one customer with nearly all the weight
 * leaves about one answer.
 *
 * @source  Kish (1965), Survey Sampling
 * @units   weights in any unit
 * @range   an answer whose weight is not above 0 is left out
 * @example countScores([5, null, 4, 5]) // → scores [4, 5], counts [1, 2]
 */
export function countScores(values: readonly (number | null)[], weights?: readonly number[]): ScoreCounts {
  const sums = new Map<number, number>();
  // Whole scores, as nearly all are, have a place each; the others are looked up.
  const whole = new Float64Array(2 * reach + 1);
  let total = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const weight = weights === undefined ? 1 : (weights[i] ?? 0);
    if (value === null || !Number.isFinite(value) || !(weight > 0 && Number.isFinite(weight))) continue;
    if (Number.isInteger(value) && value >= -reach && value <= reach)
      whole[value + reach] = whole[value + reach]! + weight;
    else sums.set(value, (sums.get(value) ?? 0) + weight);
    total += weight;
    squares += weight * weight;
  }
  for (const [place, sum] of whole.entries()) if (sum > 0) sums.set(place - reach, sum);
  const scale = weights === undefined ? 1 : total / squares;
  return fromPairs([...sums].map(([score, sum]) => [score, sum * scale] as const));
}

const reach = 128;

function fromPairs(pairs: readonly (readonly [number, number])[]): ScoreCounts {
  const sorted = pairs.toSorted(([a], [b]) => a - b);
  return { scores: sorted.map(([score]) => score), counts: sorted.map(([, count]) => count) };
}

/** Number of answers. */
export const answersIn = ({ counts }: ScoreCounts): number => counts.reduce((sum, c) => sum + c, 0);

/** Groups of answers on the same scores: `counts[group][score]`. Groups and scores without answers are left out. */
export interface ScoreTable {
  readonly scores: readonly number[];
  readonly counts: readonly (readonly number[])[];
  readonly sizes: readonly number[];
  readonly columns: readonly number[];
  readonly n: number;
}

/**
 * Puts groups side by side on the scores anyone gave.
 *
 * @range   counts ≥ 0
 * @example scoreTable([scoreCounts({ 1: 2, 3: 1 }), scoreCounts({ 2: 4 })]) // → scores [1, 2, 3], counts [[2, 0, 1], [0, 4, 0]]
 */
export function scoreTable(groups: readonly ScoreCounts[]): ScoreTable {
  const of = groups
    .map(({ scores, counts }) => new Map(scores.map((s, i) => [s, counts[i]!])))
    .filter((group) => [...group.values()].some((c) => c > 0));
  const scores = [...new Set(of.flatMap((g) => [...g].flatMap(([s, c]) => (c > 0 ? [s] : []))))].sort(
    (a, b) => a - b,
  );
  const counts = of.map((group) => scores.map((s) => group.get(s) ?? 0));
  const sizes = counts.map((row) => row.reduce((sum, c) => sum + c, 0));
  const columns = scores.map((_, s) => counts.reduce((sum, row) => sum + row[s]!, 0));
  return { scores, counts, sizes, columns, n: sizes.reduce((sum, c) => sum + c, 0) };
}

/** Mean rank of the answers of each score (ties share their places), and Σ(t³ − t) over the ties. */
export function midRanks({ columns }: ScoreTable): { readonly ranks: number[]; readonly ties: number } {
  let before = 0;
  let ties = 0;
  const ranks = columns.map((t) => {
    const rank = before + (t + 1) / 2;
    before += t;
    ties += t * t * t - t;
    return rank;
  });
  return { ranks, ties };
}
