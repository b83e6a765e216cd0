import type { Results } from "../../../core/findings.js";
import type { Unit } from "../../../core/unit.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { nameOf } from "./distributions.js";

const most = 20;

/** What the audit found against its targets: how far off each element is, in per cent of its target. */
export function auditChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.audit");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const at = (id: string) => view.at(id);
  const told = view.table.rows
    .flatMap((row) => {
      // What the records show comes before what was told.
      const level = num(row[at("recorded")]) ?? num(row[at("present")]);
      const target = num(row[at("target")]);
      const state = row[at("state")];
      if (level === null || target === null || (state !== "met" && state !== "missed")) return [];
      const off = (100 * Math.abs(level - target)) / (Math.abs(target) || 1);
      const unit = row[at("unit")];
      const text = (value: number) =>
        typeof unit === "string" && unit !== ""
          ? words.format.value(value, unit as Unit)
          : words.format.number(value);
      return [
        {
          name: nameOf(view, row, words),
          off: state === "met" ? off : -off,
          missed: state === "missed",
          text: words.say(said.auditText, { level: text(level), target: text(target) }),
        },
      ];
    })
    .sort((a, b) => a.off - b.off)
    .slice(0, most);
  if (told.length === 0) return null;
  const rows = told.map(
    ({ name, off, missed, text }): Row => ({
      name,
      text,
      stretches: [{ from: 0, to: off, tone: missed ? "loss" : "part" }],
    }),
  );
  const missed = told.filter((one) => one.missed);
  const options = { axis: "{value}%", axisName: said.auditAxis };
  return {
    kind: "chart",
    id: "audit",
    title: said.audit,
    takeaway:
      missed.length === 0
        ? words.say(said.auditMet, { elements: told.length })
        : words.say(said.auditTakeaway, {
            missed: missed.length,
            elements: told.length,
            element: missed[0]!.name,
          }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: Math.min(24, view.table.rows.length) }),
  };
}
