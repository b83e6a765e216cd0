import { costColumns } from "../core/cost/pool.js";
import type { Words } from "../i18n/index.js";
import { servedTitle } from "./charts/cost/columns.js";
import type { CostBlock } from "./cost-lines.js";

/** One order's volumes at the rates of the run, in money. */
export interface OrderCost {
  readonly id: string;
  readonly customer: string | null;
  readonly amount: number | null;
  /** null: no cost of goods is recorded for it. */
  readonly margin: number | null;
  readonly parts: readonly OrderPart[];
}

export interface OrderPart {
  readonly column: string;
  readonly driver: string;
  readonly volume: number;
  readonly rate: number;
  readonly amount: number;
}

/** Pools of one column that follow the same driver, taken together. */
export function orderParts({ parts }: OrderCost): OrderPart[] {
  const sums = new Map<string, OrderPart>();
  for (const part of parts) {
    const key = `${part.column} ${part.driver}`;
    const known = sums.get(key);
    sums.set(
      key,
      known === undefined
        ? part
        : { ...part, rate: known.rate + part.rate, amount: known.amount + part.amount },
    );
  }
  const place = (part: OrderPart) => (costColumns as readonly string[]).indexOf(part.column);
  return [...sums.values()].sort((a, b) => place(a) - place(b));
}

/** An order from its margin down to its profit, each cost with its driver, volume and rate. */
export function orderBlock(order: OrderCost, words: Words): CostBlock {
  const { cost } = words.cli;
  const { moneyExact, number } = words.format;
  const parts = orderParts(order);
  const sum = (of: readonly OrderPart[]) => of.reduce((total, part) => total + part.amount, 0);
  const caused = parts.filter((part) => part.column !== "shared");
  const shared = parts.filter((part) => part.column === "shared");
  const total = (name: string, value: number) => [name, "", "", "", moneyExact(value)];
  const part = ({ column, driver, volume, rate, amount }: OrderPart) => [
    `− ${words.columnTitle("cost.customers", column)}`,
    words.codeName(driver, "driver"),
    number(volume),
    moneyExact(rate, 4),
    moneyExact(-amount),
  ];
  const { margin } = order;
  return {
    title: words.say(cost.order, { order: order.id }),
    head: [cost.step, cost.driver, cost.volume, cost.rate, cost.amount],
    rows: [
      ...(order.amount === null ? [] : [total(servedTitle("amount", words), order.amount)]),
      ...(margin === null ? [] : [total(servedTitle("margin", words), margin)]),
      ...caused.map(part),
      ...(margin === null ? [] : [total(`= ${servedTitle("contribution", words)}`, margin - sum(caused))]),
      ...shared.map(part),
      margin === null
        ? total(`= ${servedTitle("to-serve", words)}`, sum(parts))
        : total(`= ${servedTitle("profit", words)}`, margin - sum(parts)),
    ],
    numbers: [2, 3, 4],
    note: margin === null ? `${cost.marginUnknown} ${cost.orderNote}` : cost.orderNote,
  };
}
