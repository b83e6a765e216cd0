import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { ink } from "../theme.js";
import { nameOf } from "./distributions.js";

/** Expected beside perceived, the largest shortfall first. */
export function gapChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.expectation-gaps");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const [expected, perceived] = [view.at("expectation"), view.at("perception")];
  const told = view.table.rows
    .flatMap((row) => {
      const [e, p] = [num(row[expected]), num(row[perceived])];
      return e === null || p === null ? [] : [{ row, e, p, short: e - p }];
    })
    .sort((a, b) => b.short - a.short);
  if (told.length === 0) return null;
  const signed = (value: number) =>
    `${value > 0 ? "−" : value < 0 ? "+" : "±"}${words.format.number(Math.abs(value), 2)}`;
  const rows = told.slice(0, 24).map(
    ({ row, e, p, short }): Row => ({
      name: nameOf(view, row, words),
      text: words.say(said.gapText, { expected: e, perceived: p, gap: signed(short) }),
      stretches: [
        { from: Math.min(e, p), to: Math.max(e, p), tone: "light", fill: short > 0 ? "#e0a793" : ink.pale },
      ],
      marks: [
        { at: e, tone: "unsure" },
        { at: p, tone: "sure" },
      ],
    }),
  );
  const options = {
    axis: "{value}",
    axisName: said.gapsAxis,
    apart: true as const,
    legend: [
      { name: said.gapsPerceived, tone: "sure" as const },
      { name: said.gapsExpected, tone: "unsure" as const },
    ],
  };
  const first = told[0]!;
  return {
    kind: "chart",
    id: "expectation-gaps",
    title: said.gaps,
    takeaway:
      first.short <= 0
        ? said.gapsNone
        : words.say(said.gapsTakeaway, { element: nameOf(view, first.row, words), gap: signed(first.short) }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: Math.min(24, view.table.rows.length) }),
  };
}
