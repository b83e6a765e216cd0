import { printedActions } from "./printed-actions.js";
import { type GradeGrid, printedGrades } from "./printed-grades.js";
import { type PrintedLabels, printedLabels } from "./printed-labels.js";
import { printedNumbers } from "./printed-number.js";
import type { ActionReading, ActionRescue } from "./rescue-actions.js";
import { type RescuedTable, rescueTable } from "./rescue-table.js";
import type { Misprint } from "./table-check.js";
import { usualShapes } from "./usual-shapes.js";

export type MisprintCause = "rounding" | "digits-swapped" | "sign-lost" | "point-moved" | "other";

export interface PrintedRescue {
  readonly verdict: "fits" | "several" | "none" | "no-numbers";
  /** The table that fits; of several, the first; of none, the nearest. */
  readonly table: RescuedTable | null;
  /** Names of its rows and columns; only where it fits. */
  readonly labels: PrintedLabels | null;
  /** The nine fields of an evaluation matrix, where the words are one. */
  readonly actions: ActionReading | null;
  /** Graded words, where the text is a table of them. */
  readonly grades: GradeGrid | null;
  /** Tables that hold alike, where several do. */
  readonly alike: number;
}

const nothing = { table: null, labels: null, actions: null, grades: null, alike: 0 } as const;

/**
 * A printed table put back in order from its bare text. Tables that are one another turned on their side are one: the
 * numbering in front of the numbers says which way its rows run. Words of an evaluation matrix, and graded words, are
 * put in order by what they say.
 *
 * @source  `docs/methods/table-rescue.md`
 * @range   text without numbers, and without such words → `no-numbers`
 * @example rescuePrinted("1,2,3,4,75,15,8,2,10,20,30,40").verdict // → "fits"
 */
export function rescuePrinted(text: string): PrintedRescue {
  const actions = printedActions(text);
  if (actions !== null) return ofActions(actions);
  const grades = printedGrades(text);
  if (grades?.kind === "fits") return { ...nothing, verdict: "fits", alike: 1, grades: grades.grid };
  if (grades !== null)
    return { ...nothing, verdict: grades.kind, alike: grades.kind === "several" ? grades.alike : 0 };
  if (printedNumbers(text).length === 0) return { ...nothing, verdict: "no-numbers" };
  const found = ofNumbers(text);
  const bare = withoutRowNumbers(text);
  const again = bare === null ? null : ofNumbers(bare);
  if (again?.verdict !== "fits") return found;
  return found.verdict === "fits" && heldIn(found) >= heldIn(again) ? found : again;
}

const heldIn = ({ table }: PrintedRescue): number => (table === null ? 0 : table.held / table.tested);

/** Lines that begin with 1, 2, 3 … as in a table that kept its shape, without those; null where there are none. */
function withoutRowNumbers(text: string): string | null {
  const lines = text.split("\n");
  const first = lines.findIndex((line, i) => startsWith(line, 1) && startsWith(lines[i + 1] ?? "", 2));
  if (first < 0) return null;
  return lines
    .map((line, i) =>
      i >= first && startsWith(line, i - first + 1) ? line.replace(/^[^,\t|]*[,\t|]/, "") : line,
    )
    .join("\n");
}

const startsWith = (line: string, n: number) => new RegExp(`^\\s*${n}\\s*[,\\t|]`).test(line);

function ofNumbers(text: string): PrintedRescue {
  const numbers = printedNumbers(text);
  const rescue = rescueTable(numbers, usualShapes(numbers));
  const fits = (table: RescuedTable): PrintedRescue => ({
    ...nothing,
    verdict: "fits",
    table,
    labels: printedLabels(text, table),
    alike: 1,
  });
  switch (rescue.kind) {
    case "fits":
      return fits(rescue.best);
    case "none":
      return { ...nothing, verdict: "none", table: rescue.nearest };
    case "several": {
      const [first, ...rest] = rescue.tables as readonly [RescuedTable, ...RescuedTable[]];
      const turned = rest.every((t) => same(t.table, transposed(first.table)));
      const byRows = rescue.tables.find((t) => t.table.length === t.labels.before);
      if (turned && byRows !== undefined) return fits(byRows);
      return { ...nothing, verdict: "several", table: first, alike: rescue.tables.length };
    }
  }
}

function ofActions(rescue: ActionRescue): PrintedRescue {
  switch (rescue.kind) {
    case "fits":
      return { ...nothing, verdict: "fits", actions: rescue.best, alike: 1 };
    case "several":
      return { ...nothing, verdict: "several", alike: rescue.readings.length };
    default:
      return { ...nothing, verdict: "none" };
  }
}

/** What most likely made a printed value differ from the recomputed one. */
export function misprintCause({ printed, recomputed, grade }: Misprint): MisprintCause {
  if (grade === "rounding") return "rounding";
  const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  if (close(printed, -recomputed)) return "sign-lost";
  if (
    printed !== 0 &&
    [10, 100, 1000].some((k) => close(printed * k, recomputed) || close(printed, recomputed * k))
  )
    return "point-moved";
  const digits = (x: number) => [...String(Math.abs(x)).replace(".", "")].sort().join("");
  return digits(printed) === digits(recomputed) ? "digits-swapped" : "other";
}

type Rows = readonly (readonly number[])[];
const transposed = (rows: Rows): Rows => (rows[0] ?? []).map((_, c) => rows.map((row) => row[c]!));
const same = (a: Rows, b: Rows) => a.join(";") === b.join(";");
