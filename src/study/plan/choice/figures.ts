import {
  type Figure,
  type FigureParts,
  figure,
  type Interval,
  missing,
  type Reason,
} from "../../../core/figure.js";
import { type Effect, gainOf, netOfEffect } from "../../../core/plan/joint/joint-effect.js";
import { middle } from "../../../core/stats/joint-draws.js";
import { confidence as level } from "../../confidence.js";
import type { Plan } from "./made.js";
import { shareOf } from "./options.js";

const yearly = { unit: "money-per-year", method: "plan-joint-effect" } as const;

const parts = {
  gain: { id: "plan.gain.total", ...yearly },
  lost: { id: "plan.gain.lost-saved", ...yearly, scope: "lost-sales" },
  cost: { id: "plan.cost.total", ...yearly },
  net: { id: "plan.net.total", ...yearly },
  once: { id: "plan.once.total", unit: "money", method: "plan-choice" },
  payback: { id: "plan.payback", unit: "years", method: "plan-choice" },
  chance: { id: "plan.chance-pays", unit: "share", method: "plan-joint-effect" },
  changes: { id: "plan.changes.chosen", unit: "count", method: "plan-choice" },
} as const satisfies Record<string, FigureParts>;

export function choiceUntold(reason: Reason): Figure[] {
  return Object.values(parts).map((part) => missing(part, reason));
}

export const spanOf = (plan: Plan, of: (e: Effect) => number) => middle(plan.drawn.map(of), level);

/** Share of the draws in which the whole brings more than it costs, what is spent once spread over its years. */
export function chanceOf(plan: Plan): number {
  const once = plan.once / plan.onceYears;
  return shareOf(plan.drawn, (e) => netOfEffect(e) > once);
}

/** So many changes are named one by one as what a sum is made of; the others stand in the table. */
const named = 40;

/** What each chosen change adds to a sum, in the order of doing. */
function cellsOf({ rows, chosen }: Plan, column: string): string[] {
  const adds = (id: string) => {
    const { effect, candidate } = rows.find((r) => r.candidate.id === id)!;
    if (column === "cost") return effect.cost !== 0;
    if (column === "once") return candidate.once !== 0;
    return column !== "lost-saved" || effect.leaving + effect.direct !== 0;
  };
  return chosen
    .slice(0, named)
    .filter(adds)
    .map((id) => `plan.changes[${id}].${column}`);
}

export function choiceFigures(plan: Plan): Figure[] {
  const { total, chosen, assumptions } = plan;
  const interval = (of: (e: Effect) => number): Interval | null => {
    // A range of no width would call certain what no draw moves.
    const span = spanOf(plan, of);
    return span === null || span.high - span.low <= 1e-9 * Math.abs(span.high)
      ? null
      : { low: span.low / 100, high: span.high / 100, kind: "joint", level };
  };
  const net = netOfEffect(total);
  const inputs = ["plan.gain.total", "plan.cost.total"];
  const each = (column: string) => cellsOf(plan, column);
  return [
    figure({
      ...parts.gain,
      value: gainOf(total) / 100,
      interval: interval(gainOf),
      inputs: ["loss.existing", ...each("gain")],
      assumptions,
    }),
    figure({
      ...parts.lost,
      value: (total.leaving + total.direct) / 100,
      interval: interval((e) => e.leaving + e.direct),
      inputs: ["loss.existing", ...each("lost-saved")],
      assumptions,
    }),
    figure({
      ...parts.cost,
      value: total.cost / 100,
      interval: interval((e) => e.cost),
      inputs: each("cost"),
      assumptions,
    }),
    figure({ ...parts.net, value: net / 100, interval: interval(netOfEffect), inputs, assumptions }),
    figure({ ...parts.once, value: plan.once / 100, inputs: each("once") }),
    net > 0
      ? figure({ ...parts.payback, value: plan.once / net, inputs: [parts.once.id, parts.net.id] })
      : missing(
          { ...parts.payback, inputs: [parts.once.id, parts.net.id] },
          { code: "needs-figure", figure: parts.net.id },
        ),
    chosen.length === 0
      ? missing({ ...parts.chance, inputs }, { code: "needs-figure", figure: parts.changes.id })
      : figure({ ...parts.chance, value: chanceOf(plan), inputs, assumptions }),
    figure({ ...parts.changes, value: chosen.length }),
  ];
}
