import { type Square, zeros } from "../../stats/solve.js";
import type { Correlations } from "./correlations.js";

/** Answers of one question per column, respondents in the same order; null = not answered. */
export type Column = readonly (number | null)[];

/** Sums over the respondents of one block, the lower half: entry 0 stands for 1, then the columns. */
export interface Block {
  /** Σ w·x·y over those who answered both. */
  readonly products: Square;
  /** Σ w over those who answered both. */
  readonly weights: Square;
}

/**
 * Sums of products by block of respondents, so that resampling them costs no second pass over the answers. Each column
 * is centred first: sums of products of large near-equal numbers would lose the digits in which they differ.
 */
export function answerBlocks(
  columns: readonly Column[],
  weights: readonly number[],
  rows: readonly number[],
  blocks: number,
): Block[] {
  const size = columns.length + 1;
  const centres = columns.map((column) => {
    let [sum, total] = [0, 0];
    for (const r of rows) {
      const value = column[r];
      if (value === null || value === undefined) continue;
      sum += weights[r]! * value;
      total += weights[r]!;
    }
    return total > 0 ? sum / total : 0;
  });
  const out = Array.from({ length: blocks }, () => ({ products: zeros(size), weights: zeros(size) }));
  const x = new Float64Array(size);
  const there = new Uint8Array(size);
  x[0] = there[0] = 1;
  rows.forEach((r, at) => {
    const { products, weights: masses } = out[at % blocks]!;
    columns.forEach((column, c) => {
      const value = column[r] ?? null;
      there[c + 1] = value === null ? 0 : 1;
      x[c + 1] = value === null ? 0 : value - centres[c]!;
    });
    const w = weights[r]!;
    for (let i = 0; i < size; i++) {
      if (there[i] === 0) continue;
      const wx = w * x[i]!;
      for (let j = 0; j <= i; j++) {
        products.values[i * size + j]! += wx * x[j]!;
        masses.values[i * size + j]! += w * there[j]!;
      }
    }
  });
  return out;
}

/** Blocks added up, each as often as it was drawn. */
export function addBlocks(blocks: readonly Block[], times: ArrayLike<number>): Block {
  const size = blocks[0]!.products.size;
  const sum: Block = { products: zeros(size), weights: zeros(size) };
  blocks.forEach((block, b) => {
    const often = times[b]!;
    if (often === 0) return;
    addLower(sum.products, block.products, often);
    addLower(sum.weights, block.weights, often);
  });
  return sum;
}

function addLower(to: Square, from: Square, often: number): void {
  const { size } = to;
  for (let i = 0; i < size; i++)
    for (let at = i * size, end = at + i; at <= end; at++) to.values[at]! += often * from.values[at]!;
}

/** Variance of each column of a sum of blocks; 0 where nobody answered. */
export function variances({ products, weights }: Block): number[] {
  const { size } = products;
  return Array.from({ length: size - 1 }, (_, c) => {
    const i = c + 1;
    const mass = weights.values[i * size + i]!;
    if (!(mass > 0)) return 0;
    const mean = products.values[i * size]! / mass;
    return products.values[i * size + i]! / mass - mean * mean;
  });
}

/**
 * Correlations of the columns `drivers` with each other and with the column `outcome`, each over those who answered
 * both; null where one of them does not vary or nobody answered both.
 */
export function correlationsOf(
  block: Block,
  drivers: readonly number[],
  outcome: number,
): Correlations | null {
  const { products, weights } = block;
  const { size } = products;
  const spread = variances(block);
  const correlation = (a: number, b: number): number => {
    const [i, j] = a > b ? [a + 1, b + 1] : [b + 1, a + 1];
    const mass = weights.values[i * size + j]!;
    const scale = Math.sqrt(spread[a]! * spread[b]!);
    if (!(mass > 0 && scale > 1e-12)) return Number.NaN;
    const mean = (k: number) => products.values[k * size]! / weights.values[k * size + k]!;
    const r = (products.values[i * size + j]! / mass - mean(i) * mean(j)) / scale;
    return Math.max(-1, Math.min(1, r));
  };
  const p = drivers.length;
  const among = zeros(p);
  for (let i = 0; i < p; i++) {
    among.values[i * p + i] = 1;
    for (let j = 0; j < i; j++)
      among.values[i * p + j] = among.values[j * p + i] = correlation(drivers[i]!, drivers[j]!);
  }
  const withOutcome = Float64Array.from(drivers, (d) => correlation(d, outcome));
  return among.values.some(Number.isNaN) || withOutcome.some(Number.isNaN) ? null : { among, withOutcome };
}
