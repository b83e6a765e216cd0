import type { Table } from "../../core/findings.js";
import { valueAtStake } from "../../core/loss/value-at-stake.js";
import { major, majorOrNull } from "../money.js";
import { customerStake, isValued, lifecycleIds, type SilentCustomer, type Stake } from "./silent.js";

const tableLimit = 100_000;

export interface Valued {
  readonly customer: SilentCustomer;
  /** Cents. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Silent customers, the most at stake first. Low and high add up to those of the total. */
export function valueCustomers(customers: readonly SilentCustomer[], stake: Stake): Valued[] {
  const value = customerStake(stake.base);
  const low = customerStake(stake.range.lowAt);
  const high = customerStake(stake.range.highAt);
  return customers
    .map((customer) => ({ customer, value: value(customer), low: low(customer), high: high(customer) }))
    .sort((a, b) => b.value - a.value || (a.customer.id < b.customer.id ? -1 : 1));
}

export function customersTable(valued: readonly Valued[]): Table {
  const days = (id: string) => ({ id, kind: "number", unit: "days", method: "silent-customers" }) as const;
  const money = (id: string) =>
    ({ id, kind: "number", unit: "money", scope: "lost-sales", method: "value-at-stake" }) as const;
  return {
    id: "loss.customers",
    columns: [
      { id: "customer_id", kind: "key", unit: "text" },
      { id: "name", kind: "label", unit: "text" },
      { id: "last-order", kind: "label", unit: "text" },
      { id: "basis", kind: "code", unit: "text", method: "silent-customers" },
      days("usual-gap"),
      days("allowed-gap"),
      days("silent-days"),
      { id: "failures-before", kind: "number", unit: "count", method: "failure-before" },
      { id: "orders-judged", kind: "number", unit: "count", method: "failure-before" },
      { id: "age", kind: "number", unit: "count" },
      { id: "yearly-contribution", kind: "number", unit: "money-per-year", scope: "margin" },
      { id: "yearly-amount", kind: "number", unit: "money-per-year", scope: "revenue" },
      money("value"),
      money("low"),
      money("high"),
    ],
    rows: valued
      .slice(0, tableLimit)
      .map(({ customer: c, value, low, high }) => [
        c.id,
        c.name,
        c.lastDay,
        c.basis,
        c.usualGap,
        c.allowed,
        c.silentDays,
        c.judged > 0 ? c.failed : null,
        c.judged,
        c.age,
        majorOrNull(c.contribution),
        majorOrNull(c.amount),
        ...(isValued(c) ? [major(value), major(low), major(high)] : [null, null, null]),
      ]),
    total: valued.length,
    evidence: { query: "mart.order", args: {} },
  };
}

/** How far each assumption alone moves the first estimate, the widest first. */
export function sensitivityTable(stake: Stake): Table {
  const rows = (Object.keys(lifecycleIds) as (keyof typeof lifecycleIds)[])
    .filter((name) => stake.ranges[name][0] !== stake.ranges[name][1])
    .map((name) => {
      const at = (value: number) => major(valueAtStake({ ...stake.base, [name]: value }, stake.groups));
      const [low, high] = stake.ranges[name];
      return [lifecycleIds[name], low, stake.base[name], high, at(low), at(high)] as const;
    })
    .sort((a, b) => Math.abs(b[5] - b[4]) - Math.abs(a[5] - a[4]) || (a[0] < b[0] ? -1 : 1));
  const number = (id: string) => ({ id, kind: "number", unit: "ratio" }) as const;
  const money = (id: string) =>
    ({ id, kind: "number", unit: "money", scope: "lost-sales", method: "value-at-stake" }) as const;
  return {
    id: "loss.sensitivity",
    columns: [
      { id: "assumption", kind: "key", unit: "text" },
      number("low"),
      number("base"),
      number("high"),
      money("at-low"),
      money("at-high"),
    ],
    rows,
    total: rows.length,
  };
}
