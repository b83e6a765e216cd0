import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Results } from "../../core/findings.js";
import { ProblemError, problem } from "../../core/problem.js";
import { folderProblem } from "../../facts/workspace/store.js";
import { auditInput } from "../../report/forms/audit-input.js";
import { writeAudit } from "../../report/forms/audit-template.js";
import type { Command } from "../main.js";
import { openPlanning, type Workspace } from "../pipeline.js";
import { lastResults } from "../results.js";

/** `plimsoll audit template [DIR]`: the internal audit as a workbook to be filled in. */
export const auditCommand: Command = async (context, [what, name]) => {
  const { effects, options } = context;
  if (what !== "template") throw new ProblemError([problem("audit-what", "error", { what: what ?? "" })], 2);
  const workspace = await openPlanning(context, name);
  const folder = options.out === undefined ? workspace.dir : resolve(effects.cwd, options.out);
  const path = join(folder, "audit.xlsx");
  const shown = relative(effects.cwd, path) || path;
  if (existsSync(path) && !options.force)
    throw new ProblemError([problem("form-exists", "error", { path: shown })], 2);
  const input = auditInput(workspace.config.settings, await resultsIfAny(workspace));
  const book = await writeAudit(input, context.paper());
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, book);
  } catch (error) {
    throw folderProblem(path, error) ?? error;
  }
  if (options.json) {
    context.json({ path, elements: input.elements.length, rated: input.rated.length });
    return 0;
  }
  const { say, cli } = context.words();
  context.print(say(cli.audit.written, { path: shown }));
  context.print(say(cli.audit.next, { data: relative(effects.cwd, workspace.config.dataDir) || "." }));
  return 0;
};

/** What the last run found fills levels in; without one they stay empty. */
async function resultsIfAny(workspace: Workspace): Promise<Results | null> {
  try {
    return await lastResults(workspace);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
