import { type Arrangement, arrange, arrangementsOf, columnsOf } from "./arrangement.js";
import { checkComparison } from "./check-comparison.js";
import { checkDistribution } from "./check-distribution.js";
import { checkRanks } from "./check-ranks.js";
import { checkShares } from "./check-shares.js";
import { unlabelled } from "./label-runs.js";
import type { PrintedNumber } from "./printed-number.js";
import type { PrintedTable, TableCheck, TableShape } from "./table-check.js";

export interface RescuedTable extends TableCheck {
  readonly shape: TableShape;
  readonly arrangement: Arrangement;
  /** Names of the columns, in the order of the shape. */
  readonly columns: readonly string[];
  readonly table: readonly (readonly number[])[];
  /** Numbers in front and behind that are labels of rows or columns. */
  readonly labels: { readonly before: number; readonly after: number };
}

export type Rescue =
  /** `others`: tables that hold as well but are laid out less plainly; what no relation ties down they order otherwise. */
  | { readonly kind: "fits"; readonly best: RescuedTable; readonly others: number }
  /** Different tables hold equally well and are laid out as plainly: the numbers alone do not say which. */
  | { readonly kind: "several"; readonly tables: readonly RescuedTable[] }
  /** No arrangement holds what the shape asks for; the nearest, if the numbers are as many as any takes. */
  | { readonly kind: "none"; readonly nearest: RescuedTable | null };

/**
 * Below this share of relations held an arrangement is none. Ranks in a wrong order still rise in most places, and
 * ratings lie on their scale in any order; classes can be put in some order by any numbers, so one column must add up.
 */
function holds({ shape, held, tested, misprints }: RescuedTable): boolean {
  const share = held / tested;
  switch (shape.kind) {
    case "distribution":
      return share >= (shape.statistics.length === 0 ? 0.7 : 0.6);
    case "comparison":
      return share >= 0.8;
    case "shares":
      return share >= 0.6 && misprints.filter((m) => m.row === null && m.grade === "misprint").length < 2;
    case "ranks":
      return share >= 0.8;
  }
}

export function checkTable(shape: TableShape, table: PrintedTable): TableCheck {
  switch (shape.kind) {
    case "distribution":
      return checkDistribution(shape, table);
    case "comparison":
      return checkComparison(shape, table);
    case "shares":
      return checkShares(table);
    case "ranks":
      return checkRanks(table);
  }
}

/**
 * A table whose cells were flattened into one run of numbers, as slides and PDFs give it, put together again: ways to
 * read it out are tried (row by row, column by column, lower half beside the upper, blocks of columns each their own
 * way, columns swapped), and the one whose sums, moments, differences or ranks hold is it. Cells that then contradict
 * their neighbours are named with what they should be.
 *
 * @source  `docs/methods/table-rescue.md`
 * @units   as printed
 * @assumes misprints are few: most rows hold
 * @range   nothing that holds enough → `none` with the nearest; two different tables that hold alike → `several`
 * @example rescueTable(printedNumbers("60,20,15,5,10,20,30,40"), [{ kind: "shares" }]) // → fits, by column
 */
export function rescueTable(numbers: readonly PrintedNumber[], shapes: readonly TableShape[]): Rescue {
  let best: RescuedTable[] = [];
  for (const shape of shapes)
    for (const found of attempts(numbers, shape)) {
      const order = best[0] === undefined ? -1 : compare(found, best[0]);
      if (order < 0) best = [found];
      else if (order === 0 && best.every((b) => differs(b, found))) best.push(found);
    }
  const plainest = Math.min(...best.map((t) => oddity(t.arrangement)));
  const tables = best.filter((t) => oddity(t.arrangement) === plainest);
  const [first] = tables;
  if (first === undefined || !holds(first)) return { kind: "none", nearest: first ?? null };
  if (tables.length > 1) return { kind: "several", tables };
  return { kind: "fits", best: first, others: best.length - 1 };
}

/** How far a layout is from one plain block of columns in the order of the shape. */
function oddity({ blocks, order }: Arrangement): number {
  const readings = new Set(blocks.map((b) => b.reading));
  const halved = blocks.filter((b) => b.reading.startsWith("halves")).length;
  const moved = order.filter((from, to) => from !== to).length;
  return moved + 10 * halved + 10 * (readings.size - 1);
}

function* attempts(numbers: readonly PrintedNumber[], shape: TableShape): Generator<RescuedTable> {
  const columns = columnsOf(shape);
  for (const labels of unlabelled(numbers)) {
    const cells = numbers.slice(labels.before, numbers.length - labels.after);
    const rows = cells.length / columns.length;
    if (!Number.isInteger(rows) || rows < 2 || (shape.rows ?? rows) !== rows) continue;
    for (const arrangement of arrangementsOf(shape, rows)) {
      const table = arrange(cells, arrangement)!;
      const check = checkTable(shape, table);
      yield {
        shape,
        arrangement,
        columns,
        table: table.map((row) => row.map((p) => p.value)),
        labels,
        ...check,
      };
    }
  }
}

/** A greater part held first, then fewer cells to explain away, more relations, fewer numbers taken for labels. */
function compare(a: RescuedTable, b: RescuedTable): number {
  const share = (t: RescuedTable) => t.held / t.tested;
  const wrong = (t: RescuedTable) => t.misprints.filter((m) => m.grade === "misprint").length;
  const labels = (t: RescuedTable) => t.labels.before + t.labels.after;
  return (
    share(b) - share(a) ||
    wrong(a) - wrong(b) ||
    b.tested - a.tested ||
    a.misprints.length - b.misprints.length ||
    labels(a) - labels(b)
  );
}

const differs = (a: RescuedTable, b: RescuedTable) => a.table.join(";") !== b.table.join(";");
