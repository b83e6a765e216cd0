import type { Results } from "../../../core/findings.js";
import type { Unit } from "../../../core/unit.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { numberIn, textIn } from "./read.js";
import { upperFirst } from "./scene.js";

/** The level each sales-service curve calls best, beside the one that lost customers call best. */
export function salesChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "level.sales-optima");
  if (view === null) return null;
  const { level: said } = words.report.decide;
  const lines = view.table.rows.flatMap((row) => {
    const best = numberIn(view, row, "best");
    return best === null ? [] : [{ row, best }];
  });
  if (lines.length === 0) return null;
  const share = (level: number) => words.format.value(level, "share" as Unit);
  const rows = lines.map(({ row, best }): Row => {
    const value = (id: string) => numberIn(view, row, id);
    const [low, high, today, loss] = [value("low"), value("high"), value("today"), value("by-loss")];
    const how = words.codeName(textIn(view, row, "form"), "form", view.id);
    return {
      name: `${textIn(view, row, "curve")} · ${upperFirst(words.elementName(textIn(view, row, "element")), words)} · ${how}`,
      text:
        today === null ? share(best) : words.say(said.optimaText, { today: share(today), best: share(best) }),
      stretches: low === null || high === null ? [] : [{ from: low * 100, to: high * 100, tone: "range" }],
      marks: [
        ...(loss === null ? [] : [{ at: loss * 100, tone: "unsure" as const }]),
        ...(today === null ? [] : [{ at: today * 100, tone: "now" as const }]),
        { at: best * 100, tone: "sure" as const },
      ],
    };
  });
  const options = {
    axis: "{value}%",
    apart: true as const,
    legend: [
      { name: said.bySales, tone: "sure" as const },
      { name: said.range, tone: "range" as const },
      { name: said.byLoss, tone: "unsure" as const },
      { name: said.today, tone: "now" as const },
    ],
  };
  const agree = lines.filter(({ row, best }) => {
    const [today, loss] = [numberIn(view, row, "today"), numberIn(view, row, "by-loss")];
    return today !== null && loss !== null && Math.sign(best - today) === Math.sign(loss - today);
  });
  return {
    kind: "chart",
    id: "level-sales",
    title: said.sales,
    takeaway: words.say(said.salesTakeaway, { agree: agree.length, all: lines.length }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words),
  };
}
