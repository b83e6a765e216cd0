import { type Driver, drivers } from "./drivers.js";
import type { Weight } from "./pool.js";

/**
 * Minutes an activity takes by its time equation: so many minutes per unit of each driver.
 *
 * @source  Kaplan & Anderson (2004): t = b₀ + Σ bᵢ Xᵢ, a fixed time per order or contact standing in front of that
 *          driver; `docs/methods/time-equation.md`
 * @units   minutes per unit of each driver; volumes in that unit
 * @range   null when a driver it needs is not recorded (`unrecorded` names it): a part of the time would be left out
 * @example equationMinutes({ orders: 3, lines: 2 }, { orders: 10, lines: 25 }) // → 80
 */
export function equationMinutes(
  equation: Weight,
  volumes: Readonly<Partial<Record<Driver, number | null>>>,
): number | null {
  if (unrecorded(equation, volumes).length > 0) return null;
  return drivers.reduce((sum, driver) => sum + (equation[driver] ?? 0) * (volumes[driver] ?? 0), 0);
}

/** Drivers of an equation that nobody recorded. */
export function unrecorded(
  equation: Weight,
  volumes: Readonly<Partial<Record<Driver, number | null>>>,
): Driver[] {
  return drivers.filter((driver) => (equation[driver] ?? 0) !== 0 && (volumes[driver] ?? null) === null);
}
