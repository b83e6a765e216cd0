import gammainc from "@stdlib/math-base-special-gammainc";
import { gaussLegendre } from "../../stats/gauss-legendre.js";
import type { RegularModel } from "./cnbd.js";
import { clickLaw } from "./cnbd.js";
import type { Patterns } from "./patterns.js";
import { type LapseModel, limitLaws } from "./pnbd.js";
import type { LeavingLaw, PurchaseModel } from "./purchase-model.js";

/** Chances that a newcomer comes to 0, 1 … `most` repeats or more in a time. */
export type RepeatChances = (time: number, most: number) => Float64Array;

/**
 * How many repeats newcomers come to, under BG/NBD, MBG/NBD and their regular kin: x or more if x would come to one who
 * never leaves and each chance to leave before was let pass.
 *
 * @source  Fader, Hardie & Lee (2005), Marketing Science 24(2):275–284, there as P(X = x); `docs/methods/repeat-counts.md`
 * @units   chances; time: the model's unit
 * @range   time ≥ 0, most whole ≥ 0
 * @example repeatChances(bgnbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }))(39, 7)
 */
export function repeatChances(model: PurchaseModel | RegularModel): RepeatChances {
  const { shape, buying } = "buying" in model ? model : { shape: 1, buying: model };
  const { r, c } = clickLaw(buying.rate, shape);
  return (time, most) => {
    const come = clicksReached(r, time / c, shape, most);
    const stays = staying(buying.leaving, most);
    const first = buying.atFirst ? 1 : 0;
    // The chance to leave after the x-th repeat comes too late to stop it.
    return come.map((chance, x) => (x === 0 ? 1 : chance * stays[x - 1 + first]!));
  };
}

/**
 * The same under Pareto/NBD: repeats of those who stay all the time, and of those who leave in it at each moment.
 *
 * @source  Schmittlein, Morrison & Colombo (1987), Management Science 33(1):1–24; the integral by panels is ours,
 *          `docs/methods/repeat-counts.md`
 * @units   as `repeatChances`
 * @range   as `repeatChances`; about 1e-9
 * @example lapseRepeatChances(paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }))(39, 7)
 */
export function lapseRepeatChances(model: LapseModel): RepeatChances {
  const { r, alpha, s, beta, atOnce } = limitLaws(model);
  const { points, weights } = gaussLegendre(16);
  return (time, most) => {
    const sums = clicksReached(r, time / alpha, 1, most);
    const there = Math.exp(-s * Math.log1p(time / beta));
    for (let x = 0; x <= most; x++) sums[x] = sums[x]! * there;
    const least = Math.min(alpha, beta);
    const end = Math.log1p(time / least);
    const panels = s === 0 ? 0 : Math.ceil(2 * end);
    for (let i = 0; i < panels; i++)
      for (let k = 0; k < points.length; k++) {
        const y = ((i + (1 + points[k]!) / 2) * end) / panels;
        const moment = least * Math.expm1(y);
        const leaving = (s / (beta + moment)) * Math.exp(-s * Math.log1p(moment / beta));
        const weight = (weights[k]! / 2) * (end / panels) * (least + moment) * leaving;
        const come = clicksReached(r, moment / alpha, 1, most);
        for (let x = 0; x <= most; x++) sums[x] = sums[x]! + weight * come[x]!;
      }
    return sums.map((sum, x) => (x === 0 ? 1 : sum * (1 - atOnce)));
  };
}

/** Chance of 0, k, 2k … clicks or more; they are negative binomial with power r, and g times the scale watched. */
function clicksReached(r: number, g: number, shape: number, most: number): Float64Array {
  const reached = new Float64Array(most + 1).fill(1);
  const q = g / (1 + g);
  let chance = Math.exp(-r * Math.log1p(g));
  let below = 0;
  for (let y = 0; y < shape * most; y++) {
    below += chance;
    chance *= ((r + y) / (y + 1)) * q;
    if ((y + 1) % shape === 0) reached[(y + 1) / shape] = Math.max(0, 1 - below);
  }
  return reached;
}

/** Chance of letting 0, 1 … chances to leave pass. */
function staying(law: LeavingLaw, most: number): Float64Array {
  const stays = new Float64Array(most + 2).fill(1);
  for (let n = 1; n < stays.length; n++) {
    const before = stays[n - 1]!;
    if (law.kind === "beta") stays[n] = (before * (law.b + n - 1)) / (law.a + law.b + n - 1);
    else if (law.kind === "same") stays[n] = before * (1 - law.probability);
    else if (law.kind === "at-once") stays[n] = 1 - law.probability;
  }
  return stays;
}

export interface RepeatBin {
  /** Repeats; the last bin holds all of that many or more. */
  readonly repeats: number;
  readonly actual: number;
  readonly expected: number;
}

export interface RepeatHistogram {
  readonly bins: readonly RepeatBin[];
  readonly chiSquare: number;
  /** Bins − 1 − parameters; null where that leaves none. */
  readonly degrees: number | null;
  /** Chance of a chi-square at least so large were the model right; null with it. */
  readonly p: number | null;
}

/**
 * Customers by repeats, as they are and as the model has them, over the time each was watched: whether a model fits what
 * it was made of. It says nothing of what comes next; that is `holdout`.
 *
 * @source  Fader, Hardie & Lee (2005), fig. of the fit in calibration; `docs/methods/repeat-counts.md`
 * @units   customers
 * @range   last whole ≥ 1; parameters of the model, counted off the degrees of freedom
 * @example repeatHistogram(repeatChances(model), patterns, { parameters: 4 }).chiSquare
 */
export function repeatHistogram(
  chances: RepeatChances,
  patterns: Patterns,
  { last = 7, parameters }: { readonly last?: number; readonly parameters: number },
): RepeatHistogram {
  const watched = new Map<number, number>();
  const actual = new Float64Array(last + 1);
  for (let i = 0; i < patterns.repeats.length; i++) {
    const days = patterns.days[i]!;
    watched.set(days, (watched.get(days) ?? 0) + patterns.customers[i]!);
    const bin = Math.min(last, patterns.repeats[i]!);
    actual[bin] = actual[bin]! + patterns.customers[i]!;
  }
  const expected = new Float64Array(last + 1);
  for (const [days, customers] of [...watched].sort(([a], [b]) => a - b)) {
    const reached = chances(days / patterns.daysPerUnit, last);
    for (let x = 0; x <= last; x++)
      expected[x] = expected[x]! + customers * (reached[x]! - (x < last ? reached[x + 1]! : 0));
  }
  const bins = Array.from(actual, (n, repeats) => ({ repeats, actual: n, expected: expected[repeats]! }));
  const told = bins.filter((b) => b.expected > 0);
  const chiSquare = told.reduce((sum, b) => sum + (b.actual - b.expected) ** 2 / b.expected, 0);
  const degrees = told.length - 1 - parameters;
  if (degrees < 1) return { bins, chiSquare, degrees: null, p: null };
  return { bins, chiSquare, degrees, p: gammainc(chiSquare / 2, degrees / 2, true, true) };
}
