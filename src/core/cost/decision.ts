import { type CostColumn, causedColumns } from "./pool.js";

export const decisionKinds = ["keep", "reprice", "redesign", "move-channel", "let-go"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/**
 * Usual (median) cost of a column per order and as a share of order value. A customer with large orders is dear per
 * order, one with small orders is dear per value: only what lies above both is more than usual.
 */
export interface Peers {
  readonly columns: Readonly<
    Partial<Record<CostColumn, { readonly perOrder: number; readonly share: number }>>
  >;
  /** Usual (median) value of an order; null: there are no peers. */
  readonly orderValue: number | null;
}

/** Work done once per order or shipment, which fewer and larger orders would save. */
const perOrderColumns = ["transport", "order-processing", "handling", "packaging"] as const;

/** What one customer brings and costs in the period. */
export interface DecisionFacts {
  readonly orders: number;
  /** Cents, here and below. */
  readonly amount: number;
  /** Margin less what the customer causes. */
  readonly contribution: number;
  /** Contribution less its share of cost that nobody causes. */
  readonly profit: number;
  readonly caused: Readonly<Partial<Record<CostColumn, number>>>;
  /** What serving customers like it usually costs, per column. */
  readonly peers: Peers;
  /** Days since its first order; null: unknown. */
  readonly age: number | null;
  /** Order value of the later half of the period over that of the earlier, less 1; null: bought nothing in the earlier. */
  readonly growth: number | null;
  /** It orders and asks through a self-service channel already. */
  readonly selfService: boolean;
}

export interface DecisionRules {
  /** Highest price rise thought possible at one go, share of price. */
  readonly repriceLimit: number;
  /** Share of volume lost per share of price rise. */
  readonly elasticity: number;
  /** Share of the distance to the peers that a redesign wins. */
  readonly redesignReach: number;
  /** Share of order-processing and desk cost that goes away with self-service. */
  readonly selfServiceSaving: number;
  readonly newDays: number;
  readonly growing: number;
  /** Fewer orders tell too little to end a relation on. */
  readonly fewOrders: number;
}

/** Why the decision is what it is. */
export const reasons = [
  "earns",
  "closes-alone",
  "closes-together",
  "best-step",
  "covers-fixed",
  "new",
  "growing",
  "few-orders",
  "nothing-closes",
  "no-step",
] as const;
export type Because = (typeof reasons)[number];

export const flips = ["volume-lost", "distance-won", "work-saved", "cost-gone"] as const;

/** The number that would turn the decision, and what it is a share of. */
export interface Flip {
  readonly of: (typeof flips)[number];
  readonly at: number;
}

export interface Decision {
  readonly kind: DecisionKind;
  readonly because: Because;
  /** Against leaving all as it is, cents of the period; null: not open to this customer. */
  readonly gains: Readonly<Record<Exclude<DecisionKind, "keep">, number | null>>;
  /** Price rise that alone would bring what is missing, nobody leaving; null without a gap or an amount. */
  readonly priceNeeded: number | null;
  /** What a redesign would change: the column most above what is usual, in money, or the size of its orders. */
  readonly above: CostColumn | "order-size" | null;
  readonly flip: Flip | null;
}

/**
 * What to do about a customer that does not earn its keep: the best of raising the price, serving it another way (its
 * dearest work as the peers' is done, or orders as large as theirs), and self-service, each with the money it brings.
 * Ending the relation comes last: only when all three together do not close the gap, and never for a customer that is
 * new, growing or hardly known yet.
 *
 * @source  `docs/methods/customer-decision.md`
 * @units   money: cents of the period; shares 0–1
 * @range   contribution and profit ≥ 0 → keep; contribution ≥ 0 > profit → never let-go: it pays part of the fixed cost
 * @example decide({ ...facts, contribution: -50_00, amount: 10_000_00 }, rules).kind // → "reprice"
 */
export function decide(facts: DecisionFacts, rules: DecisionRules): Decision {
  const { contribution, profit, amount } = facts;
  const loses = contribution < 0;
  const gap = loses ? -contribution : Math.max(0, -profit);
  const { above, distance } = furthestAbove(facts);
  const work = (facts.caused["order-processing"] ?? 0) + (facts.caused["service-desk"] ?? 0);
  const kept = Math.max(0, 1 - rules.elasticity * rules.repriceLimit);
  const raised = contribution + amount * rules.repriceLimit;
  const some = (cents: number) => (Math.round(cents) > 0 ? Math.round(cents) : null);
  const steps = {
    // A customer that loses money even at the higher price is not credited with the volume it takes away.
    reprice: amount > 0 ? some((raised > 0 ? kept * raised : raised) - contribution) : null,
    redesign: some(distance * rules.redesignReach),
    "move-channel": facts.selfService ? null : some(work * rules.selfServiceSaving),
  };
  const gains = { ...steps, "let-go": loses ? -contribution : null };
  const told = {
    gains,
    priceNeeded: gap > 0 && amount > 0 ? gap / amount : null,
    above,
  };
  if (gap === 0) return { kind: "keep", because: "earns", ...told, flip: null };

  const open = (["reprice", "redesign", "move-channel"] as const)
    .flatMap((kind) => (steps[kind] === null ? [] : [{ kind, gain: steps[kind] }]))
    .sort((a, b) => b.gain - a.gain);
  const together = open.reduce((sum, step) => sum + step.gain, 0);
  const [best, next] = open;
  /** What the best step must still bring to be the best: the next step's gain, or leaving all as it is. */
  const floor = next?.gain ?? 0;
  const flip = (): Flip | null => {
    if (best === undefined) return null;
    if (best.kind === "reprice")
      return raised > 0 ? { of: "volume-lost", at: share(1 - (contribution + floor) / raised) } : null;
    if (best.kind === "redesign") return { of: "distance-won", at: share(floor / distance) };
    return { of: "work-saved", at: share(floor / work) };
  };
  if (best !== undefined && together >= gap)
    return {
      kind: best.kind,
      because: best.gain >= gap ? "closes-alone" : "closes-together",
      ...told,
      flip: flip(),
    };
  if (!loses)
    return best === undefined
      ? { kind: "keep", because: "covers-fixed", ...told, flip: null }
      : { kind: best.kind, because: "best-step", ...told, flip: flip() };
  const held = whyHeld(facts, rules);
  if (held !== null)
    return best === undefined
      ? { kind: "keep", because: held, ...told, flip: null }
      : { kind: best.kind, because: held, ...told, flip: flip() };
  const served = causedColumns.reduce((sum, column) => sum + (facts.caused[column] ?? 0), 0);
  const margin = contribution + served;
  return {
    kind: "let-go",
    because: best === undefined ? "no-step" : "nothing-closes",
    ...told,
    // With a margin below zero every order loses before any serving.
    flip: served > 0 ? { of: "cost-gone", at: share((margin + together) / served) } : null,
  };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** What speaks against ending it now, whatever the sum says. */
function whyHeld(facts: DecisionFacts, rules: DecisionRules): "new" | "growing" | "few-orders" | null {
  if (facts.age === null || facts.age <= rules.newDays) return "new";
  if (facts.growth === null || facts.growth > rules.growing) return "growing";
  return facts.orders < rules.fewOrders ? "few-orders" : null;
}

function furthestAbove({ orders, amount, caused, peers }: DecisionFacts) {
  const fewer = peers.orderValue === null || amount <= 0 ? orders : amount / peers.orderValue;
  const perOrder = perOrderColumns.reduce((sum, column) => sum + (caused[column] ?? 0), 0);
  let distance = orders > 0 ? Math.max(0, perOrder * (1 - fewer / orders)) : 0;
  let above: Decision["above"] = distance > 0 ? "order-size" : null;
  for (const column of causedColumns) {
    const peer = peers.columns[column];
    if (peer === undefined) continue;
    const over = (caused[column] ?? 0) - Math.max(peer.perOrder * orders, peer.share * amount);
    if (over > distance) {
      above = column;
      distance = over;
    }
  }
  return { above, distance };
}
