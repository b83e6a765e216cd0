import { bergerNasrValue } from "./berger-nasr.js";
import { quadraticValue } from "./lifecycle.js";
import type { LifecycleForm } from "./lifecycle-curve.js";
import { nonnegativeFit, nonnegativeSolver } from "./nonnegative-fit.js";

/** What was seen of a cohort, period by period in order. */
export interface Seen {
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

export type Corner = "t1" | "t2" | "T";
export type Corners = Readonly<Record<Corner, number>>;
export type GivenCorners = { readonly [C in Corner]?: number };
export type Extent = "acceleration" | "growth" | "decline";

/** One choice of corners and speed, and the weighted squares that its best heights leave. */
export interface Candidate extends Corners {
  readonly extent: Extent;
  /** Speed of closing in after t1; without meaning in the quadratic form. */
  readonly k: number;
  readonly squares: number;
}

/** Speeds times the length of the stable phase: from nearly straight to nearly flat. */
const speeds: readonly number[] = [0.5, 1, 2, 4, 8];

/**
 * Every t1 ≤ t2 < T that the data can speak of, with the squares it leaves. Beyond the last period only what is given
 * is tried; a decline counts as seen with two periods of it. Up to t2 the curves do not depend on T, and after it they
 * all fall alike, so that each further T costs one small system.
 */
export function scanCorners(
  form: LifecycleForm["form"],
  seen: Seen,
  longest: number,
  given: GivenCorners,
): Candidate[] {
  const { times, values, weights } = seen;
  const last = times.at(-1)!;
  const all = values.reduce((sum, v, i) => sum + weights[i]! * v * v, 0);
  const found: Candidate[] = [];
  const solver = nonnegativeSolver(form === "quadratic" ? 3 : 2);
  for (const t2 of between(1, last, given.t2)) {
    const open = t2 > last - 2;
    // With no decline seen, t2 before the last period would only be a guess about one point.
    if (open && given.t2 === undefined && t2 < last) continue;
    const ends = (open ? [given.T ?? longest] : between(t2 + 1, longest, given.T))
      .filter((T) => t2 < T && T <= longest)
      .map((T) => ({ T, ...declineSums(seen, t2, T) }));
    for (const t1 of between(1, Math.min(t2, last), given.t1)) {
      if (!(t1 >= 1 && t1 <= t2)) continue;
      const extent = !open ? "decline" : t1 >= last ? "acceleration" : "growth";
      for (const k of speedsFor(form, t1, t2)) {
        const curves = baseCurves(form, { t1, t2, T: t2 + 1 }, k);
        const n = curves.length;
        const peak = curves.map((curve) => curve(t2));
        const gram = new Float64Array(n * n);
        const right = new Float64Array(n);
        times.forEach((t, i) => {
          if (t > t2) return;
          const at = curves.map((curve) => curve(t));
          for (let r = 0; r < n; r++) {
            right[r]! += weights[i]! * at[r]! * values[i]!;
            for (let c = 0; c < n; c++) gram[r * n + c]! += weights[i]! * at[r]! * at[c]!;
          }
        });
        const whole = new Float64Array(n * n);
        const wholeRight = new Float64Array(n);
        for (const { T, squared, valued } of ends) {
          for (let r = 0; r < n; r++) {
            wholeRight[r] = right[r]! + peak[r]! * valued;
            for (let c = 0; c < n; c++) whole[r * n + c] = gram[r * n + c]! + peak[r]! * peak[c]! * squared;
          }
          found.push({ t1, t2, T, extent, k, squares: solver.solve(whole, wholeRight, all) });
        }
      }
    }
  }
  return found;
}

/** The heights of one choice, and its squares to the last digit. */
export function fitCorners(form: LifecycleForm["form"], seen: Seen, at: Corners, k: number) {
  const curves = baseCurves(form, at, k).map((curve) => Float64Array.from(seen.times, curve));
  const { coefficients, squares } = nonnegativeFit(curves, seen.values, seen.weights);
  return { lifecycle: lifecycleOf(form, at, k, coefficients), squares };
}

function between(from: number, to: number, fixed: number | undefined): number[] {
  return fixed !== undefined
    ? [fixed]
    : Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Σ w·share² and Σ w·share·value of the way down from t2 to T. */
function declineSums({ times, values, weights }: Seen, t2: number, T: number) {
  let squared = 0;
  let valued = 0;
  times.forEach((t, i) => {
    if (t <= t2 || t >= T) return;
    const share = (T - t) / (T - t2);
    squared += weights[i]! * share * share;
    valued += weights[i]! * share * values[i]!;
  });
  return { squared, valued };
}

function speedsFor(form: LifecycleForm["form"], t1: number, t2: number): readonly number[] {
  return form === "quadratic" || t2 === t1 ? [1] : speeds.map((s) => s / (t2 - t1));
}

/** Both forms are sums of fixed curves once the corners and the speed are chosen. */
function baseCurves(form: LifecycleForm["form"], at: Corners, k: number): ((t: number) => number)[] {
  const { t1 } = at;
  if (form === "berger-nasr") {
    const level = { ...at, v: 1, h: 0, N: 0, k, p: 1 };
    const growth = { ...at, v: 0, h: 1, N: (2 * t1) / k, k, p: 1 };
    return [(t) => bergerNasrValue(level, t), (t) => bergerNasrValue(growth, t)];
  }
  // Slope at t1 = slope lost until t2 + slope left at t2: said so, zero is the only bound.
  const b = 1 / (2 * t1);
  const level = { ...at, a: 1, b: 0, v2: 0 };
  const lost = { ...at, a: 0, b, v2: 0 };
  const left = { ...at, a: 0, b, v2: 1 };
  return [level, lost, left].map((shape) => (t: number) => quadraticValue(shape, t));
}

function lifecycleOf(
  form: LifecycleForm["form"],
  { t1, t2, T }: Corners,
  k: number,
  coefficients: readonly number[],
): LifecycleForm {
  const [level, first, second = 0] = coefficients as [number, number, number?];
  if (form === "quadratic")
    return { form, shape: { a: level, b: (first + second) / (2 * t1), t1, t2, v2: second, T } };
  return { form, shape: { v: level, h: first, t1, N: (2 * first * t1) / k, k, t2, T, p: 1 } };
}
