export interface OfferInput {
  /** What the work costs in the house a year. */
  readonly inHouse: number;
  /** Share of it that goes away with the work. */
  readonly avoidableShare: number;
  /** Whole people who do it; null: not known, the share is taken as it is. */
  readonly people: number | null;
  /** Per unit of the driver the offer is priced by. */
  readonly price: number;
  /** Units a year. */
  readonly volume: number;
  readonly oneOff: number;
}

export interface Offer {
  readonly peopleGone: number | null;
  readonly avoidable: number;
  /** In-house cost that stays although nobody needs it any more. */
  readonly stays: number;
  readonly outside: number;
  /** A year; negative: dearer outside. */
  readonly saving: number;
  /** Units a year at which both cost the same: fewer than that are cheaper outside. */
  readonly breakeven: number;
  readonly payback: number | null;
}

/**
 * Work done in the house against an offer from outside. Only what really goes away counts: whole people, no more of
 * them than the avoidable share holds; rent, systems and the part of a person stay and cost on.
 *
 * @source  relevant cost of make or buy; step-fixed cost; `docs/methods/outsourcing.md`
 * @units   money: integer cents a year, price per unit in cents; avoidableShare 0–1
 * @range   price > 0, volume ≥ 0, outside throws
 * @example compareOffer({ inHouse: 1000, avoidableShare: 0.9, people: 4, price: 2, volume: 300, oneOff: 75 }).saving
 *          // three of four people go: 750 − 600 → 150
 */
export function compareOffer(offer: OfferInput): Offer {
  const { inHouse, avoidableShare, people, price, volume, oneOff } = offer;
  if (!(price > 0) || !(volume >= 0) || !(avoidableShare >= 0 && avoidableShare <= 1))
    throw new Error("an offer has a price, a volume and a share");
  const peopleGone = people === null ? null : Math.floor(people * avoidableShare + 1e-9);
  const share = people === null || peopleGone === null || people === 0 ? avoidableShare : peopleGone / people;
  const avoidable = Math.round(inHouse * share);
  const outside = Math.round(price * volume);
  const saving = avoidable - outside;
  return {
    peopleGone,
    avoidable,
    stays: inHouse - avoidable,
    outside,
    saving,
    breakeven: avoidable / price,
    payback: saving > 0 ? oneOff / saving : null,
  };
}
