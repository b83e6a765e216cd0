import type { OwnCost } from "../../../core/cost/customer-own.js";
import type { Cell, Table } from "../../../core/findings.js";
import { key, number } from "../../columns.js";
import { major } from "../../money.js";
import type { Ledger } from "../ledger.js";
import { sum } from "./monthly.js";

const method = "customer-own-cost";

/** One of the three costs over all orders of the period, in cents. */
export interface Own {
  readonly cost: OwnCost;
  readonly cents: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Customers who answered; null: the firm gave the number. */
  readonly answers: number | null;
}

export interface Served {
  /** Cost to serve, cents. */
  readonly toServe: number;
  readonly orders: number;
  readonly customers: number;
}

const forms = {
  people: ["labour"],
  technology: ["maintenance"],
  materials: ["materials", "outsourced"],
} as const;

/** Both sides block by block. What the firm books and no customer bears is taken off again, so that its blocks sum to cost to serve. */
export function jointTable(owns: readonly Own[], ledger: Ledger | null, { toServe, orders }: Served): Table {
  const borne = (ledger?.leaves ?? []).filter((l) => l.traits.column !== null);
  const block = (of: (form: string) => boolean) =>
    sum(borne.filter((l) => of(l.traits.form)).map((l) => l.amount));
  const named: readonly string[] = Object.values(forms).flat();
  const firm = [
    ...Object.entries(forms).map(([id, list]) => ({
      id,
      cents: block((f) => (list as readonly string[]).includes(f)),
    })),
    { id: "other", cents: block((f) => !named.includes(f)) },
  ];
  const rest = toServe - sum(firm.map((f) => f.cents));
  const all = toServe + sum(owns.map((o) => o.cents));
  const row = (side: string, id: string, cents: number, low: number | null, high: number | null): Cell[] => [
    side,
    id,
    major(cents),
    low === null ? null : major(low),
    high === null ? null : major(high),
    orders > 0 ? major(cents) / orders : null,
    all > 0 ? cents / all : null,
  ];
  const rows = [
    ...firm.filter((f) => f.cents !== 0).map((f) => row("firm", f.id, f.cents, null, null)),
    ...(rest === 0 ? [] : [row("firm", "not-on-customers", rest, null, null)]),
    ...owns.map((o) => row("customers", o.cost, o.cents, o.low, o.high)),
    row("both", "total", all, null, null),
  ];
  return {
    id: "cost.joint",
    columns: [
      { ...key("side"), kind: "code", method },
      { ...key("block"), kind: "code", method },
      number("amount", "money", method),
      number("low", "money", method),
      number("high", "money", method),
      number("per-order", "money-per-order", method),
      number("share", "share", method),
    ],
    rows,
    total: rows.length,
  };
}
