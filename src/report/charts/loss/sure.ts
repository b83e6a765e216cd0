import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { moneyAxis } from "../money.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { codeText, joined, near } from "../say.js";

const drawn = 10;

/** What the total would be with each link at its ends, the one that moves it most on top. */
export function tornadoChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "loss.tornado");
  const total = results.figures.find((figure) => figure.id === "loss.total")?.value;
  if (view === null || total == null) return null;
  const { lossCharts } = words.report;
  const [low, high] = [view.at("at-low"), view.at("at-high")];
  const links = view.table.rows
    .flatMap((row) => {
      const [from, to] = [num(row[low]), num(row[high])];
      return from === null || to === null || near(from, to)
        ? []
        : [{ name: codeText(view, row, 0, words), from, to }];
    })
    .slice(0, drawn);
  if (links.length < 2) return null;
  const { per, axis } = moneyAxis(
    Math.max(Math.abs(total), ...links.flatMap(({ from, to }) => [Math.abs(from), Math.abs(to)])),
    words,
  );
  const rows = links.map(
    ({ name, from, to }): Row => ({
      name,
      text: words.format.range(Math.min(from, to), Math.max(from, to), "money"),
      stretches: [
        { from: total / per, to: from / per, tone: "light" },
        { from: total / per, to: to / per, tone: "total" },
      ],
    }),
  );
  const first = links[0]!;
  const options = {
    axis,
    apart: true as const,
    axisName: words.unitName("money-per-year"),
    line: { at: total / per, name: words.say(lossCharts.tornadoTotal, { total }) },
    legend: [
      { name: lossCharts.tornadoLow, tone: "light" },
      { name: lossCharts.tornadoHigh, tone: "total" },
    ] as const,
  };
  return {
    kind: "chart",
    id: "loss-tornado",
    title: lossCharts.tornado,
    takeaway: joined(
      [
        words.say(lossCharts.tornadoTakeaway, {
          link: first.name,
          low: Math.min(first.from, first.to),
          high: Math.max(first.from, first.to),
        }),
        links.some(({ from, to }) => (from - total) * (to - total) > 0) ? lossCharts.tornadoJoint : "",
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: drawn }),
  };
}
