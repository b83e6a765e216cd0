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
  const plans = plansOf(results, first);
  // The line of the plans' own service, and the outer ones beside it.
  const [low, high] = [all[0] ?? "", all.at(-1) ?? ""];
  const middle = all.reduce(
    (a, b) => (Math.abs(Number(b) - plans.service) < Math.abs(Number(a) - plans.service) ? b : a),
    low,
  );
  const targets = [...new Set([low, middle, high])];
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
  const places = [...drawn.flatMap(({ points }) => points), ...plans.drawn.map(({ at }) => at)];
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
        dots: plans.drawn.map(
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
    table: documentTable(results, plans.drawn.length > 0 ? "level.means" : service.id, words),
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

interface Plans {
  readonly drawn: readonly { readonly at: At; readonly chosen: boolean }[];
  /** Share all of them fill at once. */
  readonly service: number;
}

function plansOf(results: Results, of: string): Plans {
  const view = tableView(results, "level.means");
  const rows = (view?.table.rows ?? []).filter((row) => textIn(view!, row, "product-class") === of);
  const services = rows.flatMap((row) => numberIn(view!, row, "service") ?? []);
  return {
    drawn: rows
      .flatMap((row) => {
        const [days, stock] = [numberIn(view!, row, "lead-days"), numberIn(view!, row, "stock-all")];
        return days === null || stock === null
          ? []
          : [
              {
                at: [days, stock] as const,
                chosen: /(^|-)(chosen|cheapest)$/.test(textIn(view!, row, "chosen")),
              },
            ];
      })
      .slice(0, plansDrawn),
    service: services[0] ?? 0.5,
  };
}
