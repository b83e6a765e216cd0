import type { RowQuery } from "../figure.js";
import type { FailureKind } from "../loss/failures.js";
import type { Drawn } from "../stats/drawn.js";

/** What a place is named by. */
export const dimensions = [
  "carrier",
  "region",
  "mode",
  "warehouse",
  "shift",
  "channel",
  "weekday",
  "hour",
  "month",
  "customer",
  "customer-class",
  "product",
  "product-class",
  "expedited",
] as const;

/** Where a change acts: places of the records, all of which must hold. */
export interface Where {
  readonly dimension: (typeof dimensions)[number];
  readonly value: string;
}

/** Failures a change takes away: of these cases, this share. */
export interface Removal {
  readonly kind: FailureKind;
  readonly where: readonly Where[];
  /** Share of those failures that no longer happen; negative: so many more do. */
  readonly share: Drawn;
}

export const meansKinds = [
  "stock-up",
  "stock-down",
  "change-carrier",
  "change-mode",
  "check-picking",
  "better-packing",
  "staff-desk",
  "invoice-check",
  "promise-date",
  "end-special-handling",
  "offer-special-handling",
  "lift-quota",
  "settle-complaints",
  "lever",
  "own",
] as const;

export type MeansKind = (typeof meansKinds)[number];

/**
 * A change that could be made: what it does to failures, what it costs, what it saves. Money of a year in cents, at the
 * volumes of the period studied. Gains through failures are not stated here: they are worked out from `removes` for all
 * changes together, since changes share failures.
 */
export interface Candidate {
  /** Stable and readable: "late.change-carrier.川运通.西南". */
  readonly id: string;
  /** Element as in `plan.priorities`. */
  readonly element: string;
  readonly means: MeansKind;
  /** Levels of one thing: at most one of a group is chosen. */
  readonly group: string;
  /** Whom and what it concerns; empty = everybody. */
  readonly where: readonly Where[];
  /** The element's level where it acts: share of good cases (or hours, see unit), today and after. */
  readonly from: number;
  readonly to: number;
  readonly unit: "share" | "hours" | "days";
  readonly removes: readonly Removal[];
  /** Margin of sales no longer lost, beyond the leaving term. */
  readonly margin: Drawn;
  /** Spending that ends. */
  readonly saved: Drawn;
  /** Spending that begins, a year; null: nobody knows, and the plan says up to what cost it pays. */
  readonly cost: Drawn | null;
  readonly costSource: "records" | "given" | "default" | "unknown";
  readonly once: number;
  /** Chance that it does not work though done, 0–1. */
  readonly risk: number;
  /** Days until it works. */
  readonly leadDays: number;
  /** Candidates that must be done with or before it. */
  readonly needs: readonly string[];
  /** Something of which there is only so much, by name of the capacity in `plan.capacity`. */
  readonly uses?: Readonly<Record<string, number>>;
  /** What exactly to do: one row of `plan.policies` each, money aside in natural units. */
  readonly actions: readonly PlanAction[];
  readonly evidence: RowQuery | null;
  /** Ids of figures and assumptions it rests on. */
  readonly inputs: readonly string[];
  readonly assumptions: readonly string[];
}

/** An instruction somebody could carry out tomorrow. */
export interface PlanAction {
  readonly what:
    | "safety-stock"
    | "carrier"
    | "mode"
    | "pick-check"
    | "packing"
    | "agents"
    | "answer-hours"
    | "special-handling"
    | "quota"
    | "promise-days"
    | "invoice-check"
    | "settle-hours"
    | "lever";
  /** Product, place, customer …: key of the thing. */
  readonly subject: string;
  readonly site: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: "units" | "share" | "days" | "hours" | "people" | "flag";
}
