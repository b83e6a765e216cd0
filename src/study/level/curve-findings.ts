import { type Figure, type FigureParts, figure, missing, type Reason } from "../../core/figure.js";
import type { Findings, Table } from "../../core/findings.js";
import { middle } from "../../core/stats/joint-draws.js";
import type { Unit } from "../../core/unit.js";
import { columnsBy, key } from "../columns.js";
import { confidence } from "../confidence.js";
import type { StudyInput } from "../input.js";
import { noAmount } from "../reasons.js";
import { kindOf } from "./elements/points-table.js";
import type { CurveRow, LevelPart, OptimumRow } from "./parts.js";
import { failedRows } from "./penalty/tables.js";

const method = "level-optimum";

/** What the level of an element is called, where its code names the failure. */
const goodNames: Readonly<Record<string, string>> = { short: "in-full", late: "on-time" };
export const figureOf = (element: string): string => `level.optimum.${goodNames[element] ?? element}`;

/** `level.curves`, `level.optima` and the figures of the best levels, of all elements together. */
export function curveFindings(
  input: StudyInput,
  given: readonly (LevelPart | null)[],
  penalties: readonly Figure[] = [],
): Findings {
  const known = new Set(penalties.map((f) => f.id));
  const parts = given.filter((p) => p !== null);
  const curves = parts.flatMap((p) => p.curves.map((row) => ({ row, relative: p.money === "relative" })));
  const optima = parts.flatMap((p) => p.optima.map((row) => ({ row, relative: p.money === "relative" })));
  const whole = parts.flatMap((p) =>
    p.optima
      .filter((o) => o.of === "all")
      .map((row) => ({ row, assumptions: row.assumptions ?? p.assumptions ?? [] })),
  );
  const figures: Figure[] = whole.flatMap(({ row, assumptions }) => optimumFigures(row, assumptions, known));
  if (!whole.some(({ row }) => row.element === "short"))
    figures.unshift(missing({ id: figureOf("short"), unit: "share", method }, lackingForStock(input)));
  return {
    figures: [...figures, ...totalFigures(parts, lackingForStock(input))],
    tables: [
      ...(curves.length === 0 ? [] : [curvesTable(curves)]),
      ...(optima.length === 0 ? [] : [optimaTable(optima)]),
    ],
    verdicts: [],
    problems: [],
    assumptions: [],
  };
}

/** What the levels of stock rest on first, where they cannot be told: ordered goods, then money. */
function lackingForStock({ facts }: StudyInput): Reason {
  const filled = (table: "order" | "order_line", column: string) =>
    (facts.tables[table].columns[column]?.filled ?? 0) > 0;
  const columns = ["product_id", "quantity"].filter((column) => !filled("order_line", column));
  if (columns.length > 0)
    return { code: "missing-columns", needs: columns.map((column) => ({ table: "order_line", column })) };
  if (!filled("order_line", "amount") && !filled("order", "amount")) return noAmount;
  return { code: "needs-figure", figure: "level.items" };
}

/** A best level weighs what a failure costs, and stands on the failures that were. */
function optimumFigures(
  row: OptimumRow,
  assumptions: readonly string[],
  penalties: ReadonlySet<string>,
): Figure[] {
  const penalty = `level.penalty.${kindOf(row.element)}`;
  const part = {
    id: figureOf(row.element),
    unit: row.unit as Unit,
    method,
    assumptions,
    inputs: penalties.has(penalty) ? [penalty] : [],
    rows: failedRows(kindOf(row.element)),
  };
  const unknown: Reason = { code: "not-recorded" };
  if (row.best === null) return [missing(part, unknown)];
  const interval =
    row.low === null || row.high === null
      ? null
      : ({ low: row.low, high: row.high, kind: "joint", level: confidence } as const);
  return [
    figure({ ...part, value: row.best, interval }),
    ...(row.withoutLeaving === null
      ? []
      : [figure({ ...part, id: `${part.id}.without-leaving`, value: row.withoutLeaving })]),
  ];
}

/** Service and loss together, over the elements whose curves tell both: today, and at each one's best level. */
function totalFigures(parts: readonly LevelPart[], lacking: Reason): Figure[] {
  const today: FigureParts = {
    id: "level.total-cost.today",
    unit: "money-per-year",
    method: "level-total-cost",
  };
  const best: FigureParts = { ...today, id: "level.total-cost.optimum" };
  const told = parts
    .filter((p) => p.money !== "relative")
    .flatMap((p) => p.optima.map((row) => ({ row, part: p })))
    .filter(({ row }) => row.of === "all" && row.totalToday !== null && row.totalBest !== null);
  if (told.length === 0) {
    // A best level without a level of today: there is nothing to add up.
    const known = parts.some((p) => p.optima.some((row) => row.of === "all" && row.best !== null));
    const reason: Reason = parts.some((p) => p.money === "relative")
      ? noAmount
      : known
        ? { code: "not-recorded" }
        : lacking;
    return [missing(today, reason), missing(best, reason)];
  }
  const inputs = told.map(({ row }) => figureOf(row.element));
  const assumptions = [...new Set(told.flatMap(({ part }) => part.assumptions ?? []))];
  const sum = (of: "today" | "best") => {
    const values = told.map(({ row }) => (of === "today" ? row.totalToday! : row.totalBest!));
    const drawn = told.map(
      ({ row, part }) => part.totals?.find((t) => t.element === row.element)?.[of] ?? null,
    );
    const draws = Math.max(0, ...drawn.map((d) => d?.draws.length ?? 0));
    const sums = Float64Array.from({ length: draws }, (_, d) =>
      // A part without redraws stands as it is: the interval is of those that have some.
      drawn.reduce((total, own, k) => total + (own?.draws[d] ?? values[k]!), 0),
    );
    const span = draws === 0 ? null : middle(sums, confidence);
    return figure({
      ...(of === "today" ? today : best),
      value: values.reduce((a, b) => a + b, 0) / 100,
      interval:
        span === null
          ? null
          : { low: span.low / 100, high: span.high / 100, kind: "joint", level: confidence },
      inputs,
      assumptions,
    });
  };
  return [sum("today"), sum("best")];
}

const { code, moneyPerYear: money, number } = columnsBy(method);

interface Kept<T> {
  readonly row: T;
  readonly relative: boolean;
}

const cents = (relative: boolean, value: number | null): number | null =>
  relative || value === null || !Number.isFinite(value) ? null : value / 100;

function curvesTable(curves: readonly Kept<CurveRow>[]): Table {
  return {
    id: "level.curves",
    columns: [
      key("element"),
      key("of"),
      key("subject"),
      number("level", "share"),
      money("cost"),
      money("lost"),
      money("lost-by-leaving"),
      money("total"),
      money("revenue"),
      code("mark"),
    ],
    rows: curves.map(({ row, relative }) => [
      row.element,
      row.of,
      row.subject,
      row.level,
      cents(relative, row.cost),
      cents(relative, row.lost),
      cents(relative, row.lostByLeaving),
      cents(relative, row.cost + row.lost),
      cents(relative, row.revenue),
      row.mark === "none" ? null : row.mark,
    ]),
    total: curves.length,
  };
}

function optimaTable(optima: readonly Kept<OptimumRow>[]): Table {
  return {
    id: "level.optima",
    columns: [
      key("element"),
      key("of"),
      key("subject"),
      code("unit"),
      ...["today", "promised", "best", "low", "high", "band-low", "band-high", "without-leaving"].map((id) =>
        number(id, "share"),
      ),
      code("driven-by"),
      ...["cost-today", "cost-best", "total-today", "total-best", "saving"].map((id) => money(id)),
      code("means"),
      code("reason"),
    ],
    rows: optima.map(({ row, relative }) => [
      row.element,
      row.of,
      row.subject,
      row.unit,
      row.today,
      row.promised,
      row.best,
      row.low,
      row.high,
      row.bandLow,
      row.bandHigh,
      row.withoutLeaving,
      row.drivenBy,
      cents(relative, row.costToday),
      cents(relative, row.costBest),
      cents(relative, row.totalToday),
      cents(relative, row.totalBest),
      cents(
        relative,
        row.totalToday === null || row.totalBest === null ? null : row.totalToday - row.totalBest,
      ),
      row.means === "" ? null : row.means,
      row.reason,
    ]),
    total: optima.length,
  };
}
