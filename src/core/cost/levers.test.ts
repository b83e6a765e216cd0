import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LeverResource, leverMoney, peopleFreed } from "./levers.js";

/** Ten people answer 42,500 calls for 425,000. */
const desk: LeverResource = { people: 10, minutesPerPerson: 4250, used: [42_500], costPerPerson: 42_500_00 };

describe("minutes a lever saves", () => {
  it("save nothing below a whole person, and become idle capacity", () => {
    const nine = peopleFreed(desk, 0.09);
    expect(nine).toMatchObject({ people: 0, saving: 0 });
    expect(nine.idleMinutes).toBeCloseTo(3825, 6);
    expect(nine.paper).toBe(38_250_00);
  });
  it("save the tenth person at a tenth", () => {
    expect(peopleFreed(desk, 0.1)).toMatchObject({ people: 1, saving: 42_500_00, idleMinutes: 0 });
  });
  it("claim no one who was idle before", () => {
    const idle = { ...desk, used: [21_250] };
    expect(peopleFreed(idle, 0.1).people).toBe(0);
    expect(peopleFreed(idle, 0.2).people).toBe(1);
  });
  it("are judged by the busiest month", () => {
    const season = { ...desk, used: [42_500, 20_000] };
    expect(peopleFreed(season, 0.1).people).toBe(1);
    expect(peopleFreed({ ...desk, used: [20_000, 20_000] }, 0.1).people).toBe(0);
  });
  it("never save more than they would to the minute, rounded up to a person", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 100 }),
        (people, used, percent) => {
          const share = percent / 100;
          const freed = peopleFreed({ ...desk, people, used }, share);
          expect(freed.people).toBeGreaterThanOrEqual(0);
          expect(freed.people).toBeLessThanOrEqual(people);
          expect(freed.people).toBeLessThan((Math.max(...used) * share) / 4250 + 1);
        },
      ),
    );
  });
});

describe("what a lever leaves over", () => {
  it("takes its own cost off, and shows what customers bear as a transfer", () => {
    expect(leverMoney({ saving: 100, yearly: 20, oneOff: 160, ontoCustomers: 50 })).toEqual({
      net: 80,
      joint: 30,
      payback: 2,
    });
    expect(leverMoney({ saving: 100, yearly: 0, oneOff: 0, ontoCustomers: 130 }).joint).toBe(-30);
  });
  it("never comes back when it saves nothing", () => {
    expect(leverMoney({ saving: 0, yearly: 0, oneOff: 10, ontoCustomers: 0 }).payback).toBeNull();
  });
});
