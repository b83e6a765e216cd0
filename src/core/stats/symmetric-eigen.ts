import { type Square, zeros } from "./solve.js";

export interface Eigen {
  /** Largest first. */
  readonly values: Float64Array;
  /** Column k is the unit vector of value k: entry (i, k) at i·size + k. */
  readonly vectors: Square;
}

/** A value settles in two or three turns; more than this is no convergence. */
const turns = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: brought to three diagonals by reflections, then to one by the QL
 * method with implicit shifts.
 *
 * @source  tred2 and tql2: Bowdler, Martin, Reinsch & Wilkinson (1968), Numer. Math. 11:293–306
 * @range   symmetric and finite (only the lower half is read); else a RangeError
 * @example symmetricEigen({ size: 2, values: Float64Array.of(2, 1, 1, 2) }).values // → [3, 1]
 */
export function symmetricEigen({ size, values }: Square): Eigen {
  // Row k becomes the vector of value k, so that every step walks along memory.
  const v = zeros(size).values;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) v[i * size + j] = v[j * size + i] = values[i * size + j]!;
  if (!v.every(Number.isFinite)) throw new RangeError("a matrix of finite numbers");
  const d = new Float64Array(size);
  const e = new Float64Array(size);
  if (size > 0) {
    reflect(v, d, e, size);
    gather(v, d, size);
    settle(v, d, e, size);
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => d[j]! - d[i]! || i - j);
  const vectors = zeros(size);
  order.forEach((from, k) => {
    for (let i = 0; i < size; i++) vectors.values[i * size + k] = v[from * size + i]!;
  });
  return { values: Float64Array.from(order, (i) => d[i]!), vectors };
}

/** Reflections that leave the diagonal and its neighbour `e`; they stay in `v`, their lengths in `d`. */
function reflect(v: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) d[j] = v[j * n + n - 1]!;
  for (let i = n - 1; i > 0; i--) {
    let scale = 0;
    for (let k = 0; k < i; k++) scale += Math.abs(d[k]!);
    let h = 0;
    if (scale === 0) {
      e[i] = d[i - 1]!;
      for (let j = 0; j < i; j++) {
        d[j] = v[j * n + i - 1]!;
        v[j * n + i] = v[i * n + j] = 0;
      }
    } else {
      for (let k = 0; k < i; k++) {
        d[k]! /= scale;
        h += d[k]! ** 2;
      }
      const last = d[i - 1]!;
      const root = last > 0 ? -Math.sqrt(h) : Math.sqrt(h);
      e[i] = scale * root;
      h -= last * root;
      d[i - 1] = last - root;
      e.fill(0, 0, i);
      for (let j = 0, row = 0; j < i; j++, row += n) {
        const f = d[j]!;
        v[i * n + j] = f;
        let g = e[j]! + v[row + j]! * f;
        for (let k = j + 1; k < i; k++) {
          g += v[row + k]! * d[k]!;
          e[k]! += v[row + k]! * f;
        }
        e[j] = g;
      }
      let along = 0;
      for (let j = 0; j < i; j++) {
        e[j]! /= h;
        along += e[j]! * d[j]!;
      }
      const half = along / (h + h);
      for (let j = 0; j < i; j++) e[j]! -= half * d[j]!;
      for (let j = 0, row = 0; j < i; j++, row += n) {
        const [f, g] = [d[j]!, e[j]!];
        for (let k = j; k < i; k++) v[row + k]! -= f * e[k]! + g * d[k]!;
        d[j] = v[row + i - 1]!;
        v[row + i] = 0;
      }
    }
    d[i] = h;
  }
}

/** The reflections multiplied out in `v`, the diagonal in `d`. */
function gather(v: Float64Array, d: Float64Array, n: number): void {
  for (let i = 0; i < n - 1; i++) {
    v[i * n + n - 1] = v[i * n + i]!;
    v[i * n + i] = 1;
    const h = d[i + 1]!;
    const next = (i + 1) * n;
    if (h !== 0) {
      for (let k = 0; k <= i; k++) d[k] = v[next + k]! / h;
      for (let j = 0, row = 0; j <= i; j++, row += n) {
        let g = 0;
        for (let k = 0; k <= i; k++) g += v[next + k]! * v[row + k]!;
        for (let k = 0; k <= i; k++) v[row + k]! -= g * d[k]!;
      }
    }
    v.fill(0, next, next + i + 1);
  }
  for (let j = 0; j < n; j++) {
    d[j] = v[j * n + n - 1]!;
    v[j * n + n - 1] = 0;
  }
  v[n * n - 1] = 1;
}

/** Turns neighbours of the diagonal away, value by value; the rows of `v` turn along. */
function settle(v: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  e.copyWithin(0, 1);
  e[n - 1] = 0;
  let shift = 0;
  let largest = 0;
  for (let l = 0; l < n; l++) {
    largest = Math.max(largest, Math.abs(d[l]!) + Math.abs(e[l]!));
    const least = Number.EPSILON * largest;
    let m = l;
    while (Math.abs(e[m]!) > least) m++;
    for (let turn = 0; m > l && turn < turns && Math.abs(e[l]!) > least; turn++) {
      const g = d[l]!;
      const q = (d[l + 1]! - g) / (2 * e[l]!);
      const r = q < 0 ? -Math.hypot(q, 1) : Math.hypot(q, 1);
      d[l] = e[l]! / (q + r);
      d[l + 1] = e[l]! * (q + r);
      const second = d[l + 1]!;
      const step = g - d[l]!;
      for (let i = l + 2; i < n; i++) d[i]! -= step;
      shift += step;
      let p = d[m]!;
      let [c, c2, c3] = [1, 1, 1];
      let [s, s2] = [0, 0];
      const beside = e[l + 1]!;
      for (let i = m - 1; i >= l; i--) {
        [c3, c2, s2] = [c2, c, s];
        const along = c * e[i]!;
        const h = c * p;
        const length = Math.hypot(p, e[i]!);
        e[i + 1] = s * length;
        s = e[i]! / length;
        c = p / length;
        p = c * d[i]! - s * along;
        d[i + 1] = h + s * (c * along + s * d[i]!);
        for (let k = i * n, end = k + n; k < end; k++) {
          const upper = v[k + n]!;
          v[k + n] = s * v[k]! + c * upper;
          v[k] = c * v[k]! - s * upper;
        }
      }
      p = (-s * s2 * c3 * beside * e[l]!) / second;
      e[l] = s * p;
      d[l] = c * p;
    }
    d[l]! += shift;
    e[l] = 0;
  }
}
