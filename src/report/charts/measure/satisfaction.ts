import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { codeText, joined } from "../say.js";

const most = 12;

/** Overall satisfaction with each firm, with its range. */
export function overallChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.overall");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const at = (id: string) => view.at(id);
  const firm = at("firm");
  const told = view.table.rows
    .flatMap((row) => {
      const mean = num(row[at("mean")]);
      return mean === null
        ? []
        : [
            {
              name: words.cell(row[firm] ?? null, view.table.columns[firm]!, view.id),
              mean,
              n: num(row[at("n")]) ?? 0,
              low: num(row[at("low")]),
              high: num(row[at("high")]),
            },
          ];
    })
    .slice(0, most);
  if (told.length < 2) return null;
  const rows = told.map(
    ({ name, mean, n, low, high }): Row => ({
      name,
      text: words.say(said.splitText, { mean, n }),
      stretches: low === null || high === null ? [] : [{ from: low, to: high, tone: "range" }],
      marks: [{ at: mean, tone: "sure" }],
    }),
  );
  const [own, ...others] = told;
  const best = others.toSorted((a, b) => b.mean - a.mean)[0]!;
  const apart =
    own!.low !== null && best.high !== null && own!.high !== null && best.low !== null
      ? own!.low > best.high || own!.high < best.low
      : false;
  const options = {
    axis: "{value}",
    apart: true as const,
    axisName: said.scoreAxis,
    legend: [{ name: said.range, tone: "range" as const }],
  };
  return {
    kind: "chart",
    id: "overall",
    title: said.overall,
    takeaway: joined(
      [
        words.say(said.overallTakeaway, {
          own: own!.name,
          mean: own!.mean,
          rival: best.name,
          other: best.mean,
        }),
        apart ? "" : said.overallClose,
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words),
  };
}

/** How many customers are on each of the five levels of satisfaction. */
export function levelsChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.satisfaction-levels");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const at = (id: string) => view.at(id);
  const told = view.table.rows.flatMap((row) => {
    const share = num(row[at("share")]);
    return share === null
      ? []
      : [
          {
            name: codeText(view, row, at("level"), words),
            share,
            low: num(row[at("low")]),
            high: num(row[at("high")]),
          },
        ];
  });
  if (told.length < 2) return null;
  const rows = told.map(
    ({ name, share, low, high }): Row => ({
      name,
      text: words.format.share(share),
      stretches: [
        { from: 0, to: share * 100, tone: "part" },
        ...(low === null || high === null
          ? []
          : [{ from: low * 100, to: high * 100, tone: "range" as const }]),
      ],
    }),
  );
  const first = told.toSorted((a, b) => b.share - a.share)[0]!;
  const options = { axis: "{value}%", legend: [{ name: said.range, tone: "range" as const }] };
  return {
    kind: "chart",
    id: "satisfaction-levels",
    title: words.tableTitle(view.id),
    takeaway: words.say(said.levelsTakeaway, { level: first.name, share: first.share }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words),
  };
}
