/**
 * Share of late orders that is worth accepting when earlier dispatch costs so much a day: lateness falls off
 * exponentially, so one more day of slack takes away 1/τ of what is still late, and pays until c·τ/L are left.
 *
 * @source  first-order condition of c·b + L·exp(−b/τ); `docs/methods/customer-level.md`
 * @units   dayEarlier and lateOrder: money, or both shares of an order's amount; lateDays: mean days late of the late
 * @range   all above 0, else null; never above 1
 * @example bestLateShare({ dayEarlier: 0.005, lateDays: 1.4, lateOrder: 0.2 }) // → 0.035
 */
export function bestLateShare(given: {
  readonly dayEarlier: number;
  readonly lateDays: number;
  readonly lateOrder: number;
}): number | null {
  const { dayEarlier, lateDays, lateOrder } = given;
  if (!(dayEarlier > 0 && lateDays > 0 && lateOrder > 0)) return null;
  return Math.min(1, (dayEarlier * lateDays) / lateOrder);
}
