import { type Clusterings, type Grouping, groupings } from "../../stats/clustered-variance.js";
import { effectiveClusters } from "../../stats/effective-clusters.js";
import { type FittedLogistic, logisticRegression } from "../../stats/logistic-regression.js";

/** Purchases, column by column: what each met, what else tells its outcome, and the outcome. */
export interface JointRows {
  /** Flags by place: 1 met, 0 not. */
  readonly flags: readonly ArrayLike<number>[];
  readonly covariates: readonly ArrayLike<number>[];
  /** 1 had the outcome, 0 had not. */
  readonly outcome: ArrayLike<number>;
  /** Customer first; then day and site. */
  readonly clusters: Clusterings;
}

/** Why a flag has no coefficient. */
export type FlagRefusal =
  /** Covariates and other flags say who met it: there is no case to compare with. */
  | "no-comparison"
  /** All who met it had the outcome, or none. */
  | "separated";

export interface JointModel {
  readonly kind: "model";
  readonly fit: FittedLogistic;
  /** Rows fitted, the design with the intercept in front, row after row; others are decided or set aside. */
  readonly rows: Int32Array;
  /** 1: met a flag that tells its outcome for certain, so that nothing is said of the row. */
  readonly aside: Uint8Array;
  readonly design: Float64Array;
  readonly width: number;
  /** Place of each flag among the coefficients, or why it has none. */
  readonly flagAt: readonly (number | FlagRefusal)[];
  /** Place of each covariate among the coefficients; null where others already say it. */
  readonly covariateAt: readonly (number | null)[];
  /** Log-odds of the outcome by row; ±Infinity where it is decided. */
  readonly eta: Float64Array;
  readonly ways: readonly Grouping[];
}

export type JointRefusal =
  | { readonly kind: "one-outcome"; readonly events: number; readonly cases: number }
  | { readonly kind: "not-converged" }
  | { readonly kind: "few-clusters" };

/**
 * One logistic regression of the outcome on all flags and covariates together, as far as the rows allow: columns that
 * others already say are left out, flags after covariates. A flag that tells its outcome for certain is given up with
 * the rows that met it; rows that covariates tell for certain are the same either way, and the rest is fitted without.
 *
 * @source  as `exposureModel`, for several exposures at once; `docs/methods/failure-effect.md`
 * @range   flags and outcome 0 or 1, covariates finite; outside → throws
 */
export function jointModel(data: JointRows): JointModel | JointRefusal {
  const count = data.outcome.length;
  const ways = groupings(count, data.clusters);
  if (ways.some((w) => w.sign === 1 && w.count < 2)) return { kind: "few-clusters" };
  const all = [...data.covariates, ...data.flags];
  const firstFlag = data.covariates.length;
  const refused = new Map<number, FlagRefusal>();
  let columns = [...all.keys()].filter((c) => varies(all[c]!));
  for (let c = firstFlag; c < all.length; c++) if (!columns.includes(c)) refused.set(c, "no-comparison");
  let rows = Int32Array.from({ length: count }, (_, i) => i);
  const aside = new Uint8Array(count);
  for (;;) {
    const width = columns.length + 1;
    const design = new Float64Array(rows.length * width);
    for (let place = 0; place < rows.length; place++) {
      design[place * width] = 1;
      for (let j = 1; j < width; j++) design[place * width + j] = all[columns[j - 1]!]![rows[place]!]!;
    }
    const fit = logisticRegression({
      x: Array.from(rows, (_, place) => design.subarray(place * width + 1, (place + 1) * width)),
      events: Array.from(rows, (i) => data.outcome[i]!),
    });
    if (fit.kind === "one-outcome" || fit.kind === "not-converged") return fit;
    if (fit.kind === "collinear") {
      const gone = columns[fit.column - 1];
      if (gone === undefined) return { kind: "not-converged" };
      if (gone >= firstFlag) refused.set(gone, "no-comparison");
      columns = columns.filter((c) => c !== gone);
      continue;
    }
    if (fit.kind === "separated") {
      const sure = fit.columns.flatMap((j) =>
        j > 0 && columns[j - 1]! >= firstFlag ? [columns[j - 1]!] : [],
      );
      const flag = rarest(sure, all, rows);
      if (flag === null) {
        const decided = new Set(fit.decided);
        rows = rows.filter((_, place) => !decided.has(place));
        continue;
      }
      refused.set(flag, "separated");
      columns = columns.filter((c) => c !== flag);
      for (const i of rows) if (all[flag]![i] !== 0) aside[i] = 1;
      rows = rows.filter((i) => aside[i] === 0);
      continue;
    }
    const eta = Float64Array.from(data.outcome, (y) =>
      y > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    );
    for (let place = 0; place < rows.length; place++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += fit.coefficients[j]! * design[place * width + j]!;
      eta[rows[place]!] = sum;
    }
    const at = (c: number) => {
      const place = columns.indexOf(c);
      return place < 0 ? null : place + 1;
    };
    return {
      kind: "model",
      fit,
      rows,
      aside,
      design,
      width,
      flagAt: data.flags.map((_, k) => at(firstFlag + k) ?? refused.get(firstFlag + k) ?? "no-comparison"),
      covariateAt: data.covariates.map((_, c) => at(c)),
      eta,
      ways,
    };
  }
}

/** How many equal clusters of the way the chosen rows are worth. */
export function clustersWorth(way: Grouping, chosen: (row: number) => boolean): number {
  const sums = new Float64Array(way.count);
  for (let i = 0; i < way.of.length; i++) if (chosen(i)) sums[way.of[i]!]! += 1;
  let [n, nn] = [0, 0];
  for (const s of sums) {
    n += s;
    nn += s * s;
  }
  return effectiveClusters(n, nn);
}

/** Of the flags that tell outcomes for certain the one that fewest met: the others may be sound without it. */
function rarest(
  flags: readonly number[],
  all: readonly ArrayLike<number>[],
  rows: Int32Array,
): number | null {
  const met = (flag: number) => rows.reduce((sum, i) => sum + (all[flag]![i] === 0 ? 0 : 1), 0);
  return [...flags].sort((a, b) => met(a) - met(b) || a - b)[0] ?? null;
}

function varies(column: ArrayLike<number>): boolean {
  for (let i = 1; i < column.length; i++) if (column[i] !== column[0]) return true;
  return false;
}
