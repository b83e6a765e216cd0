import type { StockLevels } from "../parts.js";
import type { MenuCustomer } from "./customers.js";

/** From units filled to lines filled to orders in full, as short units, lines and orders go together in the records. */
export interface Spread {
  readonly lines: (fill: number) => number;
  readonly orders: (lineFill: number) => number;
  /** Lines short per unit short, both as shares, and how many lines of an order stand or fall on their own. */
  readonly ratio: number;
  readonly apart: number;
}

/**
 * Customers see lines and orders, stock fills units. A line is short more often than a unit, an order more often than a
 * line: how much more is taken from the records and held for other levels.
 */
export function readSpread(customers: readonly MenuCustomer[], levels: StockLevels | null): Spread {
  const sum = (of: (c: MenuCustomer) => number) => customers.reduce((total, c) => total + of(c), 0);
  const linesFilled = sum((c) => c.lines_filled);
  const lines = linesFilled > 0 ? sum((c) => c.lines_in_full) / linesFilled : Number.NaN;
  const ordersFilled = sum((c) => c.filled);
  const orders = ordersFilled > 0 ? sum((c) => c.in_full) / ordersFilled : Number.NaN;
  const ratio = levels === null ? 1 : lineRatio(levels);
  const perOrder = ordersFilled > 0 ? Math.max(1, linesFilled / ordersFilled) : 1;
  const power = Math.log(orders) / Math.log(lines);
  const apart = Number.isFinite(power) && power > 0 ? Math.min(perOrder, Math.max(1, power)) : perOrder;
  return {
    lines: (fill) => Math.max(0, 1 - ratio * (1 - fill)),
    orders: (lineFill) => lineFill ** apart,
    ratio,
    apart,
  };
}

/** Beyond this many lines short per unit short the records speak of something else than the stock. */
const mostLines = 5;

function lineRatio({ supply, fillToday }: StockLevels): number {
  let recorded = 0;
  let modelled = 0;
  for (let i = 0; i < supply.count; i++) {
    const lineFill = supply.lineFill[i]!;
    if (!(supply.lines[i]! > 0 && lineFill >= 0 && fillToday[i]! >= 0)) continue;
    recorded += supply.lines[i]! * (1 - lineFill);
    modelled += supply.lines[i]! * (1 - fillToday[i]!);
  }
  return recorded > 0 && modelled > 0 ? Math.min(mostLines, Math.max(1 / mostLines, recorded / modelled)) : 1;
}
