import { type CombinedAction, raises } from "../../core/measure/rivals/combine.js";
import { matchElement } from "../../core/measure/survey/match-element.js";
import type { Priority } from "../../core/plan/priorities.js";
import type { Verdict } from "../../core/verdict.js";
import type { StudyInput } from "../input.js";
import { type StudyElement, targets } from "./elements.js";

/** What customers and rivals ask for an element the records know. */
export interface MarketView {
  /** As the questionnaire calls it. */
  readonly named: string;
  readonly action: CombinedAction;
  readonly importance: number;
  readonly own: number;
}

export type Market = ReadonlyMap<string, MarketView>;

/**
 * The level customers say they want of the plan's elements, as the share of good cases; what it costs and what rivals do
 * is not in it.
 */
export function wantedLevels({ before }: Pick<StudyInput, "before">): ReadonlyMap<string, number> {
  const table = before.flatMap((f) => f.tables).find((t) => t.id === "measure.kpi-targets");
  if (table === undefined) return new Map();
  const [figure, ideal] = ["figure", "ideal"].map((id) => table.columns.findIndex((c) => c.id === id)) as [
    number,
    number,
  ];
  return new Map(
    Object.entries(targets).flatMap(([element, { measure, counts }]) => {
      // Several questions may share a measure; the first whose level was asked tells it.
      const level = table.rows
        .filter((row) => row[figure] === `measure.${measure}`)
        .map((row) => row[ideal])
        .find((value) => typeof value === "number");
      if (level === undefined) return [];
      return [[element, counts === "good" ? level : 1 - level] as const];
    }),
  );
}

/** Figure of the records behind each element of the plan. */
const figures: ReadonlyMap<string, string> = new Map([
  ...Object.entries(targets).map(([element, { measure }]) => [element, `measure.${measure}`] as const),
  ["slow-response", "measure.first-response-hours.median"],
]);

/**
 * The customers' view of the plan's elements, where an element of the questionnaire is measured by the same figure: the one
 * that names it first, then the most important.
 */
export function marketViews({ before, settings }: Pick<StudyInput, "before" | "settings">): Market {
  const table = before.flatMap((f) => f.tables).find((t) => t.id === "measure.rivals");
  if (table === undefined) return new Map();
  const at = (id: string) => table.columns.findIndex((c) => c.id === id);
  const [element, combined, importance, own] = ["element", "combined", "importance", "own"].map(at) as [
    number,
    number,
    number,
    number,
  ];
  const asked = table.rows.flatMap((row) => {
    if (row[combined] === null) return [];
    const named = String(row[element]);
    const view: MarketView = {
      named,
      action: row[combined] as CombinedAction,
      importance: Number(row[importance]),
      own: Number(row[own]),
    };
    return [{ view, figures: matchElement(named, settings.measure?.survey?.elements?.[named]).figures }];
  });
  return new Map(
    [...figures].flatMap(([id, figure]) => {
      const [nearest] = asked
        .filter((a) => a.figures.includes(figure))
        .toSorted(
          (a, b) =>
            a.figures.indexOf(figure) - b.figures.indexOf(figure) || b.view.importance - a.view.importance,
        );
      return nearest === undefined ? [] : [[id, nearest.view] as const];
    }),
  );
}

/** Elements on which customers' eyes and the money in the records point different ways. */
export function marketVerdicts(priorities: readonly Priority<StudyElement>[], market: Market): Verdict[] {
  return priorities.flatMap(({ facts: { element }, advice, level }): Verdict[] => {
    const view = market.get(element);
    if (view === undefined) return [];
    const wanted = raises(view.action);
    const less = advice === "raise" && !wanted;
    const more = (advice === "keep" || advice === "may-lower") && wanted;
    if (!less && !more) return [];
    const code = less ? "market-less" : "market-more";
    return [
      {
        id: `plan.${code}.${element}`,
        subject: `plan.priorities[${element}].market`,
        kind: "warning",
        code: `plan.${code}`,
        values: {
          element,
          level,
          named: view.named,
          market: view.action,
          importance: view.importance,
          own: view.own,
        },
        weight: null,
      },
    ];
  });
}
