import { type BergerNasrLifecycle, bergerNasrValue } from "./berger-nasr.js";
import { type LifecycleLoss, lifecycleFlows, type QuadraticLifecycle, quadraticValue } from "./lifecycle.js";

/** One of the two forms the text's inverted U is given. */
export type LifecycleForm =
  | { readonly form: "quadratic"; readonly shape: QuadraticLifecycle }
  | { readonly form: "berger-nasr"; readonly shape: BergerNasrLifecycle };

/** 考察期, 形成期, 稳定期, 退化期; `ended` from T on. */
export type LifecyclePhase = "exploration" | "formation" | "stability" | "decline" | "ended";

export interface CurvePoint {
  readonly period: number;
  readonly value: number;
  readonly phase: LifecyclePhase;
  /** At or after the day of leaving: the part that is lost. */
  readonly lost: boolean;
}

/** The inverted U to be drawn, with the part lost after a day of leaving. */
export interface LifecycleCurve {
  readonly points: readonly CurvePoint[];
  readonly peak: { readonly period: number; readonly value: number };
  /** Where each phase begins. */
  readonly phases: readonly { readonly phase: LifecyclePhase; readonly from: number }[];
  readonly loss: LifecycleLoss;
}

export function lifecycleValue(lifecycle: LifecycleForm, period: number): number {
  return lifecycle.form === "quadratic"
    ? quadraticValue(lifecycle.shape, period)
    : bergerNasrValue(lifecycle.shape, period);
}

/**
 * Phase of a period. The text tells only that growth quickens through exploration and formation to t1; that exploration
 * ends half-way to t1, with a quarter of that growth made, is ours.
 *
 * @source  客户生命周期: 考察期, 形成期, 稳定期, 退化期; `docs/methods/cohort-lifecycle.md`
 * @example lifecyclePhase({ t1: 4, t2: 8, T: 10 }, 3) // → "formation"
 */
export function lifecyclePhase(
  { t1, t2, T }: { readonly t1: number; readonly t2: number; readonly T: number },
  period: number,
): LifecyclePhase {
  if (period >= T) return "ended";
  if (period >= t2) return "decline";
  if (period >= t1) return "stability";
  return period >= t1 / 2 ? "formation" : "exploration";
}

/**
 * Points of the inverted U from 0 to its end, and the loss of leaving after a number of whole periods.
 *
 * @units   rate: per period; churnAfter: whole periods; influence: ratio
 * @range   steps ≥ 1 points a period; churnAfter at or past the end loses nothing
 * @example lifecycleCurve(lifecycle, { rate: 0.1, churnAfter: 5, influence: 1 }).loss.lossAtChurn
 */
export function lifecycleCurve(
  lifecycle: LifecycleForm,
  leaving: { readonly rate: number; readonly churnAfter: number; readonly influence: number },
  steps = 4,
): LifecycleCurve {
  const { t1, t2, T } = lifecycle.shape;
  const points = Array.from({ length: Math.ceil(T * steps) + 1 }, (_, i): CurvePoint => {
    const period = Math.min(T, i / steps);
    return {
      period,
      value: lifecycleValue(lifecycle, period),
      phase: lifecyclePhase(lifecycle.shape, period),
      lost: period >= leaving.churnAfter,
    };
  });
  const flows = Array.from({ length: Math.floor(T) }, (_, i) => lifecycleValue(lifecycle, i + 1));
  return {
    points,
    // Both forms rise to t2 and fall after it; with t2 = T there is no decline and the last moment before T is highest.
    peak: { period: t2, value: lifecycleValue(lifecycle, t2 < T ? t2 : Math.max(0, T - 1e-9)) },
    phases: [
      { phase: "exploration", from: 0 },
      { phase: "formation", from: t1 / 2 },
      { phase: "stability", from: t1 },
      { phase: "decline", from: t2 },
      { phase: "ended", from: T },
    ],
    loss: lifecycleFlows(flows, leaving.rate, leaving.churnAfter, leaving.influence),
  };
}
