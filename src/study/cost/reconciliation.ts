import { type Driver, drivers } from "../../core/cost/drivers.js";
import { type CostColumn, costColumns, type Pool } from "../../core/cost/pool.js";
import type { Cell, Table } from "../../core/findings.js";
import { code, key, money, share } from "../columns.js";
import { major } from "../money.js";
import type { CustomerCosts } from "./customers.js";
import { countedRows } from "./leaf-rows.js";
import type { Ledger } from "./ledger.js";
import type { PoolPlan } from "./pools.js";
import type { Spread } from "./spread.js";

/** What of the ledger reached no customer, integer cents. */
export interface Undistributed {
  /** Goods, income, finance: not a cost of serving. */
  readonly outside: number;
  /** Headings no rule knows. */
  readonly unknown: number;
  /** Pools whose driver nobody recorded, by the driver wanted. */
  readonly noTakers: readonly { readonly driver: Driver | null; readonly cents: number }[];
  /** Fell on orders, contacts or returns that name no customer. */
  readonly noCustomer: number;
  readonly total: number;
}

/** Where every cent of the ledger is. */
export interface Reconciliation {
  readonly columns: Readonly<Record<CostColumn, number>>;
  readonly toServe: number;
  /** Unused capacity per resource. */
  readonly unused: readonly { readonly resource: string; readonly cents: number }[];
  readonly undistributed: Undistributed;
  /** Recorded freight that no booked transport stands for: beside the ledger, in what customers bear. */
  readonly freightAdded: number;
  /** Σ of all the above less the freight added; equal to the ledger. */
  readonly total: number;
}

const wanted = (pool: Pool): Driver | null =>
  pool.weight === null ? null : (drivers.find((d) => (pool.weight?.[d] ?? 0) !== 0) ?? null);

export function reconcile(
  plan: PoolPlan,
  pools: readonly Pool[],
  spread: Spread,
  costs: CustomerCosts,
  freightAdded: number,
): Reconciliation {
  const traced = (to: string) => plan.trace.reduce((sum, t) => (t.to === to ? sum + t.cents : sum), 0);
  const unused = new Map<string, number>();
  for (const t of plan.trace)
    if (t.to === "unused") unused.set(t.resource ?? "", (unused.get(t.resource ?? "") ?? 0) + t.cents);
  const noTakers = new Map<Driver | null, number>();
  pools.forEach((pool, i) => {
    if (spread.used[i] === null) noTakers.set(wanted(pool), (noTakers.get(wanted(pool)) ?? 0) + pool.cents);
  });
  // What a pool with takers could not lay on any of them.
  const rest = spread.undistributed - [...noTakers.values()].reduce((sum, cents) => sum + cents, 0);
  if (rest !== 0) noTakers.set(null, (noTakers.get(null) ?? 0) + rest);
  const outside = traced("outside");
  const unknown = traced("unknown");
  const undistributed = outside + unknown + spread.undistributed + costs.nobody;
  const idle = [...unused].map(([resource, cents]) => ({ resource, cents }));
  return {
    columns: costs.columns,
    toServe: costs.toServe,
    unused: idle,
    undistributed: {
      outside,
      unknown,
      noTakers: [...noTakers].map(([driver, cents]) => ({ driver, cents })),
      noCustomer: costs.nobody,
      total: undistributed,
    },
    freightAdded,
    total: costs.toServe + idle.reduce((sum, u) => sum + u.cents, 0) + undistributed - freightAdded,
  };
}

/** The ledger total, part by part: what customers bear, what nobody used, what reached nobody. It adds up to the cent. */
export function reconciliationTable(ledger: Ledger, found: Reconciliation): Table {
  const rows: Cell[][] = [];
  const add = (part: string, of: string | null, resource: string | null, cents: number) => {
    if (cents !== 0)
      rows.push([
        rows.length + 1,
        part,
        of,
        resource,
        major(cents),
        ledger.total > 0 ? cents / ledger.total : null,
      ]);
  };
  for (const c of costColumns) add("customers", c, null, found.columns[c]);
  for (const u of found.unused) add("unused", null, u.resource, u.cents);
  add("outside", null, null, found.undistributed.outside);
  add("unknown", null, null, found.undistributed.unknown);
  for (const n of found.undistributed.noTakers) add("no-takers", n.driver, null, n.cents);
  add("no-customer", null, null, found.undistributed.noCustomer);
  add("freight-added", null, null, -found.freightAdded);
  rows.push([rows.length + 1, "ledger", null, null, major(ledger.total), ledger.total > 0 ? 1 : null]);
  return {
    id: "cost.reconciliation",
    columns: [
      key("line", "count"),
      code("part", "reconciliation"),
      code("of", "reconciliation"),
      code("resource"),
      money("amount", "reconciliation", "ledger"),
      share("share", "reconciliation"),
    ],
    rows,
    total: rows.length,
    rowEvidence: rows.map(([, part]) => (part === "ledger" ? countedRows : null)),
  };
}
