import gammaln from "@stdlib/math-base-special-gammaln";
import { logLineIntegral } from "./line-integral.js";

/**
 * log ₂F₁(a, b; c; z) by Euler's integral over t = 1 ÷ (1 + e^−y): no series, so no radius of convergence, no special
 * case where c − a − b is whole, and no loss where z comes near 1 or is far below 0.
 *
 * @source  DLMF §15.6.1, https://dlmf.nist.gov/15.6; `docs/methods/special-functions.md`
 * @range   c > b > 0, z < 1, any a; about 1e-13 relative for parameters up to thousands
 * @example logHyp2f1(1, 1, 2, 0.5) // log(2 log 2)
 */
export function logHyp2f1(a: number, b: number, c: number, z: number): number {
  if (!(b > 0 && c > b && z < 1)) throw new Error(`₂F₁ needs c > b > 0 and z < 1: ${a}, ${b}; ${c}; ${z}`);
  const shift = Math.log1p(-z);
  // 1 − zt is σ(−y) ÷ σ(−y − log(1 − z)), a ratio of things above zero.
  const g = (y: number) => b * logSigmoid(y) + (c - b - a) * logSigmoid(-y) + a * logSigmoid(-y - shift);
  const peak = peakOf(a, b, c, z);
  const curvature = Math.max(0, (c - a) * bell(peak)) + Math.max(0, a * bell(peak + shift));
  const integral = logLineIntegral(
    g,
    peak,
    curvature,
    { until: -40 - Math.max(0, shift), rate: b },
    { until: 40 - Math.min(0, shift), rate: c - b },
  );
  return integral - (gammaln(b) + gammaln(c - b) - gammaln(c));
}

/** The one root in (0, 1) of (c − a)z t² − (c + (b − a)z) t + b = 0, as y. */
function peakOf(a: number, b: number, c: number, z: number): number {
  const square = (c - a) * z;
  const linear = c + (b - a) * z;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * square * b));
  const t = linear >= 0 ? (2 * b) / (linear + root) : (linear - root) / (2 * square);
  const y = Math.log(t) - Math.log1p(-t);
  return Math.min(60, Math.max(-60, Number.isNaN(y) ? 60 : y));
}

function logSigmoid(y: number): number {
  return y > 0 ? -Math.log1p(Math.exp(-y)) : y - Math.log1p(Math.exp(y));
}

function bell(y: number): number {
  const e = Math.exp(-Math.abs(y));
  return e / (1 + e) ** 2;
}
