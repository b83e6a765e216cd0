import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tableNames, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import { lookAlikes } from "../load/near.js";
import { distinctTexts, exactDuplicates, fanOut, keyLooks, orphans } from "../sql/checks.js";
import { repeatedCount, repeatedExamples, rowKey, uniqueTables } from "../sql/facts.js";
import { ident } from "../sql/text.js";
import { type CheckInput, has, placeAt } from "./context.js";

/** Keys met more than once, rows met more than once. Customers, products and orders were thinned while loading. */
export async function repeatedRows({ warehouse, facts }: CheckInput): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const table of tableNames) {
    const given = Object.keys(facts.tables[table].columns);
    if (facts.tables[table].rows === 0 || given.length === 0) continue;
    const key = (tables[table] as TableDef).key;
    const keyed = has(facts, table, ...key);
    let unique = false;
    if (keyed && !uniqueTables.includes(table)) {
      const [repeated] = await warehouse.rows(repeatedCount(`fact.${ident(table)}`, key));
      unique = repeated!.rows === 0;
      if (!unique) {
        const examples = await warehouse.rows(repeatedExamples(`fact.${ident(table)}`, key, 5));
        // A voucher has several postings by nature, and an ordered line may come in several receipts.
        const severity = table === "posting" || table === "replenishment" ? "info" : "warning";
        const values = {
          table,
          count: repeated!.rows,
          keys: repeated!.keys,
          examples: examples.map((e) => `${e.key} × ${e.rows}`),
        };
        problems.push(
          problem("duplicate-keys", severity, values, placeAt(facts, repeated!.src, repeated!.row)),
        );
      }
    }
    if (unique || (keyed && uniqueTables.includes(table))) continue;
    const columns = given.filter((c) => !facts.tables[table].blocked.includes(c));
    const [equal] = await warehouse.rows(exactDuplicates(table, columns));
    if (equal!.rows > 0) {
      const values = { table, count: equal!.rows, groups: equal!.groups };
      problems.push(problem("exact-duplicates", "warning", values, placeAt(facts, equal!.src, equal!.row)));
    }
  }
  return problems;
}

/** Joins out of a table that find no row. An order may be known from its own file or from its lines. */
export async function orphanRows({ warehouse, facts }: CheckInput): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const table of tableNames) {
    for (const join of (tables[table] as TableDef).joins) {
      const to = join.to as TableName;
      const homes: TableName[] = to === "order" && table !== "order_line" ? ["order", "order_line"] : [to];
      const known = homes.filter((home) => has(facts, home, join.column));
      if (known.length === 0 || !has(facts, table, join.column)) continue;
      const targets = known.map((home) => ({ table: home, column: join.column }));
      const [lone] = await warehouse.rows(orphans(table, join.column, targets));
      if (lone!.rows === 0) continue;
      const values = {
        table,
        column: join.column,
        to,
        count: lone!.rows,
        of: lone!.of,
        keys: lone!.keys,
        example: lone!.example ?? "",
      };
      problems.push(problem("orphan-rows", "warning", values, placeAt(facts, lone!.src, lone!.row)));
    }
  }
  return problems;
}

/** Joins declared to find one row that would find several: the study takes one, and says which. */
export async function fanOuts({ warehouse, facts }: CheckInput): Promise<readonly Problem[]> {
  const asked: { table: TableName; key: readonly string[] }[] = [];
  // A survey asks many elements about one order: only plain reviews are one per order.
  if (has(facts, "answer", "order_id") && !has(facts, "answer", "element")) {
    asked.push({ table: "answer", key: ["order_id"] });
  }
  if (has(facts, "delivery", "order_id")) {
    const key = has(facts, "delivery", "line_no") ? ["order_id", "line_no"] : ["order_id"];
    asked.push({ table: "delivery", key });
  }
  const problems: Problem[] = [];
  for (const { table, key } of asked) {
    const [joined] = await warehouse.rows(fanOut(table, key));
    if (joined!.rows === joined!.keys) continue;
    const values = { table, columns: key, rows: joined!.rows, keys: joined!.keys };
    problems.push(problem("join-fan-out", "info", values));
  }
  return problems;
}

const mostNames = 20_000;

/** Customers known by name only, and names that may be one customer. Listed, never merged. */
export async function customerNames({ warehouse, facts }: CheckInput): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const byName = new Set<string>();
  for (const table of ["order_line", "order"] as const) {
    if (!has(facts, table, "customer_id")) continue;
    const [looks] = await warehouse.rows(keyLooks(table, "customer_id"));
    const names = looks!.keys > 1 && looks!.withDigit * 2 < looks!.keys;
    if (!names) continue;
    problems.push(problem("names-as-keys", "info", { table, column: "customer_id", keys: looks!.keys }));
    if (looks!.keys > mostNames) continue;
    for (const { text } of await warehouse.rows(distinctTexts(table, "customer_id", mostNames)))
      byName.add(text);
  }
  if (byName.size > 0) problems.push(...alikeProblem([...byName].sort(), "customer_id", "warning"));
  if (has(facts, "customer", "name")) {
    const names = await warehouse.rows(distinctTexts("customer", "name", mostNames));
    problems.push(
      ...alikeProblem(
        names.map((n) => n.text),
        "name",
        "info",
      ),
    );
  }
  return problems;
}

function alikeProblem(names: readonly string[], column: string, severity: "warning" | "info"): Problem[] {
  const pairs = lookAlikes(names);
  if (pairs.length === 0) return [];
  const examples = pairs.slice(0, 8).map((p) => `${p.a} ≈ ${p.b}`);
  return [problem("look-alike-names", severity, { column, count: pairs.length, examples })];
}

/** Keys that had to be given by the place of the row, because the file has none, or leaves some empty. */
export function keyGaps({ facts }: CheckInput): readonly Problem[] {
  return tableNames.flatMap((table): Problem[] => {
    const key = rowKey(table);
    const { rows, columns } = facts.tables[table];
    if (key === null || key === "line_no" || rows === 0) return [];
    const given = facts.sources.some((s) => s.controls.some((c) => c.table === table && c.column === key));
    if (!given) {
      return table === "order" ? [problem("provisional-key", "info", { table, column: key, rows })] : [];
    }
    const filled = columns[key]?.filled ?? 0;
    if (filled >= rows) return [];
    return [problem("key-empty", "warning", { table, column: key, count: rows - filled, of: rows })];
  });
}
