import type { Cell } from "../../../core/findings.js";
import { num, type TableView } from "../read.js";
import type { FieldPoint } from "./field-chart.js";

/** One row of the comparison with its number, which it keeps in every drawing. */
export interface Compared {
  readonly row: readonly Cell[];
  readonly number: string;
  readonly element: string;
  readonly importance: number;
  readonly own: number;
  readonly relative: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly cell: string | null;
  readonly combined: string | null;
  readonly order: number | null;
}

/** Points that a drawing has room for. */
export const most = 30;

export function comparedRows(view: TableView): Compared[] {
  const at = Object.fromEntries(
    ["number", "element", "importance", "own", "relative", "low", "high", "cell", "combined", "order"].map(
      (id) => [id, view.at(id)],
    ),
  );
  return view.table.rows.flatMap((row) => {
    const [importance, own] = [num(row[at.importance!]), num(row[at.own!])];
    if (importance === null || own === null) return [];
    const text = (id: string) => (typeof row[at[id]!] === "string" ? String(row[at[id]!]) : null);
    return [
      {
        row,
        number: String(row[at.number!] ?? ""),
        element: String(row[at.element!] ?? ""),
        importance,
        own,
        relative: num(row[at.relative!]),
        low: num(row[at.low!]),
        high: num(row[at.high!]),
        cell: text("cell"),
        combined: text("combined"),
        order: num(row[at.order!]),
      },
    ];
  });
}

export const drawn = <T extends Compared>(rows: readonly T[]): T[] =>
  rows.length <= most ? [...rows] : rows.toSorted((a, b) => b.importance - a.importance).slice(0, most);

export const legendOf = (points: readonly FieldPoint[], firm: string, open: string) =>
  points.some((point) => point.hollow)
    ? [
        { name: firm, tone: "sure" as const },
        { name: open, tone: "unsure" as const },
      ]
    : [];

/** From where to where an axis runs. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}
