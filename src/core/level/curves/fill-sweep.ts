import { loss2OverDensity, lossOverDensity, millsRatio } from "../demand/normal-tail.js";
import { stockOnHand, zForShort } from "./standard-lot.js";

const rootTwoPi = Math.sqrt(2 * Math.PI);

/**
 * z and mean stock on hand (over the sd) for a whole grid of service levels of one item, from the highest level down,
 * each answer starting the next. The same numbers as `zForShort` and `stockOnHand`; written out
 * here with Halley's step and shared densities because millions of points are asked for, where those take three times
 * as long.
 *
 * @source  `docs/methods/item-cost-curve.md`
 * @units   standard deviations of lead-time demand; shorts: shares 0–1
 * @range   lot > 0; shorts rising, each in 0 … 1, unchecked; results go to z and stock from place `at` on
 */
export function sweepFill(
  lot: number,
  shorts: Float64Array,
  z: Float64Array,
  stock: Float64Array,
  at: number,
): void {
  let from = Number.POSITIVE_INFINITY;
  let slope = 0;
  let bend = 0;
  for (let j = 0; j < shorts.length; j++) {
    const short = shorts[j]!;
    if (short > 0.5 || lot < 0.02 || j === 0) {
      from = zForShort(short, lot);
      z[at + j] = from;
      stock[at + j] = stockOnHand(from, lot);
      slope = 0;
      continue;
    }
    // Halley's step from the level before, whose slopes are still at hand; it may land on either side.
    let x = slope === 0 ? from : from - halley(Math.log(shorts[j - 1]! / short), slope, bend);
    for (let k = 0; k < 40; k++) {
      const y = x + lot;
      const ax = Math.abs(x);
      const ay = Math.abs(y);
      const dx = ax > 38 ? 0 : Math.exp(-0.5 * x * x) / rootTwoPi;
      const dy = ay > 38 ? 0 : Math.exp(-0.5 * y * y) / rootTwoPi;
      const lossX = dx * lossOverDensity(ax) + (x < 0 ? -x : 0);
      const lossY = dy * lossOverDensity(ay) + (y < 0 ? -y : 0);
      const tailX = x < 0 ? 1 - dx * millsRatio(ax) : dx * millsRatio(ax);
      const tailY = y < 0 ? 1 - dy * millsRatio(ay) : dy * millsRatio(ay);
      const s = (lossX - lossY) / lot;
      slope = -(tailX - tailY) / (lot * s);
      bend = (dx - dy) / (lot * s) - slope * slope;
      const step = -halley(Math.log(s / short), slope, bend);
      if (Math.abs(step) <= 2e-5) {
        // Backorders at x from the densities at hand, then along their Taylor series: slope −s, bend chance/lot.
        const second = dx * loss2OverDensity(ax);
        const secondY = dy * loss2OverDensity(ay);
        const overX = x < 0 ? (1 + x * x) / 2 - second : second;
        const overY = y < 0 ? (1 + y * y) / 2 - secondY : secondY;
        const backorders = (overX - overY) / lot - s * step + ((tailX - tailY) / lot / 2) * step * step;
        x += step;
        stock[at + j] = lot / 2 + x + backorders;
        break;
      }
      x += step;
      if (k === 39) stock[at + j] = stockOnHand(x, lot);
    }
    z[at + j] = x;
    from = x;
  }
}

function halley(gap: number, slope: number, bend: number): number {
  const newton = gap / slope;
  const share = 1 - (0.5 * newton * bend) / slope;
  return newton / (share > 0.5 && share < 2 ? share : 1);
}
