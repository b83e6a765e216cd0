import { resolve } from "node:path";
import type { Results } from "../../core/findings.js";
import { ProblemError, problem } from "../../core/problem.js";
import { openStore } from "../../facts/workspace/store.js";
import { explainFigure, explainJson, figureOf, suggestions } from "../../report/explain.js";
import { rowsBehind } from "../evidence.js";
import type { Command } from "../main.js";
import { openFacts, readConfig } from "../pipeline.js";

/** `plimsoll explain FIGURE [DIR]`: how one number was computed, down to file, sheet and row. */
export const explainCommand: Command = async (context, [id, name = "."]) => {
  const dir = resolve(context.effects.cwd, name);
  const config = await readConfig(dir);
  const store = openStore(
    dir,
    context.options.out === undefined ? {} : { out: resolve(context.effects.cwd, context.options.out) },
  );
  const text = await store.read("results.json");
  if (text === null) throw new ProblemError([problem("no-results", "error", { dir: name })], 1);
  const results = JSON.parse(text) as Results;
  const words = context.words(config.settings.language, results.currency);
  if (id === undefined) {
    const ids = results.figures.map((f) => ({ id: f.id, name: words.figureName(f.id), value: f.value }));
    if (context.options.json) context.json(ids);
    else
      for (const figure of results.figures)
        context.print(`${figure.id}  ${words.figureName(figure.id)}: ${words.valueText(figure)}`);
    return 0;
  }
  const figure = figureOf(results, id);
  if (figure === null) {
    throw new ProblemError([problem("unknown-figure", "error", { figure: id, near: suggestions(results, id) })], 2);
  }
  const rows = figure.rows === null ? null : await evidence(dir, config.memoryLimit, results, figure.rows, words);
  const { language } = words.format;
  if (context.options.json) context.json(explainJson(results, id, rows, language, { words }));
  else context.print(explainFigure(results, id, rows, language, { words }));
  return 0;
};

async function evidence(
  dir: string,
  memoryLimit: string,
  results: Results,
  query: Parameters<typeof rowsBehind>[0],
  words: Parameters<typeof rowsBehind>[3],
) {
  const warehouse = await openFacts(dir, memoryLimit);
  try {
    return await rowsBehind(query, results, warehouse, words);
  } finally {
    await warehouse.close();
  }
}
