import type { Clusterings } from "./clustered-variance.js";
import { type FittedLogistic, logisticRegression } from "./logistic-regression.js";
import type { LogisticRows } from "./logistic-rows.js";

/** Cases that met a failure (or so many of them) and cases that did not, with what else tells their outcome. */
export interface ExposureRows extends Omit<LogisticRows, "x"> {
  /** 0 unexposed; 1 exposed, or the dose. */
  readonly exposure: ArrayLike<number>;
  readonly covariates: readonly ArrayLike<number>[];
  /** Covariates by which the effect may differ, by their place. */
  readonly modifiers?: readonly number[];
  /** One way (customer) or two (customer; day and site); absent: every case by itself. */
  readonly clusters?: Clusterings;
}

export type ExposureRefusal =
  | { readonly kind: "one-outcome"; readonly events: number; readonly cases: number }
  /** The covariates tell who was exposed: there is no case to compare with. */
  | { readonly kind: "no-comparison" }
  /** The exposure tells the outcome for certain: its odds ratio has no estimate. */
  | { readonly kind: "separated" }
  | { readonly kind: "not-converged" };

export interface ExposureModel {
  readonly kind: "model";
  readonly fit: FittedLogistic;
  readonly data: LogisticRows;
  /** Rows fitted; the others are decided. */
  readonly rows: readonly number[];
  /** What stands in each column after the intercept. */
  readonly columns: readonly Column[];
  /** Place of the exposure among the coefficients. */
  readonly exposureAt: number;
  readonly dropped: readonly number[];
}

/** A covariate, the exposure (no covariate), or their product. */
export interface Column {
  readonly covariate: number | null;
  readonly exposed: boolean;
}

/**
 * The logistic regression of the outcome on exposure and covariates, as far as the cases allow: covariates that others
 * already say are left out, and so are rows whose outcome covariates tell for certain, which the fit of the rest does
 * not need. Intercept and covariates come first, so that an exposure they already say is found out, not they.
 *
 * @source  rows left out: the limit of the likelihood, Geyer (2009), Electron. J. Statist. 3:259–289,
 *          doi:10.1214/08-EJS349
 */
export function exposureModel(rows: ExposureRows): ExposureModel | ExposureRefusal {
  const width = rows.covariates[0]!.length;
  let columns: Column[] = Array.from({ length: width }, (_, covariate) => ({ covariate, exposed: false }));
  columns.push({ covariate: null, exposed: true });
  for (const covariate of rows.modifiers ?? []) columns.push({ covariate, exposed: true });
  let kept = Array.from(rows.covariates.keys());
  const dropped: number[] = [];
  for (;;) {
    const data: LogisticRows = {
      x: kept.map((i) => design(columns, rows.covariates[i]!, rows.exposure[i]!).subarray(1)),
      events: kept.map((i) => rows.events[i]!),
      ...(rows.cases && { cases: kept.map((i) => rows.cases![i]!) }),
      ...(rows.weights && { weights: kept.map((i) => rows.weights![i]!) }),
    };
    const fit = logisticRegression(data);
    const exposureAt = columns.findIndex((c) => c.exposed) + 1;
    if (fit.kind === "fitted") return { kind: "model", fit, data, rows: kept, columns, exposureAt, dropped };
    if (fit.kind === "not-converged") return fit;
    if (fit.kind === "one-outcome")
      return kept.length === rows.covariates.length ? fit : { kind: "separated" };
    if (fit.kind === "collinear") {
      const { covariate, exposed } = columns[fit.column - 1]!;
      if (covariate === null) return { kind: "no-comparison" };
      if (!exposed) dropped.push(covariate);
      columns = columns.filter((_, j) => j !== fit.column - 1);
    } else {
      if (fit.columns.some((j) => columns[j - 1]?.exposed)) return { kind: "separated" };
      const decided = new Set(fit.decided);
      kept = kept.filter((_, place) => !decided.has(place));
    }
  }
}

/** A row of the model, the intercept first. */
export function design(
  columns: readonly Column[],
  covariates: ArrayLike<number>,
  exposure: number,
): Float64Array {
  const x = new Float64Array(columns.length + 1);
  x[0] = 1;
  for (const [j, { covariate, exposed }] of columns.entries())
    x[j + 1] = (covariate === null ? 1 : covariates[covariate]!) * (exposed ? exposure : 1);
  return x;
}
