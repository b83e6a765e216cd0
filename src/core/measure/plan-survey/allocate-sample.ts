export interface Stratum {
  readonly id: string;
  readonly population: number;
  /** Spread of the answers; needed by the optimum, as is `cost` of one answer where it differs. */
  readonly sd?: number;
  readonly cost?: number;
  /** Everybody is asked: the customers of class 1. */
  readonly census?: boolean;
}

export type Allocation = "proportional" | "optimum" | "equal";

export interface StratumSample {
  readonly id: string;
  readonly population: number;
  readonly drawn: number;
  /** How many of its stratum each one drawn stands for; null where nobody is drawn. */
  readonly weight: number | null;
}

/**
 * A sample split over strata. Those of a census are asked whole; the rest is shared out by size, or by size × spread ÷
 * √cost, which gives the smallest error for the money; each further answer goes where it lowers the error most, so that
 * whole numbers are the best whole numbers. No stratum gets fewer than `least` (two, so that its spread can
 * be seen) nor more than it has.
 *
 * @source  Cochran (1977), Sampling Techniques, §5.5 (optimum, Neyman); in whole numbers: Wright (2012), The American
 *          Statistician 66:217–224
 * @units   customers
 * @range   total ≥ 0 and whole; where census and minimum need more than the total, they get it; an optimum without `sd`
 *          in every sampled stratum is a RangeError
 * @example allocateSample(10, [{ id: "1", population: 5, census: true }, { id: "2", population: 95 }], "equal") // → 5 and 5
 */
export function allocateSample(
  total: number,
  strata: readonly Stratum[],
  how: Allocation,
  least = 2,
): StratumSample[] {
  if (!Number.isInteger(total) || total < 0) throw new RangeError("a sample is a whole number");
  const drawn = new Map<string, number>();
  for (const s of strata) {
    if (!Number.isInteger(s.population) || s.population < 0)
      throw new RangeError("a population is a whole number");
    if (drawn.has(s.id)) throw new RangeError(`stratum ${s.id} is there twice`);
    drawn.set(s.id, s.census === true ? s.population : Math.min(least, s.population));
  }
  const open = strata
    .filter((s) => s.census !== true)
    .map((s) => ({ id: s.id, room: s.population - drawn.get(s.id)!, pull: pullOf(s, how) }));
  let left = total - strata.reduce((sum, s) => sum + drawn.get(s.id)!, 0);
  for (; left > 0; left--) {
    let best: (typeof open)[number] | null = null;
    let gain = -1;
    for (const s of open) {
      if (s.room === 0) continue;
      const n = drawn.get(s.id)!;
      const here = n === 0 ? Number.POSITIVE_INFINITY : s.pull / Math.sqrt(n * (n + 1));
      if (here > gain) [best, gain] = [s, here];
    }
    if (best === null) break;
    drawn.set(best.id, drawn.get(best.id)! + 1);
    best.room--;
  }
  return strata.map(({ id, population }) => {
    const n = drawn.get(id)!;
    return { id, population, drawn: n, weight: n > 0 ? population / n : null };
  });
}

function pullOf(s: Stratum, how: Allocation): number {
  if (how === "equal") return 1;
  if (how === "proportional") return s.population;
  const { sd, cost = 1 } = s;
  if (sd === undefined || !(sd >= 0) || !(cost > 0)) throw new RangeError(`stratum ${s.id} needs a spread`);
  return (s.population * sd) / Math.sqrt(cost);
}
