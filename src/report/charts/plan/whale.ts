import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { curveChart } from "../curve.js";
import { numberIn } from "../level/read.js";
import { moneyAxis } from "../money.js";
import { documentTable, tableView } from "../read.js";
import type { Size } from "../theme.js";

type At = readonly [number, number];

/** Cumulative contribution of customers, best first, before and after what poor service loses with them. */
export function whaleAfterLoss(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "plan.whale-after-loss");
  if (view === null || view.at("customer-share") < 0) return null;
  const { plan: said } = words.report.decide;
  const line = (id: string): At[] =>
    view.table.rows.flatMap((row): At[] => {
      const [share, money] = [numberIn(view, row, "customer-share"), numberIn(view, row, id)];
      return share === null || money === null ? [] : [[share * 100, money]];
    });
  const [before, after] = [line("contribution"), line("after-loss")];
  if (before.length < 3 || after.length < 3) return null;
  const values = [...before, ...after].map(([, y]) => y);
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const { per, axis } = moneyAxis(Math.max(high, -low), words);
  const scaled = (points: readonly At[]): At[] => [[0, 0], ...points.map(([x, y]): At => [x, y / per])];
  const draw = (size: Size) =>
    curveChart(
      size,
      [
        { name: said.whaleBefore, points: scaled(before), look: "cost" },
        { name: said.whaleAfter, points: scaled(after), look: "total" },
      ],
      {
        x: { name: words.report.charts.whaleAxisX, axis: "{value}%", low: 0, high: 100 },
        y: {
          name: words.report.charts.whaleAxisContribution,
          axis,
          low: (low * 1.08) / per,
          high: (high * 1.08) / per,
        },
        marks: [],
        height: 230,
      },
    );
  return {
    kind: "chart",
    id: "plan-whale",
    title: said.whale,
    takeaway: words.say(said.whaleTakeaway, { before: before.at(-1)![1], after: after.at(-1)![1] }),
    option: draw("wide"),
    narrow: draw("narrow"),
    table: documentTable(results, view.id, words),
  };
}
