import type { Figure } from "../../core/figure.js";
import type { Priority } from "../../core/plan/priorities.js";
import type { Verdict } from "../../core/verdict.js";
import { major } from "../money.js";
import type { StudyElement } from "./elements.js";

export function planVerdicts(priorities: readonly Priority<StudyElement>[], broad: Figure): Verdict[] {
  const verdicts = priorities.map((p): Verdict => {
    const { facts: f } = p;
    const first = p.rank === 1 && p.score > 0;
    const said = first ? "first" : p.advice;
    const needsTarget = p.gap === null && (said === "first" || said === "raise");
    const needsMoney = f.money === null && said !== "keep" && said !== "may-lower";
    const code = needsMoney ? `${said}-unvalued` : needsTarget ? `${said}-no-target` : said;
    return {
      id: `plan.${first ? "first" : "element"}.${f.element}`,
      subject: `plan.priorities[${f.element}].level`,
      kind: "finding",
      code: `plan.${code}`,
      values: {
        element: f.element,
        rank: p.rank,
        level: p.level,
        ...(f.target === null ? {} : { target: f.target, gap: p.gap! }),
        failed: f.failed,
        judged: f.judged,
        customers: f.customers,
        ...(f.money === null
          ? {}
          : { money: major(f.money), basis: f.profitKnown ? "worth.profit" : "worth.amount" }),
      },
      weight: f.money === null ? null : major(p.score),
    };
  });
  if (priorities.length === 0)
    verdicts.push(plain("no-elements", "cannot-tell", "plan.elements-below-target", {}));
  else verdicts.push(plain("provisional", "warning", "plan.first.money", {}));
  if (broad.value !== null)
    verdicts.push(
      plain("broad-cost", "finding", broad.id, {
        value: broad.value,
        ...(broad.interval === null ? {} : { low: broad.interval.low, high: broad.interval.high }),
      }),
    );
  return verdicts;
}

function plain(code: string, kind: Verdict["kind"], subject: string, values: Verdict["values"]): Verdict {
  return { id: `plan.${code}`, subject, kind, code: `plan.${code}`, values, weight: null };
}
