import type { Wanted } from "./basket.js";
import type { Rules } from "./change.js";
import { type Chance, stream } from "./rng.js";
import { cellOf, type StockRoom } from "./stock.js";
import type { Customer, Line, Order, Product } from "./types.js";
import { faults } from "./world.js";

const quota = stream("line.quota");
const fate = stream("line.fate");

/** Chance that missing pieces follow later, are replaced, or are dropped. */
export const fates = { backorder: 0.3, substitute: 0.2, drop: 0.5 } as const;

export interface Allocated {
  readonly lines: Line[];
  /** Day the back-ordered pieces leave the warehouse; null without any. */
  readonly backorderDay: number | null;
  /** Pieces brought over from the other warehouse by hand. */
  readonly transferred: number;
}

/** Gives each wanted item what there is, and decides what becomes of the rest. */
export function allocate(
  chance: Chance,
  rules: Rules,
  products: readonly Product[],
  stock: StockRoom,
  customer: Customer,
  order: Order,
  wanted: readonly Wanted[],
): Allocated {
  let backorderDay: number | null = null;
  let transferred = 0;
  const { index } = customer;
  const { k, day, warehouse } = order;
  const filled = rules.removed("short", day);
  const byHand =
    customer.part === "over-served" &&
    !(rules.active(day) && rules.change.endSpecialHandling?.includes(customer.id));
  const cut =
    customer.quotaClass !== null && !(rules.active(day) && rules.change.endQuota?.includes(customer.id));

  const lines = wanted.map((w, slot): Line => {
    const cell = cellOf(w.product, warehouse);
    const cutLine =
      cut &&
      products[w.product]!.class === customer.quotaClass &&
      chance.u(quota, index, k, w.product) < faults.quota.share;
    const allowed = cutLine ? Math.floor(w.quantity * faults.quota.cutTo) : w.quantity;
    let given = stock.serve(index, k, slot, cell, allowed, day);
    if (given < allowed && byHand) {
      const other = cellOf(w.product, 1 - warehouse);
      const brought = stock.serve(index, k, slot + 100, other, allowed - given, day);
      transferred += brought;
      given += brought;
    }
    const stockedOut = given < allowed && !filled;
    if (filled) given = w.quantity;
    const line: Line = {
      order,
      no: slot + 1,
      product: w.product,
      quantity: w.quantity,
      delivered: given,
      backordered: 0,
      substituted: 0,
      price: w.price,
      stockedOut,
      damaged: false,
      wrong: false,
    };
    settle(line, chance.u(fate, index, k, w.product));
    return line;
  });

  if (lines.every((l) => l.delivered + l.substituted === 0)) lines[0]!.backordered = lines[0]!.quantity;
  for (const l of lines) {
    if (l.backordered === 0) continue;
    const leaves = stock.backorder(cellOf(l.product, warehouse), l.backordered, day);
    backorderDay = Math.max(backorderDay ?? 0, leaves);
  }
  return { lines, backorderDay, transferred };
}

function settle(line: Line, draw: number): void {
  const missing = line.quantity - line.delivered;
  if (missing === 0) return;
  if (draw < fates.backorder) line.backordered = missing;
  else if (draw < fates.backorder + fates.substitute) line.substituted = missing;
}
