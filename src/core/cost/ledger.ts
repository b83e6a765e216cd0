import type { Driver } from "./drivers.js";
import { classifyHeading, type HeadingMatch, type LedgerScope } from "./headings.js";

export interface Leaf {
  readonly heading: string | null;
  readonly account: string | null;
  readonly account_name: string | null;
  readonly department: string | null;
}

export interface BookedLeaf extends Leaf {
  /** Integer cents. */
  readonly amount: number;
}

export type ClassifiedLeaf<T extends Leaf> = T & HeadingMatch;

/** Kinds that a ledger holds beside costs of serving: counted in the ledger, never put on a customer. */
const outside: ReadonlySet<string> = new Set(["goods", "income", "financial"]);

export const isOutsideService = (kind: string): boolean => outside.has(kind);

/** Each leaf with its one kind. */
export function classifyLeaves<T extends Leaf>(leaves: readonly T[]): ClassifiedLeaf<T>[] {
  return leaves.map((leaf) => ({
    ...leaf,
    ...classifyHeading(
      [leaf.heading, leaf.account_name, leaf.account].filter((n) => n !== null),
      leaf.department,
    ),
  }));
}

/** A text that tells leaves apart, whatever their names hold. */
export function leafKey(leaf: Leaf): string {
  return JSON.stringify([leaf.heading, leaf.account, leaf.account_name, leaf.department]);
}

/**
 * Sum over scopes, each leaf once: scopes overlap, so their sums may not be added.
 *
 * @units   integer cents
 * @example scopeTotal(leaves, ["narrow-logistics", "service-support"])
 */
export function scopeTotal(
  leaves: readonly ClassifiedLeaf<BookedLeaf>[],
  scopes: readonly LedgerScope[],
): number {
  return leaves.reduce(
    (sum, leaf) => (leaf.scopes.some((s) => scopes.includes(s)) ? sum + leaf.amount : sum),
    0,
  );
}

/** Booked transport: when there is any, freight recorded on orders is the way to share it, not a cost beside it. */
export function hasTransport(leaves: readonly ClassifiedLeaf<BookedLeaf>[]): boolean {
  return leaves.some((leaf) => leaf.driver === ("freight" satisfies Driver) && leaf.amount !== 0);
}
