import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Estimate } from "./estimate.js";

/** Cases of one stratum: customers of like rhythm, value, region and month. */
export interface Stratum {
  readonly exposedEvents: number;
  readonly exposedRest: number;
  readonly unexposedEvents: number;
  readonly unexposedRest: number;
}

export interface MantelHaenszel {
  /** Null where a ratio has a zero on one side, or none could be told. */
  readonly oddsRatio: Estimate | null;
  readonly riskRatio: Estimate | null;
  readonly riskDifference: Estimate;
  /** Strata with both exposed and unexposed cases; the others say nothing. */
  readonly strata: number;
  /** Exposed cases in those strata: whom the answer speaks for. */
  readonly exposed: number;
}

/**
 * One contrast of exposed with unexposed cases over strata of like cases (Mantel–Haenszel weights): odds ratio, risk
 * ratio and risk difference, each with its interval.
 *
 * @source  Mantel & Haenszel (1959), JNCI 22:719–748; interval of the odds ratio: Robins, Breslow & Greenland (1986),
 *          Biometrics 42:311–323, doi:10.2307/2531052; of risk ratio and difference: Greenland & Robins (1985),
 *          Biometrics 41:55–68, doi:10.2307/2530643; `docs/methods/mantel-haenszel.md`
 * @units   counts of cases; risks 0–1
 * @assumes one effect in all strata and independent cases: orders of one customer make the true interval wider. The
 *          interval of the difference needs strata that are not all sparse
 * @range   counts ≥ 0; no stratum with both kinds of cases → null
 * @checked reference family mantel_haenszel, relative 1e-9; intervals against mantelhaen.test of R on its admissions data
 * @example mantelHaenszel([{ exposedEvents: 8, exposedRest: 98, unexposedEvents: 5, unexposedRest: 115 }], 0.95)
 */
export function mantelHaenszel(all: readonly Stratum[], level: number): MantelHaenszel | null {
  const strata = all
    .map((s) => ({
      a: s.exposedEvents,
      c: s.exposedRest,
      b: s.unexposedEvents,
      d: s.unexposedRest,
      n1: s.exposedEvents + s.exposedRest,
      n0: s.unexposedEvents + s.unexposedRest,
    }))
    .filter(({ n1, n0 }) => n1 > 0 && n0 > 0);
  if (strata.length === 0) return null;
  const sum = (of: (s: (typeof strata)[number], n: number) => number) =>
    strata.reduce((total, s) => total + of(s, s.n1 + s.n0), 0);
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const ratio = (over: number, under: number, variance: number): Estimate | null => {
    if (!(over > 0 && under > 0)) return null;
    const se = Math.sqrt(variance);
    const value = over / under;
    return { value, low: value * Math.exp(-z * se), high: value * Math.exp(z * se), se };
  };

  // Robins, Breslow & Greenland: P and Q are the shares of a and d, b and c; R and S the two sides of the ratio.
  const r = sum((s, n) => (s.a * s.d) / n);
  const s = sum((s, n) => (s.b * s.c) / n);
  const pr = sum((s, n) => ((s.a + s.d) * s.a * s.d) / (n * n));
  const mixed = sum((s, n) => ((s.a + s.d) * s.b * s.c + (s.b + s.c) * s.a * s.d) / (n * n));
  const qs = sum((s, n) => ((s.b + s.c) * s.b * s.c) / (n * n));
  const oddsVariance = pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s);

  const over = sum((s, n) => (s.a * s.n0) / n);
  const under = sum((s, n) => (s.b * s.n1) / n);
  const shared = sum((s, n) => ((s.a + s.b) * s.n1 * s.n0 - s.a * s.b * n) / (n * n));

  const weight = sum((s, n) => (s.n1 * s.n0) / n);
  const value = (over - under) / weight;
  const spread = sum((s, n) => (s.a * s.c * s.n0 ** 3 + s.b * s.d * s.n1 ** 3) / (s.n1 * s.n0 * n * n));
  const se = Math.sqrt(spread) / weight;
  return {
    oddsRatio: ratio(r, s, oddsVariance),
    riskRatio: ratio(over, under, shared / (over * under)),
    riskDifference: { value, low: Math.max(-1, value - z * se), high: Math.min(1, value + z * se), se },
    strata: strata.length,
    exposed: sum((s) => s.n1),
  };
}
