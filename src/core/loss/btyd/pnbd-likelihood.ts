import type { CustomerHistory } from "./customer.js";
import type { Patterns } from "./patterns.js";
import { type LapseModel, type LimitLaws, limitLaws } from "./pnbd.js";
import { goneLogOdds } from "./pnbd-gone.js";

/**
 * Log-likelihood of a sample, in the model's unit of time.
 *
 * @source  Schmittlein, Morrison & Colombo (1987), Management Science 33(1):1–24; `docs/methods/pnbd.md`
 * @units   natural logarithm of a density; rates per unit of time
 * @example lapseLogLikelihood(paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }), patterns)
 */
export function lapseLogLikelihood(model: LapseModel, patterns: Patterns): number {
  return lapseSlopes(limitLaws(model), patterns, null);
}

/**
 * Log-likelihood of one customer.
 *
 * @source  as `lapseLogLikelihood`
 * @units   natural logarithm of a density
 * @example lapseCustomerLogLikelihood(model, { repeats: 2, last: 30.43, watched: 38.86 }) // → −9.554…
 */
export function lapseCustomerLogLikelihood(
  model: LapseModel,
  { repeats, last, watched }: CustomerHistory,
): number {
  const laws = limitLaws(model);
  const { r, alpha, s, beta, atOnce } = laws;
  let base = 0;
  for (let k = 0; k < repeats; k++) base += Math.log((r + k) / alpha);
  const there = base - (r + repeats) * Math.log1p(watched / alpha) - s * Math.log1p(watched / beta);
  return there + Math.log1p(-atOnce) + softplus(goneLogOdds(laws, repeats, last, watched));
}

/** The same, with its slopes by r, alpha, s, beta and the chance of leaving at once. */
export function lapseSlopes(laws: LimitLaws, patterns: Patterns, slopes: Float64Array | null): number {
  const { r, alpha, s, beta, atOnce } = laws;
  const enter = Math.log1p(-atOnce);
  const { repeats, lastDay, days, customers, daysPerUnit: unit } = patterns;
  const base = new Float64Array(patterns.mostRepeats + 1);
  const byR = new Float64Array(patterns.mostRepeats + 1);
  for (let x = 0; x < patterns.mostRepeats; x++) {
    base[x + 1] = base[x]! + Math.log((r + x) / alpha);
    byR[x + 1] = byR[x]! + 1 / (r + x);
  }
  slopes?.fill(0);
  const gone = slopes === null ? undefined : new Float64Array(5);
  let total = 0;
  for (let i = 0; i < repeats.length; i++) {
    const x = repeats[i]!;
    const weight = customers[i]!;
    if (weight === 0) continue;
    const watched = days[i]! / unit;
    const odds = goneLogOdds(laws, x, lastDay[i]! / unit, watched, gone);
    const endA = Math.log1p(watched / alpha);
    const endB = Math.log1p(watched / beta);
    total += weight * (enter + base[x]! - (r + x) * endA - s * endB + softplus(odds));
    if (slopes === null || gone === undefined) continue;
    const share = 1 / (1 + Math.exp(-odds));
    slopes[0]! += weight * (byR[x]! - endA + share * gone[0]!);
    slopes[1]! += weight * (((r + x) * watched) / (alpha + watched) / alpha - x / alpha + share * gone[1]!);
    slopes[2]! += weight * (-endB + share * gone[2]!);
    slopes[3]! += weight * ((s * watched) / (beta * (beta + watched)) + share * gone[3]!);
    slopes[4]! += weight * (share * gone[4]! - 1 / (1 - atOnce));
  }
  return total;
}

/** ln(1 + e^z), safe at both ends. */
function softplus(z: number): number {
  return Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));
}
