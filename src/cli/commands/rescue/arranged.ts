import type { Cell } from "../../../core/findings.js";
import { actionOfUrgency } from "../../../core/measure/rescue/printed-actions.js";
import { misprintCause, type PrintedRescue } from "../../../core/measure/rescue/rescue-printed.js";
import type { Misprint } from "../../../core/measure/rescue/table-check.js";
import type { Words } from "../../../i18n/index.js";

/** A rescued table in words, as a terminal or a file shows it. */
export interface Arranged {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Misprints and doubts, one sentence each. */
  readonly notes: readonly string[];
}

/** Null where nothing fits. */
export function arranged(found: PrintedRescue, words: Words): Arranged | null {
  if (found.verdict !== "fits") return null;
  if (found.actions !== null) return ofActions(found.actions, words);
  if (found.grades !== null) return ofGrades(found.grades, words);
  return found.table === null ? null : ofNumbers(found, found.table, words);
}

const code = (words: Words, value: string, column: string, table: string) =>
  words.codeName(value, column, `measure.${table}`);

function ofNumbers(
  { labels }: PrintedRescue,
  table: NonNullable<PrintedRescue["table"]>,
  words: Words,
): Arranged {
  const { cli } = words;
  const columns = labels!.columns.map((c) => code(words, c, "column", "printed-misprints"));
  const names = labels!.names;
  const rowOf = (m: Misprint) =>
    m.row === null ? code(words, "sum", "row", "printed-misprints") : labels!.rows[m.row]!;
  const columnOf = (m: Misprint) =>
    m.column === null ? code(words, "sum", "column", "printed-misprints") : columns[m.column]!;
  return {
    heads: ["#", ...columns, ...(names === null ? [] : [cli.rescue.nameDown, cli.rescue.nameUp])],
    rows: table.table.map((row, r) => [
      labels!.rows[r]!,
      ...row,
      ...(names === null ? [] : [names[r]!, names.at(-1 - r)!]),
    ]),
    notes: [
      ...table.misprints.map((m) =>
        words.say(cli.rescue.differs, {
          row: rowOf(m),
          column: columnOf(m),
          printed: m.printed,
          recomputed: m.recomputed,
          cause: code(words, misprintCause(m), "cause", "printed-misprints"),
        }),
      ),
      ...(names === null ? [] : [cli.rescue.namesDoubtful]),
    ],
  };
}

function ofActions({ cells }: NonNullable<PrintedRescue["actions"]>, words: Words): Arranged {
  const levels = ["low", "medium", "high"] as const;
  const say = (value: string, column: string) => code(words, value, column, "printed-actions");
  return {
    heads: ["field", "importance", "performance", "action"].map((c) =>
      words.columnTitle("measure.printed-actions", c),
    ),
    rows: cells.map((c) => [
      c.letter,
      say(levels[c.importance], "importance"),
      say(levels[c.performance], "performance"),
      say(actionOfUrgency(c.urgency), "action"),
    ]),
    notes: [],
  };
}

function ofGrades({ columns, rows }: NonNullable<PrintedRescue["grades"]>, words: Words): Arranged {
  const { cli } = words;
  const say = (grade: string) => code(words, grade, "printed", "printed-grades");
  const doubts = rows.flatMap((row) => [
    ...(row.nameMeant === null
      ? []
      : [words.say(cli.rescue.wordDoubtful, { printed: row.name, meant: row.nameMeant })]),
    ...row.cells.flatMap((c, at) =>
      c.field === null
        ? []
        : [
            words.say(cli.rescue.gradeDoubtful, {
              row: row.name,
              column: columns[at]!,
              printed: say(c.printed),
              field: say(c.field),
            }),
          ],
    ),
  ]);
  return {
    heads: [words.columnTitle("measure.printed-grades", "row"), ...columns],
    rows: rows.map((row) => [row.name, ...row.cells.map((c) => say(c.printed))]),
    notes: doubts,
  };
}
