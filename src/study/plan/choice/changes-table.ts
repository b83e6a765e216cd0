import type { Cell, Table, TableColumn } from "../../../core/findings.js";
import { netOfEffect } from "../../../core/plan/joint/joint-effect.js";
import { code, columnsBy, count, key, label, money, number, share } from "../../columns.js";
import type { StudySettings } from "../../input.js";
import { kindOfPlace, labelOf, type Names } from "./label.js";
import type { Plan, Row } from "./made.js";

const { moneyPerYear: yearly } = columnsBy("plan-joint-effect");

const columns: readonly TableColumn[] = [
  key("change"),
  count("order"),
  code("element"),
  code("means"),
  label("where"),
  code("where-is"),
  number("from", "ratio"),
  number("to", "ratio"),
  code("unit"),
  code("chosen", "plan-choice"),
  code("reason"),
  count("failures", "plan-joint-effect"),
  yearly("cost"),
  money("once"),
  yearly("gain"),
  yearly("gain-low"),
  yearly("gain-high"),
  { ...yearly("lost-saved"), scope: "lost-sales" },
  yearly("margin"),
  yearly("cost-saved"),
  yearly("net"),
  yearly("alone"),
  share("chance-pays", "plan-joint-effect"),
  share("risk"),
  number("lead-days", "days"),
  label("needs"),
  yearly("break-even-cost", "plan-choice"),
  label("owner"),
  label("due"),
  label("note"),
];

const order = ["chosen", "left-out", "no-cost-known", "dropped-by-you", "infeasible", "not-worth"];

/** Chosen ones in the order of doing, then the others by what they would bring. */
export function sorted(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) =>
      order.indexOf(a.chosen) - order.indexOf(b.chosen) ||
      (a.order ?? 0) - (b.order ?? 0) ||
      b.breakEven - a.breakEven ||
      (a.candidate.id < b.candidate.id ? -1 : 1),
  );
}

const cents = (value: number) => value / 100;
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

export function changesTable(plan: Plan, settings: StudySettings, names: Names): Table {
  const rows = sorted(plan.rows);
  return {
    id: "plan.changes",
    columns,
    rows: rows.map((row): Cell[] => {
      const { candidate: c, effect } = row;
      const settled = settings.plan?.decisions?.[c.id];
      const unknown = c.cost === null;
      return [
        c.id,
        row.order,
        c.element,
        c.means,
        labelOf(c, names),
        kindOfPlace(c),
        c.from,
        c.to,
        c.unit,
        row.chosen,
        row.reason,
        sum(row.removed),
        unknown ? null : cents(effect.cost),
        cents(c.once),
        cents(row.gain),
        row.span === null ? null : cents(row.span.low),
        row.span === null ? null : cents(row.span.high),
        cents(effect.leaving + effect.direct),
        cents(effect.margin),
        cents(effect.saved),
        unknown ? null : cents(netOfEffect(effect)),
        cents(row.alone),
        row.chancePays,
        c.risk,
        c.leadDays,
        c.needs.join(", "),
        cents(row.breakEven),
        settled?.owner ?? "",
        settled?.due ?? "",
        settled?.note ?? "",
      ];
    }),
    total: rows.length,
    rowEvidence: rows.map((r) => r.candidate.evidence),
  };
}
