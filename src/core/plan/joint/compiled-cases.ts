import type { CaseGroup, FailedOrder } from "./cases.js";

/** An order as the cells (kind × place) that may save it: the same for all purchases alike in it. */
interface Term {
  readonly cells: Int32Array;
  readonly lines: readonly { readonly cells: Int32Array; readonly count: number }[];
  readonly lineCount: number;
}

/** Groups of failed purchases as columns: group g owns parts partStart[g] …, part p is of one kind and owns terms. */
export interface CompiledCases {
  readonly groups: readonly CaseGroup[];
  readonly terms: readonly Term[];
  readonly partStart: Int32Array;
  readonly partKind: Int32Array;
  readonly partTerms: readonly Int32Array[];
  /** Groups that a cell may save. */
  readonly byCell: ReadonlyMap<number, readonly number[]>;
}

/** @range places and kinds numbered from 0 */
export function compileCases(groups: readonly CaseGroup[], places: number): CompiledCases {
  const terms: Term[] = [];
  const known = new Map<string, number>();
  const partStart = new Int32Array(groups.length + 1);
  const partKind: number[] = [];
  const partTerms: Int32Array[] = [];
  const byCell = new Map<number, number[]>();
  const termOf = (kind: number, order: FailedOrder): number => {
    const key = JSON.stringify([kind, order]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const cells = (at: readonly number[]) => Int32Array.from(at, (p) => kind * places + p);
    terms.push({
      cells: cells(order.places),
      lines: order.lines.map((l) => ({ cells: cells(l.places), count: l.count })),
      lineCount: order.lines.reduce((sum, l) => sum + l.count, 0),
    });
    known.set(key, terms.length - 1);
    return terms.length - 1;
  };
  groups.forEach((g, i) => {
    for (const { kind, orders } of g.kinds) {
      partKind.push(kind);
      partTerms.push(Int32Array.from(orders, (o) => termOf(kind, o)));
      for (const o of orders)
        for (const p of [...o.places, ...o.lines.flatMap((l) => l.places)]) {
          const cell = kind * places + p;
          const list = byCell.get(cell);
          if (list === undefined) byCell.set(cell, [i]);
          else if (list.at(-1) !== i) list.push(i);
        }
    }
    partStart[i + 1] = partKind.length;
  });
  return { groups, terms, partStart, partKind: Int32Array.from(partKind), partTerms, byCell };
}

/**
 * Chance that an order no longer fails, from the part of the failures of each cell that stays; below 0: so many more
 * fail. An order is good again only when every line to blame is.
 */
export function goneOf(term: Term, left: Float64Array): number {
  let stays = 1;
  for (let k = 0; k < term.cells.length; k++) stays *= left[term.cells[k]!]!;
  if (term.lines.length === 0) return 1 - stays;
  let whole = 1;
  let more = 0;
  for (let l = 0; l < term.lines.length; l++) {
    const { cells, count } = term.lines[l]!;
    let lineStays = 1;
    for (let k = 0; k < cells.length; k++) lineStays *= left[cells[k]!]!;
    const gone = 1 - lineStays;
    if (gone < 0) more += gone * count;
    whole *= gone <= 0 ? 0 : count === 1 ? gone : gone ** count;
  }
  // New lines to blame make new failed orders, as many as these are part of the lines.
  return more < 0 ? more / term.lineCount : 1 - stays * (1 - whole);
}
