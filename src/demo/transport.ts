import { isoDay, minutesPerDay, parseDay } from "./calendar.js";
import type { Rules } from "./change.js";
import { type Chance, stream } from "./rng.js";
import type { Customer, Line, Order, Product, Shipment } from "./types.js";
import { carriers, express, faults, regions } from "./world.js";

const s = {
  carrier: stream("shipment.carrier"),
  moves: stream("shipment.carrier-moves"),
  moved: stream("shipment.carrier-moved"),
  late: stream("shipment.late"),
  delay: stream("shipment.delay"),
  early: stream("shipment.early"),
  hour: stream("shipment.hour"),
  waybill: stream("shipment.waybill"),
  damage: stream("line.damage"),
  wrong: stream("line.wrong"),
};
const badFrom = parseDay(faults.carrier.from);

export function carrierOf(chance: Chance, order: Order, c: Customer): number {
  if (order.expedited) return express;
  return chance.pick(
    carriers.map((x) => x.share[order.warehouse]),
    s.carrier,
    c.index,
    order.k,
  );
}

/** The carrier an order goes with, once its lines are known: where its own is not to carry it, one of the others. */
export function carrierInstead(
  chance: Chance,
  rules: Rules,
  products: readonly Product[],
  order: Order,
  lines: readonly Line[],
): number {
  const moves = rules.change.moveCarrier;
  if (moves === undefined || order.expedited || !rules.active(order.day)) return order.carrier;
  const barred = moves.filter(
    (m) =>
      (m.region === undefined || m.region === regions[order.region]!.zh) &&
      (m.class === undefined || lines.some((l) => products[l.product]!.class === m.class)) &&
      (m.share === undefined || chance.u(s.moves, order.customer, order.k) < m.share),
  );
  const isBarred = (carrier: number): boolean => barred.some((m) => m.carrier === carriers[carrier]!.zh);
  if (!isBarred(order.carrier)) return order.carrier;
  const named = barred.find((m) => m.carrier === carriers[order.carrier]!.zh)!.to;
  const wanted = carriers.findIndex((x) => x.zh === named);
  if (wanted >= 0) return wanted;
  const shares = carriers.map((x, n) => (isBarred(n) ? 0 : x.share[order.warehouse]));
  return shares.every((x) => x === 0) ? order.carrier : chance.pick(shares, s.moved, order.customer, order.k);
}

export function lateShare(carrier: number, region: number, day: number, rules: Rules): number {
  if (carrier === express) return faults.expressLateShare;
  const bad = carrier === faults.carrier.carrier && region === faults.carrier.region && day >= badFrom;
  const fixed = rules.change.carrierFix === true && rules.active(day);
  return bad && !fixed ? faults.carrier.lateShare : faults.carrier.usual;
}

/** Picks, packs and sends an order: marks lines broken or wrong, gives its shipments in order of departure. */
export function send(
  chance: Chance,
  rules: Rules,
  products: readonly Product[],
  c: Customer,
  order: Order,
  lines: readonly Line[],
  backorderDay: number | null,
): Shipment[] {
  pickAndCarry(chance, rules, products, c, order, lines);
  const shipments: Shipment[] = [];
  const first = lines.reduce((n, l) => n + l.delivered + l.substituted, 0);
  if (first > 0) {
    const shipped = departure(chance, order);
    const day = arrivalDay(chance, rules, c, order, Math.floor(shipped / minutesPerDay));
    shipments.push(
      shipment(chance, products, c, order, lines, {
        no: 0,
        shipped,
        day,
        pieces: (l) => l.delivered + l.substituted,
      }),
    );
  }
  if (backorderDay !== null) {
    const onTime = rules.removed("late", order.day);
    const day = onTime ? Math.min(backorderDay, order.promisedDay - 1) : backorderDay;
    const travel = Math.max(1, regions[c.region]!.promiseDays - 1);
    shipments.push(
      shipment(chance, products, c, order, lines, {
        no: 1,
        shipped:
          Math.max(day, order.day) * minutesPerDay +
          1000 +
          Math.floor(chance.u(s.hour, c.index, order.k, 3) * 200),
        day: onTime ? Math.min(order.promisedDay, day + travel) : day + travel,
        pieces: (l) => l.backordered,
      }),
    );
  }
  return shipments;
}

function pickAndCarry(
  chance: Chance,
  rules: Rules,
  products: readonly Product[],
  c: Customer,
  order: Order,
  lines: readonly Line[],
): void {
  const { picking, damage } = faults;
  const on = rules.active(order.day);
  for (const l of lines) {
    const family = products[l.product]!.class;
    const badPick =
      order.warehouse === picking.warehouse &&
      family === picking.class &&
      order.shift === picking.shift &&
      !(on && rules.change.pickingFix);
    const badCarry =
      order.carrier === damage.carrier && family === damage.class && !(on && rules.change.packingFix);
    const pieces = l.delivered + l.backordered;
    l.wrong =
      pieces > 0 &&
      !rules.removed("wrong", order.day) &&
      chance.u(s.wrong, c.index, order.k, l.product) < (badPick ? picking.rate : picking.usual);
    l.damaged =
      pieces > 0 &&
      !rules.removed("damaged", order.day) &&
      chance.u(s.damage, c.index, order.k, l.product) < (badCarry ? damage.rate : damage.usual);
  }
}

/** Early orders leave the same day from the day shift, later ones from the night shift, the last next day. */
export function shiftOf(minute: number): "day" | "night" {
  return minute >= 690 && minute < 990 ? "night" : "day";
}

function departure(chance: Chance, order: Order): number {
  const spread = Math.floor(chance.u(s.hour, order.customer, order.k) * 170);
  if (order.shift === "night") return order.day * minutesPerDay + 1220 + spread;
  const minute = order.placed % minutesPerDay;
  const sameDay = minute < 690;
  const at = order.day + (sameDay || order.expedited ? 0 : 1);
  return at * minutesPerDay + (sameDay || !order.expedited ? 820 + spread : 1200 + spread);
}

function arrivalDay(chance: Chance, rules: Rules, c: Customer, order: Order, shippedDay: number): number {
  const promised = order.promisedDay;
  const late =
    !rules.removed("late", order.day) &&
    chance.u(s.late, c.index, order.k) <
      (c.lateShare ?? lateShare(order.carrier, c.region, order.day, rules));
  if (late) {
    return promised + 1 + Math.floor(-Math.log(chance.u(s.delay, c.index, order.k)) / 0.55);
  }
  const earliest = Math.min(promised, shippedDay + 1);
  return promised - Math.floor(chance.u(s.early, c.index, order.k) ** 1.6 * (promised - earliest + 1));
}

function shipment(
  chance: Chance,
  products: readonly Product[],
  c: Customer,
  order: Order,
  lines: readonly Line[],
  how: { no: number; shipped: number; day: number; pieces: (l: Line) => number },
): Shipment {
  let pieces = 0;
  let weight = 0;
  let damaged = false;
  for (const l of lines) {
    const n = how.pieces(l);
    pieces += n;
    weight += n * products[l.product]!.weight;
    if (n > 0 && l.damaged) damaged = true;
  }
  const base = 1600 + 100 * regions[c.region]!.freightRate * (weight + 4);
  const { code } = carriers[order.carrier]!;
  const serial = Math.floor(chance.u(s.waybill, c.index, order.k, how.no) * 1e10);
  return {
    waybill: `${code}${isoDay(order.day).replaceAll("-", "").slice(2)}${String(serial).padStart(10, "0")}`,
    order,
    carrier: order.carrier,
    shipped: how.shipped,
    delivered:
      how.day * minutesPerDay + 540 + Math.floor(chance.u(s.hour, c.index, order.k, 7 + how.no) * 520),
    pieces,
    weight: Math.round(weight * 10) / 10,
    freight: Math.round(order.expedited ? Math.max(4800, base * 2.4) : base),
    damaged,
    backorder: how.no === 1,
  };
}
