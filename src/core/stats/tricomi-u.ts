import gammaln from "@stdlib/math-base-special-gammaln";
import { logLineIntegral } from "./line-integral.js";

/**
 * log U(a, b, z), Tricomi's confluent hypergeometric function, by its integral over t = e^y: of positive parts only, so
 * right at whole b, where the usual pair of series takes infinity from infinity.
 *
 * @source  DLMF §13.4.4, https://dlmf.nist.gov/13.4; `docs/methods/special-functions.md`
 * @range   a > 0, z > 0, any b; about 1e-13 relative for parameters up to thousands
 * @example logTricomiU(1, 1, 1) // log 0.5963…: e · E₁(1)
 */
export function logTricomiU(a: number, b: number, z: number): number {
  if (!(a > 0 && z > 0) || !Number.isFinite(b)) throw new Error(`U needs a > 0 and z > 0: ${a}, ${b}, ${z}`);
  const power = b - a - 1;
  const g = (y: number) => {
    const t = Math.exp(y);
    return a * y - z * t + power * Math.log1p(t);
  };
  const linear = z - b + 1;
  const root = Math.sqrt(linear * linear + 4 * z * a);
  const t = linear > 0 ? (2 * a) / (linear + root) : (root - linear) / (2 * z);
  const curvature = Math.max(0, z * t - (power * t) / (1 + t) ** 2);
  const left = { until: -40 - Math.log(Math.max(1, z, Math.abs(power))), rate: a };
  return logLineIntegral(g, Math.log(t), curvature, left) - gammaln(a);
}
