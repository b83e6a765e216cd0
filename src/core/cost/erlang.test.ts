import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangB, erlangC, type Queue, waiting } from "./erlang.js";

const calls: Queue = { arrivals: 100, intervalSeconds: 1800, handlingSeconds: 180 };

/** B from its definition, in logarithms: slow and no recurrence. */
function directB(servers: number, load: number): number {
  const logs = [0];
  for (let n = 1; n <= servers; n++) logs.push(logs[n - 1]! + Math.log(load / n));
  const top = Math.max(...logs);
  return Math.exp(logs[servers]! - top) / logs.reduce((sum, l) => sum + Math.exp(l - top), 0);
}

describe("Erlang B", () => {
  it.each([
    [10, 5, 0.0183845703],
    [10, 20, 0.5379631686],
    [190, 200, 0.0886968438],
    // One server too few gives 0.012: a loop that stops before the last server.
    [200, 180, 0.0103249952],
  ])("of %d servers at a load of %d is %d", (servers, load, want) => {
    expect(erlangB(servers, load)).toBeCloseTo(want, 9);
  });
  it("counts the last server: stopping one short gives the 0.261 and 0.012 that others published", () => {
    const short = erlangB(24, 20);
    expect(short / (1 - (20 / 25) * (1 - short))).toBeCloseTo(0.261, 3);
    expect(erlangC(25, 20)).toBeCloseTo(0.2091, 4);
    expect(erlangB(199, 180)).toBeCloseTo(0.012, 3);
    expect(erlangB(200, 180)).toBeCloseTo(0.0103, 4);
  });
  it("turns everybody away without servers, nobody without load", () => {
    expect(erlangB(0, 3)).toBe(1);
    expect(erlangB(3, 0)).toBe(0);
  });
  it("stands for ten thousand servers", () => {
    expect(erlangB(10_000, 10_000)).toBeCloseTo(directB(10_000, 10_000), 12);
    expect(erlangB(10_000, 1)).toBe(0);
  });
  it("equals its definition", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        (n, a) => {
          const want = directB(n, a);
          expect(Math.abs(erlangB(n, a) - want)).toBeLessThanOrEqual(1e-9 * want + 1e-300);
        },
      ),
    );
  });
  it("refuses servers in parts and negative load", () => {
    expect(() => erlangB(1.5, 1)).toThrow();
    expect(() => erlangB(2, -1)).toThrow();
    expect(() => erlangB(2, Number.NaN)).toThrow();
  });
});

describe("Erlang C", () => {
  it.each([
    [1, 0.5, 0.5],
    [2, 1, 1 / 3],
    [10, 5, 0.0361053592],
    // One server too few gives 0.261.
    [25, 20, 0.2091028266],
    [132, 123, 0.3211161793],
  ])("of %d agents at a load of %d is %d", (agents, load, want) => {
    expect(erlangC(agents, load)).toBeCloseTo(want, 10);
  });
  it("has no answer when agents are no more than the load", () => {
    expect(erlangC(20, 20)).toBeNull();
    expect(erlangC(19, 20)).toBeNull();
    expect(erlangC(0, 0)).toBeNull();
  });
});

describe("waiting for an agent", () => {
  it.each([
    [11, 0.6821182047, 0.3896138117, 122.7812768, 0.9090909],
    [12, 0.4493882243, 0.6401580404, 40.44494019, 0.8333333],
    [13, 0.285270453, 0.7955947884, 17.11622718, 0.7692308],
    [14, 0.1741319336, 0.8883500192, 7.835937012, 0.7142857],
    [15, 0.102042367, 0.9414528429, 3.673525212, 0.6666667],
  ])("with %d agents", (agents, waits, level, seconds, occupancy) => {
    const w = waiting(calls, agents, 20);
    if (w.kind !== "steady") throw new Error(w.kind);
    expect(w.load).toBe(10);
    expect(w.waitProbability).toBeCloseTo(waits, 9);
    expect(w.serviceLevel).toBeCloseTo(level, 9);
    expect(w.meanWaitSeconds).toBeCloseTo(seconds, 6);
    expect(w.occupancy).toBeCloseTo(occupancy, 6);
  });
  it("of the second published case", () => {
    const w = waiting({ arrivals: 360, intervalSeconds: 1800, handlingSeconds: 240 }, 55, 15);
    if (w.kind !== "steady") throw new Error(w.kind);
    expect(w.occupancy).toBeCloseTo(0.8727273, 6);
    expect(w.waitProbability).toBeCloseTo(0.2387009364, 9);
    expect(w.serviceLevel).toBeCloseTo(0.8458830922, 9);
    expect(w.meanWaitSeconds).toBeCloseTo(8.184032, 6);
  });
  it("says so when no steady state exists, and never a certain or negative wait", () => {
    expect(waiting(calls, 10, 20)).toEqual({ kind: "no-steady-state", load: 10, agents: 10 });
    expect(waiting(calls, 3, 20)).toEqual({ kind: "no-steady-state", load: 10, agents: 3 });
  });
  it("gets better with every agent", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.double({ min: 10, max: 900, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (arrivals, handlingSeconds, within) => {
          const queue = { arrivals, intervalSeconds: 1800, handlingSeconds };
          const enough = Math.floor((arrivals * handlingSeconds) / 1800) + 1;
          const [fewer, more] = [enough, enough + 1].map((n) => waiting(queue, n, within));
          if (fewer!.kind !== "steady" || more!.kind !== "steady") throw new Error("steady");
          expect(more!.serviceLevel).toBeGreaterThanOrEqual(fewer!.serviceLevel);
          expect(more!.meanWaitSeconds).toBeLessThan(fewer!.meanWaitSeconds);
          expect(fewer!.serviceLevel).toBeGreaterThanOrEqual(0);
          expect(fewer!.serviceLevel).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
