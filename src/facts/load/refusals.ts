import type { Warehouse } from "../../core/ports.js";
import { type Problem, problem } from "../../core/problem.js";
import {
  canFail,
  keepRefused,
  keepRefusedRow,
  keepRejected,
  keepRejectedText,
  keepSource,
  refusedCells,
  rejectedReasons,
  rejectedRowsOf,
  scanRow,
} from "../sql/load.js";
import { scanFrom } from "../sql/scan.js";
import { placeOf } from "./resolve.js";
import { isNumbered, rowOf } from "./stage.js";
import type { Stage, StageColumn } from "./types.js";

/** Refused cells are kept one by one up to so many in all; their number is always told. */
export const keptCells = 100_000;

export interface Refusals {
  readonly rejected: number;
  readonly cells: number;
  readonly problems: readonly Problem[];
}

/** Lists what a stage refused: whole rows with their text, single cells with theirs. */
export async function listRefusals(warehouse: Warehouse, stage: Stage, room: number): Promise<Refusals> {
  const { src, raw } = stage;
  await warehouse.run(keepSource(src, raw.file, raw.sheet, raw.header));
  for (const refused of raw.refused) {
    await warehouse.run(keepRefusedRow(src, refused.row, refused.reason, refused.cells));
  }
  const rows = await listRows(warehouse, stage);
  const cells = await listCells(warehouse, stage, room);
  return { rejected: rows.rejected, cells: cells.count, problems: [...rows.problems, ...cells.problems] };
}

async function listRows(warehouse: Warehouse, stage: Stage) {
  const { src, raw } = stage;
  const main = stage.tables[0];
  const failing = stage.columns.filter((c) => canFail(c.decision.format));
  const required = (main?.required ?? []).map((name) => {
    const column = stage.columns.find((c) => c.name === name)!;
    const place = failing.indexOf(column);
    return { name, header: column.given.header, place: place < 0 ? null : place + 1 };
  });
  if (required.length > 0) await warehouse.run(keepRejected(src, rowOf(stage), required));
  const reasons = await warehouse.rows(rejectedReasons(src));
  const byReader = new Set<string>(raw.refused.map((r) => r.reason));
  const ours = reasons.filter((r) => !byReader.has(r.reason));
  if (ours.length > 0) {
    const scan = { numbered: isNumbered(raw), firstRow: raw.firstRow };
    const from = scanFrom(raw.scan, raw.header.length);
    await warehouse.run(keepRejectedText(src, from, scanRow(scan), raw.header.length));
  }
  const [count] = await warehouse.rows(rejectedRowsOf(src));
  const rejected = count!.rows;
  if (ours.length === 0) return { rejected, problems: [] };
  const first = Math.min(...ours.map((r) => r.first));
  const values = {
    count: rejected - raw.refused.length,
    of: stage.rows,
    table: main?.table ?? "",
    columns: [...new Set(ours.map((r) => r.reason.slice(r.reason.indexOf(":") + 1)))],
  };
  return {
    rejected,
    problems: [problem("rows-rejected", "warning", values, { ...placeOf(raw), row: first })],
  };
}

async function listCells(warehouse: Warehouse, stage: Stage, room: number) {
  const { src, raw } = stage;
  const failing = stage.columns.filter((c) => canFail(c.decision.format));
  if (failing.length === 0) return { count: 0, problems: [] };
  const found = await warehouse.rows(refusedCells(src, rowOf(stage)));
  if (found.length === 0) return { count: 0, problems: [] };
  const headers = failing.map((c) => c.given.header);
  if (room > 0) {
    await warehouse.run(keepRefused(src, rowOf(stage), headers, failing.map(reasonOf), room));
  }
  const problems = found.flatMap((cell) => {
    const column = failing[cell.place - 1]!;
    // Words that are not in the list were told, all of them, when the column was decided.
    if (column.decision.problems.some((p) => p.code === "unknown-words" || p.code === "cell-refused"))
      return [];
    const { table, column: name, header } = column.given;
    return [
      problem(
        "cell-refused",
        "warning",
        { table, column: name, count: cell.cells, distinct: cell.distinct, text: cell.text },
        { ...placeOf(raw), row: cell.row, column: header },
      ),
    ];
  });
  return { count: found.reduce((sum, cell) => sum + cell.cells, 0), problems };
}

function reasonOf(column: StageColumn): string {
  switch (column.decision.format.kind) {
    case "date":
      return "not-a-date";
    case "number":
      return "not-a-number";
    default:
      return "unknown-word";
  }
}
