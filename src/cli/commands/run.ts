import { relative, resolve } from "node:path";
import type { Results } from "../../core/findings.js";
import type { WorkspaceStore } from "../../core/ports.js";
import type { Problem } from "../../core/problem.js";
import { rejectedRows } from "../../facts/rejected.js";
import { openStore } from "../../facts/workspace/store.js";
import { languages, words as wordsIn } from "../../i18n/index.js";
import { buildReport } from "../../report/build.js";
import { writeHtml } from "../../report/html.js";
import { writeRejected } from "../../report/rejected.js";
import { writeXlsx } from "../../report/xlsx.js";
import { runStudy } from "../../study/run.js";
import type { Context } from "../context.js";
import { evidenceFor } from "../evidence.js";
import type { Command } from "../main.js";
import { type Loaded, loadFolder } from "../pipeline.js";
import { problemLines } from "../problems.js";
import { loadSteps, studySteps } from "../steps.js";
import { findingLines } from "../summary.js";

/** `plimsoll run [DIR]`: the whole study, from the folder to the paper. */
export const runCommand: Command = async (context, [dir = "."]) => {
  const done = await study(context, resolve(context.effects.cwd, dir));
  if (context.options.open) context.effects.open(done.report);
  return 0;
};

export interface Studied {
  readonly results: Results;
  /** The HTML report in the user's language. */
  readonly report: string;
}

export async function study(context: Context, dir: string): Promise<Studied> {
  const store = openStore(
    dir,
    context.options.out === undefined ? {} : { out: resolve(context.effects.cwd, context.options.out) },
  );
  const loaded = await loadFolder(dir, loadSteps(context), { writable: await store.draft() });
  try {
    const { config, facts, warehouse } = loaded;
    const results = await runStudy({ config, facts, warehouse, progress: studySteps(context) });
    context.progress.step(context.words(config.settings.language).cli.progress.report);
    const written = await writePaper(context, store, loaded, results);
    context.progress.done();
    const words = context.words(config.settings.language, results.currency);
    const report = written.paths.get(`report.${words.format.language}.html`) ?? store.outDir;
    tell(context, results, written, report, dir, words);
    return { results, report };
  } finally {
    await loaded.warehouse.close();
  }
}

interface Written {
  readonly paths: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly rejected: number;
}

/** Results, reports in both languages, workbook and refused rows: all of them or none. */
async function writePaper(
  context: Context,
  store: WorkspaceStore,
  loaded: Loaded,
  results: Results,
): Promise<Written> {
  const { config, facts, warehouse } = loaded;
  const files = new Map<string, Uint8Array | string>([["results.json", `${JSON.stringify(results, null, 1)}\n`]]);
  for (const language of languages) {
    const words = wordsIn(language, results.currency);
    const evidence = await evidenceFor(results, facts, warehouse, words);
    files.set(`report.${language}.html`, writeHtml(buildReport(results, language, { evidence })));
  }
  const { language } = context.words(config.settings.language).format;
  files.set("report.xlsx", await writeXlsx(buildReport(results, language), results));
  const rejected = await rejectedRows(warehouse, facts);
  if (rejected.length > 0) files.set("rejected.xlsx", await writeRejected(rejected, language));
  return { ...(await store.writeOut(files)), rejected: rejected.length };
}

function tell(
  context: Context,
  results: Results,
  written: Written,
  report: string,
  dir: string,
  words: ReturnType<Context["words"]>,
): void {
  const problems = [...results.problems, ...written.problems];
  if (context.options.json) {
    const paths = Object.fromEntries(written.paths);
    const summary = {
      workspace: results.workspace,
      period: results.period,
      asOf: results.asOf,
      dataHash: results.dataHash,
    };
    context.json({ ...summary, paths, problems: problems.map((p) => ({ ...p, ...words.problemText(p) })) });
    return;
  }
  const short = (path: string) => relative(context.effects.cwd, path) || path;
  const { done } = words.cli;
  const blocking = problems.filter((p) => p.severity !== "info");
  if (blocking.length > 0) context.effects.stderr(`${problemLines(blocking, words).join("\n")}\n\n`);
  context.print(findingLines(results, words).join("\n"));
  context.print("");
  context.print(words.say(done.report, { path: short(report) }));
  const workbook = written.paths.get("report.xlsx");
  if (workbook !== undefined) context.print(words.say(done.workbook, { path: short(workbook) }));
  const rejected = written.paths.get("rejected.xlsx");
  if (rejected !== undefined)
    context.print(words.say(done.rejected, { rows: written.rejected, path: short(rejected) }));
  context.print(words.say(done.explainHint, { figure: "measure.otif", dir: short(dir) }));
}
