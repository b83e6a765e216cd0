import { seededUniform } from "../../stats/seeded-uniform.js";
import { normalQuantile } from "../demand/normal-quantile.js";
import { drawCurves, type FitForm, fitSales, type MeasuredPoint } from "./fit-sales.js";
import { type SalesCurve, valueAt } from "./sales-curve.js";

export const salesForms = ["power", "saturating", "s-curve", "line"] as const;
export type SalesForm = (typeof salesForms)[number];

/** Sales at some levels as somebody told or measured them, and the form that joins them. */
export interface ToldSales {
  readonly form: SalesForm;
  /** Standard errors left out are `toldError` of the rise between the lowest and the highest sales. */
  readonly points: readonly { readonly level: number; readonly sales: number; readonly error?: number }[];
  /** Floor and ceiling of sales, for the forms that have them. */
  readonly least?: number;
  readonly most?: number;
  /** From a level on, more service costs sales: so great a share of them at level 1. */
  readonly decline?: { readonly from: number; readonly share: number } | undefined;
}

export type ToldCurve =
  | {
      readonly kind: "curve";
      readonly curve: SalesCurve;
      /** As it may also be. */
      readonly draws: readonly SalesCurve[];
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "none";
      readonly reason:
        | "one-level"
        | "no-difference"
        | "no-ceiling"
        | "beyond-ceiling"
        | "falls"
        | "does-not-fit";
    };

const none = (reason: Extract<ToldCurve, { kind: "none" }>["reason"]): ToldCurve => ({
  kind: "none",
  reason,
});

/**
 * A sales-service curve through points that somebody told (two are enough), with redraws of it: each point lies within
 * its own error. Two points with errors fix the two parameters of a form, more of them are fitted.
 *
 * @source  `fitSales`, `drawCurves`; `docs/methods/sales-curve.md`
 * @units   levels 0–1; sales in any one unit; toldError: share of the rise
 * @assumes the points independent of each other, errors normal
 * @range   sales that do not rise, a ceiling missing or too low, one level only → `none`
 */
export function toldCurve(told: ToldSales, toldError: number, draws: number, seed: number): ToldCurve {
  const points = [...told.points].sort((a, b) => a.level - b.level);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || !(first.level < last.level) || !(first.level > 0))
    return none("one-level");
  const rise = Math.max(...points.map((p) => p.sales)) - Math.min(...points.map((p) => p.sales));
  if (!(rise > 0)) return none("no-difference");
  const measured = points.map((p) => ({ service: p.level, sales: p.sales, se: p.error ?? toldError * rise }));
  const found = told.form === "line" ? lines(measured, draws, seed) : fitted(measured, told, draws, seed);
  if (found.kind === "none" || told.decline === undefined) return found;
  const { from, share } = told.decline;
  const declining = (base: SalesCurve): SalesCurve => ({
    kind: "decline",
    base,
    from,
    loss: from < 1 ? (share * Math.max(0, valueAt(base, 1))) / (1 - from) ** 2 : 0,
  });
  return { ...found, curve: declining(found.curve), draws: found.draws.map(declining) };
}

function fitted(points: readonly MeasuredPoint[], told: ToldSales, draws: number, seed: number): ToldCurve {
  const form = formOf(points, told);
  if (form === null) return none("no-ceiling");
  if (form.kind !== "power" && points.some((p) => p.sales >= form.high)) return none("beyond-ceiling");
  if (form.kind !== "power" && points.at(-1)!.sales <= points[0]!.sales) return none("falls");
  const fit = fitSales(points, form);
  if (fit.kind === "none") return none("does-not-fit");
  return {
    kind: "curve",
    curve: fit.curve,
    draws: drawCurves(fit, points.length, draws, seed),
    from: fit.from,
    to: fit.to,
  };
}

function formOf(points: readonly MeasuredPoint[], { form, least = 0, most }: ToldSales): FitForm | null {
  if (form === "power") return { kind: "power", at: points[0]!.service };
  if (most === undefined) return null;
  return form === "saturating"
    ? { kind: "saturating", from: points[0]!.service, high: most }
    : { kind: "s-curve", low: least, high: most };
}

function lines(points: readonly MeasuredPoint[], draws: number, seed: number): ToldCurve {
  if (points.some((p, k) => k > 0 && p.service === points[k - 1]!.service)) return none("does-not-fit");
  const uniform = seededUniform(seed);
  const within = (p: MeasuredPoint) =>
    Math.max(0, p.sales + p.se * normalQuantile(Math.max(uniform(), 2 ** -33)));
  return {
    kind: "curve",
    curve: { kind: "kinked", points },
    draws: Array.from({ length: draws }, () => ({
      kind: "kinked" as const,
      points: points.map((p) => ({ service: p.service, sales: within(p) })),
    })),
    from: points[0]!.service,
    to: points.at(-1)!.service,
  };
}
