import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { normalTail } from "../../stats/tails.js";

/** An estimated gain with its standard error. */
export interface MeasuredGain {
  readonly gain: number;
  readonly se: number;
  /** What the gain is in proportion to (money at stake, lines touched); left out: 1. Gains per unit of it are alike. */
  readonly scale?: number;
}

/** What a gain probably is, once all are seen together. */
export interface ShrunkGain {
  readonly gain: number;
  readonly se: number;
  /** Share of the way from the estimate to the common mean, 0–1. */
  readonly shrunk: number;
}

export interface ShrunkGains {
  readonly kind: "shrunk" | "as-measured";
  /** Mean and standard deviation of true gains per unit of scale; null where they were not estimated. */
  readonly common: { readonly mean: number; readonly sd: number } | null;
  readonly gains: readonly ShrunkGain[];
}

/** Fewer gains do not tell how far true gains lie apart. */
const fewest = 5;

/**
 * Gains pulled to their common mean, the more the less certain each is. Who picks the best-looking of many picks luck
 * along with worth; after this the picked ones no longer promise too much on average, however many were looked at. How
 * far true gains lie apart is itself uncertain: it is averaged over, else the intervals come out too narrow.
 *
 * @source  empirical Bayes, Efron & Morris (1975), JASA 70:311–319; flat prior on the spread, Gelman (2006), Bayesian
 *          Analysis 1:515–534; `docs/methods/plan-shrinkage.md`
 * @units   money a year
 * @assumes true gains per unit of scale normal around one mean, errors normal and independent
 * @range   se ≥ 0, scale > 0, finite; else RangeError; fewer than five gains, or all certain → `as-measured`
 */
export function shrinkGains(measured: readonly MeasuredGain[]): ShrunkGains {
  const scales = Float64Array.from(measured, (m) => m.scale ?? 1);
  const y = Float64Array.from(measured, (m, i) => m.gain / scales[i]!);
  const v = Float64Array.from(measured, (m, i) => (m.se / scales[i]!) ** 2);
  measured.forEach((m, i) => {
    if (
      !(
        Number.isFinite(m.gain) &&
        m.se >= 0 &&
        Number.isFinite(m.se) &&
        scales[i]! > 0 &&
        Number.isFinite(scales[i]!)
      )
    )
      throw new RangeError("a gain has an error and a scale");
  });
  if (measured.length < fewest || v.every((x) => x === 0))
    return {
      kind: "as-measured",
      common: null,
      gains: measured.map(({ gain, se }) => ({ gain, se, shrunk: 0 })),
    };
  const { spreads, chances } = posterior(y, v);
  const n = y.length;
  const first = new Float64Array(n);
  const second = new Float64Array(n);
  const pulls = new Float64Array(n);
  let mean = 0;
  let sd = 0;
  spreads.forEach((spread, k) => {
    const chance = chances[k]!;
    if (chance < 1e-14) return;
    const between = spread * spread;
    const common = weighted(y, v, between);
    mean += chance * common.mean;
    sd += chance * spread;
    for (let i = 0; i < n; i++) {
      const pull = v[i]! / (between + v[i]!);
      // Around the first answer, so that squares of large gains do not cancel.
      const away = pull * (common.mean - y[i]!);
      first[i]! += chance * away;
      second[i]! += chance * (away * away + (1 - pull) * v[i]! + pull * pull * common.variance);
      pulls[i]! += chance * pull;
    }
  });
  const gains = measured.map((_, i) => ({
    gain: scales[i]! * (y[i]! + first[i]!),
    se: scales[i]! * Math.sqrt(Math.max(0, second[i]! - first[i]! ** 2)),
    shrunk: Math.min(1, pulls[i]!),
  }));
  return { kind: "shrunk", common: { mean, sd }, gains };
}

function weighted(y: Float64Array, v: Float64Array, between: number) {
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < y.length; i++) {
    const w = 1 / (v[i]! + between);
    sum += w * y[i]!;
    weights += w;
  }
  return { mean: sum / weights, variance: 1 / weights };
}

/** Log-likelihood of a spread of true values, their mean integrated out. */
function likelihood(y: Float64Array, v: Float64Array, spread: number): number {
  const { mean, variance } = weighted(y, v, spread * spread);
  let log = Math.log(variance);
  for (let i = 0; i < y.length; i++) {
    const total = v[i]! + spread * spread;
    log -= Math.log(total) + (y[i]! - mean) ** 2 / total;
  }
  return log / 2;
}

const cells = 64;

/** Spreads and their chances: a grid closing in on where the likelihood is, however many gains there are. */
function posterior(y: Float64Array, v: Float64Array): { spreads: Float64Array; chances: Float64Array } {
  const mean = y.reduce((a, b) => a + b, 0) / y.length;
  const wide = Math.sqrt(y.reduce((q, x) => q + (x - mean) ** 2, 0) / (y.length - 1));
  let low = 0;
  // All alike: the scale is that of the errors.
  let high = 4 * (wide > 0 ? wide : Math.sqrt(v.reduce((a, b) => a + b, 0) / v.length));
  for (let pass = 0; ; pass++) {
    const width = (high - low) / cells;
    const spreads = Float64Array.from({ length: cells }, (_, k) => low + (k + 0.5) * width);
    const logs = spreads.map((s) => likelihood(y, v, s));
    const top = Math.max(...logs);
    const seen = [...logs.keys()].filter((k) => logs[k]! > top - 20);
    if (seen.length >= cells / 3 || pass === 4) {
      const chances = logs.map((l) => Math.exp(l - top));
      const all = chances.reduce((a, b) => a + b, 0);
      return { spreads, chances: chances.map((c) => c / all) };
    }
    high = low + (seen.at(-1)! + 2) * width;
    low = Math.max(0, low + (seen[0]! - 1) * width);
  }
}

/** A chosen change as it is now believed in. */
export interface Believed extends ShrunkGain {
  readonly cost: number;
  readonly costSe?: number;
}

/** Chance that a change brings more than it costs. */
export function chancePays({
  gain,
  se,
  cost,
  costSe = 0,
}: Pick<Believed, "gain" | "se" | "cost" | "costSe">): number {
  const sd = Math.hypot(se, costSe);
  const net = gain - cost;
  if (!(sd >= 0) || !Number.isFinite(net)) throw new RangeError("a change has a gain, a cost and errors");
  if (sd === 0) return net > 0 ? 1 : 0;
  const beyond = normalTail(net / sd)! / 2;
  return net > 0 ? 1 - beyond : beyond;
}

export interface PlanTotal {
  readonly gain: number;
  readonly low: number;
  readonly high: number;
  /** What the estimates as measured add up to, less what is believed: the luck of the best-looking. */
  readonly luck: number;
  /** Chance that the whole brings more than it costs. */
  readonly chancePays: number;
}

/**
 * Gain of the whole set with its interval. Errors of estimates made from the same inputs move together: `together` is
 * their correlation.
 *
 * @source  variance of a sum with equal correlation; `docs/methods/plan-shrinkage.md`
 * @units   money a year; together and level: 0–1
 * @range   as many measured as believed, together 0–1, 0 < level < 1; else RangeError
 */
export function planTotal(
  believed: readonly Believed[],
  measured: readonly MeasuredGain[],
  level: number,
  together = 0,
): PlanTotal {
  if (believed.length !== measured.length || !(together >= 0 && together <= 1) || !(level > 0 && level < 1))
    throw new RangeError("every change was measured and is believed in");
  const sum = (pick: (k: number) => number) => believed.reduce((s, _, k) => s + pick(k), 0);
  const gain = sum((k) => believed[k]!.gain);
  const whole = (each: (k: number) => number) =>
    (1 - together) * sum((k) => each(k) ** 2) + together * sum(each) ** 2;
  const variance = whole((k) => believed[k]!.se);
  const costVariance = whole((k) => believed[k]!.costSe ?? 0);
  const half = normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(variance);
  return {
    gain,
    low: gain - half,
    high: gain + half,
    luck: sum((k) => measured[k]!.gain) - gain,
    chancePays: chancePays({
      gain,
      se: Math.sqrt(variance),
      cost: sum((k) => believed[k]!.cost),
      costSe: Math.sqrt(costVariance),
    }),
  };
}
