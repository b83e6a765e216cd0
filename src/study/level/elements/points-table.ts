import type { Table } from "../../../core/findings.js";
import { lossPerFailure } from "../../../core/level/means/failure-curve.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import { span } from "../../../core/stats/drawn.js";
import { code, columnsBy, key } from "../../columns.js";
import { major, majorOrNull } from "../../money.js";
import type { OptimumRow } from "../parts.js";
import { failedRows } from "../penalty/tables.js";
import type { ElementFound } from "./rows.js";

const { number } = columnsBy("failure-curve");

/** The failure an element counts. */
export const kindOf = (element: string) =>
  (element === "slow-response" ? "slow-answer" : element) as FailureKind;

/** Per element and class of customer: what failures lose a year, and what one point more of the level would be worth. */
export function pointsTable(found: readonly (readonly [ElementFound, OptimumRow])[]): Table {
  return {
    id: "level.points",
    columns: [
      key("element"),
      key("customer-class"),
      number("level", "share"),
      number("failures", "count"),
      number("lost", "money-per-year"),
      number("per-point", "money-per-year"),
      number("low", "money-per-year"),
      number("high", "money-per-year"),
      code("by", "failure-curve"),
      code("told", "failure-curve"),
    ],
    rows: found.map(([e, optimum]) => {
      const loss = e.loss === null ? null : lossPerFailure(e.loss);
      const point = e.cases / 100;
      const range = loss === null ? null : span(loss, 0.95);
      return [
        e.element,
        e.class ?? "",
        optimum.today,
        e.failures,
        loss === null ? null : major(loss.value * e.failures),
        loss === null ? null : major(loss.value * point),
        majorOrNull(range === null ? null : range.low * point),
        majorOrNull(range === null ? null : range.high * point),
        optimum.means,
        optimum.reason ?? "told",
      ];
    }),
    total: found.length,
    rowEvidence: found.map(([e]) => {
      const rows = failedRows(kindOf(e.element));
      return e.class === null ? rows : { ...rows, args: { "customer-class": e.class, ...rows.args } };
    }),
  };
}
