import { minimise } from "../../stats/minimise.js";
import type { CensoredSales } from "./censored-normal.js";
import { negativeBinomialLaw } from "./negative-binomial-law.js";
import { poissonLaw } from "./poisson-law.js";

export type CensoredCounts =
  | {
      readonly kind: "fit";
      readonly model:
        | { readonly kind: "negative-binomial"; readonly r: number; readonly p: number }
        | { readonly kind: "poisson"; readonly mean: number };
      readonly mean: number;
      readonly sd: number;
      readonly soldMean: number;
      readonly censoredShare: number;
    }
  | { readonly kind: "none"; readonly reason: "too-few" | "all-censored" | "no-demand" | "no-fit" };

/** Beyond this r the law is Poisson to the digits that data can show. */
const asPoisson = Math.log(1e6);

interface Cell {
  readonly sold: number;
  readonly ranOut: boolean;
  periods: number;
}

/**
 * Negative binomial demand from sales that stop at the stock: sold-out periods count with the chance of at least as much.
 * Falls to Poisson where counts vary no more than that.
 *
 * @source  Agrawal & Smith (1996), Naval Res. Logist. 43:839–861; `docs/methods/censored-demand.md`
 * @units   whole units per period
 * @range   sold whole ≥ 0, one mark each, else RangeError; fewer than two periods not sold out, or no sales → none
 * @example censoredCounts({ sold: [0, 3, 1, 4, 4], ranOut: [0, 0, 0, 1, 1] }).mean // above 2.4
 */
export function censoredCounts({ sold, ranOut }: CensoredSales): CensoredCounts {
  const size = sold.length;
  if (ranOut.length !== size) throw new RangeError("one mark a period");
  const cells = new Map<string, Cell>();
  let sum = 0;
  let open = 0;
  for (let i = 0; i < size; i++) {
    const d = sold[i]!;
    if (!(Number.isInteger(d) && d >= 0)) throw new RangeError("sales are whole and not negative");
    const marked = Boolean(ranOut[i]);
    if (!marked) open++;
    sum += d;
    // Sold out at nothing says nothing: demand is at least 0 anyway.
    if (marked && d === 0) continue;
    const key = `${d}${marked}`;
    const cell = cells.get(key) ?? { sold: d, ranOut: marked, periods: 0 };
    cell.periods++;
    cells.set(key, cell);
  }
  if (size > 0 && open === 0) return { kind: "none", reason: "all-censored" };
  if (open < 2) return { kind: "none", reason: "too-few" };
  if (sum === 0) return { kind: "none", reason: "no-demand" };
  const rows = [...cells.values()];
  const soldMean = sum / size;

  const lack = (logMean: number, logR: number): number => {
    const mean = Math.exp(logMean);
    const r = Math.exp(logR);
    const law = logR >= asPoisson ? poissonLaw(mean) : negativeBinomialLaw(r, r / (r + mean));
    let log = 0;
    for (const c of rows) {
      const chance = c.ranOut ? law.sf(c.sold - 1) : law.density(c.sold);
      log += c.periods * Math.log(Math.max(chance, 1e-300));
    }
    return -log / size;
  };
  const step = 1e-4;
  const found = minimise(
    (x, g) => {
      const [m, r] = [x[0]!, Math.min(x[1]!, asPoisson - 2 * step)];
      if (Math.abs(m) > 30 || r < -12) return Number.POSITIVE_INFINITY;
      g[0] = (lack(m + step, r) - lack(m - step, r)) / (2 * step);
      g[1] = (lack(m, r + step) - lack(m, r - step)) / (2 * step);
      return lack(m, r);
    },
    [Math.log(soldMean), Math.log(Math.max(0.2, soldMean))],
    { tolerance: 1e-7 },
  );
  const mean = Math.exp(found.x[0]!);
  const logR = found.x[1]!;
  if (!Number.isFinite(mean) || found.gradient > 1e-3) return { kind: "none", reason: "no-fit" };
  const shared = { kind: "fit", soldMean, censoredShare: 1 - open / size, mean } as const;
  // Sixty thousand times the mean: the excess of the variance lies below what any record shows.
  if (logR > Math.log(6e4 * Math.max(1, mean)) || logR >= asPoisson - 1)
    return { ...shared, model: { kind: "poisson", mean }, sd: Math.sqrt(mean) };
  const r = Math.exp(logR);
  return {
    ...shared,
    model: { kind: "negative-binomial", r, p: r / (r + mean) },
    sd: Math.sqrt(mean + (mean * mean) / r),
  };
}
