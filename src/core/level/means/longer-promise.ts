/** How demand answers to the days promised. */
export interface DeliveryResponse {
  /** Share of sales lost with the first day beyond the flat ones. */
  readonly perDay: number;
  /** Days nobody minds. */
  readonly flatDays: number;
  /** Share of sales that may be lost at most. */
  readonly most: number;
}

/**
 * Share of sales lost by promising so many days: nothing up to the days nobody minds, then falling off towards the most
 * that can be lost.
 *
 * @source  threshold and saturation as the published responses ask for; `docs/methods/longer-promise.md`
 * @units   days; shares 0–1
 * @range   days and shares not negative; else RangeError
 * @example demandLost(1, { perDay: 0.01, flatDays: 0, most: 0.1 }) // → about 0.0095
 */
export function demandLost(days: number, { perDay, flatDays, most }: DeliveryResponse): number {
  if (![days, perDay, flatDays, most].every((x) => x >= 0 && Number.isFinite(x)))
    throw new RangeError("days and shares are not negative");
  const felt = Math.max(0, days - flatDays);
  return most > 0 ? most * -Math.expm1((-perDay * felt) / most) : 0;
}
