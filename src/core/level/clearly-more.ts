import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";

/** Cases of one group, and of all others it is held against. */
export interface AgainstRest {
  readonly k: number;
  readonly n: number;
  readonly restK: number;
  readonly restN: number;
}

/**
 * Which groups have clearly more cases than the share of the others would bring: exact binomial upper tail at that
 * share, Holm over all groups, and more than `apart` above it.
 *
 * @source  Holm (1979), Scand. J. Statist. 6:65–70; `docs/methods/customer-service.md`
 * @units   k of n cases, restK of restN; level and apart: 0–1; result: one flag per group
 * @assumes cases of a group independent: a spell without stock makes them alike, so a borderline group may be one spell
 * @range   no others, or none of their cases recorded → false
 * @example clearlyMore([{ k: 9, n: 10, restK: 10, restN: 200 }], 0.95, 0.02) // → [true]
 */
export function clearlyMore(groups: readonly AgainstRest[], level: number, apart: number): boolean[] {
  const tails = groups.map(({ k, n, restK, restN }) =>
    n > 0 && restN > 0 ? (k === 0 ? 1 : 1 - binomialCdf(k - 1, n, restK / restN)) : 1,
  );
  const clear = groups.map(() => false);
  const order = tails.map((_, i) => i).sort((a, b) => tails[a]! - tails[b]! || a - b);
  for (const [rank, i] of order.entries()) {
    if (!(tails[i]! <= (1 - level) / (order.length - rank))) break;
    const { k, n, restK, restN } = groups[i]!;
    clear[i] = k / n - restK / restN > apart;
  }
  return clear;
}
