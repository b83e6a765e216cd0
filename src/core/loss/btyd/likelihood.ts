import { type LeavingTable, leavingTable, type RateTable, rateTable } from "./laws.js";
import type { Patterns } from "./patterns.js";
import type { PurchaseModel } from "./purchase-model.js";

/**
 * Log-likelihood of a sample, in the model's unit of time.
 *
 * @source  Fader, Hardie & Lee (2005), Marketing Science 24(2):275–284; `docs/methods/bgnbd.md`
 * @units   natural logarithm of a density; rates per unit of time
 * @example logLikelihood(bgnbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }), patterns)
 */
export function logLikelihood(model: PurchaseModel, patterns: Patterns): number {
  return likelihoodSlopes(model, patterns, null);
}

/** The same, with its slopes by the parameters: first those of the rate law, then those of the law of leaving. */
export function likelihoodSlopes(
  model: PurchaseModel,
  patterns: Patterns,
  slopes: Float64Array | null,
): number {
  const rate = rateTable(model.rate, patterns.mostRepeats, patterns.mostDays, patterns.daysPerUnit);
  const leaving = leavingTable(model.leaving, patterns.mostRepeats, model.atFirst ? 1 : 0);
  return sum(patterns, rate, leaving, slopes);
}

function sum(p: Patterns, rate: RateTable, leaving: LeavingTable, slopes: Float64Array | null): number {
  const { base, power, level, levelSlope } = rate;
  const { stay, left } = leaving;
  const counts = base.length;
  // Slopes gathered over all patterns of a count: everything else in them depends on the count alone.
  const customers = new Float64Array(counts);
  const levels = new Float64Array(counts);
  const gone = new Float64Array(counts);
  let byLevel = 0;
  let total = 0;
  for (let i = 0; i < p.repeats.length; i++) {
    const x = p.repeats[i]!;
    const weight = p.customers[i]!;
    const end = level[p.days[i]!]!;
    const back = end - level[p.lastDay[i]!]!;
    const odds = left[x]! + power[x]! * back;
    // ln(1 + e^odds) and the chance of having left, safe at both ends.
    const e = Math.exp(odds > 0 ? -odds : odds);
    const soft = Math.max(odds, 0) + Math.log1p(e);
    const share = odds > 0 ? 1 / (1 + e) : e / (1 + e);
    total += weight * (base[x]! + stay[x]! - power[x]! * end + soft);
    if (slopes === null) continue;
    customers[x] = customers[x]! + weight;
    gone[x] = gone[x]! + weight * share;
    levels[x] = levels[x]! + weight * (share * back - end);
    const endSlope = levelSlope[p.days[i]!]!;
    byLevel += weight * power[x]! * (share * (endSlope - levelSlope[p.lastDay[i]!]!) - endSlope);
  }
  if (slopes === null) return total;
  slopes.fill(0);
  for (let x = 0; x < counts; x++) {
    if (customers[x] === 0) continue;
    rate.slopes.forEach((s, k) => {
      slopes[k] = slopes[k]! + customers[x]! * s.base[x]! + s.power * levels[x]!;
    });
    leaving.slopes.forEach((s, k) => {
      const at = rate.slopes.length + k;
      slopes[at] = slopes[at]! + customers[x]! * s.stay[x]! + gone[x]! * s.left[x]!;
    });
  }
  const moved = rate.slopes.length - 1;
  slopes[moved] = slopes[moved]! + byLevel;
  return total;
}
