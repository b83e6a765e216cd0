import { lineAmount, lineCost } from "./amounts.js";
import type { StaffGroup } from "./capacity.js";
import type { Run } from "./run.js";
import type { Customer, Product } from "./types.js";
import { orderMinutes, pickMinutes } from "./volumes.js";
import { staff, unitMinutes } from "./world.js";

/** What each customer truly brought and cost, in fen, with unused capacity left out. */
export interface CustomerTruth {
  readonly customer: number;
  revenue: number;
  goods: number;
  freight: number;
  minutes: number;
  labour: number;
  other: number;
  profit: number;
}

export function customerTruth(
  run: Run,
  customers: readonly Customer[],
  products: readonly Product[],
): CustomerTruth[] {
  const rows = customers.map(
    (c): CustomerTruth => ({
      customer: c.index,
      revenue: 0,
      goods: 0,
      freight: 0,
      minutes: 0,
      labour: 0,
      other: 0,
      profit: 0,
    }),
  );
  const rate = (group: StaffGroup): number => (staff[group].wage * 100) / staff.practicalMinutes;
  const work = (row: CustomerTruth, minutes: number, group: StaffGroup): void => {
    row.minutes += minutes;
    row.labour += minutes * rate(group);
  };
  for (const o of run.orders) {
    const row = rows[o.customer]!;
    work(row, orderMinutes(o.lines.length, o.expedited), "office");
    if (o.cancelled) continue;
    for (const l of o.lines) {
      row.revenue += lineAmount(l);
      row.goods += lineCost(l, products);
    }
    for (const s of o.shipments) {
      row.freight += s.freight;
      row.other += 320 + 4 * s.pieces;
      const lines = o.lines.filter((l) => (s.backorder ? l.backordered : l.delivered + l.substituted) > 0);
      work(
        row,
        unitMinutes.packShipment + unitMinutes.loadShipment + pickMinutes(lines.length, s.pieces),
        "warehouse",
      );
    }
  }
  for (const c of run.contacts) {
    work(rows[c.customer]!, c.minutes, "desk");
    rows[c.customer]!.other += c.compensation;
  }
  for (const r of run.returns) {
    const row = rows[r.line.order.customer]!;
    work(row, unitMinutes.returnLine, "warehouse");
    row.other += 1800;
    row.revenue -= r.amount;
    if (r.reason !== "damaged") row.goods -= r.quantity * products[r.line.product]!.cost;
  }
  for (const row of rows) {
    row.labour = Math.round(row.labour);
    row.minutes = Math.round(row.minutes);
    row.profit = row.revenue - row.goods - row.freight - row.labour - row.other;
  }
  return rows;
}
