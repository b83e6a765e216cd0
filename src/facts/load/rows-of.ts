import type { Warehouse } from "../../core/ports.js";
import type { Problem } from "../../core/problem.js";
import { rowOfText, scanRow } from "../sql/load.js";
import { scanFrom } from "../sql/scan.js";
import { cellRef } from "../sql/typing.js";
import { isNumbered } from "./stage.js";
import type { Given, Stage } from "./types.js";

/** Each row looked up reads the file once more: not for large files, and not for very many problems. */
const worthLooking = 64_000_000;
const mostLooks = 30;

/** Problems of columns with the first row whose cell is the one they quote, so that a person can go and look at it. */
export async function withRows(
  warehouse: Warehouse,
  { raw }: Stage,
  given: readonly Given[],
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  if (raw.bytes > worthLooking) return problems;
  const from = scanFrom(raw.scan, raw.header.length);
  const row = scanRow({ numbered: isNumbered(raw), firstRow: raw.firstRow });
  let looks = 0;
  const placed: Problem[] = [];
  for (const problem of problems) {
    const column = given.find((g) => g.at.length > 0 && g.header === problem.place?.column);
    const text = quoted(problem);
    if (column === undefined || text === null || problem.place?.row !== undefined || looks >= mostLooks) {
      placed.push(problem);
      continue;
    }
    looks++;
    const ref = cellRef(column.at.map((k) => k + 1));
    const [found] = await warehouse.rows(rowOfText(from, row, ref, text));
    placed.push(found === undefined ? problem : { ...problem, place: { ...problem.place!, row: found.row } });
  }
  return placed;
}

/** The cell a problem quotes: its own, else its first example; words come with their count. */
function quoted({ values }: Problem): string | null {
  if (typeof values.text === "string") return values.text;
  const [first] = [values.examples, values.words].flatMap((list) => (Array.isArray(list) ? list : []));
  return first === undefined ? null : String(first).replace(/ \(\d+\)$/, "");
}
