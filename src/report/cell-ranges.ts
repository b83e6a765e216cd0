import type { Figure, Interval } from "../core/figure.js";
import type { Cell, Table } from "../core/findings.js";
import { leadingShare } from "./charts/read.js";

/** The range of a column where its ends have names of their own, or its doubt is of another kind than chance. */
interface Ends {
  readonly low: string;
  readonly high: string;
  readonly kind: Interval["kind"];
}

const drawn: Ends = { low: "low", high: "high", kind: "sampling" };
const joint: Ends = { low: "low", high: "high", kind: "joint" };

const ends = (column: string): Ends => ({
  low: `${column}-low`,
  high: `${column}-high`,
  kind: "sampling",
});

/** Table → column → its ends. */
const named: Readonly<Record<string, Readonly<Record<string, Ends>>>> = {
  "loss.parts": { value: joint },
  "loss.kinds": { value: joint },
  "loss.links": { value: joint },
  "loss.lifecycle-loss": { value: { ...joint, kind: "assumption" } },
  "loss.effects": {
    adjusted: { low: "low", high: "high", kind: "sampling" },
    "odds-ratio": { low: "odds-low", high: "odds-high", kind: "sampling" },
    used: { low: "used-low", high: "used-high", kind: "joint" },
  },
  "loss.dose": { difference: drawn },
  "level.penalty": { value: joint },
  "level.optima": { best: joint },
  "level.items": { "fill-best": joint },
  "level.pairs": { "level-best": joint },
  "level.customer-levels": { recommended: joint },
  "plan.changes": { gain: { low: "gain-low", high: "gain-high", kind: "joint" } },
  "plan.total": { value: joint },
  "measure.importance": { mean: drawn },
  "measure.performance": { mean: drawn },
  "measure.segment-means": { importance: drawn, own: { low: "own-low", high: "own-high", kind: "sampling" } },
  "measure.languages": { difference: drawn },
  "measure.drivers": { derived: drawn },
  "measure.drivers-by-segment": { derived: drawn },
  "measure.kano": { better: ends("better"), worse: ends("worse") },
  "measure.expectation-gaps": { gap: drawn },
  "measure.expectation-drivers": { share: drawn },
  "measure.overall": { mean: drawn, difference: ends("difference") },
  "measure.overall-by-segment": { mean: drawn },
  "measure.satisfaction-levels": { share: drawn },
  "measure.trust": { mean: drawn, yes: ends("yes") },
  "measure.reliability": { alpha: drawn },
  "measure.share-of-business": { stated: drawn, worth: { ...ends("worth"), kind: "model" } },
  "measure.rivals": { relative: drawn },
  "measure.rivals-by-segment": { relative: drawn },
  "measure.rivals-by-weight": { relative: drawn },
  "measure.benchmarks": { relative: drawn },
  "measure.ideal-levels": { ideal: drawn },
  "measure.perceived-measured": { rating: drawn },
  "measure.kpi-targets": { target: drawn },
};

/** Unless named otherwise, `low` and `high` belong to the column `value`, or to the share that speaks for the row. */
export function cellRange(
  id: string,
  table: Omit<Table, "id">,
  row: readonly Cell[],
  column: string,
): Figure["interval"] {
  const own = Object.hasOwn(named, id) ? named[id]! : null;
  const ends = own === null ? plainEnds(table, column) : Object.hasOwn(own, column) ? own[column]! : null;
  if (ends === null) return null;
  const end = (name: string) => row[table.columns.findIndex((c) => c.id === name)];
  const [low, high] = [end(ends.low), end(ends.high)];
  return typeof low === "number" && typeof high === "number"
    ? { low, high, kind: ends.kind, level: 0.95 }
    : null;
}

function plainEnds(table: Omit<Table, "id">, column: string): Ends | null {
  const its = column === "value" || table.columns[leadingShare(table)]?.id === column;
  return its ? { low: "low", high: "high", kind: "sampling" } : null;
}
