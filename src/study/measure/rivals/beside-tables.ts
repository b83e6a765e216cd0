import type { Cell, Table, TableColumn } from "../../../core/findings.js";
import type { Cutting } from "../../../core/measure/rivals/matrix-cutting.js";
import { placeElements } from "../../../core/measure/rivals/place-elements.js";
import { code, count, key } from "../../columns.js";
import { score } from "./columns.js";
import type { ElementRow } from "./seen.js";
import { relativeCells } from "./tables.js";

/** The same comparison for one part of the customers, another weighting or another benchmark. */
export interface Beside {
  readonly name: string;
  readonly rows: readonly ElementRow[];
}

/** Each segment on its own: a chance may show only within one. */
export function bySegmentTable(parts: readonly Beside[], cutting: Cutting | null): Table | null {
  return besideTable("measure.rivals-by-segment", key("segment"), parts, cutting);
}

/** The other way of counting customers: one each, or by what they buy. */
export function byWeightTable(parts: readonly Beside[], cutting: Cutting | null): Table | null {
  return besideTable("measure.rivals-by-weight", { ...key("weighting"), kind: "key" }, parts, cutting);
}

function besideTable(
  id: string,
  first: TableColumn,
  parts: readonly Beside[],
  cutting: Cutting | null,
): Table | null {
  const rows = parts.flatMap(({ name, rows }) => {
    const placed = new Map(
      (cutting === null ? [] : placeElements(rows, cutting)).map((p) => [p.element, p] as const),
    );
    return rows
      .toSorted((a, b) => (b.importance?.mean ?? -1e9) - (a.importance?.mean ?? -1e9))
      .flatMap((row): Cell[][] => {
        if (row.importance === null && row.own === null && row.benchmark === null) return [];
        const at = placed.get(row.element);
        const told = at?.kind === "placed" ? at : null;
        return [
          [
            name,
            row.element,
            row.importance?.mean ?? null,
            row.own?.mean ?? null,
            row.benchmark?.mean ?? null,
            ...relativeCells(row),
            row.answers,
            told?.evaluation.cell ?? null,
            told?.action ?? null,
          ],
        ];
      });
  });
  if (rows.length === 0) return null;
  return {
    id,
    columns: [
      first,
      key("element"),
      score("importance"),
      score("own"),
      score("benchmark"),
      score("relative"),
      score("low"),
      score("high"),
      count("n"),
      code("cell", "evaluation-matrix"),
      code("combined", "combination-rules"),
    ],
    rows,
    total: rows.length,
  };
}

/** Every benchmark that can be told, side by side. */
export function benchmarksTable(parts: readonly Beside[]): Table | null {
  const rows = parts.flatMap(({ name, rows }) =>
    rows.flatMap((row): Cell[][] =>
      row.benchmark === null
        ? []
        : [
            [
              name,
              row.element,
              row.own?.mean ?? null,
              row.benchmark.mean,
              ...relativeCells(row),
              row.relative === null ? null : Math.round(row.relative.n),
            ],
          ],
    ),
  );
  if (rows.length === 0) return null;
  return {
    id: "measure.benchmarks",
    columns: [
      key("benchmark"),
      key("element"),
      score("own"),
      score("benchmark-mean"),
      score("relative"),
      score("low"),
      score("high"),
      count("n"),
    ],
    rows,
    total: rows.length,
    rowEvidence: rows.map((row) => ({
      query: "fact.answer",
      args: { element: String(row[1]), kind: "performance" },
    })),
  };
}
