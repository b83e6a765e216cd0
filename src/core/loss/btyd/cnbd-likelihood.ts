import { logRunning, type RegularModel, regularLogOddsAlive } from "./cnbd.js";
import type { CustomerHistory } from "./customer.js";
import { leavingTable, rateTable } from "./laws.js";
import type { Patterns } from "./patterns.js";
import type { PurchaseModel, RateLaw } from "./purchase-model.js";

/**
 * Log-likelihood of a sample without the product of its gaps, which no parameter but the shape touches: fits of one
 * shape can be compared by it, fits of unlike shapes only with `gapConstant` added. At shape 1 it is that of BG/NBD.
 *
 * @source  `docs/methods/bgcnbd-k.md`
 * @units   natural logarithm; rates per unit of time
 * @range   as `bgcnbd`
 * @example regularLogLikelihood(bgcnbd({ r: 0.8, alpha: 6, a: 0.8, b: 3 }, 3), patterns)
 */
export const regularLogLikelihood = ({ shape, buying }: RegularModel, patterns: Patterns): number =>
  regularSlopes(shape, buying, patterns, null);

/**
 * What the gaps themselves add to the log-likelihood at a shape: (k − 1)·Σ ln gap − repeats · ln (k − 1)!.
 *
 * @source  `docs/methods/bgcnbd-k.md`
 * @units   logGapDays: Σ over all gaps of the natural logarithm of its days
 * @range   gaps of a day or more
 * @example gapConstant(patterns, 1, 812.4) // → 0
 */
export function gapConstant(
  { totalRepeats, daysPerUnit }: Pick<Patterns, "totalRepeats" | "daysPerUnit">,
  shape: number,
  logGapDays: number,
): number {
  let factorial = 0;
  for (let j = 2; j < shape; j++) factorial += Math.log(j);
  return (shape - 1) * (logGapDays - totalRepeats * Math.log(daysPerUnit)) - totalRepeats * factorial;
}

/** The law of click rates, as the tables take it. */
const clicksOf = (rate: RateLaw, shape: number): RateLaw =>
  rate.kind === "gamma" ? { ...rate, alpha: rate.alpha / shape } : { ...rate, rate: rate.rate * shape };

/** The same, with its slopes by the parameters: first those of the rate law, then those of the law of leaving. */
export function regularSlopes(
  shape: number,
  model: PurchaseModel,
  p: Patterns,
  slopes: Float64Array | null,
): number {
  const clicks = clicksOf(model.rate, shape);
  const rate = rateTable(clicks, shape * p.mostRepeats, p.mostDays, p.daysPerUnit);
  const leaving = leavingTable(model.leaving, p.mostRepeats, model.atFirst ? 1 : 0);
  const { base, power, level, levelSlope } = rate;
  const counts = p.mostRepeats + 1;
  const customers = new Float64Array(counts);
  const levels = new Float64Array(counts);
  const gone = new Float64Array(counts);
  let [byLevel, gapByFirst, gapByLast, total] = [0, 0, 0, 0];
  for (let i = 0; i < p.repeats.length; i++) {
    const weight = p.customers[i]!;
    if (weight === 0) continue;
    const x = p.repeats[i]!;
    const m = power[shape * x]!;
    const end = level[p.days[i]!]!;
    const back = end - level[p.lastDay[i]!]!;

    // Σ over fewer than `shape` clicks since the last purchase, with its slopes.
    const silent = (p.days[i]! - p.lastDay[i]!) / p.daysPerUnit;
    const until = clicks.kind === "gamma" ? clicks.alpha + p.days[i]! / p.daysPerUnit : 1;
    const z = clicks.kind === "gamma" ? silent / until : silent * clicks.rate;
    let [term, running, byPower, byZ, harmonic] = [1, 1, 0, 0, 0];
    for (let j = 1; j < shape && term > 0; j++) {
      if (clicks.kind === "gamma") {
        harmonic += 1 / (m + j - 1);
        term *= ((m + j - 1) * z) / j;
        byPower += term * harmonic;
      } else term *= z / j;
      running += term;
      byZ += term * j;
    }
    const stays = Math.log(running);

    const odds = leaving.left[x]! + m * back - stays;
    const e = Math.exp(odds > 0 ? -odds : odds);
    const share = odds > 0 ? 1 / (1 + e) : e / (1 + e);
    total +=
      weight * (base[shape * x]! + leaving.stay[x]! - m * end + stays + Math.max(odds, 0) + Math.log1p(e));
    if (slopes === null) continue;
    const there = (weight * (1 - share)) / running;
    if (clicks.kind === "gamma") {
      gapByFirst += there * byPower;
      gapByLast -= (there * byZ) / until;
    } else gapByFirst += (there * byZ) / clicks.rate;
    customers[x] = customers[x]! + weight;
    gone[x] = gone[x]! + weight * share;
    levels[x] = levels[x]! + weight * (share * back - end);
    const endSlope = levelSlope[p.days[i]!]!;
    byLevel += weight * m * (share * (endSlope - levelSlope[p.lastDay[i]!]!) - endSlope);
  }
  if (slopes === null) return total;
  slopes.fill(0);
  for (let x = 0; x < counts; x++) {
    if (customers[x] === 0) continue;
    rate.slopes.forEach((s, i) => {
      slopes[i] = slopes[i]! + customers[x]! * s.base[shape * x]! + s.power * levels[x]!;
    });
    leaving.slopes.forEach((s, i) => {
      const at = rate.slopes.length + i;
      slopes[at] = slopes[at]! + customers[x]! * s.stay[x]! + gone[x]! * s.left[x]!;
    });
  }
  const last = rate.slopes.length - 1;
  slopes[0] = slopes[0]! + gapByFirst;
  slopes[last] = slopes[last]! + gapByLast + byLevel;
  // By the rate of purchases, not of clicks.
  slopes[last] = slopes[last]! * (clicks.kind === "gamma" ? 1 / shape : shape);
  return total;
}

/**
 * Log-likelihood of one customer at any times, without the product of his gaps.
 *
 * @source  `docs/methods/bgcnbd-k.md`
 * @units   natural logarithm in the model's unit of time
 * @range   as `regularLogOddsAlive`; repeats whole
 * @example regularCustomerLogLikelihood(bgcnbd({ r: 0.8, alpha: 6, a: 0.8, b: 3 }, 3), { repeats: 2, last: 30, watched: 38 })
 */
export function regularCustomerLogLikelihood(model: RegularModel, customer: CustomerHistory): number {
  const { shape, buying } = model;
  const { repeats: x, watched } = customer;
  const clicks = clicksOf(buying.rate, shape);
  const { base, power } = rateTable(clicks, shape * x, 0, 1);
  const { stay } = leavingTable(buying.leaving, x, buying.atFirst ? 1 : 0);
  const level = clicks.kind === "same" ? clicks.rate * watched : Math.log1p(watched / clicks.alpha);
  const odds = -regularLogOddsAlive(model, customer);
  const soft = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
  return base[shape * x]! + stay[x]! - power[shape * x]! * level + logRunning(model, customer) + soft;
}
