import type { DemandLaw } from "./law.js";

/** A function of the stock with its two ends; what is no number is refused before a sum could run without end. */
function ends(f: (x: number) => number, low: number, high: number): (x: number) => number {
  return (x) => {
    if (Math.abs(x) < Number.POSITIVE_INFINITY) return f(x);
    if (Number.isNaN(x)) throw new RangeError("a stock level is a number");
    return x > 0 ? high : low;
  };
}

const all = Number.POSITIVE_INFINITY;

/** The law with the values its parts take at no stock below and no limit above. */
export function guarded(law: DemandLaw): DemandLaw {
  return {
    ...law,
    density: ends(law.density, 0, 0),
    cdf: ends(law.cdf, 0, 1),
    sf: ends(law.sf, 1, 0),
    n: ends(law.n, all, 0),
    n2: ends(law.n2, all, 0),
    nBelow: ends(law.nBelow, 0, all),
    nBelow2: ends(law.nBelow2, 0, all),
  };
}
