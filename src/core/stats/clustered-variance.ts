/** Which cluster each row belongs to, one list per way of clustering (customer; day and site). Keys of any kind. */
export type Clusterings = readonly ArrayLike<number | string>[];

/** One way of summing rows: the cluster number of each row, the number of clusters, and its sign in the total. */
export interface Grouping {
  readonly of: Int32Array;
  readonly count: number;
  readonly sign: 1 | -1;
}

/**
 * The sums a one- or two-way clustered variance needs: for two ways the first, the second, and less their
 * intersection, which both have counted.
 *
 * @source  Cameron, Gelbach & Miller (2011), J. Bus. Econ. Statist. 29:238–249, doi:10.1198/jbes.2010.07136
 * @range   one or two ways; more → throws
 */
export function groupings(rows: number, clusters: Clusterings): Grouping[] {
  if (clusters.length < 1 || clusters.length > 2) throw new Error("clustered one or two ways");
  const ways = clusters.map((keys) => numbered(rows, keys));
  if (ways.length === 1) return ways;
  const [a, b] = ways as [Grouping, Grouping];
  const both = Float64Array.from({ length: rows }, (_, i) => a.of[i]! * b.count + b.of[i]!);
  return [a, b, { ...numbered(rows, both), sign: -1 }];
}

/** G/(G−1): clusters are a sample. */
export const finiteClusters = (count: number): number => (count > 1 ? count / (count - 1) : 1);

/** Fewest clusters of the ways less one: what a t interval has to go by. */
export function clusterFreedom(ways: readonly Grouping[]): number {
  return Math.min(...ways.filter((w) => w.sign === 1).map((w) => w.count)) - 1;
}

/**
 * Variance of an estimate from the influence of each row on it, rows of one cluster being alike. Two ways: V₁ + V₂ −
 * V₁₂, never below the larger of V₁ and V₂, since the difference can come out too small, even negative, by chance.
 *
 * @source  Cameron, Gelbach & Miller (2011); one way: Liang & Zeger (1986), doi:10.1093/biomet/73.1.13
 * @units   influence: estimate's unit, summing to about zero; result: that unit squared
 * @assumes rows that share no cluster are independent; clusters many (below about 20 it comes out too small)
 * @example clusteredVariance([1, -1, 2, -2], groupings(4, [["a", "a", "b", "b"]])) // → 0
 */
export function clusteredVariance(influence: ArrayLike<number>, ways: readonly Grouping[]): number {
  return combine(
    ways,
    ways.map((way) => {
      let total = 0;
      for (const sum of clusterSums(influence, way)) total += sum * sum;
      return total * finiteClusters(way.count);
    }),
  );
}

/** The influence of each cluster: that of its rows together. */
export function clusterSums(influence: ArrayLike<number>, way: Grouping): Float64Array {
  const sums = new Float64Array(way.count);
  for (let i = 0; i < influence.length; i++) sums[way.of[i]!]! += influence[i]!;
  return sums;
}

/** The ways of some rows alone, clusters numbered anew. */
export function groupingsOf(ways: readonly Grouping[], rows: Int32Array): Grouping[] {
  return ways.map((way) => {
    const numbers = new Int32Array(way.count).fill(-1);
    const of = new Int32Array(rows.length);
    let count = 0;
    for (let place = 0; place < rows.length; place++) {
      const was = way.of[rows[place]!]!;
      if (numbers[was] === -1) numbers[was] = count++;
      of[place] = numbers[was]!;
    }
    return { of, count, sign: way.sign };
  });
}

/** One variance of those of each way: their signed sum, not below the largest of one way alone. */
export function combine(ways: readonly Grouping[], variances: readonly number[]): number {
  const sum = variances.reduce((total, v, i) => total + ways[i]!.sign * v, 0);
  const single = variances.filter((_, i) => ways[i]!.sign === 1);
  return Math.max(0, sum, ...single);
}

function numbered(rows: number, keys: ArrayLike<number | string>): Grouping {
  if (keys.length !== rows) throw new Error("each row has its cluster");
  const numbers = new Map<number | string, number>();
  const of = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const key = keys[i]!;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    of[i] = numbers.get(key)!;
  }
  return { of, count: numbers.size, sign: 1 };
}
