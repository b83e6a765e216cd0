export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the number of a point stands; apart from its point it is led back to it by a line. */
export interface Bubble extends Spot {
  readonly apart: boolean;
}

const turns = 16;
const rings = 12;

/**
 * Places for numbered bubbles, none over another nor over the point of another: where points crowd, a bubble moves to
 * the nearest free place. The same points give the same places, in pixels.
 */
export function placeBubbles(points: readonly Spot[], diameter: number, frame: Frame): Bubble[] {
  const radius = diameter / 2;
  const placed: Bubble[] = [];
  const free = (spot: Spot, own: number) =>
    placed.every((other) => distance(other, spot) >= diameter + 1) &&
    points.every((point, i) => i === own || distance(point, spot) >= radius + 3);
  points.forEach((point, i) => {
    const spot = [point, ...around(point, diameter)].find((at) => within(at, radius, frame) && free(at, i));
    placed.push(spot === undefined ? { ...point, apart: false } : { ...spot, apart: spot !== point });
  });
  return placed;
}

const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y);

/** A point on the edge of the drawing keeps its bubble there; one that moves stays inside. */
const within = (spot: Spot, radius: number, frame: Frame) =>
  spot.x >= frame.left + radius * 0.2 &&
  spot.x <= frame.right - radius * 0.2 &&
  spot.y >= frame.top + radius * 0.2 &&
  spot.y <= frame.bottom - radius * 0.2;

/** Spots around a point, ring by ring outwards, beginning to the upper right. */
function around(point: Spot, diameter: number): Spot[] {
  return Array.from({ length: rings * turns }, (_, i) => {
    const far = diameter * (0.85 + 0.45 * Math.floor(i / turns));
    const angle = -Math.PI / 4 + ((i % turns) * 2 * Math.PI) / turns;
    return { x: point.x + far * Math.cos(angle), y: point.y + far * Math.sin(angle) };
  });
}
