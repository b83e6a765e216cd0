import type { Results } from "../../core/findings.js";
import { ProblemError, problem } from "../../core/problem.js";
import { explainCommand as explainText } from "../../report/address.js";
import { type CostBlock, costJson, costOverview, exampleCustomer } from "../../report/cost-lines.js";
import { type CostTable, costRow, costWaterfall, nearIds, rowObject } from "../../report/cost-waterfall.js";
import { orderBlock } from "../../report/order-lines.js";
import type { Context } from "../context.js";
import type { Command } from "../main.js";
import { readOrderCost } from "../order-cost.js";
import { openFacts, openWorkspace, type Workspace } from "../pipeline.js";
import { lastResults, staleProblem } from "../results.js";
import { headLine } from "../summary.js";
import { textTable } from "../text-table.js";

/** `plimsoll cost [DIR]`: what serving costs, in all, or for one customer, product or order. */
export const costCommand: Command = async (context, [name]) => {
  const workspace = await openWorkspace(context, name);
  const results = await lastResults(workspace);
  const { customer, product, order } = context.options;
  if (customer !== undefined) one(context, results, "cost.customers", customer);
  else if (product !== undefined) one(context, results, "cost.products", product);
  else if (order !== undefined) await oneOrder(context, workspace, order);
  else overview(context, results, workspace.name);
  return 0;
};

function overview(context: Context, results: Results, dir: string): void {
  const words = context.words();
  if (context.options.json) {
    context.json(costJson(results, words));
    return;
  }
  const { cost } = words.cli;
  context.print(headLine(results, words));
  const blocks = costOverview(results, words);
  if (blocks.length === 0) context.print(`\n${cost.none}`);
  for (const block of blocks) print(context, block);
  const example = exampleCustomer(results);
  if (example !== null) context.print(`\n${words.say(cost.one, { dir, id: example })}`);
}

function one(context: Context, results: Results, table: CostTable, id: string): void {
  const words = context.words();
  const row = costRow(results, table, id);
  if (row === null)
    throw new ProblemError(
      [problem("unknown-cost-id", "error", { id, near: nearOrAny(results, table, id, context) })],
      2,
    );
  if (context.options.json) {
    context.json(rowObject(results, table, row));
    return;
  }
  print(context, costWaterfall(results, table, row, words));
  const command = explainText(`${table}[${id}].to-serve`);
  context.print(`\n${words.say(words.cli.cost.open, { command })}`);
}

async function oneOrder(context: Context, { dir, name, config }: Workspace, id: string): Promise<void> {
  const warehouse = await openFacts(dir, config.memoryLimit);
  try {
    const order = await readOrderCost(warehouse, id);
    if (context.options.json) context.json(order);
    else print(context, orderBlock(order, context.words()));
  } catch (cause) {
    throw staleProblem(cause, name) ?? cause;
  } finally {
    await warehouse.close();
  }
}

/** When nothing comes near, the first ids there are show how they are written. */
function nearOrAny(results: Results, table: CostTable, id: string, context: Context): string[] {
  const near = nearIds(results, table, id, context.words());
  const any = (results.tables[table]?.rows ?? []).slice(0, 3).map((row) => String(row[0]));
  return near.length > 0 ? near : any;
}

function print(context: Context, { title, head, rows, numbers, note }: CostBlock): void {
  context.print(`\n${title}`);
  if (rows.length > 0) context.print(textTable([head, ...rows], numbers));
  if (note !== null) context.print(note);
}
