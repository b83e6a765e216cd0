import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { curveChart } from "../curve.js";
import { moneyAxis } from "../money.js";
import { joined } from "../say.js";
import { nearestPoint, type Point } from "./read.js";
import { both, curveTable, elementsDrawn, onCurve, scene, todayPoint } from "./scene.js";

/** The same optimum seen as profit, and as steps away from today. */
export function profitCharts(results: Results, words: Words): ChartBlock[] {
  return elementsDrawn(results)
    .slice(0, 2)
    .flatMap((element) => [
      ...(profit(results, element, words) ?? []),
      ...(steps(results, element, words) ?? []),
    ]);
}

/** Margin that comes in, what the service costs, and what is left. */
function profit(results: Results, element: string, words: Words): ChartBlock[] | null {
  const found = scene(results, element, words);
  if (found === null || found.points.some(({ revenue }) => revenue === null)) return null;
  const { points, optimum, at, written, name } = found;
  const { level: said } = words.report.decide;
  const left = (point: Point) => point.revenue! - point.cost;
  const most = onCurve(points).reduce((a, b) => (left(b) > left(a) ? b : a));
  const values = points.flatMap((point) => [point.revenue!, left(point)]);
  const { per, axis } = moneyAxis(Math.max(...values.map(Math.abs)), words);
  // Margin dwarfs what moves: the axis begins where there is something to be seen.
  const [least, largest] = [Math.min(...points.map(left)), Math.max(...values)];
  const room = (largest - least || 1) * 0.08;
  const line = (value: (point: Point) => number) =>
    onCurve(points).map((point) => [at(point.level), value(point) / per] as const);
  const agrees =
    Math.abs(left(nearestPoint(points, optimum.best!)) - left(most)) <= Math.abs(left(most)) * 1e-3;
  return [
    {
      kind: "chart",
      id: `level-profit-${element}`,
      title: words.say(said.profitChart, { element: name }),
      takeaway: joined(
        [
          agrees
            ? words.say(said.profitTakeaway, { best: written(optimum.best!) })
            : words.say(said.profitApart, { level: written(most.level), best: written(optimum.best!) }),
          said.profitGap,
        ],
        words,
      ),
      ...both((size) =>
        curveChart(
          size,
          [
            { name: said.profit, points: line(left), look: "total" },
            { name: said.revenue, points: line(({ revenue }) => revenue!), look: "gain" },
          ],
          {
            ...found,
            y: {
              name: words.say(said.perYear, { currency: words.format.currency }),
              axis,
              low: (least - room) / per,
              high: (largest + room) / per,
            },
            dots: [{ at: [at(most.level), left(most) / per], tone: "best" }],
            height: size === "wide" ? 210 : 200,
          },
        ),
      ),
      table: curveTable(results, element, words),
    },
  ];
}

/** What each step away from today adds and saves. */
function steps(results: Results, element: string, words: Words): ChartBlock[] | null {
  const found = scene(results, element, words);
  if (found === null || found.optimum.today === null) return null;
  const { points, optimum, at, written, name } = found;
  const { level: said } = words.report.decide;
  const today = todayPoint(points, optimum.today!);
  const best = nearestPoint(onCurve(points), optimum.best!);
  const added = (point: Point) => point.cost - today.cost;
  const saved = (point: Point) => today.lost - point.lost;
  const net = (point: Point) => saved(point) - added(point);
  // What is said of the two ends is what the table of best levels says; the picture is its curve.
  const { costToday, costBest, totalToday, totalBest } = optimum;
  const ends =
    costToday === null || costBest === null || totalToday === null || totalBest === null
      ? { cost: added(best), net: net(best) }
      : { cost: costBest - costToday, net: totalToday - totalBest };
  const lossSaved = ends.net + ends.cost;
  const moves =
    ends.cost <= 0 && lossSaved >= 0
      ? said.stepBoth
      : best.level >= today.level
        ? said.stepTakeaway
        : said.stepDown;
  // Far ends of a curve run away; what counts lies between today and the best level.
  const reach = Math.max(Math.abs(saved(best)), Math.abs(added(best)), Math.abs(net(best)), 1) * 2.2;
  const { per, axis } = moneyAxis(reach, words);
  const line = (value: (point: Point) => number) =>
    onCurve(points).map((point) => [at(point.level), value(point) / per] as const);
  return [
    {
      kind: "chart",
      id: `level-steps-${element}`,
      title: words.say(said.stepChart, { element: name }),
      takeaway: words.say(moves, {
        today: written(optimum.today!),
        best: written(optimum.best!),
        cost: Math.abs(ends.cost),
        saved: Math.abs(lossSaved),
        net: ends.net,
      }),
      ...both((size) =>
        curveChart(
          size,
          [
            { name: said.net, points: line(net), look: "total" },
            { name: said.added, points: line(added), look: "cost" },
            { name: said.saved, points: line(saved), look: "lost" },
          ],
          {
            ...found,
            y: {
              name: words.say(said.perYear, { currency: words.format.currency }),
              axis,
              low: -reach / per / 2,
              high: reach / per,
            },
            dots: [{ at: [at(best.level), net(best) / per], tone: "best" }],
            height: size === "wide" ? 210 : 200,
          },
        ),
      ),
      table: curveTable(results, element, words),
    },
  ];
}
