/** Sums over shipments of one carrier or mode: how many, their weights and their freight. */
export interface ShipmentSums {
  readonly weighed: number;
  readonly weight: number;
  readonly weight2: number;
  readonly freight: number;
  readonly weightedFreight: number;
}

/** Freight of a shipment: so much each and so much per kg. */
export interface Tariff {
  readonly perShipment: number;
  readonly perKg: number;
}

/**
 * The tariff that shipments were charged by, as a line of freight on weight; where that line would have freight fall
 * with weight, or begin below nothing, freight goes by weight alone, and where no weight differs, by shipment.
 *
 * @source  least squares on sums; `docs/methods/delivery-means.md`
 * @units   kg, money
 * @range   at least one shipment with weight; else null
 * @example tariffOf({ weighed: 2, weight: 30, weight2: 500, freight: 50, weightedFreight: 800 }) // 10 each, 1 per kg
 */
export function tariffOf(sums: ShipmentSums): Tariff | null {
  const { weighed: n, weight, weight2, freight, weightedFreight } = sums;
  if (!(n > 0 && weight > 0)) return null;
  const spread = weight2 - (weight * weight) / n;
  if (!(spread > 1e-9 * weight2)) return { perShipment: freight / n, perKg: 0 };
  const perKg = (weightedFreight - (weight * freight) / n) / spread;
  const perShipment = (freight - perKg * weight) / n;
  if (perKg < 0) return { perShipment: freight / n, perKg: 0 };
  return perShipment < 0 ? { perShipment: 0, perKg: freight / weight } : { perShipment, perKg };
}

/** What so many shipments of such weight cost by a tariff. */
export const freightAt = ({ perShipment, perKg }: Tariff, shipments: number, weight: number): number =>
  perShipment * shipments + perKg * weight;
