import { expectedGain, type PlanOption } from "./problem.js";

/** What a set of changes brings together, in money a year: a simulation, a model, a recomputed study. */
export type JointGain = (ids: readonly string[]) => number;

export interface JointShare {
  readonly id: string;
  /** Gain alone, as it went into the choice. */
  readonly alone: number;
  /** What the set brings less without it. */
  readonly withOthers: number;
}

export interface JointResult {
  readonly kept: readonly JointShare[];
  /** Left out one by one, because with the others there they no longer earned their cost. */
  readonly dropped: readonly JointShare[];
  readonly gain: number;
  readonly cost: number;
  /** gain less the sum of gains alone: below 0 the changes win the same customers twice. */
  readonly interaction: number;
}

/**
 * A chosen set held against what it brings together. Two changes that save the same customer save him once: whatever
 * no longer earns its cost beside the others goes, the worst first, until all that stay do.
 *
 * @source  backward elimination on the joint gain; `docs/methods/plan-choice.md`
 * @units   money a year
 * @assumes leaving one out does not make another fall that was kept; what is needed by a kept change, or asked for by
 *          `fixed`, stays
 * @range   finite joint gains, else RangeError; takes about changes × (1 + dropped) evaluations
 */
export function evaluateJointly(
  chosen: readonly PlanOption[],
  joint: JointGain,
  fixed: ReadonlySet<string> = new Set(),
): JointResult {
  const gainOf = (options: readonly PlanOption[]) => {
    const gain = joint(options.map((o) => o.id));
    if (!Number.isFinite(gain)) throw new RangeError("a set of changes has a joint gain");
    return gain;
  };
  let kept = [...chosen];
  const dropped: JointShare[] = [];
  for (;;) {
    const gain = gainOf(kept);
    const shares = kept.map((o) => ({
      id: o.id,
      alone: expectedGain(o),
      withOthers: gain - gainOf(kept.filter((k) => k !== o)),
    }));
    let worst = -1;
    let loss = 0;
    kept.forEach((o, k) => {
      const net = shares[k]!.withOthers - o.cost;
      const free = !fixed.has(o.id) && !kept.some((other) => (other.needs ?? []).includes(o.id));
      if (free && net < loss) {
        worst = k;
        loss = net;
      }
    });
    if (worst < 0) {
      const alone = shares.reduce((sum, s) => sum + s.alone, 0);
      const cost = kept.reduce((sum, o) => sum + o.cost, 0);
      return { kept: shares, dropped, gain, cost, interaction: gain - alone };
    }
    dropped.push(shares[worst]!);
    kept = kept.filter((_, k) => k !== worst);
  }
}
