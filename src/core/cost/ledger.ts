import type { Driver } from "./drivers.js";
import { classifyHeading, type HeadingMatch, headingOf, type LedgerScope } from "./headings.js";

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

/** Kind per account code, account name or heading; a name ending in `*` stands for all that begin so. */
export type GivenKinds = Readonly<Record<string, string>>;

/** Each leaf with its one kind: the firm's own word first, else told by the words of its names. */
export function classifyLeaves<T extends Leaf>(
  leaves: readonly T[],
  given: GivenKinds = {},
): ClassifiedLeaf<T>[] {
  return leaves.map((leaf) => {
    const names = [leaf.account, leaf.account_name, leaf.heading].filter((n) => n !== null);
    const kind = givenKind(names, given);
    const own = kind === null ? null : headingOf(kind);
    return { ...leaf, ...(own ?? classifyHeading(names.toReversed(), leaf.department)) };
  });
}

/** The exact name before the beginning of one, the longer beginning before the shorter. */
function givenKind(names: readonly string[], given: GivenKinds): string | null {
  for (const name of names) if (Object.hasOwn(given, name)) return given[name]!;
  const begun = Object.keys(given)
    .filter((key) => key.endsWith("*") && names.some((name) => name.startsWith(key.slice(0, -1))))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return begun[0] === undefined ? null : given[begun[0]]!;
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
