import type { Results } from "../../../core/findings.js";
import type { Unit } from "../../../core/unit.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import type { CurveMark, CurveOptions } from "../curve.js";
import { documentTable, num, tableView } from "../read.js";
import type { Size } from "../theme.js";
import { nearestPoint, type Optimum, optimaOf, type Point, pointsOf } from "./read.js";

export const upperFirst = (text: string, words: Words): string =>
  text.charAt(0).toLocaleUpperCase(words.format.language) + text.slice(1);

/** Elements drawn whole; the others stand in the table of best levels. */
const drawnElements = 4;

/** Elements whose curve has a cost side and a best level, most to gain first. */
export function elementsDrawn(results: Results): string[] {
  return optimaOf(results)
    .filter(({ of, best, element }) => of === "all" && best !== null && pointsOf(results, element).length > 2)
    .sort((a, b) => atStake(b) - atStake(a))
    .slice(0, drawnElements)
    .map(({ element }) => element);
}

const atStake = ({ totalToday, totalBest }: Optimum) =>
  totalToday === null || totalBest === null ? 0 : totalToday - totalBest;

export interface Scene {
  readonly points: readonly Point[];
  readonly optimum: Optimum;
  readonly name: string;
  readonly x: CurveOptions["x"];
  readonly marks: readonly CurveMark[];
  readonly band: CurveOptions["band"];
  readonly at: (level: number) => number;
  readonly written: (level: number) => string;
}

export function scene(results: Results, element: string, words: Words): Scene | null {
  const points = pointsOf(results, element);
  const optimum = optimaOf(results).find((one) => one.of === "all" && one.element === element);
  if (optimum === undefined || optimum.best === null || points.length < 3) return null;
  const { level: said } = words.report.decide;
  const share = optimum.unit === "share";
  const at = (level: number) => (share ? Math.round(level * 1e6) / 1e4 : level);
  const written = (level: number) => words.format.value(level, optimum.unit as Unit);
  const mark = (level: number | null, name: string, tone: CurveMark["tone"]): CurveMark[] =>
    level === null
      ? []
      : [{ at: at(level), text: words.say(said.mark, { name, level: written(level) }), tone }];
  const marks = [
    ...mark(optimum.today, said.today, "today"),
    ...mark(optimum.promised, said.promised, "promised"),
    ...mark(optimum.best, said.best, "best"),
    ...(optimum.withoutLeaving !== null && Math.abs(optimum.withoutLeaving - optimum.best) > 1e-4
      ? mark(optimum.withoutLeaving, said.without, "without")
      : []),
  ];
  const [left, right] = windowOf(
    points.map(({ level }) => at(level)),
    marks.map((one) => one.at),
  );
  const inside = points.filter(({ level }) => at(level) >= left && at(level) <= right);
  const drawn = [...inside.map(({ level }) => at(level)), ...marks.map((one) => one.at)];
  return {
    points: inside,
    optimum,
    name: upperFirst(words.elementName(element), words),
    x: {
      name: said.level,
      axis: share ? "{value}%" : "{value}",
      low: Math.min(...drawn),
      high: Math.max(...drawn),
    },
    marks,
    band:
      optimum.bandLow === null || optimum.bandHigh === null
        ? null
        : { from: at(optimum.bandLow), to: at(optimum.bandHigh), name: said.near },
    at,
    written,
  };
}

/** The stretch of levels in which something is decided: what is marked, and room on both sides. */
function windowOf(levels: readonly number[], marked: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...levels, ...marked), Math.max(...levels, ...marked)];
  const [first, last] = [Math.min(...marked), Math.max(...marked)];
  const room = Math.max(1.3 * (last - first), 0.1 * (most - least));
  return [Math.max(least, first - room), Math.min(most, last + room)];
}

/** Today may be dearer than it need be: then it stands beside the curve. */
export const todayPoint = (points: readonly Point[], level: number) =>
  points.find(({ today }) => today) ?? nearestPoint(points, level);
export const onCurve = (points: readonly Point[]) => points.filter(({ today }) => !today);

export const both = (draw: (size: Size) => ChartBlock["option"]) => ({
  option: draw("wide"),
  narrow: draw("narrow"),
});

/** The marked points of an element's curve and every fifth between them. */
export function curveTable(results: Results, element: string, words: Words) {
  const view = tableView(results, "level.curves")!;
  const [e, of, mark, level] = ["element", "of", "mark", "level"].map((id) => view.at(id)) as [
    number,
    number,
    number,
    number,
  ];
  const table = documentTable(results, view.id, words);
  const own = view.table.rows.filter(
    (row) => row[e] === element && row[of] === "all" && num(row[level]) !== null,
  );
  const rows = own.filter((row, i) => (row[mark] !== "none" && row[mark] !== null) || i % 5 === 0);
  return { ...table, rows, total: rows.length, shown: rows.length, note: null };
}
