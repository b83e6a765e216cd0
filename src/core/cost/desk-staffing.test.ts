import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costPerContact, costPerResolution } from "./contact-cost.js";
import { bestRoster } from "./desk-roster.js";
import { agentsFor, scheduled, weekStaff } from "./desk-staffing.js";
import { type Queue, waiting } from "./erlang.js";
import { isLiveChannel } from "./live-channels.js";

const calls: Queue = { arrivals: 100, intervalSeconds: 1800, handlingSeconds: 180 };
const target = { serviceLevel: 0.8, answerWithinSeconds: 20 };
const hour = (arrivals: number, handlingSeconds = 180): Queue => ({
  arrivals,
  intervalSeconds: 3600,
  handlingSeconds,
});
const anyHour = fc.record({
  arrivals: fc.double({ min: 0.1, max: 200, noNaN: true }),
  intervalSeconds: fc.constant(3600),
  handlingSeconds: fc.double({ min: 30, max: 900, noNaN: true }),
});
const rules = { weekHours: 40, shrinkage: 0.3 };

describe("agents for a service target", () => {
  it("takes 14 for 80 % in 20 s: 13 give 79.56 %, which is not 80", () => {
    expect(agentsFor(calls, target)).toBe(14);
    expect(agentsFor(calls, { ...target, serviceLevel: 0.7955 })).toBe(13);
  });
  it("is the smallest that does, whatever the queue", () => {
    fc.assert(
      fc.property(
        anyHour,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 120, noNaN: true }),
        (queue, serviceLevel, answerWithinSeconds) => {
          const n = agentsFor(queue, { serviceLevel, answerWithinSeconds });
          const met = (agents: number) => {
            const w = waiting(queue, agents, answerWithinSeconds);
            return w.kind === "steady" && w.serviceLevel >= serviceLevel;
          };
          expect(met(n)).toBe(true);
          expect(n === 1 || !met(n - 1)).toBe(true);
        },
      ),
    );
  });
  it("needs nobody for nobody, and refuses certainty", () => {
    expect(agentsFor(hour(0), target)).toBe(0);
    expect(() => agentsFor(calls, { ...target, serviceLevel: 1 })).toThrow();
  });
});

describe("people to schedule", () => {
  it("adds shrinkage and rounds up, without a rounding error hiring anybody", () => {
    expect(scheduled(14, 0.3)).toBe(20);
    expect(scheduled(7, 0.3)).toBe(10);
    expect(scheduled(10, 0.3)).toBe(15);
    expect(scheduled(9, 0.1)).toBe(10);
    for (let n = 1; n <= 5000; n++) expect(scheduled(n * 7, 0.3)).toBe(n * 10);
    expect(() => scheduled(1, 1)).toThrow();
  });
  it("covers a week by its hours, or by its busiest hour", () => {
    // One agent in each of 70 hours: 100 paid hours, so three people of 40.
    const quiet = weekStaff(
      Array.from({ length: 70 }, () => hour(0.5)),
      target,
      rules,
      0,
    );
    expect(quiet).toMatchObject({ people: 3, ruledBy: "hours", oneIsEnough: true });
    const rush = weekStaff([hour(0.5), hour(200)], target, rules, 0);
    expect(rush.agents).toEqual([1, 14]);
    expect(rush).toMatchObject({ people: 20, ruledBy: "peak", oneIsEnough: false });
  });
  it("does work that can wait in idle time first", () => {
    const week = Array.from({ length: 28 }, () => hour(0.5));
    const people = (waitingHours: number) => weekStaff(week, target, rules, waitingHours).people;
    expect([people(0), people(27), people(28 * 0.975 + 56)]).toEqual([2, 2, 3]);
  });
});

describe("the best roster of so many people", () => {
  it("puts spare hours where they answer most callers in time", () => {
    const week = [...Array.from({ length: 20 }, () => hour(1)), hour(12), hour(8)];
    const roster = bestRoster(week, 2, { weekHours: 17, shrinkage: 0 }, 20)!;
    expect(roster.agents.reduce((a, b) => a + b, 0)).toBe(34);
    expect(roster.agents.slice(-2)).toEqual([2, 2]);
  });
  it("has no answer below the load: the line would grow without end", () => {
    expect(bestRoster([calls, calls], 1, rules, 20)).toBeNull();
    expect(
      bestRoster(
        Array.from({ length: 70 }, () => hour(0.5)),
        2,
        rules,
        20,
      ),
    ).toBeNull();
    expect(bestRoster([hour(0)], 2, rules, 20)).toBeNull();
  });
  it("never beats trying every roster, and never loses to one", () => {
    fc.assert(
      fc.property(
        fc.array(anyHour, { minLength: 2, maxLength: 3 }),
        fc.integer({ min: 2, max: 12 }),
        (week, people) => {
          const once = { weekHours: 1, shrinkage: 0 };
          const best = bestRoster(week, people, once, 20);
          let top = -1;
          const arrivals = week.reduce((sum, q) => sum + q.arrivals, 0);
          const tried = (i: number, left: number, sum: number) => {
            if (i === week.length) {
              top = Math.max(top, sum / arrivals);
              return;
            }
            for (let n = 1; n <= left; n++) {
              const w = waiting(week[i]!, n, 20);
              if (w.kind === "steady") tried(i + 1, left - n, sum + week[i]!.arrivals * w.serviceLevel);
            }
          };
          tried(0, people, 0);
          if (best === null) expect(top).toBe(-1);
          else expect(best.serviceLevel).toBeCloseTo(top, 10);
        },
      ),
    );
  });
  it("answers better with every person, by less each time", () => {
    const week = Array.from({ length: 40 }, (_, i) => hour(10 + (i % 8)));
    const curve = [4, 5, 6, 7, 8].map(
      (people) => bestRoster(week, people, { weekHours: 40, shrinkage: 0 }, 20)!,
    );
    const steps = curve.slice(1).map((r, i) => r.serviceLevel - curve[i]!.serviceLevel);
    expect(steps.every((s, i) => s > 0 && (i === 0 || s < steps[i - 1]!))).toBe(true);
    const waits = curve.map((r) => r.meanWaitSeconds);
    expect(waits.every((w, i) => i === 0 || w < waits[i - 1]!)).toBe(true);
  });
});

describe("the cost of a contact", () => {
  it("is the whole desk over the contacts handled, and over the matters settled", () => {
    expect(costPerContact(120_000, 40_000)).toBe(3);
    expect(costPerResolution(3, 0.75)).toBe(4);
    expect(() => costPerContact(1, 0)).toThrow();
    expect(() => costPerResolution(3, 0)).toThrow();
  });
});

describe("live channels", () => {
  it.each(["电话", "Phone", "call", "Inbound calls", "在线客服", "live chat", "400热线", "web-chat"])(
    "%s",
    (c) => expect(isLiveChannel(c)).toBe(true),
  );
  it.each(["邮件", "e-mail", "微信", "WeChat", "voicemail", "在线留言", "回访电话", "web form", "counter"])(
    "not %s",
    (c) => expect(isLiveChannel(c)).toBe(false),
  );
  it("are those the firm names, and no others, where it names them", () => {
    const given = ["微信客服", "WeChat "];
    expect(["微信客服", "wechat", "Phone"].map((c) => isLiveChannel(c, given))).toEqual([true, true, false]);
    expect(isLiveChannel("电话", [])).toBe(false);
  });
});
