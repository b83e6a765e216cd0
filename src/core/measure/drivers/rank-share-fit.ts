import { sharesByRating } from "./rank-share.js";

/** One customer: how satisfied it is with each supplier it uses, and how much of its business each gets. */
export interface BusinessSplit {
  readonly ratings: readonly number[];
  /** 0–1 each, together 1. */
  readonly shares: readonly number[];
}

export type RankShareFit =
  | {
      readonly kind: "told";
      /** Customers the fit stands on, and those left out: one supplier only, or shares that are none. */
      readonly customers: number;
      readonly singleSource: number;
      readonly unusable: number;
      /** Mean number of suppliers of the usable customers, single ones included. */
      readonly suppliers: number;
      /** Enough customers with several suppliers for shares to follow ranks at all. */
      readonly applies: boolean;
      /** Mean absolute difference between stated share and predicted one: by rank, and if all got the same. */
      readonly errorByRank: number;
      readonly errorEqual: number;
      /** Part of the rank rule that fits best: 1 as it stands, 0 satisfaction moves nothing, below 0 against it. */
      readonly strength: number | null;
      /** Mean absolute error of that part on customers it was not fitted to; null for fewer than three. */
      readonly errorFitted: number | null;
      /** On customers left out, the fitted rule does better than an equal split. */
      readonly better: boolean | null;
    }
  | {
      readonly kind: "cannot-tell";
      readonly reason: "no-shared-business";
      readonly singleSource: number;
      readonly unusable: number;
    };

/**
 * Whether ranks predict the stated split of business. An equal split is the plain baseline: the correlation of ranks
 * with shares is high by construction and proves nothing.
 *
 * @source  `rankShares`; shares bent towards equal by least squares, 1/n + strength·(rank share − 1/n), each customer
 *          predicted from all others; `docs/methods/rank-share.md`
 * @units   shares and errors 0–1
 * @assumes where it applies, at least 40 % of customers use several suppliers and they use 1.4 on average (the rule's
 *          authors)
 * @range   shares below 0 or further than 0.02 from 1 together leave their customer out; none left → `cannot-tell`
 * @example rankShareFit([{ ratings: [5, 3], shares: [0.7, 0.3] }]) // → errorByRank 0.0333
 */
export function rankShareFit(customers: readonly BusinessSplit[]): RankShareFit {
  const usable = customers.filter(isSplit);
  const several = usable.filter((c) => c.shares.length > 1);
  const singleSource = usable.length - several.length;
  const unusable = customers.length - usable.length;
  if (several.length === 0)
    return { kind: "cannot-tell", reason: "no-shared-business", singleSource, unusable };

  const cases = several.map(({ ratings, shares }) => {
    const equal = 1 / shares.length;
    const pull = sharesByRating(ratings).map((s) => s - equal);
    const off = shares.map((s) => s - equal);
    return {
      pull,
      off,
      squares: pull.reduce((sum, p) => sum + p * p, 0),
      products: pull.reduce((sum, p, i) => sum + p * off[i]!, 0),
    };
  });
  type Pulled = (typeof cases)[number];
  const firms = cases.reduce((sum, c) => sum + c.pull.length, 0);
  const error = (part: (c: Pulled) => number) =>
    cases.reduce((sum, c) => {
      const strength = part(c);
      return sum + c.pull.reduce((own, p, i) => own + Math.abs(c.off[i]! - strength * p), 0);
    }, 0) / firms;
  const squares = cases.reduce((sum, c) => sum + c.squares, 0);
  const products = cases.reduce((sum, c) => sum + c.products, 0);
  // Customers level on all their suppliers pull nowhere: a strength needs others that do.
  const leftOut = (c: Pulled) =>
    squares - c.squares > 1e-12 ? (products - c.products) / (squares - c.squares) : 0;
  const errorEqual = error(() => 0);
  const errorFitted = cases.length >= 3 && squares > 1e-12 ? error(leftOut) : null;
  const suppliers = usable.reduce((sum, c) => sum + c.shares.length, 0) / usable.length;
  return {
    kind: "told",
    customers: cases.length,
    singleSource,
    unusable,
    suppliers,
    applies: cases.length >= 0.4 * usable.length && suppliers >= 1.4,
    errorByRank: error(() => 1),
    errorEqual,
    strength: squares > 1e-12 ? products / squares : null,
    errorFitted,
    better: errorFitted === null ? null : errorFitted < errorEqual,
  };
}

function isSplit({ ratings, shares }: BusinessSplit): boolean {
  if (ratings.length === 0 || ratings.length !== shares.length) return false;
  if (!ratings.every(Number.isFinite) || !shares.every((s) => s >= 0)) return false;
  return Math.abs(shares.reduce((sum, s) => sum + s, 0) - 1) <= 0.02;
}
