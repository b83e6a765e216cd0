/** Coefficients ≥ 0 of a few base curves, and the weighted sum of squares they leave. */
export interface NonnegativeFit {
  readonly coefficients: readonly number[];
  readonly squares: number;
}

/**
 * Weighted least squares with no coefficient below zero, for a few base curves: every choice of curves is solved and the
 * best admissible one kept, which is exact and needs no iteration.
 *
 * @source  the optimum is the least-squares solution on its own support: Lawson & Hanson (1974), Solving Least Squares
 *          Problems, ch. 23
 * @range   up to 4 curves; curves that depend on each other are not used together
 */
export function nonnegativeFit(
  curves: readonly ArrayLike<number>[],
  values: readonly number[],
  weights: readonly number[],
): NonnegativeFit {
  const product = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += weights[i]! * a[i]! * b[i]!;
    return sum;
  };
  const solver = nonnegativeSolver(curves.length);
  solver.solve(
    Float64Array.from(curves.flatMap((a) => curves.map((b) => product(a, b)))),
    Float64Array.from(curves, (a) => product(a, values)),
    product(values, values),
  );
  const coefficients = [...solver.coefficients];
  // Straight from the residuals: the products lose everything when the fit is close.
  const left = values.map(
    (v, i) => v - curves.reduce((sum, curve, c) => sum + coefficients[c]! * curve[i]!, 0),
  );
  return { coefficients, squares: product(left, left) };
}

export interface NonnegativeSolver {
  /** Those of the latest solution. */
  readonly coefficients: Float64Array;
  /**
   * Squares left; below about 1e-15 of the values' own they are rounding. `gram`: products of the curves with each
   * other, row after row; `right`: with the values; `all`: of the values with themselves.
   */
  solve(gram: Float64Array, right: Float64Array, all: number): number;
}

/** The same from products alone, for many curves one after the other: nothing is made anew for the next. */
export function nonnegativeSolver(n: number): NonnegativeSolver {
  const supports = supportsOf(n);
  const coefficients = new Float64Array(n);
  const rows = new Float64Array(n * (n + 1));
  const x = new Float64Array(n);
  return {
    coefficients,
    solve(gram, right, all) {
      coefficients.fill(0);
      let best = all;
      for (const support of supports) {
        if (!solvePart(gram, right, support, rows, x)) continue;
        // At the solution the squares left are all − c · right.
        let said = 0;
        let admissible = true;
        for (let at = 0; at < support.length; at++) {
          if (x[at]! < 0) admissible = false;
          said += x[at]! * right[support[at]!]!;
        }
        if (!admissible) continue;
        const squares = Math.max(0, all - said);
        if (squares < best - 1e-15 * all) {
          coefficients.fill(0);
          for (let at = 0; at < support.length; at++) coefficients[support[at]!] = x[at]!;
          best = squares;
        }
        // Without bounds nothing is better than all curves together.
        if (support.length === n) break;
      }
      return best;
    },
  };
}

const supports = [0, 1, 2, 3, 4].map((n) =>
  Array.from({ length: 2 ** n - 1 }, (_, i) =>
    Array.from({ length: n }, (_, bit) => bit).filter((bit) => ((i + 1) >> bit) & 1),
  ).sort((a, b) => b.length - a.length),
);

function supportsOf(n: number): readonly (readonly number[])[] {
  const found = supports[n];
  if (found === undefined) throw new Error("up to four curves");
  return found;
}

/** Below it products lose digits to underflow: a curve so small is as good as none. */
const leastProduct = 1e-290;

/** Solution of a part of a symmetric positive definite system into `x`; none when its rows depend on each other. */
function solvePart(
  gram: Float64Array,
  right: Float64Array,
  part: readonly number[],
  rows: Float64Array,
  x: Float64Array,
): boolean {
  const n = part.length;
  const size = right.length;
  const width = n + 1;
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < n; c++) rows[r * width + c] = gram[part[r]! * size + part[c]!]!;
    rows[r * width + n] = right[part[r]!]!;
  }
  for (let p = 0; p < n; p++) {
    const pivot = rows[p * width + p]!;
    const own = gram[part[p]! * (size + 1)]!;
    if (!(pivot > 1e-11 * own && own > leastProduct)) return false;
    for (let r = p + 1; r < n; r++) {
      const factor = rows[r * width + p]! / pivot;
      for (let c = p; c <= n; c++) rows[r * width + c]! -= factor * rows[p * width + c]!;
    }
  }
  for (let p = n - 1; p >= 0; p--) {
    let rest = rows[p * width + n]!;
    for (let c = p + 1; c < n; c++) rest -= rows[p * width + c]! * x[c]!;
    x[p] = rest / rows[p * width + p]!;
  }
  return true;
}
