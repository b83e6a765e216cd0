/** A link at both ends of its range, and what the figure would be there with all others as they are. */
export interface Swing<L extends string = string> {
  readonly link: L;
  readonly low: number;
  readonly used: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** How far a link moves the figure: both ends can lie on one side of it where others move along. */
export const swingOf = ({ atLow, atHigh }: Swing, figure: number): number =>
  Math.max(atLow, atHigh, figure) - Math.min(atLow, atHigh, figure);

/**
 * What moves a figure, the widest swing first; of equal ones the first in the alphabet. A link that is not in doubt is
 * left out.
 *
 * @units   those of the figure
 * @example tornado(swings, 1200)[0].link // what would settle most
 */
export function tornado<L extends string>(swings: readonly Swing<L>[], figure: number): Swing<L>[] {
  return swings
    .filter((s) => s.low !== s.high)
    .sort((a, b) => swingOf(b, figure) - swingOf(a, figure) || (a.link < b.link ? -1 : 1));
}
