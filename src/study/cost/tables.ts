import { type WhaleCurve, whaleCurve } from "../../core/cost/whale-curve.js";
import type { Table } from "../../core/findings.js";
import { code, count, key, label, money, number, share } from "../columns.js";
import { tableLimit } from "../large-tables.js";
import { major } from "../money.js";
import type { CustomerCosts, Judged } from "./customers.js";
import type { CustomerDecision } from "./decisions.js";
import { servedCells, servedColumns } from "./served.js";

/** Customers by amount, largest first; what cannot be known is left empty. */
export function customersTable(costs: CustomerCosts, decisions: readonly CustomerDecision[]): Table {
  const { customers, used, toServe } = costs;
  const decided = new Map(decisions.map((d) => [d.customer.id, d.decision.kind]));
  const sorted = customers.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    id: "cost.customers",
    columns: [
      key("customer_id"),
      label("name"),
      count("orders"),
      count("lines"),
      ...servedColumns(used, "customer"),
      code("decision", "customer-decision"),
    ],
    rows: sorted
      .slice(0, tableLimit)
      .map((c) => [
        c.id,
        c.name,
        c.orders,
        c.lines,
        ...servedCells(c, used, toServe),
        c.contribution === null ? null : (decided.get(c.id) ?? "keep"),
      ]),
    total: sorted.length,
    evidence: { query: "mart.order", args: {} },
  };
}

/** Most profitable first, the way both curves run. */
export function curvesOf(judged: readonly Judged[]): {
  readonly contribution: WhaleCurve;
  readonly profit: WhaleCurve;
} {
  return {
    contribution: whaleCurve(judged.map((c) => c.contribution)),
    profit: whaleCurve(judged.map((c) => c.profit)),
  };
}

/**
 * The whale curves at every hundredth of the customers (all of them when fewer), each with the customers in its own order.
 * The share of the total stays empty where the total is not positive: it says nothing then, and money stands alone.
 */
export function whaleTable({ contribution, profit }: ReturnType<typeof curvesOf>): Table {
  const n = contribution.running.length;
  const points = Math.min(100, n);
  const at = (curve: WhaleCurve, customers: number) => (customers === 0 ? 0 : curve.running[customers - 1]!);
  const rows = Array.from({ length: points + 1 }, (_, k) => {
    const customers = Math.round((k * n) / points);
    const reached = at(contribution, customers);
    return [
      customers,
      customers / n,
      major(reached),
      contribution.total > 0 ? reached / contribution.total : null,
      major(at(profit, customers)),
      profit.total > 0 ? at(profit, customers) / profit.total : null,
    ];
  });
  const margin = (id: string) => money(id, "whale-curve", "margin");
  return {
    id: "cost.whale-curve",
    columns: [
      key("customers", "count"),
      share("customer-share", "whale-curve"),
      margin("contribution"),
      number("contribution-share", "ratio", "whale-curve"),
      margin("profit"),
      number("profit-share", "ratio", "whale-curve"),
    ],
    rows,
    total: rows.length,
  };
}

const steps = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 1] as const;

/** What the best so many of the customers buy, cost and leave, as shares of all: percent of total, run up. */
export function paretoTable(judged: readonly Judged[]): Table {
  const sorted = judged.toSorted((a, b) => b.contribution - a.contribution || (a.id < b.id ? -1 : 1));
  const n = sorted.length;
  const counts = [...new Set(steps.map((s) => Math.max(1, Math.round(s * n))))];
  const total = { amount: 0, toServe: 0, contribution: 0 };
  for (const c of sorted) add(total, c);
  const rows = counts.map((customers) => {
    const sum = { amount: 0, toServe: 0, contribution: 0 };
    for (const c of sorted.slice(0, customers)) add(sum, c);
    return [
      customers,
      customers / n,
      total.amount > 0 ? sum.amount / total.amount : null,
      total.toServe > 0 ? sum.toServe / total.toServe : null,
      total.contribution > 0 ? sum.contribution / total.contribution : null,
      major(sum.contribution),
    ];
  });
  return {
    id: "cost.pareto",
    columns: [
      key("customers", "count"),
      share("customer-share", "pareto"),
      share("amount-share", "pareto"),
      share("to-serve-share", "pareto"),
      number("contribution-share", "ratio", "pareto"),
      money("contribution", "pareto", "margin"),
    ],
    rows,
    total: rows.length,
  };
}

function add(sum: { amount: number; toServe: number; contribution: number }, c: Judged) {
  sum.amount += c.amount ?? 0;
  sum.toServe += c.toServe;
  sum.contribution += c.contribution;
}
