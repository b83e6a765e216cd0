import { checkSizes, type SizeChances, sizeMoment } from "./compound-poisson.js";
import { discreteLaw } from "./discrete-law.js";
import type { DemandLaw } from "./law.js";

export interface Undershoot {
  /** E[X²]/(2E[X]): sizes in parts of a unit. */
  readonly meanContinuous: number;
  /** The same less ½: sizes and reorder point in whole units, order placed at or below the reorder point. */
  readonly meanLattice: number;
  /** Chance of each undershoot 0, 1, 2 …, in whole units. */
  readonly law: DemandLaw;
}

/**
 * How far one order takes the position below the reorder point, far from the order-up-to level: lead-time demand starts
 * from there, so leaving it out overstates the fill rate of lumpy items.
 *
 * @source  renewal theory, excess life: P(U = u) = P(X > u)/E[X]; `docs/methods/lead-time-demand.md`
 * @units   units
 * @range   sizes whole ≥ 0, chances that add up to 1, mean > 0, else RangeError
 * @example undershoot(new Map([[1, 0.5], [2, 0.2], [6, 0.2], [12, 0.1]])).meanLattice // → 2.9696969696969693
 */
export function undershoot(sizes: SizeChances): Undershoot {
  checkSizes(sizes);
  const mean = sizeMoment(sizes, 1);
  if (!(mean > 0)) throw new RangeError("orders have a size");
  const largest = Math.max(...sizes.keys());
  const chances = new Float64Array(largest);
  let beyond = 0;
  for (let u = largest - 1; u >= 0; u--) {
    beyond += sizes.get(u + 1) ?? 0;
    chances[u] = beyond / mean;
  }
  const meanContinuous = sizeMoment(sizes, 2) / (2 * mean);
  return { meanContinuous, meanLattice: meanContinuous - 0.5, law: discreteLaw(chances) };
}
