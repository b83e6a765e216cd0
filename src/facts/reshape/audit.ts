import { type Problem, ProblemError, problem } from "../../core/problem.js";
import type { Reshaped, ReshapeInput } from "../reshape.js";
import { type AuditRow, auditColumns, auditRows } from "./audit/rows.js";
import { type FormCells, formSheets } from "./form-sheets.js";
import { type LongTable, longTable } from "./long-table.js";

/** A filled-in audit, one long table per sheet that says something. */
export async function reshapeAudit({ absolute, shown, cacheDir }: ReshapeInput): Promise<Reshaped> {
  let sheets: readonly FormCells[];
  try {
    sheets = await formSheets(absolute, shown);
  } catch (error) {
    if (error instanceof ProblemError) return { tables: [], problems: [...error.problems] };
    throw error;
  }
  const tables: LongTable[] = [];
  const problems: Problem[] = [];
  let known: FormCells | null = null;
  for (const sheet of sheets) {
    const { answers, refused, known: own } = auditRows(sheet);
    if (own) known = sheet;
    for (const { row, column, text, expects } of refused) {
      // The form has fewer columns than there are letters.
      const cell = `${String.fromCharCode(65 + column)}${row}`;
      const place = { file: shown, sheet: sheet.from.sheet! };
      problems.push(problem(`audit-refused-${expects}`, "warning", { cell, text }, place));
    }
    if (answers.length > 0) tables.push(asTable(sheet, answers, cacheDir));
  }
  if (known === null)
    return { tables: [], problems: [problem("audit-not-ours", "error", {}, { file: shown })] };
  if (tables.length > 0) return { tables, problems };
  problems.push(problem("audit-empty", "warning", {}, { file: shown }));
  return { tables: [asTable(known, [], cacheDir)], problems };
}

function asTable(sheet: FormCells, answers: readonly AuditRow[], cacheDir: string): LongTable {
  const long = longTable(sheet.from, "audit_answer", auditColumns, cacheDir);
  for (const { row, cells } of answers) long.write(row, cells);
  return long.close();
}
