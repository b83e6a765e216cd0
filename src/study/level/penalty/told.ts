import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { span } from "../../../core/stats/drawn.js";
import { confidence as level } from "../../confidence.js";
import type { LinkSource } from "../../loss/parts.js";
import type { Penalties } from "../../penalties.js";
import { type OrderParts, orderParts } from "./make.js";
import type { PenaltyFacts } from "./read.js";

/** One kind of failure with what it costs. Cents. */
export interface KindCost {
  readonly kind: FailureKind;
  readonly orders: number;
  readonly parts: OrderParts;
  /** The records do not rule out that nobody leaves because of it. */
  readonly unclear: boolean;
  readonly source: LinkSource;
}

export interface PenaltyTold {
  readonly facts: PenaltyFacts;
  readonly penalties: Penalties;
  readonly costs: readonly KindCost[];
  readonly years: number;
}

/** Kinds that happened, in the order of kinds, with the parts of one failed order. */
export function kindCosts(facts: PenaltyFacts, penalties: Penalties): KindCost[] {
  return failureKinds.flatMap((kind): KindCost[] => {
    const failed = facts.failed.get(kind);
    const penalty = penalties.kinds.get(kind);
    if (failed === undefined || penalty === undefined || failed.orders === 0) return [];
    const parts = orderParts(facts, penalties, kind, failed.stake, facts.owed.get(kind)?.all ?? 0);
    const range = parts.leaving === null ? null : span(parts.leaving, level);
    return [
      {
        kind,
        orders: failed.orders,
        parts,
        // Left out by a weight of 0 is not the same as not seen.
        unclear: range !== null && range.low <= 0 && range.low < range.high,
        source: penalty.source,
      },
    ];
  });
}

/** A drawn number of cents in major units with its bounds. */
export function inMoney(part: Drawn): { value: number; low: number | null; high: number | null } {
  const bounds = span(part, level);
  return {
    value: part.value / 100,
    low: bounds === null ? null : bounds.low / 100,
    high: bounds === null ? null : bounds.high / 100,
  };
}
