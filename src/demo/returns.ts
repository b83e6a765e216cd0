import { minutesPerDay } from "./calendar.js";
import { type Chance, stream } from "./rng.js";
import type { Customer, Line, Order, ReturnLine } from "./types.js";

const s = {
  happens: stream("return.happens"),
  day: stream("return.day"),
  pieces: stream("return.pieces"),
};

/** Goods that come back: because of a failure, a fault of the goods, or because the customer sends much back. */
export function returnsOf(chance: Chance, c: Customer, order: Order): ReturnLine[] {
  const { completed } = order;
  if (completed === null) return [];
  return order.lines.flatMap((line): ReturnLine[] => {
    const pieces = line.delivered + line.backordered;
    if (pieces === 0) return [];
    const reason = reasonOf(line, order, c, chance.u(s.happens, c.index, order.k, line.product));
    if (reason === null) return [];
    const whole = reason === "wrong" || reason === "late";
    const share = whole ? 1 : 0.2 + 0.8 * chance.u(s.pieces, c.index, order.k, line.product);
    const quantity = Math.max(1, Math.round(pieces * share));
    return [
      {
        id: `TH${order.id.slice(2)}${String(line.no).padStart(2, "0")}`,
        line,
        day:
          Math.floor(completed / minutesPerDay) +
          1 +
          Math.floor(9 * chance.u(s.day, c.index, order.k, line.product)),
        quantity,
        amount: quantity * line.price,
        reason,
      },
    ];
  });
}

function reasonOf(line: Line, order: Order, c: Customer, draw: number): ReturnLine["reason"] | null {
  if (line.wrong) return draw < 0.9 ? "wrong" : null;
  if (line.damaged) return draw < 0.8 ? "damaged" : null;
  if (draw < c.sendsBack) return "not-needed";
  if (draw < c.sendsBack + 0.003) return "quality";
  if (order.failures.late && draw > 0.985) return "late";
  return null;
}
