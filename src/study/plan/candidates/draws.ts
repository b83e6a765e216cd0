import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Drawn } from "../../../core/stats/drawn.js";
import { evenDraws } from "../../../core/stats/even-draws.js";
import { type Ranged, triangular } from "../../../core/stats/joint-draws.js";

/** A range drawn as often as everything else, the same in each study: `seed` keeps what has nothing in common apart. */
export const rangedDraws = (range: Ranged, draws: number, seed: number): Drawn => ({
  value: range.value,
  draws: evenDraws(seed, draws, (share) => triangular(range, share)),
});

/** The same of a mean of many cases with its standard error. */
export const meanDraws = (value: number, error: number, draws: number, seed: number): Drawn => ({
  value,
  draws: evenDraws(seed, draws, (share) => value + error * normalQuantile(share, 0, 1)),
});

export const timesDrawn = (d: Drawn, by: number): Drawn => ({
  value: d.value * by,
  draws: d.draws.map((x) => x * by),
});
