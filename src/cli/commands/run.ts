import { relative } from "node:path";
import type { Results } from "../../core/findings.js";
import type { Problem } from "../../core/problem.js";
import { rejectedRows } from "../../facts/rejected.js";
import { languages, words as wordsIn } from "../../i18n/index.js";
import { buildReport } from "../../report/build.js";
import { writeHtml } from "../../report/html.js";
import { writeRejected } from "../../report/rejected.js";
import { writeXlsx } from "../../report/xlsx.js";
import { runStudy } from "../../study/run.js";
import type { Context } from "../context.js";
import { quoteRows } from "../evidence.js";
import type { Command } from "../main.js";
import { type Loaded, loadFolder, openWorkspace, type Workspace } from "../pipeline.js";
import { problemJson, problemLines } from "../problems.js";
import { resultsText } from "../results.js";
import { scenarioFile, scenarioText } from "../scenario-file.js";
import { loadSteps, scenarioStep, studySteps } from "../steps.js";
import { exampleFigure, findingLines } from "../summary.js";
import { readScenarios } from "./scenario.js";

/** `plimsoll run [DIR]`: the whole study, from the folder to the paper. */
export const runCommand: Command = async (context, [name]) => {
  const report = await study(context, name);
  if (context.options.open) context.effects.open(report);
  return 0;
};

/** Runs the study of a workspace and says what came out; gives the path of the HTML report in the user's language. */
export async function study(context: Context, name?: string): Promise<string> {
  const workspace = await openWorkspace(context, name);
  const { config, store } = workspace;
  const scenarios = await readScenarios(context, workspace);
  const loaded = await loadFolder(workspace, { progress: loadSteps(context), draft: true });
  try {
    const aside = new Map<string, string>();
    const results = await runStudy({
      config,
      ...loaded,
      progress: studySteps(context),
      scenarios,
      scenario: scenarioStep(context),
      ran: (runs, resultsOf) => {
        for (const run of runs)
          aside.set(scenarioFile(run.scenario.name), scenarioText(run, resultsOf(run.findings)));
      },
    });
    context.progress.step(context.words().cli.progress.report);
    const written = await writePaper(context, workspace, loaded, results, aside);
    context.progress.done();
    if (context.options.json) tellJson(context, results, written);
    else tellPeople(context, results, written, workspace.name);
    return written.report;
  } finally {
    await store.discard();
    await loaded.warehouse.close();
  }
}

interface Written {
  readonly paths: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly rejected: number;
  readonly report: string;
}

/** Results, reports in both languages, workbook and refused rows: all of them or none. */
async function writePaper(
  context: Context,
  { store }: Workspace,
  { facts, warehouse }: Loaded,
  results: Results,
  aside: ReadonlyMap<string, string>,
): Promise<Written> {
  const files = new Map<string, Uint8Array | string>(aside);
  files.set("results.json", resultsText(results));
  const quoted = await quoteRows(results, facts, warehouse);
  const language = context.paper();
  for (const each of languages) {
    const words = wordsIn(each, results.currency, results.names);
    const evidence = Object.fromEntries([...quoted].map(([id, quote]) => [id, quote(words)]));
    const document = buildReport(results, each, { evidence });
    files.set(`report.${each}.html`, writeHtml(document));
    if (each === language) files.set("report.xlsx", await writeXlsx(document, results));
  }
  const rejected = await rejectedRows(warehouse, facts);
  if (rejected.length > 0) files.set("rejected.xlsx", await writeRejected(rejected, language));
  const { paths, problems } = await store.writeOut(files);
  return {
    paths,
    problems,
    rejected: rejected.reduce((sum, source) => sum + source.rows.length, 0),
    report: paths.get(`report.${language}.html`) ?? store.outDir,
  };
}

function tellJson(context: Context, results: Results, written: Written): void {
  const words = context.words();
  const { workspace, period, asOf, dataHash } = results;
  const problems = [...results.problems, ...written.problems];
  context.json({
    workspace,
    period,
    asOf,
    dataHash,
    paths: Object.fromEntries(written.paths),
    problems: problems.map((p) => problemJson(p, words)),
  });
}

function tellPeople(context: Context, results: Results, written: Written, name: string): void {
  const words = context.words();
  const { done } = words.cli;
  const short = (path: string) => relative(context.effects.cwd, path) || path;
  const blocking = [...results.problems, ...written.problems].filter((p) => p.severity !== "info");
  if (blocking.length > 0) context.effects.stderr(`${problemLines(blocking, words).join("\n")}\n\n`);
  context.print(findingLines(results, words).join("\n"));
  context.print("");
  context.print(words.say(done.report, { path: short(written.report) }));
  const workbook = written.paths.get("report.xlsx");
  if (workbook !== undefined) context.print(words.say(done.workbook, { path: short(workbook) }));
  const rejected = written.paths.get("rejected.xlsx");
  if (rejected !== undefined) {
    context.print(words.say(done.rejected, { rows: written.rejected, path: short(rejected) }));
  }
  const figure = exampleFigure(results);
  if (figure !== null) context.print(words.say(done.explainHint, { figure, dir: name }));
}
