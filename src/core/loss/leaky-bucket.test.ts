import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leakyBucket } from "./leaky-bucket.js";

const flow = { before: 0, gained: 0, lost: 0, paused: 0, returned: 0, undecided: 0 };

describe("the leaky bucket", () => {
  it("adds up: start + gained − lost = end, and who pauses is there all the while", () => {
    const [first, second] = leakyBucket(
      [
        { ...flow, starts: "2024-01-01", before: 10, gained: 2, lost: 3, paused: 5, returned: 1 },
        { ...flow, starts: "2024-04-01", gained: 4, lost: 1 },
      ],
      0.1,
    );
    expect(first).toMatchObject({ start: 10, end: 9 });
    expect(second).toMatchObject({ start: 9, end: 12 });
  });

  it("does not tell who left while too many may yet leave, nor any level after it", () => {
    const levels = leakyBucket(
      [
        { ...flow, starts: "2024-01-01", before: 10, undecided: 1 },
        { ...flow, starts: "2024-04-01", lost: 2, undecided: 2 },
        { ...flow, starts: "2024-07-01", gained: 1, lost: 1 },
      ],
      0.1,
    );
    expect(levels.map((l) => [l.start, l.lost, l.end])).toEqual([
      [10, 0, 10],
      [10, null, null],
      [null, null, null],
    ]);
    expect(levels[2]!.gained).toBe(1);
  });

  it("ends each stretch where the next begins", () => {
    const flows = fc.array(
      fc.record({
        before: fc.nat(9),
        gained: fc.nat(9),
        lost: fc.nat(9),
        paused: fc.nat(9),
        returned: fc.nat(9),
        undecided: fc.nat(2),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(flows, (given) => {
        const levels = leakyBucket(
          given.map((f, i) => ({ ...f, before: i === 0 ? f.before : 0, starts: `${2000 + i}` })),
          0.1,
        );
        levels.slice(1).forEach((l, i) => {
          expect(l.start).toBe(levels[i]!.end);
        });
        for (const l of levels) if (l.lost !== null) expect(l.end).toBe(l.start! + l.gained - l.lost);
      }),
    );
  });
});
