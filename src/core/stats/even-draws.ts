import { seededUniform } from "./seeded-uniform.js";

/**
 * A number drawn so many times, evenly over its law, in an order of its own: few draws hold mean and spread, and draws of
 * numbers with other seeds do not move with it.
 *
 * @source  stratified sampling with randomly paired strata: McKay, Beckman & Conover (1979), Technometrics 21:239–245
 * @units   those of the quantile; it is asked for the middles of `draws` equal shares
 * @range   draws ≥ 1; seed: whole, 0 … 2³² − 1
 * @example evenDraws(1, 4, (p) => p).toSorted() // → 0.125, 0.375, 0.625, 0.875
 */
export function evenDraws(seed: number, draws: number, quantile: (share: number) => number): Float64Array {
  const random = seededUniform(seed);
  const order = Array.from({ length: draws }, (_, d) => [random(), d] as const).sort((a, b) => a[0] - b[0]);
  const out = new Float64Array(draws);
  order.forEach(([, d], k) => {
    out[d] = quantile((k + 0.5) / draws);
  });
  return out;
}
