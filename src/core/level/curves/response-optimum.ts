import { normalSf } from "../demand/normal-tail.js";

/**
 * Best service of the worked textbook curve: revenue a·√x against cost b·x².
 *
 * @source  Ballou, Business Logistics Management, customer service chapter: x* = (a/(4b))^(2/3)
 * @units   service in points; profit as a and b
 * @range   a, b > 0, else RangeError
 * @example squareRootOptimum(0.5, 0.00055) // service → 37.2419…, profit → 2.28848…
 */
export function squareRootOptimum(
  a: number,
  b: number,
): { readonly service: number; readonly profit: number } {
  if (!(a > 0 && b > 0 && Number.isFinite(a) && Number.isFinite(b)))
    throw new RangeError("a and b are above 0");
  const service = (a / (4 * b)) ** (2 / 3);
  return { service, profit: a * Math.sqrt(service) - b * service * service };
}

/** How sales answer to service, and what stock costs. */
export interface SalesResponse {
  /** Money per unit. */
  readonly margin: number;
  /** Share of sales gained per point (0.01) of cycle service. */
  readonly salesPerPoint: number;
  readonly annualUnits: number;
  readonly carryingRate: number;
  readonly unitCost: number;
  /** Standard deviation of lead-time demand, units. */
  readonly leadTimeSd: number;
}

export type ResponseOptimum =
  | {
      readonly kind: "optimum";
      /** Money a year one more point of service brings. */
      readonly gainPerPoint: number;
      /** Money a year one more standard deviation of safety stock costs. */
      readonly costPerZ: number;
      readonly z: number;
      readonly cycleService: number;
    }
  /** Even at the middle one more point costs more than it brings: no level in between is best. */
  | {
      readonly kind: "none";
      readonly reason: "not-worth-stock";
      readonly gainPerPoint: number;
      readonly costPerZ: number;
    }
  /** Nothing is gained, or stock costs nothing: the best level lies at an end. */
  | {
      readonly kind: "none";
      readonly reason: "one-sided";
      readonly gainPerPoint: number;
      readonly costPerZ: number;
    };

/**
 * Cycle service at which a point of service brings what its safety stock costs: φ(z) = 0.01·cost per z/gain per point,
 * on the side where service is above one half.
 *
 * @source  Ballou, sales-response rule; `docs/methods/service-optimum.md`
 * @range   numbers not negative, else RangeError; no level between one half and one is best → `none`
 * @example responseOptimum({ margin: 0.75, salesPerPoint: 0.0015, annualUnits: 59904, carryingRate: 0.25, unitCost: 10, leadTimeSd: 400 }) // z → 1.40641…
 */
export function responseOptimum(r: SalesResponse): ResponseOptimum {
  if (!Object.values(r).every((x) => x >= 0 && Number.isFinite(x)))
    throw new RangeError("numbers are not negative");
  const gainPerPoint = r.margin * r.salesPerPoint * r.annualUnits;
  const costPerZ = r.carryingRate * r.unitCost * r.leadTimeSd;
  if (gainPerPoint === 0 || costPerZ === 0)
    return { kind: "none", reason: "one-sided", gainPerPoint, costPerZ };
  const height = ((0.01 * costPerZ) / gainPerPoint) * Math.sqrt(2 * Math.PI);
  if (height >= 1) return { kind: "none", reason: "not-worth-stock", gainPerPoint, costPerZ };
  const z = Math.sqrt(-2 * Math.log(height));
  return { kind: "optimum", gainPerPoint, costPerZ, z, cycleService: normalSf(-z) };
}
