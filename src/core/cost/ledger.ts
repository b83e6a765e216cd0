import { classifyHeading, type HeadingMatch, headingOf, type LedgerScope } from "./headings.js";
import type { GivenTraits } from "./traits.js";

export interface Leaf {
  readonly heading: string | null;
  readonly account: string | null;
  readonly account_name: string | null;
  readonly department: string | null;
  readonly channel?: string | null;
}

export interface BookedLeaf extends Leaf {
  /** Integer cents. */
  readonly amount: number;
}

export type ClassifiedLeaf<T extends Leaf> = T & HeadingMatch;

/** Kinds of a whole journal that are no cost at all: shown beside the ledger of costs, never in its total. */
const noCost: ReadonlySet<string> = new Set(["income", "balance"]);
/** Kinds that a ledger holds beside costs of serving: never put on a customer. */
const outside: ReadonlySet<string> = new Set(["goods", "financial", ...noCost]);

export const isNoCost = (kind: string): boolean => noCost.has(kind);
export const isOutsideService = (kind: string): boolean => outside.has(kind);

/** What the firm says per account code, account name or heading; a name ending in `*` stands for all that begin so. */
export type GivenAccounts = Readonly<Record<string, GivenTraits>>;

/** Each leaf with its one kind: the firm's own word first, else told by the words of its names. */
export function classifyLeaves<T extends Leaf>(
  leaves: readonly T[],
  given: GivenAccounts = {},
): ClassifiedLeaf<T>[] {
  return leaves.map((leaf) => {
    const said = givenTraits(leaf, given);
    const own = said.kind === undefined ? null : headingOf(said.kind);
    const told = own ?? classifyHeading(leafNames(leaf).toReversed(), leaf.department);
    return { ...leaf, ...told, driver: said.driver ?? told.driver };
  });
}

/** Code, name, heading: as far as the leaf has them, the more exact first. */
export function leafNames(leaf: Leaf): string[] {
  return [leaf.account, leaf.account_name, leaf.heading].filter((n) => n !== null);
}

/** Whether a pattern of `plimsoll.yaml` means this leaf. */
export function saysLeaf(pattern: string, leaf: Leaf): boolean {
  const names = leafNames(leaf);
  return pattern.endsWith("*")
    ? names.some((name) => name.startsWith(pattern.slice(0, -1)))
    : names.includes(pattern);
}

/**
 * What the firm says of a leaf, key by key: the exact name before the beginning of one, code before name before heading,
 * the longer beginning before the shorter.
 */
export function givenTraits(leaf: Leaf, given: GivenAccounts): GivenTraits {
  const exact = leafNames(leaf).filter((name) => Object.hasOwn(given, name));
  const begun = Object.keys(given)
    .filter((key) => key.endsWith("*") && saysLeaf(key, leaf))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return Object.assign({}, ...[...exact, ...begun].toReversed().map((key) => given[key]));
}

/** A text that tells leaves apart, whatever their names hold. */
export function leafKey(leaf: Leaf): string {
  return JSON.stringify([
    leaf.heading,
    leaf.account,
    leaf.account_name,
    leaf.department,
    leaf.channel ?? null,
  ]);
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
  return sumOf(leaves.filter((leaf) => leaf.scopes.some((s) => scopes.includes(s))));
}

export function sumOf(leaves: readonly BookedLeaf[]): number {
  return leaves.reduce((sum, leaf) => sum + leaf.amount, 0);
}

/** Booked transport: when there is any, freight recorded on orders is the way to share it, not a cost beside it. */
export function hasTransport(leaves: readonly ClassifiedLeaf<BookedLeaf>[]): boolean {
  return leaves.some((leaf) => leaf.kind === "transport" && leaf.amount !== 0);
}
