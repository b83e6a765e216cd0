import gammaln from "@stdlib/math-base-special-gammaln";
import { digamma } from "../../stats/digamma.js";

/**
 * What customers spend per purchase. `gamma-gamma`: purchases vary about a customer's own mean, and the means vary.
 * Nested in it: `alike`, all customers have one mean; `steady`, each spends the same every time.
 */
export type SpendModel =
  | { readonly kind: "gamma-gamma"; readonly p: number; readonly q: number; readonly v: number }
  | { readonly kind: "alike"; readonly mean: number }
  | { readonly kind: "steady"; readonly q: number; readonly scale: number };

/** One customer: repeat purchases, the first left out, and their mean value; any mean where there are none. */
export interface SpendHistory {
  readonly repeats: number;
  readonly mean: number;
}

export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/**
 * Gamma-Gamma: spend is gamma about a mean, the mean inverse gamma over customers, and neither has to do with how often
 * they buy.
 *
 * @source  Fader, Hardie & Lee (2005), J. Marketing Research 42(4):415–430; v is their γ; `docs/methods/gamma-gamma.md`
 * @units   v: money
 * @range   parameters > 0; q ≤ 1 has no mean over customers
 * @example gammaGamma({ p: 6.25, q: 3.744, v: 15.44 })
 */
export function gammaGamma({ p, q, v }: GammaGammaParameters): SpendModel {
  if (![p, q, v].every((x) => Number.isFinite(x) && x > 0)) throw new Error("parameters are above zero");
  return { kind: "gamma-gamma", p, q, v };
}

/**
 * Mean spend per purchase to be expected of a customer: between his own mean and that of all, nearer his own the more
 * he bought. Null where the model has no finite mean: a spread of means this wide lets one customer outweigh all others.
 *
 * @source  Fader, Hardie & Lee (2005); `docs/methods/gamma-gamma.md`
 * @units   money per purchase
 * @range   repeats whole, ≥ 0; mean > 0 where there are repeats
 * @example expectedSpend(gammaGamma({ p: 6.25, q: 3.744, v: 15.44 }), { repeats: 2, mean: 22.35 }) // → 24.66
 */
export function expectedSpend(model: SpendModel, { repeats, mean }: SpendHistory): number | null {
  if (!(repeats >= 0) || (repeats > 0 && !(mean > 0))) throw new Error("spend is above zero");
  if (model.kind === "alike") return model.mean;
  if (model.kind === "steady") {
    if (repeats > 0) return mean;
    return model.q > 1 ? model.scale / (model.q - 1) : null;
  }
  const { p, q, v } = model;
  const weight = p * repeats + q - 1;
  return weight > 0 ? (p * (v + (repeats > 0 ? mean * repeats : 0))) / weight : null;
}

/** Buyers with repeats, grouped by how many: log-gamma ratios depend on the number alone. */
export interface SpendSample {
  readonly repeats: readonly number[];
  /** Per number of repeats: their mean spends. */
  readonly means: readonly Float64Array[];
  /** Sum of the logarithms of these. */
  readonly logs: readonly number[];
  readonly customers: number;
  /** Repeat buyers left out because their mean is zero or below. */
  readonly leftOut: number;
  /**
   * Correlation of repeats and mean spend over the customers; null when either does not vary. The model takes it for
   * zero: from about 0.2 on, values built on it lean to one side.
   */
  readonly correlation: number | null;
}

/**
 * Customers as the spend model reads them: those with repeats and a positive mean.
 *
 * @units   means: money per purchase, the first purchase left out
 * @example spendSample([{ repeats: 2, mean: 20 }, { repeats: 0, mean: 0 }]).customers // → 1
 */
export function spendSample(rows: Iterable<SpendHistory>): SpendSample {
  const byRepeats = new Map<number, number[]>();
  let leftOut = 0;
  for (const { repeats, mean } of rows) {
    if (!(repeats > 0)) continue;
    if (!(mean > 0) || !Number.isFinite(mean)) {
      leftOut++;
      continue;
    }
    const means = byRepeats.get(repeats);
    if (means === undefined) byRepeats.set(repeats, [mean]);
    else means.push(mean);
  }
  const repeats = [...byRepeats.keys()].sort((a, b) => a - b);
  // Sorted, so that sums do not depend on the order of the rows.
  const means = repeats.map((x) => Float64Array.from(byRepeats.get(x)!).sort());
  const customers = means.reduce((sum, m) => sum + m.length, 0);
  const logs = means.map((group) => group.reduce((sum, mean) => sum + Math.log(mean), 0));
  return { repeats, means, logs, customers, leftOut, correlation: correlationOf(repeats, means, customers) };
}

function correlationOf(repeats: readonly number[], means: readonly Float64Array[], n: number): number | null {
  let x = 0;
  let m = 0;
  repeats.forEach((count, g) => {
    x += count * means[g]!.length;
    m += means[g]!.reduce((a, b) => a + b, 0);
  });
  let xx = 0;
  let mm = 0;
  let xm = 0;
  repeats.forEach((count, g) => {
    const dx = count - x / n;
    for (const mean of means[g]!) {
      const dm = mean - m / n;
      xx += dx * dx;
      mm += dm * dm;
      xm += dx * dm;
    }
  });
  // What is left of no variation is rounding of the means.
  return xx > 0 && mm > 1e-20 * n * (m / n) ** 2 ? xm / Math.sqrt(xx * mm) : null;
}

/**
 * Log-likelihood of mean spends, and its slopes by p, q and v.
 *
 * @source  Fader, Hardie & Lee (2005), the density of the mean spend; `docs/methods/gamma-gamma.md`
 * @units   natural logarithm of a density of money
 */
export function spendLikelihood(
  { p, q, v }: GammaGammaParameters,
  { repeats, means, logs }: SpendSample,
  slopes: Float64Array | null,
): number {
  slopes?.fill(0);
  let total = 0;
  repeats.forEach((x, g) => {
    const shape = p * x;
    const group = means[g]!;
    let own = 0;
    let others = 0;
    let byV = 0;
    for (const mean of group) {
      const t = mean * x;
      // ln of the weight of the customer's own spend, t/(v+t), and of the others', v/(v+t).
      const a = -Math.log1p(v / t);
      const b = -Math.log1p(t / v);
      own += a;
      others += b;
      byV += ((q * t) / v - shape) / (v + t);
    }
    const n = group.length;
    total += -logs[g]! + (shape * own + q * others + n * (gammaln(shape + q) - gammaln(shape) - gammaln(q)));
    if (slopes === null) return;
    const both = digamma(shape + q);
    slopes[0]! += x * (own + n * (both - digamma(shape)));
    slopes[1]! += others + n * (both - digamma(q));
    slopes[2]! += byV;
  });
  return total;
}
