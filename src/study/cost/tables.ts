import type { Driver } from "../../core/cost/drivers.js";
import type { WhaleCurve } from "../../core/cost/whale-curve.js";
import type { Table, TableColumn } from "../../core/findings.js";
import { major, majorOrNull } from "../money.js";
import type { CustomerCosts } from "./customers.js";
import { ledgerScopes } from "./figures.js";
import type { Ledger } from "./ledger.js";
import type { ProductCost } from "./products.js";

/** More rows than that are nobody's to read; `total` says how many there were. */
const tableLimit = 100_000;

const key = (id: string): TableColumn => ({ id, kind: "key", unit: "text" });
const money = (id: string, extra: Partial<TableColumn> = {}): TableColumn => ({
  id,
  kind: "number",
  unit: "money",
  ...extra,
});
const count = (id: string): TableColumn => ({ id, kind: "number", unit: "count" });

const leafNames = ["heading", "account", "account_name", "department"] as const;

/** Leaves of the ledger, dearest first; name columns nobody filled are left out. */
export function headingsTable(ledger: Ledger, used: readonly (Driver | null)[]): Table {
  const names = leafNames.filter((n) => ledger.leaves.some((leaf) => leaf[n] !== null));
  const order = ledger.leaves.map((_, i) => i);
  order.sort((a, b) => ledger.leaves[b]!.amount - ledger.leaves[a]!.amount || a - b);
  const rows = order.map((i) => {
    const leaf = ledger.leaves[i]!;
    return [
      ...names.map((n) => leaf[n]),
      major(leaf.amount),
      ledger.total > 0 ? leaf.amount / ledger.total : null,
      leaf.postings,
      leaf.kind,
      ...ledgerScopes.map((scope) => leaf.scopes.includes(scope)),
      leaf.driver,
      used[i] ?? null,
    ];
  });
  return {
    id: "cost.headings",
    columns: [
      ...names.map(key),
      money("amount", { scope: "ledger", method: "ledger-total" }),
      { id: "share", kind: "number", unit: "share" },
      count("postings"),
      { id: "kind", kind: "code", unit: "text", method: "cost-headings" },
      ...ledgerScopes.map(
        (scope) => ({ id: scope, kind: "code", unit: "text", method: "ledger-scopes" }) as const,
      ),
      { id: "driver", kind: "code", unit: "text", method: "cost-to-serve" },
      { id: "used", kind: "code", unit: "text", method: "cost-to-serve" },
    ],
    rows: rows.slice(0, tableLimit),
    total: rows.length,
    evidence: { query: "fact.posting", args: {} },
  };
}

/** Customers by amount, largest first; what cannot be known is left empty. */
export function customersTable({ customers }: CustomerCosts): Table {
  const sorted = customers.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    id: "cost.customers",
    columns: [
      key("customer_id"),
      { id: "name", kind: "label", unit: "text" },
      count("orders"),
      money("amount", { scope: "revenue" }),
      money("margin", { scope: "margin", method: "customer-profit" }),
      money("to-serve", { method: "cost-to-serve" }),
      { id: "to-serve-share", kind: "number", unit: "share", method: "cost-to-serve" },
      money("profit", { scope: "margin", method: "customer-profit" }),
    ],
    rows: sorted
      .slice(0, tableLimit)
      .map((c) => [
        c.id,
        c.name,
        c.orders,
        majorOrNull(c.amount),
        majorOrNull(c.margin),
        major(c.toServe),
        c.amount !== null && c.amount > 0 ? c.toServe / c.amount : null,
        majorOrNull(c.profit),
      ]),
    total: sorted.length,
    evidence: { query: "mart.order", args: {} },
  };
}

export function productsTable(products: readonly ProductCost[]): Table {
  const sorted = products.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    id: "cost.products",
    columns: [
      key("product_id"),
      { id: "name", kind: "label", unit: "text" },
      count("lines"),
      { id: "quantity", kind: "number", unit: "quantity" },
      money("amount", { scope: "revenue" }),
      money("margin", { scope: "margin", method: "customer-profit" }),
      money("line-cost", { method: "cost-to-serve" }),
    ],
    rows: sorted
      .slice(0, tableLimit)
      .map((p) => [
        p.id,
        p.name,
        p.lines,
        p.quantity,
        majorOrNull(p.amount),
        majorOrNull(p.margin),
        major(p.lineCost),
      ]),
    total: sorted.length,
    evidence: { query: "mart.line", args: {} },
  };
}

/** The whale curve at every hundredth of the customers (all of them when fewer). */
export function whaleTable(curve: WhaleCurve): Table {
  const n = curve.running.length;
  const points = Math.min(100, n);
  const rows = Array.from({ length: points + 1 }, (_, k) => {
    const customers = Math.round((k * n) / points);
    return [customers, customers / n, customers === 0 ? 0 : major(curve.running[customers - 1]!)];
  });
  return {
    id: "cost.whale-curve",
    columns: [
      { id: "customers", kind: "key", unit: "count" },
      { id: "customer-share", kind: "number", unit: "share" },
      money("profit", { scope: "margin", method: "whale-curve" }),
    ],
    rows,
    total: rows.length,
  };
}
