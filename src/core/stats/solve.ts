/** A square matrix row by row: entry (i, j) at i·size + j. */
export interface Square {
  readonly size: number;
  readonly values: Float64Array;
}

export type Factor =
  | { readonly kind: "factor"; readonly lower: Square }
  /** The first column that the columns before it already say; the matrix has no inverse. */
  | { readonly kind: "dependent"; readonly column: number };

/**
 * Cholesky factor of a symmetric positive definite matrix: A = L·Lᵀ with L lower triangular. A pivot that keeps less
 * than 1e-11 of its diagonal is what rounding leaves of zero: that column depends on those before it.
 *
 * @source  Golub & Van Loan, Matrix Computations, §4.2
 * @range   symmetric (only the lower half is read); not positive definite → `dependent`
 * @example cholesky({ size: 1, values: Float64Array.of(4) }) // → L = 2
 */
export function cholesky({ size, values }: Square): Factor {
  const l = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let rest = values[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= l[i * size + k]! * l[j * size + k]!;
      if (i > j) l[i * size + j] = rest / l[j * size + j]!;
      else if (rest > 1e-11 * values[j * size + j]!) l[j * size + j] = Math.sqrt(rest);
      else return { kind: "dependent", column: j };
    }
  }
  return { kind: "factor", lower: { size, values: l } };
}

/**
 * x with L·Lᵀ·x = b: forward, then back substitution.
 *
 * @source  Golub & Van Loan, Matrix Computations, §3.1
 * @example solveFactor({ size: 1, values: Float64Array.of(2) }, [8]) // → [2]
 */
export function solveFactor({ size, values: l }: Square, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * size + k]! * x[k]!;
    x[i]! /= l[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= l[k * size + i]! * x[k]!;
    x[i]! /= l[i * size + i]!;
  }
  return x;
}

/**
 * Inverse of L·Lᵀ, exactly symmetric.
 *
 * @source  column by column, as `solveFactor`
 * @example inverseOf({ size: 1, values: Float64Array.of(2) }).values // → [0.25]
 */
export function inverseOf(lower: Square): Square {
  const { size } = lower;
  const values = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    const unit = new Float64Array(size);
    unit[j] = 1;
    const column = solveFactor(lower, unit);
    for (let i = j; i < size; i++) values[i * size + j] = values[j * size + i] = column[i]!;
  }
  return { size, values };
}

/** A·x. */
export function times({ size, values }: Square, x: ArrayLike<number>): Float64Array {
  const out = new Float64Array(size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) out[i]! += values[i * size + j]! * x[j]!;
  return out;
}

/** A·M·A for a symmetric A: a sandwich of one bread on both sides. */
export function sandwich(bread: Square, filling: Square): Square {
  const { size } = bread;
  const half = new Float64Array(size * size);
  const values = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    const column = Float64Array.from({ length: size }, (_, i) => filling.values[i * size + j]!);
    const product = times(bread, column);
    for (let i = 0; i < size; i++) half[i * size + j] = product[i]!;
  }
  for (let i = 0; i < size; i++) {
    const row = times(bread, half.subarray(i * size, (i + 1) * size));
    for (let j = 0; j <= i; j++) values[i * size + j] = values[j * size + i] = row[j]!;
  }
  return { size, values };
}

/** Adds weight · x·xᵀ to the lower half of a matrix. */
export function addOuter(to: Square, x: ArrayLike<number>, weight: number): void {
  const { size, values } = to;
  for (let i = 0; i < size; i++) {
    const scaled = weight * x[i]!;
    if (scaled === 0) continue;
    for (let j = 0; j <= i; j++) values[i * size + j]! += scaled * x[j]!;
  }
}

/** The matrix with its lower half mirrored into the upper one, in place. */
export function mirror(square: Square): Square {
  const { size, values } = square;
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) values[j * size + i] = values[i * size + j]!;
  return square;
}

export function zeros(size: number): Square {
  return { size, values: new Float64Array(size * size) };
}
