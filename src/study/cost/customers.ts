import { assumed } from "../../core/assumptions.js";
import { type Distribution, distribute } from "../../core/cost/distribute.js";
import { hasTransport } from "../../core/cost/ledger.js";
import { grossMargin } from "../../core/cost/margin.js";
import { customerVolumes, goodsByCustomer } from "../../facts/sql/cost/volumes.js";
import type { StudyInput } from "../input.js";
import type { Ledger } from "./ledger.js";

export interface CustomerCost {
  readonly id: string;
  readonly name: string | null;
  readonly orders: number;
  readonly lines: number;
  /** Integer cents, here and below. */
  readonly amount: number | null;
  readonly margin: number | null;
  /** From the ledger: booked directly and shared by drivers. */
  readonly ledger: number;
  /** Recorded on orders and not booked in the ledger. */
  readonly freight: number;
  readonly toServe: number;
  readonly profit: number | null;
}

export interface CustomerCosts {
  readonly customers: readonly CustomerCost[];
  readonly distribution: Distribution;
  /** Of the ledger, what no known customer bears. */
  readonly undistributed: number;
  /** Recorded freight counts as a cost of its own, because the ledger holds none. */
  readonly freightAdded: boolean;
  readonly amount: number;
  readonly valuedOrders: number;
  readonly orders: number;
}

/** Where cost of goods and amount stand side by side; null when no cost of goods is recorded: nothing to read then. */
export function goodsSource({ facts }: StudyInput): "line" | "order" | null {
  const filled = (table: "order_line" | "product" | "order", ...columns: string[]) =>
    columns.some((column) => (facts.tables[table].columns[column]?.filled ?? 0) > 0);
  const onLines = filled("order_line", "cost") || filled("product", "unit_cost");
  if (facts.tables.order_line.rows > 0 && onLines)
    return filled("order_line", "amount", "amount_with_tax", "price") ? "line" : "order";
  return filled("order", "cost") ? "order" : null;
}

/** The user's own margin share, when given: ours is no ground to state a profit on. */
export function givenMargin({ assumptions }: StudyInput): number | null {
  const margin = assumed(assumptions, "loss.margin-share");
  return margin.source === "default" ? null : margin.value;
}

/** Cost to serve, margin and profit of each customer of the period. */
export async function costCustomers(input: StudyInput, ledger: Ledger | null): Promise<CustomerCosts> {
  const { from, to } = input.settings.period;
  const rows = await input.warehouse.rows({ ...customerVolumes(), params: [from, to] });
  const source = goodsSource(input);
  const goods = new Map(
    source === null
      ? []
      : (await input.warehouse.rows(goodsByCustomer(source))).map((g) => [g.customer_id, g] as const),
  );
  const freightAdded = (ledger === null || !hasTransport(ledger.leaves)) && rows.some((r) => r.freight !== 0);
  const distribution = distribute(ledger?.pools ?? [], {
    orders: rows.map((r) => r.orders),
    lines: rows.map((r) => r.lines),
    quantity: rows.map((r) => r.quantity),
    weight: rows.map((r) => r.weight),
    freight: rows.map((r) => r.freight),
    revenue: rows.map((r) => r.amount ?? 0),
    contacts: rows.map((r) => r.contacts),
    returns: rows.map((r) => r.returns),
  });
  const direct = new Map(ledger?.direct.map((d) => [d.customer, d.cents]));
  const needed = assumed(input.assumptions, "cost.known-share-needed").value;
  const given = givenMargin(input);

  let undistributed = distribution.undistributed;
  const customers: CustomerCost[] = [];
  rows.forEach((row, i) => {
    if (row.customer_id === null) {
      undistributed += distribution.cents[i]!;
      return;
    }
    const known = goods.get(row.customer_id);
    const margin = grossMargin(
      row.amount,
      known === undefined ? null : { amount: known.known_amount ?? 0, margin: known.known_margin },
      needed,
      given,
    );
    const booked = distribution.cents[i]! + (direct.get(row.customer_id) ?? 0);
    direct.delete(row.customer_id);
    const freight = freightAdded ? row.freight : 0;
    customers.push({
      id: row.customer_id,
      name: row.name,
      orders: row.orders,
      lines: row.lines,
      amount: row.amount,
      margin,
      ledger: booked,
      freight,
      toServe: booked + freight,
      profit: margin === null ? null : margin - booked - freight,
    });
  });
  // Booked to customers who ordered nothing in the period: theirs, but nobody's in these tables.
  for (const cents of direct.values()) undistributed += cents;
  return {
    customers,
    distribution,
    undistributed,
    freightAdded,
    amount: rows.reduce((sum, r) => sum + (r.amount ?? 0), 0),
    valuedOrders: rows.reduce((sum, r) => sum + r.valued, 0),
    orders: rows.reduce((sum, r) => sum + r.orders, 0),
  };
}
