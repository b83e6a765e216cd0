import type { SalesCurve, SalesPoint } from "./sales-curve.js";

export type Calibrated<T = SalesCurve> =
  | {
      readonly kind: "curve";
      readonly curve: T;
      /** Service levels between which the curve has been seen. Outside them it is a guess. */
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "none"; readonly reason: "same-service" | "no-sales" | "beyond-saturation" | "falls" };

type Of<K extends SalesCurve["kind"]> = Extract<SalesCurve, { kind: K }>;

/**
 * Power curve through two points, anchored at the first.
 *
 * @source  elasticity = ln(S₁/S₀)/ln(x₁/x₀); `docs/methods/sales-curve.md`
 * @range   two services above 0 and apart, sales above 0; else `none`
 * @example powerThrough({ service: 0.9, sales: 1000 }, { service: 0.97, sales: 1040 }) // elasticity → 0.52363…
 */
export function powerThrough(a: SalesPoint, b: SalesPoint): Calibrated<Of<"power">> {
  if (!(a.service > 0 && b.service > 0) || a.service === b.service)
    return { kind: "none", reason: "same-service" };
  if (!(a.sales > 0 && b.sales > 0)) return { kind: "none", reason: "no-sales" };
  const elasticity = Math.log(b.sales / a.sales) / Math.log(b.service / a.service);
  return seen(a, b, { kind: "power", at: a.service, sales: a.sales, elasticity });
}

/**
 * Saturating curve through two points and a known ceiling.
 *
 * @source  rate = ln((high − S₀)/(high − S₁))/(x₁ − x₀); `docs/methods/sales-curve.md`
 * @range   services apart; both sales below the ceiling; more service, more sales; else `none`
 * @example saturatingThrough({ service: 0.9, sales: 1000 }, { service: 0.97, sales: 1040 }, 1060) // rate → 15.694…
 */
export function saturatingThrough(a: SalesPoint, b: SalesPoint, high: number): Calibrated<Of<"saturating">> {
  const [low, top] = a.service < b.service ? [a, b] : [b, a];
  if (!(low.service < top.service)) return { kind: "none", reason: "same-service" };
  if (!(low.sales < high && top.sales < high && Number.isFinite(high)))
    return { kind: "none", reason: "beyond-saturation" };
  if (top.sales < low.sales) return { kind: "none", reason: "falls" };
  const rate = Math.log((high - low.sales) / (high - top.sales)) / (top.service - low.service);
  return seen(low, top, { kind: "saturating", from: low.service, low: low.sales, high, rate });
}

/**
 * S curve through two points between a known floor and ceiling.
 *
 * @source  the odds of the rise are a power of service: steep = Δ ln odds/Δ ln x; `docs/methods/sales-curve.md`
 * @range   services above 0 and apart; both sales between floor and ceiling; more service, more sales; else `none`
 */
export function sCurveThrough(
  a: SalesPoint,
  b: SalesPoint,
  { low, high }: { readonly low: number; readonly high: number },
): Calibrated<Of<"s-curve">> {
  if (!(a.service > 0 && b.service > 0) || a.service === b.service)
    return { kind: "none", reason: "same-service" };
  if (!(a.sales > low && b.sales > low)) return { kind: "none", reason: "no-sales" };
  if (!(a.sales < high && b.sales < high)) return { kind: "none", reason: "beyond-saturation" };
  const odds = (p: SalesPoint) => Math.log((p.sales - low) / (high - p.sales));
  const steep = (odds(b) - odds(a)) / Math.log(b.service / a.service);
  if (!(steep > 0)) return { kind: "none", reason: "falls" };
  const half = a.service * Math.exp(-odds(a) / steep);
  return seen(a, b, { kind: "s-curve", low, high, half, steep });
}

/**
 * Straight line between two points, flat outside: what two points say and no more.
 *
 * @range   services apart, else `none`
 */
export function lineThrough(a: SalesPoint, b: SalesPoint): Calibrated<Of<"kinked">> {
  const [low, top] = a.service < b.service ? [a, b] : [b, a];
  if (!(low.service < top.service)) return { kind: "none", reason: "same-service" };
  return seen(low, top, { kind: "kinked", points: [low, top] });
}

function seen<T>(a: SalesPoint, b: SalesPoint, curve: T): Calibrated<T> {
  return { kind: "curve", curve, from: Math.min(a.service, b.service), to: Math.max(a.service, b.service) };
}
