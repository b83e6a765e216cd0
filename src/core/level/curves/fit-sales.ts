import { seededUniform } from "../../stats/seeded-uniform.js";
import type { Bounds } from "../../stats/share-interval.js";
import { cholesky, inverseOf, type Square, solveFactor } from "../../stats/solve.js";
import { normalQuantile } from "../demand/normal-quantile.js";
import { type SalesCurve, type SalesPoint, valueAt } from "./sales-curve.js";

/** A measured point and the standard error of its sales. */
export interface MeasuredPoint extends SalesPoint {
  readonly se: number;
}

/** A form to fit; what is known beforehand is given, the rest is estimated. */
export type FitForm =
  /** Two parameters: sales at `at`, elasticity. */
  | { readonly kind: "power"; readonly at: number }
  /** Two parameters: low and rate; the ceiling is known. */
  | { readonly kind: "saturating"; readonly from: number; readonly high: number }
  /** Two parameters: half and steep; floor and ceiling are known. */
  | { readonly kind: "s-curve"; readonly low: number; readonly high: number };

export type SalesFit =
  | {
      readonly kind: "fitted";
      readonly form: FitForm;
      readonly curve: SalesCurve;
      /** Both parameters on the scale they were fitted on, and their covariance. */
      readonly parameters: readonly [number, number];
      readonly covariance: Square;
      /** Weighted squared misses; about points − 2 where form and errors are right. */
      readonly misfit: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "none"; readonly reason: "too-few-points" | "no-errors" | "does-not-fit" };

/**
 * A form fitted to points measured with errors: weighted least squares by Gauss–Newton with damping. Scale parameters
 * are fitted as logarithms, so they cannot turn negative.
 *
 * @source  Seber & Wild (1989), Nonlinear Regression, §2.1, §14.3; `docs/methods/sales-curve.md`
 * @units   as the points
 * @assumes errors independent and normal with the given standard errors
 * @range   two different services at least (all above 0), errors above 0, points inside floor and ceiling; else `none`
 */
export function fitSales(points: readonly MeasuredPoint[], form: FitForm): SalesFit {
  const usable = points.every((p) => p.service > 0 && Number.isFinite(p.service) && Number.isFinite(p.sales));
  if (!usable || new Set(points.map((p) => p.service)).size < 2)
    return { kind: "none", reason: "too-few-points" };
  if (!points.every((p) => p.se > 0 && Number.isFinite(p.se))) return { kind: "none", reason: "no-errors" };
  const start = startOf(points, form);
  if (start === null) return { kind: "none", reason: "does-not-fit" };

  let p = start;
  let misfit = misfitOf(points, form, p);
  let damping = 1e-3;
  let settled = false;
  for (let k = 0; k < 200 && !settled; k++) {
    const { normal, gradient } = normalEquations(points, form, p);
    const damped = { size: 2, values: normal.values.slice() };
    damped.values[0]! *= 1 + damping;
    damped.values[3]! *= 1 + damping;
    const factor = cholesky(damped);
    if (factor.kind !== "factor") return { kind: "none", reason: "does-not-fit" };
    const step = solveFactor(factor.lower, gradient);
    const next: [number, number] = [p[0] + step[0]!, p[1] + step[1]!];
    const nextMisfit = misfitOf(points, form, next);
    const small =
      Math.abs(step[0]!) <= 1e-11 * (1 + Math.abs(p[0])) &&
      Math.abs(step[1]!) <= 1e-11 * (1 + Math.abs(p[1]));
    if (nextMisfit <= misfit) {
      p = next;
      misfit = nextMisfit;
      damping = Math.max(1e-12, damping / 10);
      settled = small;
    } else {
      if (small) settled = true;
      damping *= 10;
      if (damping > 1e12) break;
    }
  }
  const factor = cholesky(normalEquations(points, form, p).normal);
  if (!settled || factor.kind !== "factor") return { kind: "none", reason: "does-not-fit" };
  const services = points.map((q) => q.service);
  return {
    kind: "fitted",
    form,
    curve: curveOf(form, p),
    parameters: p,
    covariance: inverseOf(factor.lower),
    misfit,
    from: Math.min(...services),
    to: Math.max(...services),
  };
}

type Fitted = Extract<SalesFit, { kind: "fitted" }>;

/**
 * Interval of fitted sales at a service level by the delta method. Errors larger than stated (misfit above its
 * expectation) widen it.
 *
 * @source  Seber & Wild (1989), §5.1; `docs/methods/sales-curve.md`
 * @units   level: 0–1
 * @range   0 < level < 1, service above 0; else RangeError
 */
export function salesInterval(fit: Fitted, points: number, service: number, level: number): Bounds {
  if (!(level > 0 && level < 1 && service > 0)) throw new RangeError("an interval has a level and a service");
  const [a, b] = gradientAt(fit.form, fit.parameters, service);
  const v = fit.covariance.values;
  const variance = (a * a * v[0]! + 2 * a * b * v[1]! + b * b * v[3]!) * spreadFactor(fit, points);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(Math.max(0, variance));
  const sales = valueAt(fit.curve, service);
  return { low: sales - half, high: sales + half };
}

/**
 * Curves as they may also be: parameters drawn from their normal distribution. One optimum per curve gives the
 * interval of the optimum.
 *
 * @source  parametric bootstrap on the fitted scale; `docs/methods/sales-curve.md`
 * @range   seed: as `seededUniform`
 */
export function drawCurves(fit: Fitted, points: number, count: number, seed: number): SalesCurve[] {
  const uniform = seededUniform(seed);
  const v = fit.covariance.values;
  const factor = Math.sqrt(spreadFactor(fit, points));
  const l00 = Math.sqrt(v[0]!);
  const l10 = v[1]! / l00;
  const l11 = Math.sqrt(Math.max(0, v[3]! - l10 * l10));
  const draw = () => normalQuantile(Math.max(uniform(), 2 ** -33));
  return Array.from({ length: count }, () => {
    const [a, b] = [factor * draw(), factor * draw()];
    return curveOf(fit.form, [fit.parameters[0] + l00 * a, fit.parameters[1] + l10 * a + l11 * b]);
  });
}

/** Errors as stated, or wider when the points scatter more than they say. */
const spreadFactor = (fit: Fitted, points: number) =>
  points > 2 ? Math.max(1, fit.misfit / (points - 2)) : 1;

type Parameters = readonly [number, number];

function curveOf(form: FitForm, [a, b]: Parameters): SalesCurve {
  switch (form.kind) {
    case "power":
      return { kind: "power", at: form.at, sales: Math.exp(a), elasticity: b };
    case "saturating":
      return { kind: "saturating", from: form.from, low: a, high: form.high, rate: Math.exp(b) };
    case "s-curve":
      return { kind: "s-curve", low: form.low, high: form.high, half: Math.exp(a), steep: Math.exp(b) };
  }
}

/** Derivative of sales by each parameter. */
function gradientAt(form: FitForm, [a, b]: Parameters, x: number): [number, number] {
  switch (form.kind) {
    case "power": {
      const value = Math.exp(a) * (x / form.at) ** b;
      return [value, value * Math.log(x / form.at)];
    }
    case "saturating": {
      if (x <= form.from) return [1, 0];
      const rate = Math.exp(b);
      const left = Math.exp(-rate * (x - form.from));
      return [left, (form.high - a) * left * rate * (x - form.from)];
    }
    case "s-curve": {
      const steep = Math.exp(b);
      const rise = 1 / (1 + (Math.exp(a) / x) ** steep);
      const bend = (form.high - form.low) * rise * (1 - rise);
      return [-bend * steep, bend * steep * (Math.log(x) - a)];
    }
  }
}

/** Lines through transformed points: good enough to start from. */
function startOf(points: readonly MeasuredPoint[], form: FitForm): Parameters | null {
  const sorted = [...points].sort((p, q) => p.service - q.service);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  switch (form.kind) {
    case "power": {
      if (!(first.sales > 0 && last.sales > 0 && form.at > 0)) return null;
      const b = Math.log(last.sales / first.sales) / Math.log(last.service / first.service);
      return [Math.log(first.sales) - b * Math.log(first.service / form.at), b];
    }
    case "saturating": {
      if (!(first.sales < form.high && last.service > form.from)) return null;
      const left = Math.max(0.05, Math.min(0.95, (form.high - last.sales) / (form.high - first.sales)));
      const rate = -Math.log(left) / (last.service - first.service);
      return [
        form.high - (form.high - first.sales) * Math.exp(rate * Math.max(0, first.service - form.from)),
        Math.log(rate),
      ];
    }
    case "s-curve": {
      if (!(form.high > form.low)) return null;
      const odds = (p: SalesPoint) => {
        const share = Math.min(0.98, Math.max(0.02, (p.sales - form.low) / (form.high - form.low)));
        return Math.log(share / (1 - share));
      };
      const steep = (odds(last) - odds(first)) / Math.log(last.service / first.service);
      if (!(steep > 0)) return null;
      return [Math.log(first.service) - odds(first) / steep, Math.log(steep)];
    }
  }
}

function misfitOf(points: readonly MeasuredPoint[], form: FitForm, p: Parameters): number {
  const curve = curveOf(form, p);
  let sum = 0;
  for (const q of points) sum += ((q.sales - valueAt(curve, q.service)) / q.se) ** 2;
  return Number.isFinite(sum) ? sum : Number.POSITIVE_INFINITY;
}

function normalEquations(points: readonly MeasuredPoint[], form: FitForm, p: Parameters) {
  const curve = curveOf(form, p);
  const values = new Float64Array(4);
  const gradient = new Float64Array(2);
  for (const q of points) {
    const [a, b] = gradientAt(form, p, q.service);
    const weight = 1 / q.se ** 2;
    const miss = q.sales - valueAt(curve, q.service);
    values[0]! += weight * a * a;
    values[2]! += weight * a * b;
    values[3]! += weight * b * b;
    gradient[0]! += weight * a * miss;
    gradient[1]! += weight * b * miss;
  }
  values[1] = values[2]!;
  return { normal: { size: 2, values }, gradient };
}
