import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** How many events and how many endings without an event (censorings) there were at one time. */
export interface TimeCount {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** Share still without an event just after `time`. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`. */
  readonly se: number;
}

/**
 * Product-limit estimate of the share without an event, from times that are partly cut off (orders still open,
 * customers still buying). A censoring at the time of an event comes after it.
 *
 * @source  Kaplan & Meier (1958), J. Amer. Statist. Assoc. 53:457–481, doi:10.1080/01621459.1958.10501452; standard
 *          error by Greenwood (1926)
 * @units   time in any unit; survival 0–1; steps at event times only, rising
 * @assumes being cut off says nothing about how long the time would have been
 * @range   counts ≥ 0; entries of the same time are added up; no events → no steps
 * @checked reference family kaplan_meier, relative 1e-9
 * @example kaplanMeier([{ time: 1, events: 1, censored: 0 }, { time: 2, events: 1, censored: 0 }]) // → 0.5, 0
 */
export function kaplanMeier(counts: readonly TimeCount[]): SurvivalStep[] {
  const times = [...merge(counts).entries()].sort(([a], [b]) => a - b);
  let atRisk = times.reduce((sum, [, c]) => sum + c.events + c.censored, 0);
  let survival = 1;
  let greenwood = 0;
  const steps: SurvivalStep[] = [];
  for (const [time, { events, censored }] of times) {
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      greenwood += atRisk > events ? events / (atRisk * (atRisk - events)) : 0;
      steps.push({ time, atRisk, events, survival, se: survival * Math.sqrt(greenwood) });
    }
    atRisk -= events + censored;
  }
  return steps;
}

/** Counts from one duration and one event mark (1 happened, 0 cut off) per case. */
export function timeCounts(durations: readonly number[], events: readonly (number | boolean)[]): TimeCount[] {
  return durations.map((time, i) => ({ time, events: events[i] ? 1 : 0, censored: events[i] ? 0 : 1 }));
}

function merge(counts: readonly TimeCount[]): Map<number, { events: number; censored: number }> {
  const merged = new Map<number, { events: number; censored: number }>();
  for (const { time, events, censored } of counts) {
    const at = merged.get(time) ?? { events: 0, censored: 0 };
    at.events += events;
    at.censored += censored;
    merged.set(time, at);
  }
  return merged;
}

export interface SurvivalQuantile {
  /** First time by which the share p has had the event; null when it is not reached. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Time by which a share p has had the event, with the interval of times the data do not rule out (log-log scale).
 *
 * @source  Brookmeyer & Crowley (1982), Biometrics 38:29–41, doi:10.2307/2530286, with the log(−log) transform
 * @units   as the steps' time; p and level 0–1
 * @range   a share or bound that is never reached → null
 */
export function survivalQuantile(steps: readonly SurvivalStep[], p: number, level: number): SurvivalQuantile {
  const left = 1 - p;
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const bound = (step: SurvivalStep, sign: 1 | -1): number => {
    const s = step.survival;
    if (s <= 0 || s >= 1) return s;
    return s ** Math.exp((sign * z * step.se) / (s * Math.abs(Math.log(s))));
  };
  const first = (reached: (step: SurvivalStep) => boolean) => steps.find(reached)?.time ?? null;
  return {
    value: first((step) => step.survival <= left + 1e-12),
    low: first((step) => bound(step, 1) <= left + 1e-12),
    high: first((step) => bound(step, -1) <= left + 1e-12),
  };
}
