import type { ClusterSums } from "../stats/cluster.js";
import type { TwoPeriodSums } from "../stats/ratio-change.js";

/**
 * Cases summed by cluster and by value of each dimension: `codes[d][row]` is an index into `values[d]`, −1 where the
 * record says nothing or the value is too rare to be looked at.
 */
export interface Cube {
  readonly rows: number;
  readonly dimensions: readonly string[];
  readonly values: readonly (readonly string[])[];
  readonly codes: readonly Int32Array[];
  readonly cluster: Int32Array;
  readonly clusters: number;
  /** Failures counted: `k[m][row]` of `n[m][row]`. */
  readonly measures: readonly string[];
  readonly k: readonly Float64Array[];
  readonly n: readonly Float64Array[];
}

/** Rows not set aside yet, for one failure. */
export interface Remaining {
  readonly measure: number;
  readonly gone: Uint8Array;
}

export interface CubeTotals {
  readonly k: number;
  readonly n: number;
  readonly clusters: number;
  readonly kk: number;
  readonly kn: number;
  readonly nn: number;
  readonly byCluster: { readonly k: Float64Array; readonly n: Float64Array };
}

export interface Cell {
  readonly at: readonly { readonly dimension: number; readonly value: number }[];
  readonly own: ClusterSums;
  /** The rest as the first period, the cell as the second. */
  readonly against: TwoPeriodSums;
}

/** A cube from rows as a query gives them; a dimension with fewer than two values is left out. */
export function makeCube(
  rows: readonly {
    readonly cluster: string;
    readonly at: readonly (string | null)[];
    readonly counts: readonly number[];
  }[],
  dimensions: readonly string[],
  measures: readonly string[],
): Cube {
  const clusters = new Map<string, number>();
  const cluster = Int32Array.from(rows, (r) => index(clusters, r.cluster));
  const seen = dimensions.map((_, d) => {
    const known = new Map<string, number>();
    const codes = Int32Array.from(rows, (r) => (r.at[d] == null ? -1 : index(known, r.at[d]!)));
    return { dimension: dimensions[d]!, values: [...known.keys()], codes };
  });
  const told = seen.filter((s) => s.values.length > 1);
  return {
    rows: rows.length,
    dimensions: told.map((s) => s.dimension),
    values: told.map((s) => s.values),
    codes: told.map((s) => s.codes),
    cluster,
    clusters: clusters.size,
    measures,
    k: measures.map((_, m) => Float64Array.from(rows, (r) => r.counts[2 * m]!)),
    n: measures.map((_, m) => Float64Array.from(rows, (r) => r.counts[2 * m + 1]!)),
  };
}

function index(known: Map<string, number>, value: string): number {
  const at = known.get(value) ?? known.size;
  known.set(value, at);
  return at;
}

export function totalsOf(cube: Cube, { measure, gone }: Remaining): CubeTotals {
  const k = new Float64Array(cube.clusters);
  const n = new Float64Array(cube.clusters);
  for (let row = 0; row < cube.rows; row++) {
    if (gone[row] === 1) continue;
    k[cube.cluster[row]!]! += cube.k[measure]![row]!;
    n[cube.cluster[row]!]! += cube.n[measure]![row]!;
  }
  return { ...sums(k, n), byCluster: { k, n } };
}

function sums(k: Float64Array, n: Float64Array): ClusterSums {
  const s = { clusters: 0, k: 0, n: 0, kk: 0, kn: 0, nn: 0 };
  for (let c = 0; c < k.length; c++) {
    const [kc, nc] = [k[c]!, n[c]!];
    if (!(nc > 0)) continue;
    s.clusters++;
    s.k += kc;
    s.n += nc;
    s.kk += kc * kc;
    s.kn += kc * nc;
    s.nn += nc * nc;
  }
  return s;
}

/** Every value of every dimension, and every meeting of values of two dimensions, that any remaining row has. */
export function cellsOf(cube: Cube, remaining: Remaining, totals: CubeTotals): Cell[] {
  const out: Cell[] = [];
  cube.dimensions.forEach((_, a) => {
    out.push(...cellsBy(cube, remaining, totals, [a]));
    for (let b = a + 1; b < cube.dimensions.length; b++)
      out.push(...cellsBy(cube, remaining, totals, [a, b]));
  });
  return out;
}

function cellsBy(
  cube: Cube,
  { measure, gone }: Remaining,
  totals: CubeTotals,
  by: readonly number[],
): Cell[] {
  const [a, b] = by;
  const width = b === undefined ? 1 : cube.values[b]!.length;
  const size = cube.values[a!]!.length * width;
  const k = new Float64Array(size * cube.clusters);
  const n = new Float64Array(size * cube.clusters);
  for (let row = 0; row < cube.rows; row++) {
    const first = cube.codes[a!]![row]!;
    const second = b === undefined ? 0 : cube.codes[b]![row]!;
    if (gone[row] === 1 || first < 0 || second < 0) continue;
    const at = (first * width + second) * cube.clusters + cube.cluster[row]!;
    k[at]! += cube.k[measure]![row]!;
    n[at]! += cube.n[measure]![row]!;
  }
  const out: Cell[] = [];
  for (let cell = 0; cell < size; cell++) {
    const [from, to] = [cell * cube.clusters, (cell + 1) * cube.clusters];
    const [kc, nc] = [k.subarray(from, to), n.subarray(from, to)];
    const own = sums(kc, nc);
    if (own.n === 0) continue;
    const first = { dimension: a!, value: Math.floor(cell / width) };
    const at = b === undefined ? [first] : [first, { dimension: b, value: cell % width }];
    out.push({ at, own, against: against(kc, nc, own, totals) });
  }
  return out;
}

/** Sums of the rest come from those of the whole: no second pass over the clusters outside. */
function against(k: Float64Array, n: Float64Array, own: ClusterSums, totals: CubeTotals): TwoPeriodSums {
  const { k: allK, n: allN } = totals.byCluster;
  const x = { Kk: 0, Kn: 0, Nk: 0, Nn: 0 };
  for (let c = 0; c < k.length; c++) {
    if (!(n[c]! > 0)) continue;
    x.Kk += allK[c]! * k[c]!;
    x.Kn += allK[c]! * n[c]!;
    x.Nk += allN[c]! * k[c]!;
    x.Nn += allN[c]! * n[c]!;
  }
  return {
    clusters: totals.clusters,
    k1: totals.k - own.k,
    n1: totals.n - own.n,
    k2: own.k,
    n2: own.n,
    k1k1: totals.kk - 2 * x.Kk + own.kk,
    k1n1: totals.kn - x.Kn - x.Nk + own.kn,
    n1n1: totals.nn - 2 * x.Nn + own.nn,
    k2k2: own.kk,
    k2n2: own.kn,
    n2n2: own.nn,
    k1k2: x.Kk - own.kk,
    k1n2: x.Kn - own.kn,
    n1k2: x.Nk - own.kn,
    n1n2: x.Nn - own.nn,
  };
}

/** Sets the rows of a cell aside. */
export function setAside(cube: Cube, { gone }: Remaining, { at }: Cell): void {
  for (let row = 0; row < cube.rows; row++)
    if (at.every(({ dimension, value }) => cube.codes[dimension]![row] === value)) gone[row] = 1;
}
