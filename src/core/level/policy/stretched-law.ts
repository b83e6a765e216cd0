import type { DemandLaw } from "../demand/law.js";

/** Between whole numbers a lattice's second sums are taken in a line. */
function between(f: (x: number) => number): (x: number) => number {
  return (x) => {
    const low = Math.floor(x);
    return low === x ? f(x) : f(low) + (x - low) * (f(low + 1) - f(low));
  };
}

/**
 * The law with every deviation from its mean so many times as large: what records ask for where stock runs out more
 * often, or less often, than demand and lead times alone would explain.
 *
 * @source  D' = μ + k(D − μ), so n'(x) = k·n(μ + (x − μ)/k); `docs/methods/stock-today.md`
 * @units   units of demand; factor: ratio
 * @range   factor > 0, else RangeError; whole units become parts of units
 * @example stretchedLaw(normalLaw(50, 10), 2).sd // → 20
 */
export function stretchedLaw(law: DemandLaw, factor: number): DemandLaw {
  if (!(factor > 0 && factor < Number.POSITIVE_INFINITY)) throw new RangeError("a spread is above 0");
  if (factor === 1) return law;
  const { mean } = law;
  const at = (x: number) => mean + (x - mean) / factor;
  const square = factor * factor;
  // ½E[((D − x)⁺)²] from the lattice's ½E[(D − x)⁺(D − x − 1)⁺] and its first sum.
  const [n2, nBelow2] = law.lattice
    ? [between((x) => law.n2(x) + law.n(x) / 2), between((x) => law.nBelow2(x) - law.nBelow(x) / 2)]
    : [law.n2, law.nBelow2];
  return {
    ...law,
    lattice: false,
    sd: law.sd * factor,
    density: (x) => law.density(at(x)) / factor,
    cdf: (x) => law.cdf(at(x)),
    sf: (x) => law.sf(at(x)),
    quantile: (p) => mean + (law.quantile(p) - mean) * factor,
    quantileAbove: (q) => mean + (law.quantileAbove(q) - mean) * factor,
    n: (x) => factor * law.n(at(x)),
    nBelow: (x) => factor * law.nBelow(at(x)),
    n2: (x) => square * n2(at(x)),
    nBelow2: (x) => square * nBelow2(at(x)),
  };
}
