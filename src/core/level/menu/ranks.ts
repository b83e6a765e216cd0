export interface RankContradiction {
  readonly kind: "same-rank" | "better-below" | "unknown-pair";
  /** Pairs of classes like "1A". */
  readonly pair: string;
  readonly other: string;
  readonly rank: number;
}

/**
 * What does not fit in ranks given by hand: pairs of classes that do not exist, two pairs of one rank, and a pair ranked
 * below another although both its customers and its products are of the better or the same class.
 *
 * @source  `docs/methods/pair-priority.md`
 * @range   classes in order, best first
 * @example rankContradictions({ "1A": 2, "2A": 1 }, ["1", "2"], ["A"]) // 1A ranks below 2A
 */
export function rankContradictions(
  ranks: Readonly<Record<string, number>>,
  customers: readonly string[],
  products: readonly string[],
): RankContradiction[] {
  const found: RankContradiction[] = [];
  const known = new Map<string, { readonly c: number; readonly p: number; readonly rank: number }>();
  for (const [pair, rank] of Object.entries(ranks)) {
    const c = customers.findIndex((name) => pair.startsWith(name));
    const p = c < 0 ? -1 : products.indexOf(pair.slice(customers[c]!.length));
    if (p < 0) found.push({ kind: "unknown-pair", pair, other: "", rank });
    else known.set(pair, { c, p, rank });
  }
  const list = [...known];
  for (const [i, [pair, a]] of list.entries())
    for (const [other, b] of list.slice(i + 1)) {
      if (a.rank === b.rank) found.push({ kind: "same-rank", pair, other, rank: a.rank });
      else if (a.c <= b.c && a.p <= b.p && a.rank > b.rank)
        found.push({ kind: "better-below", pair, other, rank: a.rank });
      else if (b.c <= a.c && b.p <= a.p && b.rank > a.rank)
        found.push({ kind: "better-below", pair: other, other: pair, rank: b.rank });
    }
  return found;
}
