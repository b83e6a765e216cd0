export interface QuadratureRule {
  /** Points in (−1, 1), ascending. */
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Points and weights of the n-point Gauss–Legendre rule: exact for polynomials up to degree 2n − 1.
 *
 * @source  DLMF §3.5(v), https://dlmf.nist.gov/3.5; roots by Newton's method from their asymptotic places
 * @range   n from 1 to some 100
 * @example gaussLegendre(2).points // ∓ 1/√3
 */
export function gaussLegendre(n: number): QuadratureRule {
  const points = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let round = 0; round < 8; round++) {
      let before = 0;
      let value = 1;
      for (let k = 1; k <= n; k++)
        [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    points[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { points, weights };
}
