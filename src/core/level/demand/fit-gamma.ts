import { digamma } from "../../stats/digamma.js";

export interface GammaFit {
  readonly shape: number;
  readonly scale: number;
}

/**
 * Gamma law of greatest likelihood for positive values.
 *
 * @source  likelihood equation ln a − ψ(a) = ln(mean) − mean(ln), by bisection on ln a
 * @units   scale: units of the values
 * @range   at least two different values, all > 0; else null
 * @example fitGamma([1, 2, 3, 4])
 */
export function fitGamma(values: ArrayLike<number>): GammaFit | null {
  let sum = 0;
  let logs = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(values[i]! > 0)) return null;
    sum += values[i]!;
    logs += Math.log(values[i]!);
  }
  const mean = sum / values.length;
  const s = Math.log(mean) - logs / values.length;
  if (!(s > 1e-12)) return null;
  // The left side lies between 1/(2a) and 1/a.
  let low = Math.log(0.4 / s);
  let high = Math.log(1.1 / s);
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    const a = Math.exp(middle);
    if (middle - digamma(a) > s) low = middle;
    else high = middle;
  }
  const shape = Math.exp((low + high) / 2);
  return { shape, scale: mean / shape };
}
