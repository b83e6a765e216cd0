import type { Facts } from "../core/facts.js";
import type { Warehouse } from "../core/ports.js";
import { type Problem, problem } from "../core/problem.js";
import { tableNames } from "../core/schema/index.js";
import { repeatedTotals, taxBasis } from "./check/amounts.js";
import type { CheckInput } from "./check/context.js";
import { datesInOrder, datesPlausible } from "./check/dates.js";
import { customerNames, fanOuts, keyGaps, orphanRows, repeatedRows } from "./check/keys.js";
import { type Unlock, unlocks } from "./load/unlocks.js";
import type { WorkspaceConfig } from "./workspace/types.js";

export interface Completeness {
  readonly table: string;
  readonly column: string;
  readonly filled: number;
  readonly rows: number;
}

export interface Checked {
  /** Beside `facts.problems`, which the load found. */
  readonly problems: readonly Problem[];
  /** Every given column, in the order of the schema. */
  readonly completeness: readonly Completeness[];
  readonly unlocks: readonly Unlock[];
}

/** Looks for what loads well and is still wrong. Runs after `loadWorkspace`, on its warehouse. */
export async function runChecks(
  warehouse: Warehouse,
  facts: Facts,
  config: WorkspaceConfig,
): Promise<Checked> {
  const input: CheckInput = { warehouse, facts, asOf: config.settings.asOf ?? facts.span?.to ?? null };
  const problems: Problem[] = [];
  const cause = facts.problems.some((p) => p.severity === "error");
  // A survey, printed tables or an audit speak for themselves.
  const outside = (["answer", "survey_mean", "printed_line", "audit_answer"] as const).some(
    (table) => facts.tables[table].rows > 0,
  );
  if (!cause && !outside && facts.tables.order.rows === 0 && facts.tables.order_line.rows === 0) {
    problems.push(problem("table-missing", "warning", { tables: ["order", "order_line"] }));
  }
  problems.push(...keyGaps(input));
  for (const check of [
    repeatedRows,
    orphanRows,
    fanOuts,
    customerNames,
    datesInOrder,
    datesPlausible,
    repeatedTotals,
  ]) {
    problems.push(...(await check(input)));
  }
  problems.push(...taxBasis(input));
  return { problems, completeness: completeness(facts), unlocks: unlocks(facts) };
}

function completeness(facts: Facts): readonly Completeness[] {
  return tableNames.flatMap((table) =>
    Object.entries(facts.tables[table].columns).map(([column, { filled }]) => ({
      table,
      column,
      filled,
      rows: facts.tables[table].rows,
    })),
  );
}
