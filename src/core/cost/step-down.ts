import { largestRemainder } from "./largest-remainder.js";

export interface Centre {
  readonly id: string;
  /** Integer cents before any step. */
  readonly cents: number;
}

export interface Step {
  /** The service department that hands its cost down. */
  readonly from: string;
  readonly to: readonly string[];
  /** In the order of `to`; `cost`: what each receiver has come to bear so far. */
  readonly weights: "cost" | readonly number[];
}

export interface StepFlow {
  readonly step: number;
  readonly from: string;
  readonly to: string;
  /** The basis: what the receiver was weighed by. */
  readonly weight: number;
  readonly cents: number;
}

export interface SteppedDown {
  /** What each centre bears at the end, in the order given. */
  readonly final: readonly Centre[];
  readonly flows: readonly StepFlow[];
  /** Steps that had nothing to weigh by: their cost stays where it is. */
  readonly idle: readonly number[];
}

/** Why a step cannot be taken: a department may serve only those that have not handed down yet. */
export type StepFault = "unknown" | "self" | "backward" | "repeated";

/**
 * The first receiver a step may not charge, and why; null when every step can be taken.
 *
 * @source  `docs/methods/step-down.md`
 * @range   steps counted from 0
 * @example stepFault(["it"], [{ from: "it", to: ["it"] }]) // → { step: 0, centre: "it", fault: "self" }
 */
export function stepFault(
  centres: readonly string[],
  steps: readonly Pick<Step, "from" | "to">[],
): { readonly step: number; readonly centre: string; readonly fault: StepFault } | null {
  const closed = new Set<string>();
  for (const [step, { from, to }] of steps.entries()) {
    if (!centres.includes(from)) return { step, centre: from, fault: "unknown" };
    if (closed.has(from)) return { step, centre: from, fault: "repeated" };
    for (const [i, centre] of to.entries()) {
      if (centre === from) return { step, centre, fault: "self" };
      if (!centres.includes(centre)) return { step, centre, fault: "unknown" };
      if (closed.has(centre)) return { step, centre, fault: "backward" };
      if (to.indexOf(centre) !== i) return { step, centre, fault: "repeated" };
    }
    closed.add(from);
  }
  return null;
}

/**
 * Step-down allocation: service departments hand their whole cost, with what they received, to those after them, one
 * after the other. The order matters: an early step charges later departments and is never charged back.
 *
 * @source  step-down (sequential) method of service-department cost allocation; `docs/methods/step-down.md`
 * @units   integer cents; weights of one step in one unit, negative ones count as none
 * @range   self, backward and repeated charges and unknown centres throw (`stepFault` says it first); a step whose
 *          weights are all 0 hands nothing down and is listed in `idle`
 * @example stepDown([{ id: "it", cents: 100 }, { id: "desk", cents: 0 }], [{ from: "it", to: ["desk"], weights: [1] }])
 */
export function stepDown(centres: readonly Centre[], steps: readonly Step[]): SteppedDown {
  const ids = centres.map((c) => c.id);
  const fault = stepFault(ids, steps);
  if (fault !== null) throw new Error(`step ${fault.step + 1}: ${fault.fault} charge to ${fault.centre}`);
  const cents = new Map(centres.map((c) => [c.id, c.cents]));
  const flows: StepFlow[] = [];
  const idle: number[] = [];
  for (const [step, { from, to, weights }] of steps.entries()) {
    const weighed = to.map((id, i) => Math.max(0, weights === "cost" ? cents.get(id)! : (weights[i] ?? 0)));
    const shares = largestRemainder(cents.get(from)!, weighed);
    if (shares === null) {
      idle.push(step);
      continue;
    }
    to.forEach((id, i) => {
      flows.push({ step, from, to: id, weight: weighed[i]!, cents: shares[i]! });
      cents.set(id, cents.get(id)! + shares[i]!);
    });
    cents.set(from, 0);
  }
  return { final: ids.map((id) => ({ id, cents: cents.get(id)! })), flows, idle };
}
