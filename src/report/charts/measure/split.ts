import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { joined } from "../say.js";
import { nameOf } from "./distributions.js";

/** Where kinds of customers differ: the mean of each, element by element. */
export function splitChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.split-classes");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const split = tableView(results, "measure.split");
  const verdictOf = new Map(
    split === null ? [] : split.table.rows.map((row) => [String(row[0]), row[split.at("verdict")]] as const),
  );
  const [element, name, n, mean] = ["element", "class", "n", "mean"].map((id) => view.at(id)) as [
    number,
    number,
    number,
    number,
  ];
  const told = view.table.rows.flatMap((row) => {
    const value = num(row[mean]);
    const of = String(row[element]);
    if (value === null || !["explained", "latent"].includes(String(verdictOf.get(of) ?? "explained")))
      return [];
    return [
      {
        of,
        row,
        class: words.cell(row[name] ?? null, view.table.columns[name]!, view.id),
        n: num(row[n]),
        value,
      },
    ];
  });
  const elements = [...new Set(told.map((one) => one.of))].slice(0, 8);
  if (elements.length === 0) return null;
  const rows = elements.flatMap((of) =>
    told
      .filter((one) => one.of === of)
      .sort((a, b) => b.value - a.value)
      .slice(0, 6)
      .map(
        (one): Row => ({
          name: words.say(said.splitRow, { element: nameOf(view, one.row, words), class: one.class }),
          text: words.say(said.splitText, { mean: one.value, n: one.n ?? 0 }),
          stretches: [{ from: 0, to: one.value, tone: "part" }],
        }),
      ),
  );
  const spread = (of: string) => {
    const own = told.filter((one) => one.of === of).sort((a, b) => b.value - a.value);
    return { high: own[0]!, low: own.at(-1)! };
  };
  const widest = elements
    .map(spread)
    .sort((a, b) => b.high.value - b.low.value - (a.high.value - a.low.value))[0]!;
  const latent = [...verdictOf].filter(([, verdict]) => verdict === "latent").map(([of]) => of);
  const options = { axis: "{value}", axisName: said.importance };
  return {
    kind: "chart",
    id: "split",
    title: said.splitByClass,
    takeaway: joined(
      [
        words.say(said.splitTakeaway, {
          element: nameOf(view, widest.high.row, words),
          class: widest.high.class,
          high: widest.high.value,
          other: widest.low.class,
          low: widest.low.value,
        }),
        latent.length === 0
          ? ""
          : words.say(said.splitLatent, {
              elements: words.format.list(latent.slice(0, 5).map(words.elementName)),
            }),
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: Math.min(24, view.table.rows.length) }),
  };
}
