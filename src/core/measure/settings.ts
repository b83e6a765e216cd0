import type { ElementNames } from "../findings.js";
import type { Scale } from "./survey/scale.js";

export const benchmarks = ["industry", "main-rival", "same-customers"] as const;
export type BenchmarkName = (typeof benchmarks)[number];

export const cutNames = ["scale", "data"] as const;

/** How one element of the questionnaire is called and what it stands for. */
export interface ElementSettings {
  /** Names it goes by in the files, beside its own. */
  readonly also?: readonly string[];
  /** What people are shown, where the files hold codes. */
  readonly name?: { readonly zh?: string; readonly en?: string };
  /** Service element it belongs to, such as `stock-out-level`. */
  readonly element?: string;
  /** Figure of the records it is compared with, without the room: `order-on-time`. */
  readonly kpi?: string;
}

/** `measure:` of `plimsoll.yaml`: what the firm knows of its survey, its rivals and its audit. All optional. */
export interface MeasureSettings {
  readonly survey?: {
    /** Whose questionnaire template to start from. */
    readonly industry?: string;
    /** Points of the importance and performance scales of a questionnaire yet to be made. */
    readonly points?: 5 | 7;
    /** Scales by kind of answer, where the answers do not tell. */
    readonly scales?: Readonly<Record<string, Scale>>;
    /** Names that mean the own firm. */
    readonly us?: readonly string[];
    readonly elements?: Readonly<Record<string, ElementSettings>>;
    /** Profile field to split by, `latent` for hidden segments, `none`; left out: what the cross-analysis finds. */
    readonly segments?: string;
    /** Zero means "not answered". */
    readonly zeroIsNoAnswer?: boolean;
    readonly weighting?: "customers" | "sales";
    /** Who ran it, and whether customers knew for whom. */
    readonly runBy?: string;
    readonly sponsorHidden?: boolean;
    /** Respondents invited, for the response rate. */
    readonly invited?: number;
  };
  readonly rivals?: {
    readonly names?: readonly string[];
    readonly benchmark?: BenchmarkName;
    /** Main rival by segment. */
    readonly mainRivals?: Readonly<Record<string, string>>;
    /** Half-width of parity in points; left out: a sixth of the scale's width. */
    readonly parity?: number;
    readonly cuts?: (typeof cutNames)[number];
    readonly reading?: "bands" | "sign" | "interval";
  };
}

/** Elements of the questionnaire that the firm calls by other words than its files do. */
export function elementNames(measure: MeasureSettings | undefined): ElementNames {
  return Object.fromEntries(
    Object.entries(measure?.survey?.elements ?? {}).flatMap(([id, { name }]) =>
      name === undefined ? [] : [[id, name] as const],
    ),
  );
}
