import type { Scope, Unit } from "./unit.js";

export type Grain =
  | "order"
  | "line"
  | "customer"
  | "product"
  | "pair"
  | "delivery"
  | "contact"
  | "posting"
  | "answer"
  | "unit"
  | "stock-day"
  | "return"
  | "period";

/** Who was counted. `of` = everyone in the period, `unknown` of them could not be judged. */
export interface Population {
  readonly grain: Grain;
  readonly counted: number;
  readonly of: number;
  readonly unknown: number;
  readonly unknownAs: "excluded" | "failed" | "none";
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly kind: "sampling" | "model" | "assumption" | "joint";
  readonly level: number;
}

/** Why a figure has no value. Never a zero in its place. */
export type Reason =
  | { readonly code: "missing-columns"; readonly needs: readonly ColumnNeed[] }
  | { readonly code: "column-blocked"; readonly needs: readonly ColumnNeed[] }
  | { readonly code: "too-few"; readonly have: number; readonly need: number; readonly grain: Grain }
  | { readonly code: "nothing-to-count"; readonly grain: Grain }
  | { readonly code: "not-recorded" }
  | { readonly code: "needs-figure"; readonly figure: string }
  | {
      readonly code: "not-judged";
      readonly because: "sampling-orders" | "no-failures" | "single-period" | "more-than-all";
    };

export interface ColumnNeed {
  readonly table: string;
  readonly column: string;
}

/** A query of `facts/sql/rows.ts` by name, with its arguments: the rows behind a number. */
export interface RowQuery {
  readonly query: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** One number the product shows. Ids are `room.name[.part][.statistic]`, kebab-case, stable: an interface. */
export interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly unit: Unit;
  readonly scope: Scope | null;
  readonly population: Population | null;
  readonly interval: Interval | null;
  /** Key of the method's text in `i18n` and of its page `docs/methods/<method>.md`. */
  readonly method: string;
  /** Ids of the figures this one was computed from. */
  readonly inputs: readonly string[];
  /** Ids of the assumptions used. */
  readonly assumptions: readonly string[];
  readonly rows: RowQuery | null;
}

export type FigureParts = Pick<Figure, "id" | "unit" | "method"> & Partial<Figure>;

/** A figure with everything not given left empty. */
export function figure(parts: FigureParts): Figure {
  return {
    value: null,
    reason: null,
    scope: null,
    population: null,
    interval: null,
    inputs: [],
    assumptions: [],
    rows: null,
    ...parts,
  };
}

/** A figure that could not be made, and why. */
export function missing(
  parts: Pick<Figure, "id" | "unit" | "method"> & Partial<Figure>,
  reason: Reason,
): Figure {
  return figure({ ...parts, value: null, interval: null, reason });
}
