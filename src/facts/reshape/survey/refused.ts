import { type Place, type Problem, problem } from "../../../core/problem.js";
import type { RawTable } from "../../ingest/types.js";
import type { Asked } from "./questions.js";
import type { ReadColumns } from "./read-columns.js";

/** Columns with refused answers told one by one; the rest in one line. */
const mostTold = 10;

/**
 * Gathers answers that do not read. Those of a column in which nothing reads at all are told as one thing, since the
 * column is not what it was taken for; the others are kept cell by cell.
 */
export function refusedAnswers(
  asked: readonly Asked[],
  texts: readonly ReadonlySet<string>[],
  columns: ReadColumns,
) {
  const rows: RawTable["refused"][number][] = [];
  const byColumn = new Map<number, { row: number; count: number; texts: Set<string> }>();
  const lost = new Set(
    asked.flatMap((_, k) => {
      const cells = new Set([...texts[k]!].map((text) => columns.read(k, text)));
      cells.delete("none");
      return cells.size === 1 && cells.has("refused") ? [k] : [];
    }),
  );
  return {
    rows,
    add(k: number, row: number, text: string, cells: () => readonly string[]): void {
      const mine = byColumn.get(k) ?? { row, count: 0, texts: new Set<string>() };
      byColumn.set(k, mine);
      mine.count++;
      if (mine.texts.size < 5) mine.texts.add(text.trim().slice(0, 60));
      if (!lost.has(k)) rows.push({ row, reason: "answer-unreadable", cells: cells() });
    },
    count: () => [...byColumn.values()].reduce((sum, { count }) => sum + count, 0),
    problems(place: Place): Problem[] {
      const list = [...byColumn].sort(([, a], [, b]) => b.count - a.count);
      const told = list.slice(0, mostTold).map(([k, { row, count, texts: examples }]) => {
        const column = asked[k]!.header;
        const code = lost.has(k) ? "survey-column-unreadable" : "survey-answer-refused";
        const values = { column, count, examples: [...examples] };
        return problem(code, "warning", values, { ...place, row, column });
      });
      const rest = list.slice(mostTold);
      if (rest.length === 0) return told;
      const values = {
        count: rest.reduce((sum, [, { count }]) => sum + count, 0),
        columns: rest.map(([k]) => asked[k]!.header).slice(0, 20),
      };
      return [...told, problem("survey-more-refused", "warning", values, place)];
    },
  };
}
