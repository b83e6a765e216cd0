import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { type CurveDot, curveChart, roof } from "../curve.js";
import { moneyAxis } from "../money.js";
import { joined } from "../say.js";
import { nearestPoint, type Point, pointsOf } from "./read.js";
import { both, curveTable, elementsDrawn, onCurve, scene, todayPoint } from "./scene.js";

/** What service costs against what poor service loses, one picture per element; the elements with most at stake first. */
export function tradeOffCharts(results: Results, words: Words): ChartBlock[] {
  return elementsDrawn(results).flatMap((element) => tradeOff(results, element, words) ?? []);
}

export function tradeOff(results: Results, element: string, words: Words, small = false): ChartBlock | null {
  const found = scene(results, element, words);
  if (found === null) return null;
  const { points, optimum, at, written, name } = found;
  const { level: said } = words.report.decide;
  const best = nearestPoint(onCurve(points), optimum.best!);
  const today = optimum.today === null ? null : todayPoint(points, optimum.today);
  const total = (point: Point) => point.cost + point.lost;
  const top = roof(
    points.map((point) => [point.level, total(point)] as const),
    [total(best), ...(today === null ? [] : [total(today)])],
  );
  const { per, axis } = moneyAxis(top, words);
  const line = (value: (point: Point) => number) =>
    onCurve(points).map((point) => [at(point.level), value(point) / per] as const);
  const dots: CurveDot[] = [
    ...(today === null
      ? []
      : [{ at: [at(today.level), total(today) / per] as const, tone: "today" as const }]),
    { at: [at(best.level), total(best) / per], tone: "best" },
  ];
  const {
    today: now,
    totalToday,
    totalBest,
    bandLow,
    bandHigh,
    low,
    high,
    withoutLeaving,
    promised,
  } = optimum;
  const reach = Math.max(...onCurve(pointsOf(results, element)).map(({ level }) => level));
  const saving = totalToday === null || totalBest === null ? null : totalToday - totalBest;
  return {
    kind: "chart",
    id: `level-trade-off-${element}`,
    title: words.say(said.tradeOff, { element: name }),
    takeaway: joined(
      [
        words.say(said.tradeOffTakeaway, {
          best: written(optimum.best!),
          today: now === null ? words.report.table.empty : written(now),
        }),
        saving === null || saving <= 0 ? "" : words.say(said.tradeOffSaves, { saving }),
        // A promise above the best level wants a word: it is not worth it, or cannot be kept.
        promised === null || promised <= optimum.best! || (bandHigh !== null && promised <= bandHigh)
          ? ""
          : words.say(promised > reach ? said.tradeOffFar : said.tradeOffPromise, {
              promised: written(promised),
            }),
        bandLow === null || bandHigh === null || small || written(bandLow) === written(bandHigh)
          ? ""
          : words.say(said.tradeOffBand, { low: written(bandLow), high: written(bandHigh) }),
        low === null || high === null || small || written(low) === written(high)
          ? ""
          : words.say(said.tradeOffSure, { low: written(low), high: written(high) }),
        withoutLeaving === null || withoutLeaving >= optimum.best! || !optimum.drivenBy.startsWith("leaving")
          ? ""
          : words.say(said.tradeOffWithout, { without: written(withoutLeaving) }),
      ],
      words,
    ),
    ...both((size) =>
      curveChart(
        size,
        [
          { name: said.total, points: line(total), look: "total" },
          { name: said.cost, points: line(({ cost }) => cost), look: "cost" },
          { name: said.lost, points: line(({ lost }) => lost), look: "lost" },
        ],
        {
          ...found,
          y: {
            name: words.say(said.perYear, { currency: words.format.currency }),
            axis,
            low: 0,
            high: top / per,
          },
          dots,
          ...(small ? { height: 150 } : {}),
        },
      ),
    ),
    table: curveTable(results, element, words),
  };
}
