import type { PrintedNumber } from "./printed-number.js";

export interface Labels {
  readonly before: number;
  readonly after: number;
}

/**
 * Ways to take the numbering of rows and columns off the ends of a run of numbers: up to two runs at each end, each
 * some order of 1 … k. Nothing taken off comes first.
 *
 * @example [...unlabelled(printedNumbers("1,2,3,60,20,20"))] // → none; 2 before; 3 before
 */
export function* unlabelled(numbers: readonly PrintedNumber[]): Generator<Labels> {
  const before = runs(numbers);
  const after = runs(numbers.toReversed());
  for (const b of before) for (const a of after) if (b + a < numbers.length) yield { before: b, after: a };
}

/** Lengths from the start that one or two numberings take, 0 first. */
function runs(numbers: readonly PrintedNumber[]): number[] {
  const single = numberings(numbers);
  const double = single.flatMap((first) => numberings(numbers.slice(first)).map((second) => first + second));
  return [0, ...new Set([...single, ...double])].sort((a, b) => a - b);
}

function numberings(numbers: readonly PrintedNumber[]): number[] {
  const lengths: number[] = [];
  const seen = new Set<number>();
  let highest = 0;
  for (const { value, decimals, percent } of numbers) {
    if (percent || decimals > 0 || value < 1 || seen.has(value)) break;
    seen.add(value);
    highest = Math.max(highest, value);
    if (seen.size >= 2 && highest === seen.size) lengths.push(seen.size);
  }
  return lengths;
}
