import type { Estimate } from "../../stats/estimate.js";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { normalQuantile } from "../demand/normal-quantile.js";
import { salesRatio } from "./natural-stock-outs.js";
import type { SalesCurve, SalesPoint } from "./sales-curve.js";

/**
 * Power curves through today's point with elasticities drawn within their error: what a before–after comparison says of
 * the curve, ready for `salesOptimumOver`.
 *
 * @source  `docs/methods/before-after.md`
 * @assumes the elasticity normal around its estimate
 * @range   today's service above 0; a whole number of curves from 1; else RangeError
 */
export function elasticityCurves(
  elasticity: Estimate,
  today: SalesPoint,
  count: number,
  seed: number,
): SalesCurve[] {
  if (!(today.service > 0)) throw new RangeError("service is above 0");
  const draw = normals(count, seed);
  return draw.map((z) => ({
    kind: "power",
    at: today.service,
    sales: today.sales,
    elasticity: elasticity.value + elasticity.se * z,
  }));
}

/**
 * Straight curves through today's point whose slope comes of the share of sales a stock-out loses, drawn within its
 * error (normal on the logarithm of the ratio).
 *
 * @source  `docs/methods/natural-stock-outs.md`
 * @units   service: fill rate 0–1
 * @range   today's fill 0–1, a whole number of curves from 1; else RangeError
 */
export function stockOutCurves(
  ratio: Estimate,
  today: SalesPoint,
  count: number,
  seed: number,
): SalesCurve[] {
  return normals(count, seed).map((z) => {
    const lost = 1 - ratio.value * Math.exp(ratio.se * z);
    const at = (service: number) => ({
      service,
      sales: today.sales * salesRatio(lost, today.service, service),
    });
    return { kind: "kinked", points: [at(0), at(1)] };
  });
}

function normals(count: number, seed: number): number[] {
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError("some curves are drawn");
  const uniform = seededUniform(seed);
  return Array.from({ length: count }, () => normalQuantile(Math.max(uniform(), 2 ** -33)));
}
