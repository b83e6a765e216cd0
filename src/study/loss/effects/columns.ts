import type { Term } from "../../../facts/sql/loss/exposure.js";
import { type Classes, met, unknown } from "./sample.js";

/** A column of the regression and how the warehouse says it; `log` is filled in once fitted. */
export interface Covariate {
  readonly term: Term;
  readonly values: ArrayLike<number>;
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
  { of, names }: Classes,
  least: number,
): Covariate[] {
  const counts = new Int32Array(names.length);
  for (const place of of) counts[place]! += 1;
  const present = [...names.entries()].filter(([place]) => counts[place]! > 0);
  const named = present
    .filter(([place]) => counts[place]! >= least)
    .sort(([a, x], [b, y]) => counts[b]! - counts[a]! || (x < y ? -1 : 1))
    .slice(0, mostClasses);
  const columnFor = (chosen: readonly (readonly [number, string])[], others: boolean): Covariate => {
    const one = new Uint8Array(names.length).fill(others ? 1 : 0);
    for (const [place] of chosen) one[place] = others ? 0 : 1;
    const values = new Uint8Array(of.length);
    for (let i = 0; i < of.length; i++) values[i] = one[of[i]!]!;
    return {
      term: { kind: "class", column, values: chosen.map(([, name]) => name), log: 0, others },
      values,
    };
  };
  const rest = present.length > named.length && named.length > 0 ? [columnFor(named, true)] : [];
  return [...named.slice(1).map((name) => columnFor([name], false)), ...rest];
}

/** The classes of some rows. */
export function classesOnly({ of, names }: Classes, rows: Int32Array): Classes {
  return { of: rows.map((i) => of[i]!), names };
}

export function numberColumn(column: string, values: ArrayLike<number>): Covariate {
  return { term: { kind: "number", column, log: 0 }, values };
}

/** What is not known of a flag stands apart: it is neither met nor a case to compare with. */
export function unknownColumn(column: string, cells: Uint8Array): Covariate[] {
  if (!cells.includes(unknown)) return [];
  return [
    {
      term: { kind: "unknown", column, log: 0 },
      values: cells.map((cell) => (cell === unknown ? 1 : 0)),
    },
  ];
}

export const flagColumn = (cells: Uint8Array): Uint8Array => cells.map((cell) => (cell === met ? 1 : 0));
