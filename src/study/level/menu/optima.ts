import type { Cell, Table } from "../../../core/findings.js";
import type { StudyInput } from "../../input.js";
import type { CurveRow, LevelPart, OptimumRow } from "../parts.js";
import { elementFigures, isCalled, type MenuElement } from "./ids.js";

/** Best levels of an element of all customers or of one class; null: not worked out. */
export function optimaOf(
  parts: readonly (LevelPart | null)[],
): (element: "on-time" | "response", customerClass: string | null) => OptimumRow | null {
  const all = parts.flatMap((p) => p?.optima ?? []);
  const told = (o: OptimumRow | undefined) => (o !== undefined && o.best !== null ? o : null);
  const known = new Map<string, OptimumRow | null>();
  return (element, customerClass) => {
    const key = JSON.stringify([element, customerClass]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const rows = all.filter((o) => isCalled(element, o.element));
    const best =
      told(rows.find((o) => o.of === "customer-class" && o.subject === customerClass)) ??
      told(rows.find((o) => o.of === "all"));
    known.set(key, best);
    return best;
  };
}

/** Total of cost and loss at a level of an element, read off its curve in cents; null: not told, or beyond the curve. */
export function moneyAt(curve: readonly CurveRow[], level: number): number | null {
  const points = curve.filter((c) => Number.isFinite(c.cost + c.lost)).toSorted((a, b) => a.level - b.level);
  const above = points.findIndex((c) => c.level >= level);
  if (above < 0) return null;
  const high = points[above]!;
  if (high.level === level) return high.cost + high.lost;
  const low = points[above - 1];
  if (low === undefined) return null;
  const share = (level - low.level) / (high.level - low.level);
  return low.cost + low.lost + share * (high.cost + high.lost - low.cost - low.lost);
}

type Row = Readonly<Record<string, Cell>>;
/** Tables are asked for element by element and segment by segment. */
const readBefore = new WeakMap<Table, readonly Row[]>();

/** A table of an earlier room, its rows as objects. */
export function tableRows({ before }: StudyInput, id: string): readonly Row[] {
  for (const { tables } of before)
    for (const table of tables) {
      if (table.id !== id) continue;
      const known = readBefore.get(table);
      if (known !== undefined) return known;
      const rows = table.rows.map((row) =>
        Object.fromEntries(table.columns.map((c, i) => [c.id, row[i] ?? null])),
      );
      readBefore.set(table, rows);
      return rows;
    }
  return [];
}

/** What customers want of an element, by the survey: of one segment, or of all ("" ). */
export interface Wanted {
  readonly name: string;
  readonly ideal: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly acceptable: number | null;
}

/** Elements of the questionnaire are the firm's own; what each is measured by says which of ours it is. */
export function surveyNames(input: StudyInput, element: MenuElement): readonly string[] {
  const figures = elementFigures[element];
  const names = ["measure.perceived-measured", "measure.kpi-targets"].flatMap((id) =>
    tableRows(input, id)
      .filter((r) => typeof r.figure === "string" && figures.includes(r.figure))
      .map((r) => String(r.element)),
  );
  return [...new Set(names)];
}

const number = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);

export function wanted(input: StudyInput, element: MenuElement, segment: string): Wanted | null {
  for (const name of surveyNames(input, element)) {
    const row = tableRows(input, "measure.ideal-levels").find(
      (r) => r.element === name && (r.segment ?? "") === segment,
    );
    if (row === undefined) continue;
    const found = {
      name,
      ideal: number(row.ideal),
      low: number(row.low),
      high: number(row.high),
      acceptable: number(row.acceptable),
    };
    if (found.ideal !== null || found.acceptable !== null) return found;
  }
  return null;
}
