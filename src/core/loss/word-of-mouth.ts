/**
 * How many different people hear of it when each of `unhappy` customers tells `told` of `listeners` at random.
 * Audiences overlap: the reach can never pass the number of listeners, however many are told.
 *
 * @source  coverage of a finite market: M · (1 − (1 − n/M)^k); `docs/methods/word-of-mouth-reach.md`
 * @units   people
 * @range   listeners > 0; told is capped at listeners (each hears of it once); unhappy ≥ 0
 * @assumes audiences drawn independently; a clustered market reaches fewer
 * @example wordOfMouthReach(200, 9, 10) // → 73.8, not 90
 */
export function wordOfMouthReach(listeners: number, told: number, unhappy: number): number {
  if (!(listeners > 0) || !(told >= 0) || !(unhappy >= 0))
    throw new Error("counts of people are not negative");
  return listeners * (1 - (1 - Math.min(told, listeners) / listeners) ** unhappy);
}
