import { lineAmount, lineCost } from "./amounts.js";
import type { StaffGroup } from "./capacity.js";
import { type LossQuestion, lossTruth } from "./loss-truth.js";
import type { Simulation } from "./simulate.js";
import type { Customer, Order } from "./types.js";
import { orderMinutes, pickMinutes } from "./volumes.js";
import { staff, unitMinutes } from "./world.js";

/** What a change brought in a year of the period, in CNY, from two runs of one seed. */
export interface SimulatedGain {
  /** Worth of the customers whom failures no longer drive away, by the planted chances. */
  readonly leaving: number;
  /** Worth of the prospects whom talk no longer keeps away. */
  readonly prospects: number;
  /** Margin of the orders both runs have. */
  readonly margin: number;
  /** Freight, work, material and compensation of those orders no longer spent. */
  readonly saved: number;
  readonly total: number;
  /** The same with those who happened to leave instead of the chances that they would. */
  readonly asItHappened: number;
}

interface OrderMoney {
  readonly margin: number;
  readonly spent: number;
}

/**
 * The gain of a change over the orders that both runs have: money order by order, and the planted chances of leaving
 * times what each customer's future is worth. Orders that only one run has are that future, so they are not counted.
 */
export function gainOf(before: Simulation, after: Simulation, question: LossQuestion): SimulatedGain {
  const years = before.days / 365.25;
  const truth = lossTruth(before, question);
  const who = new Map(before.customers.map((c) => [c.index, c]));
  const was = moneyByOrder(before);
  const is = moneyByOrder(after);
  const then = new Map(after.orders.map((o, n) => [key(o), n]));
  const perOrder = profitPerOrder(before);
  const worth = (c: Customer) => Math.max(0, perOrder.get(c.index) ?? 0) * truth.ahead(c);

  let leaving = 0;
  let left = 0;
  let margin = 0;
  let saved = 0;
  before.orders.forEach((o, n) => {
    const m = then.get(key(o));
    if (m === undefined) return;
    const a = before.truth.decisions[n]!;
    const b = after.truth.decisions[m]!;
    const stake = worth(who.get(o.customer)!);
    leaving += (a.extraTotal - b.extraTotal) * stake;
    left += (Number(a.cause === "service") - Number(b.cause === "service")) * stake;
    margin += is.get(key(o))!.margin - was.get(key(o))!.margin;
    saved += was.get(key(o))!.spent - is.get(key(o))!.spent;
  });
  const prospects = newcomers(before, after, perOrder, truth.ahead);
  const year = (cents: number) => cents / 100 / years;
  return {
    leaving: year(leaving),
    prospects: year(prospects),
    margin: year(margin),
    saved: year(saved),
    total: year(leaving + prospects + margin + saved),
    asItHappened: year(left + prospects + margin + saved),
  };
}

const key = (o: { customer: number; k: number }): string => `${o.customer}.${o.k}`;

/** Prospects won less prospects lost, each worth its orders to come at what an order of newcomers yields. */
function newcomers(
  before: Simulation,
  after: Simulation,
  perOrder: ReadonlyMap<number, number>,
  ahead: (c: Customer) => number,
): number {
  const came = (s: Simulation) => s.customers.filter((c) => c.arrives !== null);
  const old = came(before);
  if (old.length === 0) return 0;
  const each = old.reduce((sum, c) => sum + Math.max(0, perOrder.get(c.index)!) * (1 + ahead(c)), 0);
  return (came(after).length - old.length) * (each / old.length);
}

function profitPerOrder(s: Simulation): Map<number, number> {
  const known = new Map(s.truth.customers.map((t) => [t.id, (100 * t.profit) / t.orders]));
  return new Map(s.customers.map((c) => [c.index, known.get(c.id)!]));
}

/** Fen per order: margin, and what its work, freight, returns and contacts cost. */
function moneyByOrder(s: Simulation): Map<string, OrderMoney> {
  const rows = new Map<string, { margin: number; spent: number }>();
  const rate = (group: StaffGroup) => (staff[group].wage * 100) / staff.practicalMinutes;
  for (const o of s.orders) rows.set(key(o), { margin: 0, spent: sent(o, rate) });
  for (const l of s.lines)
    if (!l.order.cancelled) rows.get(key(l.order))!.margin += lineAmount(l) - lineCost(l, s.products);
  for (const c of s.contacts)
    if (c.order !== null) rows.get(key(c.order))!.spent += c.minutes * rate("desk") + c.compensation;
  for (const r of s.returns) {
    const row = rows.get(key(r.line.order))!;
    row.spent += unitMinutes.returnLine * rate("warehouse") + 1800;
    row.margin -= r.amount;
    if (r.reason !== "damaged") row.margin += r.quantity * s.products[r.line.product]!.cost;
  }
  return rows;
}

/** Entering, picking, packing, loading and carrying one order. */
function sent(o: Order, rate: (group: StaffGroup) => number): number {
  let spent = orderMinutes(o.lines.length, o.expedited) * rate("office");
  if (o.cancelled) return spent;
  for (const x of o.shipments) {
    const lines = o.lines.filter((l) => (x.backorder ? l.backordered : l.delivered + l.substituted) > 0);
    const minutes = unitMinutes.packShipment + unitMinutes.loadShipment + pickMinutes(lines.length, x.pieces);
    spent += x.freight + 320 + 4 * x.pieces + minutes * rate("warehouse");
  }
  return spent;
}
