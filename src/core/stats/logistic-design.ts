import { cholesky, type Square, zeros } from "./solve.js";

/**
 * Rows of covariates behind a column of ones. Columns that are mostly filled stand row by row; of the others (classes,
 * flags), which are zero in most rows, only what is not zero.
 */
export interface Design {
  readonly count: number;
  /** Columns, the column of ones among them as the first. */
  readonly width: number;
  /** Columns mostly filled, and their cells row after row. */
  readonly dense: Int32Array;
  readonly cells: Float64Array;
  /** Other cells of row i: from `start[i]` to `start[i + 1]`, their columns ascending. */
  readonly start: Int32Array;
  readonly column: Uint16Array;
  readonly value: Float64Array;
}

const looked = 512;
const filled = 0.3;

/**
 * The design of some columns over some rows, in the order given; a column of ones is put in front.
 *
 * @range   all values finite; else → throws
 * @example designOf([[0, 2, 5]], Int32Array.of(0, 1)) // → rows (1, 0) and (1, 2)
 */
export function designOf(columns: readonly ArrayLike<number>[], rows: Int32Array): Design {
  const count = rows.length;
  const step = Math.max(1, Math.floor(count / looked));
  const isDense = columns.map((values) => {
    let [some, of] = [0, 0];
    for (let place = 0; place < count; place += step) {
      of += 1;
      if (values[rows[place]!] !== 0) some += 1;
    }
    return some > filled * of;
  });
  const places = [...columns.keys()];
  const full = places.filter((c) => isDense[c]);
  const thin = places.filter((c) => !isDense[c]);
  const breadth = full.length + 1;
  const cells = new Float64Array(count * breadth);
  const start = new Int32Array(count + 1);
  let column = new Uint16Array(count * 2 + thin.length);
  let value = new Float64Array(count * 2 + thin.length);
  let at = 0;
  for (let place = 0; place < count; place++) {
    const i = rows[place]!;
    const base = place * breadth;
    cells[base] = 1;
    for (let d = 1; d < breadth; d++) cells[base + d] = finite(columns[full[d - 1]!]![i]!, i);
    if (at + thin.length > value.length) {
      column = grown(column, new Uint16Array(2 * value.length));
      value = grown(value, new Float64Array(2 * value.length));
    }
    for (let k = 0; k < thin.length; k++) {
      const v = finite(columns[thin[k]!]![i]!, i);
      if (v === 0) continue;
      column[at] = thin[k]! + 1;
      value[at++] = v;
    }
    start[place + 1] = at;
  }
  const dense = Int32Array.of(0, ...full.map((c) => c + 1));
  return { count, width: columns.length + 1, dense, cells, start, column, value };
}

function finite(v: number, row: number): number {
  if (!Number.isFinite(v)) throw new Error(`row ${row} is no row of cases`);
  return v;
}

function grown<T extends Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The design of rows given one by one, all of one length. */
export function designOfRows(rows: readonly ArrayLike<number>[]): Design {
  const width = rows[0]?.length ?? 0;
  rows.forEach((x, i) => {
    if (x.length !== width) throw new Error(`row ${i} is no row of cases`);
  });
  const columns = Array.from({ length: width }, (_, j) => Float64Array.from(rows, (x) => x[j]!));
  return designOf(
    columns,
    Int32Array.from(rows, (_, i) => i),
  );
}

/** Each row times a direction. */
export function along(design: Design, direction: ArrayLike<number>): Float64Array {
  const { count, dense, cells, start, column, value } = design;
  const breadth = dense.length;
  const by = Float64Array.from(direction);
  const byDense = Float64Array.from(dense, (c) => by[c]!);
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let d = 0; d < breadth; d++) sum += cells[i * breadth + d]! * byDense[d]!;
    for (let e = start[i]!; e < start[i + 1]!; e++) sum += value[e]! * by[column[e]!]!;
    out[i] = sum;
  }
  return out;
}

/** Σ weight · x · xᵀ over all rows: the lower half. */
export function squaresOf(design: Design, weight: ArrayLike<number>): Square {
  const { count, width, dense, cells, start, column, value } = design;
  const breadth = dense.length;
  const { values } = zeros(width);
  const within = new Float64Array((breadth * (breadth + 1)) / 2);
  const across = new Float64Array(width * breadth);
  for (let i = 0; i < count; i++) {
    const w = weight[i]!;
    const base = i * breadth;
    let k = 0;
    for (let a = 0; a < breadth; a++) {
      const scaled = w * cells[base + a]!;
      for (let b = 0; b <= a; b++) within[k++]! += scaled * cells[base + b]!;
    }
    const from = start[i]!;
    for (let e = from; e < start[i + 1]!; e++) {
      const scaled = w * value[e]!;
      const own = column[e]!;
      for (let d = 0; d < breadth; d++) across[own * breadth + d]! += scaled * cells[base + d]!;
      for (let f = from; f <= e; f++) values[own * width + column[f]!]! += scaled * value[f]!;
    }
  }
  let k = 0;
  for (let a = 0; a < breadth; a++)
    for (let b = 0; b <= a; b++) values[dense[a]! * width + dense[b]!]! += within[k++]!;
  for (let c = 0; c < width; c++)
    for (let d = 0; d < breadth; d++)
      values[Math.max(c, dense[d]!) * width + Math.min(c, dense[d]!)]! += across[c * breadth + d]!;
  return { size: width, values };
}

/** Σ weight · x over all rows. */
export function weightedSum(design: Design, weight: ArrayLike<number>): Float64Array {
  const { count, width, dense, cells, start, column, value } = design;
  const breadth = dense.length;
  const out = new Float64Array(width);
  const sums = new Float64Array(breadth);
  for (let i = 0; i < count; i++) {
    const w = weight[i]!;
    if (w === 0) continue;
    for (let d = 0; d < breadth; d++) sums[d]! += w * cells[i * breadth + d]!;
    for (let e = start[i]!; e < start[i + 1]!; e++) out[column[e]!]! += w * value[e]!;
  }
  for (let d = 0; d < breadth; d++) out[dense[d]!]! += sums[d]!;
  return out;
}

/** Columns that those before them already say, in turn; the column of ones is said only where there are no rows. */
export function saidColumns(design: Design): number[] {
  let left = squaresOf(design, new Float64Array(design.count).fill(1));
  let columns = Array.from({ length: design.width }, (_, c) => c);
  const said: number[] = [];
  for (;;) {
    const factor = cholesky(left);
    if (factor.kind === "factor") return said;
    said.push(columns[factor.column]!);
    columns = columns.filter((_, place) => place !== factor.column);
    left = without(left, factor.column);
  }
}

function without({ size, values }: Square, column: number): Square {
  const kept = Array.from({ length: size }, (_, c) => c).filter((c) => c !== column);
  return {
    size: size - 1,
    values: Float64Array.from(kept.flatMap((i) => kept.map((j) => values[i * size + j]!))),
  };
}
