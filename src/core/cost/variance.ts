import { largestRemainder } from "./largest-remainder.js";

/** One activity of a group that is paid from the same money: planned and actual, money in integer cents. */
export interface FlexLine {
  readonly budget: number;
  readonly actual: number;
  readonly plannedVolume: number;
  readonly actualVolume: number;
  /** null: no minutes are planned or recorded; then the volume itself is the measure and efficiency is none. */
  readonly plannedMinutes: number | null;
  readonly actualMinutes: number | null;
}

/** Parts of actual − budget in integer cents; positive is more spent than planned, unfavourable for a cost. */
export interface VarianceParts {
  readonly volume: number;
  readonly mix: number;
  readonly efficiency: number;
  readonly price: number;
}

/**
 * Why a cost differs from its budget, line by line of activities paid from the same money. With minutes m per case at
 * plan, volumes V, minutes M and budget rate r = budget ÷ planned minutes, the work actually done would by plan have
 * taken S = V(actual) · m minutes. Then
 *
 * - volume = (ΣS − ΣM(plan)) · planned share · r: more or less work in all, in the planned mix
 * - mix = (S − ΣS · planned share) · r: more of the dear and less of the cheap, or the reverse
 * - efficiency = (M(actual) − S) · r: minutes beyond what the work should have taken
 * - price = actual − M(actual) · r: paid more per minute. People paid while idle stand here.
 *
 * Without minutes the volume takes their place, and efficiency is none.
 *
 * @source  flexible budget, quantity, mix, efficiency and price variances after Horngren, Datar & Rajan, Cost Accounting
 *          (chapters on flexible budgets and on mix and yield); `docs/methods/budget-variance.md`
 * @units   money: integer cents; volumes and minutes: each line's own unit
 * @range   a line without positive planned volume (and minutes, where there are any) has no standard → null. Parts are
 *          rounded to cents, price takes the rest: they always sum to actual − budget
 * @example flexVariance([{ budget: 10_000, actual: 12_600, plannedVolume: 100, actualVolume: 110, plannedMinutes: 500,
 *          actualMinutes: 600 }]) // → [{ volume: 1000, mix: 0, efficiency: 1000, price: 600 }]
 */
export function flexVariance(lines: readonly FlexLine[]): VarianceParts[] | null {
  const timed = lines.every((l) => l.plannedMinutes !== null && l.actualMinutes !== null);
  const planned = lines.map((l) => (timed ? l.plannedMinutes! : l.plannedVolume));
  if (lines.length === 0 || planned.some((q, i) => !(q > 0) || !(lines[i]!.plannedVolume > 0))) return null;
  const allowed = lines.map((l, i) => (planned[i]! / l.plannedVolume) * l.actualVolume);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const growth = sum(allowed) / sum(planned);
  return lines.map((l, i) => {
    const rate = l.budget / planned[i]!;
    const used = timed ? l.actualMinutes! : allowed[i]!;
    const volume = whole(planned[i]! * (growth - 1) * rate);
    const mix = lines.length === 1 ? 0 : whole((allowed[i]! - planned[i]! * growth) * rate);
    const efficiency = whole((used - allowed[i]!) * rate);
    return { volume, mix, efficiency, price: l.actual - l.budget - volume - mix - efficiency + 0 };
  });
}

/** Nearest whole cent, halves away from zero, and never −0. */
const whole = (cents: number): number => Math.sign(cents) * Math.round(Math.abs(cents)) + 0;

/**
 * Money of one account shared among the activities it pays: by actual minutes, else by volume, else as planned, else
 * alike. The shares sum to the money.
 *
 * @source  largest remainders; `docs/methods/budget-variance.md`
 * @units   cents: integer; the weights in the order of the activities
 * @range   a list with an unknown or negative weight is passed over; none usable → alike
 * @example shareActual(100, [[0, 0], [3, 1]]) // → [75, 25]
 */
export function shareActual(
  cents: number,
  weights: readonly (readonly (number | null)[])[],
  count = weights[0]?.length ?? 1,
): number[] {
  for (const given of weights) {
    if (given.some((w) => w === null || !(w >= 0))) continue;
    const shares = largestRemainder(cents, given as readonly number[]);
    if (shares !== null) return shares;
  }
  return largestRemainder(cents, new Array<number>(count).fill(1))!;
}
