import { zForShort } from "../curves/standard-lot.js";
import { lossToZ, tailTrio } from "./tail-trio.js";

const from = new Float64Array(4);
const to = new Float64Array(4);

/** Lots outside these go the careful way: differences cancel in small ones, a far start serves no large one. */
const smallest = 0.25;

/**
 * z at which a lot of `lot` standard deviations is short by the share `short`: `zForShort` for columns of millions. The
 * same logarithm by Halley's steps, which triple the digits, from a nearer start, with one exponential at each end of the lot and none at the upper
 * end once nothing is short there.
 *
 * @source  `docs/methods/reorder-point.md`
 * @units   standard deviations of lead-time demand
 * @range   0 < short < 1, lot > 0, unchecked
 * @example fillZ(0.01, 2) // share short at that z → 0.01
 */
export function fillZ(short: number, lot: number): number {
  const loss = short * lot;
  if (!(short <= 0.3 && lot >= smallest && loss >= 1e-9)) return zForShort(short, lot);
  // Large losses: n(z) = √(z²/4 + 1/2π) − z/2, within 3 % left of 0.
  let z = loss < 0.12 ? lossToZ(loss) : (1 / (2 * Math.PI) - loss * loss) / loss;
  for (let k = 0; k < 40; k++) {
    tailTrio(z, from);
    let n = from[1]!;
    let chance = from[0]!;
    let density = from[3]!;
    // φ(z + lot) = e^−lot(z + lot/2) · φ(z): past e^−37 the upper end is lost in the last digit.
    if (lot * (z + 0.5 * lot) < 37) {
      tailTrio(z + lot, to);
      n -= to[1]!;
      chance -= to[0]!;
      density -= to[3]!;
    }
    const ratio = n / loss - 1;
    // ln(1 + ratio) by its first terms when near: no logarithm in the last steps.
    const log =
      ratio < 0.02 && ratio > -0.02
        ? ratio * (1 - ratio * (0.5 - ratio * (1 / 3 - ratio / 4)))
        : Math.log1p(ratio);
    const newton = (log * n) / chance;
    const bend = 1 - 0.5 * log * ((density * n) / (chance * chance) - 1);
    const step = bend > 0.3 ? newton / bend : newton;
    z += step;
    if (step < 1e-5 && step > -1e-5) return z;
  }
  return zForShort(short, lot);
}
