import { type LifecycleLoss, lifecycleFlows } from "./lifecycle.js";

/**
 * The typical lifecycle after Berger & Nasr: v + h·t² to t1, then closing in on N more at speed k, then down to 0 at T
 * along 1 − (share of the way)^p.
 */
export interface BergerNasrLifecycle {
  readonly v: number;
  readonly h: number;
  readonly t1: number;
  /** Most that is gained after t1. */
  readonly N: number;
  /** Per period; 1 in the original, 2·h·t1 / N joins smoothly at t1. */
  readonly k: number;
  readonly t2: number;
  readonly T: number;
  /** 1 straight down, below 1 steep at first, above 1 steep at last. */
  readonly p: number;
}

/**
 * Value of a customer in period t of the Berger–Nasr lifecycle with a decline.
 *
 * @source  Berger & Nasr (1998), J. Interactive Marketing 12(1):17–30, case 3, as recalled; the decline and the smooth
 *          join are ours; `docs/methods/cohort-lifecycle.md`
 * @units   t, t1, t2, T: periods; v, N, result: money per period; h: money per period³; k: per period
 * @range   0 ≤ t1 ≤ t2 ≤ T; t < 0 or t ≥ T → 0
 * @example bergerNasrValue({ v: 10, h: 2, t1: 4, N: 32, k: 1, t2: 8, T: 10, p: 1 }, 5) // → 62.2278…
 */
export function bergerNasrValue(shape: BergerNasrLifecycle, t: number): number {
  const { v, h, t1, N, k, t2, T, p } = shape;
  if (t < 0 || t >= T) return 0;
  if (t <= t1) return v + h * t * t;
  const closing = (x: number) => v + h * t1 * t1 - N * Math.expm1(-k * x);
  if (t <= t2) return closing(t - t1);
  return closing(t2 - t1) * (1 - ((t - t2) / (T - t2)) ** p);
}

/**
 * Lifecycle loss from the Berger–Nasr form, with the value of each period 0 … T.
 *
 * @example lifecycleBergerNasr({ v: 10, h: 2, t1: 4, N: 32, k: 1, t2: 8, T: 10, p: 1 }, 0.1, 5, 1).lossAtStart // → 126.298…
 */
export function lifecycleBergerNasr(
  shape: BergerNasrLifecycle,
  rate: number,
  churnAfter: number,
  influence: number,
  survival = 1,
): LifecycleLoss & { readonly valueByPeriod: readonly number[] } {
  const valueByPeriod = Array.from({ length: Math.floor(shape.T) + 1 }, (_, t) => bergerNasrValue(shape, t));
  return { ...lifecycleFlows(valueByPeriod.slice(1), rate, churnAfter, influence, survival), valueByPeriod };
}
