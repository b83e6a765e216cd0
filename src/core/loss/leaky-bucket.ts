export interface BucketFlow {
  /** First day of the stretch, YYYY-MM-DD. */
  readonly starts: string;
  /** Were there when the records began. */
  readonly before: number;
  readonly gained: number;
  /** Bought last in this stretch and count as lost. */
  readonly lost: number;
  /** Fell silent for longer than their rhythm in this stretch and came back later: never lost. */
  readonly paused: number;
  /** Came back in this stretch after such a pause. */
  readonly returned: number;
  /** Bought last in this stretch and are not silent for long enough to say whether they left. */
  readonly undecided: number;
}

export interface BucketLevel extends Omit<BucketFlow, "before" | "lost"> {
  /** Customers at its start and end; null once a stretch before cannot be told. */
  readonly start: number | null;
  readonly end: number | null;
  /** Null where too many are undecided. */
  readonly lost: number | null;
}

/**
 * 漏桶: customers at the start of each stretch of time, gained, lost and at its end. Who pauses and comes back is a
 * customer all the while. A stretch in which more than the given share of its customers is undecided cannot be told
 * yet, nor can the level after it.
 *
 * @source  leaky bucket of the text (漏桶理论); docs/methods/leaky-bucket.md
 * @units   customers; undecidedShare 0–1
 * @range   flows in the order of time, stretches in which nothing happened included; start + gained − lost = end
 * @example leakyBucket([{ starts: "2024-01-01", before: 10, gained: 2, lost: 3, paused: 1, returned: 0, undecided: 0 }], 0.1)[0]!.end // → 9
 */
export function leakyBucket(flows: readonly BucketFlow[], undecidedShare: number): BucketLevel[] {
  let level: number | null = 0;
  return flows.map(({ before, ...flow }) => {
    const start: number | null = level === null ? null : level + before;
    const held = start === null ? null : start + flow.gained;
    const told = held !== null && flow.undecided <= undecidedShare * held;
    level = told ? held - flow.lost : null;
    return { ...flow, start, lost: told ? flow.lost : null, end: level };
  });
}
