/** A combination of two means that gives one and the same service: how much of each. */
export interface MeansPoint {
  readonly x: number;
  readonly y: number;
}

/** Money per unit of each of two means. */
export interface MeansPrices {
  readonly x: number;
  readonly y: number;
}

/** Where an iso-cost line touches an iso-service curve. */
export interface Tangency {
  readonly point: MeansPoint;
  /** Place among the points given. */
  readonly place: number;
  readonly cost: number;
  /** y given up for one more x along the curve, to the left and to the right of the point; null at an end. */
  readonly worthBefore: number | null;
  readonly worthAfter: number | null;
  /** Price of x over price of y: the slope of the iso-cost lines, which lies between the two worths. */
  readonly priceRatio: number;
  /** The curve ends where the line touches: the answer may lie beyond what was looked at. */
  readonly atEnd: boolean;
}

/** What a combination costs: the iso-cost line it lies on. */
export const meansCost = (p: MeansPoint, prices: MeansPrices): number => prices.x * p.x + prices.y * p.y;

/**
 * The cheapest combination on an iso-service curve. Means come in steps (modes, sites, review periods), so the curve is
 * a list of points and the tangent point the one whose neighbours' slopes hold the price ratio.
 *
 * @source  `docs/methods/iso-service.md`
 * @range   a point, and prices not negative and not both 0; else RangeError; equal cost: the one with less x
 * @example tangency([{ x: 1, y: 4 }, { x: 2, y: 2 }, { x: 4, y: 1 }], { x: 1, y: 1 }).point // → { x: 2, y: 2 }
 */
export function tangency(curve: readonly MeansPoint[], prices: MeansPrices): Tangency {
  checkPrices(prices);
  const hull = lowerHull(curve);
  if (hull.length === 0) throw new RangeError("a curve has points");
  let best = 0;
  for (let k = 1; k < hull.length; k++)
    if (meansCost(hull[k]!, prices) < meansCost(hull[best]!, prices)) best = k;
  const point = hull[best]!;
  const worth = (a: MeansPoint | undefined, b: MeansPoint | undefined) =>
    a === undefined || b === undefined ? null : (a.y - b.y) / (b.x - a.x);
  return {
    point,
    place: curve.findIndex((p) => p.x === point.x && p.y === point.y),
    cost: meansCost(point, prices),
    worthBefore: worth(hull[best - 1], point),
    worthAfter: worth(point, hull[best + 1]),
    priceRatio: prices.x / prices.y,
    atEnd: best === 0 || best === hull.length - 1,
  };
}

/**
 * The points that some price makes the cheapest: the lower left hull, by rising x. Points off it are never the answer,
 * whatever the prices.
 *
 * @source  Andrew (1979), Information Processing Letters 9:216–219
 * @range   finite points, else RangeError
 * @example lowerHull([{ x: 1, y: 4 }, { x: 2, y: 3.5 }, { x: 4, y: 1 }]) // the middle one is left out
 */
export function lowerHull(points: readonly MeansPoint[]): MeansPoint[] {
  if (!points.every((p) => Number.isFinite(p.x) && Number.isFinite(p.y)))
    throw new RangeError("points are finite");
  const hull: MeansPoint[] = [];
  for (const p of [...points].sort((a, b) => a.x - b.x || a.y - b.y)) {
    // More x must buy less y.
    if (hull.length > 0 && p.y >= hull.at(-1)!.y) continue;
    while (hull.length >= 2 && turns(hull.at(-2)!, hull.at(-1)!, p) <= 0) hull.pop();
    hull.push(p);
  }
  return hull;
}

const turns = (a: MeansPoint, b: MeansPoint, c: MeansPoint) =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

function checkPrices({ x, y }: MeansPrices): void {
  if (!(x >= 0 && y >= 0 && x + y > 0 && Number.isFinite(x + y))) throw new RangeError("means have prices");
}
