import { describe, expect, it } from "vitest";
import { spread } from "../../../../test/fixtures/build.js";
import { placeBubbles } from "./place-bubbles.js";

const frame = { left: 0, top: 0, right: 400, bottom: 300 };
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe("numbered points", () => {
  it("stay where they are when they have room", () => {
    const points = [
      { x: 50, y: 50 },
      { x: 120, y: 50 },
    ];
    expect(placeBubbles(points, 20, frame)).toEqual(points.map((p) => ({ ...p, apart: false })));
  });
  it("that fall on one place are all readable, and led back to it", () => {
    const placed = placeBubbles(
      Array.from({ length: 6 }, () => ({ x: 200, y: 150 })),
      20,
      frame,
    );
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1)) expect(apart(a, b)).toBeGreaterThanOrEqual(20);
    expect(placed.every((bubble) => bubble.apart)).toBe(true);
  });
  it("never hide each other in a crowd, never leave the drawing, and always fall the same way", () => {
    const crowd = Array.from({ length: 25 }, (_, i) => ({
      x: 250 + 90 * spread(i, 3),
      y: 60 + 70 * spread(i, 4),
    }));
    const placed = placeBubbles(crowd, 20, frame);
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1)) expect(apart(a, b)).toBeGreaterThanOrEqual(20);
      expect(a.x > 0 && a.x < 400 && a.y > 0 && a.y < 300).toBe(true);
    }
    expect(placeBubbles(crowd, 20, frame)).toEqual(placed);
  });
});
