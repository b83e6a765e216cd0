import type { JointRows } from "../../../core/loss/effects/joint-model.js";
import type { Term } from "../../../facts/sql/loss/exposure.js";

/** A column of the regression and how the warehouse says it; `log` is filled in once fitted. */
export interface Covariate {
  readonly term: Term;
  readonly values: Float64Array;
}

const mostClasses = 24;

/** Rows a class must have: about ten of the rarer outcome, so that no class tells it by chance. */
export function leastInClass(outcome: ArrayLike<number>): number {
  let events = 0;
  for (let i = 0; i < outcome.length; i++) events += outcome[i]!;
  const rarer = Math.min(events, outcome.length - events);
  return Math.max(30, Math.ceil((10 * outcome.length) / Math.max(1, rarer)));
}

/** One column per class but the largest, which the others are held against. Classes of fewer rows count as one. */
export function classColumns(
  column: Extract<Term, { kind: "class" }>["column"],
  cells: readonly string[],
  least: number,
): Covariate[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const named = [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostClasses)
    .map(([name]) => name);
  const of = (values: readonly string[], others: boolean): Covariate => {
    const set = new Set(values);
    return {
      term: { kind: "class", column, values, log: 0, others },
      values: Float64Array.from(cells, (cell) => (set.has(cell) !== others ? 1 : 0)),
    };
  };
  const rest = counts.size > named.length && named.length > 0 ? [of(named, true)] : [];
  return [...named.slice(1).map((name) => of([name], false)), ...rest];
}

export function numberColumn(column: string, values: ArrayLike<number>): Covariate {
  return { term: { kind: "number", column, log: 0 }, values: Float64Array.from(values) };
}

/** What is not known of a flag stands apart: it is neither met nor a case to compare with. */
export function unknownColumn(column: string, cells: readonly (boolean | null)[]): Covariate[] {
  if (!cells.includes(null)) return [];
  return [
    {
      term: { kind: "unknown", column, log: 0 },
      values: Float64Array.from(cells, (cell) => (cell === null ? 1 : 0)),
    },
  ];
}

export const flagColumn = (cells: readonly (boolean | null)[]): Float64Array =>
  Float64Array.from(cells, (cell) => (cell === true ? 1 : 0));

/** The chosen rows alone. */
export function subset(data: JointRows, rows: readonly number[]): JointRows {
  const pick = (column: ArrayLike<number>) => Float64Array.from(rows, (i) => column[i]!);
  return {
    flags: data.flags.map(pick),
    covariates: data.covariates.map(pick),
    outcome: pick(data.outcome),
    clusters: data.clusters.map((keys) => rows.map((i) => keys[i]!)),
  };
}
