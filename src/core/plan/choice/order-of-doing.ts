import { expectedGain, type PlanOption } from "./problem.js";

export interface PlanStep {
  readonly id: string;
  /** Money spent and gained with all steps so far, a year. */
  readonly cost: number;
  readonly gain: number;
}

/**
 * The chosen changes in the order of doing: those that save money first, then by gain per money, each after what it
 * needs. A change whose worth lies in what it opens counts together with that.
 *
 * @source  Sidney (1975), Operations Research 23:283–298, bundles of one change with what it needs; `docs/methods/plan-choice.md`
 * @range   needs that are not among the chosen are taken as there already; circles are done together, in the given order
 */
export function orderOfDoing(chosen: readonly PlanOption[]): PlanStep[] {
  const byId = new Map(chosen.map((o) => [o.id, o]));
  const done = new Set<string>();
  const steps: PlanStep[] = [];
  let cost = 0;
  let gain = 0;

  /** Needs not yet done, deepest first, the change itself last. */
  const bundle = (o: PlanOption, seen: Set<string> = new Set()): PlanOption[] => {
    if (done.has(o.id) || seen.has(o.id)) return [];
    seen.add(o.id);
    const before = (o.needs ?? []).flatMap((id) => {
      const need = byId.get(id);
      return need === undefined ? [] : bundle(need, seen);
    });
    return [...before, o];
  };
  const rate = (options: readonly PlanOption[]) => {
    const spent = options.reduce((sum, o) => sum + o.cost, 0);
    const won = options.reduce((sum, o) => sum + expectedGain(o), 0);
    return spent <= 0 ? Number.POSITIVE_INFINITY : won / spent;
  };

  while (done.size < byId.size) {
    let best: PlanOption[] = [];
    let top = Number.NEGATIVE_INFINITY;
    for (const o of byId.values()) {
      if (done.has(o.id)) continue;
      const options = bundle(o);
      const r = rate(options);
      if (r > top) {
        best = options;
        top = r;
      }
    }
    if (best.length === 0) break;
    for (const o of best) {
      done.add(o.id);
      cost += o.cost;
      gain += expectedGain(o);
      steps.push({ id: o.id, cost, gain });
    }
  }
  return steps;
}
