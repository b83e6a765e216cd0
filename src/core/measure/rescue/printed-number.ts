/** A number as it was printed: how many digits it shows says how far it can be off. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
}

/**
 * The numbers of a flattened table in reading order; words, and numbers inside words ("表3-5", "(2)"), are left out. A
 * comma parts cells: such tables come without thousands separators.
 *
 * @example printedNumbers("要素,2%,14%,-0.72") // → 2 %, 14 %, −0.72
 */
export function printedNumbers(text: string): PrintedNumber[] {
  return text
    .normalize("NFKC")
    .replace(/[−–]/g, "-")
    .split(/[\s,、;|。]+/)
    .flatMap((token) => {
      const match = /^([+-]?\d+(?:\.(\d+))?)(%?)$/.exec(token);
      if (match === null) return [];
      return [{ value: Number(match[1]), decimals: match[2]?.length ?? 0, percent: match[3] === "%" }];
    });
}

/** Digits behind the point that a column was printed with: programs drop trailing zeros of single cells. */
export const decimalsOf = (column: readonly PrintedNumber[]): number =>
  column.reduce((most, { decimals }) => Math.max(most, decimals), 0);
