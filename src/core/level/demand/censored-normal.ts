import { normalDensity, normalSf } from "./normal-tail.js";

/** Sales of each period, and where stock ran out: there demand was at least what was sold. */
export interface CensoredSales {
  readonly sold: ArrayLike<number>;
  readonly ranOut: ArrayLike<boolean | number>;
}

export type CensoredNormal =
  | {
      readonly kind: "fit";
      readonly mean: number;
      readonly sd: number;
      /** What the sales alone would have said. */
      readonly soldMean: number;
      readonly soldSd: number;
      readonly censoredShare: number;
      readonly rounds: number;
    }
  | { readonly kind: "none"; readonly reason: "too-few" | "all-censored" | "no-spread" };

/** P(Z > z) over the density: the mean of Z beyond z is its inverse. */
const beyond = (z: number): number => {
  const tail = normalSf(z);
  // Far out the mean beyond z is z + 1/z to the digits that matter.
  return tail > 0 ? normalDensity(z) / tail : z + 1 / z;
};

/**
 * Mean and spread of normal demand from sales that stop at the stock: the likelihood of sold-out periods is that of demand
 * at least as large (Tobit), climbed by expectation and maximisation.
 *
 * @source  Tobin (1958), Econometrica 26:24–36; Dempster, Laird & Rubin (1977); `docs/methods/censored-demand.md`
 * @units   units per period
 * @range   sold finite, one mark each, else RangeError; fewer than two periods not sold out → none
 * @example censoredNormal({ sold: [8, 10, 12, 12], ranOut: [0, 0, 0, 1] }).mean // above 10.5
 */
export function censoredNormal({ sold, ranOut }: CensoredSales): CensoredNormal {
  const size = sold.length;
  if (ranOut.length !== size) throw new RangeError("one mark a period");
  let open = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    if (!Number.isFinite(sold[i]!)) throw new RangeError("sales are numbers");
    if (!ranOut[i]) open++;
    sum += sold[i]!;
  }
  if (size > 0 && open === 0) return { kind: "none", reason: "all-censored" };
  if (open < 2) return { kind: "none", reason: "too-few" };
  const soldMean = sum / size;
  for (let i = 0; i < size; i++) squares += (sold[i]! - soldMean) ** 2;
  const soldSd = Math.sqrt(squares / size);
  if (!(soldSd > 0)) return { kind: "none", reason: "no-spread" };

  let mean = soldMean;
  let sd = soldSd;
  let rounds = 0;
  for (; rounds < 20_000; rounds++) {
    let first = 0;
    let second = 0;
    for (let i = 0; i < size; i++) {
      const z = (sold[i]! - mean) / sd;
      const up = ranOut[i] ? beyond(z) : 0;
      // Deviations from today's mean in spreads: of a sold-out period their expected value and square.
      first += ranOut[i] ? up : z;
      second += ranOut[i] ? 1 + z * up : z * z;
    }
    first /= size;
    second = second / size - first * first;
    const nextMean = mean + sd * first;
    const nextSd = sd * Math.sqrt(second);
    const moved = Math.abs(nextMean - mean) + Math.abs(nextSd - sd);
    mean = nextMean;
    sd = nextSd;
    if (!(sd > 1e-12 * soldSd)) return { kind: "none", reason: "no-spread" };
    if (moved <= 1e-11 * soldSd) break;
  }
  return { kind: "fit", mean, sd, soldMean, soldSd, censoredShare: 1 - open / size, rounds };
}
