import { expectedDemand } from "./basket.js";
import { monthOf } from "./calendar.js";
import type { Rules } from "./change.js";
import { type Chance, stream } from "./rng.js";
import type { Customer, Product, Receipt, StockDay, StockMonth } from "./types.js";
import { regions, warehouses } from "./world.js";

/** Where orders get their goods: a living stock, or the stock another run has met. */
export interface StockRoom {
  /** Receipts and reviews of a day, before its orders. */
  open(day: number): void;
  close(day: number): void;
  /** Pieces given to a line; `slot` tells apart the requests of one order. */
  serve(customer: number, k: number, slot: number, cell: number, wanted: number, day: number): number;
  /** Takes pieces that come later; gives the day they leave the warehouse. */
  backorder(cell: number, pieces: number, day: number): number;
}

/** What a run's stock did, for a rerun in which every order shall meet the same stock. */
export interface StockRecord {
  readonly short: ReadonlyMap<string, number>;
  /** Orders placed, by customer. */
  readonly orders: readonly number[];
  /** Pieces on hand at the end of each day, day × cells + cell. */
  readonly onHand: Int32Array;
}

export const cellOf = (product: number, warehouse: number): number => product * 2 + warehouse;
export const reviewDays = 7;
const lead = stream("stock.lead-time");
const leadShape = 14;

/** Deliveries of suppliers, the same in every world. */
function supply(chance: Chance, products: readonly Product[]) {
  const leadTime = (cell: number, day: number): number =>
    Math.max(2, Math.round(products[cell >> 1]!.leadDays * chance.gamma(leadShape, lead, cell, day)));
  const reviews = (cell: number, day: number): boolean => (day + cell) % reviewDays === 0;
  return {
    leadTime,
    reviews,
    backorderDay(cell: number, day: number): number {
      let review = day + 1;
      while (!reviews(cell, review)) review++;
      return review + leadTime(cell, review);
    },
  };
}

interface Cell {
  onHand: number;
  onOrder: number;
  /** Back orders since the last review: they are ordered on top and go straight through. */
  owed: number;
  /** Exponentially weighted weekly demand and its square deviation. */
  mean: number;
  variance: number;
  week: number;
  opening: number;
  received: number;
  issued: number;
}

export interface LiveStock extends StockRoom {
  record(orders: readonly number[]): StockRecord;
  readonly days: StockDay[];
  readonly months: StockMonth[];
  /** Orders placed with suppliers from the first day on. */
  readonly receipts: Receipt[];
  /** Value-free picture of today's policy, for the truth. */
  policy(): { product: number; warehouse: number; weeklyMean: number; weeklySd: number; upTo: number }[];
}

/** Periodic review, order up to a level that follows demand with a safety factor per class. */
export function liveStock(
  chance: Chance,
  products: readonly Product[],
  customers: readonly Customer[],
  rules: Rules,
  days: number,
): LiveStock {
  const cells = products.length * 2;
  const suppliers = supply(chance, products);
  const due: { cell: number; pieces: number; through: number }[][] = Array.from({ length: days }, () => []);
  const short = new Map<string, number>();
  const onHand = new Int32Array(days * cells);
  const stockDays: StockDay[] = [];
  const months: StockMonth[] = [];
  const receipts: Receipt[] = [];
  const state = startingDemand(products, customers).map(
    ({ mean, variance }): Cell => ({
      onHand: 0,
      onOrder: 0,
      owed: 0,
      mean,
      variance,
      week: 0,
      opening: 0,
      received: 0,
      issued: 0,
    }),
  );
  for (let cell = 0; cell < cells; cell++) start(cell);

  function upTo(cell: number, day: number): number {
    const { mean, variance } = state[cell]!;
    const p = products[cell >> 1]!;
    const weeks = (reviewDays + p.leadDays) / 7;
    const leadSpread = p.leadDays / 7 / Math.sqrt(leadShape);
    const sd = Math.sqrt(variance * weeks + (mean * leadSpread) ** 2);
    const pieces = rules.safetyPieces(p.id, warehouses[cell & 1]!.zh, day);
    return Math.round(mean * weeks + (pieces ?? safety(p, rules, day) * sd));
  }

  function start(cell: number): void {
    const c = state[cell]!;
    const leadDays = products[cell >> 1]!.leadDays;
    c.onHand = c.opening = Math.max(0, Math.round(upTo(cell, 0) - (c.mean * leadDays) / 7));
    for (let day = 0; day < leadDays; day++) {
      if (!suppliers.reviews(cell, day)) continue;
      const pieces = Math.round(c.mean);
      due[day]?.push({ cell, pieces, through: 0 });
      c.onOrder += pieces;
    }
  }

  function review(cell: number, day: number): void {
    const c = state[cell]!;
    if (day > 0) {
      const miss = c.week - c.mean;
      c.variance += 0.06 * (miss * miss - c.variance);
      c.mean += 0.06 * miss;
    }
    const pieces = Math.max(0, upTo(cell, day) - c.onHand - c.onOrder);
    const arrives = day + suppliers.leadTime(cell, day);
    if (pieces + c.owed > 0) {
      due[arrives]?.push({ cell, pieces, through: c.owed });
      const warehouse = (cell & 1) as 0 | 1;
      receipts.push({
        ordered: day,
        received: arrives,
        product: cell >> 1,
        warehouse,
        pieces: pieces + c.owed,
      });
    }
    c.onOrder += pieces;
    c.owed = 0;
    c.week = 0;
  }

  return {
    open(day) {
      for (const { cell, pieces, through } of due[day]!) {
        const c = state[cell]!;
        c.onHand += pieces;
        c.onOrder -= pieces;
        c.received += pieces + through;
        c.issued += through;
      }
      for (let cell = 0; cell < cells; cell++) if (suppliers.reviews(cell, day)) review(cell, day);
    },
    close(day) {
      const monthEnds = monthOf(day + 1) !== monthOf(day);
      // Weekly counts on Sundays; the month's last day stands in the monthly report instead.
      const counts = (day + 3) % 7 === 0 && !monthEnds;
      state.forEach((c, cell) => {
        onHand[day * cells + cell] = c.onHand;
        const product = cell >> 1;
        const warehouse = (cell & 1) as 0 | 1;
        if (counts) stockDays.push({ day, product, warehouse, onHand: c.onHand });
        if (!monthEnds) return;
        const { opening, received, issued, onHand: closing } = c;
        months.push({ month: monthOf(day), product, warehouse, opening, received, issued, closing });
        c.opening = closing;
        c.received = c.issued = 0;
      });
    },
    serve(customer, k, slot, cell, wanted) {
      const c = state[cell]!;
      const given = Math.min(wanted, c.onHand);
      c.onHand -= given;
      c.issued += given;
      c.week += wanted;
      if (given < wanted) short.set(`${customer}.${k}.${slot}`, given);
      return given;
    },
    backorder(cell, pieces, day) {
      state[cell]!.owed += pieces;
      return suppliers.backorderDay(cell, day);
    },
    record: (orders) => ({ short, orders, onHand }),
    days: stockDays,
    months,
    receipts,
    policy: () =>
      state.map((c, cell) => ({
        product: cell >> 1,
        warehouse: cell & 1,
        weeklyMean: c.mean,
        weeklySd: Math.sqrt(c.variance),
        upTo: upTo(cell, days),
      })),
  };
}

/** Each order meets the stock it met in the recorded run; orders it did not have meet what was left. */
export function heldStock(chance: Chance, products: readonly Product[], record: StockRecord): StockRoom {
  const suppliers = supply(chance, products);
  const cells = products.length * 2;
  return {
    open: () => {},
    close: () => {},
    serve(customer, k, slot, cell, wanted, day) {
      if (k < (record.orders[customer] ?? 0)) {
        return Math.min(wanted, record.short.get(`${customer}.${k}.${slot}`) ?? wanted);
      }
      return Math.min(wanted, record.onHand[day * cells + cell]!);
    },
    backorder: (cell, _pieces, day) => suppliers.backorderDay(cell, day),
  };
}

function startingDemand(
  products: readonly Product[],
  customers: readonly Customer[],
): { mean: number; variance: number }[] {
  const weekly = products.flatMap(() => [
    { mean: 0, variance: 0 },
    { mean: 0, variance: 0 },
  ]);
  for (const c of customers) {
    if (c.arrives !== null) continue;
    for (const { product, mean, square } of expectedDemand(products, c)) {
      const cell = weekly[cellOf(product, regions[c.region]!.warehouse)]!;
      cell.mean += 7 * mean;
      cell.variance += 7 * square;
    }
  }
  return weekly;
}

function safety(p: Product, rules: Rules, day: number): number {
  const usual = 1.7 * p.safetyFactor;
  if (!rules.active(day)) return usual;
  const meant = (x: { class?: string; product?: string }): boolean =>
    (x.class === undefined || x.class === p.class) && (x.product === undefined || x.product === p.id);
  const level = rules.change.serviceLevel?.find(meant);
  const factor = rules.change.safetyStock?.find(meant)?.factor ?? 1;
  return (level ? normalQuantile(level.level) : usual) * factor;
}

/** Standard normal quantile by bisection on a series for the distribution (|error| < 1e-9 for |z| < 6). */
function normalQuantile(p: number): number {
  let low = -6;
  let high = 6;
  for (let i = 0; i < 60; i++) {
    const z = (low + high) / 2;
    if (normalBelow(z) < p) low = z;
    else high = z;
  }
  return (low + high) / 2;
}

function normalBelow(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 1; n < 200; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
