import type { Cell, Results } from "../../../core/findings.js";
import type { Unit } from "../../../core/unit.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { joined } from "../say.js";
import { nameOf } from "./distributions.js";

const most = 16;

/** The level the records show, where it is measured in the unit that was asked for. */
function presentLevels(
  results: Results,
): (element: Cell | undefined, unit: Cell | undefined) => number | null {
  const view = tableView(results, "measure.kpi-targets");
  if (view === null) return () => null;
  const [element, unit, present] = ["element", "unit", "present"].map((id) => view.at(id)) as [
    number,
    number,
    number,
  ];
  return (of, asked) => {
    const row = view.table.rows.find((cells) => cells[element] === of && cells[unit] === asked);
    return num(row?.[present]);
  };
}

/** Ideal, acceptable and present level of each element, every line on its own scale with the best on the right. */
export function idealChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.ideal-levels");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const [segment, ideal, acceptable, present, unit] = [
    "segment",
    "ideal",
    "acceptable",
    "present",
    "unit",
  ].map((id) => view.at(id)) as [number, number, number, number, number];
  const presentOf = presentLevels(results);
  const told = view.table.rows
    .filter((row) => segment < 0 || row[segment] === "" || row[segment] === null)
    .flatMap((row) => {
      const [best, least] = [num(row[ideal]), num(row[acceptable])];
      const now = num(row[present]) ?? presentOf(row[view.at("element")], row[unit]);
      return best === null || (least === null && now === null) ? [] : [{ row, best, least, now }];
    })
    .slice(0, most);
  if (told.length === 0) return null;
  const text = (value: number, of: Cell | undefined) =>
    typeof of === "string" && of !== "" ? words.format.value(value, of as Unit) : words.format.number(value);
  const rows = told.map(({ row, best, least, now }): Row => {
    const [from, to] = [least ?? now!, best];
    const worst = now === null ? from : to >= from ? Math.min(from, now) : Math.max(from, now);
    const top = now === null ? to : to >= from ? Math.max(to, now) : Math.min(to, now);
    const at = (value: number) => (top === worst ? 50 : 10 + (80 * (value - worst)) / (top - worst));
    const of = row[unit];
    return {
      name: nameOf(view, row, words),
      text: [
        now === null ? "" : words.say(said.idealNow, { present: text(now, of) }),
        least === null ? "" : words.say(said.idealAccepts, { acceptable: text(least, of) }),
        words.say(said.idealLikes, { ideal: text(best, of) }),
      ]
        .filter((part) => part !== "")
        .join(" · "),
      stretches: [{ from: at(from), to: at(to), tone: "light" }],
      marks: now === null ? [] : [{ at: at(now), tone: "sure" }],
    };
  });
  const judged = told.flatMap(({ best, least, now }) =>
    least === null || now === null ? [] : [best >= least ? now >= least : now <= least],
  );
  const options = {
    axis: null,
    legend: [
      { name: `${said.idealAcceptable} → ${said.idealIdeal}`, tone: "light" as const },
      ...(judged.length > 0 ? [{ name: said.idealPresent, tone: "sure" as const }] : []),
    ],
  };
  return {
    kind: "chart",
    id: "ideal-levels",
    title: said.ideal,
    takeaway: joined(
      [
        judged.length === 0
          ? ""
          : words.say(said.idealTakeaway, { met: judged.filter(Boolean).length, elements: judged.length }),
        said.idealRead,
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: Math.min(24, view.table.rows.length) }),
  };
}
