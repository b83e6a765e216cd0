import { type Band, bandOf, type Cuts, reaches } from "./bands.js";

/** Where the firm stands against its benchmark: 落后, 竞争均势, 领先. */
export const standings = ["disadvantage", "parity", "advantage"] as const;
export type Standing = (typeof standings)[number];

/** 重要强项, 重要弱项, 次要强项, 次要弱项. */
export const signQuadrants = [
  "major-strength",
  "major-weakness",
  "minor-strength",
  "minor-weakness",
] as const;
export type SignQuadrant = (typeof signQuadrants)[number];

/** What each corner asks for. The text says nothing of a minor weakness: it is left. */
export const cornerActions = {
  "major-strength": ["stress"],
  "major-weakness": ["improve", "persuade-less"],
  "minor-strength": ["persuade-more", "reduce"],
  "minor-weakness": ["leave"],
} as const satisfies Record<SignQuadrant, readonly string[]>;

export interface PositionRules {
  /** Relative performance up to this far either way is parity (竞争均势). */
  readonly parity: number;
  readonly importanceCuts: Cuts;
  /** Importance from which a strength or weakness is a major one, in the reading by sign. */
  readonly middle: number;
}

/** Of a scale from 1 to 7. */
export const positionRules: PositionRules = { parity: 1, importanceCuts: [3, 5], middle: 4 };

export interface Position {
  /** 相对绩效: own − benchmark. */
  readonly relative: number;
  readonly importanceBand: Band;
  readonly standing: Standing;
  /** The corner of the chart its bands name; null where they name none. */
  readonly corner: SignQuadrant | null;
  /** Reading without bands: any difference counts, zero as a strength. */
  readonly signQuadrant: SignQuadrant;
}

/** Sums of ratings carry rounding: a difference nearer to a bound than this lies on it. */
const rounding = 1e-9;

/**
 * Place in the competitive position matrix (竞争地位矩阵), in both readings: bands with parity, and by sign alone. The
 * bands are closed: a difference of just `parity` is parity, so that the rival sees the mirror image.
 *
 * @source  Lambert & Sharma (1990), IJPDLM 20(1); reading by sign: the text, docs/methods/competitive-position.md
 * @units   points of one scale
 * @range   finite, parity ≥ 0; outside → throws
 * @checked reference family competitive_position
 * @example competitivePosition({ importance: 5.56, own: 4.93, benchmark: 5.65 }).signQuadrant // → "major-weakness"
 */
export function competitivePosition(
  point: { readonly importance: number; readonly own: number; readonly benchmark: number },
  rules: PositionRules = positionRules,
): Position {
  const { importance, own, benchmark } = point;
  if (!Number.isFinite(own) || !Number.isFinite(benchmark)) throw new RangeError("a rating is a number");
  const relative = own - benchmark;
  const standing = standingOf(relative, rules.parity);
  const importanceBand = bandOf(importance, rules.importanceCuts);
  return {
    relative,
    importanceBand,
    standing,
    corner: cornerOf(importanceBand, standing),
    signQuadrant: named(reaches(importance, rules.middle), reaches(relative, 0)),
  };
}

export function standingOf(relative: number, parity: number): Standing {
  if (!(parity >= 0 && Number.isFinite(relative))) throw new RangeError("a parity band is not below zero");
  if (Math.abs(relative) <= parity + rounding) return "parity";
  return relative > 0 ? "advantage" : "disadvantage";
}

function cornerOf(importance: Band, standing: Standing): SignQuadrant | null {
  return importance === "medium" || standing === "parity"
    ? null
    : named(importance === "high", standing === "advantage");
}

function named(major: boolean, strength: boolean): SignQuadrant {
  if (major) return strength ? "major-strength" : "major-weakness";
  return strength ? "minor-strength" : "minor-weakness";
}
