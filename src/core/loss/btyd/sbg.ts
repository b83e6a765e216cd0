import { logHyp2f1 } from "../../stats/hyp2f1.js";
import { leavingTable } from "./laws.js";
import type { LeavingLaw } from "./purchase-model.js";

/** Customers under contract who met the same number of renewal dates. */
export interface RenewalGroup {
  /** Renewal dates met, the one not renewed at counted in; whole. */
  readonly dates: number;
  /** Customers who did not renew at the last of them. */
  readonly lost: number;
  /** Customers who renewed at all of them and are still under contract. */
  readonly kept: number;
}

/**
 * Log-likelihood of who renewed and who did not.
 *
 * @source  Fader & Hardie (2007); `docs/methods/shifted-beta-geometric.md`
 * @units   natural logarithm of a probability
 * @example renewalLogLikelihood({ kind: "beta", a: 0.668, b: 3.806 }, groups)
 */
export function renewalLogLikelihood(law: LeavingLaw, groups: readonly RenewalGroup[]): number {
  return renewalSlopes(law, groups, null);
}

/** The same, with its slopes by the law's own parameters. */
export function renewalSlopes(
  law: LeavingLaw,
  groups: readonly RenewalGroup[],
  slopes: Float64Array | null,
): number {
  const most = groups.reduce((m, g) => Math.max(m, g.dates), 0);
  const { stay, left, slopes: by } = leavingTable(law, most, 0);
  slopes?.fill(0);
  let total = 0;
  for (const { dates, lost, kept } of groups) {
    // Nobody in a group says nothing, were it even impossible.
    if (kept > 0) total += kept * stay[dates]!;
    if (lost > 0)
      total += lost * (law.kind === "same" && law.probability === 1 ? 0 : stay[dates]! + left[dates]!);
    if (slopes === null) continue;
    by.forEach((s, k) => {
      slopes[k]! += (kept + lost) * s.stay[dates]! + lost * s.left[dates]!;
    });
  }
  return total;
}

/**
 * Share of customers with `renewed` renewals behind them who renew at the next `dates` dates too.
 *
 * @source  Fader & Hardie (2007); `docs/methods/shifted-beta-geometric.md`
 * @range   dates, renewed whole, ≥ 0
 * @example renewalSurvival({ kind: "beta", a: 0.668, b: 3.806 }, 1) // → 0.8507
 */
export function renewalSurvival(law: LeavingLaw, dates: number, renewed = 0): number {
  if (![dates, renewed].every((n) => Number.isInteger(n) && n >= 0)) throw new Error("renewals are whole");
  const { stay } = leavingTable(law, renewed + dates, 0);
  return Math.exp(stay[renewed + dates]! - stay[renewed]!);
}

/**
 * Renewals to come of a customer who renewed so often, each discounted to today; without a horizon unless one is given.
 * Times a period's margin it is what is still to come from the contract, the period already paid left out.
 *
 * @source  Fader & Hardie (2010), "Customer-base valuation in a contractual setting", Marketing Science 29(1):85–93;
 *          `docs/methods/shifted-beta-geometric.md`
 * @units   renewals; rate: per period between two dates; untilNext: periods until the next date; horizon: dates
 * @range   rate > 0, or 0 with a horizon; renewed whole, ≥ 0; untilNext ≥ 0
 * @example discountedRenewals({ kind: "beta", a: 0.668, b: 3.806 }, 0, { rate: 0.1 }) // → 4.92
 */
export function discountedRenewals(
  law: LeavingLaw,
  renewed: number,
  { rate, untilNext = 1, horizon }: { rate: number; untilNext?: number; horizon?: number },
): number {
  if (!(rate > 0) && !(rate === 0 && horizon !== undefined))
    throw new Error("without a horizon a discount rate is above zero");
  if (!(untilNext >= 0)) throw new Error("the next date is not past");
  const factor = 1 / (1 + rate);
  const shift = factor ** (untilNext - 1);
  if (horizon !== undefined) {
    const { stay } = leavingTable(law, renewed + horizon, 0);
    let sum = 0;
    for (let j = 1; j <= horizon; j++) sum += Math.exp(stay[renewed + j]! - stay[renewed]!) * factor ** j;
    return shift * sum;
  }
  return shift * staysDiscounted(law, renewed, rate);
}

/**
 * Σ over j = 1, 2, … of the chance to stay through j more chances of leaving, discounted by (1 + rate)^−j, for one who
 * stayed through so many.
 */
export function staysDiscounted(law: LeavingLaw, stayed: number, rate: number): number {
  const first = 1 / (1 + rate);
  if (law.kind === "never") return 1 / rate;
  if (law.kind === "same") return (1 - law.probability) / (rate + law.probability);
  if (law.kind === "at-once") return (stayed > 0 ? 1 : 1 - law.probability) / rate;
  const { a } = law;
  const b = law.b + stayed;
  return (b / (a + b)) * first * Math.exp(logHyp2f1(1, b + 1, a + b + 1, first));
}
