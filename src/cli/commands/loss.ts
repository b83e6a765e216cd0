import type { Results } from "../../core/findings.js";
import { explainCommand as explainText } from "../../report/address.js";
import type { CostBlock } from "../../report/cost-lines.js";
import {
  customerBlocks,
  customerJson,
  exampleLossCustomer,
  lossJson,
  lossOverview,
} from "../../report/loss-lines.js";
import type { Context } from "../context.js";
import { readTrace } from "../loss-trace.js";
import type { Command } from "../main.js";
import { openFacts, openWorkspace, type Workspace } from "../pipeline.js";
import { lastResults, staleProblem } from "../results.js";
import { headLine } from "../summary.js";
import { displayWidth, textTable } from "../text-table.js";

/** `plimsoll loss [DIR]`: what failure loses, whom to call and whom to win back, or how one customer fared. */
export const lossCommand: Command = async (context, [name]) => {
  const workspace = await openWorkspace(context, name);
  const results = await lastResults(workspace);
  const { customer } = context.options;
  if (customer !== undefined) await one(context, results, workspace, customer);
  else overview(context, results, workspace.name);
  return 0;
};

function overview(context: Context, results: Results, dir: string): void {
  const words = context.words();
  if (context.options.json) {
    context.json(lossJson(results));
    return;
  }
  const { loss } = words.cli;
  context.print(headLine(results, words));
  const blocks = lossOverview(results, words);
  if (blocks.length === 0) {
    context.print(`\n${loss.none}`);
    return;
  }
  for (const block of blocks) print(context, block);
  context.print(`\n${words.say(words.cli.cost.open, { command: explainText("loss.total") })}`);
  const example = exampleLossCustomer(results);
  if (example !== null) context.print(words.say(loss.one, { dir, id: example }));
}

async function one(
  context: Context,
  results: Results,
  { dir, name, config }: Workspace,
  id: string,
): Promise<void> {
  const warehouse = await openFacts(dir, config.memoryLimit);
  try {
    const trace = await readTrace(warehouse, id);
    if (context.options.json) context.json(customerJson(results, id, trace));
    else for (const block of customerBlocks(results, id, trace, context.words())) print(context, block);
  } catch (cause) {
    throw staleProblem(cause, name) ?? cause;
  } finally {
    await warehouse.close();
  }
}

function print(context: Context, { title, head, rows, numbers, note }: CostBlock): void {
  context.print(`\n${title}`);
  if (rows.length > 0) context.print(head.length === 0 ? story(rows) : textTable([head, ...rows], numbers));
  if (note !== null) context.print(note);
}

/** Two columns without a head; what is told is never cut. */
function story(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left!)));
  return rows
    .map(([left, ...right]) => `  ${left}${" ".repeat(width - displayWidth(left!))}  ${right.join("  ")}`)
    .join("\n");
}
