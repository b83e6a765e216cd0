import { gaussLegendre } from "../../stats/gauss-legendre.js";
import type { LimitLaws } from "./pnbd.js";

const fine = gaussLegendre(16);
const coarse = gaussLegendre(8);

/**
 * Log-odds that a customer has left by the end of the time watched, −∞ when the last purchase was at the end; into
 * `slopes` go those by r, alpha, s, beta and the chance of leaving at once.
 *
 * odds = s ∫ ((α+T)/(α+u))^(r+x) · ((β+T)/(β+u))^s du/(β+u) over the moment u of leaving, from the last purchase to T.
 * The textbook says it as a difference of two ₂F₁, which takes nearly equal numbers from each other for a customer who
 * bought lately and overflows for one who buys much. Here everything is above zero: over y = log(μ+u), μ the smaller of
 * α and β, the integrand is log-concave and analytic within π of the line, so Gauss–Legendre in panels gives all digits,
 * and the slopes with them. The steps adapt to x, so that thousands of repeats are as right as none.
 *
 * @source  Fader & Hardie (2005), "A note on deriving the Pareto/NBD model", brucehardie.com/notes/009, for the
 *          integral; the way of computing it is ours: `docs/methods/pnbd.md`
 * @units   times as alpha and beta
 * @range   0 ≤ last ≤ watched; a chance of leaving at once goes with s = 0
 * @example goneLogOdds({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669, atOnce: 0 }, 2, 30.43, 38.86) // → −1.894…
 */
export function goneLogOdds(
  { r, alpha, s, beta, atOnce }: LimitLaws,
  repeats: number,
  last: number,
  watched: number,
  slopes?: Float64Array,
): number {
  slopes?.fill(0);
  if (atOnce > 0 && repeats === 0) {
    const quiet = Math.log1p(watched / alpha);
    slopes?.set([quiet, (-r * watched) / (alpha * (alpha + watched)), 0, 0, 1 / (atOnce * (1 - atOnce))]);
    return Math.log(atOnce) - Math.log1p(-atOnce) + r * quiet;
  }
  if (last >= watched || s === 0) return Number.NEGATIVE_INFINITY;
  const power = r + repeats;
  const fromA = alpha + last;
  const fromB = beta + last;
  const least = Math.min(fromA, fromB);
  const smaller = fromA <= fromB;
  const end = Math.log1p((watched - last) / least);

  // Sums of the integrand over its value at the last purchase, and of what its slopes take with it.
  let sum = 0;
  let levelA = 0;
  let levelB = 0;
  let perA = 0;
  let perB = 0;
  for (let y = 0; y < end; ) {
    const t = least * Math.exp(y);
    const steep = (power * t) / (fromA - least + t) + ((s + 1) * t) / (fromB - least + t);
    const width = Math.min(2, 8 / steep, end - y);
    const { points, weights } = width <= 1 && width * steep <= 3 ? coarse : fine;
    if (!(y + width > y)) return Number.NaN;
    const half = width / 2;
    let e = 0;
    for (let i = 0; i < points.length; i++) {
      const at = y + half * (1 + points[i]!);
      const gap = least * Math.expm1(at);
      const a = smaller ? at : Math.log1p(gap / fromA);
      const b = smaller ? Math.log1p(gap / fromB) : at;
      e = at - power * a - (s + 1) * b;
      const w = half * weights[i]! * Math.exp(e);
      sum += w;
      levelA += w * a;
      levelB += w * b;
      perA += w / (fromA + gap);
      perB += w / (fromB + gap);
    }
    y += width;
    // What lies further out falls ever faster.
    if (steep > 2 && Math.exp(e) < 1e-18 * sum) break;
  }
  const endA = Math.log1p((watched - last) / fromA);
  const endB = Math.log1p((watched - last) / fromB);
  if (slopes !== undefined) {
    slopes[0] = endA - levelA / sum;
    slopes[1] = power * (1 / (alpha + watched) - perA / sum);
    slopes[2] = 1 / s + endB - levelB / sum;
    slopes[3] = s / (beta + watched) - ((s + 1) * perB) / sum;
  }
  return Math.log(s) + power * endA + s * endB + Math.log(least / fromB) + Math.log(sum);
}
