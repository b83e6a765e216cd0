import {
  type ExpansionPath,
  expansionPath,
  type Improvement,
  type ServiceOption,
  sameMoneyMoreService,
  sameServiceForLess,
} from "../../../core/level/means/expansion-path.js";
import {
  isoServiceCurve,
  leadTimeWorth,
  type StockForService,
} from "../../../core/level/means/lead-time-worth.js";
import { modeLeadTimeDemand } from "../../../core/level/means/mode-choice.js";
import { type ModeAtService, modeAtService } from "../../../core/level/means/service-mix.js";
import type { ClassOptions } from "./options.js";

/** What the ways of getting a class of goods come to, side by side. Money a year of the whole class, cents. */
export interface Compared {
  readonly options: ClassOptions;
  /** Each way at today's fill rate, with the stock that takes. */
  readonly plans: readonly ModeAtService[];
  readonly best: number;
  readonly path: ExpansionPath;
  readonly less: Improvement;
  readonly more: Improvement;
  readonly curves: readonly { readonly target: number; readonly points: readonly StockForService[] }[];
  /** What one day less of lead time would be worth with today's way. */
  readonly dayWorth: number;
}

export const targets = [0.9, 0.95, 0.98, 0.995] as const;
const lowest = 0.8;
const highest = 0.999;
const levels = [0.8, 0.85, 0.9, 0.925, 0.95, 0.96, 0.97, 0.98, 0.985, 0.99, 0.995, 0.999] as const;
const stretch = [0.25, 0.5, 0.75, 1, 1.5, 2] as const;
/** A fill rate below the stock's own gives more than was asked for: no planned back orders. */
const shop = { lowestReorderPoint: 0 };

/** One class's ways compared; null where its stock cannot be reckoned (no order cost, no lot). */
export function compare(options: ClassOptions): Compared | null {
  const { flow, items, fill } = options.of;
  if (!(flow.orderCost > 0 && flow.carryingRate > 0)) return null;
  const at = (k: number, service: number) => modeAtService(flow, options.modes[k]!, service, shop);
  const asked = Math.min(highest, Math.max(lowest, fill));
  const plans = options.modes.map((_, k) => at(k, asked));
  const ways: ServiceOption[] = options.modes.map((mode, k) => ({
    name: mode.name,
    from: lowest,
    to: highest,
    cost: (service) => items * at(k, service).total,
  }));
  const today = { service: asked, cost: items * plans[options.today]!.total };
  const mode = options.modes[options.today]!;
  const { mean, sd } = modeLeadTimeDemand(flow, mode);
  const plan = plans[options.today]!;
  return {
    options,
    plans,
    best: plans.reduce((best, p, k) => (p.total < plans[best]!.total ? k : best), 0),
    path: expansionPath(ways, levels),
    less: sameServiceForLess(ways, today),
    more: sameMoneyMoreService(ways, today),
    curves: [...new Set([...targets, asked])]
      .sort((a, b) => a - b)
      .map((target) => ({
        target,
        points: isoServiceCurve(
          flow,
          mode,
          target,
          mode.leadTimeDays > 0 ? stretch.map((s) => s * mode.leadTimeDays) : [1],
        ),
      })),
    dayWorth: items * leadTimeWorth(flow, mode, sd > 0 ? (plan.reorderPoint - mean) / sd : 0).day,
  };
}
