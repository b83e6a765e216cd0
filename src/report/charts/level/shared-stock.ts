import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { moneyAxis } from "../money.js";
import { documentTable, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { numberIn, textIn } from "./read.js";

const classesDrawn = 5;

/** One stock for customers who deserve different levels: the cost and the loss of three ways to run it. */
export function sharedStockChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "level.shared-stock");
  if (view === null) return null;
  const { level: said } = words.report.decide;
  const found = view.table.rows.flatMap((row) => {
    const [cost, lost] = ["cost", "lost"].map((id) => numberIn(view, row, id));
    return cost == null || lost == null
      ? []
      : [{ class: textIn(view, row, "product-class"), way: textIn(view, row, "way"), cost, lost }];
  });
  const classes = [...new Set(found.map((one) => one.class))];
  const cheapest = classes.map((name) =>
    found.filter((one) => one.class === name).reduce((a, b) => (b.cost + b.lost < a.cost + a.lost ? b : a)),
  );
  if (cheapest.length === 0) return null;
  const drawn = classes.slice(0, classesDrawn).flatMap((name) => found.filter((one) => one.class === name));
  const { per, axis } = moneyAxis(Math.max(...drawn.map(({ cost, lost }) => cost + lost)), words);
  const way = (code: string) => words.codeName(code, "way", view.id);
  const rows = drawn.map(
    (one): Row => ({
      name: words.say(said.sharedRow, { class: one.class, way: way(one.way) }),
      text: words.format.about(one.cost + one.lost),
      strong: cheapest.includes(one),
      stretches: [
        { from: 0, to: one.cost / per, tone: "part" },
        { from: one.cost / per, to: (one.cost + one.lost) / per, tone: "loss" },
      ],
    }),
  );
  const wins = (code: string) => cheapest.filter((one) => one.way === code).length;
  const first = cheapest.reduce((a, b) => (wins(b.way) > wins(a.way) ? b : a)).way;
  const options = {
    axis,
    axisName: words.unitName("money-per-year"),
    legend: [
      { name: said.cost, tone: "part" as const },
      { name: said.lost, tone: "loss" as const },
    ],
  };
  return {
    kind: "chart",
    id: "level-shared-stock",
    title: said.shared,
    takeaway: words.say(said.sharedTakeaway, { way: way(first), count: wins(first), all: classes.length }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words),
  };
}
