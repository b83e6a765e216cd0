import type { Results } from "../../../core/findings.js";
import type { Unit } from "../../../core/unit.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import type { CurveDot } from "../curve.js";
import { curvePanels } from "../curve-panels.js";
import { moneyAxis } from "../money.js";
import { documentTable } from "../read.js";
import { nearestPoint, type Optimum, optimaOf, type Point, pointsOf } from "./read.js";
import { elementsDrawn, upperFirst } from "./scene.js";

const panelsMost = 6;
const elementsMost = 2;

/** Points beyond the picture only lead its lines to the edge: so far again is enough. */
const inReach = (level: number, { low, high }: { readonly low: number; readonly high: number }) =>
  level >= low - (high - low) && level <= high + (high - low);

/** The stretch in which today's and the best levels of all classes lie, with room on both sides, as far as there are curves. */
function reachOf(
  classes: readonly Optimum[],
  curves: readonly (readonly Point[])[],
  at: (level: number) => number,
): { readonly low: number; readonly high: number } {
  const levels = curves.flat().map(({ level }) => at(level));
  const marked = classes.flatMap(({ today, best }) => [at(best!), ...(today === null ? [] : [at(today)])]);
  const [first, last] = [Math.min(...marked), Math.max(...marked)];
  const room = Math.max(0.3 * (last - first), 0.02 * (Math.max(...levels) - Math.min(...levels)));
  return {
    low: Math.min(first, Math.max(Math.min(...levels), first - room)),
    high: Math.max(last, Math.min(Math.max(...levels), last + room)),
  };
}

/** Cost and loss together for each class, its level of today and its best one marked. */
export function classCurves(results: Results, words: Words): ChartBlock[] {
  const { level: said } = words.report.decide;
  return elementsDrawn(results)
    .slice(0, elementsMost)
    .flatMap((element): ChartBlock[] => {
      const classes = optimaOf(results).filter(
        (one) =>
          one.element === element &&
          (one.of === "product-class" || one.of === "customer-class") &&
          one.best !== null &&
          pointsOf(results, element, one.of, one.subject).length > 2,
      );
      if (classes.length < 2) return [];
      const shown = classes.slice(0, panelsMost);
      const share = shown[0]!.unit === "share";
      const at = (level: number) => (share ? level * 100 : level);
      const written = (level: number) => words.format.value(level, shown[0]!.unit as Unit);
      const all = shown.map(({ of, subject }) => pointsOf(results, element, of, subject));
      const total = (point: Point) => point.cost + point.lost;
      const largest = Math.max(...shown.map(({ best }, i) => total(nearestPoint(all[i]!, best!))));
      const { per, axis } = moneyAxis(largest, words);
      const name = ({ of, subject }: Optimum) =>
        upperFirst(`${words.codeName(of, "of", "level.optima")} ${subject}`, words);
      const apart = ({ today, best }: Optimum) => (today === null ? -1 : Math.abs(today - best!));
      const far = shown.reduce((a, b) => (apart(b) > apart(a) ? b : a));
      const reach = reachOf(shown, all, at);
      const panels = shown.map((one, i) => ({
        title: name(one),
        points: all[i]!.filter((point) => !point.today && inReach(at(point.level), reach)).map(
          (point) => [at(point.level), total(point) / per] as const,
        ),
        dots: [
          ...(one.today === null
            ? []
            : [
                dotOf(
                  all[i]!.find(({ today }) => today) ?? nearestPoint(all[i]!, one.today),
                  "today" as const,
                ),
              ]),
          dotOf(nearestPoint(all[i]!, one.best!), "best" as const),
        ],
      }));
      function dotOf(point: Point, tone: CurveDot["tone"]): CurveDot {
        return { at: [at(point.level), total(point) / per], tone };
      }
      const options = {
        x: {
          name: said.level,
          axis: share ? "{value}%" : "{value}",
          ...reach,
        },
        axis,
      };
      return [
        {
          kind: "chart",
          id: `level-classes-${element}`,
          title: words.say(said.classes, { element: upperFirst(words.elementName(element), words) }),
          takeaway: words.say(said.classesTakeaway, {
            name: name(far),
            today: far.today === null ? words.report.table.empty : written(far.today),
            best: written(far.best!),
          }),
          option: curvePanels("wide", panels, options),
          narrow: curvePanels("narrow", panels, options),
          table: documentTable(results, "level.optima", words),
        },
      ];
    });
}
