import type { Bounds } from "../../stats/share-interval.js";
import { type CombinedAction, combine, combinedActions } from "./combine.js";
import { type PositionRules, positionRules } from "./competitive-position.js";
import { tercileCuts } from "./cut-rules.js";
import {
  type Cell,
  cells,
  type EvaluationAction,
  evaluationActions,
  evaluationCell,
  type MatrixCuts,
} from "./evaluation-cell.js";
import type { IntervalStanding } from "./interval-standing.js";
import { type PositionReadingName, readPosition } from "./position-reading.js";
import { type DrawnMeans, resampledMeans } from "./resampled-means.js";
import type { RivalSurvey } from "./rival-survey.js";
import { type RivalRow, rivalTable } from "./rival-table.js";

export interface StabilityOptions {
  /** Cuts of the nine cells; `terciles` are cut anew in every draw. */
  readonly cuts: MatrixCuts | "terciles";
  readonly position?: PositionRules;
  readonly reading?: Exclude<PositionReadingName, "interval">;
  readonly draws?: number;
  readonly seed: number;
  /** Chance from which a placement is firm. */
  readonly firm?: number;
  /** Respondents who rated an element, below which the answers tell nothing of chance. */
  readonly fewest?: number;
  /** The data table of the same survey, where it is at hand already. */
  readonly table?: readonly RivalRow[];
}

export type PlacementStability =
  | {
      readonly kind: "told";
      readonly element: string;
      /** Where the means fall. */
      readonly cell: Cell;
      readonly action: EvaluationAction;
      readonly combined: CombinedAction;
      /** Shares of the draws. */
      readonly cells: Readonly<Record<Cell, number>>;
      readonly actions: Readonly<Record<EvaluationAction, number>>;
      readonly combinedActions: Readonly<Record<CombinedAction, number>>;
      /** null: no benchmark was rated. */
      readonly standings: Readonly<Record<IntervalStanding, number>> | null;
      /** The cell came in at least the wanted share of the draws. */
      readonly firmCell: boolean;
      /** So did what is to be done. */
      readonly firmAction: boolean;
      /** All who rated its importance, or the own firm, gave the same rating: firm only if the next one would too. */
      readonly noSpread: boolean;
      /** Draws it could be placed in. */
      readonly draws: number;
    }
  | {
      readonly kind: "cannot-tell";
      readonly element: string;
      readonly reason: "no-answers" | "too-few" | "no-thirds";
      /** Fewest who rated importance or own performance. */
      readonly n: number;
    };

/**
 * How firmly elements stand in their cells, and what is to be done with them: respondents are drawn anew with
 * replacement, each with all its ratings, so that importance, own and benchmark move together as they do in the answers.
 *
 * @source  Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 6; docs/methods/placement-stability.md
 * @units   chances 0–1, good to about √(p(1 − p) ÷ draws)
 * @assumes respondents independent of each other, and answers of one survey; says nothing of who did not answer
 * @range   fewer respondents than `fewest` to an element → "cannot-tell". draws ≥ 1 whole, 0 < firm < 1; outside → RangeError
 * @example placementStability(survey, { cuts: { importance: [3, 5], own: [3, 5] }, seed: 1 })[0].cells.B // → 0.72
 */
export function placementStability(
  survey: Pick<RivalSurvey, "respondents" | "elements">,
  options: StabilityOptions,
): PlacementStability[] {
  const { draws = 1000, firm = 0.9, fewest = 10, reading = "bands", position = positionRules } = options;
  if (!(Number.isInteger(draws) && draws >= 1 && firm > 0 && firm < 1))
    throw new RangeError("draws are whole and one or more, a firm chance lies between 0 and 1");
  const table = options.table ?? rivalTable(survey);
  const stated: DrawnMeans[] = table.map((row) => ({
    importance: row.importance?.mean ?? null,
    own: row.own?.mean ?? null,
    relative: row.relative?.mean ?? null,
  }));
  const place = placer(options.cuts, reading, position);
  const at = place(stated);
  const tallies = table.map(tally);
  const draw = resampledMeans(survey, options.seed);
  for (let d = 0; d < draws; d++)
    for (const [e, placed] of place(draw()).entries()) count(tallies[e]!, placed);
  return table.map((row, e): PlacementStability => {
    const { element } = row;
    const rated = (of: "importance" | "own") => survey.elements[e]![of].filter((v) => v !== null).length;
    const n = Math.min(rated("importance"), rated("own"));
    const placed = at[e]!;
    const t = tallies[e]!;
    if (n === 0) return { kind: "cannot-tell", element, reason: "no-answers", n };
    if (n < fewest || t.draws === 0) return { kind: "cannot-tell", element, reason: "too-few", n };
    if (placed === null) return { kind: "cannot-tell", element, reason: "no-thirds", n };
    const share = <K extends string>(counts: Record<K, number>) => shares(counts, t.draws);
    const chances = { cells: share(t.cells), combinedActions: share(t.combined) };
    return {
      kind: "told",
      element,
      cell: placed.cell,
      action: placed.action,
      combined: placed.combined,
      ...chances,
      actions: share(t.actions),
      standings: t.compared === 0 ? null : shares(t.standings, t.compared),
      firmCell: chances.cells[placed.cell] >= firm,
      firmAction: chances.combinedActions[placed.combined] >= firm,
      noSpread: row.importance!.se === null || row.own!.se === null,
      draws: t.draws,
    };
  });
}

interface Placed {
  readonly cell: Cell;
  readonly action: EvaluationAction;
  readonly combined: CombinedAction;
  readonly standing: IntervalStanding | null;
}

function placer(cuts: StabilityOptions["cuts"], reading: PositionReadingName, position: PositionRules) {
  return (means: readonly DrawnMeans[]): (Placed | null)[] => {
    const used = cuts === "terciles" ? terciles(means) : cuts;
    return means.map(({ importance, own, relative }) => {
      if (used === null || importance === null || own === null) return null;
      const { cell, action } = evaluationCell({ importance, own }, used);
      const read = readPosition(reading, { relative, interval: null as Bounds | null }, position);
      return { cell, action, combined: combine(cell, read).action, standing: read?.standing ?? null };
    });
  };
}

function terciles(means: readonly DrawnMeans[]): MatrixCuts | null {
  const importance = tercileCuts(means.flatMap((m) => m.importance ?? []));
  const own = tercileCuts(means.flatMap((m) => m.own ?? []));
  return importance === null || own === null ? null : { importance, own };
}

const tally = () => ({
  draws: 0,
  compared: 0,
  cells: zeroes(cells),
  actions: zeroes(evaluationActions),
  combined: zeroes(combinedActions),
  standings: zeroes(["disadvantage", "parity", "advantage", "open"] as const),
});

function count(t: ReturnType<typeof tally>, placed: Placed | null): void {
  if (placed === null) return;
  t.draws += 1;
  t.cells[placed.cell] += 1;
  t.actions[placed.action] += 1;
  t.combined[placed.combined] += 1;
  if (placed.standing === null) return;
  t.compared += 1;
  t.standings[placed.standing] += 1;
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((k) => [k, 0])) as Record<K, number>;
}

function shares<K extends string>(counts: Record<K, number>, of: number): Record<K, number> {
  const entries = Object.entries<number>(counts).map(([k, n]) => [k, n / of]);
  return Object.fromEntries(entries) as Record<K, number>;
}
