import type { RowQuery } from "../../../core/figure.js";
import type { Cell, Table, TableColumn } from "../../../core/findings.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { code, count, key, money, number } from "../../columns.js";
import { orderParts, type PartName, partNames, perShortLine, perShortUnit } from "./make.js";
import { inMoney, type KindCost, type PenaltyTold } from "./told.js";

export const method = "failed-order-penalty";

type Per = "order" | "line" | "unit" | "day" | "second";

const onOrder: Readonly<Partial<Record<FailureKind, RowQuery["args"]>>> = {
  late: { on_time: 0 },
  short: { in_full: 0 },
  damaged: { damaged: 1 },
  wrong: { wrong_item: 1 },
  complaint: { complaint: 1 },
  invoice: { invoice_correct: 0 },
};

/** The orders a penalty stands on. */
export function failedRows(kind: FailureKind): RowQuery {
  const args = onOrder[kind];
  return args === undefined
    ? { query: "derived.purchase_loss", args: { [kind.replace("-", "_")]: 1 } }
    : { query: "mart.order", args };
}

/** Every kind of failure, part by part, per order; a short one per line and unit too, those with a duration per time. */
export function penaltyTable(told: PenaltyTold): Table | null {
  const rows: Cell[][] = [];
  const evidence: RowQuery[] = [];
  const add = (cost: KindCost, part: PartName, per: Per, drawn: Drawn) => {
    const { value, low, high } = inMoney(drawn);
    rows.push([cost.kind, part, per, value, low, high, sourceOf(told, cost, part)]);
    evidence.push(failedRows(cost.kind));
  };
  for (const cost of told.costs) {
    for (const part of partNames) {
      const drawn = cost.parts[part];
      if (drawn !== null) add(cost, part, "order", drawn);
    }
    if (cost.kind === "short") shareOut(told, cost, add);
    const time = told.penalties.kinds.get(cost.kind)!.perTime;
    if (time !== null) add(cost, "total", time.unit, time.cost);
  }
  if (rows.length === 0) return null;
  return {
    id: "level.penalty",
    columns: [
      key("kind"),
      key("part"),
      code("per"),
      ...["value", "low", "high"].map((id): TableColumn => ({ id, kind: "number", unit: "money", method })),
      code("source"),
    ],
    rows,
    total: rows.length,
    rowEvidence: evidence,
  };
}

function shareOut(
  { penalties }: PenaltyTold,
  cost: KindCost,
  add: (cost: KindCost, part: PartName, per: Per, drawn: Drawn) => void,
): void {
  for (const part of ["leaving", "without-leaving", "total"] as const) {
    const order = cost.parts[part];
    if (order === null) continue;
    const line = perShortLine(order, penalties);
    add(cost, part, "line", line);
    if (penalties.shortUnitsPerLine !== null && penalties.shortUnitsPerLine > 0)
      add(cost, part, "unit", perShortUnit(line, penalties.shortUnitsPerLine));
  }
}

function sourceOf({ penalties }: PenaltyTold, cost: KindCost, part: PartName): string {
  switch (part) {
    case "leaving":
      return cost.unclear ? "no-clear-effect" : cost.source;
    case "contract":
      return "given";
    case "handling":
      return "own";
    case "without-leaving":
    case "total":
      return "sum";
    default:
      return penalties.reactions.source;
  }
}

/** What one failed order costs by the class of its customer: the stake differs, and with it the leaving term. */
export function classTable({ facts, penalties, costs }: PenaltyTold): Table | null {
  const rows = costs.flatMap(({ kind }) =>
    [...(facts.classes.get(kind) ?? [])]
      .filter(([, failed]) => failed.orders > 0)
      .map(([name, failed]): Cell[] => {
        const owed = facts.owed.get(kind)?.classes.get(name) ?? 0;
        const parts = orderParts(facts, penalties, kind, failed.stake, owed);
        const cents = (drawn: Drawn | null) => (drawn === null ? null : drawn.value / 100);
        return [
          name,
          kind,
          failed.orders,
          failed.stake === null ? null : failed.stake / 100,
          cents(parts.leaving),
          cents(parts["without-leaving"]),
          cents(parts.total),
        ];
      }),
  );
  if (rows.every((row) => row.at(-1) === null)) return null;
  rows.sort((a, b) => (a[0] === b[0] ? 0 : a[0]! < b[0]! ? -1 : 1));
  const perOrder = (id: string) => number(id, "money-per-order", method);
  return {
    id: "level.penalty-by-class",
    columns: [
      key("customer-class"),
      key("kind"),
      count("orders"),
      money("stake", "customer-stake"),
      perOrder("leaving"),
      perOrder("direct"),
      perOrder("total"),
    ],
    rows,
    total: rows.length,
  };
}
