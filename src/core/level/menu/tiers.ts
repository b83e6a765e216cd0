/** Levels of a menu: bins from `from` to below `to` share the level `at` of the grid. */
export interface Tier {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly total: number;
}

export interface TierOptions {
  readonly least: number;
  readonly most: number;
  /** One more tier is worth having only where it saves this share of the total. */
  readonly worth: number;
}

/**
 * Which few levels cost least when everybody has to get one of them. Bins lie in order of their own best level, so that
 * a tier is a stretch of them; all ways to cut the row are tried by dynamic programming, which finds the least total.
 *
 * @source  Fisher (1958), J. Amer. Statist. Assoc. 53:789–798 (grouping for maximum homogeneity), with money in the place
 *          of squares; `docs/methods/service-menu.md`
 * @units   totals: money of bin b at level j of the grid at b·levels + j
 * @range   no bin or no level → []; fewer bins than tiers: as many tiers as bins
 * @example tiersByCost([0, 9, 9, 0], 2, { least: 1, most: 2, worth: 0.01 }) // two tiers, one bin each
 */
export function tiersByCost(
  totals: ArrayLike<number>,
  levels: number,
  { least, most, worth }: TierOptions,
): Tier[] {
  const bins = levels > 0 ? Math.floor(totals.length / levels) : 0;
  if (bins === 0) return [];
  const sums = new Float64Array((bins + 1) * levels);
  for (let b = 0; b < bins; b++)
    for (let j = 0; j < levels; j++)
      sums[(b + 1) * levels + j] = sums[b * levels + j]! + totals[b * levels + j]!;
  const stretch = (from: number, to: number) => {
    let at = 0;
    let total = Number.POSITIVE_INFINITY;
    for (let j = 0; j < levels; j++) {
      const sum = sums[to * levels + j]! - sums[from * levels + j]!;
      if (sum < total) {
        total = sum;
        at = j;
      }
    }
    return { at, total };
  };
  const width = bins + 1;
  const costs = Float64Array.from({ length: width * width }, () => Number.POSITIVE_INFINITY);
  for (let from = 0; from < bins; from++)
    for (let to = from + 1; to <= bins; to++) costs[from * width + to] = stretch(from, to).total;

  const tiers = Math.min(most, bins);
  const best = Array.from({ length: tiers + 1 }, () =>
    new Float64Array(width).fill(Number.POSITIVE_INFINITY),
  );
  const cut = Array.from({ length: tiers + 1 }, () => new Int32Array(width));
  best[0]![0] = 0;
  for (let k = 1; k <= tiers; k++)
    for (let to = k; to <= bins; to++)
      for (let from = k - 1; from < to; from++) {
        const total = best[k - 1]![from]! + costs[from * width + to]!;
        if (total < best[k]![to]!) {
          best[k]![to] = total;
          cut[k]![to] = from;
        }
      }
  let count = Math.min(least, tiers);
  while (
    count < tiers &&
    best[count]![bins]! - best[count + 1]![bins]! > worth * Math.abs(best[count]![bins]!)
  )
    count++;
  const found: Tier[] = [];
  for (let k = count, to = bins; k > 0; k--) {
    const from = cut[k]![to]!;
    found.unshift({ from, to, ...stretch(from, to) });
    to = from;
  }
  return found;
}
