import { assumed } from "../../core/assumptions.js";
import { distribute } from "../../core/cost/distribute.js";
import { grossMargin } from "../../core/cost/margin.js";
import { productVolumes } from "../../facts/sql/cost/volumes.js";
import type { StudyInput } from "../input.js";
import { givenMargin, goodsSource } from "./customers.js";
import type { Ledger } from "./ledger.js";

export interface ProductCost {
  readonly id: string;
  readonly name: string | null;
  readonly lines: number;
  readonly quantity: number;
  /** Integer cents, here and below. */
  readonly amount: number | null;
  readonly margin: number | null;
  /** Ledger cost that follows lines, pieces, weight, freight or revenue; what follows orders is no product's own. */
  readonly lineCost: number;
}

const perLine: ReadonlySet<string> = new Set(["lines", "quantity", "weight", "freight", "revenue"]);

/** Margin and line-driven cost of each product; empty where no order lines are recorded. */
export async function costProducts(
  input: StudyInput,
  ledger: Ledger | null,
): Promise<readonly ProductCost[]> {
  if (input.facts.tables.order_line.rows === 0) return [];
  const rows = await input.warehouse.rows(productVolumes());
  const pools = ledger?.pools.filter((p) => p.driver !== null && perLine.has(p.driver)) ?? [];
  const none = new Float64Array(rows.length);
  const { cents } = distribute(pools, {
    orders: none,
    lines: rows.map((r) => r.lines),
    quantity: rows.map((r) => r.quantity),
    weight: rows.map((r) => r.weight),
    freight: rows.map((r) => r.freight),
    revenue: rows.map((r) => r.amount ?? 0),
    contacts: none,
    returns: none,
  });
  const needed = assumed(input.assumptions, "cost.known-share-needed").value;
  const given = givenMargin(input);
  const recorded = goodsSource(input) !== null;
  return rows.flatMap((r, i) =>
    r.product_id === null
      ? []
      : [
          {
            id: r.product_id,
            name: r.name,
            lines: r.lines,
            quantity: r.quantity,
            amount: r.amount,
            margin: grossMargin(
              r.amount,
              recorded && r.known_margin !== null
                ? { amount: r.known_amount ?? 0, margin: r.known_margin }
                : null,
              needed,
              given,
            ),
            lineCost: cents[i]!,
          },
        ],
  );
}
