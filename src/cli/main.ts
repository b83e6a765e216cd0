import { nearest } from "../core/nearest.js";
import { ProblemError, problem } from "../core/problem.js";
import { version } from "../core/version.js";
import { folderProblem } from "../facts/workspace/store.js";
import { words as wordsIn } from "../i18n/index.js";
import { auditCommand } from "./commands/audit.js";
import { budgetCommand } from "./commands/budget.js";
import { checkCommand } from "./commands/check.js";
import { costCommand } from "./commands/cost.js";
import { demoCommand } from "./commands/demo.js";
import { explainCommand } from "./commands/explain.js";
import { helpText } from "./commands/help.js";
import { initCommand } from "./commands/init.js";
import { inspectCommand } from "./commands/inspect.js";
import { lossCommand } from "./commands/loss.js";
import { planCommand } from "./commands/plan.js";
import { rescueCommand } from "./commands/rescue.js";
import { runCommand } from "./commands/run.js";
import { scenarioCommand } from "./commands/scenario.js";
import { surveyCommand } from "./commands/survey.js";
import { trackCommand } from "./commands/track.js";
import { type Context, contextOf, readArguments } from "./context.js";
import type { Effects } from "./effects.js";
import { consoleIsUnicode } from "./output.js";
import { problemJson, problemLines } from "./problems.js";

export type Command = (context: Context, args: readonly string[]) => Promise<number>;

export const commands: Readonly<Record<string, Command>> = {
  run: runCommand,
  demo: demoCommand,
  init: initCommand,
  check: checkCommand,
  inspect: inspectCommand,
  rescue: rescueCommand,
  explain: explainCommand,
  cost: costCommand,
  budget: budgetCommand,
  loss: lossCommand,
  plan: planCommand,
  track: trackCommand,
  scenario: scenarioCommand,
  survey: surveyCommand,
  audit: auditCommand,
};

/** The command line as a function: arguments and the outside in, exit code out. */
export async function main(argv: readonly string[], effects: Effects): Promise<number> {
  const code = await run(argv, effects);
  if (!consoleIsUnicode(effects.env) && !argv.includes("--json"))
    effects.stderr(`${wordsIn("en").cli.problems.console}\n`);
  return code;
}

async function run(argv: readonly string[], effects: Effects): Promise<number> {
  const wantsJson = argv.includes("--json");
  let context = contextOf({ ...readArguments([]).options, json: wantsJson, lang: languageIn(argv) }, effects);
  try {
    const { options, words } = readArguments(argv);
    context = contextOf(options, effects);
    const [name, ...args] = words;
    if (options.version || name === "version") {
      context.print(version);
      return 0;
    }
    if (options.help || name === undefined || name === "help") {
      context.print(helpText(context.words(), name === "help" ? args[0] : name));
      return name === undefined && !options.help ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
      const near = nearest(name, Object.keys(commands));
      const values = { command: name, near: near.length > 0 ? near : Object.keys(commands) };
      throw new ProblemError([problem("unknown-command", "error", values)], 2);
    }
    return await command(context, args);
  } catch (error) {
    context.progress.done();
    return fail(error, context);
  }
}

/** Where the file system refused. */
function pathOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.path ?? "";
}

function languageIn(argv: readonly string[]): "zh" | "en" | undefined {
  const value =
    argv.find((_, i) => argv[i - 1] === "--lang") ?? argv.find((a) => a.startsWith("--lang="))?.slice(7);
  return value === "zh" || value === "en" ? value : undefined;
}

/** What the person can mend is told with its fix; anything else is our mistake and crashes loudly. */
function fail(thrown: unknown, context: Context): number {
  const error = thrown instanceof ProblemError ? thrown : folderProblem(pathOf(thrown), thrown);
  if (error === null) throw thrown;
  const words = context.words();
  if (context.options.json) {
    context.json({
      problems: error.problems.map((p) => problemJson(p, words)),
      exitCode: error.exitCode,
    });
  } else {
    for (const line of problemLines(error.problems, words)) context.effects.stderr(`${line}\n`);
  }
  return error.exitCode;
}
