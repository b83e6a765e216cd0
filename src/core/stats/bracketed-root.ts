/** Two places with a root between them, and the function there: below 0 at `low`, above 0 at `high`. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

export interface RootSearch {
  readonly steps: number;
  /** A bracket no wider than this is narrow enough. */
  readonly width: number;
  /** Near enough to 0 to stop. */
  readonly close: (value: number) => boolean;
  /** Every so-manieth step halves the bracket instead, for functions that bend much or jump. */
  readonly halveEvery?: number;
}

export interface Root {
  /** The last place looked at; null: the bracket was narrow enough from the start. */
  readonly at: number | null;
  readonly low: number;
  readonly high: number;
  /** The last place was close; else the bracket is narrow or the steps were used up. */
  readonly close: boolean;
}

/**
 * Root of a rising function within a bracket, by secants that never leave it.
 *
 * @source  regula falsi with the Illinois step: Dowell & Jarratt (1971), BIT 11:168–174
 * @units   none
 * @range   atLow ≤ 0 ≤ atHigh
 * @example bracketedRoot((x) => x * x - 2, { low: 0, high: 2, atLow: -2, atHigh: 2 }, { steps: 60, width: 1e-12, close: (v) => Math.abs(v) < 1e-12 }).at // → 1.41421356…
 */
export function bracketedRoot(f: (x: number) => number, bracket: Bracket, search: RootSearch): Root {
  const steps = rootSteps(bracket, search);
  let step = steps.next();
  while (!step.done) step = steps.next(f(step.value));
  return step.value;
}

/** The same one step at a time: gives a place, takes the function there. For roots that are sought together. */
export function* rootSteps(
  bracket: Bracket,
  { steps, width, close, halveEvery }: RootSearch,
): Generator<number, Root, number> {
  let { low, high, atLow, atHigh } = bracket;
  let at: number | null = null;
  for (let k = 0, side = 0; k < steps && high - low > width; k++) {
    at = (low * atHigh - high * atLow) / (atHigh - atLow);
    const halve = halveEvery !== undefined && k % halveEvery === halveEvery - 1;
    if (halve || !(at > low && at < high)) at = (low + high) / 2;
    const value = yield at;
    if (value > 0) {
      high = at;
      atHigh = value;
      if (side > 0) atLow /= 2;
      side = 1;
    } else {
      low = at;
      atLow = value;
      if (side < 0) atHigh /= 2;
      side = -1;
    }
    if (close(value)) return { at, low, high, close: true };
  }
  return { at, low, high, close: false };
}
