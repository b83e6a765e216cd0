import type { EvaluationAction } from "../rivals/evaluation-cell.js";
import { type ActionRescue, type Level, rescueActions } from "./rescue-actions.js";

const words =
  /重要性(高|中等?|低)|绩效(?:水平)?(高|中等?|低)|(绝对提高|降低\/保持|保持\/提高|提高|保持)服务/g;
const level = (word: string): Level => (word === "高" ? 2 : word === "低" ? 0 : 1);
const actions: readonly (readonly [string, EvaluationAction])[] = [
  ["降低/保持", "reduce-or-maintain"],
  ["保持", "maintain"],
  ["保持/提高", "maintain-or-improve"],
  ["提高", "improve"],
  ["绝对提高", "definitely-improve"],
];

/** What an urgency of `printedActions` stands for. */
export const actionOfUrgency = (urgency: number): EvaluationAction => actions[urgency - 1]![1];

/**
 * The nine fields of an evaluation matrix from loose words: levels of importance and performance in pairs, and actions.
 *
 * @range   text without nine such pairs and nine actions → null
 * @example printedActions("重要性高,绩效水平低,绝对提高服务") // → null
 */
export function printedActions(text: string): ActionRescue | null {
  const importances: Level[] = [];
  const performances: Level[] = [];
  const urgencies: number[] = [];
  for (const [, importance, performance, action] of text.replace(/\s/g, "").matchAll(words)) {
    if (importance !== undefined) importances.push(level(importance));
    else if (performance !== undefined) performances.push(level(performance));
    else urgencies.push(actions.findIndex(([word]) => word === action) + 1);
  }
  if ([importances, performances, urgencies].some((found) => found.length !== 9)) return null;
  return rescueActions(
    importances.map((importance, i) => ({ importance, performance: performances[i]! })),
    urgencies,
  );
}
