import { chiSquareTail } from "../../stats/tails.js";
import type { DemandLaw } from "./law.js";

export type Goodness =
  | { readonly kind: "tested"; readonly statistic: number; readonly df: number; readonly p: number }
  | { readonly kind: "too-few" };

/** Smallest count a cell should expect. */
const least = 5;
/** Chances summed in another order differ in their last digits. */
const slack = 1e-13;

/**
 * Whether recorded demand looks like draws from a law: chi-squared over cells of about equal chance, at least five expected
 * in each. Parameters fitted to the same values cost a degree of freedom each, which leaves the test a little mild.
 *
 * @source  Pearson's test; `docs/methods/demand-model.md`
 * @units   statistic: chi-squared
 * @range   too few values for two cells more than parameters → `too-few`
 * @example goodness(poissonLaw(3), counts, 1)
 */
export function goodness(law: DemandLaw, values: ArrayLike<number>, parameters: number): Goodness {
  const size = values.length;
  const wanted = Math.min(12, Math.floor(size / least));
  if (wanted < parameters + 2) return { kind: "too-few" };
  const cuts = cutsOf(law, wanted);
  // On a lattice cells differ in chance: those that expect too little join the next.
  const cells: { upTo: number; expected: number }[] = [];
  let before = 0;
  for (const { upTo, chance: here } of [...cuts, { upTo: Number.POSITIVE_INFINITY, chance: 1 }]) {
    const expected = size * (here - before);
    const last = cells.at(-1);
    if (expected < least && upTo === Number.POSITIVE_INFINITY && last) {
      last.upTo = upTo;
      last.expected += expected;
    } else if (expected >= least) {
      cells.push({ upTo, expected });
      before = here;
    }
  }
  const df = cells.length - 1 - parameters;
  if (df < 1) return { kind: "too-few" };
  const seen = new Float64Array(cells.length);
  for (let i = 0; i < size; i++) seen[cells.findIndex((c) => values[i]! <= c.upTo)]!++;
  let statistic = 0;
  cells.forEach((c, k) => {
    statistic += (seen[k]! - c.expected) ** 2 / c.expected;
  });
  return { kind: "tested", statistic, df, p: chiSquareTail(statistic, df) ?? 0 };
}

interface Cut {
  readonly upTo: number;
  readonly chance: number;
}

/** Quantiles of even shares, each once, and the chance up to them. */
function cutsOf(law: DemandLaw, shares: number): Cut[] {
  const { ratio } = law;
  const cuts: Cut[] = [];
  if (ratio === undefined) {
    for (let k = 1; k < shares; k++) {
      const upTo = law.quantile(k / shares);
      if (upTo > (cuts.at(-1)?.upTo ?? Number.NEGATIVE_INFINITY)) cuts.push({ upTo, chance: law.cdf(upTo) });
    }
    return cuts;
  }
  // Unit by unit from the first: chances follow from each other.
  let upTo = law.quantile(1 / shares);
  let chance = law.cdf(upTo);
  let here = law.density(upTo);
  cuts.push({ upTo, chance });
  for (let k = 2; k < shares; k++) {
    if (chance >= (k / shares) * (1 - slack)) continue;
    while (chance < (k / shares) * (1 - slack)) {
      here *= ratio(upTo);
      upTo++;
      chance += here;
    }
    cuts.push({ upTo, chance });
  }
  return cuts;
}
