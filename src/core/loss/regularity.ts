import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { digamma, trigamma } from "../stats/digamma.js";

/** Customers with the same number of gaps between purchases, added up. */
export interface GapGroup {
  /** Gaps of each of these customers, ≥ 2. */
  readonly gaps: number;
  readonly customers: number;
  /** Over these customers: Σ of d, where d = Σ ln(gap ÷ the customer's own mean gap). 0 for clockwork, else below. */
  readonly logs: number;
  /** Σ of d². */
  readonly logSquares: number;
}

/** Each customer's last two gaps as M = gap 1 ÷ (gap 1 + gap 2), added up. */
export interface LastTwoGaps {
  readonly customers: number;
  /** Σ (M − ½)². */
  readonly squares: number;
  /** Σ (M − ½)⁴. */
  readonly fourths: number;
}

export type Regularity =
  | {
      readonly kind: "estimated";
      /** Shape of the gaps: 1 purely random, above more regular, below in bursts. Coefficient of variation 1/√k. */
      readonly k: number;
      readonly low: number;
      readonly high: number;
      readonly level: number;
      readonly customers: number;
    }
  /** Every customer's gaps are all alike: no k is large enough. */
  | { readonly kind: "clockwork"; readonly customers: number }
  | { readonly kind: "too-few"; readonly customers: number; readonly need: number };

/** Fewer customers than these give no interval worth printing. */
const fewest = 10;

/**
 * How regular purchases are: the k of gamma gaps, common to all customers, each with a rate of its own. The shares of a
 * customer's gaps in their sum are Dirichlet(k, …, k) whatever the rate, so the rates drop out and nobody's rate is
 * estimated from two gaps. With two gaps each it is the likelihood of Wheat & Morrison's M ~ Beta(k, k). The interval
 * takes customers as they come (sandwich), so that customers of unlike regularity widen it.
 *
 * @source  conditional likelihood of gamma shares, after Wheat & Morrison (1990), J. Marketing Research 27:87–93;
 *          `docs/methods/purchase-regularity.md`
 * @units   gaps in any unit, all above zero: purchases of one day, or shipments of one order, are one purchase
 * @range   gaps ≥ 2 per customer; fewer than 10 customers → too-few
 * @assumes gaps read off whole days come in half a day shorter (g − ½): a merged day hides the shortest ones, which
 *          makes purely random buying look regular; usual gaps under three days stay unreliable all the same
 * @example regularity([{ gaps: 2, customers: 100, logs: -40, logSquares: 40 }]) // → k 1.4543…
 */
export function regularity(groups: readonly GapGroup[], level = 0.95): Regularity {
  for (const g of groups) {
    if (!(g.gaps >= 2) || !(g.customers >= 0)) throw new Error("a customer has two gaps at least");
    if (!(g.logs <= 1e-9 * g.customers) || !Number.isFinite(g.logs))
      throw new Error("gaps are above zero and divided by their own mean");
  }
  const customers = groups.reduce((sum, g) => sum + g.customers, 0);
  if (customers < fewest) return { kind: "too-few", customers, need: fewest };
  const logs = groups.reduce((sum, g) => sum + g.logs, 0);
  if (logs > -1e-9 * customers) return { kind: "clockwork", customers };

  const expected = (n: number, k: number) => n * (digamma(n * k) - digamma(k) - Math.log(n));
  const score = (k: number) => groups.reduce((sum, g) => sum + g.customers * expected(g.gaps, k) + g.logs, 0);
  const k = root(score);

  let information = 0;
  let squares = 0;
  for (const { gaps: n, customers: m, logs: d, logSquares } of groups) {
    information += m * n * (trigamma(k) - n * trigamma(n * k));
    const c = expected(n, k);
    squares += m * c * c + 2 * c * d + logSquares;
  }
  const error = Math.sqrt(Math.max(0, squares)) / (information * k);
  return { kind: "estimated", k, ...onLogScale(k, error, level), level, customers };
}

/**
 * The same k from each customer's last two gaps alone, in closed form: Var M = 1 / (4(2k + 1)). A check on
 * `regularity`, and what there is when only the last gaps are kept.
 *
 * @source  Wheat & Morrison (1990), J. Marketing Research 27:87–93; the deviations are taken from ½, which M has for its
 *          mean whatever k; interval by the delta method on ln k
 * @range   fewer than 10 customers → too-few; deviations near their most (all M 0 or 1) → k near 0
 * @example regularityOfLastTwo({ customers: 120, squares: 10, fourths: 1.5 }) // → k 1
 */
export function regularityOfLastTwo({ customers, squares, fourths }: LastTwoGaps, level = 0.95): Regularity {
  if (customers < fewest) return { kind: "too-few", customers, need: fewest };
  const variance = squares / customers;
  if (!(variance >= 0) || !(variance < 0.25)) throw new Error("M lies between 0 and 1");
  if (variance < 1e-12) return { kind: "clockwork", customers };
  const k = (1 - 4 * variance) / (8 * variance);
  const spread = Math.sqrt(Math.max(0, fourths / customers - variance * variance) / customers);
  const error = spread / (8 * variance * variance) / k;
  return { kind: "estimated", k, ...onLogScale(k, error, level), level, customers };
}

/** The whole k next to it, for models that take whole ones (Erlang gaps): at least 1. */
export function wholeShape(k: number): number {
  return Math.max(1, Math.round(k));
}

function onLogScale(k: number, error: number, level: number): { low: number; high: number } {
  const z = normalQuantile((1 + level) / 2, 0, 1);
  return { low: k * Math.exp(-z * error), high: k * Math.exp(z * error) };
}

/** Where a function that falls through zero does so, by halving on the log scale. */
function root(falling: (k: number) => number): number {
  let low = -1;
  let high = 1;
  while (falling(Math.exp(low)) < 0 && low > -40) low *= 2;
  while (falling(Math.exp(high)) > 0 && high < 40) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-14; i++) {
    const middle = (low + high) / 2;
    if (falling(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
