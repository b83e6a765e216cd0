import { type CohortLifecycle, fitCohortLifecycle } from "./cohort-lifecycle.js";
import { quadraticValue } from "./lifecycle.js";
import { type LifecycleForm, lifecycleValue } from "./lifecycle-curve.js";
import type { Corner, Corners, GivenCorners } from "./lifecycle-grid.js";
import type { AgeSeen } from "./lifecycle-survival.js";

/** Where the phases turn, in periods, and the growth from start to peak: used where the records do not reach. */
export interface LifecyclePhases extends Corners {
  readonly growth: number;
}

export type PhaseSource = "own" | "given" | "default";

export interface FittedForms {
  readonly quadratic: CohortLifecycle;
  readonly bergerNasr: CohortLifecycle;
}

/**
 * What the typical lifecycle rests on. `whole`: a form fitted to the decline too; `growth`: a form as far as was seen, then
 * the phases; `observed`: no inverted U, what was seen and then the phases; `shape`: too few periods, the phases' shape
 * at the level seen.
 */
export type LifecycleBasis = "whole" | "growth" | "observed" | "shape";

export interface TypicalLifecycle {
  readonly basis: LifecycleBasis;
  readonly form: LifecycleForm["form"] | null;
  /** Money per customer who began, flows[0] in the first period. */
  readonly flows: readonly number[];
  readonly corners: Corners;
  readonly sources: Readonly<Record<Corner, PhaseSource>>;
  /** Ages seen; what is beyond is not in the records. */
  readonly seen: number;
}

/** Corners as they can be: 1 ≤ t1 ≤ t2 < T. */
export function inOrder<P extends Corners>(phases: P): P {
  const t1 = Math.max(1, phases.t1);
  const t2 = Math.max(t1, phases.t2);
  return { ...phases, t1, t2, T: Math.max(t2 + 1, phases.T) };
}

/**
 * Both forms on the same cohort. A stable phase that is given to begin after the last age seen needs a decline after it,
 * which then comes from the phases too.
 */
export function fitForms(
  ages: readonly AgeSeen[],
  phases: Corners,
  given: ReadonlySet<string>,
  longest: number,
): FittedForms {
  const last = ages.at(-1)?.period ?? 0;
  const names = (["t1", "t2", "T"] as const).filter(
    (corner) => given.has(corner) || (corner === "t2" && given.has("t1") && phases.t1 >= last),
  );
  const fixed: GivenCorners = Object.fromEntries(names.map((corner) => [corner, phases[corner]]));
  const most = Math.max(longest, last + 2, phases.T + 1);
  const asked = (form: LifecycleForm["form"]) =>
    fitCohortLifecycle(ages, form, { longest: most, given: fixed });
  return { quadratic: asked("quadratic"), bergerNasr: asked("berger-nasr") };
}

/** The form that leaves less; null when none could be fitted. */
export function betterForm({ quadratic, bergerNasr }: FittedForms) {
  const fitted = [quadratic, bergerNasr].filter((f) => f.kind === "fitted");
  return fitted.reduce<(typeof fitted)[number] | null>(
    (best, f) => (best === null || f.error < best.error * (1 - 1e-9) ? f : best),
    null,
  );
}

/**
 * The typical lifecycle to reckon with: what was seen as the better form says it, what was not seen as the phases say it.
 * Growth that was not seen is not counted on: after the last age seen the value stays where it was to t2 and then falls
 * straight to 0 at T. A cohort whose value falls goes on falling at its own pace.
 *
 * @source  ours; `docs/methods/cohort-lifecycle.md`
 * @units   phases: periods; flows: money per customer who began and period
 * @range   no age seen, or a cohort that earned nothing over all → null
 * @example typicalLifecycle(ages, betterForm(fits), phases, { t2: "given" })?.flows
 */
export function typicalLifecycle(
  ages: readonly AgeSeen[],
  fit: CohortLifecycle | null,
  wanted: LifecyclePhases,
  given: ReadonlySet<Corner | "growth">,
): TypicalLifecycle | null {
  const total = ages.reduce((sum, a) => sum + a.profit * a.customers, 0);
  if (ages.length === 0 || !(total > 0)) return null;
  const phases = inOrder(wanted);
  const seen = ages.at(-1)!.period;
  const source = (corner: Corner): PhaseSource => (given.has(corner) ? "given" : "default");
  const unseen = { t1: source("t1"), t2: source("t2"), T: source("T") };
  const from = (values: (t: number) => number, T: number) =>
    Array.from({ length: Math.ceil(T) - 1 }, (_, i) => values(i + 1));

  if (fit?.kind === "fitted" && !given.has("growth")) {
    const { lifecycle } = fit;
    const { form, shape } = lifecycle;
    const own = (corner: Corner): PhaseSource =>
      fit.assumed.includes(corner) || fit.given.includes(corner) ? source(corner) : "own";
    if (fit.assumed.length === 0) {
      return {
        basis: fit.seen === "decline" ? "whole" : "growth",
        form,
        flows: from((t) => lifecycleValue(lifecycle, t), shape.T),
        corners: { t1: shape.t1, t2: shape.t2, T: shape.T },
        sources: { t1: own("t1"), t2: own("t2"), T: own("T") },
        seen,
      };
    }
    const corners = inOrder({
      t1: fit.assumed.includes("t1") ? Math.max(seen, phases.t1) : shape.t1,
      t2: Math.max(shape.t2, phases.t2),
      T: phases.T,
    });
    const top = lifecycleValue(lifecycle, shape.t2);
    const value = (t: number) => (t <= shape.t2 ? lifecycleValue(lifecycle, t) : top * falling(corners, t));
    return {
      basis: "growth",
      form,
      flows: from(value, corners.T),
      corners,
      sources: { t1: own("t1"), t2: own("t2"), T: own("T") },
      seen,
    };
  }

  if (fit?.kind === "no-lifecycle" && !given.has("growth")) {
    const corners = inOrder({ ...phases, t2: Math.max(phases.t2, seen) });
    const { level, pace } = lastLevel(ages, fit.better === "falling-line");
    const observed = new Map(ages.map((a) => [a.period, a.profit]));
    const value = (t: number) => observed.get(t) ?? level * pace ** (t - seen) * falling(corners, t);
    return { basis: "observed", form: null, flows: from(value, corners.T), corners, sources: unseen, seen };
  }

  const placed = fit?.kind === "fitted" && fit.assumed.length === 0 ? fit.lifecycle.shape : null;
  const corners = placed === null ? phases : { t1: placed.t1, t2: placed.t2, T: placed.T };
  const flat = risingTo(corners, phases.growth);
  const scale =
    ages.reduce((sum, a) => sum + a.customers * a.profit, 0) /
    ages.reduce((sum, a) => sum + a.customers * quadraticValue(flat, a.period), 0);
  if (!Number.isFinite(scale)) return null;
  return {
    basis: "shape",
    form: "quadratic",
    flows: from((t) => scale * quadraticValue(flat, t), corners.T),
    corners: { t1: corners.t1, t2: corners.t2, T: corners.T },
    sources: unseen,
    seen,
  };
}

/** The quadratic form that begins at 1 and stands at `growth` at its peak, where its slope is gone. */
function risingTo({ t1, t2, T }: Corners, growth: number) {
  return { a: 1, b: (growth - 1) / (t1 * t2), t1, t2, v2: 0, T };
}

/** Share of the peak left on the straight way down. */
function falling({ t2, T }: { readonly t2: number; readonly T: number }, t: number): number {
  if (t <= t2) return 1;
  return t >= T ? 0 : (T - t) / (T - t2);
}

/**
 * What the last third of the ages seen earned; of a fall only the last tenth, since it is slower at its end than the mean
 * of a third can show. And how much of it is left after each further period of the fall.
 */
function lastLevel(
  ages: readonly AgeSeen[],
  falls: boolean,
): { readonly level: number; readonly pace: number } {
  const mean = (part: readonly AgeSeen[]) =>
    part.reduce((sum, a) => sum + a.profit * a.customers, 0) / part.reduce((sum, a) => sum + a.customers, 0);
  const tail = Math.max(2, Math.ceil(ages.length / (falls ? 10 : 3)));
  const level = Math.max(0, mean(ages.slice(-tail)));
  if (!falls) return { level, pace: 1 };
  const half = Math.floor(ages.length / 2);
  const first = mean(ages.slice(0, half));
  const second = Math.max(0, mean(ages.slice(-half)));
  const pace = first > 0 ? Math.min(1, (second / first) ** (1 / (ages.length - half))) : 1;
  // The mean of a stretch stands in its middle; the fall goes on from its end.
  return { level: level * pace ** ((tail - 1) / 2), pace };
}
