/** 信任: what a customer's dealings show, from none to standing by the firm when it fails. */
export const trustLevels = ["none", "cognitive", "emotional", "behavioural"] as const;
export type TrustLevel = (typeof trustLevels)[number];

/** Besides: silent for longer than its rhythm, or no order that could be judged. */
export const trustStates = [...trustLevels, "gone", "unknown"] as const;
export type TrustState = (typeof trustStates)[number];

export interface Experience {
  /** Null: its silence cannot be judged. */
  readonly silent: boolean | null;
  /** Orders that could be judged, and of them the failed ones. */
  readonly judged: number;
  readonly failed: number;
  /** Longest run of good orders. */
  readonly run: number;
  /** Days from the first purchase to the last. */
  readonly activeDays: number;
  /** Purchases after the last failure. */
  readonly afterFailure: number;
}

export interface TrustRules {
  /** Good orders in a row that show the service can be relied on. */
  readonly run: number;
  /** Days of buying that make an experience a lasting one. */
  readonly lastingDays: number;
  /** Share of good orders that makes it a good one. */
  readonly goodShare: number;
  /** Purchases after a failure that show the customer stands by the firm. */
  readonly afterFailure: number;
}

/**
 * Trust level of a customer, read off repeated experience in the records: a run of good orders (cognitive), a lasting and
 * mostly good experience (emotional), a lasting one that went on after a failure (behavioural). The highest one shown counts.
 *
 * @source  认知信任, 情感信任, 行为信任 of the text; that they can be read off orders this way is ours, docs/methods/trust.md
 * @units   counts, days; goodShare 0–1
 * @range   silent → "gone" whatever went before; no order or no silence judged → "unknown"
 * @example trustOf({ silent: false, judged: 20, failed: 1, run: 12, activeDays: 400, afterFailure: 8 },
 *            { run: 3, lastingDays: 180, goodShare: 0.9, afterFailure: 3 }) // → "behavioural"
 */
export function trustOf(seen: Experience, rules: TrustRules): TrustState {
  if (seen.silent) return "gone";
  if (seen.judged === 0 || seen.silent === null) return "unknown";
  const lasting = seen.activeDays >= rules.lastingDays;
  if (lasting && seen.failed > 0 && seen.afterFailure >= rules.afterFailure) return "behavioural";
  if (lasting && 1 - seen.failed / seen.judged >= rules.goodShare) return "emotional";
  return seen.run >= rules.run ? "cognitive" : "none";
}
