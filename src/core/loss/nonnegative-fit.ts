/** Coefficients ≥ 0 of a few base curves, and the weighted sum of squares they leave. */
export interface NonnegativeFit {
  readonly coefficients: readonly number[];
  readonly squares: number;
}

/** What least squares needs to know of the curves: their products with each other, with the values, and the values'. */
export interface Products {
  readonly gram: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly all: number;
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
  const { coefficients } = nonnegativeSolve({
    gram: curves.map((a) => curves.map((b) => product(a, b))),
    right: curves.map((a) => product(a, values)),
    all: product(values, values),
  });
  // Straight from the residuals: the products lose everything when the fit is close.
  const left = values.map(
    (v, i) => v - curves.reduce((sum, curve, c) => sum + coefficients[c]! * curve[i]!, 0),
  );
  return { coefficients, squares: product(left, left) };
}

/** The same from products alone; squares below about 1e-15 of the values' own are rounding. */
export function nonnegativeSolve({ gram, right, all }: Products): NonnegativeFit {
  const n = right.length;
  let best: NonnegativeFit = { coefficients: Array<number>(n).fill(0), squares: all };
  for (const support of supportsOf(n)) {
    const solved = solve(gram, right, support);
    if (solved === null || solved.some((c) => c < 0)) continue;
    // At the solution the squares left are all − c · right.
    const squares = Math.max(0, all - support.reduce((sum, i, at) => sum + solved[at]! * right[i]!, 0));
    if (squares < best.squares - 1e-15 * all) {
      const coefficients = Array<number>(n).fill(0);
      support.forEach((i, at) => {
        coefficients[i] = solved[at]!;
      });
      best = { coefficients, squares };
    }
    // Without bounds nothing is better than all curves together.
    if (support.length === n) break;
  }
  return best;
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

/** Solution of a part of a symmetric positive definite system, or null when its rows depend on each other. */
function solve(
  gram: readonly (readonly number[])[],
  right: readonly number[],
  part: readonly number[],
): number[] | null {
  const n = part.length;
  const rows = part.map((i) => [...part.map((j) => gram[i]![j]!), right[i]!]);
  for (let p = 0; p < n; p++) {
    const pivot = rows[p]![p]!;
    const own = gram[part[p]!]![part[p]!]!;
    if (!(pivot > 1e-11 * own && own > leastProduct)) return null;
    for (let r = p + 1; r < n; r++) {
      const factor = rows[r]![p]! / pivot;
      for (let c = p; c <= n; c++) rows[r]![c] = rows[r]![c]! - factor * rows[p]![c]!;
    }
  }
  const x = Array<number>(n).fill(0);
  for (let p = n - 1; p >= 0; p--) {
    let rest = rows[p]![n]!;
    for (let c = p + 1; c < n; c++) rest -= rows[p]![c]! * x[c]!;
    x[p] = rest / rows[p]![p]!;
  }
  return x;
}
