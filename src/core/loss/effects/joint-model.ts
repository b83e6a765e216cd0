import { type Grouping, groupingsOf } from "../../stats/clustered-variance.js";
import { effectiveClusters } from "../../stats/effective-clusters.js";
import { along, type Design, designOf, saidColumns } from "../../stats/logistic-design.js";
import { type FittedLogistic, logisticFit } from "../../stats/logistic-regression.js";

/** Purchases, column by column: what each met, what else tells its outcome, and the outcome. */
export interface JointRows {
  /** Flags by place: 1 met, 0 not. */
  readonly flags: readonly ArrayLike<number>[];
  readonly covariates: readonly ArrayLike<number>[];
  /** 1 had the outcome, 0 had not. */
  readonly outcome: ArrayLike<number>;
  /** Customer first; then day and site. See `groupings`. */
  readonly ways: readonly Grouping[];
}

/** The chosen rows alone. */
export function rowsOnly(data: JointRows, rows: Int32Array): JointRows {
  const pick = (column: ArrayLike<number>) => {
    const out = new Float64Array(rows.length);
    for (let place = 0; place < rows.length; place++) out[place] = column[rows[place]!]!;
    return out;
  };
  return {
    flags: data.flags.map(pick),
    covariates: data.covariates.map(pick),
    outcome: pick(data.outcome),
    ways: groupingsOf(data.ways, rows),
  };
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
  /** Rows fitted, in the order of the design; others are decided or set aside. */
  readonly rows: Int32Array;
  /** 1: met a flag that tells its outcome for certain, so that nothing is said of the row. */
  readonly aside: Uint8Array;
  readonly design: Design;
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
  const { ways } = data;
  if (ways.some((w) => w.sign === 1 && w.count < 2)) return { kind: "few-clusters" };
  const all = [...data.covariates, ...data.flags];
  const firstFlag = data.covariates.length;
  const refused = new Map<number, FlagRefusal>();
  let columns = [...all.keys()].filter((c) => varies(all[c]!));
  for (let c = firstFlag; c < all.length; c++) if (!columns.includes(c)) refused.set(c, "no-comparison");
  let rows = Int32Array.from({ length: count }, (_, i) => i);
  const aside = new Uint8Array(count);
  for (;;) {
    const design = designOf(
      columns.map((c) => all[c]!),
      rows,
    );
    const said = saidColumns(design);
    if (said.length > 0) {
      if (said.includes(0)) return { kind: "not-converged" };
      const gone = said.map((at) => columns[at - 1]!);
      for (const c of gone) if (c >= firstFlag) refused.set(c, "no-comparison");
      columns = columns.filter((c) => !gone.includes(c));
      continue;
    }
    const events = new Float64Array(rows.length);
    for (let place = 0; place < rows.length; place++) events[place] = data.outcome[rows[place]!]!;
    const fit = logisticFit(design, { events });
    if (fit.kind === "collinear") return { kind: "not-converged" };
    if (fit.kind === "one-outcome" || fit.kind === "not-converged") return fit;
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
    const eta = new Float64Array(count);
    for (let i = 0; i < count; i++)
      eta[i] = data.outcome[i]! > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const fitted = along(design, fit.coefficients);
    for (let place = 0; place < rows.length; place++) eta[rows[place]!] = fitted[place]!;
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
