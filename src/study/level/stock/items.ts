import type { PolicyKind } from "../../../core/level/policy/item-policy.js";
import {
  placeForOnHand,
  placeForShort,
  type StockFrontier,
  stockFrontier,
} from "../../../core/level/policy/stock-frontier.js";
import type { Supply } from "../parts.js";
import { ofLaws } from "./of-laws.js";
import { attempt, lotOf, policies } from "./policies.js";
import { lineFactors, smoothedShort, stretches } from "./today.js";

/** Why an item has no level of its own; "" = it has. */
export type ItemReason = "" | "no-demand" | "lead-time-unknown" | "no-cost" | "no-law";

/** Where today's level comes from: stock on hand and shortage together, or the share short alone. */
export type TodayFrom = "stock" | "short" | "class" | "unknown";

/** Items with the frontier of their stock and their place on it today. */
export interface StockItems {
  readonly supply: Supply;
  readonly frontiers: readonly (StockFrontier | null)[];
  readonly kinds: readonly (PolicyKind | null)[];
  readonly reasons: readonly ItemReason[];
  /** Cents a year per unit on hand, and of ordering. */
  readonly holding: Float64Array;
  readonly ordering: Float64Array;
  /** Place on the frontier today; NaN: unknown. */
  readonly today: Float64Array;
  readonly todayFrom: readonly TodayFrom[];
  /** Lines short per unit short, so that today's lines are those recorded. */
  readonly lineFactor: Float64Array;
  /** How many times as far demand swings as the records of demand alone say. */
  readonly stretch: Float64Array;
  /** Items whose recorded stock and shortage do not go together. */
  readonly contradicting: number;
}

export interface ItemSettings {
  readonly waits: boolean;
  readonly priorLines: number;
}

export function stockItems(supply: Supply, { waits, priorLines }: ItemSettings): StockItems {
  const n = supply.count;
  const reasons = Array.from({ length: n }, (_, i) => reasonOf(supply, i));
  const usable = reasons.flatMap((reason, i) => (reason === "" ? [i] : []));
  const smoothed = smoothedShort(supply, usable, priorLines);
  const { stretch, fitted, contradicting } = stretches(supply, usable, waits);
  const points = n <= 3000 ? 96 : n <= 20_000 ? 48 : 32;
  const frontiers: (StockFrontier | null)[] = new Array(n).fill(null);
  const kinds: (PolicyKind | null)[] = new Array(n).fill(null);
  const today = new Float64Array(n).fill(Number.NaN);
  const todayFrom: TodayFrom[] = new Array(n).fill("unknown");
  const holding = new Float64Array(n);
  const ordering = new Float64Array(n);
  for (const i of usable) {
    const of = [supply.reviewDays[i]!, lotOf(supply, i), stretch[i]!, waits, points];
    const made = ofLaws(supply, `frontier ${i}`, of, () =>
      attempt(() => {
        const policy = policies(supply, i, waits)(stretch[i]!);
        return { kind: policy.kind, batch: policy.batch, frontier: stockFrontier(policy, points) };
      }),
    );
    if (made === null) {
      reasons[i] = "no-law";
      continue;
    }
    const { kind, batch, frontier } = made;
    frontiers[i] = frontier;
    kinds[i] = kind;
    holding[i] = supply.unitCost[i]! * supply.carryingRate;
    const orders = supply.annualDemand[i]! / Math.max(batch, 1e-9);
    ordering[i] = (supply.orderCost[i]! || 0) * orders * (kind === "order-up-to" ? supply.orderShare[i]! : 1);
    if (fitted.has(i)) {
      today[i] = placeForOnHand(frontier, supply.onHand[i]!);
      todayFrom[i] = "stock";
    } else if (Number.isFinite(smoothed[i]!)) {
      today[i] = placeForShort(frontier, smoothed[i]!) ?? frontier.stock.length - 1;
      todayFrom[i] = supply.lines[i]! >= priorLines ? "short" : "class";
    }
  }
  return {
    supply,
    frontiers,
    kinds,
    reasons,
    holding,
    ordering,
    today,
    todayFrom,
    lineFactor: lineFactors(supply, frontiers, today),
    stretch,
    contradicting: contradicting.size,
  };
}

function reasonOf(s: Supply, i: number): ItemReason {
  if (!(s.annualDemand[i]! > 0 && s.dailyMean[i]! > 0)) return "no-demand";
  if (!(s.leadMean[i]! > 0)) return "lead-time-unknown";
  if (!(s.unitCost[i]! > 0 && s.carryingRate > 0)) return "no-cost";
  return "";
}
