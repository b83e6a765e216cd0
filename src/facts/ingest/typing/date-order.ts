import { lit } from "../../sql/text.js";
import { anyPattern, trimmedCell } from "../../sql/typing.js";
import type { Aggregate } from "../../sql/typing-queries.js";
import type { Asking } from "./ask.js";
import type { Column } from "./column.js";
import type { DateOrder } from "./date-readings.js";

export interface Option {
  readonly order: DateOrder;
  readonly patterns: readonly string[];
  readonly cells: number;
}

export interface Tally {
  readonly question: string;
  readonly options: readonly Option[];
  /** Cells any of the options reads. */
  readonly cells: number;
}

export type Choice =
  | { readonly state: "one"; readonly option: Option; readonly lost: string }
  | { readonly state: "contradicted"; readonly examples: readonly string[]; readonly example: string }
  | {
      readonly state: "several";
      readonly example: string;
      readonly readings: readonly { readonly option: Option; readonly reads: string }[];
    };

/** The order of day, month and year that reads every cell; several that do so must agree on every cell. */
export function* answerOf(column: Column, t: Tally): Asking<Choice> {
  const options = [...t.options].sort((a, b) => b.cells - a.cells || rank(a.order) - rank(b.order));
  const best = options[0]!;
  if (options.length === 1) return { state: "one", option: best, lost: "" };
  const cell = trimmedCell(column.ref);
  if (best.cells < t.cells) {
    const second = options[1]!;
    const lost = t.cells - best.cells;
    const only = `min(CASE WHEN ${reads(best, cell)} IS NULL AND ${anyOf(options, cell)} IS NOT NULL THEN ${cell} END)`;
    const other = `min(CASE WHEN ${reads(second, cell)} IS NULL AND ${reads(best, cell)} IS NOT NULL THEN ${cell} END)`;
    const { values } = yield { kind: "aggregates", aggregates: [text(only), text(other)] };
    const example = String(values[0]);
    // One slip in many does not outweigh hundreds of witnesses; more than that is two orders in one column.
    if (lost * 200 <= t.cells && t.cells - second.cells >= 20 * lost) {
      return { state: "one", option: best, lost: example };
    }
    return { state: "contradicted", example, examples: [String(values[1]), example] };
  }
  let rivals = options.filter((option) => option.cells === t.cells);
  if (rivals.some((option) => option.order === "ymd")) rivals = yield* likelier(column, rivals);
  if (rivals.length === 1) return { state: "one", option: rivals[0]!, lost: "" };
  const differs = rivals
    .slice(1)
    .map((rival) => `${reads(rivals[0]!, cell)} IS DISTINCT FROM ${reads(rival, cell)}`);
  const { values } = yield {
    kind: "aggregates",
    aggregates: [text(`min(CASE WHEN ${differs.join(" OR ")} THEN ${cell} END)`)],
  };
  if (values[0] === null) return { state: "one", option: rivals[0]!, lost: "" };
  const example = String(values[0]);
  const at = lit(example);
  const shown = yield {
    kind: "aggregates",
    aggregates: rivals.map((rival) => text(`any_value(strftime(${reads(rival, at)}, '%Y-%m-%d %H:%M:%S'))`)),
  };
  return {
    state: "several",
    example,
    readings: rivals.map((option, k) => ({
      option,
      reads: String(shown.values[k]).replace(/ 00:00:00$/, ""),
    })),
  };
}

/**
 * `13/06/24` reads as a day of 2024 and as a day of 2013, whatever the cell. Over a whole column the wrong reading
 * shows: its "years" take as many values as days do and its "days" as few as years do.
 */
function* likelier(column: Column, rivals: Option[]): Asking<Option[]> {
  const cell = trimmedCell(column.ref);
  const counts = rivals.flatMap((rival) => [
    count(`count(DISTINCT year(${reads(rival, cell)}))`),
    count(`count(DISTINCT day(${reads(rival, cell)}))`),
  ]);
  const { values } = yield { kind: "aggregates", aggregates: counts };
  const spread = rivals.map((option, k) => ({
    option,
    years: Number(values[2 * k]),
    days: Number(values[2 * k + 1]),
  }));
  return spread
    .filter(
      (one) =>
        !spread.some(
          (other) =>
            (other.option.order === "ymd") !== (one.option.order === "ymd") &&
            one.years >= 12 &&
            one.years >= 3 * other.years &&
            other.days >= 2 * one.days,
        ),
    )
    .map((one) => one.option);
}

export function reads(option: Option, cell: string): string {
  // A first field of one digit is no two-digit year, though the engine would take it.
  const value = anyPattern(option.patterns, cell);
  return option.order === "ymd" && option.patterns.every((p) => /^%y[^%]/.test(p))
    ? `CASE WHEN ${cell}[3] IN ('-', '/', '.', ' ') THEN ${value} END`
    : value;
}

export function anyOf(options: readonly Option[], cell: string): string {
  return `coalesce(${options.map((option) => reads(option, cell)).join(", ")}, NULL)`;
}

function rank(order: DateOrder): number {
  return ["one", "dmy", "mdy", "ymd"].indexOf(order);
}

function count(sql: string): Aggregate {
  return { sql, kind: "count" };
}

function text(sql: string): Aggregate {
  return { sql, kind: "text?" };
}
