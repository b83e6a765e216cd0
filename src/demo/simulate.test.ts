import { describe, expect, it } from "vitest";
import { monthOf, parseDay } from "./calendar.js";
import { simulate } from "./simulate.js";
import type { Line, Order } from "./types.js";
import { faults } from "./world.js";

const s = simulate({ seed: 1 });
const done = s.orders.filter((o) => !o.cancelled);
const customerOf = new Map(s.customers.map((c) => [c.index, c]));
const share = <T>(rows: readonly T[], is: (row: T) => boolean): number =>
  rows.filter(is).length / rows.length;
const family = (l: Line): string => s.products[l.product]!.class;
const short = (l: Line): boolean => l.delivered < l.quantity;
const linesOf = (orders: readonly Order[]): Line[] => orders.flatMap((o) => o.lines);

describe("a simulated distributor", () => {
  it("has the size of a real one, and stays in its period", () => {
    expect(s.customers.length).toBeGreaterThanOrEqual(300);
    expect(s.lines.length).toBeGreaterThanOrEqual(60_000);
    expect(s.lines.length).toBeLessThan(90_000);
    expect(s.products.length).toBe(120);
    expect(s.days).toBe(546);
    expect(new Set(s.orders.map((o) => monthOf(o.day))).size).toBe(18);
    expect(s.deliveries.every((x) => x.shipped < s.days * 1440)).toBe(true);
    expect(s.returns.length).toBeGreaterThan(500);
    expect(s.contacts.length).toBeGreaterThan(5000);
    expect(s.postings.length).toBeGreaterThan(300);
  });

  it("gives every order, shipment, contact, return and product a number of its own", () => {
    for (const ids of [
      s.orders.map((o) => o.id),
      s.deliveries.map((x) => x.waybill),
      s.contacts.map((x) => x.id),
      s.returns.map((x) => x.id),
      s.products.map((x) => x.id),
      s.customers.map((x) => x.id),
      s.postings.map((x) => x.voucher),
      [...s.reviews, ...s.survey.responses].map((x) => x.id),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(s.deliveries.every((x) => /^\d{18}$/.test(x.waybill))).toBe(true);
  });

  it("is the same firm for the same seed, and another for another", () => {
    const again = simulate({ seed: 1 });
    expect(again.deliveries.map((x) => [x.waybill, x.delivered, x.freight])).toEqual(
      s.deliveries.map((x) => [x.waybill, x.delivered, x.freight]),
    );
    expect(again.truth).toEqual(s.truth);
    expect(again.postings).toEqual(s.postings);
    expect(simulate({ seed: 2, customers: 40, months: 3 }).orders[5]).not.toEqual(s.orders[5]);
  });

  it("moves stock without losing a piece", () => {
    const before = new Map<string, number>();
    for (const m of s.stockMonths) {
      const cell = `${m.product}.${m.warehouse}`;
      expect(m.opening + m.received - m.issued).toBe(m.closing);
      expect(m.closing).toBeGreaterThanOrEqual(0);
      if (before.has(cell)) expect(m.opening).toBe(before.get(cell));
      before.set(cell, m.closing);
    }
  });

  it("delivers no more than was ordered and nothing before it was shipped", () => {
    expect(s.lines.every((l) => l.delivered + l.backordered + l.substituted <= l.quantity)).toBe(true);
    expect(s.deliveries.every((x) => x.delivered > x.shipped && x.shipped > x.order.placed)).toBe(true);
  });

  it("earns a distributor's margin", () => {
    const sold = linesOf(done);
    const sum = (of: (l: Line) => number): number =>
      sold.reduce((n, l) => n + of(l) * (l.delivered + l.backordered + l.substituted), 0);
    const margin = 1 - sum((l) => s.products[l.product]!.cost) / sum((l) => l.price);
    expect(margin).toBeGreaterThan(0.18);
    expect(margin).toBeLessThan(0.25);
  });
});

describe("planted faults", () => {
  it("one carrier is late in one region from its month on", () => {
    const { carrier, region, from, lateShare, usual } = faults.carrier;
    const first = s.deliveries.filter((x) => !x.backorder && !x.order.expedited);
    const late = (x: (typeof first)[number]): boolean => Math.floor(x.delivered / 1440) > x.order.promisedDay;
    const bad = (o: Order): boolean => o.region === region && o.day >= parseDay(from);
    const there = first.filter((x) => x.carrier === carrier && bad(x.order));
    expect(there.length).toBeGreaterThan(300);
    expect(Math.abs(share(there, late) - lateShare)).toBeLessThan(0.07);
    const elsewhere = first.filter((x) => !(x.carrier === carrier && bad(x.order)));
    expect(Math.abs(share(elsewhere, late) - usual)).toBeLessThan(0.01);
  });

  it("one family has too little safety stock", () => {
    const plain = linesOf(done).filter((l) => customerOf.get(l.order.customer)!.part === "usual");
    expect(
      share(
        plain.filter((l) => family(l) === faults.stock.class),
        short,
      ),
    ).toBeGreaterThan(0.08);
    expect(
      share(
        plain.filter((l) => family(l) !== faults.stock.class),
        short,
      ),
    ).toBeLessThan(0.03);
  });

  it("one shift of one warehouse picks wrong items in one class", () => {
    const { warehouse, shift, rate } = faults.picking;
    const hit = (l: Line): boolean =>
      l.order.warehouse === warehouse && l.order.shift === shift && family(l) === faults.picking.class;
    const lines = linesOf(done);
    expect(Math.abs(share(lines.filter(hit), (l) => l.wrong) - rate)).toBeLessThan(0.03);
    expect(
      share(
        lines.filter((l) => !hit(l)),
        (l) => l.wrong,
      ),
    ).toBeLessThan(0.006);
  });

  it("one carrier breaks fragile goods", () => {
    const { carrier, rate } = faults.damage;
    const hit = (l: Line): boolean => l.order.carrier === carrier && family(l) === faults.damage.class;
    const lines = linesOf(done);
    expect(Math.abs(share(lines.filter(hit), (l) => l.damaged) - rate)).toBeLessThan(0.02);
    expect(
      share(
        lines.filter((l) => !hit(l)),
        (l) => l.damaged,
      ),
    ).toBeLessThan(0.007);
  });

  it("invoices go wrong after the change of system", () => {
    const since = parseDay(faults.invoice.from);
    const wrong = (o: Order): boolean => !o.invoiceCorrect;
    expect(
      Math.abs(
        share(
          done.filter((o) => o.day >= since),
          wrong,
        ) - 0.09,
      ),
    ).toBeLessThan(0.02);
    expect(
      share(
        done.filter((o) => o.day < since),
        wrong,
      ),
    ).toBeLessThan(0.02);
  });

  it("the desk answers slowly on Mondays and when understaffed, and still has idle time", () => {
    const median = (rows: typeof s.contacts): number =>
      [...rows.map((x) => x.answered - x.opened)].sort((a, b) => a - b)[Math.floor(rows.length / 2)]!;
    const monday = (m: number): boolean => (Math.floor(m / 1440) + 2) % 7 === 0;
    const tight = (m: number): boolean => [10, 11, 16].includes(monthOf(Math.floor(m / 1440)));
    const calm = median(s.contacts.filter((x) => !monday(x.opened) && !tight(x.opened)));
    expect(median(s.contacts.filter((x) => monday(x.opened) && !tight(x.opened))) / calm).toBeGreaterThan(
      2.5,
    );
    expect(median(s.contacts.filter((x) => !monday(x.opened) && tight(x.opened))) / calm).toBeGreaterThan(5);
    expect(s.truth.idleShare.desk).toBeGreaterThan(0.35);
    expect(s.truth.capacity.every((c) => c.used <= c.supplied)).toBe(true);
  });

  it("customers too dear to serve lose money, most of all customers", () => {
    const costly = s.truth.customers.filter((c) => c.part === "costly");
    expect(costly.length).toBeGreaterThanOrEqual(8);
    expect(costly.every((c) => c.profit < 0)).toBe(true);
    const worst = [...s.truth.customers].sort((a, b) => a.profit - b.profit).slice(0, 8);
    expect(worst.filter((c) => c.part === "costly").length).toBeGreaterThanOrEqual(7);
  });

  it("small customers get all, and key customers get cut in one class", () => {
    const part = (name: string): Line[] =>
      linesOf(done).filter((l) => customerOf.get(l.order.customer)!.part === name);
    expect(1 - share(part("over-served"), short)).toBeGreaterThan(0.985);
    expect(s.truth.underServed.length).toBeGreaterThanOrEqual(6);
    const cut = part("under-served").filter(
      (l) => customerOf.get(l.order.customer)!.quotaClass === family(l),
    );
    expect(cut.length).toBeGreaterThan(100);
    expect(share(cut, short)).toBeGreaterThan(0.22);
    const rest = part("under-served").filter(
      (l) => customerOf.get(l.order.customer)!.quotaClass !== family(l) && family(l) !== faults.stock.class,
    );
    expect(share(rest, short)).toBeLessThan(0.08);
  });

  it("books the freight of the waybills, and reverses what was booked twice", () => {
    const freight = s.deliveries.reduce((sum, x) => sum + x.freight, 0);
    const booked = s.postings.filter((p) => p.account === "660101");
    expect(booked.reduce((sum, p) => sum + p.amount, 0)).toBe(freight);
    expect(booked.some((p) => p.amount < 0)).toBe(true);
  });
});
