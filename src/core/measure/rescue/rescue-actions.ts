/** 0 low, 1 medium, 2 high. */
export type Level = 0 | 1 | 2;

export interface MatrixState {
  readonly importance: Level;
  readonly performance: Level;
}

export interface LetteredCell extends MatrixState {
  readonly letter: string;
  readonly urgency: number;
}

export interface ActionReading {
  /** How the letters run through the matrix. */
  readonly path: "rows" | "row-snake" | "columns" | "column-snake";
  /** Which corner A stands in. */
  readonly start: { readonly importance: Level; readonly performance: Level };
  readonly cells: readonly LetteredCell[];
  /** Neighbours where a better performance asks for more action, or a higher importance for less. */
  readonly senseless: number;
  /** How often the letters go back while the states are read in the order they are printed. */
  readonly steps: number;
}

export type ActionRescue =
  | { readonly kind: "fits"; readonly best: ActionReading; readonly others: readonly ActionReading[] }
  | { readonly kind: "several"; readonly readings: readonly ActionReading[] }
  | { readonly kind: "none"; readonly nearest: ActionReading }
  /** Not nine different states with nine actions. */
  | { readonly kind: "refused"; readonly reason: "not-nine" | "state-twice" };

const letters = "ABCDEFGHI";

/**
 * A matrix of nine lettered fields whose states and actions were printed apart: states in the order of the text, actions
 * in the order of their letters. Letters run by rows or columns, straight or as a snake, from any corner. A reading
 * makes sense if action never rises with performance nor falls with importance; of those that do, the one in which the
 * printed states go through the letters with the fewest steps back is it.
 *
 * @source  `docs/methods/table-rescue.md`
 * @units   urgency: any numbers, higher = act more
 * @range   nine states, each once, and nine urgencies; else `refused`
 * @example rescueActions(statesAsPrinted, [5, 4, 3, 1, 2, 4, 2, 1, 1]) // → row-snake from high importance, low performance
 */
export function rescueActions(states: readonly MatrixState[], urgencies: readonly number[]): ActionRescue {
  if (states.length !== 9 || urgencies.length !== 9) return { kind: "refused", reason: "not-nine" };
  if (new Set(states.map(keyOf)).size !== 9) return { kind: "refused", reason: "state-twice" };
  const readings = [...paths()].map(({ path, cells }): ActionReading => {
    const lettered = cells.map((cell, i) => ({ ...cell, letter: letters[i]!, urgency: urgencies[i]! }));
    const at = new Map(cells.map((cell, i) => [keyOf(cell), i]));
    const order = states.map((s) => at.get(keyOf(s))!);
    return {
      path,
      start: cells[0]!,
      cells: lettered,
      senseless: senselessIn(lettered),
      steps: order.filter((letter, i) => i > 0 && letter < order[i - 1]!).length,
    };
  });
  readings.sort((a, b) => a.senseless - b.senseless || a.steps - b.steps);
  const best = readings[0]!;
  if (best.senseless > 0) return { kind: "none", nearest: best };
  const others = readings.slice(1).filter((r) => r.senseless === 0);
  const equal = others.filter((r) => r.steps === best.steps);
  return equal.length > 0 ? { kind: "several", readings: [best, ...equal] } : { kind: "fits", best, others };
}

const keyOf = ({ importance, performance }: MatrixState) => 3 * importance + performance;

function senselessIn(cells: readonly LetteredCell[]): number {
  const urgency = new Map(cells.map((c) => [keyOf(c), c.urgency]));
  let count = 0;
  for (const { importance, performance, urgency: own } of cells) {
    if (performance < 2 && urgency.get(3 * importance + performance + 1)! > own) count++;
    if (importance < 2 && urgency.get(3 * (importance + 1) + performance)! < own) count++;
  }
  return count;
}

function* paths(): Generator<{ path: ActionReading["path"]; cells: MatrixState[] }> {
  const up: readonly Level[] = [0, 1, 2];
  for (const importances of [up.toReversed(), up])
    for (const performances of [up, up.toReversed()])
      for (const snake of [false, true]) {
        const turned = (line: readonly Level[], i: number) =>
          snake && i % 2 === 1 ? line.toReversed() : line;
        yield {
          path: snake ? "row-snake" : "rows",
          cells: importances.flatMap((importance, i) =>
            turned(performances, i).map((performance) => ({ importance, performance })),
          ),
        };
        yield {
          path: snake ? "column-snake" : "columns",
          cells: performances.flatMap((performance, i) =>
            turned(importances, i).map((importance) => ({ importance, performance })),
          ),
        };
      }
}
