import { cholesky, type Square, zeros } from "./solve.js";

/**
 * Rows of covariates behind a column of ones. Columns that are mostly filled stand as they are. The others (classes,
 * flags) are zero in most rows, and many rows are alike in them: each mixture of their cells stands once.
 */
export interface Design {
  readonly count: number;
  /** Columns, the column of ones among them as the first. */
  readonly width: number;
  /** Columns mostly filled, and their cells. */
  readonly dense: Int32Array;
  readonly cells: readonly Float64Array[];
  /** Which mixture of the other columns each row has. */
  readonly mixture: Int32Array;
  /** Cells of mixture m that are not zero: from `start[m]` to `start[m + 1]`, their columns ascending. */
  readonly start: Int32Array;
  readonly column: Int32Array;
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
  return {
    count,
    width: columns.length + 1,
    dense: Int32Array.of(0, ...full.map((c) => c + 1)),
    cells: [new Float64Array(count).fill(1), ...full.map((c) => picked(columns[c]!, rows))],
    ...mixturesOf(columns, thin, rows),
  };
}

function picked(values: ArrayLike<number>, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const v = values[rows[place]!]!;
    if (!Number.isFinite(v)) throw new Error(`row ${rows[place]} is no row of cases`);
    out[place] = v;
  }
  return out;
}

/** Columns told apart at once: as many as bits are handy. */
const together = 20;

function mixturesOf(columns: readonly ArrayLike<number>[], thin: readonly number[], rows: Int32Array) {
  const mixture = new Int32Array(rows.length);
  const bits = new Int32Array(rows.length);
  const odd: number[] = [];
  for (let from = 0; from < thin.length; from += together) {
    bits.fill(0);
    thin.slice(from, from + together).forEach((c, bit) => {
      if (!marked(columns[c]!, rows, bits, 1 << bit)) odd.push(c);
    });
    split(mixture, bits);
  }
  for (const c of odd) split(mixture, coded(picked(columns[c]!, rows)));
  const first: number[] = [];
  mixture.forEach((m, place) => {
    first[m] ??= rows[place]!;
  });
  const cells = first.map((i) => thin.filter((c) => columns[c]![i] !== 0));
  const start = new Int32Array(first.length + 1);
  cells.forEach((some, m) => {
    start[m + 1] = start[m]! + some.length;
  });
  return {
    mixture,
    start,
    column: Int32Array.from(cells.flatMap((some) => some.map((c) => c + 1))),
    value: Float64Array.from(cells.flatMap((some, m) => some.map((c) => columns[c]![first[m]!]!))),
  };
}

/** Sets a bit where the column is not zero; whether all such cells are one. */
function marked(values: ArrayLike<number>, rows: Int32Array, bits: Int32Array, bit: number): boolean {
  let ones = true;
  for (let place = 0; place < rows.length; place++) {
    const v = values[rows[place]!]!;
    if (v === 0) continue;
    bits[place]! |= bit;
    if (v === 1) continue;
    if (!Number.isFinite(v)) throw new Error(`row ${rows[place]} is no row of cases`);
    ones = false;
  }
  return ones;
}

/** A whole number for each different cell. */
function coded(cells: Float64Array): Int32Array {
  const codes = new Map<number, number>();
  return Int32Array.from(cells, (cell) => {
    const code = codes.get(cell) ?? codes.size;
    codes.set(cell, code);
    return code;
  });
}

/** Rows of one mixture stay so only where what is told of them is the same too; mixtures are numbered as they come. */
function split(mixture: Int32Array, told: Int32Array): void {
  const numbers = new Map<number, number>();
  for (let place = 0; place < mixture.length; place++) {
    const key = mixture[place]! * 2 ** 26 + told[place]!;
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    mixture[place] = number;
  }
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
  const { count, dense, cells, mixture, start, column, value } = design;
  const by = Float64Array.from(direction);
  const others = new Float64Array(start.length - 1);
  for (let m = 0; m < others.length; m++)
    for (let e = start[m]!; e < start[m + 1]!; e++) others[m]! += value[e]! * by[column[e]!]!;
  const out = new Float64Array(count);
  for (let d = 0; d < dense.length; d++) {
    const own = cells[d]!;
    const step = by[dense[d]!]!;
    for (let i = 0; i < count; i++) out[i]! += own[i]! * step;
  }
  for (let i = 0; i < count; i++) out[i]! += others[mixture[i]!]!;
  return out;
}

/** Rows taken at once: their cells stay near at hand while every pair of columns is gone through. */
const block = 1024;

/** Σ weight · x · xᵀ over all rows: the lower half. */
export function squaresOf(design: Design, weight: ArrayLike<number>): Square {
  const { count, width, dense, cells, mixture, start, column, value } = design;
  const { values } = zeros(width);
  const breadth = dense.length;
  const mixtures = start.length - 1;
  const sums = new Float64Array(mixtures * breadth);
  const scaled = new Float64Array(block);
  const across = new Float64Array(block * breadth);
  for (let from = 0; from < count; from += block) {
    const size = Math.min(block, count - from);
    for (let a = 0; a < breadth; a++) {
      const own = cells[a]!;
      for (let i = 0; i < size; i++) {
        const v = weight[from + i]! * own[from + i]!;
        scaled[i] = v;
        across[i * breadth + a] = v;
      }
      const row = dense[a]! * width;
      let b = 0;
      for (; b + 3 <= a; b += 4) fourProducts(scaled, cells, b, from, size, values, row, dense);
      for (; b <= a; b++) {
        const other = cells[b]!;
        let total = 0;
        for (let i = 0; i < size; i++) total += scaled[i]! * other[from + i]!;
        values[row + dense[b]!]! += total;
      }
    }
    for (let i = 0, at = 0; i < size; i++) {
      const place = mixture[from + i]! * breadth;
      for (let a = 0; a < breadth; a++) sums[place + a]! += across[at++]!;
    }
  }
  const between = new Float64Array(width * breadth);
  for (let m = 0; m < mixtures; m++)
    for (let e = start[m]!; e < start[m + 1]!; e++) {
      const own = column[e]!;
      const v = value[e]!;
      for (let d = 0; d < breadth; d++) between[own * breadth + d]! += v * sums[m * breadth + d]!;
      const scale = v * sums[m * breadth]!;
      for (let f = start[m]!; f <= e; f++) values[own * width + column[f]!]! += scale * value[f]!;
    }
  for (let c = 0; c < width; c++)
    for (let d = 0; d < breadth; d++)
      values[Math.max(c, dense[d]!) * width + Math.min(c, dense[d]!)]! += between[c * breadth + d]!;
  return { size: width, values };
}

/** One column against four at a time: the sums do not wait for each other. */
function fourProducts(
  scaled: Float64Array,
  cells: readonly Float64Array[],
  b: number,
  from: number,
  size: number,
  into: Float64Array,
  row: number,
  dense: Int32Array,
): void {
  const [one, two, three, four] = [cells[b]!, cells[b + 1]!, cells[b + 2]!, cells[b + 3]!];
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    const v = scaled[i]!;
    p += v * one[from + i]!;
    q += v * two[from + i]!;
    r += v * three[from + i]!;
    s += v * four[from + i]!;
  }
  into[row + dense[b]!]! += p;
  into[row + dense[b + 1]!]! += q;
  into[row + dense[b + 2]!]! += r;
  into[row + dense[b + 3]!]! += s;
}

/** Σ weight · x over all rows. */
export function weightedSum(design: Design, weight: ArrayLike<number>): Float64Array {
  const { count, width, dense, cells, mixture, start, column, value } = design;
  const out = new Float64Array(width);
  for (let d = 0; d < dense.length; d++) {
    const own = cells[d]!;
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weight[i]! * own[i]!;
    out[dense[d]!] = sum;
  }
  const sums = new Float64Array(start.length - 1);
  for (let i = 0; i < count; i++) sums[mixture[i]!]! += weight[i]!;
  for (let m = 0; m < sums.length; m++)
    for (let e = start[m]!; e < start[m + 1]!; e++) out[column[e]!]! += sums[m]! * value[e]!;
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
