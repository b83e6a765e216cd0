import type { Drawn } from "../../../core/stats/drawn.js";
import { type Ranged, triangular } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";

/** A range drawn as often as everything else, the same in each study: `seed` keeps what has nothing in common apart. */
export function rangedDraws(range: Ranged, draws: number, seed: number): Drawn {
  const random = seededUniform(seed);
  // Evenly over the range, in an order of its own.
  const order = Array.from({ length: draws }, (_, d) => [random(), d] as const).sort((a, b) => a[0] - b[0]);
  const out = new Float64Array(draws);
  order.forEach(([, d], k) => {
    out[d] = triangular(range, (k + 0.5) / draws);
  });
  return { value: range.value, draws: out };
}

export const timesDrawn = (d: Drawn, by: number): Drawn => ({
  value: d.value * by,
  draws: d.draws.map((x) => x * by),
});
