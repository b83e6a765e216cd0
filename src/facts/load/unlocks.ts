import type { Facts } from "../../core/facts.js";
import type { ColumnNeed } from "../../core/figure.js";
import { measureNeeds, type Way } from "../../core/measure/needs.js";
import type { TableName } from "../../core/schema/index.js";

/** A column that is not there, and the figures that would come with it (and with those beside it). */
export interface Unlock {
  readonly table: string;
  readonly column: string;
  readonly figures: readonly string[];
}

/** What the first figures of the other rooms stand on. */
const otherNeeds: Readonly<Record<string, readonly Way[]>> = {
  "cost.explicit.total": [needs("posting", "amount")],
  "loss.existing": [
    needs("order_line", "customer_id", "ordered_on", "amount"),
    needs("order", "customer_id", "ordered_on", "amount"),
  ],
};

function needs(table: TableName, ...columns: readonly string[]): Way {
  return columns.map((column) => ({ table, column }));
}

/** What each missing column would unlock: of the ways to make a figure, those that lack the fewest columns count. */
export function unlocks(facts: Facts): readonly Unlock[] {
  const given = ({ table, column }: ColumnNeed) =>
    (facts.tables[table as TableName]?.columns[column]?.filled ?? 0) > 0;
  const found = new Map<string, string[]>();
  for (const [figure, ways] of Object.entries({ ...measureNeeds, ...otherNeeds })) {
    const lacking = ways.map((way) => way.filter((need) => !given(need)));
    const fewest = Math.min(...lacking.map((l) => l.length));
    if (fewest === 0) continue;
    for (const { table, column } of lacking.filter((l) => l.length === fewest).flat()) {
      const key = `${table}.${column}`;
      const figures = found.get(key) ?? [];
      if (!figures.includes(figure)) found.set(key, [...figures, figure]);
    }
  }
  return [...found]
    .map(([key, figures]) => {
      const [table = "", column = ""] = key.split(".");
      return { table, column, figures };
    })
    .sort(
      (a, b) => b.figures.length - a.figures.length || (a.table + a.column < b.table + b.column ? -1 : 1),
    );
}
