import { assumed } from "../../../core/assumptions.js";
import type { Figure } from "../../../core/figure.js";
import type { Table } from "../../../core/findings.js";
import type { Cutting } from "../../../core/measure/rivals/matrix-cutting.js";
import type { Verdict } from "../../../core/verdict.js";
import type { StudyInput } from "../../input.js";
import { said } from "../said.js";
import type { FirmRules } from "./firmness.js";
import type { ElementRow, SeenElement } from "./seen.js";

/** What a comparison with rivals found. */
export interface Comparison {
  readonly seen: readonly SeenElement[];
  readonly cutting: Cutting | null;
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
  readonly assumptions: readonly string[];
}

export const firmIds = ["measure.firm-chance", "measure.fewest-raters"] as const;

export function firmRules({ assumptions }: StudyInput): FirmRules {
  return {
    firm: assumed(assumptions, "measure.firm-chance").value,
    fewest: assumed(assumptions, "measure.fewest-raters").value,
  };
}

/** Elements the matrices can show: both importance and own performance were rated. */
export function bothRated(rows: readonly ElementRow[]): { importance: number; own: number }[] {
  return rows.flatMap(({ importance, own }) =>
    importance === null || own === null ? [] : [{ importance: importance.mean, own: own.mean }],
  );
}

/** What was not asked, or not answered, so that part of the comparison cannot be made. */
export function gapVerdicts(
  rows: readonly ElementRow[],
  cutting: Cutting | null,
  byData: boolean,
): Verdict[] {
  const subject = "measure.rivals";
  const of = (part: "importance" | "own" | "benchmark") => rows.filter((row) => row[part] !== null).length;
  const both = bothRated(rows).length;
  const half = rows.filter((row) => (row.importance === null) !== (row.own === null));
  return [
    ...(of("importance") === 0 ? [said("importance-not-rated", "cannot-tell", subject)] : []),
    ...(of("own") === 0 ? [said("own-not-rated", "cannot-tell", subject)] : []),
    ...(of("benchmark") === 0 ? [said("no-rival-rated", "cannot-tell", subject)] : []),
    ...(both > 0 && half.length > 0
      ? [
          said("half-rated", "cannot-tell", subject, {
            count: half.length,
            elements: half.slice(0, 6).map((row) => row.element),
          }),
        ]
      : []),
    ...(both > 0 && cutting === null
      ? [said(byData ? "no-thirds" : "no-scale", "cannot-tell", subject, { of: both })]
      : []),
    ...(both > 0 && cutting !== null && cutting.scale === null
      ? [said("scales-differ", "warning", "measure.placement")]
      : []),
  ];
}

/** Firmness where the matrices cannot be cut: nobody asks. */
export const neverPlaced = (): never => {
  throw new Error("nothing is placed without cuts");
};
