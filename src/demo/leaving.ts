import type { Outcome } from "./desk.js";
import { type Chance, stream } from "./rng.js";
import type { Customer, Order } from "./types.js";
import { extraLeaving, type FailureKind, recovery } from "./world.js";

const leaves = stream("order.leaves");
const goodsFailures = ["late", "short", "damaged", "wrong", "invoice"] as const;

/** Why a customer did or did not come back after one order. */
export interface Decision {
  readonly own: number;
  /** What each failure met added, after recovery. */
  readonly extra: Partial<Record<FailureKind, number>>;
  readonly extraTotal: number;
  readonly left: boolean;
  /** `service`: would have stayed without the failures of this order. */
  readonly cause: "own" | "service" | null;
}

/** The one place where service moves customers: chances add up, and fast recovery takes a part off the failure complained about. */
export function decide(chance: Chance, c: Customer, order: Order, outcome: Outcome): Decision {
  const extra: Partial<Record<FailureKind, number>> = {};
  for (const kind of goodsFailures) {
    if (!order.failures[kind]) continue;
    extra[kind] = extraLeaving[kind] * (outcome.recovered.includes(kind) ? 1 - recovery.takesOff : 1);
  }
  if (outcome.slow) extra["slow-answer"] = extraLeaving["slow-answer"];
  if (outcome.unresolved) extra.unresolved = extraLeaving.unresolved;
  let extraTotal = 0;
  for (const kind in extra) extraTotal += extra[kind as FailureKind]!;
  const draw = chance.u(leaves, c.index, order.k);
  const left = draw < c.leaving + extraTotal;
  return {
    own: c.leaving,
    extra,
    extraTotal,
    left,
    cause: !left ? null : draw < c.leaving ? "own" : "service",
  };
}
