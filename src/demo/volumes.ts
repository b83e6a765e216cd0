import { lineAmount } from "./amounts.js";
import { dayOf, minutesPerDay, monthOf } from "./calendar.js";
import type { Run } from "./run.js";
import type { Product } from "./types.js";
import { carriers, unitMinutes } from "./world.js";

/** What was done and spent in one month, as the records of that month show it. */
export interface MonthUse {
  readonly month: number;
  orders: number;
  lines: number;
  pieces: number;
  shipments: number;
  contacts: number;
  returns: number;
  officeMinutes: number;
  pickMinutes: number;
  packMinutes: number;
  deskMinutes: number;
  returnMinutes: number;
  readonly freight: number[];
  compensation: number;
  transferred: number;
  damagedValue: number;
  revenue: number;
}

export function useByMonth(run: Run, products: readonly Product[], months: number): MonthUse[] {
  const end = dayOf(2025, 1 + months, 1);
  const use = Array.from(
    { length: months },
    (_, month): MonthUse => ({
      month,
      orders: 0,
      lines: 0,
      pieces: 0,
      shipments: 0,
      contacts: 0,
      returns: 0,
      officeMinutes: 0,
      pickMinutes: 0,
      packMinutes: 0,
      deskMinutes: 0,
      returnMinutes: 0,
      freight: carriers.map(() => 0),
      compensation: 0,
      transferred: 0,
      damagedValue: 0,
      revenue: 0,
    }),
  );
  const at = (moment: number): MonthUse | undefined => use[monthOf(Math.floor(moment / minutesPerDay))];
  for (const o of run.orders) {
    const u = use[monthOf(o.day)]!;
    u.orders++;
    u.lines += o.lines.length;
    u.officeMinutes += orderMinutes(o.lines.length, o.expedited);
    if (!o.cancelled) for (const l of o.lines) u.revenue += lineAmount(l);
    for (const s of o.shipments) {
      const m = at(s.shipped);
      if (!m) continue;
      m.shipments++;
      m.pieces += s.pieces;
      m.freight[s.carrier]! += s.freight;
      m.packMinutes += unitMinutes.packShipment + unitMinutes.loadShipment;
      m.pickMinutes += pickMinutes(
        o.lines.filter((l) => (s.backorder ? l.backordered : l.delivered + l.substituted) > 0).length,
        s.pieces,
      );
    }
  }
  for (const c of run.contacts) {
    const m = at(c.opened);
    if (!m) continue;
    m.contacts++;
    m.deskMinutes += c.minutes;
    m.compensation += c.compensation;
  }
  for (const r of run.returns) {
    if (r.day >= end) continue;
    const m = use[monthOf(r.day)]!;
    m.returns++;
    m.returnMinutes += unitMinutes.returnLine;
    if (r.reason === "damaged") m.damagedValue += r.quantity * products[r.line.product]!.cost;
  }
  run.transfers.forEach((pieces, day) => {
    use[monthOf(day)]!.transferred += pieces;
  });
  return use;
}

export const orderMinutes = (lines: number, expedited: boolean): number =>
  unitMinutes.order + unitMinutes.orderLine * lines + (expedited ? unitMinutes.expeditedOrder : 0);
export const pickMinutes = (lines: number, pieces: number): number =>
  unitMinutes.pickLine * lines + unitMinutes.pickPiece * pieces;
