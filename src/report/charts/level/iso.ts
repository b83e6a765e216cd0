import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { type CurveDot, type CurveLine, curveChart } from "../curve.js";
import { moneyAxis } from "../money.js";
import { documentTable, tableView } from "../read.js";
import type { Size } from "../theme.js";
import { numberIn, textIn } from "./read.js";

const looks: readonly CurveLine["look"][] = ["total", "cost", "gain"];

type At = readonly [number, number];

/** Lines of the same service and of the same cost between lead time and stock, with the plans on them. */
export function isoChart(results: Results, words: Words): ChartBlock | null {
  const service = tableView(results, "level.iso-service");
  if (service === null) return null;
  const { level: said } = words.report.decide;
  // The first class of products carries most; the others stand in the tables.
  const first = textIn(service, service.table.rows[0]!, "product-class");
  const lines = linesOf(results, "level.iso-service", first, "target");
  const all = [...lines.keys()];
  const targets = [...new Set([0, 0.5, 1].map((part) => all[Math.round(part * (all.length - 1))] ?? ""))];
  const [cost] = [...linesOf(results, "level.iso-cost", first, "line").values()].filter(
    (points) => points.length > 1,
  );
  const drawn: CurveLine[] = [
    ...targets.map((target, i) => ({
      name: targetName(target, words),
      points: lines.get(target) ?? [],
      look: looks[i]!,
    })),
    ...(cost === undefined ? [] : [{ name: said.isoCost, points: cost, look: "lost" as const }]),
  ].filter(({ points }) => points.length > 1);
  if (drawn.length === 0) return null;
  const plans = plansOf(results, first);
  const places = [...drawn.flatMap(({ points }) => points), ...plans.map(({ at }) => at)];
  const [longest, most] = [Math.max(...places.map(([x]) => x)), Math.max(...places.map(([, y]) => y))];
  const { per, axis } = moneyAxis(most, words);
  const scaled = ([x, y]: At): At => [x, y / per];
  const draw = (size: Size) =>
    curveChart(
      size,
      drawn.map((line) => ({ ...line, points: line.points.map(scaled) })),
      {
        x: { name: said.isoX, axis: "{value}", low: 0, high: longest * 1.05 },
        y: { name: said.isoY, axis, low: 0, high: (most / per) * 1.08 },
        marks: [],
        dots: plans.map(
          (plan, i): CurveDot => ({
            at: scaled(plan.at),
            text: String(i + 1),
            tone: plan.chosen ? "best" : "today",
          }),
        ),
        height: 240,
      },
    );
  return {
    kind: "chart",
    id: "level-iso",
    title: words.say(said.iso, { class: first }),
    takeaway: said.isoTakeaway,
    option: draw("wide"),
    narrow: draw("narrow"),
    table: documentTable(results, plans.length > 0 ? "level.means" : service.id, words),
  };
}

function targetName(target: string, words: Words): string {
  const level = Number(target);
  return Number.isFinite(level) && level > 0 && level <= 1 ? words.format.share(level) : target;
}

/** Lead time and stock of one class of products, by what a line holds equal. */
function linesOf(results: Results, table: string, of: string, by: string): Map<string, At[]> {
  const view = tableView(results, table);
  const lines = new Map<string, At[]>();
  for (const row of view?.table.rows ?? []) {
    const [days, stock] = [numberIn(view!, row, "lead-days"), numberIn(view!, row, "stock")];
    if (days === null || stock === null || textIn(view!, row, "product-class") !== of) continue;
    const key = textIn(view!, row, by);
    lines.set(key, [...(lines.get(key) ?? []), [days, stock]]);
  }
  for (const points of lines.values()) points.sort((a, b) => a[0] - b[0]);
  return lines;
}

const plansDrawn = 8;

function plansOf(results: Results, of: string): { readonly at: At; readonly chosen: boolean }[] {
  const view = tableView(results, "level.means");
  return (view?.table.rows ?? [])
    .flatMap((row) => {
      const [days, stock] = [numberIn(view!, row, "lead-days"), numberIn(view!, row, "stock")];
      return days === null || stock === null || textIn(view!, row, "product-class") !== of
        ? []
        : [
            {
              at: [days, stock] as const,
              chosen: /(^|-)(chosen|cheapest)$/.test(textIn(view!, row, "chosen")),
            },
          ];
    })
    .slice(0, plansDrawn);
}
