/** What customers do who do not find the item: shares that sum to 1. */
export interface Reactions {
  readonly otherStore: number;
  readonly otherBrand: number;
  readonly sameBrand: number;
  readonly delay: number;
  readonly noPurchase: number;
}

/** One row of a study. */
export interface ReactionStudy {
  readonly id: string;
  readonly category: string;
  readonly reactions: Reactions;
  readonly source: string;
}

const gruen =
  "Gruen, Corsten & Bharadwaj (2002), Retail Out-of-Stocks: A Worldwide Examination of Extent, Causes and Consumer Responses";

/** Percent: other store, no purchase, delay, same brand other item, other brand. */
const byCategory: readonly (readonly [id: string, category: string, ...shares: readonly number[]])[] = [
  ["cosmetics", "cosmetics", 43, 15, 22, 12, 8],
  ["diapers", "diapers", 41, 7, 11, 20, 21],
  ["coffee", "coffee", 29, 17, 21, 13, 20],
  ["salted-snacks", "salted snacks", 21, 25, 9, 20, 25],
  ["feminine-hygiene", "feminine hygiene", 38, 6, 11, 26, 19],
  ["toothpaste", "toothpaste", 35, 9, 17, 22, 17],
  ["pet-food", "pet food", 35, 8, 21, 20, 16],
  ["shampoo", "shampoo", 32, 10, 21, 19, 18],
  ["laundry", "laundry", 32, 9, 19, 20, 20],
  ["paper-towels", "paper towels", 21, 12, 17, 18, 32],
];

const row = (id: string, category: string, source: string, percent: readonly number[]): ReactionStudy => {
  const [otherStore, noPurchase, delay, sameBrand, otherBrand] = percent.map((p) => p / 100);
  return {
    id,
    category,
    source,
    reactions: {
      otherStore: otherStore!,
      otherBrand: otherBrand!,
      sameBrand: sameBrand!,
      delay: delay!,
      noPurchase: noPurchase!,
    },
  };
};

/**
 * Published reactions to a stock-out, as starting values where a firm has none of its own. Consumer goods in shops:
 * no table fits all classes, and none fits orders between firms.
 *
 * @source  Gruen, Corsten & Bharadwaj (2002); `docs/methods/reaction-shares.md`
 * @units   shares 0–1
 */
export const reactionStudies: readonly ReactionStudy[] = [
  row("fmcg", "consumer goods, all", gruen, [31, 9, 15, 19, 26]),
  ...byCategory.map(([id, category, ...shares]) => row(id, category, gruen, shares)),
];

/** Studies that group reactions otherwise, kept for comparison: shares of those asked. */
export const groupedReactions = [
  {
    id: "emmelhainz-1991",
    source: "Emmelhainz, Stock & Emmelhainz (1991), Journal of Retailing 67:138–147; items really removed",
    shares: { otherBrand: 0.32, otherItem: 0.41, otherStore: 0.14, delay: 0.13 },
  },
  {
    id: "zinn-liu-2001",
    source: "Zinn & Liu (2001), Journal of Business Logistics 22(1):49–71",
    shares: { substitute: 0.62, delay: 0.15, leave: 0.23 },
  },
] as const;

/** What buyers in firms do after a failure of service; several answers fit one buyer. */
export const businessReactions = {
  source: "survey in Ballou's customer service chapter; complaints after Baritz & Zissman",
  penalties: {
    lessVolume: 0.29,
    calledSalesman: 0.26,
    stoppedBuying: 0.18,
    droppedItems: 0.16,
    refusedNewItems: 0.09,
    refusedPromotion: 0.02,
  },
  complaints: { late: 0.44, quality: 0.31, damage: 0.12, cutItems: 0.06, other: 0.07 },
} as const;

/** How a promise of quicker delivery moves demand: priors of three settings, each with the reach it was seen in. */
export const deliveryResponses = [
  {
    id: "lab-supplies",
    setting: "orders between firms, laboratory supplies, 44 991 quotes",
    perDayFaster: 0.0198,
    reach: "flat below about a week, steep beyond",
    source: "Oblander & Jerath",
  },
  {
    id: "photo-products",
    setting: "online photo products, promise one day faster; one day slower −0.0051",
    perDayFaster: 0.0073,
    reach: "faster promises raise returns and hurt staying",
    source: "Cui et al.",
  },
  {
    id: "apparel",
    setting: "apparel online, per business day from seven; shops +0.006",
    perDayFaster: 0.015,
    reach: "in all +0.038 online, +0.018 in shops",
    source: "Fisher, Gallino & Xu",
  },
] as const;

/** Whose sale is lost: a shop keeps whoever takes another brand, a maker whoever goes to another store. */
export type Seller = "retailer" | "maker";

/** Reactions in the terms of the shortage penalty. */
export interface ReactionOutcome {
  readonly lost: number;
  readonly substituted: number;
  readonly delayed: number;
}

/**
 * What a seller meets of customers' reactions. A retailer loses who goes elsewhere or does not buy; a maker loses who
 * takes another brand or does not buy, while a purchase in another store stays his sale.
 *
 * @source  `docs/methods/reaction-shares.md`
 * @units   shares 0–1, summing to 1; a maker's sales made elsewhere count as delayed: the sale comes, by another way
 * @range   shares not negative, summing to 1 within 0.005; else RangeError
 * @example outcomeFor(reactionStudies[0]!.reactions, "retailer").lost // → 0.4
 */
export function outcomeFor(r: Reactions, seller: Seller): ReactionOutcome {
  const shares = [r.otherStore, r.otherBrand, r.sameBrand, r.delay, r.noPurchase];
  const sum = shares.reduce((a, b) => a + b, 0);
  if (!shares.every((s) => s >= 0) || !(Math.abs(sum - 1) <= 0.005))
    throw new RangeError("reactions sum to 1");
  switch (seller) {
    case "retailer":
      return {
        lost: (r.otherStore + r.noPurchase) / sum,
        substituted: (r.otherBrand + r.sameBrand) / sum,
        delayed: r.delay / sum,
      };
    case "maker":
      return {
        lost: (r.otherBrand + r.noPurchase) / sum,
        substituted: r.sameBrand / sum,
        delayed: (r.delay + r.otherStore) / sum,
      };
  }
}

/**
 * A firm's own few answers joined with a published row: the row counts as `strength` answers.
 *
 * @source  Dirichlet prior with multinomial answers; `docs/methods/reaction-shares.md`
 * @units   answers: counts; strength: answers the study is worth
 * @range   counts and strength not negative, something of either; else RangeError
 */
export function blendedReactions(study: Reactions, answers: Reactions, strength: number): Reactions {
  const keys = ["otherStore", "otherBrand", "sameBrand", "delay", "noPurchase"] as const;
  if (!(strength >= 0) || !keys.every((k) => answers[k] >= 0))
    throw new RangeError("answers are not negative");
  const all = keys.reduce((sum, k) => sum + answers[k] + strength * study[k], 0);
  if (!(all > 0 && Number.isFinite(all))) throw new RangeError("there are answers or a study");
  const share = (k: (typeof keys)[number]) => (answers[k] + strength * study[k]) / all;
  return {
    otherStore: share("otherStore"),
    otherBrand: share("otherBrand"),
    sameBrand: share("sameBrand"),
    delay: share("delay"),
    noPurchase: share("noPurchase"),
  };
}
