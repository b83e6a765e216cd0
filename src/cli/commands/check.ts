import { relative } from "node:path";
import type { Problem } from "../../core/problem.js";
import { problemCodes } from "../../core/problem-codes.js";
import { type TableName, tableDef } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import { runChecks } from "../../facts/check.js";
import { rejectedRows } from "../../facts/rejected.js";
import { writeRejected } from "../../report/rejected.js";
import { checkText } from "../check-text.js";
import type { Command } from "../main.js";
import { loadFolder, openWorkspace } from "../pipeline.js";
import { problemJson } from "../problems.js";
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
        : await workspace.store.addOut("rejected.xlsx", await writeRejected(rejected, context.paper()));
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
      const shown = relative(context.effects.cwd, path ?? "");
      if (path !== null) context.print(words.say(words.cli.done.rejected, { rows, path: shown }));
    }
    return exitCode(problems);
  } finally {
    await warehouse.close();
  }
};

/** Data that could not be taken in are 3; what was taken in and must be mended before it can be trusted is 4. */
function exitCode(problems: readonly Problem[]): number {
  const errors = problems.filter((p) => p.severity === "error");
  if (errors.length === 0) return 0;
  return errors.some(isRefusal) ? 3 : 4;
}

const refusals: ReadonlySet<string> = new Set([
  ...problemCodes.read,
  "source-no-files",
  "missing-key-column",
  "column-blocked",
  "table-missing",
]);

function isRefusal({ code, values }: Problem): boolean {
  if (code !== "column-not-found") return refusals.has(code);
  const def: TableDef = tableDef(values.table as TableName);
  return def.columns[String(values.column)]?.required === true;
}
