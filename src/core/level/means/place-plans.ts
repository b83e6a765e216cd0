import { type MeansPoint, type MeansPrices, meansCost } from "./iso-cost.js";

/** A way of doing it, today's or a plan: how much of two means it takes and the service it gives. */
export interface MeansPlan {
  readonly name: string;
  readonly point: MeansPoint;
  readonly service: number;
}

export interface PlacedPlan extends MeansPlan {
  /** The iso-cost line it lies on. */
  readonly cost: number;
  /** Cheapest plan that gives at least as much service, and what it saves; null: this one. */
  readonly sameServiceForLess: { readonly name: string; readonly saves: number } | null;
  /** Plan with most service that costs no more, and what it adds; null: this one. */
  readonly sameMoneyMoreService: { readonly name: string; readonly adds: number } | null;
}

/**
 * Plans placed on lines of equal cost and curves of equal service, each held against all others. A plan with neither a
 * cheaper nor a better one lies on the expansion path of these plans.
 *
 * @source  `docs/methods/iso-service.md`
 * @units   money a year, service as the plans'
 * @range   finite numbers, else RangeError; equal ones keep the order given
 */
export function placePlans(plans: readonly MeansPlan[], prices: MeansPrices): PlacedPlan[] {
  const costs = plans.map((p) => meansCost(p.point, prices));
  if (!plans.every((p, k) => Number.isFinite(costs[k]! + p.service)))
    throw new RangeError("plans have numbers");
  return plans.map((plan, k) => {
    let cheaper = k;
    let better = k;
    plans.forEach((other, j) => {
      if (other.service >= plan.service && costs[j]! < costs[cheaper]!) cheaper = j;
      if (costs[j]! <= costs[k]! && other.service > plans[better]!.service) better = j;
    });
    return {
      ...plan,
      cost: costs[k]!,
      sameServiceForLess:
        cheaper === k ? null : { name: plans[cheaper]!.name, saves: costs[k]! - costs[cheaper]! },
      sameMoneyMoreService:
        better === k ? null : { name: plans[better]!.name, adds: plans[better]!.service - plan.service },
    };
  });
}
