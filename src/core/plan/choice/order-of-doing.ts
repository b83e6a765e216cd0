import { expectedGain, type PlanOption } from "./problem.js";

export interface PlanStep {
  readonly id: string;
  /** Money spent and gained with all steps so far, a year. */
  readonly cost: number;
  readonly gain: number;
}

/** So near to the best in what they bring, changes count as alike. */
const alike = 0.1;

interface Bundle {
  /** A change after what it needs. */
  readonly options: readonly PlanOption[];
  readonly worth: number;
}

/** The one worth most; of those alike in worth the one that raises the lowest level. */
function firstOf(bundles: readonly Bundle[]): readonly PlanOption[] {
  const top = bundles.reduce((most, b) => Math.max(most, b.worth), Number.NEGATIVE_INFINITY);
  const near = bundles.filter((b) => b.worth >= top - alike * Math.abs(top));
  const level = (b: Bundle) => b.options.at(-1)?.level ?? 1;
  const before = (a: Bundle, b: Bundle) =>
    level(b) < level(a) || (level(b) === level(a) && b.worth > a.worth);
  return near.reduce((a, b) => (before(a, b) ? b : a), near[0]!).options;
}

/**
 * The chosen changes in the order of doing: those that save money first, then by gain per money, each after what it
 * needs. A change whose worth lies in what it opens counts together with that. Of changes within a tenth of the best the
 * one whose own level is lowest comes first.
 *
 * @source  Sidney (1975), Operations Research 23:283–298, bundles of one change with what it needs; R-67 of the text for the last; `docs/methods/plan-choice.md`
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
  const weighed = (options: readonly PlanOption[]) => {
    const spent = options.reduce((sum, o) => sum + o.cost, 0);
    const won = options.reduce((sum, o) => sum + expectedGain(o), 0);
    return spent <= 0
      ? { options, free: true, worth: won - spent }
      : { options, free: false, worth: won / spent };
  };

  while (done.size < byId.size) {
    const left = [...byId.values()].filter((o) => !done.has(o.id)).map((o) => weighed(bundle(o)));
    const free = left.filter((b) => b.free);
    const best = firstOf(free.length > 0 ? free : left);
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
