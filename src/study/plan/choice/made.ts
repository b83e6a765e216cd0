import type { Candidate } from "../../../core/plan/candidate.js";
import type { PlanStep } from "../../../core/plan/choice/order-of-doing.js";
import type { PlanOption } from "../../../core/plan/choice/problem.js";
import type { Turning } from "../../../core/plan/choice/what-would-change.js";
import type { Effect, JointEffect } from "../../../core/plan/joint/joint-effect.js";
import type { Selected } from "../../../core/plan/joint/select.js";

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A change and what became of it. Money in cents a year. */
export interface Row {
  readonly candidate: Candidate;
  readonly chosen: "chosen" | "left-out" | "not-worth" | "infeasible" | "dropped-by-you" | "no-cost-known";
  readonly reason: string;
  /** What it adds in the order of doing (chosen), or alone. */
  readonly effect: Effect;
  readonly gain: number;
  readonly span: Span | null;
  /** Gain by itself. */
  readonly alone: number;
  readonly chancePays: number | null;
  /** Failures it takes away a year by itself, by kind. */
  readonly removed: Float64Array;
  readonly order: number | null;
  /** Yearly cost up to which it pays by itself. */
  readonly breakEven: number;
}

export interface Plan {
  readonly rows: readonly Row[];
  readonly chosen: readonly string[];
  readonly effect: JointEffect;
  readonly total: Effect;
  readonly drawn: readonly Effect[];
  readonly once: number;
  readonly onceYears: number;
  /** Gain as measured less gain as believed. */
  readonly luck: number;
  /** Variance of one year through who happens to leave. */
  readonly yearVariance: number;
  readonly selected: Selected;
  readonly options: readonly PlanOption[];
  readonly turnings: readonly Turning[];
  readonly steps: readonly PlanStep[];
  readonly assumptions: readonly string[];
}
