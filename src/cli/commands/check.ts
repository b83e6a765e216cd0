import type { Facts } from "../../core/facts.js";
import type { Problem } from "../../core/problem.js";
import { type Checked, runChecks } from "../../facts/check.js";
import { rejectedRows } from "../../facts/rejected.js";
import type { Words } from "../../i18n/index.js";
import { writeRejected } from "../../report/rejected.js";
import type { Command } from "../main.js";
import { loadFolder, openWorkspace } from "../pipeline.js";
import { problemJson, problemLines } from "../problems.js";
import { loadSteps } from "../steps.js";

/** `plimsoll check [DIR]`: whether the data hold, before anything is concluded from them. */
export const checkCommand: Command = async (context, [name]) => {
  const workspace = await openWorkspace(context, name);
  const loaded = await loadFolder(workspace, { progress: loadSteps(context), onStopped: "report" });
  const { facts, warehouse } = loaded;
  try {
    const checked = await runChecks(warehouse, facts, workspace.config);
    const rejected = await rejectedRows(warehouse, facts);
    context.progress.done();
    const words = context.words();
    const problems = [...facts.problems, ...checked.problems];
    const path =
      rejected.length === 0
        ? null
        : await workspace.store.addOut("rejected.xlsx", await writeRejected(rejected, words.format.language));
    if (context.options.json) {
      context.json({
        sources: facts.sources,
        completeness: checked.completeness,
        unlocks: checked.unlocks,
        problems: problems.map((p) => problemJson(p, words)),
        rejected: path,
      });
    } else {
      context.print(checkText(facts, checked, problems, words));
      const rows = rejected.reduce((sum, source) => sum + source.rows.length, 0);
      if (path !== null) context.print(words.say(words.cli.done.rejected, { rows, path }));
    }
    return exitCode(problems);
  } finally {
    await warehouse.close();
  }
};

/** A table that could not be taken in is 3; anything else that must be mended first is 4. */
function exitCode(problems: readonly Problem[]): number {
  const errors = problems.filter((p) => p.severity === "error");
  if (errors.length === 0) return 0;
  return errors.some((p) => p.code === "control-total-differs" || p.code === "join-fan-out") ? 4 : 3;
}

function checkText(facts: Facts, checked: Checked, problems: readonly Problem[], words: Words): string {
  const told = words.cli.check;
  const lines = [told.sources];
  for (const source of facts.sources) {
    const file = source.sheet === null ? source.file : `${source.file} › ${source.sheet}`;
    const { read, loaded, skipped, rejected } = source;
    lines.push(`  ${words.say(told.source, { file, read, loaded, skipped, rejected })}`);
    for (const control of source.controls) {
      const { header, statistic, value } = control;
      const column = words.factColumn(control.column, control.table);
      lines.push(
        `  ${words.say(told.control, { header, column, statistic: told.statistics[statistic], value })}`,
      );
    }
  }
  const partial = checked.completeness.filter((c) => c.rows > 0 && c.filled < c.rows);
  if (partial.length > 0) {
    lines.push("", told.completeness);
    for (const { table, column, filled, rows } of partial) {
      const values = {
        table: words.factTable(table),
        column: words.factColumn(column, table),
        share: filled / rows,
      };
      lines.push(words.say(told.complete, values));
    }
  }
  if (checked.unlocks.length > 0) {
    lines.push("", told.unlocks);
    for (const unlock of checked.unlocks) lines.push(words.say(told.unlock, unlockValues(unlock, words)));
  }
  lines.push(
    "",
    told.problems,
    ...(problems.length === 0 ? [`  ${told.clean}`] : problemLines(problems, words)),
  );
  const errors = problems.filter((p) => p.severity === "error").length;
  lines.push("", errors === 0 ? told.passed : words.say(told.failed, { errors }));
  return lines.join("\n");
}

function unlockValues(unlock: Checked["unlocks"][number], words: Words) {
  return {
    columns: `${words.factTable(unlock.table)} · ${words.factColumn(unlock.column, unlock.table)}`,
    figures: words.format.list(unlock.figures.map((id) => words.figureName(id))),
  };
}
