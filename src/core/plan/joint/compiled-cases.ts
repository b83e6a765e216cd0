import type { CaseGroup, FailedOrder } from "./cases.js";

/** An order as the cells (kind × place) that may save it: the same for all purchases alike in it. */
interface Term {
  readonly cells: readonly number[];
  readonly lines: readonly { readonly cells: readonly number[]; readonly count: number }[];
  /** All lines to blame, those that nothing can save included. */
  readonly lineCount: number;
}

/** Orders as columns: order t is in cells[cellStart[t] …], its lines to blame are lines lineStart[t] …. */
export interface Orders {
  readonly cellStart: Int32Array;
  readonly cells: Int32Array;
  readonly lineStart: Int32Array;
  readonly lineCellStart: Int32Array;
  readonly lineCells: Int32Array;
  readonly lineCount: Float64Array;
  readonly linesOf: Float64Array;
}

/**
 * Failures alike to whoever evaluates them: of one kind, with the same orders and, where they follow failures of the
 * goods, after the same of those. Counted over all purchases they are part of; unit u has orders orderAt[orderStart[u] …],
 * and follows units goodsAt[goodsStart[u] …], which stand before it.
 */
export interface Cases {
  readonly orders: Orders;
  readonly kind: Int32Array;
  readonly orderStart: Int32Array;
  readonly orderAt: Int32Array;
  readonly goodsStart: Int32Array;
  readonly goodsAt: Int32Array;
  readonly count: Float64Array;
  /** Σ worth of the relation, cents, and Σ of its squares. */
  readonly stake: Float64Array;
  readonly squares: Float64Array;
  /** Room to reckon in: chance that an order, and that a unit, no longer fails. */
  readonly gone: Float64Array;
  readonly saved: Float64Array;
}

export interface CompiledCases {
  readonly whole: Cases;
  /** Groups that a cell may save. */
  readonly byCell: ReadonlyMap<number, readonly number[]>;
  /** The cases as they are to changes that touch no other cells than these: few, as most are then alike. */
  readonly within: (cells: readonly number[]) => Cases;
}

/** @range places and kinds numbered from 0; follows: by kind, 0 for failures of the goods */
export function compileCases(
  groups: readonly CaseGroup[],
  places: number,
  follows: ArrayLike<number>,
): CompiledCases {
  const built = builder();
  const byCell = new Map<number, number[]>();
  groups.forEach((group, g) => {
    const goods: number[] = [];
    const parts = group.kinds.map(({ kind, orders }) => {
      for (const o of orders) {
        for (const p of o.places) touch(byCell, kind * places + p, g);
        for (const l of o.lines) for (const p of l.places) touch(byCell, kind * places + p, g);
      }
      return { kind, orders: orders.map((o) => built.order(termOf(kind * places, o))) };
    });
    for (const { kind, orders } of parts)
      if (follows[kind] === 0) goods.push(built.unit(kind, orders, [], group));
    for (const { kind, orders } of parts) if (follows[kind] !== 0) built.unit(kind, orders, goods, group);
  });
  const whole = built.cases();
  const known = new Map<string, Cases>();
  return {
    whole,
    byCell,
    within: (cells) => {
      const key = cells.join();
      const found = known.get(key) ?? narrowed(built.terms, whole, new Set(cells));
      known.set(key, found);
      return found;
    },
  };
}

function touch(byCell: Map<number, number[]>, cell: number, group: number): void {
  const list = byCell.get(cell);
  if (list === undefined) byCell.set(cell, [group]);
  else if (list[list.length - 1] !== group) list.push(group);
}

const termOf = (first: number, { places, lines }: FailedOrder): Term => ({
  cells: places.map((p) => first + p),
  lines: lines.map((l) => ({ cells: l.places.map((p) => first + p), count: l.count })),
  lineCount: lines.reduce((sum, l) => sum + l.count, 0),
});

type Sums = Pick<CaseGroup, "count" | "stake" | "squares">;

/** Puts what is alike together: orders by their cells, units by kind, orders and what they follow. */
function builder() {
  const terms: Term[] = [];
  const units: { kind: number; orders: number[]; goods: readonly number[]; sums: number[] }[] = [];
  const orderIds = new Map<string, number>();
  const unitIds = new Map<string, number>();
  return {
    terms,
    order: (term: Term): number => {
      let key = `${term.cells.join()}#${term.lineCount}`;
      for (const l of term.lines) key += `;${l.cells.join()}*${l.count}`;
      const known = orderIds.get(key);
      if (known !== undefined) return known;
      orderIds.set(key, terms.length);
      return terms.push(term) - 1;
    },
    unit: (
      kind: number,
      orders: readonly number[],
      goods: readonly number[],
      { count, stake, squares }: Sums,
    ): number => {
      const sorted = orders.length < 2 ? [...orders] : orders.toSorted((a, b) => a - b);
      const key = `${kind}=${sorted.join()}|${goods.join()}`;
      const known = unitIds.get(key);
      if (known === undefined) {
        unitIds.set(key, units.length);
        return units.push({ kind, orders: sorted, goods, sums: [count, stake, squares] }) - 1;
      }
      const { sums } = units[known]!;
      sums[0]! += count;
      sums[1]! += stake;
      sums[2]! += squares;
      return known;
    },
    cases: (): Cases => ({
      orders: columnsOf(terms),
      kind: Int32Array.from(units, (u) => u.kind),
      ...split(
        "order",
        units.map((u) => u.orders),
      ),
      ...split(
        "goods",
        units.map((u) => u.goods),
      ),
      count: Float64Array.from(units, (u) => u.sums[0]!),
      stake: Float64Array.from(units, (u) => u.sums[1]!),
      squares: Float64Array.from(units, (u) => u.sums[2]!),
      gone: new Float64Array(terms.length),
      saved: new Float64Array(units.length),
    }),
  };
}

function starts(lists: readonly (readonly unknown[])[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = start[i]! + list.length;
  });
  return start;
}

function split<Name extends "order" | "goods">(name: Name, lists: readonly (readonly number[])[]) {
  return { [`${name}Start`]: starts(lists), [`${name}At`]: Int32Array.from(lists.flat()) } as {
    [key in `${Name}Start` | `${Name}At`]: Int32Array;
  };
}

function columnsOf(terms: readonly Term[]): Orders {
  const lines = terms.flatMap((t) => t.lines);
  return {
    cellStart: starts(terms.map((t) => t.cells)),
    cells: Int32Array.from(terms.flatMap((t) => t.cells)),
    lineStart: starts(terms.map((t) => t.lines)),
    lineCellStart: starts(lines.map((l) => l.cells)),
    lineCells: Int32Array.from(lines.flatMap((l) => l.cells)),
    lineCount: Float64Array.from(lines, (l) => l.count),
    linesOf: Float64Array.from(terms, (t) => t.lineCount),
  };
}

/** Nothing saves this order. */
const lost: Term = { cells: [], lines: [], lineCount: 0 };
const lostLine = { cells: [], count: 1 };

/** What changes at these cells tell apart: of what they do not touch, nothing is gone. */
function narrowed(terms: readonly Term[], whole: Cases, cells: ReadonlySet<number>): Cases {
  const { orders, kind, orderStart, orderAt, goodsStart, goodsAt } = whole;
  const built = builder();
  const none = built.order(lost);
  const isIn = (c: number) => cells.has(c);
  const orderOf = new Int32Array(terms.length).fill(none);
  const touches = (from: number, to: number, of: Int32Array) => {
    for (let k = from; k < to; k++) if (isIn(of[k]!)) return true;
    return false;
  };
  for (const [t, term] of terms.entries()) {
    const firstLine = orders.lineCellStart[orders.lineStart[t]!]!;
    const lastLine = orders.lineCellStart[orders.lineStart[t + 1]!]!;
    if (
      !touches(orders.cellStart[t]!, orders.cellStart[t + 1]!, orders.cells) &&
      !touches(firstLine, lastLine, orders.lineCells)
    )
      continue;
    const open = term.lines
      .map((l) => ({ cells: l.cells.filter(isIn), count: l.count }))
      .filter((l) => l.cells.length > 0);
    // One line that stays is as good as many.
    const lines = open.length < term.lines.length ? [...open, lostLine] : open;
    orderOf[t] = built.order({ ...term, cells: term.cells.filter(isIn), lines });
  }
  const untouched = built.unit(0, [none], [], { count: 0, stake: 0, squares: 0 });
  const unitOf = new Int32Array(kind.length).fill(untouched);
  for (let u = 0; u < kind.length; u++) {
    let touched = false;
    for (let k = orderStart[u]!; k < orderStart[u + 1]!; k++) touched ||= orderOf[orderAt[k]!] !== none;
    for (let k = goodsStart[u]!; k < goodsStart[u + 1]!; k++) touched ||= unitOf[goodsAt[k]!] !== untouched;
    if (!touched) continue;
    const mine: number[] = [];
    for (let k = orderStart[u]!; k < orderStart[u + 1]!; k++) {
      const order = orderOf[orderAt[k]!]!;
      if (order !== none || !mine.includes(none)) mine.push(order);
    }
    const goods = new Set<number>();
    for (let k = goodsStart[u]!; k < goodsStart[u + 1]!; k++) goods.add(unitOf[goodsAt[k]!]!);
    unitOf[u] = built.unit(kind[u]!, mine, [...goods], {
      count: whole.count[u]!,
      stake: whole.stake[u]!,
      squares: whole.squares[u]!,
    });
  }
  return built.cases();
}

/**
 * Chance that each order no longer fails, from the part of the failures of each cell that stays; below 0: so many more
 * fail. An order is good again only when every line to blame is.
 */
export function reckonOrders({ orders, gone }: Cases, left: Float64Array): void {
  const { cellStart, cells, lineStart, lineCellStart, lineCells, lineCount, linesOf } = orders;
  for (let t = 0; t < gone.length; t++) {
    let stays = 1;
    for (let k = cellStart[t]!; k < cellStart[t + 1]!; k++) stays *= left[cells[k]!]!;
    if (lineStart[t] === lineStart[t + 1]) {
      gone[t] = 1 - stays;
      continue;
    }
    let whole = 1;
    let more = 0;
    for (let l = lineStart[t]!; l < lineStart[t + 1]!; l++) {
      let lineStays = 1;
      for (let k = lineCellStart[l]!; k < lineCellStart[l + 1]!; k++) lineStays *= left[lineCells[k]!]!;
      const lineGone = 1 - lineStays;
      const count = lineCount[l]!;
      if (lineGone < 0) more += lineGone * count;
      whole *= lineGone <= 0 ? 0 : count === 1 ? lineGone : lineGone ** count;
    }
    // New lines to blame make new failed orders, as many as these are part of the lines.
    gone[t] = more < 0 ? more / linesOf[t]! : 1 - stays * (1 - whole);
  }
}
