import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { nearest } from "../../core/nearest.js";
import { type Problem, ProblemError, problem } from "../../core/problem.js";
import type { Scenario } from "../../core/scenario.js";
import { configName } from "../../facts/workspace/config.js";
import { loadScenarios, scenariosFolder } from "../../facts/workspace/scenarios.js";
import { type OpenStudy, openStudy } from "../../study/run.js";
import { figureIn, runScenarios, type ScenarioRun, usualFigure } from "../../study/scenarios.js";
import type { Context } from "../context.js";
import type { Command } from "../main.js";
import { loadFolder, openWorkspace, type Workspace } from "../pipeline.js";
import { problemLines } from "../problems.js";
import { scenarioFile, scenarioText } from "../scenario-file.js";
import { compareJson, compareLines, listLines } from "../scenario-lines.js";
import { loadSteps, scenarioStep, studySteps } from "../steps.js";

/** `plimsoll scenario list | run NAME | compare A B …`: what if some numbers were others? */
export const scenarioCommand: Command = async (context, [step, ...rest]) => {
  if (step !== "list" && step !== "run" && step !== "compare")
    throw new ProblemError([problem("scenario-what", "error", { written: step ?? "" })], 2);
  const { dir, names } = placed(context, rest);
  const workspace = await openWorkspace(context, dir);
  const scenarios = await readScenarios(context, workspace);
  if (step === "list") list(context, workspace, scenarios);
  else if (step === "run")
    await runEach(context, workspace, chosen(workspace, scenarios, names.slice(0, 1), true));
  else await compare(context, workspace, chosen(workspace, scenarios, names, false));
  return 0;
};

/** Names of scenarios; the last word is the workspace where it is the folder of one. */
function placed({ effects }: Context, words: readonly string[]) {
  const last = words.at(-1);
  const isDir = last !== undefined && existsSync(join(resolve(effects.cwd, last), configName));
  return isDir ? { dir: last, names: words.slice(0, -1) } : { dir: ".", names: words };
}

/** All scenarios of a workspace; one that cannot be read stops the command, with every fault named. */
export async function readScenarios(context: Context, { dir }: Workspace): Promise<readonly Scenario[]> {
  const { scenarios, problems } = await loadScenarios(dir);
  if (problems.some((p) => p.severity === "error")) throw new ProblemError(problems, 2);
  tell(context, problems);
  return scenarios;
}

function tell(context: Context, problems: readonly Problem[]): void {
  if (problems.length > 0 && !context.options.json)
    context.effects.stderr(`${problemLines(problems, context.words()).join("\n")}\n`);
}

function chosen(
  { dir }: Workspace,
  scenarios: readonly Scenario[],
  names: readonly string[],
  one: boolean,
): readonly Scenario[] {
  if (scenarios.length === 0) {
    const values = { folder: join(dir, scenariosFolder), example: "{ loss.discount-rate: 0.15 }" };
    throw new ProblemError([problem("scenarios-none", "error", values)], 2);
  }
  if (names.length === 0) {
    if (!one) return scenarios;
    throw new ProblemError([problem("scenario-what", "error", { written: "run" })], 2);
  }
  const known = scenarios.map(({ name }) => name);
  return [...new Set(names)].map((name) => {
    const found = scenarios.find((s) => s.name === name);
    if (found !== undefined) return found;
    const near = nearest(name, known);
    const values = { name, near: near.length > 0 ? near : known };
    throw new ProblemError([problem("scenario-unknown", "error", values)], 2);
  });
}

function list(context: Context, workspace: Workspace, scenarios: readonly Scenario[]): void {
  if (context.options.json) context.json({ scenarios });
  else for (const line of listLines(context.words(), scenarios, workspace.dir)) context.print(line);
}

async function runEach(
  context: Context,
  workspace: Workspace,
  scenarios: readonly Scenario[],
): Promise<void> {
  await studied(context, workspace, scenarios, async (study, runs) => {
    const paths: string[] = [];
    for (const run of runs)
      paths.push(
        await workspace.store.addOut(
          scenarioFile(run.scenario.name),
          scenarioText(run, study.results(run.findings)),
        ),
      );
    print(context, study, runs, paths);
  });
}

const compare = (context: Context, workspace: Workspace, scenarios: readonly Scenario[]) =>
  studied(context, workspace, scenarios, async (study, runs) => print(context, study, runs, []));

function print(
  context: Context,
  study: OpenStudy,
  runs: readonly ScenarioRun[],
  paths: readonly string[],
): void {
  context.progress.done();
  const figure = context.options.figure ?? usualFigure;
  if (context.options.json) {
    context.json(compareJson(study, runs, figure, paths));
    return;
  }
  const words = context.words();
  for (const line of compareLines(words, study, runs, figure)) context.print(line);
  for (const path of paths)
    context.print(
      `\n${words.say(words.cli.done.results, { path: relative(context.effects.cwd, path) || path })}`,
    );
}

/** The study as it stands and the scenarios on it, in memory: what the last run left stays as it is. */
async function studied(
  context: Context,
  workspace: Workspace,
  scenarios: readonly Scenario[],
  then: (study: OpenStudy, runs: readonly ScenarioRun[]) => Promise<void>,
): Promise<void> {
  const { config } = workspace;
  const loaded = await loadFolder(workspace, { progress: loadSteps(context), aside: true });
  try {
    const study = await openStudy({ config, ...loaded, progress: studySteps(context) });
    const { options } = context;
    const figure = options.figure ?? usualFigure;
    if (options.figure !== undefined && figureIn(study.base, options.figure) === null) {
      const known = study.base.flatMap((f) => f.figures.map(({ id }) => id));
      const values = { id: options.figure, near: nearest(options.figure, known) };
      throw new ProblemError([problem("unknown-figure", "error", values)], 2);
    }
    await then(study, await runScenarios(study, scenarios, figure, scenarioStep(context)));
  } finally {
    await loaded.warehouse.close();
  }
}
