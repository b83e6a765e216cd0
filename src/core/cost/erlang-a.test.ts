import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Queue, waiting } from "./erlang.js";
import { impatientWaiting } from "./erlang-a.js";

function steady(queue: Queue, agents: number, within: number, patience: number) {
  const w = impatientWaiting(queue, agents, within, patience);
  if (w.kind !== "steady" || !("abandonment" in w)) throw new Error(w.kind);
  return w;
}

/** State by state from the balance of the chain, and the wait by integrating its density. */
function byHand(
  { arrivals, intervalSeconds, handlingSeconds }: Queue,
  n: number,
  t: number,
  patience: number,
) {
  const arrival = arrivals / intervalSeconds;
  const service = 1 / handlingSeconds;
  const p = [1];
  for (let k = 1; k < 3000; k++)
    p.push((p[k - 1]! * arrival) / (Math.min(k, n) * service + Math.max(0, k - n) / patience));
  const all = p.reduce((a, b) => a + b, 0);
  const waits = p.slice(n).reduce((a, b) => a + b, 0) / all;
  const queue = p.slice(n).reduce((sum, x, j) => sum + x * j, 0) / all;
  const density = (v: number) =>
    ((n * service * p[n]!) / all) *
    Math.exp(-arrival * patience * Math.expm1(-v / patience) - n * service * v - v / patience);
  const steps = 4000;
  let sum = density(0) + density(t);
  for (let i = 1; i < steps; i++) sum += density((t * i) / steps) * (i % 2 === 1 ? 4 : 2);
  return { waits, queue, level: 1 - waits + (sum * t) / (3 * steps) };
}

const anyQueue = fc.record({
  arrivals: fc.double({ min: 1, max: 120, noNaN: true }),
  intervalSeconds: fc.constant(1800),
  handlingSeconds: fc.double({ min: 60, max: 600, noNaN: true }),
});

describe("Erlang A", () => {
  it("is a Poisson number of callers when they lose patience as fast as they are served", () => {
    const w = steady({ arrivals: 1, intervalSeconds: 1, handlingSeconds: 1 }, 1, 0, 1);
    expect(w.waitProbability).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(w.meanQueue).toBeCloseTo(Math.exp(-1), 14);
    expect(w.abandonment).toBeCloseTo(Math.exp(-1), 14);
    expect(w.occupancy).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(w.serviceLevel).toBeCloseTo(Math.exp(-1), 14);
  });

  it("comes to Erlang C as patience grows", () => {
    const calls = { arrivals: 100, intervalSeconds: 1800, handlingSeconds: 180 };
    const patient = waiting(calls, 12, 20);
    if (patient.kind !== "steady") throw new Error(patient.kind);
    const w = steady(calls, 12, 20, 1e10);
    expect(w.waitProbability).toBeCloseTo(patient.waitProbability, 6);
    expect(w.serviceLevel).toBeCloseTo(patient.serviceLevel, 6);
    expect(w.meanWaitSeconds).toBeCloseTo(patient.meanWaitSeconds, 4);
    expect(impatientWaiting(calls, 12, 20, Number.POSITIVE_INFINITY)).toMatchObject(patient);
    expect(impatientWaiting(calls, 10, 20, Number.POSITIVE_INFINITY)).toMatchObject({
      kind: "no-steady-state",
    });
  });

  it("agrees with the chain summed state by state and the wait integrated", () => {
    fc.assert(
      fc.property(
        anyQueue,
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 120, noNaN: true }),
        fc.double({ min: 20, max: 600, noNaN: true }),
        (queue, agents, within, patience) => {
          const want = byHand(queue, agents, within, patience);
          const got = steady(queue, agents, within, patience);
          expect(got.waitProbability).toBeCloseTo(want.waits, 10);
          expect(got.meanQueue).toBeCloseTo(want.queue, 8);
          expect(got.serviceLevel).toBeCloseTo(want.level, 8);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("loses as many callers as leave the queue, and nobody waits longer than with patience", () => {
    fc.assert(
      fc.property(
        anyQueue,
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 10, max: 3600, noNaN: true }),
        (queue, agents, patience) => {
          const w = steady(queue, agents, 20, patience);
          const arrival = queue.arrivals / queue.intervalSeconds;
          expect(w.abandonment * arrival).toBeCloseTo(w.meanQueue / patience, 10);
          expect(w.occupancy * agents).toBeCloseTo(w.load * (1 - w.abandonment), 10);
          expect(w.occupancy).toBeLessThanOrEqual(1 + 1e-12);
          const patient = waiting(queue, agents, 20);
          if (patient.kind === "steady") {
            expect(w.meanWaitSeconds).toBeLessThanOrEqual(patient.meanWaitSeconds + 1e-9);
            expect(w.waitProbability).toBeLessThanOrEqual(patient.waitProbability + 1e-12);
          }
        },
      ),
    );
  });

  it("stands any overload and any size", () => {
    const flood = steady({ arrivals: 200_000, intervalSeconds: 3600, handlingSeconds: 300 }, 5, 20, 600);
    expect(flood.occupancy).toBeCloseTo(1, 9);
    expect(flood.abandonment).toBeCloseTo(1 - (5 * 3600) / (200_000 * 300), 9);
    const quiet = steady({ arrivals: 1, intervalSeconds: 3600, handlingSeconds: 60 }, 300, 20, 60);
    expect(quiet).toMatchObject({ waitProbability: 0, serviceLevel: 1, abandonment: 0 });
    expect(steady({ arrivals: 0, intervalSeconds: 3600, handlingSeconds: 60 }, 1, 20, 60).serviceLevel).toBe(
      1,
    );
  });

  it("refuses what is no patience or no agent", () => {
    const calls = { arrivals: 1, intervalSeconds: 60, handlingSeconds: 60 };
    expect(() => impatientWaiting(calls, 1, 20, 0)).toThrow();
    expect(() => impatientWaiting(calls, 0, 20, 60)).toThrow();
    expect(() => impatientWaiting(calls, 1, -1, 60)).toThrow();
  });
});
