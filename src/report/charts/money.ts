import type { Results } from "../../core/findings.js";
import type { Words } from "../../i18n/index.js";
import type { ChartBlock } from "../document.js";
import { type Bar, bars } from "./bars.js";
import { documentTable, num, rowName, tableView } from "./read.js";

/** Axis numbers in thousands or millions, 万 or 亿, so that they stay short. */
export function moneyAxis(largest: number, words: Words): { readonly per: number; readonly axis: string } {
  const { language, currency } = words.format;
  const steps: readonly (readonly [number, string])[] =
    language === "zh"
      ? [
          [1e8, "亿"],
          [1e4, "万"],
        ]
      : [
          [1e9, "bn"],
          [1e6, "m"],
          [1e3, "k"],
        ];
  const [per, name] = steps.find(([size]) => largest >= size * 2) ?? [1, ""];
  return { per, axis: currency === "" || name !== "" ? `{value}${name}` : "{value}" };
}

/** Elements in the order to change them: how far from target, and the money of the customers they touch. */
export function priorityChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "plan.priorities");
  if (view === null || view.table.rows.length < 2) return null;
  const { charts } = words.report;
  const money = view.at("money");
  const gap = view.at("gap");
  if (money < 0) return null;
  const targeted = view.table.rows.some((row) => num(row[gap]) !== null);
  const items: Bar[] = view.table.rows.slice(0, 10).map((row) => {
    const touched = words.format.money(num(row[money]) ?? 0);
    const short = num(row[gap]);
    return {
      name: rowName(view, row, words),
      value: targeted ? Math.max(0, short ?? 0) : (num(row[money]) ?? 0),
      text: targeted
        ? `${short === null ? charts.noTarget : words.format.share(short)} · ${touched}`
        : touched,
    };
  });
  const first = view.table.rows[0]!;
  const values = { first: items[0]!.name, amount: num(first[money]) ?? 0 };
  const short = num(first[gap]);
  return {
    kind: "chart",
    id: "priorities",
    title: targeted ? charts.priorities : charts.prioritiesMoney,
    takeaway:
      short === null
        ? words.say(charts.prioritiesPlain, values)
        : words.say(charts.prioritiesTakeaway, { ...values, gap: short }),
    option: bars("wide", items),
    narrow: bars("narrow", items),
    table: documentTable(results, view.id, words),
  };
}
