import type { Line, Order, Product } from "./types.js";

/** Pieces of a line the customer pays for; a line not yet sent counts as ordered. */
export function billedPieces(l: Line): number {
  const sent = l.delivered + l.backordered + l.substituted;
  return l.order.cancelled || l.order.status === "open" ? l.quantity : sent;
}

export const lineAmount = (l: Line): number => billedPieces(l) * l.price;

export const lineCost = (l: Line, products: readonly Product[]): number =>
  l.order.cancelled ? 0 : billedPieces(l) * products[l.product]!.cost;

export const orderAmount = (o: Order): number => o.lines.reduce((sum, l) => sum + lineAmount(l), 0);
