import type { Cell } from "./evaluation-cell.js";
import type { IntervalStanding } from "./interval-standing.js";

/** What is to be done with an element once both matrices are read together. */
export const combinedActions = [
  "definitely-improve",
  "improve",
  "lean-to-improve",
  "maintain",
  "hold",
  "reduce",
] as const;
export type CombinedAction = (typeof combinedActions)[number];

/** What to tell customers, besides what to do. */
export type Voice =
  /** Stress it in communication. */
  | "stress"
  /** Besides improving: persuade them that it matters less. */
  | "persuade-less"
  /** Before cutting: persuade them that it matters. */
  | "persuade-more";

export type CombineReason =
  /** The cell alone asks for it. */
  | "cell"
  | "valued-and-behind"
  | "valued-and-not-behind"
  | "low-value-and-ahead"
  /** Would go down, but lags: lowered only with care. */
  | "held-behind"
  | "held-at-parity"
  /** Would go down, but the answers do not tell where it stands. */
  | "held-not-told-apart"
  | "held-no-benchmark";

/** How the position matrix is read for one element; null = no benchmark. */
export interface PositionReading {
  readonly standing: IntervalStanding;
  /** The side the reading vouches for, also within parity; null where it vouches for none. */
  readonly side: "ahead" | "behind" | null;
}

export interface Combined {
  readonly action: CombinedAction;
  readonly reason: CombineReason;
  readonly voice: Voice | null;
}

/** Whether an action is one of raising the element. */
export function raises(action: CombinedAction): boolean {
  return action === "definitely-improve" || action === "improve" || action === "lean-to-improve";
}

/**
 * One action from both matrices: the evaluation matrix says what the level asks for, the position matrix whether the
 * firm leads or lags; what should go down but does not lead is held.
 *
 * @source  combination rules 1, 2 and 4 of the text; choices where it is silent: docs/methods/combination-rules.md
 * @example combine("H", { standing: "parity", side: "behind" }) // → hold, "held-at-parity"
 */
export function combine(cell: Cell, position: PositionReading | null): Combined {
  const standing = position?.standing ?? null;
  const side = position?.side ?? null;
  const valued = cell === "A" || cell === "B" || cell === "C";
  const less = valued && standing === "disadvantage" ? "persuade-less" : null;
  switch (cell) {
    case "A":
      return { action: "definitely-improve", reason: "cell", voice: less };
    case "B":
      return { action: "improve", reason: "cell", voice: less };
    case "C":
      return side === "behind"
        ? { action: "lean-to-improve", reason: "valued-and-behind", voice: less }
        : { action: "maintain", reason: "valued-and-not-behind", voice: side === "ahead" ? "stress" : null };
    case "F":
      return { action: "improve", reason: "cell", voice: null };
    case "E":
      return { action: "maintain", reason: "cell", voice: standing === "advantage" ? "stress" : null };
    case "G":
      return { action: "maintain", reason: "cell", voice: null };
    case "D":
    case "H":
    case "I":
      if (standing === "advantage")
        return { action: "reduce", reason: "low-value-and-ahead", voice: "persuade-more" };
      return { action: "hold", reason: heldFor(standing), voice: null };
  }
}

function heldFor(standing: Exclude<IntervalStanding, "advantage"> | null): CombineReason {
  switch (standing) {
    case "disadvantage":
      return "held-behind";
    case "parity":
      return "held-at-parity";
    case "open":
      return "held-not-told-apart";
    case null:
      return "held-no-benchmark";
  }
}
