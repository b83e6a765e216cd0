import { budgetBlocks, budgetJson, budgetSentences } from "../../report/budget-lines.js";
import type { Command } from "../main.js";
import { openWorkspace } from "../pipeline.js";
import { lastResults } from "../results.js";
import { headLine } from "../summary.js";
import { textTable } from "../text-table.js";

/** `plimsoll budget [DIR]`: budget against actual, and why they differ, as the last run found it. */
export const budgetCommand: Command = async (context, [name]) => {
  const results = await lastResults(await openWorkspace(context, name));
  const words = context.words();
  if (context.options.json) {
    context.json(budgetJson(results));
    return 0;
  }
  const { budget } = words.cli;
  context.print(`${headLine(results, words)}\n`);
  const blocks = budgetBlocks(results, words);
  const told = budgetSentences(results, words);
  for (const sentence of told) context.print(`  • ${sentence}`);
  if (blocks.length === 0) context.print(`  ${budget.none}`);
  for (const { title, head, rows, numbers, note } of blocks) {
    context.print(`\n${title}`);
    context.print(textTable([head, ...rows], numbers));
    if (note !== null) context.print(note);
  }
  return 0;
};
