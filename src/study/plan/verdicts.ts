import type { Figure } from "../../core/figure.js";
import type { Priority } from "../../core/plan/priorities.js";
import type { Verdict } from "../../core/verdict.js";
import { major } from "../money.js";
import type { StudyElement } from "./elements.js";
import type { Where } from "./where.js";

/** One statement per element: what to do with it, whom its failures touched, where they gather. */
export function planVerdicts(
  priorities: readonly Priority<StudyElement>[],
  first: Priority<StudyElement> | null,
  where: Where,
  broad: Figure,
): Verdict[] {
  const verdicts = priorities.map((p): Verdict => {
    const { facts: f } = p;
    const said = p === first ? "first" : p.advice;
    return {
      id: `plan.${p === first ? "first" : "element"}.${f.element}`,
      subject: `plan.priorities[${f.element}].level`,
      kind: "finding",
      code: `plan.${said}`,
      values: {
        element: f.element,
        act: `act.${f.element}`,
        rank: p.rank,
        level: p.level,
        failed: f.failed,
        judged: f.judged,
        ...goal(p),
        ...touched(f),
        ...drives(f),
        ...(where.get(f.element) ?? { where: "" }),
      },
      weight: f.money === null ? null : major(p.score),
    };
  });
  if (priorities.length === 0)
    verdicts.push(plain("no-elements", "cannot-tell", "plan.elements-below-target", {}));
  if (priorities.length > 0 && priorities.every((p) => p.facts.customersOf === 0))
    verdicts.push(plain("no-customers", "cannot-tell", "plan.first.money", {}));
  if (priorities.length > 0) verdicts.push(plain("provisional", "warning", "plan.first.money", {}));
  if (broad.value !== null)
    verdicts.push(
      plain("broad-cost", "finding", broad.id, {
        value: broad.value,
        ...(broad.interval === null ? {} : { low: broad.interval.low, high: broad.interval.high }),
      }),
    );
  return verdicts;
}

function goal({ gap, facts }: Priority<StudyElement>): Verdict["values"] {
  if (gap === null || facts.target === null) return { goal: "clause.no-target" };
  return { goal: "clause.target", target: facts.target, gap };
}

function drives({ drives, value }: StudyElement): Verdict["values"] {
  if (drives !== "effect") return { silence: "" };
  return value === null || value <= 0
    ? { silence: "clause.drives" }
    : { silence: "clause.lost", lost: major(value) };
}

/** Nobody is touched where no customer is recorded, and no money where none is. */
function touched({ customers, money, contributionKnown }: StudyElement): Verdict["values"] {
  if (customers === 0) return { touched: "" };
  if (money === null) return { touched: "clause.customers", customers };
  if (money <= 0) return { touched: "clause.no-gain", customers };
  return {
    touched: "clause.money",
    customers,
    money: major(money),
    basis: contributionKnown ? "worth.contribution" : "worth.amount",
  };
}

function plain(code: string, kind: Verdict["kind"], subject: string, values: Verdict["values"]): Verdict {
  return { id: `plan.${code}`, subject, kind, code: `plan.${code}`, values, weight: null };
}
