import type { RowQuery } from "../../core/figure.js";
import type { Results } from "../../core/findings.js";
import { ProblemError, problem } from "../../core/problem.js";
import { explainFigure, explainJson, figureOf, suggestions } from "../../report/explain.js";
import type { Context } from "../context.js";
import { rowsBehind } from "../evidence.js";
import type { Command } from "../main.js";
import { openFacts, openWorkspace, type Workspace } from "../pipeline.js";

/** `plimsoll explain FIGURE [DIR]`: how one number was computed, down to file, sheet and row. */
export const explainCommand: Command = async (context, [id, name]) => {
  const workspace = await openWorkspace(context, name);
  const text = await workspace.store.read("results.json");
  if (text === null) throw new ProblemError([problem("no-results", "error", { dir: workspace.name })], 1);
  const results = JSON.parse(text) as Results;
  if (id === undefined) {
    list(context, results);
    return 0;
  }
  const figure = figureOf(results, id);
  if (figure === null) {
    throw new ProblemError(
      [problem("unknown-figure", "error", { figure: id, near: suggestions(results, id) })],
      2,
    );
  }
  const words = context.words();
  const rows = figure.rows === null ? null : (await quote(workspace, results, figure.rows))(words);
  const { language } = words.format;
  if (context.options.json) context.json(explainJson(results, id, rows, language, { words }));
  else context.print(explainFigure(results, id, rows, language, { words }));
  return 0;
};

function list(context: Context, { figures }: Results): void {
  const words = context.words();
  if (context.options.json) {
    context.json(figures.map(({ id, value }) => ({ id, name: words.figureName(id), value })));
    return;
  }
  for (const figure of figures) {
    context.print(`${figure.id}  ${words.figureName(figure.id)}: ${words.valueText(figure)}`);
  }
}

async function quote({ dir, config }: Workspace, results: Results, query: RowQuery) {
  const warehouse = await openFacts(dir, config.memoryLimit);
  try {
    return await rowsBehind(query, results, warehouse);
  } finally {
    await warehouse.close();
  }
}
