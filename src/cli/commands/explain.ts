import type { RowQuery } from "../../core/figure.js";
import type { Results } from "../../core/findings.js";
import { ProblemError, problem } from "../../core/problem.js";
import { explainFigure, explainJson, figureOf, suggestions } from "../../report/explain.js";
import { leadingFigures } from "../../report/leading-figures.js";
import type { Context } from "../context.js";
import { rowsBehind } from "../evidence.js";
import type { Command } from "../main.js";
import { openFacts, openWorkspace, type Workspace } from "../pipeline.js";
import { lastResults, staleProblem } from "../results.js";
import { figureText } from "../summary.js";

/** `plimsoll explain FIGURE [DIR]`: how one number was computed, down to file, sheet and row. */
export const explainCommand: Command = async (context, [id, name]) => {
  const workspace = await openWorkspace(context, name);
  const results = await lastResults(workspace);
  if (id === undefined) {
    list(context, results);
    return 0;
  }
  const figure = figureOf(results, id);
  if (figure === null) {
    const near = suggestions(results, id);
    const values = { figure: id, near: near.length > 0 ? near : leadingFigures(results).map((f) => f.id) };
    throw new ProblemError([problem("unknown-figure", "error", values)], 2);
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
    context.print(`${figure.id}  ${figureText(figure, words)}`);
  }
}

async function quote({ dir, name, config }: Workspace, results: Results, query: RowQuery) {
  const warehouse = await openFacts(dir, config.memoryLimit);
  try {
    return await rowsBehind(query, results, warehouse);
  } catch (cause) {
    throw staleProblem(cause, name) ?? cause;
  } finally {
    await warehouse.close();
  }
}
