import { type Square, zeros } from "./solve.js";

export interface Eigen {
  /** Largest first. */
  readonly values: Float64Array;
  /** Column k is the unit vector of value k: entry (i, k) at i·size + k. */
  readonly vectors: Square;
}

const sweeps = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations: each one zeroes an entry off the diagonal,
 * sweep after sweep, until none is left that the diagonal would notice.
 *
 * @source  Golub & Van Loan, Matrix Computations, §8.5 (cyclic by row, the smaller of both angles)
 * @range   symmetric and finite (only the lower half is read); else a RangeError
 * @example symmetricEigen({ size: 2, values: Float64Array.of(2, 1, 1, 2) }).values // → [3, 1]
 */
export function symmetricEigen({ size, values }: Square): Eigen {
  const a = zeros(size).values;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) a[i * size + j] = a[j * size + i] = values[i * size + j]!;
  if (!a.every(Number.isFinite)) throw new RangeError("a matrix of finite numbers");
  // Rows of v are the vectors, so that a rotation walks along memory.
  const v = zeros(size).values;
  for (let i = 0; i < size; i++) v[i * size + i] = 1;

  for (let sweep = 0; sweep < sweeps; sweep++) {
    let turned = false;
    for (let p = 0; p < size - 1; p++)
      for (let q = p + 1; q < size; q++) {
        const off = a[p * size + q]!;
        const [dp, dq] = [a[p * size + p]!, a[q * size + q]!];
        // Small against both: for values near zero the product of the diagonal would never let go.
        if (Math.abs(off) <= 1e-16 * Math.max(Math.abs(dp), Math.abs(dq))) continue;
        turned = true;
        const theta = (dq - dp) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        rotate(a, v, size, p, q, c, t * c);
      }
    if (!turned) break;
  }

  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => a[j * size + j]! - a[i * size + i]! || i - j,
  );
  const vectors = zeros(size);
  order.forEach((from, k) => {
    for (let i = 0; i < size; i++) vectors.values[i * size + k] = v[from * size + i]!;
  });
  return { values: Float64Array.from(order, (i) => a[i * size + i]!), vectors };
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number, c: number, s: number) {
  const [rowP, rowQ] = [p * n, q * n];
  const [pp, qq, pq] = [a[rowP + p]!, a[rowQ + q]!, a[rowP + q]!];
  for (let k = 0; k < n; k++) {
    const x = a[rowP + k]!;
    const y = a[rowQ + k]!;
    a[rowP + k] = c * x - s * y;
    a[rowQ + k] = s * x + c * y;
    const vx = v[rowP + k]!;
    const vy = v[rowQ + k]!;
    v[rowP + k] = c * vx - s * vy;
    v[rowQ + k] = s * vx + c * vy;
  }
  for (let k = 0; k < n; k++) {
    a[k * n + p] = a[rowP + k]!;
    a[k * n + q] = a[rowQ + k]!;
  }
  const cross = 2 * s * c * pq;
  a[rowP + p] = c * c * pp - cross + s * s * qq;
  a[rowQ + q] = s * s * pp + cross + c * c * qq;
  a[rowP + q] = a[rowQ + p] = 0;
}
