import { existsSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { actionOfUrgency } from "../../core/measure/rescue/printed-actions.js";
import { misprintCause, rescuePrinted } from "../../core/measure/rescue/rescue-printed.js";
import { ProblemError, problem } from "../../core/problem.js";
import { readPrinted } from "../../facts/reshape/printed.js";
import type { Command } from "../main.js";
import { problemJson } from "../problems.js";
import { textTable } from "../text-table.js";
import { arranged } from "./rescue/arranged.js";
import { writable, writeRescued } from "./rescue/write.js";

/** `plimsoll rescue FILE`: tables that lost their shape in a slide or a PDF, put back in order. Writes only with `--out`. */
export const rescueCommand: Command = async (context, [file]) => {
  const { effects, options } = context;
  if (file === undefined)
    throw new ProblemError([problem("argument-missing", "error", { argument: "FILE" })], 2);
  const out = options.out === undefined ? null : resolve(effects.cwd, options.out);
  if (out !== null && !writable(out))
    throw new ProblemError(
      [problem("option-value", "error", { option: "--out", expected: "FILE.csv | FILE.xlsx" })],
      2,
    );
  const shown = out === null ? "" : relative(effects.cwd, out) || out;
  if (out !== null && existsSync(out) && !options.force)
    throw new ProblemError([problem("form-exists", "error", { path: shown })], 2);
  const words = context.words();
  const read = await readPrinted(resolve(effects.cwd, file), basename(file), {});
  if (read.tables.length === 0) throw new ProblemError(read.problems, 1);
  const all = read.tables.map(({ name, lines }) => {
    const found = rescuePrinted(lines.map((l) => l.text).join("\n"));
    return { name, found, table: arranged(found, words) };
  });
  const fitting = all.flatMap(({ name, table }) => (table === null ? [] : [{ name, ...table }]));
  if (out !== null && fitting.length > 0) await writeRescued(out, fitting, words);
  if (options.json) {
    context.json({
      file: basename(file),
      tables: all.map(({ name, found }) => jsonOf(name, found)),
      out: out !== null && fitting.length > 0 ? shown : null,
      problems: read.problems.map((p) => problemJson(p, words)),
    });
  } else {
    const code = (value: string, column: string) => words.codeName(value, column, "measure.printed");
    for (const { name, found, table } of all) {
      const { tested, held, shape } = found.table ?? { tested: 0, held: 0, shape: null };
      const kind =
        table === null || shape === null ? [] : [`${code(shape.kind, "shape")}, ${held}/${tested}`];
      context.print([`${name}: ${code(found.verdict, "verdict")}`, ...kind].join(" · "));
      if (table !== null) {
        const numbers = table.heads.flatMap((_, c) =>
          table.rows.every((row) => typeof row[c] === "number") ? [c] : [],
        );
        const decimals = table.heads.map((_, c) => Math.max(...table.rows.map((row) => decimalsOf(row[c]))));
        const rows = table.rows.map((row) =>
          row.map((cell, c) => (typeof cell === "number" ? cell.toFixed(decimals[c]) : String(cell))),
        );
        context.print(textTable([table.heads, ...rows], numbers));
        for (const note of table.notes) context.print(`  • ${note}`);
      }
      context.print("");
    }
    if (out !== null)
      context.print(
        fitting.length > 0
          ? words.say(words.cli.rescue.written, { path: shown })
          : words.cli.rescue.nothingWritten,
      );
  }
  return fitting.length === all.length ? 0 : 3;
};

function jsonOf(
  name: string,
  { verdict, alike, table, labels, actions, grades }: ReturnType<typeof rescuePrinted>,
) {
  return {
    name,
    verdict,
    alike,
    shape: table?.shape ?? null,
    arrangement: table?.arrangement ?? null,
    columns: labels?.columns ?? table?.columns ?? [],
    rowNames: labels?.rows ?? [],
    /** As listed; whether they run down or up cannot be told. */
    listedNames: labels?.names ?? null,
    rows: table?.table ?? [],
    tested: table?.tested ?? 0,
    held: table?.held ?? 0,
    misprints:
      verdict === "fits" ? (table?.misprints ?? []).map((m) => ({ ...m, cause: misprintCause(m) })) : [],
    fields: (actions?.cells ?? []).map((c) => ({
      field: c.letter,
      importance: c.importance,
      performance: c.performance,
      action: actionOfUrgency(c.urgency),
    })),
    grades,
  };
}

/** A column is written with the decimals of its finest number, as it was printed. */
function decimalsOf(cell: unknown): number {
  return typeof cell === "number" ? (String(cell).split(".")[1]?.length ?? 0) : 0;
}
