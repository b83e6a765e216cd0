import { crossSplit } from "../../core/cost/cross-split.js";
import type { StepDownSettings } from "../../core/cost/settings.js";
import { type Step, type StepFault, stepDown, stepFault } from "../../core/cost/step-down.js";
import { type Problem, problem } from "../../core/problem.js";

/** Part of a ledger leaf, so that every cent can be followed from the posting on. */
export interface LeafPart {
  readonly leaf: number;
  readonly cents: number;
}

/** One charge of the step-down: what a service department handed to one receiver, and by what. */
export interface HandedDown {
  /** From 1, as in `plimsoll.yaml`. */
  readonly step: number;
  readonly from: string;
  readonly to: string;
  readonly basis: "cost" | "people" | "minutes" | "given";
  /** Receiver's weight in that basis: money in major units, people, minutes, or the number given. */
  readonly value: number;
  readonly cents: number;
}

export interface Receiver {
  readonly name: string;
  readonly parts: readonly LeafPart[];
  readonly people?: number | null;
  readonly minutes?: number;
}

export interface HandingDown {
  /** Overhead that came to each resource or column, on top of its own cost. */
  readonly received: ReadonlyMap<string, readonly LeafPart[]>;
  /** What stayed in a department: it goes the way its account's words tell. */
  readonly kept: readonly LeafPart[];
  readonly flows: readonly HandedDown[];
  readonly problems: readonly Problem[];
}

const sum = (parts: readonly LeafPart[]) => parts.reduce((s, p) => s + p.cents, 0);

/**
 * Service departments handed down, one after the other, with the postings they consist of. A step that cannot be taken
 * is left out and said; its cost goes the way its accounts' words tell.
 *
 * @param departments in the order of the steps
 */
export function handDown(
  settings: readonly StepDownSettings[],
  departments: readonly Receiver[],
  receivers: readonly Receiver[],
): HandingDown {
  const problems: Problem[] = [];
  const names = [...receivers, ...departments].map((r) => r.name);
  const doubled = (i: number) => names.indexOf(names[receivers.length + i]!) < receivers.length + i;
  const all = [...departments.filter((_, i) => !doubled(i)), ...receivers];
  const ids = all.map((r) => r.name);
  let taken = settings.map((s, i) => ({ ...s, step: i + 1 })).filter((_, i) => !doubled(i));
  departments.forEach(({ name }, i) => {
    if (doubled(i)) problems.push(refusal({ step: i + 1, name }, name, "repeated"));
  });
  for (let fault = faultOf(ids, taken); fault !== null; fault = faultOf(ids, taken)) {
    const refused = taken[fault.step]!;
    problems.push(refusal(refused, fault.centre, fault.fault));
    taken = taken.filter((s) => s.step !== refused.step);
  }

  const steps = taken.map(({ name, to, by }): Step => {
    if (by === "cost") return { from: name, to, weights: "cost" };
    return { from: name, to, weights: to.map((id) => weightOf(all.find((r) => r.name === id)!, by)) };
  });
  const { flows, idle } = stepDown(
    all.map((r) => ({ id: r.name, cents: sum(r.parts) })),
    steps,
  );
  for (const step of idle)
    problems.push(problem("step-down-no-basis", "warning", { department: taken[step]!.name }));

  const held = new Map<string | number, LeafPart[]>(
    departments.map((d, i) => [doubled(i) ? i : d.name, [...d.parts]]),
  );
  const received = new Map<string, LeafPart[]>();
  steps.forEach(({ from }, step) => {
    const down = flows.filter((f) => f.step === step);
    if (down.length === 0) return;
    const parts = held.get(from)!;
    const cells = crossSplit(
      parts.map((p) => p.cents),
      down.map((f) => f.cents),
    );
    down.forEach(({ to }, k) => {
      const came = parts.map((p, i) => ({ leaf: p.leaf, cents: cells[i]![k]! })).filter((p) => p.cents !== 0);
      const into = held.get(to) ?? received.get(to);
      if (into === undefined) received.set(to, came);
      else into.push(...came);
    });
    held.set(from, []);
  });

  return {
    received,
    kept: [...held.values()].flat(),
    flows: flows.map(({ step, from, to, weight, cents }) => {
      const by = taken[step]!.by;
      const basis = typeof by === "string" ? by : "given";
      return {
        step: taken[step]!.step,
        from,
        to,
        basis,
        value: basis === "cost" ? weight / 100 : weight,
        cents,
      };
    }),
    problems,
  };
}

const refusal = (step: { readonly step: number; readonly name: string }, centre: string, fault: StepFault) =>
  problem("step-down-refused", "warning", {
    step: step.step,
    department: step.name,
    centre,
    why: `step-fault-${fault}`,
  });

const faultOf = (ids: readonly string[], steps: readonly StepDownSettings[]) =>
  stepFault(
    ids,
    steps.map((s) => ({ from: s.name, to: s.to })),
  );

function weightOf(receiver: Receiver, by: Exclude<StepDownSettings["by"], "cost">): number {
  if (by === "people") return receiver.people ?? 0;
  if (by === "minutes") return receiver.minutes ?? 0;
  return Object.hasOwn(by, receiver.name) ? by[receiver.name]! : 0;
}
