import type { Figure, Interval } from "../core/figure.js";
import type { Cell, Table } from "../core/findings.js";
import { leadingShare } from "./charts/read.js";

/** The range of a column where its ends have names of their own, or its doubt is of another kind than chance. */
interface Ends {
  readonly low: string;
  readonly high: string;
  readonly kind: Interval["kind"];
}

const joint: Ends = { low: "low", high: "high", kind: "joint" };

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
  "loss.dose": { difference: { low: "low", high: "high", kind: "sampling" } },
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
