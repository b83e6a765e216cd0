export interface TimedActivity {
  readonly minutes: number;
  readonly volume: number;
}

export interface Tdabc {
  /** Money per minute of capacity supplied. */
  readonly rate: number;
  readonly unitCosts: readonly number[];
  readonly assigned: readonly number[];
  readonly usedMinutes: number;
  readonly unusedMinutes: number;
  readonly unusedCost: number;
  readonly utilisation: number;
}

/**
 * Time-driven activity-based costing: each activity bears its minutes at the rate of practical capacity; what nobody
 * used stays visible as unused capacity instead of making every activity dearer.
 *
 * @source  Kaplan & Anderson (2004), Harvard Business Review 82(11):131–138; `docs/methods/tdabc.md`
 * @units   cost: money of a period; practicalMinutes: capacity of that period; minutes per case; volume: cases
 * @range   practicalMinutes > 0; more used than supplied gives negative unused minutes: the times are too long
 * @example tdabc(560_000, 700_000, [{ minutes: 8, volume: 49_000 }]).unitCosts // → [6.4]
 */
export function tdabc(cost: number, practicalMinutes: number, activities: readonly TimedActivity[]): Tdabc {
  if (!(practicalMinutes > 0)) throw new Error("capacity is above zero");
  const rate = cost / practicalMinutes;
  const usedMinutes = activities.reduce((sum, a) => sum + a.minutes * a.volume, 0);
  const unusedMinutes = practicalMinutes - usedMinutes;
  return {
    rate,
    unitCosts: activities.map((a) => a.minutes * rate),
    assigned: activities.map((a) => a.minutes * a.volume * rate),
    usedMinutes,
    unusedMinutes,
    unusedCost: unusedMinutes * rate,
    utilisation: usedMinutes / practicalMinutes,
  };
}
