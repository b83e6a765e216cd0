import { assumed } from "../../core/assumptions.js";
import { type Figure, figure, missing } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import { type Priority, prioritise } from "../../core/plan/priorities.js";
import { yearsIn } from "../days.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import { noAmount, noCustomer } from "../reasons.js";
import { readElements, type StudyElement } from "./elements.js";
import { marketVerdicts, marketViews, wantedLevels } from "./market.js";
import { prioritiesTable } from "./tables.js";
import { planVerdicts } from "./verdicts.js";
import { whereTo } from "./where.js";

/**
 * What to change first: elements by shortfall and by the money of the customers their failures touch, and the broad
 * logistics cost, which joins ledger and lost customers here and nowhere else. Provisional: an ordering, not effects.
 */
export async function studyPriorities(input: StudyInput): Promise<Findings> {
  const elements = await readElements(input);
  const priorities = prioritise(elements);
  const first = priorities.find((p) => p.facts.failed > 0 && p.gap !== 0) ?? null;
  const parts = { id: "plan.elements-below-target", unit: "count", method: "plan-priorities" } as const;
  const targeted = priorities.filter((p) => p.gap !== null);
  const broad = broadLogisticsCost(input);
  const market = marketViews(input);
  return {
    figures: [
      targeted.length === 0
        ? missing(parts, { code: "not-recorded" })
        : figure({ ...parts, value: targeted.filter((p) => p.gap! > 0).length }),
      firstMoney(first),
      broad,
    ],
    tables: priorities.length === 0 ? [] : [prioritiesTable(priorities, market, wantedLevels(input))],
    verdicts: [
      ...planVerdicts(priorities, first, whereTo(input.before), broad),
      ...marketVerdicts(priorities, market),
    ],
    problems: [],
    assumptions: elements.some((e) => e.element === "slow-response")
      ? [assumed(input.assumptions, "measure.slow-response-hours")]
      : [],
  };
}

function firstMoney(first: Priority<StudyElement> | null): Figure {
  const parts = { id: "plan.first.money", unit: "money", method: "plan-priorities" } as const;
  if (first === null) return missing(parts, { code: "not-recorded" });
  const { money, contributionKnown, customers, customersOf } = first.facts;
  if (customersOf === 0) return missing(parts, noCustomer);
  if (money === null) return missing(parts, noAmount);
  return figure({
    ...parts,
    scope: contributionKnown ? "margin" : "revenue",
    value: major(money),
    inputs: [`plan.priorities[${first.facts.element}].money`],
    population: { grain: "customer", counted: customers, of: customersOf, unknown: 0, unknownAs: "none" },
  });
}

/** Narrow logistics cost of the period and what was lost in it with customers whom failures drove away. */
function broadLogisticsCost({ before, settings: { period } }: StudyInput): Figure {
  const find = (id: string) => before.flatMap((f) => f.figures).find((f) => f.id === id);
  const parts = { id: "plan.broad-logistics-cost", unit: "money", method: "broad-logistics-cost" } as const;
  const narrow = find("cost.explicit.narrow-logistics");
  const lost = find("loss.total");
  const inputs = ["cost.explicit.narrow-logistics", "loss.total"];
  const years = yearsIn(period.from, period.to);
  if (narrow === undefined || narrow.value === null)
    return missing({ ...parts, inputs }, { code: "needs-figure", figure: inputs[0]! });
  if (lost === undefined || lost.value === null)
    return missing({ ...parts, inputs }, { code: "needs-figure", figure: inputs[1]! });
  return figure({
    ...parts,
    value: narrow.value + years * lost.value,
    interval:
      lost.interval === null
        ? null
        : {
            ...lost.interval,
            low: narrow.value + years * lost.interval.low,
            high: narrow.value + years * lost.interval.high,
          },
    inputs,
    assumptions: lost.assumptions,
  });
}
