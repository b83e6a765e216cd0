import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Bounds } from "../../stats/share-interval.js";
import { sharesByRating } from "./rank-share.js";
import type { BusinessSplit } from "./rank-share-fit.js";

/** A customer's split of business, the place of one supplier in it, and what the whole of it is worth. */
export interface SupplierSplit extends BusinessSplit {
  readonly supplier: number;
  /** All its business, in any unit; null where not known. */
  readonly business: number | null;
}

export interface PlaceGain {
  /** Part of the rank rule that fits best, with its interval. */
  readonly strength: number;
  readonly strengthInterval: Bounds;
  /** Customers of several suppliers, the given one among them, and those of them where a place can be gained. */
  readonly customers: number;
  readonly below: number;
  /** Mean share gained by one place up, over all `customers`: nothing where it is first already. */
  readonly share: number;
  readonly shareInterval: Bounds;
  /** The same in the unit of `business`, summed over the customers whose business is known; null = of none. */
  readonly business: number | null;
  readonly businessInterval: Bounds | null;
  readonly known: number;
}

/**
 * What one place up with every customer would bring a supplier: past the next one above it, or off the level with one, by
 * the rank rule as far as it fits these customers. The interval is that of the fit.
 *
 * @source  `rankShares`, strength by least squares as in `rankShareFit`; its standard error that of a ratio over customers
 *          (Cochran 1977, Sampling Techniques, ch. 6)
 * @units   shares 0–1; business in its own unit
 * @assumes customers independent, and that a place gained brings what such places go with now
 * @range   fewer than 3 customers of several suppliers, or all level everywhere → null; no customer of this supplier → null
 * @example placeGain([{ ratings: [4, 5], shares: [0.4, 0.6], supplier: 0, business: 100 }, …]) // → share gained 0.2
 */
export function placeGain(customers: readonly SupplierSplit[], level = 0.95): PlaceGain | null {
  const several = customers.filter((c) => c.shares.length > 1);
  const parts = several.map(({ ratings, shares }) => {
    const equal = 1 / shares.length;
    let [product, square] = [0, 0];
    sharesByRating(ratings).forEach((s, i) => {
      product += (s - equal) * (shares[i]! - equal);
      square += (s - equal) ** 2;
    });
    return { product, square };
  });
  const squares = parts.reduce((sum, p) => sum + p.square, 0);
  const own = several.filter((c) => c.supplier >= 0);
  if (several.length < 3 || !(squares > 1e-12) || own.length === 0) return null;
  const strength = parts.reduce((sum, p) => sum + p.product, 0) / squares;
  const off = parts.reduce((sum, p) => sum + (p.product - strength * p.square) ** 2, 0);
  const se = Math.sqrt((off * several.length) / (several.length - 1)) / squares;
  const half = normalQuantile((1 + level) / 2, 0, 1) * se;
  const strengthInterval = { low: strength - half, high: strength + half };
  const gains = own.map((c) => ({ gain: oneUp(c), business: c.business }));
  const share = gains.reduce((sum, g) => sum + g.gain, 0) / own.length;
  const valued = gains.filter((g) => g.business !== null);
  const business = valued.reduce((sum, g) => sum + g.gain * g.business!, 0);
  const times = (x: number): Bounds => ({ low: x * strengthInterval.low, high: x * strengthInterval.high });
  return {
    strength,
    strengthInterval,
    customers: own.length,
    below: gains.filter((g) => g.gain > 0).length,
    share: strength * share,
    shareInterval: times(share),
    business: valued.length === 0 ? null : strength * business,
    businessInterval: valued.length === 0 ? null : times(business),
    known: valued.length,
  };
}

/** Share by rank after passing the next supplier above, less the share before. */
function oneUp({ ratings, supplier }: SupplierSplit): number {
  const own = ratings[supplier]!;
  const above = ratings.filter((r, i) => i !== supplier && r >= own);
  if (above.length === 0) return 0;
  const next = Math.min(...above);
  // Just above the next one: nobody else lies between it and what is over it.
  const over = ratings.filter((r) => r > next);
  const place = over.length === 0 ? next + 1 : (next + Math.min(...over)) / 2;
  const raised = ratings.map((r, i) => (i === supplier ? place : r));
  return sharesByRating(raised)[supplier]! - sharesByRating(ratings)[supplier]!;
}
