/** A share of business given to a rival: by a customer, or by a customer of a segment. */
export interface GivenShare {
  /** The segment, or the customer. */
  readonly of: string;
  readonly rival: string;
  readonly share: number;
  readonly weight: number;
}

export interface MainRivals {
  readonly rivals: ReadonlyMap<string, string>;
  /** Where two rivals have the same largest share, or all have none: the firm has to name one. */
  readonly undecided: readonly string[];
}

/**
 * The rival with the most business of each segment, or of each customer (业务量比例).
 *
 * @source  docs/methods/rival-benchmark.md
 * @units   share 0–1 or percent, the same throughout; weight: one per customer, or its sales
 * @range   share ≥ 0, weight > 0, finite; outside → RangeError
 * @example mainRivals([{ of: "retail", rival: "X", share: 0.3, weight: 1 }, { of: "retail", rival: "Y", share: 0.1, weight: 1 }])
 *          // → retail: X
 */
export function mainRivals(shares: readonly GivenShare[]): MainRivals {
  const totals = new Map<string, Map<string, number>>();
  for (const { of, rival, share, weight } of shares) {
    if (!(share >= 0 && Number.isFinite(share) && weight > 0 && Number.isFinite(weight)))
      throw new RangeError("a share is not below zero, a weight above it");
    const byRival = totals.get(of) ?? new Map<string, number>();
    totals.set(of, byRival.set(rival, (byRival.get(rival) ?? 0) + share * weight));
  }
  const rivals = new Map<string, string>();
  const undecided: string[] = [];
  for (const [of, byRival] of totals) {
    const [first, second] = [...byRival].sort((a, b) => b[1] - a[1]);
    const lead = first![1] - (second?.[1] ?? 0);
    if (first![1] > 0 && lead > 1e-9 * first![1]) rivals.set(of, first![0]);
    else undecided.push(of);
  }
  return { rivals, undecided };
}
