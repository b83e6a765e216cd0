import { wordOfMouthReach } from "./word-of-mouth.js";

/** The chain from customers made unhappy to the money their words cost. Every link is a number somebody can replace. */
export interface Influence {
  /** Loss with the customers themselves who left. */
  readonly ownLoss: number;
  /** Customers made unhappy. */
  readonly unhappy: number;
  /** Share of them whose dissatisfaction was wholly removed: they tell nobody. */
  readonly recovered: number;
  /** People each of the others tells. */
  readonly told: number;
  /** People or firms who could hear of it: the market. */
  readonly listeners: number;
  /** Share of the listeners who could become customers, the fall in their chance of it, and what one is worth. */
  readonly prospectShare: number;
  readonly buyingFall: number;
  readonly prospectValue: number;
  /** Share of the listeners who are customers, the rise in their chance of leaving, and what is left of one's value. */
  readonly customerShare: number;
  readonly leavingRise: number;
  readonly customerValue: number;
  /** People each hearer tells in turn: 0 leaves further rounds out; below 1, or it would never end. */
  readonly onward: number;
  /** Value of the customers whom those who left would have brought in. */
  readonly referrals: number;
}

export type InfluenceLink = keyof Influence;

export interface InfluenceLoss {
  /** Different people who hear of it. */
  readonly reached: number;
  readonly own: number;
  readonly prospects: number;
  readonly customers: number;
  readonly referrals: number;
  readonly total: number;
  /** 客户影响力因子: total ÷ own; null where no customer was lost and there is nothing to divide by. */
  readonly factor: number | null;
}

/** How many one unhappy customer tells: three scenarios, of which the text's is the highest. */
export const toldScenarios = [
  {
    code: "text",
    value: 9,
    low: 8,
    high: 10,
    citation: "The text's 8–10 people; a figure of TARP's, about 1980.",
  },
  {
    code: "survey",
    value: 1.1,
    low: 0.9,
    high: 1.5,
    citation:
      "Wharton/Verde 2006, shoppers with a problem: 31 % told others (8 % one, 8 % two, 6 % six or more); mean ours.",
  },
  {
    code: "silent",
    value: 0,
    low: 0,
    high: 0,
    citation: "Nobody is told: the loss with the customers alone.",
  },
] as const;

/**
 * What dissatisfaction costs beyond the customers who left: told × reach capped by the market × share of prospects ×
 * fall in their chance of buying × their value, listening customers likewise, less those whose trouble was mended. The
 * influence factor comes out; it multiplies nothing that already holds these parts.
 *
 * @source  the text's chain amplification (连锁放大) and 客户影响力因子, made explicit; `docs/methods/influence-factor.md`
 * @units   money, people, shares 0–1; told and onward: people per person
 * @range   values and counts ≥ 0, shares in 0–1 with prospects + customers ≤ 1, onward < 1; else throws
 * @assumes audiences overlap at random; what one hears twice moves nobody twice
 * @example influenceLoss(chain).factor // ≥ 1
 */
export function influenceLoss(chain: Influence): InfluenceLoss {
  check(chain);
  const { ownLoss, unhappy, recovered, listeners, told, onward } = chain;
  const reached = reachOf(listeners, told, unhappy * (1 - recovered), onward);
  const prospects = reached * chain.prospectShare * chain.buyingFall * chain.prospectValue;
  const customers = reached * chain.customerShare * chain.leavingRise * chain.customerValue;
  const total = ownLoss + prospects + customers + chain.referrals;
  return {
    reached,
    own: ownLoss,
    prospects,
    customers,
    referrals: chain.referrals,
    total,
    factor: ownLoss > 0 ? total / ownLoss : null,
  };
}

/**
 * The same for one more unhappy customer, with the average own loss and referrals of the others. Most who could hear
 * have heard already, so its factor is below the average one: this is the one for a penalty per failure.
 *
 * @range   unhappy > 0 and a loss of their own, else factor null
 * @example marginalInfluence(chain).factor // ≤ influenceLoss(chain).factor
 */
export function marginalInfluence(chain: Influence): InfluenceLoss {
  const before = influenceLoss(chain);
  const after = influenceLoss({ ...chain, unhappy: chain.unhappy + 1 });
  const each = (money: number) => (chain.unhappy > 0 ? money / chain.unhappy : 0);
  const own = each(before.own);
  const referrals = each(before.referrals);
  const prospects = after.prospects - before.prospects;
  const customers = after.customers - before.customers;
  const total = own + prospects + customers + referrals;
  return {
    reached: after.reached - before.reached,
    own,
    prospects,
    customers,
    referrals,
    total,
    factor: own > 0 ? total / own : null,
  };
}

export type LinkRanges = { readonly [L in InfluenceLink]?: readonly [low: number, high: number] };

export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface InfluenceRange {
  readonly total: Span;
  readonly factor: Span | null;
  readonly marginalFactor: Span | null;
  /** Total with one link at each end of its range and the others as given, widest first. */
  readonly moves: readonly { readonly link: InfluenceLink; readonly low: number; readonly high: number }[];
}

/**
 * Lowest and highest over all corners of the links' ranges, the middle included, and what moves the total most.
 *
 * @range   up to 12 links with a range; wider than any joint resampling, which takes the ends together by chance only
 * @example influenceRange(chain, { told: [0.9, 10] }).moves[0].link // → "told"
 */
export function influenceRange(chain: Influence, ranges: LinkRanges): InfluenceRange {
  const links = (Object.keys(ranges) as InfluenceLink[]).filter((l) => ranges[l]![0] !== ranges[l]![1]);
  if (links.length > 12) throw new Error("up to twelve links with a range");
  const points = [chain];
  for (let mask = 0; mask < 2 ** links.length; mask++)
    points.push({
      ...chain,
      ...Object.fromEntries(links.map((link, i) => [link, ranges[link]![(mask >> i) & 1]!])),
    });
  const losses = points.map(influenceLoss);
  const marginals = points.map(marginalInfluence);
  return {
    total: span(losses.map((l) => l.total)),
    factor: spanOf(losses.map((l) => l.factor)),
    marginalFactor: spanOf(marginals.map((l) => l.factor)),
    moves: links
      .map((link) => {
        const [from, to] = ranges[link]!;
        const at = (value: number) => influenceLoss({ ...chain, [link]: value }).total;
        return { link, low: at(from), high: at(to) };
      })
      .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low)),
  };
}

/**
 * Different people reached when hearers tell on: the reach R at which the words of all who heard have gone round,
 * R = M · (1 − (1 − n/M)^k · e^(−βR/M)). In a large market it is n · k / (1 − β); it never passes M.
 *
 * @source  the final size of an epidemic, after Kermack & McKendrick (1927), Proc. R. Soc. A 115:700–721, begun by the
 *          first round; `docs/methods/influence-factor.md`
 */
function reachOf(listeners: number, told: number, talkers: number, onward: number): number {
  if (listeners === 0) return 0;
  const first = wordOfMouthReach(listeners, told, talkers);
  if (onward === 0) return first;
  const unheard = 1 - first / listeners;
  // Newton on a falling concave function: from the first step on it comes down to the root.
  let reached = first;
  for (let i = 0; i < 100; i++) {
    const still = unheard * Math.exp((-onward * reached) / listeners);
    const next = reached + (listeners * (1 - still) - reached) / (1 - onward * still);
    if (Math.abs(next - reached) <= 1e-13 * listeners) return Math.min(next, listeners);
    reached = next;
  }
  return Math.min(reached, listeners);
}

function span(values: readonly number[]): Span {
  return {
    low: values.reduce((a, b) => Math.min(a, b)),
    high: values.reduce((a, b) => Math.max(a, b)),
  };
}

/** Unknown as soon as one corner is. */
function spanOf(values: readonly (number | null)[]): Span | null {
  const known = values.filter((v) => v !== null);
  return known.length < values.length ? null : span(known);
}

function check(chain: Influence): void {
  const shares = ["recovered", "prospectShare", "buyingFall", "customerShare", "leavingRise"] as const;
  for (const [link, value] of Object.entries(chain))
    if (!Number.isFinite(value) || value < 0) throw new Error(`${link} is a number not below zero`);
  for (const link of shares) if (chain[link] > 1) throw new Error(`${link} is a share of at most 1`);
  if (chain.prospectShare + chain.customerShare > 1 + 1e-12)
    throw new Error("prospects and customers are parts of the listeners");
  if (chain.onward >= 1) throw new Error("telling on by 1 or more would never end");
}
