import type { Results } from "../core/findings.js";
import { ProblemError, problem } from "../core/problem.js";
import { WarehouseError } from "../facts/duckdb/warehouse.js";
import type { Workspace } from "./pipeline.js";

/** What the last run found; without one there is nothing to show. */
export async function lastResults({ store, name }: Workspace): Promise<Results> {
  const text = await store.read("results.json");
  if (text === null) throw new ProblemError([problem("no-results", "error", { dir: name })], 1);
  try {
    return JSON.parse(text) as Results;
  } catch (cause) {
    throw new ProblemError([problem("no-results", "error", { dir: name })], 1, { cause });
  }
}

/** `results.json`: one row of a table to a line, so that large tables stay small and changes are seen row by row. */
export function resultsText(results: Results): string {
  const parts = Object.entries(results).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [
          `${JSON.stringify(key)}: ${key === "tables" ? tablesText(results.tables) : JSON.stringify(value, null, 1)}`,
        ],
  );
  return `{\n${parts.join(",\n")}\n}\n`;
}

function tablesText(tables: Results["tables"]): string {
  const each = Object.entries(tables).map(([id, { rows, ...rest }]) => {
    const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
    return `${JSON.stringify(id)}: {\n"rows": [\n${lines}\n],\n${JSON.stringify(rest, null, 1).slice(1)}`;
  });
  return `{\n${each.join(",\n")}\n}`;
}

/** What is derived may be deleted at any time, and `check` makes facts without the tables of a study. */
export function staleProblem(cause: unknown, dir: string): ProblemError | null {
  return cause instanceof WarehouseError && /does not exist/.test(cause.message)
    ? new ProblemError([problem("results-stale", "error", { dir })], 1, { cause })
    : null;
}
