import { type Leaf, leafNames } from "./ledger.js";

export interface Claimed {
  /** Index of the claimant per leaf; null: nobody names it. */
  readonly owner: readonly (number | null)[];
  /** Leaves two claimants name equally well: the first one keeps them. */
  readonly contested: readonly { readonly leaf: number; readonly by: readonly [number, number] }[];
  /** Names no leaf answers to. */
  readonly unmet: readonly { readonly claimant: number; readonly name: string }[];
}

/**
 * Which leaf belongs to which claimant, by account code, account name or heading; a name ending in `*` stands for all
 * that begin so. The exact name goes before the beginning of one, the longer beginning before the shorter.
 *
 * @range   a leaf nobody names → null; one that two name alike stays with the first and is listed in `contested`
 * @example claimLeaves([{ account: "6601", … }], [["66*"], ["6601"]]).owner // → [1]
 */
export function claimLeaves(leaves: readonly Leaf[], claims: readonly (readonly string[])[]): Claimed {
  const met = claims.map((names) => names.map(() => false));
  const contested: { leaf: number; by: [number, number] }[] = [];
  const owner = leaves.map((leaf, index) => {
    let best: { claimant: number; rank: number } | null = null;
    claims.forEach((names, claimant) => {
      names.forEach((name, k) => {
        const rank = closeness(leaf, name);
        if (rank === 0) return;
        met[claimant]![k] = true;
        if (best !== null && best.rank === rank && best.claimant !== claimant)
          contested.push({ leaf: index, by: [best.claimant, claimant] });
        if (best === null || rank > best.rank) best = { claimant, rank };
      });
    });
    return (best as { claimant: number } | null)?.claimant ?? null;
  });
  const unmet = claims.flatMap((names, claimant) =>
    names.filter((_, k) => !met[claimant]![k]).map((name) => ({ claimant, name })),
  );
  return { owner, contested, unmet };
}

/** How closely a name fits a leaf: 0 not at all, more for a longer beginning, most when exact. */
function closeness(leaf: Leaf, name: string): number {
  const own = leafNames(leaf);
  if (own.includes(name)) return Number.POSITIVE_INFINITY;
  if (!name.endsWith("*")) return 0;
  const begin = name.slice(0, -1);
  return own.some((n) => n.startsWith(begin)) ? begin.length + 1 : 0;
}
