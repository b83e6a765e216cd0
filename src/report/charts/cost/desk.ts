import type { Cell, Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { type Bar, bars } from "../bars.js";
import { documentTable, num, tableView } from "../read.js";

const pointsDrawn = 10;

/** What one more person on the desk buys: share answered in time, and what the month costs. */
export function deskChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "cost.desk.curve");
  if (view === null) return null;
  const at = {
    people: view.at("people"),
    cost: view.at("month-cost"),
    level: view.at("service-level"),
    paid: view.at("paid"),
    needed: view.at("needed"),
  };
  const told = view.table.rows.filter((row) => num(row[at.level]) !== null).slice(0, pointsDrawn);
  if (told.length < 2) return null;
  const { charts } = words.report;
  const { share, money } = words.format;
  const marked = (row: readonly Cell[]) => [
    ...(row[at.paid] === true ? [charts.deskPaid] : []),
    ...(row[at.needed] === true ? [charts.deskNeeded] : []),
  ];
  const items: Bar[] = told.map((row) => {
    const cost = num(row[at.cost]);
    const level = num(row[at.level])!;
    return {
      name: words.say(charts.deskPeople, { people: num(row[at.people]) ?? 0 }),
      value: level,
      text: [share(level), ...(cost === null ? [] : [money(cost)]), ...marked(row)].join(" · "),
    };
  });
  const [first, last] = [told[0]!, told[told.length - 1]!];
  const values = {
    few: num(first[at.people]) ?? 0,
    many: num(last[at.people]) ?? 0,
    low: num(first[at.level])!,
    high: num(last[at.level])!,
    from: num(first[at.cost]) ?? 0,
    to: num(last[at.cost]) ?? 0,
  };
  const priced = num(first[at.cost]) !== null && num(last[at.cost]) !== null;
  return {
    kind: "chart",
    id: "desk",
    title: charts.desk,
    takeaway: words.say(priced ? charts.deskTakeaway : charts.deskUnpriced, values),
    option: bars("wide", items),
    narrow: bars("narrow", items),
    table: documentTable(results, view.id, words, { shown: view.table.rows.length }),
  };
}
