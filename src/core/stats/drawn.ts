import { middle } from "./joint-draws.js";

/**
 * A number with its doubt: what it is taken to be, and what it might be as well. Numbers drawn together have draws of
 * one length in one order, so that sums and products of them keep what they have in common.
 */
export interface Drawn {
  readonly value: number;
  readonly draws: Float64Array;
}

/** A number nobody doubts. */
export const certain = (value: number, draws: number): Drawn => ({
  value,
  draws: new Float64Array(draws).fill(value),
});

/**
 * The same number taken at its mean: where doubt is lopsided, a sum that is promised is what comes on average, not what
 * the likeliest inputs give.
 *
 * @range   without draws: as it is
 * @example expected({ value: 1, draws: Float64Array.of(0, 1, 5) }).value // → 2
 */
export const expected = ({ value, draws }: Drawn): Drawn => ({
  value: draws.length === 0 ? value : draws.reduce((sum, x) => sum + x, 0) / draws.length,
  draws,
});

/**
 * A function of numbers drawn together, draw by draw.
 *
 * @range   all with as many draws, else RangeError
 * @example combine([margin, units], ([m, u]) => m * u)
 */
export function combine(parts: readonly Drawn[], of: (values: readonly number[]) => number): Drawn {
  const length = parts[0]?.draws.length ?? 0;
  if (parts.some((p) => p.draws.length !== length)) throw new RangeError("drawn together, or not at all");
  const values = new Array<number>(parts.length);
  const draws = new Float64Array(length);
  for (let d = 0; d < length; d++) {
    for (let k = 0; k < parts.length; k++) values[k] = parts[k]!.draws[d]!;
    draws[d] = of(values);
  }
  return { value: of(parts.map((p) => p.value)), draws };
}

/**
 * Where a drawn number lies with a chance of `level`.
 *
 * @example span({ value: 1, draws: Float64Array.of(0, 1, 2) }, 0.95)
 */
export const span = ({ draws }: Drawn, level: number) => middle([...draws], level);
