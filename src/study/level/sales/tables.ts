import type { Table } from "../../../core/findings.js";
import { columnsBy, key } from "../../columns.js";
import { majorOrNull } from "../../money.js";
import type { SalesBest } from "./best.js";

const method = "sales-curve";
const { code, moneyPerYear: money, number } = columnsBy(method);

/** Sales, margin and cost of service along each curve. */
export function salesCurves(found: readonly SalesBest[]): Table {
  const rows = found.flatMap(({ curve, answer, rows }) =>
    rows.map((r) => [
      String(curve),
      answer.element,
      answer.told,
      answer.form,
      r.level,
      r.sales / 100,
      r.low / 100,
      r.high / 100,
      majorOrNull(r.margin),
      majorOrNull(r.cost),
      r.margin === null || r.cost === null ? null : (r.margin - r.cost) / 100,
      r.mark,
    ]),
  );
  return {
    id: "level.sales-curves",
    columns: [
      key("curve"),
      key("element"),
      code("told"),
      code("form"),
      number("level", "share"),
      ...["sales", "low", "high", "margin", "cost", "profit"].map((id) => money(id)),
      code("mark"),
    ],
    rows,
    total: rows.length,
  };
}

/** The level each curve calls best, beside the one that the lost customers call best. */
export function salesOptima(found: readonly SalesBest[]): Table {
  return {
    id: "level.sales-optima",
    columns: [
      key("curve"),
      key("element"),
      code("told"),
      code("form"),
      ...["seen-from", "seen-to", "today", "best", "low", "high", "by-loss"].map((id) => number(id, "share")),
      code("seen"),
      ...["gain", "gain-low", "gain-high"].map((id) => money(id)),
      code("reason"),
    ],
    rows: found.map((f) => [
      String(f.curve),
      f.answer.element,
      f.answer.told,
      f.answer.form,
      f.answer.from,
      f.answer.to,
      f.today,
      f.best,
      f.low,
      f.high,
      f.byLoss,
      f.best === null ? null : f.beyond ? "beyond" : "seen",
      majorOrNull(f.gain),
      majorOrNull(f.gainLow),
      majorOrNull(f.gainHigh),
      f.reason,
    ]),
    total: found.length,
  };
}
