import type { Scale } from "../survey/scale.js";
import type { PrintedNumber } from "./printed-number.js";

export type Statistic = "mean" | "variance" | "sd";

/** What a table is expected to hold. Rows not given follow from how many numbers there are. */
export type TableShape =
  /** A share of answers per score, then statistics of them, in the order their heads are printed. */
  | {
      readonly kind: "distribution";
      readonly scores: readonly number[];
      readonly statistics: readonly Statistic[];
      readonly rows?: number;
      /** What a row adds up to: 100, or the number of answers. */
      readonly total?: number;
      /** Answers, where the spread may have been divided by n − 1. */
      readonly answers?: number;
    }
  /** Importance, own performance, benchmark performance, and own − benchmark. */
  | { readonly kind: "comparison"; readonly rows?: number; readonly scale?: Scale }
  /** Classes with their share of the value and of the count, richest class first. */
  | { readonly kind: "shares"; readonly rows?: number }
  /** Ranks 1 … rows × columns, rising along every row and column. */
  | { readonly kind: "ranks"; readonly rows: number; readonly columns: number };

/** A cell that its neighbours contradict; `column` is null where it is not one cell but the sum of the row or column. */
export interface Misprint {
  readonly row: number | null;
  readonly column: number | null;
  readonly printed: number;
  readonly recomputed: number;
  /** `rounding`: figures rounded one by one differ so much; nothing needs to be wrong. */
  readonly grade: "rounding" | "misprint";
}

export interface TableCheck {
  /** Relations that the table should hold, and how many it does. */
  readonly tested: number;
  readonly held: number;
  readonly misprints: readonly Misprint[];
  /** Sums of the rows (a distribution) or columns (shares); what a wrong arrangement shows first. */
  readonly sums: readonly number[];
  /** Sums over the rows so far, column by column, of a table of shares. */
  readonly cumulative: readonly (readonly number[])[];
  /** What the printed spread was divided by; null where the table does not say. */
  readonly spread: "population" | "sample" | null;
}

export type PrintedTable = readonly (readonly PrintedNumber[])[];

/** Numbers rounded to d digits and combined three at a time differ by up to one and a half of the last. */
export const roundingOf = (decimals: number) => 1.5 * 10 ** -decimals + 1e-9;
export const halfDigit = (decimals: number) => 0.5 * 10 ** -decimals + 1e-9;

/** A recomputed value, without the digits that floating point adds. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
