import { describe, expect, it } from "vitest";
import { effectOf } from "./compare.js";
import { type Simulation, simulate } from "./simulate.js";
import type { Order } from "./types.js";
import { extraLeaving, type FailureKind } from "./world.js";

const seeds = [1, 2, 3, 4];
const firms = seeds.map((seed) => simulate({ seed, months: 12 }));
const key = (o: { customer: number; k: number }): string => `${o.customer}.${o.k}`;
const leftAt = (s: Simulation): Map<string, boolean> =>
  new Map(s.orders.map((o, i) => [key(o), s.truth.decisions[i]!.left]));
const counts = (s: Simulation): Map<number, number> => {
  const n = new Map<number, number>();
  for (const o of s.orders) n.set(o.customer, Math.max(n.get(o.customer) ?? 0, o.k + 1));
  return n;
};
const story = (o: Order): string =>
  JSON.stringify([
    o.id,
    o.failures,
    o.completed,
    o.lines.map((l) => [l.product, l.quantity, l.delivered, l.price]),
  ]);
const without = (s: Simulation, kind: FailureKind): Simulation =>
  simulate({ ...s.options, change: { removeFailure: kind } }, s);

describe("the same firm with one thing changed", () => {
  it("is the same firm when the change touches nothing", () => {
    const base = firms[0]!;
    const same = simulate({ ...base.options, change: { answerHours: 1e6 } }, base);
    expect(same.orders.map(story)).toEqual(base.orders.map(story));
    expect(same.truth.customers).toEqual(base.truth.customers);
  });

  for (const kind of ["late", "short", "damaged", "wrong", "slow-answer", "unresolved"] as const) {
    it(`without ${kind}: nobody leaves earlier, fewer leave, and all before the failure is unchanged`, () => {
      let fewer = 0;
      for (const base of firms.slice(0, 2)) {
        const after = without(base, kind);
        expect(after.orders.some((o) => o.failures[kind])).toBe(false);
        const then = counts(after);
        for (const [customer, n] of counts(base)) expect(then.get(customer) ?? 0).toBeGreaterThanOrEqual(n);
        fewer += base.truth.leaving.serviceLeavers - after.truth.leaving.serviceLeavers;

        const met = new Set<number>();
        const there = new Map(after.orders.map((o) => [key(o), o]));
        for (const o of base.orders) {
          const same = there.get(key(o))!;
          if (same.placed !== o.placed) throw new Error(`${o.id} was placed at another time`);
          if (o.failures[kind]) met.add(o.customer);
          else if (!met.has(o.customer) && story(same) !== story(o))
            throw new Error(`${o.id} went otherwise`);
        }
      }
      expect(fewer).toBeGreaterThan(0);
    });
  }

  it("a planted null changes nothing: wrong invoices drive nobody away", () => {
    const base = firms[0]!;
    const after = without(base, "invoice");
    // Complaints about invoices may stay unresolved, which does drive customers away: nobody leaves earlier.
    expect(extraLeaving.invoice).toBe(0);
    expect(base.truth.leaving.met.invoice.meanExtra).toBe(0);
    expect(after.orders.length).toBeGreaterThanOrEqual(base.orders.length);
  });

  for (const kind of ["late", "damaged", "wrong"] as const) {
    it(`${kind} moves as many customers as the truth says`, () => {
      let expected = 0;
      let came = 0;
      for (const base of firms) {
        const after = leftAt(without(base, kind));
        base.orders.forEach((o, i) => {
          if (!o.failures[kind]) return;
          const d = base.truth.decisions[i]!;
          expected += d.extra[kind]!;
          came += Number(d.left) - Number(after.get(key(o)));
        });
      }
      // Complaints about the failure that stayed unsettled add their own part on top.
      expect(Math.abs(came - expected)).toBeLessThan(4 * Math.sqrt(expected));
      expect(came).toBeGreaterThan(0);
    });
  }

  it("short moves customers by itself and by the late back orders it brings", () => {
    let alone = 0;
    let together = 0;
    let came = 0;
    for (const base of firms) {
      const changed = without(base, "short");
      const extra = new Map(changed.orders.map((o, i) => [key(o), changed.truth.decisions[i]!.extraTotal]));
      const after = leftAt(changed);
      base.orders.forEach((o, i) => {
        if (!o.failures.short) return;
        const d = base.truth.decisions[i]!;
        alone += d.extra.short!;
        together += d.extraTotal - extra.get(key(o))!;
        came += Number(d.left) - Number(after.get(key(o)));
      });
    }
    expect(together).toBeGreaterThan(1.2 * alone);
    expect(Math.abs(came - together)).toBeLessThan(4 * Math.sqrt(together));
  });

  it("leaves as often as the stated chances add up to", () => {
    const sum = (of: (s: Simulation) => number): number => firms.reduce((n, s) => n + of(s), 0);
    const expected = sum((s) => s.truth.leaving.expectedServiceLeavers);
    expect(Math.abs(sum((s) => s.truth.leaving.serviceLeavers) - expected)).toBeLessThan(
      4 * Math.sqrt(expected),
    );
  });

  it("heavy buyers meet more failures, so the plain contrast has the wrong sign", () => {
    for (const s of firms) {
      const met = new Set(s.orders.filter((o) => o.failures.late).map((o) => o.customer));
      const left = new Set(s.truth.customers.filter((c) => c.leftOn !== null).map((c) => c.id));
      const share = (exposed: boolean): number => {
        const group = s.customers.filter((c) => met.has(c.index) === exposed);
        return group.filter((c) => left.has(c.id)).length / group.length;
      };
      expect(share(true)).toBeLessThan(share(false));
    }
  });

  it("more safety stock fills more lines, a repaired carrier is late less, from the day it starts", () => {
    const base = firms[0]!;
    const shortShare = (s: Simulation): number => {
      const lines = s.lines.filter((l) => s.products[l.product]!.class === "清洁用品");
      return lines.filter((l) => l.stockedOut).length / lines.length;
    };
    const stocked = simulate({
      ...base.options,
      change: { serviceLevel: [{ class: "清洁用品", level: 0.98 }] },
    });
    expect(shortShare(stocked)).toBeLessThan(0.5 * shortShare(base));

    const fixed = simulate({ ...base.options, change: { carrierFix: true, from: "2025-11-01" } }, base);
    const early = (s: Simulation): unknown[] =>
      s.orders.filter((o) => o.day < 304).map((o) => o.failures.late);
    expect(early(fixed)).toEqual(early(base));
    const lateLater = (s: Simulation): number =>
      s.orders.filter((o) => o.day >= 304 && o.failures.late).length;
    expect(lateLater(fixed)).toBeLessThan(lateLater(base));
  });

  it("keeping customers pays: the firm without failures earns more", () => {
    const { difference } = effectOf(
      { seed: 1, months: 12 },
      { removeFailure: ["late", "short", "damaged", "wrong", "slow-answer", "unresolved"] },
      firms[0]!,
    );
    expect(difference.leavers).toBeLessThan(0);
    expect(difference.customersWon).toBeGreaterThanOrEqual(0);
    expect(difference.orders).toBeGreaterThan(0);
    expect(difference.profit).toBeGreaterThan(0);
  });
});
