import { type Influence, influenceLoss, marginalInfluence } from "../influence.js";

/** The links beyond the customers who met a failure. Money in cents. */
export interface WordLinks {
  /** Customers made unhappy in a year, and the share of them whose trouble was wholly removed. */
  readonly unhappy: number;
  readonly recovered: number;
  readonly told: number;
  readonly listeners: number;
  readonly prospectShare: number;
  readonly buyingFall: number;
  readonly prospectValue: number;
  readonly customerShare: number;
  readonly leavingRise: number;
  readonly customerValue: number;
  readonly onward: number;
  /** New customers whom one lost customer would have brought. */
  readonly referrals: number;
}

export interface ChainParts {
  readonly existing: number;
  readonly prospects: number;
  readonly listeners: number;
  readonly referrals: number;
  /** All but `existing`. */
  readonly potential: number;
  readonly total: number;
  /** Total ÷ existing; null where nothing is lost with existing customers. */
  readonly factor: number | null;
  /** The same for one more unhappy customer. */
  readonly marginal: number | null;
  /** Different people who hear of it. */
  readonly reached: number;
}

/** Telling on by one or more would never end. */
export const mostOnward = 0.95;

/**
 * The loss of a year: with the customers who met a failure, and with those who hear of it.
 *
 * @source  `influenceLoss`; `docs/methods/influence-factor.md`
 * @units   cents per year; existing may be below zero in a draw and is not cut off there
 * @range   shares outside 0–1 are taken at the end; prospects and customers together at most all listeners
 * @example chainParts(100, 1, { ...links, told: 0, referrals: 0 }).total // → 100
 */
export function chainParts(existing: number, customersLost: number, links: WordLinks): ChainParts {
  const chain = influenceOf(existing, customersLost, links);
  const said = influenceLoss(chain);
  const potential = said.prospects + said.customers + said.referrals;
  const total = existing + potential;
  const more = existing > 0 && chain.unhappy > 0 ? marginalInfluence(chain).factor : null;
  return {
    existing,
    prospects: said.prospects,
    listeners: said.customers,
    referrals: said.referrals,
    potential,
    total,
    factor: existing > 0 ? total / existing : null,
    marginal: more,
    reached: said.reached,
  };
}

function influenceOf(existing: number, customersLost: number, links: WordLinks): Influence {
  const prospectShare = share(links.prospectShare);
  const prospectValue = Math.max(0, links.prospectValue);
  return {
    ownLoss: Math.max(0, existing),
    unhappy: Math.max(0, links.unhappy),
    recovered: share(links.recovered),
    told: Math.max(0, links.told),
    listeners: Math.max(0, links.listeners),
    prospectShare,
    buyingFall: share(links.buyingFall),
    prospectValue,
    customerShare: Math.min(share(links.customerShare), 1 - prospectShare),
    leavingRise: share(links.leavingRise),
    customerValue: Math.max(0, links.customerValue),
    onward: Math.min(mostOnward, Math.max(0, links.onward)),
    referrals: Math.max(0, customersLost) * Math.max(0, links.referrals) * prospectValue,
  };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));
