import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { earlier, meansFirm, penalties, room } from "../../../../test/study/means-firm.js";
import type { Candidate } from "../../../core/plan/candidate.js";
import { span } from "../../../core/stats/drawn.js";
import { rowsQuery } from "../../../facts/sql/rows.js";
import type { StudyInput } from "../../input.js";
import { deskCandidates } from "./desk.js";
import { placesCandidates } from "./places.js";

let firm: StudyInput;
let found: readonly Candidate[];
beforeAll(async () => {
  firm = await meansFirm();
  found = [...(await placesCandidates(firm, penalties())), ...(await deskCandidates(firm, penalties()))];
});
afterAll(() => firm.warehouse.close());

const years = 366 / 365.25;
const of = (id: string): Candidate => {
  const candidate = found.find((c) => c.id === id);
  if (candidate === undefined) throw new Error(`no ${id} among ${found.map((c) => c.id).join("; ")}`);
  return candidate;
};

describe("another carrier", () => {
  it("is offered where one is late far more often, and not one that breaks goods", () => {
    const change = of("late.change-carrier.south.Slow.Good");
    expect(found.some((c) => c.id.startsWith("late.change-carrier.south.Slow.Rough"))).toBe(false);
    expect(change.from).toBeCloseTo(0.6, 9);
    expect(change.to).toBeCloseTo(0.9, 9);
    const [removal] = change.removes;
    expect(removal).toMatchObject({
      kind: "late",
      where: [
        { dimension: "region", value: "south" },
        { dimension: "carrier", value: "Slow" },
      ],
    });
    expect(removal!.share.value).toBeCloseTo(0.75, 9);
    const range = span(removal!.share, 0.95)!;
    expect(range.low).toBeGreaterThan(0.5);
    expect(range.high).toBeLessThan(0.9);
  });

  it("costs the difference of the tariffs, half of it for half of the orders", () => {
    // Good charges 12 each, Slow 10 and Rough, which goes the same way as Good, 10; a kg costs the same.
    const full = of("late.change-carrier.south.Slow.Good");
    expect(full.cost!.value).toBeCloseTo((100 * 300 * 2) / years, 4);
    const half = of("late.change-carrier.south.Slow.Good.half");
    expect(half.cost!.value).toBeCloseTo(full.cost!.value / 2, 6);
    expect(half.removes[0]!.share.value).toBeCloseTo(full.removes[0]!.share.value / 2, 9);
    expect(half.group).toBe(full.group);
    expect(half.actions[0]).toMatchObject({ what: "carrier", subject: "Slow", site: "south", unit: "share" });
    expect(half.actions[0]!.to).toBeCloseTo(half.actions[0]!.from! / 2, 9);
  });

  it("may be a faster mode, which costs more", () => {
    const air = of("late.change-mode.south.Slow.Wing");
    expect(air.group).toBe(of("late.change-carrier.south.Slow.Good").group);
    expect(air.cost!.value).toBeGreaterThan(of("late.change-carrier.south.Slow.Good").cost!.value * 10);
  });

  it("of a whole mode leaves out the carrier that is late by itself", async () => {
    const spot = { ...earlier.spots.rows[0]! };
    const columns = earlier.spots.columns.map((c) => c.id);
    const row = columns.map((c, i) =>
      c === "place"
        ? "mode"
        : c === "value"
          ? "road"
          : c === "place-2"
            ? "warehouse"
            : c === "value-2"
              ? "W"
              : spot[i]!,
    );
    const input = { ...firm, before: [room([{ ...earlier.spots, rows: [row] }])] };
    const air = (await placesCandidates(input, penalties())).find(
      (c) => c.id === "late.change-mode.south.road.Wing",
    )!;
    expect(air.removes.map((r) => r.where.at(-1))).toEqual([
      { dimension: "carrier", value: "Good" },
      { dimension: "carrier", value: "Rough" },
    ]);
  });

  it("has the late orders behind it as rows", async () => {
    const { evidence } = of("late.change-carrier.south.Slow.Good");
    const rows = await firm.warehouse.rows(rowsQuery(evidence!, 1000));
    expect(rows).toHaveLength(120);
  });
});

describe("picking and packing", () => {
  it("is checked in the hours in which it goes wrong, or all day for more money", () => {
    const shift = of("wrong.check-picking.W.small.12-16");
    const day = of("wrong.check-picking.W.small");
    expect(shift.group).toBe(day.group);
    expect(shift.cost!.value).toBeLessThan(day.cost!.value / 3);
    expect(shift.removes[0]!.where).toContainEqual({ dimension: "shift", value: "12-16" });
    expect(shift.removes[0]!.share.value).toBeGreaterThan(0.8);
    expect(shift.actions).toEqual([
      { what: "pick-check", subject: "small", site: "W 12:00–16:00", from: 0, to: 1, unit: "flag" },
    ]);
  });

  it("is better packing or another carrier for the goods that break", () => {
    const packing = of("damaged.better-packing.Rough.glass");
    const carrier = found.find((c) => c.id.startsWith("damaged.change-carrier.Rough.glass"))!;
    expect(packing.group).toBe(carrier.group);
    // Rough charges 10 an order and Good 12, though both go the same way.
    expect(carrier.actions[1]).toMatchObject({ subject: "Good" });
    expect(carrier.cost!.value).toBeCloseTo((100 * 144 * 2) / years, 4);
    expect(packing.removes[0]!.where).toContainEqual({ dimension: "product-class", value: "glass" });
    expect(packing.assumptions).toContain("level.packing-saves");
    expect(carrier.removes[0]!.share.value).toBeGreaterThan(packing.removes[0]!.share.value);
  });

  it("has no cost that anybody knows where no minute is paid for", async () => {
    const bare = { ...firm, before: [room([earlier.spots])] };
    const check = (await placesCandidates(bare, penalties())).find((c) => c.means === "check-picking")!;
    expect(check).toMatchObject({ cost: null, costSource: "unknown" });
  });
});

describe("a longer promise", () => {
  it("puts few late orders right in customers' eyes and costs sales", () => {
    const promise = of("late.promise-date.1");
    expect(promise.to).toBe(1);
    expect(promise.removes[0]!.share.value).toBeCloseTo(0.1, 6);
    expect(promise.margin.value).toBeLessThan(0);
  });
});

describe("the desk", () => {
  it("gets back the person it lacked, in the months in which it lacked one", () => {
    const fill = of("slow-response.staff-desk.3");
    // Three months a person of 8,000.
    expect(fill.cost!.value).toBeCloseTo((3 * 8000_00) / years, 4);
    expect(fill.actions.map((a) => [a.subject, a.from, a.to])).toEqual([
      ["2024-10", 2, 3],
      ["2024-11", 2, 3],
      ["2024-12", 2, 3],
    ]);
    expect(fill.from).toBeCloseTo(1 - 69 / 600, 9);
    expect(fill.to).toBeCloseTo(1 - 12 / 600, 9);
    for (const { share } of fill.removes) expect(share.value).toBeCloseTo(1 - 0.02 / 0.4, 6);
  });

  it("shows the contacts of those months, and of all months where all get more", async () => {
    const opened = async (id: string) => {
      const rows = await firm.warehouse.rows(rowsQuery(of(id).evidence!, 1000));
      return rows.map((r) => String(r.opened_on).slice(0, 7));
    };
    const thin = await opened("slow-response.staff-desk.3");
    expect([thin.length, ...new Set(thin)]).toEqual([150, "2024-10", "2024-11", "2024-12"]);
    expect(await opened("slow-response.staff-desk.4")).toHaveLength(600);
  });

  it("may get more than it ever had, though no month shows that this helps further", () => {
    expect(of("slow-response.staff-desk.4").cost!.value).toBeGreaterThan(
      of("slow-response.staff-desk.3").cost!.value,
    );
    expect(of("slow-response.staff-desk.4").to).toBeCloseTo(of("slow-response.staff-desk.3").to, 9);
    expect(of("slow-response.staff-desk.4").group).toBe(of("slow-response.staff-desk.3").group);
  });

  it("settles complaints in time at the pay of the desk", () => {
    const settle = of("unresolved.settle-complaints");
    const unresolved = ["Slow", "Rough", "Good"].length * 3 + 1;
    expect(settle.cost!.value).toBeCloseTo((30 * 90 * unresolved) / years, 4);
  });
});

describe("all candidates", () => {
  it("have numbers, draws as asked for, and one thing each", () => {
    expect(found.length).toBeGreaterThan(8);
    expect(new Set(found.map((c) => c.id)).size).toBe(found.length);
    for (const c of found) {
      for (const drawn of [
        c.margin,
        c.saved,
        ...(c.cost === null ? [] : [c.cost]),
        ...c.removes.map((r) => r.share),
      ]) {
        expect(drawn.draws).toHaveLength(penalties().draws);
        expect(Number.isFinite(drawn.value) && drawn.draws.every((x) => Number.isFinite(x))).toBe(true);
      }
      for (const r of c.removes) expect(r.share.value).toBeLessThanOrEqual(1);
      expect(c.to).toBeGreaterThanOrEqual(c.from);
      expect(c.actions.length).toBeGreaterThan(0);
    }
  });

  it("are the same each time", async () => {
    const again = await placesCandidates(firm, penalties());
    expect(again.map((c) => [...c.removes[0]!.share.draws.slice(0, 5)])).toEqual(
      found.slice(0, again.length).map((c) => [...c.removes[0]!.share.draws.slice(0, 5)]),
    );
  });
});
