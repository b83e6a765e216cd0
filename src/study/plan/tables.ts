import type { Table } from "../../core/findings.js";
import type { Priority } from "../../core/plan/priorities.js";
import { code, columnsBy, count, moneyPerYear } from "../columns.js";
import { majorOrNull } from "../money.js";
import type { StudyElement } from "./elements.js";
import type { Market } from "./market.js";

/** With the customers' view beside the records', where a survey gives one. */
export function prioritiesTable(
  priorities: readonly Priority<StudyElement>[],
  market: Market,
  wanted: ReadonlyMap<string, number>,
): Table {
  const { share, money } = columnsBy("plan-priorities");
  return {
    id: "plan.priorities",
    columns: [
      code("element"),
      count("rank"),
      code("advice", "plan-priorities"),
      share("level"),
      share("target"),
      share("gap"),
      count("failed"),
      count("judged"),
      count("customers"),
      money("money"),
      code("money-is"),
      code("drives-away", "failure-effect"),
      moneyPerYear("lost", "lost-to-service", "lost-sales"),
      ...(market.size === 0 ? [] : [code("market", "combination-rules")]),
      ...(wanted.size === 0 ? [] : [share("wanted", "customer-oriented-level")]),
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
