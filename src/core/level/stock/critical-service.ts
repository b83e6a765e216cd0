import type { DemandLaw } from "../demand/law.js";
import type { PerOccurrence, PerUnit } from "./penalty.js";

export interface CriticalInput {
  readonly holdingCost: number;
  /** The lot, given. */
  readonly quantity: number;
  /** Units per unit of time. */
  readonly demandRate: number;
}

export interface CriticalService {
  /** Best cycle service where customers wait; null: a unit short costs no more than holding a lot against it. */
  readonly backorders: number | null;
  /** Best cycle service where the sale is lost. */
  readonly lostSales: number;
}

function check({ holdingCost, quantity, demandRate }: CriticalInput, penalty: number): void {
  if (![holdingCost, quantity, demandRate, penalty].every((x) => x > 0 && x < Number.POSITIVE_INFINITY))
    throw new RangeError("holding, lot, demand and penalty are above 0");
}

/**
 * Cycle service at which one more unit of safety stock costs what it saves, for a penalty once per unit short:
 * P(D > r) = hQ/(πD), and for lost sales hQ/(hQ + πD).
 *
 * @source  Hadley & Whitin (1963), §4-2, §4-3; `docs/methods/reorder-lot.md`
 * @units   holdingCost: per unit and time; result: shares 0–1
 * @range   all > 0, else RangeError; hQ ≥ πD → backorders null
 * @example criticalService({ holdingCost: 2.5, quantity: 300, demandRate: 5000 }, perUnit(6)) // → 0.975, 0.975609756097561
 */
export function criticalService(input: CriticalInput, penalty: PerUnit): CriticalService {
  check(input, penalty);
  const held = input.holdingCost * input.quantity;
  const lost = penalty * input.demandRate;
  return { backorders: held < lost ? 1 - held / lost : null, lostSales: lost / (held + lost) };
}

/**
 * Reorder point at which one more unit costs what it saves, for a penalty once per stock-out: f(r) = hQ/(bD) on the
 * falling side of the density.
 *
 * @source  Silver, Pyke & Thomas, Inventory and Production Management, §6.7 (rule B₁); `docs/methods/reorder-lot.md`
 * @units   units
 * @range   all > 0, normal demand with a spread; else RangeError; penalty too small for any → null
 * @example occurrenceReorderPoint({ holdingCost: 2, quantity: 100, demandRate: 1000 }, perOccurrence(300), normalLaw(50, 12))
 */
export function occurrenceReorderPoint(
  input: CriticalInput,
  penalty: PerOccurrence,
  law: DemandLaw,
): number | null {
  check(input, penalty);
  if (law.kind !== "normal" || !(law.sd > 0)) throw new RangeError("this rule is for normal demand");
  const density =
    (Math.sqrt(2 * Math.PI) * law.sd * input.holdingCost * input.quantity) / (penalty * input.demandRate);
  return density < 1 ? law.mean + law.sd * Math.sqrt(-2 * Math.log(density)) : null;
}
