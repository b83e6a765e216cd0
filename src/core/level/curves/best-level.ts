/** Best level of a curve and the levels that are as good as it for practice. */
export interface BestLevel {
  readonly level: number;
  /** Money a year at that level. */
  readonly value: number;
  /** Levels around it whose value is within the stated share of it. */
  readonly band: { readonly low: number; readonly high: number };
  /** The best level is the first or last looked at: the truth may lie beyond. */
  readonly atEdge: "low" | "high" | null;
  /** Another stretch of levels, apart from the band, is as good within the same share. */
  readonly rival: boolean;
}

/**
 * Highest value of a curve of money against level, with the band within a share of it. The curve is looked at on a
 * grid and refined by golden section around the best place, so it need not be smooth, nor have one peak only.
 *
 * @source  Kiefer (1953), Proc. AMS 4:502–506; `docs/methods/service-optimum.md`
 * @units   level: as the curve's; value: money; within: share of |best|, 0.01 = within 1 %
 * @range   from < to, finite values on the grid, else RangeError; a peak narrower than a grid step goes unseen
 * @example bestLevel((x) => 10 - (x - 0.4) ** 2, 0, 1).level // → 0.4
 */
export function bestLevel(
  value: (level: number) => number,
  from: number,
  to: number,
  { within = 0.01, steps = 200 }: { readonly within?: number; readonly steps?: number } = {},
): BestLevel {
  if (!(from < to && Number.isFinite(from) && Number.isFinite(to) && within >= 0 && steps >= 2))
    throw new RangeError("a search has a range of levels");
  const at = (k: number) => (k === steps ? to : from + ((to - from) * k) / steps);
  const values = Float64Array.from({ length: steps + 1 }, (_, k) => value(at(k)));
  if (!values.every(Number.isFinite)) throw new RangeError("the curve has a value at every level");
  let top = 0;
  for (let k = 1; k <= steps; k++) if (values[k]! > values[top]!) top = k;
  const peak = golden(value, at(Math.max(0, top - 1)), at(Math.min(steps, top + 1)));
  const level = peak.value > values[top]! ? peak.level : at(top);
  const best = Math.max(peak.value, values[top]!);

  const floor = best - within * Math.abs(best);
  let low = top;
  while (low > 0 && values[low - 1]! >= floor) low--;
  let high = top;
  while (high < steps && values[high + 1]! >= floor) high++;
  const band = {
    low: low === 0 ? from : crossing(value, at(low - 1), Math.min(at(low), level), floor),
    high: high === steps ? to : crossing(value, at(high + 1), Math.max(at(high), level), floor),
  };
  const rival = values.some((v, k) => v >= floor && (k < low || k > high));
  const span = (to - from) * 1e-9;
  const atEdge = level - from <= span ? "low" : to - level <= span ? "high" : null;
  return { level, value: best, band, atEdge, rival };
}

const ratio = (Math.sqrt(5) - 1) / 2;

function golden(value: (x: number) => number, from: number, to: number): { level: number; value: number } {
  let [a, b] = [from, to];
  let x = b - ratio * (b - a);
  let y = a + ratio * (b - a);
  let [fx, fy] = [value(x), value(y)];
  for (let k = 0; k < 80 && b - a > 1e-12 * (Math.abs(a) + Math.abs(b)); k++) {
    if (fx >= fy) {
      b = y;
      [y, fy] = [x, fx];
      x = b - ratio * (b - a);
      fx = value(x);
    } else {
      a = x;
      [x, fx] = [y, fy];
      y = a + ratio * (b - a);
      fy = value(y);
    }
  }
  return fx >= fy ? { level: x, value: fx } : { level: y, value: fy };
}

/** Where the value passes the floor between a level below it and one at or above it. */
function crossing(value: (x: number) => number, below: number, above: number, floor: number): number {
  let [out, inside] = [below, above];
  for (let k = 0; k < 60; k++) {
    const middle = (out + inside) / 2;
    if (value(middle) >= floor) inside = middle;
    else out = middle;
  }
  return inside;
}
