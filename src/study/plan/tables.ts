import type { Table } from "../../core/findings.js";
import type { Priority } from "../../core/plan/priorities.js";
import { majorOrNull } from "../money.js";
import type { StudyElement } from "./elements.js";
import type { Market } from "./market.js";

/** With the customers' view beside the records', where a survey gives one. */
export function prioritiesTable(
  priorities: readonly Priority<StudyElement>[],
  market: Market,
  wanted: ReadonlyMap<string, number>,
): Table {
  const count = (id: string) => ({ id, kind: "number", unit: "count" }) as const;
  const share = (id: string) => ({ id, kind: "number", unit: "share", method: "plan-priorities" }) as const;
  const money = (id: string) => ({ id, kind: "number", unit: "money", method: "plan-priorities" }) as const;
  return {
    id: "plan.priorities",
    columns: [
      { id: "element", kind: "code", unit: "text" },
      count("rank"),
      { id: "advice", kind: "code", unit: "text", method: "plan-priorities" },
      share("level"),
      share("target"),
      share("gap"),
      count("failed"),
      count("judged"),
      count("customers"),
      money("money"),
      { id: "money-is", kind: "code", unit: "text" },
      { id: "drives-away", kind: "code", unit: "text", method: "failure-effect" },
      { id: "lost", kind: "number", unit: "money-per-year", scope: "lost-sales", method: "lost-to-service" },
      ...(market.size === 0
        ? []
        : [{ id: "market", kind: "code", unit: "text", method: "combination-rules" } as const]),
      ...(wanted.size === 0 ? [] : [{ ...share("wanted"), method: "customer-oriented-level" }]),
    ],
    rows: priorities.map(({ facts: f, ...p }) => [
      f.element,
      p.rank,
      p.advice,
      p.level,
      f.target,
      p.gap,
      f.failed,
      f.judged,
      f.customers,
      majorOrNull(f.money),
      f.money === null ? null : f.contributionKnown ? "contribution" : "amount",
      f.drives,
      majorOrNull(f.value),
      ...(market.size === 0 ? [] : [market.get(f.element)?.action ?? null]),
      ...(wanted.size === 0 ? [] : [wanted.get(f.element) ?? null]),
    ]),
    total: priorities.length,
    rowEvidence: priorities.map((p) => p.facts.rows),
  };
}
