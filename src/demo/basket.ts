import { type Chance, stream } from "./rng.js";
import type { Customer, Product } from "./types.js";

const s = {
  count: stream("order.lines"),
  choice: stream("order.choice"),
  pieces: stream("line.pieces"),
};

/** One wanted item of an order. */
export interface Wanted {
  readonly product: number;
  readonly quantity: number;
  readonly price: number;
}

const spread = 0.5;

/** What a customer's k-th order asks for: the same in every world of a seed. */
export function basket(chance: Chance, products: readonly Product[], c: Customer, k: number): Wanted[] {
  const many = Math.min(c.assortment.length, 1 + chance.poisson(c.lines - 1, s.count, c.index, k));
  return c.assortment
    .map((product, rank) => ({
      product,
      at: chance.race(1 / (1 + 0.08 * rank), s.choice, c.index, k, product),
    }))
    .sort((x, y) => x.at - y.at)
    .slice(0, many)
    .map(({ product }) => {
      const p = products[product]!;
      const noise = Math.exp(spread * chance.normal(s.pieces, c.index, k, product) - (spread * spread) / 2);
      return {
        product,
        quantity: Math.max(1, Math.round(c.pieces * p.pieces * noise)),
        price: Math.round(p.price * (1 - c.discount)),
      };
    });
}

/** Pieces per trading day and their second moment, by product, that a customer is expected to ask for. */
export function expectedDemand(
  products: readonly Product[],
  c: Customer,
): { product: number; mean: number; square: number }[] {
  const share = Math.min(1, c.lines / c.assortment.length) / c.interval;
  return c.assortment.map((product) => {
    const q = Math.max(1, c.pieces * products[product]!.pieces);
    return { product, mean: share * q, square: share * q * q * Math.exp(spread * spread) };
  });
}
