import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { moneyAxis } from "../money.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { codeText, joined } from "../say.js";

const drawn = 12;

/** Where the loss with own customers arises: by class of customer, by region, by month. */
export const classLossChart = (results: Results, words: Words): ChartBlock | null =>
  groupChart(results, words, "class");
export const regionLossChart = (results: Results, words: Words): ChartBlock | null =>
  groupChart(results, words, "region");
export const monthLossChart = (results: Results, words: Words): ChartBlock | null =>
  groupChart(results, words, "month");

function groupChart(results: Results, words: Words, by: "class" | "region" | "month"): ChartBlock | null {
  const view = tableView(results, `loss.by-${by}`);
  if (view === null) return null;
  const { lossCharts } = words.report;
  const [value, purchases] = [view.at("value"), view.at("purchases")];
  const all = view.table.rows.flatMap((row) => {
    const lost = num(row[value]);
    return lost === null
      ? []
      : [{ key: String(row[0]), name: nameOf(row), lost, bought: num(row[purchases]) ?? 0 }];
  });
  if (all.length < 2) return null;
  const largest = all.reduce((a, b) => (b.lost > a.lost ? b : a));
  const { per } = moneyAxis(Math.max(...all.map(({ lost }) => Math.abs(lost))), words);
  const shown =
    by === "month"
      ? [...all].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(-18)
      : [...all].sort((a, b) => b.lost - a.lost).slice(0, drawn);
  const rows = shown.map(
    ({ name, lost }): Row => ({
      name,
      text: words.format.money(lost),
      stretches: [{ from: 0, to: lost / per, tone: lost < 0 ? "unknown" : "part" }],
    }),
  );
  const options = { axis: null };
  const sum = all.reduce((total, group) => total + Math.max(0, group.lost), 0);
  const bought = all.reduce((total, group) => total + group.bought, 0);
  const takeaways = [
    words.say(lossCharts.groupTakeaway, {
      name: largest.name,
      value: largest.lost,
      share: sum === 0 ? 0 : largest.lost / sum,
    }),
    bought === 0 ? "" : words.say(lossCharts.groupPart, { part: largest.bought / bought }),
  ];
  return {
    kind: "chart",
    id: `loss-by-${by}`,
    title: lossCharts.groups[by],
    takeaway: joined(takeaways, words),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words),
  };

  function nameOf(row: readonly (string | number | boolean | null)[]): string {
    const key = row[0];
    if (by === "month" && typeof key === "string") return words.format.month(key);
    if (key === null || key === "") return lossCharts.unnamed;
    const name = codeText(view!, row, 0, words);
    return by === "class" && name.length <= 2 ? words.say(lossCharts.className, { name }) : name;
  }
}
