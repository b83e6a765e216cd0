import type { Cell, Table, TableColumn } from "../../../core/findings.js";
import { netOfEffect } from "../../../core/plan/joint/joint-effect.js";
import type { StudySettings } from "../../input.js";
import { kindOfPlace, labelOf, type Names } from "./label.js";
import type { Plan, Row } from "./made.js";

const text = (id: string, kind: "key" | "label" | "code") => ({ id, kind, unit: "text" }) as const;
const money = (id: string, method = "plan-joint-effect") =>
  ({ id, kind: "number", unit: "money-per-year", method }) as const;

const columns: readonly TableColumn[] = [
  text("change", "key"),
  { id: "order", kind: "number", unit: "count" },
  text("element", "code"),
  text("means", "code"),
  text("where", "label"),
  text("where-is", "code"),
  { id: "from", kind: "number", unit: "ratio" },
  { id: "to", kind: "number", unit: "ratio" },
  text("unit", "code"),
  { ...text("chosen", "code"), method: "plan-choice" },
  text("reason", "code"),
  { id: "failures", kind: "number", unit: "count", method: "plan-joint-effect" },
  money("cost"),
  { id: "once", kind: "number", unit: "money" },
  money("gain"),
  money("gain-low"),
  money("gain-high"),
  { ...money("lost-saved"), scope: "lost-sales" },
  money("margin"),
  money("cost-saved"),
  money("net"),
  money("alone"),
  { id: "chance-pays", kind: "number", unit: "share", method: "plan-joint-effect" },
  { id: "risk", kind: "number", unit: "share" },
  { id: "lead-days", kind: "number", unit: "days" },
  text("needs", "label"),
  money("break-even-cost", "plan-choice"),
  text("owner", "label"),
  text("due", "label"),
  text("note", "label"),
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
