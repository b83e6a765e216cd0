import type { PrintedNumber } from "./printed-number.js";
import type { PrintedTable, TableShape } from "./table-check.js";

/** How a block of columns was read out. `halves`: its lower half was set beside the upper one. */
export type Reading = "by-column" | "by-row" | "halves-by-column" | "halves-by-row";
const readings: readonly Reading[] = ["by-column", "by-row", "halves-by-column", "halves-by-row"];

export interface BlockReading {
  readonly columns: number;
  readonly reading: Reading;
}

export interface Arrangement {
  readonly rows: number;
  /** Blocks in the order they come in the text. */
  readonly blocks: readonly BlockReading[];
  /** For each column of the shape, which column of the text it is. */
  readonly order: readonly number[];
}

/** Columns of a shape by name. */
export function columnsOf(shape: TableShape): string[] {
  switch (shape.kind) {
    case "distribution":
      return [...shape.scores.map(String), ...shape.statistics];
    case "comparison":
      return ["importance", "own", "benchmark", "relative"];
    case "shares":
      return ["value", "count"];
    case "ranks":
      return Array.from({ length: shape.columns }, (_, c) => String(c + 1));
  }
}

/**
 * The table that an arrangement makes of numbers in reading order; null where they are not as many as it takes.
 *
 * @example arrange(printedNumbers("1,3,2,4"), { rows: 2, blocks: [{ columns: 2, reading: "by-column" }], order: [0, 1] })
 *          // → 1 2 / 3 4
 */
export function arrange(
  numbers: readonly PrintedNumber[],
  { rows, blocks, order }: Arrangement,
): PrintedTable | null {
  if (numbers.length !== rows * blocks.reduce((sum, b) => sum + b.columns, 0)) return null;
  let from = 0;
  const columns = blocks.flatMap(({ columns, reading }) => {
    const start = from;
    from += rows * columns;
    return Array.from({ length: columns }, (_, c) =>
      Array.from({ length: rows }, (__, r) => numbers[start + placeOf(reading, rows, columns, r, c)]!),
    );
  });
  return Array.from({ length: rows }, (_, r) => order.map((c) => columns[c]![r]!));
}

function placeOf(reading: Reading, rows: number, columns: number, r: number, c: number): number {
  const half = Math.ceil(rows / 2);
  switch (reading) {
    case "by-column":
      return c * rows + r;
    case "by-row":
      return r * columns + c;
    case "halves-by-column":
      return r < half ? c * half + r : half * columns + c * (rows - half) + (r - half);
    // Line by line across both halves; an odd row leaves the last line half empty.
    case "halves-by-row":
      return r < half ? 2 * r * columns + c : (2 * (r - half) + 1) * columns + c;
  }
}

/** Arrangements worth trying for a shape, the plain ones first. */
export function* arrangementsOf(shape: TableShape, rows: number): Generator<Arrangement> {
  for (const { sizes, orders } of layoutsOf(shape))
    for (const blocks of readingsOf(sizes)) for (const order of orders) yield { rows, blocks, order };
}

interface Layout {
  readonly sizes: readonly number[];
  readonly orders: readonly (readonly number[])[];
}

function layoutsOf(shape: TableShape): Layout[] {
  const count = columnsOf(shape).length;
  switch (shape.kind) {
    case "ranks":
      return [{ sizes: [count], orders: [natural(count)] }];
    case "shares":
      return [{ sizes: [count], orders: permutations(natural(count)) }];
    case "comparison": {
      const orders = permutations(natural(count));
      return [
        { sizes: [4], orders },
        { sizes: [1, 3], orders },
      ];
    }
    case "distribution": {
      const [k, s] = [shape.scores.length, shape.statistics.length];
      const statistics = (at: number) => permutations(natural(s).map((i) => at + i));
      const shares = (at: number) => shareOrders(shape.scores).map((o) => o.map((i) => at + i));
      const orders = (sharesAt: number, statisticsAt: number) =>
        shares(sharesAt).flatMap((a) => statistics(statisticsAt).map((b) => [...a, ...b]));
      if (s === 0) return [{ sizes: [k], orders: shares(0) }];
      return [
        { sizes: [k, s], orders: orders(0, k) },
        { sizes: [s, k], orders: orders(s, 0) },
        { sizes: [k + s], orders: orders(0, k) },
      ];
    }
  }
}

/** Shares stand in the order of the heads, rising, or falling: heads may have slipped out of place. */
function shareOrders(scores: readonly number[]): number[][] {
  const rising = natural(scores.length).sort((a, b) => scores[a]! - scores[b]!);
  // The i-th text column belongs to the i-th smallest score.
  const byRank = rising.reduce<number[]>(
    (order, head, rank) => order.with(head, rank),
    new Array(scores.length).fill(0),
  );
  const falling = byRank.map((rank) => scores.length - 1 - rank);
  const all = [natural(scores.length), byRank, falling];
  return all.filter((o, i) => all.findIndex((p) => p.join() === o.join()) === i);
}

function readingsOf(sizes: readonly number[]): BlockReading[][] {
  return sizes.reduce<BlockReading[][]>(
    (made, columns) => {
      // One column reads the same by row; only its halves may have been interleaved.
      const ways =
        columns === 1 ? readings.filter((r) => r === "by-column" || r === "halves-by-row") : readings;
      return made.flatMap((blocks) => ways.map((reading) => [...blocks, { columns, reading }]));
    },
    [[]],
  );
}

const natural = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** In lexical order, the given one first. */
function permutations(of: readonly number[]): number[][] {
  if (of.length === 0) return [[]];
  return of.flatMap((first, i) => permutations(of.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}
