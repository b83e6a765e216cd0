import { millsRatio, normalDensity, normalLoss, normalLoss2, normalSf } from "../demand/normal-tail.js";

export const rootTwoPi = Math.sqrt(2 * Math.PI);

/** Up to here 1 − z·Mills keeps digits enough for the loss functions; beyond, their own tables. */
const plain = 6;

/**
 * P(Z > z), n(z), n2(z) and the density of one z into out[0 … 3], from one exponential and one table: they go together in the inner
 * loops, where separate calls would each take as long.
 *
 * @source  `docs/methods/loss-functions.md`
 * @range   any finite z
 */
export function tailTrio(z: number, out: Float64Array): void {
  const x = z < 0 ? -z : z;
  let sf: number;
  let n: number;
  let n2: number;
  let density: number;
  if (x <= plain) {
    density = Math.exp(-0.5 * x * x) / rootTwoPi;
    const mills = millsRatio(x);
    sf = density * mills;
    n = density * (1 - x * mills);
    n2 = 0.5 * (sf - x * n);
  } else {
    sf = normalSf(x);
    n = normalLoss(x);
    n2 = normalLoss2(x);
    density = normalDensity(x);
  }
  if (z < 0) {
    sf = 1 - sf;
    n2 = (1 + x * x) / 2 - n2;
    n += x;
  }
  out[0] = sf;
  out[1] = n;
  out[2] = n2;
  out[3] = density;
}

/** About where n(z) = loss, a start for Newton; −∞ for losses too large to tell. */
export function lossToZ(loss: number): number {
  const c = -2 * Math.log(rootTwoPi * loss);
  if (!(c > 2)) return Number.NEGATIVE_INFINITY;
  const z = c - 2 * Math.log(c + 0.4 - Math.log(c));
  return z > 0 ? Math.sqrt(z) : 0;
}
