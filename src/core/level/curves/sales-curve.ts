/** Sales against service, as one of the forms that fit what is seen: threshold, diminishing returns, decline. */
export type SalesCurve =
  /** sales·(x/at)^elasticity */
  | { readonly kind: "power"; readonly at: number; readonly sales: number; readonly elasticity: number }
  /** low up to `from`, then high − (high − low)·e^(−rate·(x − from)) */
  | {
      readonly kind: "saturating";
      readonly from: number;
      readonly low: number;
      readonly high: number;
      readonly rate: number;
    }
  /** low + (high − low)·x^steep/(half^steep + x^steep): half of the rise is reached at `half` (ADBUDG). */
  | {
      readonly kind: "s-curve";
      readonly low: number;
      readonly high: number;
      readonly half: number;
      readonly steep: number;
    }
  /** Straight between its points, flat outside them: kinked where a competitor stands. */
  | { readonly kind: "kinked"; readonly points: readonly SalesPoint[] }
  /** Another curve less loss·(x − from)² beyond `from`: service that annoys or makes dear. */
  | { readonly kind: "decline"; readonly base: SalesCurve; readonly from: number; readonly loss: number }
  /** Share of a market won against rivals: e^(pull·x)/(e^(pull·x) + Σ e^(pull·rival + favour)). */
  | {
      readonly kind: "share";
      readonly market: number;
      readonly pull: number;
      readonly rivals: readonly { readonly service: number; readonly favour: number }[];
    };

export interface SalesPoint {
  readonly service: number;
  readonly sales: number;
}

/**
 * Sales at a service level.
 *
 * @source  forms of `docs/methods/sales-curve.md`; S form: Little (1970), Management Science 16:B466–B485
 * @units   sales as the curve's own; service as the curve's own (shares, days, points)
 * @range   service ≥ 0 (above 0 for a falling power) and finite, parameters as `checkCurve`; else RangeError
 * @example salesAt({ kind: "power", at: 0.9, sales: 1000, elasticity: 0.5 }, 0.9) // → 1000
 */
export function salesAt(curve: SalesCurve, service: number): number {
  checkCurve(curve);
  if (!(service >= 0 && Number.isFinite(service))) throw new RangeError("service is a number not below 0");
  const sales = valueAt(curve, service);
  if (!Number.isFinite(sales)) throw new RangeError("the curve has no sales at this service");
  return sales;
}

/**
 * Change of sales per unit of service; at a kink the slope to the right, which is the one a rise meets.
 *
 * @source  derivative of `salesAt`
 * @range   as `salesAt`; where the curve stands upright (a power below 1 at 0): RangeError
 * @example salesSlope({ kind: "power", at: 1, sales: 100, elasticity: 0.5 }, 1) // → 50
 */
export function salesSlope(curve: SalesCurve, service: number): number {
  checkCurve(curve);
  if (!(service >= 0 && Number.isFinite(service))) throw new RangeError("service is a number not below 0");
  const slope = slopeOf(curve, service);
  if (!Number.isFinite(slope)) throw new RangeError("the curve has no slope at this service");
  return slope;
}

/** Sales without checks, for loops over a curve already checked. */
export function valueAt(curve: SalesCurve, x: number): number {
  switch (curve.kind) {
    case "power":
      return curve.sales * (x / curve.at) ** curve.elasticity;
    case "saturating":
      return x <= curve.from
        ? curve.low
        : curve.high - (curve.high - curve.low) * Math.exp(-curve.rate * (x - curve.from));
    case "s-curve":
      return curve.low + (curve.high - curve.low) * riseOf(curve.half, curve.steep, x);
    case "kinked":
      return onLine(curve.points, x);
    case "decline":
      return valueAt(curve.base, x) - curve.loss * Math.max(0, x - curve.from) ** 2;
    case "share":
      return curve.market * shareOf(curve, x);
  }
}

function slopeOf(curve: SalesCurve, x: number): number {
  switch (curve.kind) {
    case "power":
      if (curve.elasticity === 0) return 0;
      return ((curve.sales * curve.elasticity) / curve.at) * (x / curve.at) ** (curve.elasticity - 1);
    case "saturating":
      return x < curve.from
        ? 0
        : curve.rate * (curve.high - curve.low) * Math.exp(-curve.rate * (x - curve.from));
    case "s-curve": {
      if (x === 0)
        return curve.steep > 1 ? 0 : curve.steep === 1 ? (curve.high - curve.low) / curve.half : Infinity;
      const rise = riseOf(curve.half, curve.steep, x);
      return ((curve.high - curve.low) * curve.steep * rise * (1 - rise)) / x;
    }
    case "kinked": {
      const k = curve.points.findIndex((p) => p.service > x);
      if (k <= 0) return 0;
      const [a, b] = [curve.points[k - 1]!, curve.points[k]!];
      return (b.sales - a.sales) / (b.service - a.service);
    }
    case "decline":
      return slopeOf(curve.base, x) - 2 * curve.loss * Math.max(0, x - curve.from);
    case "share": {
      const share = shareOf(curve, x);
      return curve.market * curve.pull * share * (1 - share);
    }
  }
}

const riseOf = (half: number, steep: number, x: number) => (x === 0 ? 0 : 1 / (1 + (half / x) ** steep));

function onLine(points: readonly SalesPoint[], x: number): number {
  const k = points.findIndex((p) => p.service > x);
  if (k === 0) return points[0]!.sales;
  if (k < 0) return points.at(-1)!.sales;
  const [a, b] = [points[k - 1]!, points[k]!];
  return a.sales + ((b.sales - a.sales) * (x - a.service)) / (b.service - a.service);
}

function shareOf(curve: Extract<SalesCurve, { kind: "share" }>, x: number): number {
  let others = 0;
  for (const r of curve.rivals) others += Math.exp(curve.pull * (r.service - x) + r.favour);
  return 1 / (1 + others);
}

/** @range positive scales, finite parameters, points of a kinked curve by rising service; else RangeError */
export function checkCurve(curve: SalesCurve): void {
  if (!sound(curve)) throw new RangeError(`not a ${curve.kind} curve`);
}

function sound(curve: SalesCurve): boolean {
  switch (curve.kind) {
    case "power":
      return curve.at > 0 && curve.sales >= 0 && finite(curve.at, curve.sales, curve.elasticity);
    case "saturating":
      return curve.rate >= 0 && finite(curve.from, curve.low, curve.high, curve.rate);
    case "s-curve":
      return curve.half > 0 && curve.steep > 0 && finite(curve.low, curve.high, curve.half, curve.steep);
    case "kinked":
      return (
        curve.points.length > 0 &&
        curve.points.every(
          (p, k) => finite(p.service, p.sales) && (k === 0 || p.service > curve.points[k - 1]!.service),
        )
      );
    case "decline":
      return curve.loss >= 0 && finite(curve.from, curve.loss) && sound(curve.base);
    case "share":
      return (
        curve.market >= 0 &&
        finite(curve.market, curve.pull) &&
        curve.rivals.every((r) => finite(r.service, r.favour))
      );
  }
}

const finite = (...values: number[]) => values.every(Number.isFinite);
