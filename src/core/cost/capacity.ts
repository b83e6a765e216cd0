import { largestRemainder } from "./largest-remainder.js";

export interface CapacityCost {
  /** Cents per minute; null: nothing supplied and nothing used. */
  readonly rate: number | null;
  readonly usedMinutes: number;
  /** Supplied and not used, never below 0. */
  readonly unusedMinutes: number;
  /** Integer cents per activity, in the order given. */
  readonly activities: readonly number[];
  /** Money of the unused minutes, whether or not it is spread. */
  readonly idleCents: number;
  /** What of it stays off the activities. */
  readonly unusedCents: number;
}

/**
 * The cost of a resource shared over the minutes it supplied, to the cent: activities bear the minutes they used, the
 * rest stays apart as unused capacity. Used beyond capacity, the whole cost is shared over the minutes used.
 *
 * @source  Kaplan & Anderson (2004), Harvard Business Review 82(11):131–138; `docs/methods/unused-capacity.md`
 * @units   cents: integer; minutes of one period
 * @range   minutes and capacity ≥ 0, else throws; `spread` asks for unused capacity to be borne by the activities;
 *          with no minute supplied or used nothing is shared and everything is unused
 * @example capacityCost(1000, 100, [30, 20], false) // → activities [300, 200], unusedCents 500
 */
export function capacityCost(
  cents: number,
  capacity: number,
  minutes: readonly number[],
  spread: boolean,
): CapacityCost {
  if (!(capacity >= 0) || minutes.some((m) => !(m >= 0))) throw new Error("minutes are not negative");
  const usedMinutes = minutes.reduce((a, b) => a + b, 0);
  const unusedMinutes = Math.max(0, capacity - usedMinutes);
  const apart = largestRemainder(cents, [...minutes, unusedMinutes]);
  if (apart === null)
    return {
      rate: null,
      usedMinutes,
      unusedMinutes,
      activities: minutes.map(() => 0),
      idleCents: cents,
      unusedCents: cents,
    };
  const idleCents = apart.at(-1)!;
  const whole = spread ? largestRemainder(cents, minutes) : null;
  return {
    rate: cents / (whole === null ? usedMinutes + unusedMinutes : usedMinutes),
    usedMinutes,
    unusedMinutes,
    activities: whole ?? apart.slice(0, -1),
    idleCents,
    unusedCents: whole === null ? idleCents : 0,
  };
}
