import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ProblemError, problem } from "../../core/problem.js";
import { writeDemo, writeTextbook } from "../../demo/index.js";
import type { Command } from "../main.js";
import { study } from "./run.js";

/** `plimsoll demo [DIR]`: writes the demo firm and studies it. */
export const demoCommand: Command = async (context, [name = "demo"]) => {
  const { effects, options } = context;
  const dir = resolve(effects.cwd, name);
  const words = context.words();
  const { cli } = words;
  const ours = existsSync(join(dir, ".truth", "truth.json"));
  if (existsSync(join(dir, "plimsoll.yaml")) && !ours && !options.force) {
    throw new ProblemError(
      [problem("workspace-exists", "error", {}, { file: join(name, "plimsoll.yaml") })],
      2,
    );
  }
  context.progress.step(words.say(cli.progress.demo, { dir: name }));
  if (options.textbook) await writeTextbook(dir, context.paper());
  else await writeDemo(dir, { seed: options.seed, language: context.paper() });
  context.progress.done();
  const shown = relative(effects.cwd, dir) || ".";
  if (!options.json && !options.textbook)
    context.print(words.say(cli.demo.made, { dir: shown, seed: options.seed }));
  const report = await study(context, name);
  if (!options.json) context.print(words.say(cli.demo.next, { dir: shown }));
  if (options.open) effects.open(report);
  return 0;
};
