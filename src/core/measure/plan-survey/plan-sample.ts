import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Allocation, allocateSample, type Stratum, type StratumSample } from "./allocate-sample.js";
import { halfWidth, type SampleAim, sampleSize, varianceOf } from "./sample-size.js";

export interface StratumPlan extends StratumSample {
  /** Answers expected of those invited (`drawn`). */
  readonly answers: number;
  /** Half width those answers reach in this class by itself; null where nobody is invited. */
  readonly error: number | null;
}

export interface SamplePlan {
  readonly strata: readonly StratumPlan[];
  readonly answers: number;
  readonly invite: number;
  /** Half width over all classes together; null where a class has customers of whom nobody is invited. */
  readonly error: number | null;
}

export interface PlanRules {
  /** The error allowed holds in each class by itself, or for all together. */
  readonly per: "stratum" | "whole";
  readonly allocation?: Allocation;
}

/**
 * Whom to invite, class by class: all of a census class, of the others as many as the aim needs. Where the aim is for
 * each class, each is sized by itself; where it is for the whole, the size of the whole is split over the classes.
 *
 * @source  `sampleSize`, `allocateSample`; error of all together: Cochran (1977), Sampling Techniques, §5.3
 * @units   as `sampleSize`; a class's own `sd` goes before that of the aim
 * @range   as `sampleSize`, the population following from the classes; more is never invited than a class has, and the error then reached is said
 * @example planSample([{ id: "1", population: 12, census: true }], { of: "share", error: 0.1 }, { per: "stratum" })
 */
export function planSample(
  strata: readonly Stratum[],
  aim: SampleAim,
  { per, allocation = "proportional" }: PlanRules,
): SamplePlan {
  const { level = 0.95, responseRate = 1 } = aim;
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const population = strata.reduce((sum, s) => sum + s.population, 0);
  const varianceIn = (s: Stratum) => (aim.of === "mean" && s.sd !== undefined ? s.sd ** 2 : varianceOf(aim));
  const ownAim = (s: Stratum): SampleAim => ({
    ...aim,
    ...(aim.of === "mean" && s.sd !== undefined && s.sd > 0 ? { sd: s.sd } : {}),
    population: s.population,
  });
  const wanted = new Map(
    per === "stratum"
      ? strata.map((s) => [s.id, s.population > 0 ? sampleSize(ownAim(s)).answers : 0] as const)
      : allocateSample(
          population > 0 ? sampleSize({ ...aim, population, responseRate: 1 }).answers : 0,
          strata,
          allocation,
        ).map((s) => [s.id, s.drawn] as const),
  );
  const plans = strata.map((s): StratumPlan => {
    const drawn =
      s.census === true
        ? s.population
        : Math.min(s.population, Math.ceil(wanted.get(s.id)! / responseRate - 1e-9));
    const answers = drawn === 0 ? 0 : Math.max(1, Math.floor(drawn * responseRate + 1e-9));
    return {
      id: s.id,
      population: s.population,
      drawn,
      weight: drawn > 0 ? s.population / drawn : null,
      answers,
      error: answers > 0 ? halfWidth(varianceIn(s), answers, s.population, z) : null,
    };
  });
  const sum = (of: (p: StratumPlan) => number) => plans.reduce((all, p) => all + of(p), 0);
  const blind = population === 0 || plans.some((p) => p.population > 0 && p.error === null);
  return {
    strata: plans,
    answers: sum((p) => p.answers),
    invite: sum((p) => p.drawn),
    error: blind ? null : Math.sqrt(sum((p) => ((p.population / population) * (p.error ?? 0)) ** 2)),
  };
}
