import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { codeText, joined } from "../say.js";
import { nameOf } from "./distributions.js";

const most = 20;

/** How many each element pleases when it is there, and how many miss it when it is not; what is missed most comes first. */
export function kanoChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.kano");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const [better, low, high, worse, kano] = ["better", "better-low", "better-high", "worse", "kano"].map(
    (id) => view.at(id),
  ) as [number, number, number, number, number];
  const told = view.table.rows
    .flatMap((row) => {
      const [pleased, missed] = [num(row[better]), num(row[worse])];
      return pleased === null || missed === null ? [] : [{ row, pleased, missed: Math.abs(missed) }];
    })
    .toSorted((a, b) => b.missed - a.missed || b.pleased - a.pleased);
  if (told.length === 0) return null;
  const shown = told.slice(0, most);
  const rows = shown.map(({ row, pleased, missed }): Row => {
    const ends = [num(row[low]), num(row[high])] as const;
    return {
      name: nameOf(view, row, words),
      text: words.say(said.kanoText, { kano: codeText(view, row, kano, words), pleased, missed }),
      stretches: [
        { from: 0, to: pleased * 100, tone: "part" },
        ...(ends[0] === null || ends[1] === null
          ? []
          : [{ from: ends[0] * 100, to: ends[1] * 100, tone: "range" as const }]),
      ],
      marks: [{ at: missed * 100, tone: "unsure" }],
    };
  });
  const named = (category: string) =>
    told.filter(({ row }) => row[kano] === category).map(({ row }) => nameOf(view, row, words));
  const sentence = (category: string, sentence: string) => {
    const elements = named(category).slice(0, 5);
    return elements.length === 0 ? "" : words.say(sentence, { elements: words.format.list(elements) });
  };
  const options = {
    axis: "{value}%",
    legend: [
      { name: said.kanoPleased, tone: "part" as const },
      { name: said.kanoMissed, tone: "unsure" as const },
      { name: said.range, tone: "range" as const },
    ],
  };
  return {
    kind: "chart",
    id: "kano",
    title: words.tableTitle(view.id),
    takeaway: joined(
      [
        sentence("must-be", said.kanoMust),
        sentence("one-dimensional", said.kanoMore),
        sentence("attractive", said.kanoDelight),
        ["must-be", "one-dimensional", "attractive"].some((category) => named(category).length > 0)
          ? ""
          : said.kanoNone,
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: Math.min(most, view.table.rows.length) }),
  };
}
