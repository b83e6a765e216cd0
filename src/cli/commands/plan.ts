import { relative } from "node:path";
import type { Results } from "../../core/findings.js";
import { nearest } from "../../core/nearest.js";
import { type Problem, ProblemError, problem } from "../../core/problem.js";
import { nothingLaid } from "../../core/scenario.js";
import { loadPlanFile, planName } from "../../facts/workspace/plan-file.js";
import { updatedPlan } from "../../facts/workspace/plan-update.js";
import { writeText } from "../../facts/workspace/text-file.js";
import { words as wordsIn } from "../../i18n/index.js";
import { openStudy } from "../../study/run.js";
import type { Context } from "../context.js";
import type { Command } from "../main.js";
import { loadFolder, openWorkspace, type Workspace } from "../pipeline.js";
import { planLines, plannedChanges } from "../plan-lines.js";
import { problemJson, problemLines } from "../problems.js";
import { lastResults } from "../results.js";
import { loadSteps, studySteps } from "../steps.js";
import { headLine } from "../summary.js";
import { tableRows } from "../table-rows.js";

/** `plimsoll plan [DIR]`: the changes worth making, and `plan.yaml` for what is settled about them. */
export const planCommand: Command = async (context, [name]) => {
  const workspace = await openWorkspace(context, name);
  const { budget } = context.options;
  if (budget !== undefined) {
    const { under, base } = await within(context, workspace, budget);
    show(context, workspace, under, null);
    if (!context.options.json) beside(context, base);
  } else {
    const results = await lastResults(workspace);
    show(context, workspace, results, await keep(context, workspace, results));
  }
  return 0;
};

interface Kept {
  readonly path: string;
  readonly total: number;
  readonly added: number;
  readonly problems: readonly Problem[];
}

/** The plan under another budget, in memory; `plan.yaml` and the last run stay as they are. */
async function within(context: Context, workspace: Workspace, budget: number) {
  const { config } = workspace;
  const loaded = await loadFolder(workspace, { progress: loadSteps(context), aside: true });
  try {
    const study = await openStudy({ config, ...loaded, progress: studySteps(context) });
    const under = study.results(await study.under({ ...nothingLaid, plan: { budget } }));
    return { under, base: study.results(study.base) };
  } finally {
    context.progress.done();
    await loaded.warehouse.close();
  }
}

/** What the plan comes to without the budget just tried. */
function beside(context: Context, base: Results): void {
  const words = context.words();
  const [cost, net] = ["plan.cost.total", "plan.net.total"].map(
    (id) => base.figures.find((f) => f.id === id)?.value ?? null,
  );
  if (cost == null || net == null) return;
  const { money } = words.format;
  context.print(words.say(words.cli.plan.beside, { cost: money(cost), net: money(net) }));
}

/** Brings `plan.yaml` up to the last run; null where that has no plan. */
async function keep(context: Context, { dir }: Workspace, results: Results): Promise<Kept | null> {
  if (tableRows(results, "plan.changes") === null) return null;
  const { text, problems } = await loadPlanFile(dir);
  if (problems.length > 0) throw new ProblemError(problems, 2);
  const words = wordsIn(context.paper(), results.currency, results.names);
  const changes = plannedChanges(results, words);
  const updated = updatedPlan(text, changes, results.asOf ?? "", words.cli.plan.head);
  if (updated.text !== text) await writeText(dir, planName, updated.text);
  const ids = changes.map(({ id }) => id);
  return {
    path: `${dir}/${planName}`,
    total: updated.total,
    added: updated.added,
    problems: updated.gone.map((id) =>
      problem("plan-entry-gone", "warning", { id, near: nearest(id, ids, 1) }, placeOf(updated.text, id)),
    ),
  };
}

/** The line of an entry, as it is written. */
function placeOf(text: string, id: string) {
  const row = 1 + text.split("\n").findIndex((line) => /\bid:/.test(line) && line.includes(id));
  return row === 0 ? { file: planName } : { file: planName, row };
}

function show(context: Context, { config, dir }: Workspace, results: Results, kept: Kept | null): void {
  const words = context.words();
  const decisions = config.settings.plan?.decisions ?? {};
  if (context.options.json) {
    context.json(planJson(results, decisions, kept, words));
    return;
  }
  if (kept !== null && kept.problems.length > 0)
    context.effects.stderr(`${problemLines(kept.problems, words).join("\n")}\n`);
  context.print(headLine(results, words));
  context.print("");
  for (const line of planLines(results, words, decisions)) context.print(line);
  const { budget } = context.options;
  if (budget !== undefined)
    context.print(`\n${words.say(words.cli.plan.budget, { budget: words.format.money(budget) })}`);
  else if (kept !== null)
    context.print(
      `\n${words.say(words.cli.plan.kept, {
        path: relative(context.effects.cwd, `${dir}/${planName}`) || planName,
        changes: kept.total,
        added: kept.added,
      })}`,
    );
}

function planJson(
  results: Results,
  decisions: Readonly<Record<string, unknown>>,
  kept: Kept | null,
  words: ReturnType<Context["words"]>,
) {
  return {
    period: results.period,
    currency: results.currency,
    figures: results.figures.filter(({ id }) => /^plan\./.test(id)),
    changes: tableRows(results, "plan.changes"),
    policies: tableRows(results, "plan.policies"),
    verdicts: results.verdicts.filter(({ id }) => id.startsWith("plan.")),
    decisions,
    path: kept?.path ?? null,
    problems: (kept?.problems ?? []).map((p) => problemJson(p, words)),
    dataHash: results.dataHash,
  };
}
