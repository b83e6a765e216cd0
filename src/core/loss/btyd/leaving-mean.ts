import { type BetaLaw, betaLaw, betaMean } from "../../stats/log-quadrature.js";
import type { LeavingLaw } from "./purchase-model.js";

/**
 * Mean of a smooth falling function of the chance of leaving, among customers still there after so many chances to leave.
 *
 * @source  the law after a stay: p ~ Beta(a, b + chances); `docs/methods/bgnbd.md`
 * @units   those of the function
 * @range   as `betaMean`
 * @example leavingMean({ kind: "beta", a: 1, b: 1 })(2, (p) => p) // → 0.25
 */
export function leavingMean(law: LeavingLaw): (chances: number, of: (p: number) => number) => number {
  const laws = new Map<number, BetaLaw>();
  return (chances, of) => {
    if (law.kind === "never") return of(0);
    if (law.kind === "same") return of(law.probability);
    if (law.kind === "at-once")
      return chances > 0 ? of(0) : law.probability * of(1) + (1 - law.probability) * of(0);
    let kept = laws.get(chances);
    if (kept === undefined) {
      kept = betaLaw(law.a, law.b + chances);
      laws.set(chances, kept);
    }
    return betaMean(kept, of);
  };
}
