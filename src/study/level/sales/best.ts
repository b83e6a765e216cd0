import { bestLevel } from "../../../core/level/curves/best-level.js";
import { bestOverDraws } from "../../../core/level/curves/best-over-draws.js";
import { type SalesCurve, valueAt } from "../../../core/level/curves/sales-curve.js";
import { middle } from "../../../core/stats/joint-draws.js";
import { confidence } from "../../confidence.js";
import type { LevelPart, OptimumRow } from "../parts.js";
import type { Answer } from "./answer.js";
import type { YearlySales } from "./read.js";

const steps = 24;

export interface SalesPointRow {
  readonly level: number;
  readonly sales: number;
  readonly low: number;
  readonly high: number;
  /** Null: no cost of this element, or no margin, is known. Cents a year. */
  readonly margin: number | null;
  readonly cost: number | null;
  readonly mark: "today" | "best" | null;
}

export interface SalesBest {
  /** Its number: the place under `level.sales`, the records' own after them. */
  readonly curve: number;
  readonly answer: Answer;
  readonly today: number;
  /** The level the lost customers alone call best. */
  readonly byLoss: number | null;
  readonly rows: readonly SalesPointRow[];
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Today's or the best level lies where nobody has seen the curve. */
  readonly beyond: boolean;
  /** Margin more, less cost more, against today; cents a year, and its range. */
  readonly gain: number | null;
  readonly gainLow: number | null;
  readonly gainHigh: number | null;
  readonly reason: string | null;
}

/** Where margin on sales less cost of service is largest, by one answer. */
export function salesBest(
  curve: number,
  answer: Answer,
  optimum: OptimumRow,
  part: LevelPart,
  yearly: YearlySales | null,
): SalesBest {
  const today = optimum.today!;
  const empty = {
    curve,
    answer,
    today,
    byLoss: optimum.best,
    rows: [],
    best: null,
    low: null,
    high: null,
    beyond: false,
    gain: null,
    gainLow: null,
    gainHigh: null,
  };
  if (answer.curves === null) return { ...empty, reason: answer.reason };
  if (yearly === null) return { ...empty, reason: "no-sales" };
  const cost = costOf(part, optimum);
  const sales = scaled(answer.curves.middle, today, yearly.sales);
  const redraws = answer.curves.draws.flatMap((c) => scaled(c, today, yearly.sales) ?? []);
  if (sales === null || redraws.length === 0) return { ...empty, reason: "no-sales" };
  const margin = yearly.margin;
  const rowAt = (level: number, mark: SalesPointRow["mark"]): SalesPointRow => {
    const at = middle(
      Float64Array.from(redraws, (s) => s(level)),
      confidence,
    )!;
    return {
      level,
      sales: sales(level),
      low: Math.min(at.low, sales(level)),
      high: Math.max(at.high, sales(level)),
      margin: margin === null ? null : margin * sales(level),
      cost: cost === null ? null : cost.at(level),
      mark,
    };
  };
  const from = cost?.from ?? Math.min(today, answer.from!);
  const to = cost?.to ?? Math.max(today, answer.to!);
  const grid = Array.from({ length: steps + 1 }, (_, k) => rowAt(from + ((to - from) * k) / steps, null));
  const told = (best: number | null) =>
    [...grid, rowAt(today, "today"), ...(best === null ? [] : [rowAt(best, "best")])].sort(
      (a, b) => a.level - b.level || (a.mark ?? "").localeCompare(b.mark ?? "", "en"),
    );
  if (cost === null || margin === null)
    return { ...empty, rows: told(null), reason: cost === null ? "no-cost" : "no-margin" };

  const levels = Float64Array.from({ length: 201 }, (_, k) => cost.from + ((cost.to - cost.from) * k) / 200);
  const costs = levels.map(cost.at);
  const values = new Float64Array(levels.length * redraws.length);
  redraws.forEach((s, d) => {
    for (let j = 0; j < levels.length; j++)
      values[d * levels.length + j] = margin * s(levels[j]!) - costs[j]!;
  });
  const best = bestLevel((level) => margin * sales(level) - cost.at(level), cost.from, cost.to);
  const over = bestOverDraws({ levels, values }, confidence);
  const more = cost.at(best.level) - cost.at(today);
  const gainOf = (s: (level: number) => number) => margin * (s(best.level) - s(today)) - more;
  const gains = middle(Float64Array.from(redraws, gainOf), confidence)!;
  const gain = gainOf(sales);
  const unseen = (level: number) => level < answer.from! || level > answer.to!;
  return {
    ...empty,
    rows: told(best.level),
    best: best.level,
    low: Math.min(over.low, best.level),
    high: Math.max(over.high, best.level),
    beyond: unseen(best.level) || unseen(today),
    gain,
    gainLow: Math.min(gains.low, gain),
    gainHigh: Math.max(gains.high, gain),
    reason: null,
  };
}

/** A curve as sales of a year: whatever unit it was told in, today's level sells what was sold. */
function scaled(curve: SalesCurve, today: number, sales: number): ((level: number) => number) | null {
  const now = valueAt(curve, today);
  return now > 0 && Number.isFinite(now)
    ? (level) => (sales * Math.max(0, valueAt(curve, level))) / now
    : null;
}

interface CostLine {
  readonly from: number;
  readonly to: number;
  readonly at: (level: number) => number;
}

/** Least cost of service at a level, straight between the points of the curve of all customers. */
function costOf({ curves }: LevelPart, { element, today }: OptimumRow): CostLine | null {
  const byLevel = new Map<number, number>();
  for (const row of curves)
    if (row.element === element && row.of === "all" && row.mark !== "today" && Number.isFinite(row.cost))
      byLevel.set(row.level, Math.min(row.cost, byLevel.get(row.level) ?? Number.POSITIVE_INFINITY));
  const line = [...byLevel].sort(([a], [b]) => a - b);
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || !(first[0] < last[0])) return null;
  if (today === null || today < first[0] || today > last[0]) return null;
  return {
    from: first[0],
    to: last[0],
    at: (level) => {
      const k = line.findIndex(([l]) => l >= level);
      if (k <= 0) return k === 0 ? line[0]![1] : last[1];
      const [[a, low], [b, high]] = [line[k - 1]!, line[k]!];
      return low + ((high - low) * (level - a)) / (b - a);
    },
  };
}
