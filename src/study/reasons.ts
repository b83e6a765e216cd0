import type { Facts } from "../core/facts.js";
import type { Figure, Reason } from "../core/figure.js";
import type { TableName } from "../core/schema/index.js";

const onOrders = (column: string): Reason => ({
  code: "missing-columns",
  needs: [
    { table: "order_line", column },
    { table: "order", column },
  ],
});

export const noAmount = onOrders("amount");
export const noCustomer = onOrders("customer_id");

/** Why nobody is known to have bought: the orders lack who or when; else they are none, later than `asOf`, or refunds. */
export function nobodyBought({ tables }: Pick<Facts, "tables">): Reason {
  const lacking = (["customer_id", "ordered_on"] as const).filter((column) =>
    (["order_line", "order"] as const).every((table) => !((tables[table].columns[column]?.filled ?? 0) > 0)),
  );
  if (lacking.length === 0) return { code: "nothing-to-count", grain: "order" };
  return {
    code: "missing-columns",
    needs: lacking.flatMap((column) => [
      { table: "order_line", column },
      { table: "order", column },
    ]),
  };
}

/** A column that is given but waits for a decision is not missing: every room's figures say so in one place. */
export function sayBlocked(figure: Figure, { tables }: Pick<Facts, "tables">): Figure {
  const { reason } = figure;
  if (reason?.code !== "missing-columns") return figure;
  const needs = reason.needs.filter(({ table, column }) =>
    tables[table as TableName]?.blocked.includes(column),
  );
  return needs.length === 0 ? figure : { ...figure, reason: { code: "column-blocked", needs } };
}
