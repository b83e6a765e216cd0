/** Points of a law with weights that sum to 1. */
export interface Nodes {
  readonly at: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Nodes for means under a Beta(a, b) law: the trapezoid rule on the log-odds, where the law has exponential tails and
 * the rule converges geometrically. No gamma function: the weights are made to sum to 1.
 *
 * @source  Trefethen & Weideman (2014), SIAM Review 56(3):385–458; `docs/methods/bgnbd.md`
 * @units   at: 0–1
 * @range   a, b > 0; about 80 ÷ min(a, 0.5) nodes at most: see `betaMean` for laws with small parameters
 * @example betaNodes(2, 2) // Σ weight · at → 0.5
 */
function betaNodes(a: number, b: number): Nodes {
  const middle = Math.log(a / b);
  const step = Math.min(0.25, Math.sqrt(1 / a + 1 / b) / 2);
  const softplus = (y: number) => (y > 0 ? y + Math.log1p(Math.exp(-y)) : Math.log1p(Math.exp(y)));
  return trapezoid(
    middle,
    step,
    (y) => a * y - (a + b) * softplus(y),
    (y) => 1 / (1 + Math.exp(-y)),
  );
}

/**
 * Nodes for means under a gamma law: the trapezoid rule on the logarithm.
 *
 * @source  as `betaNodes`
 * @units   rate: one over the unit of `at`
 * @range   shape, rate > 0
 * @example gammaNodes(3, 2) // Σ weight · at → 1.5
 */
export function gammaNodes(shape: number, rate: number): Nodes {
  const middle = Math.log(shape / rate);
  const step = Math.min(0.25, 1 / (2 * Math.sqrt(shape)));
  return trapezoid(
    middle,
    step,
    (y) => shape * y - rate * Math.exp(y),
    (y) => Math.exp(y),
  );
}

function trapezoid(
  middle: number,
  step: number,
  logDensity: (y: number) => number,
  at: (y: number) => number,
): Nodes {
  const top = logDensity(middle);
  const points: number[] = [];
  const heights: number[] = [];
  const walk = (from: number, direction: number) => {
    for (let k = from; ; k++) {
      const y = middle + direction * k * step;
      const height = Math.exp(logDensity(y) - top);
      if (height < 1e-18) break;
      points.push(at(y));
      heights.push(height);
    }
  };
  walk(0, 1);
  walk(1, -1);
  const all = heights.reduce((sum, h) => sum + h, 0);
  return { at: Float64Array.from(points), weight: Float64Array.from(heights, (h) => h / all) };
}

/** A Beta(a, b) law made ready for means of many functions. */
export interface BetaLaw {
  readonly a: number;
  readonly b: number;
  readonly nodes: Nodes;
  /** Functions are met as differences from their value at 0, since the law has too long a tail there. */
  readonly atZero: boolean;
}

/** @example betaLaw(0.793, 4.426) */
export function betaLaw(a: number, b: number): BetaLaw {
  if (!(a > 0 && b > 0)) throw new Error("parameters of a beta law are above zero");
  const atZero = a < 0.5;
  return { a, b, nodes: betaNodes(atZero ? a + 1 : a, b + 1), atZero };
}

/**
 * Mean of a smooth falling function of a share under a beta law, also where a or b is next to nothing: the value at 1,
 * and for small a that at 0, are taken out, and the rest met under the law with that parameter one higher.
 *
 * @source  ours: E[h] = h(1) + b/(a+b)·E′[(h − h(1))/(1 − p)], E′ under Beta(a, b + 1); `docs/methods/bgnbd.md`
 * @range   h finite on 0 … 1 and falling; relative error about 1e-12
 * @example betaMean(betaLaw(2, 2), (p) => 1 - p) // → 0.5
 */
export function betaMean({ a, b, nodes, atZero }: BetaLaw, h: (p: number) => number): number {
  const one = h(1);
  const { at, weight } = nodes;
  if (!atZero) {
    let sum = 0;
    for (let i = 0; i < at.length; i++) {
      const p = at[i]!;
      if (p < 1) sum += weight[i]! * ((h(p) - one) / (1 - p));
    }
    return one + (b / (a + b)) * sum;
  }
  // h − h(1) = (1 − p)·(h(0) − h(1) + p·k): the mean of the first part is known, k is met under Beta(a + 1, b + 1).
  const zero = h(0) - one;
  let sum = 0;
  for (let i = 0; i < at.length; i++) {
    const p = at[i]!;
    if (p < 1) sum += weight[i]! * (((h(p) - one) / (1 - p) - zero) / p);
  }
  return one + (b / (a + b)) * (zero + (a / (a + b + 1)) * sum);
}
