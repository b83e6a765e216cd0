import type { Warehouse } from "../../../core/ports.js";
import { type Aggregate, aggregatesQuery, groupLimit, groupsQuery } from "../../sql/typing-queries.js";
import type { ColumnDecision } from "../types.js";

/** Cells that look alike, over all rows. */
export interface Group {
  readonly shape: string;
  /** The first digit is 0. */
  readonly zero: boolean;
  readonly cells: number;
  readonly low: string;
  readonly high: string;
}

/** What a column wants to know about all rows before it is decided. */
export type Ask =
  | { readonly kind: "aggregates"; readonly aggregates: readonly Aggregate[] }
  | { readonly kind: "groups"; readonly sql: string; readonly by: "digits" | "words" };

export interface Answer {
  readonly values: readonly (number | string | boolean | null)[];
  readonly groups: readonly Group[];
  /** Groups beyond the limit, which are not in `groups`. */
  readonly more: number;
}

/** Asks over all rows until it knows. */
export type Asking<T> = Generator<Ask, T, Answer>;
export type Deciding = Asking<ColumnDecision>;

/** Runs all columns side by side: what they ask in one round is one scan of the file per kind of question. */
export async function settle(
  warehouse: Warehouse,
  from: string,
  columns: readonly Deciding[],
): Promise<ColumnDecision[]> {
  const decided: (ColumnDecision | undefined)[] = columns.map(() => undefined);
  let waiting = columns.map((column, at) => ({ at, column, step: column.next() }));
  for (;;) {
    const asking: { at: number; column: Deciding; ask: Ask }[] = [];
    for (const { at, column, step } of waiting) {
      if (step.done) decided[at] = step.value;
      else asking.push({ at, column, ask: step.value });
    }
    if (asking.length === 0) break;
    const answers = await answer(
      warehouse,
      from,
      asking.map((a) => a.ask),
    );
    waiting = asking.map(({ at, column }, k) => ({ at, column, step: column.next(answers[k]!) }));
  }
  return decided.map((decision) => decision!);
}

async function answer(warehouse: Warehouse, from: string, asks: readonly Ask[]): Promise<Answer[]> {
  const aggregates = asks.flatMap((ask) => (ask.kind === "aggregates" ? ask.aggregates : []));
  const cells = asks.flatMap((ask) => (ask.kind === "groups" ? [{ sql: ask.sql, by: ask.by }] : []));
  const values =
    aggregates.length === 0
      ? []
      : Object.values((await warehouse.rows(aggregatesQuery(from, aggregates)))[0] ?? {});
  const groups = cells.length === 0 ? [] : await warehouse.rows(groupsQuery(from, cells));
  let value = 0;
  let part = 0;
  return asks.map((ask) => {
    if (ask.kind === "aggregates") {
      const mine = values.slice(value, value + ask.aggregates.length);
      value += ask.aggregates.length;
      return { values: mine, groups: [], more: 0 };
    }
    const mine = groups.filter((group) => group.part === part);
    part++;
    return { values: [], groups: mine, more: Math.max(0, (mine[0]?.groups ?? 0) - groupLimit) };
  });
}
