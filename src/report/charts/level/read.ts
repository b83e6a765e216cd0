import type { Cell, Results } from "../../../core/findings.js";
import { num, type TableView, tableView } from "../read.js";

/** One point of a curve: money of a year at a level. */
export interface Point {
  readonly level: number;
  readonly cost: number;
  readonly lost: number;
  readonly revenue: number | null;
  /** Where things stand: it need not lie on the curve of what could be had. */
  readonly today: boolean;
}

/** One row of `level.optima`. */
export interface Optimum {
  readonly element: string;
  readonly of: string;
  readonly subject: string;
  readonly unit: string;
  readonly today: number | null;
  readonly promised: number | null;
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bandLow: number | null;
  readonly bandHigh: number | null;
  readonly withoutLeaving: number | null;
  readonly drivenBy: string;
  readonly costToday: number | null;
  readonly costBest: number | null;
  readonly totalToday: number | null;
  readonly totalBest: number | null;
}

export const cell = (view: TableView, row: readonly Cell[], id: string): Cell => {
  const at = view.at(id);
  return at < 0 ? null : (row[at] ?? null);
};
export const numberIn = (view: TableView, row: readonly Cell[], id: string): number | null =>
  num(cell(view, row, id));
export const textIn = (view: TableView, row: readonly Cell[], id: string): string => {
  const value = cell(view, row, id);
  return value === null ? "" : String(value);
};

/** All curves of the results; read once, since every picture of a level asks for some of them. */
const curvesRead = new WeakMap<Results, ReadonlyMap<string, Point[]>>();

const curveKey = (element: string, of: string, subject: string) => JSON.stringify([element, of, subject]);

/** Points of one curve by level, without those whose cost or loss is not known. */
export function pointsOf(results: Results, element: string, of = "all", subject = ""): readonly Point[] {
  const curves = curvesRead.get(results) ?? readCurves(results);
  curvesRead.set(results, curves);
  return curves.get(curveKey(element, of, subject)) ?? [];
}

function readCurves(results: Results): ReadonlyMap<string, Point[]> {
  const curves = new Map<string, Point[]>();
  const view = tableView(results, "level.curves");
  if (view === null) return curves;
  const at = Object.fromEntries(
    ["element", "of", "subject", "level", "cost", "lost", "revenue", "mark"].map((id) => [id, view.at(id)]),
  ) as Record<string, number>;
  for (const row of view.table.rows) {
    const [level, cost, lost] = [num(row[at.level!]), num(row[at.cost!]), num(row[at.lost!])];
    if (level === null || cost === null || lost === null) continue;
    const key = curveKey(String(row[at.element!]), String(row[at.of!]), String(row[at.subject!] ?? ""));
    const points = curves.get(key) ?? [];
    points.push({
      level,
      cost,
      lost,
      revenue: num(row[at.revenue!]),
      today: row[at.mark!] === "today",
    });
    curves.set(key, points);
  }
  for (const points of curves.values()) points.sort((a, b) => a.level - b.level);
  return curves;
}

const optimaRead = new WeakMap<Results, readonly Optimum[]>();

export function optimaOf(results: Results): readonly Optimum[] {
  const read = optimaRead.get(results) ?? readOptima(results);
  optimaRead.set(results, read);
  return read;
}

function readOptima(results: Results): readonly Optimum[] {
  const view = tableView(results, "level.optima");
  if (view === null) return [];
  return view.table.rows.map((row) => {
    const text = (id: string) => textIn(view, row, id);
    const number = (id: string) => numberIn(view, row, id);
    return {
      element: text("element"),
      of: text("of"),
      subject: text("subject"),
      unit: text("unit") || "share",
      today: number("today"),
      promised: number("promised"),
      best: number("best"),
      low: number("low"),
      high: number("high"),
      bandLow: number("band-low"),
      bandHigh: number("band-high"),
      withoutLeaving: number("without-leaving"),
      drivenBy: text("driven-by"),
      costToday: number("cost-today"),
      costBest: number("cost-best"),
      totalToday: number("total-today"),
      totalBest: number("total-best"),
    };
  });
}

/** The point drawn nearest to a level. */
export const nearestPoint = (points: readonly Point[], level: number): Point =>
  points.reduce((a, b) => (Math.abs(b.level - level) < Math.abs(a.level - level) ? b : a));
