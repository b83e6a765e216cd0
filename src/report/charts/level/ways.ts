import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { numberIn, textIn } from "./read.js";

/** Customer-oriented, cost-benefit and competition-oriented levels of each element, beside today's. */
export function waysChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "level.ways");
  if (view === null) return null;
  const { level: said } = words.report.decide;
  const lines = view.table.rows.flatMap((row) => {
    const value = (id: string) => numberIn(view, row, id);
    const ways = {
      element: textIn(view, row, "element"),
      customer: value("customer-oriented"),
      cost: value("cost-benefit"),
      rivals: value("competition"),
      today: value("today"),
      agree: textIn(view, row, "agree"),
    };
    const levels = [ways.customer, ways.cost, ways.rivals].filter((one) => one !== null);
    const all = ["", "all"].includes(textIn(view, row, "segment"));
    // Levels that are no shares cannot share an axis with those that are.
    return all && levels.length > 1 && levels.every((one) => one >= 0 && one <= 1) ? [ways] : [];
  });
  if (lines.length === 0) return null;
  const mark = <T extends string>(at: number | null, tone: T) =>
    at === null ? [] : [{ at: at * 100, tone }];
  const rows = lines.map(
    (one): Row => ({
      name: words.cell(one.element, view.table.columns[view.at("element")]!, view.id),
      text: one.agree === "" ? "" : words.codeName(one.agree, "agree", view.id),
      stretches: [],
      marks: [
        ...mark(one.rivals, "faint" as const),
        ...mark(one.customer, "unsure" as const),
        ...mark(one.today, "now" as const),
        ...mark(one.cost, "sure" as const),
      ],
    }),
  );
  const some = (of: (one: (typeof lines)[number]) => number | null) => lines.some((one) => of(one) !== null);
  const options = {
    axis: "{value}%",
    apart: true as const,
    legend: [
      ...(some(({ customer }) => customer) ? [{ name: said.wayCustomer, tone: "unsure" as const }] : []),
      ...(some(({ cost }) => cost) ? [{ name: said.wayCost, tone: "sure" as const }] : []),
      ...(some(({ rivals }) => rivals) ? [{ name: said.wayRivals, tone: "faint" as const }] : []),
      ...(some(({ today }) => today) ? [{ name: said.today, tone: "now" as const }] : []),
    ],
  };
  return {
    kind: "chart",
    id: "level-ways",
    title: said.ways,
    takeaway: words.say(said.waysTakeaway, {
      agree: lines.filter(({ agree }) => agree.endsWith("agree")).length,
      all: lines.length,
    }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words),
  };
}
