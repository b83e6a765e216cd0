export interface Shortage {
  /** Margin per unit. */
  readonly margin: number;
  readonly shares: {
    readonly lost: number;
    /** To each substitute we sell. */
    readonly substituted: readonly number[];
    readonly delayed: number;
  };
  /** Margin per unit of each substitute. */
  readonly substituteMargins: readonly number[];
  readonly backorderCost: number;
  /** Extra chance that the customer leaves after one shortage. */
  readonly extraLeaving: number;
  readonly lifetimeValue: number;
  readonly unitsPerShortage: number;
  readonly influence: number;
}

export interface ShortagePenalty {
  readonly lostSale: number;
  readonly substitution: number;
  readonly delay: number;
  readonly customerAtRisk: number;
  readonly perUnitShort: number;
}

/**
 * What one unit short costs: sales lost, margin lost to substitutes, back orders, and the customer at risk.
 *
 * @source  substitution, delay and loss shares as in Gruen, Corsten & Bharadwaj (2002); `docs/methods/shortage-penalty.md`
 * @units   margins, costs and values: money; shares and extraLeaving: 0–1; result: money per unit short
 * @range   unitsPerShortage > 0; as many substitute margins as shares; outside throws
 */
export function shortagePenalty(s: Shortage): ShortagePenalty {
  if (!(s.unitsPerShortage > 0) || s.shares.substituted.length !== s.substituteMargins.length)
    throw new Error("every substitute has a share and a margin, and a shortage has units");
  const lostSale = s.shares.lost * s.margin;
  const substitution = s.shares.substituted.reduce(
    (sum, share, j) => sum + share * (s.margin - s.substituteMargins[j]!),
    0,
  );
  const delay = s.shares.delayed * s.backorderCost;
  const customerAtRisk = (s.extraLeaving * s.lifetimeValue * s.influence) / s.unitsPerShortage;
  return {
    lostSale,
    substitution,
    delay,
    customerAtRisk,
    perUnitShort: lostSale + substitution + delay + customerAtRisk,
  };
}
