const flowStates = ["open", "partly", "not-measured", "not-reported", "broken", "not-answered"] as const;
export type FlowState = (typeof flowStates)[number];

/** One point at which information should flow: yes (1), partly (½), no (0), or not told. */
export interface FlowAnswer {
  readonly measured: number | null;
  readonly reported: number | null;
  readonly to: string | null;
  readonly often: string | null;
}

/**
 * Whether information flows at one point. What is measured and reaches nobody serves nobody: that is told apart from
 * what is not measured at all. A report without anybody named who gets it, or without anything measured, is broken.
 *
 * @source  purpose of the internal audit in the textbook: whether measuring and reporting are really done; the states are ours
 * @units   shares 0–1 of "is done"
 * @range   neither answered → "not-answered"; outside 0–1 → RangeError
 * @example flowState({ measured: 1, reported: 0, to: null, often: null }) // → "not-reported"
 */
export function flowState({ measured, reported, to, often }: FlowAnswer): FlowState {
  for (const share of [measured, reported])
    if (share !== null && !(share >= 0 && share <= 1)) throw new RangeError("what is done is a share 0–1");
  const received = to !== null || often !== null;
  if (measured === null && reported === null) return received ? "partly" : "not-answered";
  if (measured === 0) return (reported ?? 0) > 0 ? "broken" : "not-measured";
  if (reported === 0) return "not-reported";
  if (reported !== null && to === null) return "broken";
  return measured === 1 && reported === 1 ? "open" : "partly";
}
