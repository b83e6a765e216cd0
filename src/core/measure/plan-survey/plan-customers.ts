import type { AccessMode } from "./access-modes.js";
import type { Allocation } from "./allocate-sample.js";
import {
  type CustomerStrata,
  type CustomerToAsk,
  customerStrata,
  type StratumField,
} from "./customer-strata.js";
import { planSample, type SamplePlan } from "./plan-sample.js";
import type { SampleAim } from "./sample-size.js";

/** How the sample is to be, all optional. */
export interface SampleWishes {
  readonly of?: "mean" | "share";
  readonly error?: number;
  readonly sd?: number;
  readonly level?: number;
  readonly responseRate?: number;
  readonly by?: StratumField | "none";
  readonly complete?: readonly string[];
  readonly per?: "stratum" | "whole";
  readonly allocation?: Allocation;
  readonly costs?: Readonly<
    Partial<Record<AccessMode, { readonly invitation?: number; readonly answer?: number }>>
  >;
}

export interface SampleCost {
  readonly mode: AccessMode;
  readonly total: number;
  /** Null where no answer is expected. */
  readonly perAnswer: number | null;
}

export interface CustomerPlan {
  readonly strata: CustomerStrata;
  readonly plan: SamplePlan;
  readonly aim: Required<Omit<SampleAim, "population" | "share">> & {
    readonly of: "mean" | "share";
    readonly sd: number;
  };
  /** What was taken because nothing was said. */
  readonly taken: readonly ("error" | "sd" | "responseRate")[];
  readonly costs: readonly SampleCost[];
}

/** House default without evidence behind it: of those invited, three in ten answer. */
const usualResponseRate = 0.3;

/**
 * Whom to invite from the customer list, and what it will cost. Where nothing is said, the error allowed is half of what
 * counts as level with a rival (a twelfth of the scale's width), and answers are taken to spread evenly over the scale,
 * which needs more of them than any agreement would.
 *
 * @source  `planSample`; spread of an even scale √((k² − 1)/12)
 * @units   error and sd in points of the scale (mean) or as a share 0–1; costs in the workspace's money
 * @range   no customers, or a field that says nothing of anybody → null
 * @example planCustomers(customers, 7, { error: 0.5, responseRate: 0.4 })!.plan.invite
 */
export function planCustomers(
  customers: readonly CustomerToAsk[],
  points: 5 | 7,
  wishes: SampleWishes = {},
): CustomerPlan | null {
  const strata = customers.length === 0 ? null : customerStrata(customers, wishes);
  if (strata === null) return null;
  const of = wishes.of ?? "mean";
  const error = wishes.error ?? (of === "mean" ? (points - 1) / 12 : 0.05);
  const sd = of === "mean" ? (wishes.sd ?? Math.sqrt((points ** 2 - 1) / 12)) : 0.5;
  const { level = 0.95, responseRate = usualResponseRate, per = "whole", allocation } = wishes;
  const rules = { per, ...(allocation === undefined ? {} : { allocation }) };
  const planned = (aimed: number) =>
    planSample(
      strata.strata,
      of === "mean"
        ? { of, error: aimed, sd, level, responseRate }
        : { of, error: aimed, level, responseRate },
      rules,
    );
  const plan = enough(planned, error);
  const taken = [
    ...(wishes.error === undefined ? ["error" as const] : []),
    ...(of === "mean" && wishes.sd === undefined ? ["sd" as const] : []),
    ...(wishes.responseRate === undefined ? ["responseRate" as const] : []),
  ];
  const costs = Object.entries(wishes.costs ?? {}).map(
    ([mode, { invitation = 0, answer = 0 }]): SampleCost => {
      const total = invitation * plan.invite + answer * plan.answers;
      return { mode: mode as AccessMode, total, perAnswer: plan.answers > 0 ? total / plan.answers : null };
    },
  );
  return { strata, plan, aim: { of, error, sd, level, responseRate }, taken, costs };
}

/**
 * The smallest plan whose error over all classes is met. A class asked whole takes its part of the sample and lowers the
 * error less, so the others are sized for a smaller one; where nothing is enough, everybody is invited.
 */
function enough(planned: (aimed: number) => SamplePlan, error: number): SamplePlan {
  const met = (plan: SamplePlan) => plan.error !== null && plan.error <= error;
  const first = planned(error);
  if (met(first)) return first;
  let [low, high] = [error / 1000, error];
  let best = planned(low);
  if (!met(best)) return best;
  for (let i = 0; i < 30; i++) {
    const middle = Math.sqrt(low * high);
    const plan = planned(middle);
    if (met(plan)) [low, best] = [middle, plan];
    else high = middle;
  }
  return best;
}
