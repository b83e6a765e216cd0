import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { joined } from "../say.js";
import { nameOf } from "./distributions.js";

const most = 24;

/** How often a new survey would put each element into the same field, and ask for the same action; the least settled first. */
export function stabilityChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.placement");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const [cell, action, firm] = ["cell-chance", "action-chance", "firm"].map((id) => view.at(id)) as [
    number,
    number,
    number,
  ];
  const told = view.table.rows
    .flatMap((row) => {
      const chance = num(row[cell]);
      return chance === null
        ? []
        : [
            {
              name: nameOf(view, row, words),
              chance,
              action: num(row[action]),
              open: row[firm] === "not-firm",
            },
          ];
    })
    .sort((a, b) => a.chance - b.chance);
  if (told.length === 0) return null;
  const rows = told.slice(0, most).map(
    (one): Row => ({
      name: one.name,
      text: words.say(one.action === null ? said.stabilityText : said.stabilityBoth, {
        cell: one.chance,
        action: one.action ?? 0,
      }),
      stretches: [{ from: 0, to: one.chance * 100, tone: one.open ? "light" : "part" }],
      marks: one.action === null ? [] : [{ at: one.action * 100, tone: "unsure" }],
    }),
  );
  const open = told.filter((one) => one.open).length;
  const options = {
    axis: "{value}%",
    axisName: said.stabilityAxis,
    legend: [
      { name: said.stabilityCell, tone: "part" as const },
      ...(told.some((one) => one.action !== null)
        ? [{ name: said.stabilityAction, tone: "unsure" as const }]
        : []),
    ],
  };
  return {
    kind: "chart",
    id: "placement",
    title: said.stability,
    takeaway: joined(
      open === 0
        ? [said.stabilityFirm]
        : [
            words.say(said.stabilityTakeaway, { open, elements: told.length }),
            words.say(said.stabilityUnsettled, { element: told[0]!.name, chance: told[0]!.chance }),
          ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: Math.min(most, view.table.rows.length) }),
  };
}
