import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Drawn } from "../../../../core/stats/drawn.js";
import { seededUniform } from "../../../../core/stats/seeded-uniform.js";

/** A mean of many cases with its standard error, drawn evenly over its normal spread in an order of its own. */
export function normalDraws(value: number, spread: number, draws: number, seed: number): Drawn {
  const random = seededUniform(seed);
  const order = Array.from({ length: draws }, (_, d) => [random(), d] as const).sort((a, b) => a[0] - b[0]);
  const out = new Float64Array(draws);
  order.forEach(([, d], k) => {
    out[d] = value + spread * normalQuantile((k + 0.5) / draws, 0, 1);
  });
  return { value, draws: out };
}
