import type { CustomerHistory } from "./customer.js";
import { leavingTable } from "./laws.js";
import type { LeavingLaw } from "./purchase-model.js";

/** How the chance of buying at an opportunity differs between customers: by a beta law or not at all. */
export type BuyingLaw =
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number }
  | { readonly kind: "same"; readonly probability: number };

/**
 * Customers with fixed opportunities to buy (seasons, weekly slots): at each a customer who is still there buys with a
 * chance of his own, and before each he may leave for good.
 */
export interface OpportunityModel {
  readonly buying: BuyingLaw;
  readonly leaving: LeavingLaw;
}

/** Opportunities in the place of time: those bought at, the last bought at (0 without), those there were. All whole. */
export type OpportunityHistory = CustomerHistory;

/**
 * BG/BB.
 *
 * @source  Fader, Hardie & Shang (2010), Marketing Science 29(6):1086–1108; `docs/methods/bgbb.md`
 * @range   parameters > 0; gamma may be 1
 * @example bgbb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 })
 */
export function bgbb({
  alpha,
  beta,
  gamma,
  delta,
}: Readonly<Record<"alpha" | "beta" | "gamma" | "delta", number>>): OpportunityModel {
  if (![alpha, beta, gamma, delta].every((p) => Number.isFinite(p) && p > 0))
    throw new Error("parameters are above zero");
  return { buying: { kind: "beta", alpha, beta }, leaving: { kind: "beta", a: gamma, b: delta } };
}

/**
 * The chance to buy at x of m opportunities, in a given order, has the log up[x] + down[m − x] − all[m]: running sums,
 * no special function. The slopes are those by the law's own parameters.
 */
interface BuyingTable {
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly all: Float64Array;
}

interface Tables {
  readonly buy: BuyingTable;
  readonly buySlopes: readonly BuyingTable[];
  readonly stay: ReturnType<typeof leavingTable>;
}

/** Tables of a model for up to so many opportunities. */
export function opportunityTables({ buying, leaving }: OpportunityModel, most: number): Tables {
  const sums = (term: (k: number) => number) => {
    const out = new Float64Array(most + 1);
    for (let k = 0; k < most; k++) out[k + 1] = out[k]! + term(k);
    return out;
  };
  const none = new Float64Array(most + 1);
  const stay = leavingTable(leaving, most, 0);
  if (buying.kind === "same") {
    const { probability: p } = buying;
    const buy = { up: sums(() => Math.log(p)), down: sums(() => Math.log1p(-p)), all: none };
    return { buy, buySlopes: [{ up: sums(() => 1 / p), down: sums(() => -1 / (1 - p)), all: none }], stay };
  }
  const { alpha, beta } = buying;
  const all = sums((k) => 1 / (alpha + beta + k));
  return {
    buy: {
      up: sums((k) => Math.log(alpha + k)),
      down: sums((k) => Math.log(beta + k)),
      all: sums((k) => Math.log(alpha + beta + k)),
    },
    buySlopes: [
      { up: sums((k) => 1 / (alpha + k)), down: none, all },
      { up: none, down: sums((k) => 1 / (beta + k)), all },
    ],
    stay,
  };
}

/**
 * Log of the chance of what a customer did, and the log-odds of having left by the last opportunity; into `slopes` the
 * slopes of the first, buying before leaving.
 */
export function opportunityTerms(
  { buy, buySlopes, stay }: Tables,
  { repeats: x, last, watched: n }: OpportunityHistory,
  slopes?: Float64Array,
): { logChance: number; gone: number } {
  const bought = (m: number) => buy.up[x]! + buy.down[m - x]! - buy.all[m]!;
  const there = bought(n) + stay.stay[n]!;
  // Left before opportunity m + 1, having let pass those since the last purchase.
  const leftAfter = (m: number) => bought(m) + stay.stay[m + 1]! + stay.left[m + 1]!;
  let top = there;
  for (let m = last; m < n; m++) top = Math.max(top, leftAfter(m));
  let gone = 0;
  for (let m = last; m < n; m++) gone += Math.exp(leftAfter(m) - top);
  const stayed = Math.exp(there - top);
  const logChance = top + Math.log(stayed + gone);
  if (slopes !== undefined) {
    slopes.fill(0);
    const add = (weight: number, m: number, chances: number, left: boolean) => {
      buySlopes.forEach((s, k) => {
        slopes[k]! += weight * (s.up[x]! + s.down[m - x]! - s.all[m]!);
      });
      stay.slopes.forEach((s, k) => {
        slopes[buySlopes.length + k]! += weight * (s.stay[chances]! + (left ? s.left[chances]! : 0));
      });
    };
    add(stayed / (stayed + gone), n, n, false);
    for (let m = last; m < n; m++) {
      const weight = Math.exp(leftAfter(m) - logChance);
      if (weight > 0) add(weight, m, m + 1, true);
    }
  }
  return { logChance, gone: top + Math.log(gone) - there };
}

/** Stops on what no customer can have done. */
export function check({ repeats, last, watched }: OpportunityHistory): void {
  const whole = [repeats, last, watched].every((n) => Number.isInteger(n) && n >= 0);
  if (!whole || repeats > last || last > watched || (repeats === 0 && last > 0))
    throw new Error(`no such history: ${repeats} purchases, the last at ${last} of ${watched}`);
}
