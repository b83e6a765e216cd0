import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** A test already done: its t statistic and the degrees of freedom it has. */
export interface DoneTest {
  readonly t: number;
  readonly df: number;
}

/**
 * Which of many two-sided t tests hold together, so that any false one among them comes with probability `alpha` at
 * most: Holm's step-down rule. Tests are ordered by their tail (Wallace's normal deviate, good to a hundredth), each
 * is then held against the exact t quantile of its own degrees of freedom.
 *
 * @source  Holm (1979), Scand. J. Statist. 6:65–70; order: Wallace (1959), Ann. Math. Statist. 30:1121–1130
 * @units   alpha: probability; result: one flag per test, in the order given
 * @range   0 < alpha < 1, df ≥ 1; a test outside holds not
 * @example holm([{ t: 5, df: 40 }, { t: 2.1, df: 40 }], 0.05) // → [true, true]; with t: 2.0 the second fails
 */
export function holm(tests: readonly DoneTest[], alpha: number): boolean[] {
  const holds = tests.map(() => false);
  const order = tests
    .map((test, i) => ({ i, deviate: deviate(test) }))
    .filter(({ deviate }) => Number.isFinite(deviate))
    .sort((a, b) => b.deviate - a.deviate || a.i - b.i);
  for (const [rank, { i }] of order.entries()) {
    const { t, df } = tests[i]!;
    if (Math.abs(t) < tQuantile(1 - alpha / (2 * (order.length - rank)), df)) break;
    holds[i] = true;
  }
  return holds;
}

/** The normal deviate with nearly the same tail as t. */
function deviate({ t, df }: DoneTest): number {
  if (!(df >= 1) || Number.isNaN(t)) return Number.NaN;
  const size = Math.abs(t) === Number.POSITIVE_INFINITY ? 1e150 : Math.abs(t);
  return ((8 * df + 1) / (8 * df + 3)) * Math.sqrt(df * Math.log1p((size * size) / df));
}
