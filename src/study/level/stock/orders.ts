import { lineCorrelation, orderFillAlike } from "../../../core/level/stock/order-fill.js";
import { orderLinesFilled } from "../../../facts/sql/level/stock.js";
import type { StudyInput } from "../../input.js";

/** How levels of lines turn into levels of orders. */
export interface OrderFill {
  /** Orders with lines that could be judged. */
  readonly orders: number;
  readonly linesPerOrder: number;
  /** Of lines of one order in being filled; 0: they fall short independently of each other. */
  readonly correlation: number;
  /** Share of orders filled whole, from the records. */
  readonly today: number;
  /** Share of orders filled whole at a line fill. */
  at(lineFill: number): number;
  /** Line fill that a share of whole orders needs. */
  lineFillFor(share: number): number;
}

/** Longer orders than this are reckoned as if they were so long. */
const longest = 200;

/** From the lines of the records; null: no line says whether it was filled whole. */
export async function readOrderFill({ warehouse }: StudyInput): Promise<OrderFill | null> {
  const rows = await warehouse.rows(orderLinesFilled());
  const orders = rows.reduce((sum, r) => sum + r.orders, 0);
  if (orders === 0) return null;
  const correlation = lineCorrelation(
    rows.map((r) => r.lines),
    rows.map((r) => r.filled),
    rows.map((r) => r.orders),
  );
  const rho = Math.min(1, Math.max(0, correlation ?? 0));
  const sizes = new Map<number, number>();
  for (const r of rows) {
    const lines = Math.min(longest, r.lines);
    sizes.set(lines, (sizes.get(lines) ?? 0) + r.orders);
  }
  const model = (fill: number) => {
    let whole = 0;
    for (const [lines, count] of sizes) whole += count * orderFillAlike(fill, lines, rho);
    return whole / orders;
  };
  const lines = rows.reduce((sum, r) => sum + r.lines * r.orders, 0);
  const filled = rows.reduce((sum, r) => sum + r.filled * r.orders, 0);
  const complete = rows.reduce((sum, r) => (r.filled === r.lines ? sum + r.orders : sum), 0);
  const today = complete / orders;
  // The records' own share at the records' own line fill: what the model is off there it is taken to be off nearby.
  const expected = 1 - model(filled / lines);
  const scale = expected > 0 && today < 1 ? Math.min(3, Math.max(1 / 3, (1 - today) / expected)) : 1;
  const at = (fill: number) => Math.max(0, 1 - scale * (1 - model(Math.min(1, Math.max(0, fill)))));
  return {
    orders,
    linesPerOrder: lines / orders,
    correlation: rho,
    today,
    at,
    lineFillFor: (share) => {
      let low = 0;
      let high = 1;
      for (let k = 0; k < 50; k++) {
        const middle = (low + high) / 2;
        if (at(middle) >= share) high = middle;
        else low = middle;
      }
      return high;
    },
  };
}
