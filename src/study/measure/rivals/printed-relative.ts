import type { Table } from "../../../core/findings.js";
import { printedRelative } from "../../../core/measure/rivals/rival-table.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key } from "../../columns.js";
import { said } from "../said.js";
import { score } from "./columns.js";
import type { PrintedMean } from "./means.js";

/** Relative performance as printed beside own less benchmark; null where none is printed. */
export function printedRelatives(printed: readonly PrintedMean[]): {
  readonly table: Table | null;
  readonly verdicts: readonly Verdict[];
} {
  const rows = printed.flatMap(({ element, own, benchmark, relative }) => {
    if (own === null || benchmark === null || relative === null) return [];
    // As many digits as the most exact of the three shows.
    const decimals = Math.min(10, Math.max(...[own, benchmark, relative].map(decimalsOf)));
    return [
      {
        element,
        own,
        benchmark,
        printed: relative,
        ...printedRelative({ own, benchmark, printed: relative }, decimals),
      },
    ];
  });
  if (rows.length === 0) return { table: null, verdicts: [] };
  const names = (holds: string) => rows.filter((r) => r.holds === holds).map((r) => r.element);
  const [rounding, wrong] = [names("rounding"), names("no")];
  const table: Table = {
    id: "measure.printed-relative",
    columns: [
      key("element"),
      score("own"),
      score("benchmark-mean"),
      score("printed"),
      score("recomputed"),
      code("holds", "rival-benchmark"),
    ],
    rows: rows.map((r) => [r.element, r.own, r.benchmark, r.printed, r.recomputed, r.holds]),
    total: rows.length,
    evidence: { query: "fact.survey_mean", args: {} },
  };
  return {
    table,
    verdicts: [
      ...(rounding.length === 0
        ? []
        : [
            said("printed-rounding", "finding", "measure.printed-relative", {
              count: rounding.length,
              of: rows.length,
              elements: rounding,
            }),
          ]),
      ...(wrong.length === 0
        ? []
        : [
            said("printed-wrong", "warning", "measure.printed-relative", {
              count: wrong.length,
              of: rows.length,
              elements: wrong,
            }),
          ]),
    ],
  };
}

function decimalsOf(value: number): number {
  return (String(value).split(".")[1] ?? "").length;
}
