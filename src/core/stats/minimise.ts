import type { Square } from "./solve.js";

/** Writes the gradient at x into its second argument and gives the value; a value that is not finite means "too far". */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  /** Largest component of the gradient at which the search is done. */
  readonly tolerance?: number;
  /** Largest component at which a search that gets no further still counts as done. */
  readonly settled?: number;
  readonly evaluations?: number;
  /** Longest change of one component in one step. */
  readonly longestStep?: number;
}

export interface Minimum {
  /**
   * `converged`: the gradient is below the tolerance. `settled`: no step lowers the value any more and the gradient is
   * small, which is what a minimum looks like in floating point. `stuck`: neither.
   */
  readonly kind: "converged" | "settled" | "stuck";
  readonly x: Float64Array;
  readonly value: number;
  /** Largest component of the gradient. */
  readonly gradient: number;
  readonly evaluations: number;
}

const largest = (v: Float64Array) => v.reduce((most, c) => Math.max(most, Math.abs(c)), 0);
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, c, i) => sum + c * b[i]!, 0);

/**
 * Minimum of a smooth function of a few parameters with its gradient: BFGS with a weak Wolfe line search. Meant for mean
 * log-likelihoods per customer of log-parameters, so that one tolerance fits every sample size. No chance: the same
 * start gives the same answer.
 *
 * @source  Nocedal & Wright (2006), Numerical Optimization, ch. 6; line search after Lewis & Overton (2013), Math.
 *          Program. 141:135–163; near the minimum the slope alone decides, as in Hager & Zhang (2005), SIAM J. Optim. 16:170–192
 * @range   the value at the start is finite; where it is not finite later the step is shortened
 * @example minimise((x, g) => { g[0] = 2 * (x[0]! - 3); return (x[0]! - 3) ** 2; }, [0]).x // → [3]
 */
export function minimise(
  f: Objective,
  start: ArrayLike<number>,
  { tolerance = 2e-7, settled = 1e-4, evaluations: limit = 500, longestStep = 2 }: MinimiseOptions = {},
): Minimum {
  const n = start.length;
  let x: Float64Array = Float64Array.from(start);
  let g: Float64Array = new Float64Array(n);
  let value = f(x, g);
  let evaluations = 1;
  if (!Number.isFinite(value)) throw new Error("the value at the start is finite");

  const inverse = identity(n);
  let fresh = true;
  while (largest(g) > tolerance && evaluations < limit) {
    const d = times(inverse, g, -1);
    const long = largest(d);
    if (!(dot(g, d) < 0) || !Number.isFinite(long)) {
      if (fresh) break;
      inverse.set(identity(n));
      fresh = true;
      continue;
    }
    if (long > longestStep) for (let i = 0; i < n; i++) d[i] = d[i]! * (longestStep / long);

    const step = search(f, x, value, dot(g, d), d, limit - evaluations);
    evaluations += step.evaluations;
    if (step.x === null) {
      if (fresh) break;
      inverse.set(identity(n));
      fresh = true;
      continue;
    }
    const s = step.x.map((c, i) => c - x[i]!);
    const y = step.g.map((c, i) => c - g[i]!);
    update(inverse, s, y, fresh);
    fresh = false;
    x = step.x;
    g = step.g;
    value = step.value;
  }
  const gradient = largest(g);
  const kind = gradient <= tolerance ? "converged" : gradient <= settled ? "settled" : "stuck";
  return { kind, x, value, gradient, evaluations };
}

/**
 * The least of several starts. All are looked at, the most promising is followed; the others only when it gets stuck.
 *
 * @range   at least one start with a finite value
 */
export function minimiseFrom(
  f: Objective,
  starts: readonly ArrayLike<number>[],
  options?: MinimiseOptions,
): Minimum {
  const ranked = starts
    .map((start) => ({ start, value: f(Float64Array.from(start), new Float64Array(start.length)) }))
    .filter((s) => Number.isFinite(s.value))
    .sort((a, b) => a.value - b.value);
  let best: Minimum | null = null;
  let evaluations = starts.length;
  for (const { start } of ranked) {
    const found = minimise(f, start, options);
    evaluations += found.evaluations;
    if (best === null || found.value < best.value) best = found;
    if (best.kind !== "stuck") break;
  }
  if (best === null) throw new Error("no start has a finite value");
  return { ...best, evaluations };
}

/**
 * Second derivatives by central differences of the gradient, made symmetric.
 *
 * @example hessian((x, g) => { g[0] = 2 * x[0]!; return x[0]! ** 2; }, [1]).values // → [2]
 */
export function hessian(f: Objective, x: ArrayLike<number>, step = 1e-4): Square {
  const size = x.length;
  const at = Float64Array.from(x);
  const up = new Float64Array(size);
  const down = new Float64Array(size);
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const here = at[i]!;
    at[i] = here + step;
    f(at, up);
    at[i] = here - step;
    f(at, down);
    at[i] = here;
    // Half of each off-diagonal entry comes from its row, half from its column.
    for (let j = 0; j < size; j++) {
      const half = (up[j]! - down[j]!) / (4 * step);
      values[i * size + j] = values[i * size + j]! + half;
      values[j * size + i] = values[j * size + i]! + half;
    }
  }
  return { size, values };
}

interface Step {
  readonly x: Float64Array | null;
  readonly g: Float64Array;
  readonly value: number;
  readonly evaluations: number;
}

function search(
  f: Objective,
  x: Float64Array,
  value0: number,
  slope0: number,
  d: Float64Array,
  limit: number,
): Step {
  const enough = 1e-4;
  const curvature = 0.9;
  // Below this a difference of values is rounding and only the slope tells.
  const rounding = 8 * Number.EPSILON * Math.max(1, Math.abs(value0));
  const g = new Float64Array(x.length);
  let low = { t: 0, value: value0, slope: slope0 };
  let high: typeof low | null = null;
  let t = 1;
  for (let evaluations = 1; evaluations <= Math.min(limit, 50); evaluations++) {
    const at = x.map((c, i) => c + t * d[i]!);
    const value = f(at, g);
    const slope = dot(g, d);
    const sane = Number.isFinite(value) && Number.isFinite(slope);
    const even = sane && Math.abs(value - value0) <= rounding && Math.abs(slope) <= curvature * -slope0;
    if (even) return { x: at, g, value, evaluations };
    if (!sane || value > value0 + enough * t * slope0) high = { t, value, slope };
    else if (slope < curvature * slope0) low = { t, value, slope };
    else return { x: at, g, value, evaluations };
    if (high === null) t *= 2;
    else {
      const next = between(low, high);
      if (next === low.t || next === high.t) break;
      t = next;
    }
  }
  return { x: null, g, value: value0, evaluations: Math.min(limit, 50) };
}

/** Least point of the parabola through the lower end and its slope, kept away from both ends. */
function between(
  low: { t: number; value: number; slope: number },
  high: { t: number; value: number },
): number {
  const width = high.t - low.t;
  const bend = high.value - low.value - low.slope * width;
  const least = (-low.slope * width) / (2 * bend);
  const share = Number.isFinite(least) && bend > 0 ? Math.min(0.9, Math.max(0.1, least)) : 0.5;
  return low.t + width * (Number.isFinite(high.value) ? share : 0.1);
}

function identity(n: number): Float64Array {
  const m = new Float64Array(n * n);
  for (let i = 0; i < n; i++) m[i * n + i] = 1;
  return m;
}

function times(m: Float64Array, v: Float64Array, factor: number): Float64Array {
  const n = v.length;
  return v.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += m[i * n + j]! * v[j]!;
    return sum * factor;
  });
}

function update(inverse: Float64Array, s: Float64Array, y: Float64Array, fresh: boolean): void {
  const n = s.length;
  const sy = dot(s, y);
  if (!(sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) return;
  if (fresh) for (let i = 0; i < n; i++) inverse[i * n + i] = sy / dot(y, y);
  const hy = times(inverse, y, 1);
  const factor = (1 + dot(y, hy) / sy) / sy;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      inverse[i * n + j] =
        inverse[i * n + j]! + factor * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy;
}
