import type { TableColumn } from "../core/findings.js";
import type { Unit } from "../core/unit.js";

type Scope = TableColumn["scope"];

const column = (id: string, kind: TableColumn["kind"], unit: Unit, method?: string): TableColumn =>
  method === undefined ? { id, kind, unit } : { id, kind, unit, method };

export const key = (id: string, unit: Unit = "text"): TableColumn => column(id, "key", unit);
export const label = (id: string): TableColumn => column(id, "label", "text");
export const code = (id: string, method?: string): TableColumn => column(id, "code", "text", method);

export const number = (
  id: string,
  unit: Unit,
  method?: string,
  more: Pick<TableColumn, "scope" | "evidence"> = {},
): TableColumn => ({ ...column(id, "number", unit, method), ...more });
export const numbers = (method: string, unit: Unit, ...ids: readonly string[]): TableColumn[] =>
  ids.map((id) => number(id, unit, method));

export const count = (id: string, method?: string): TableColumn => number(id, "count", method);
export const share = (id: string, method?: string): TableColumn => number(id, "share", method);
export const score = (id: string, method?: string): TableColumn => number(id, "score", method);
export const money = (id: string, method?: string, scope?: Scope): TableColumn =>
  amount(id, "money", method, scope);
export const moneyPerYear = (id: string, method?: string, scope?: Scope): TableColumn =>
  amount(id, "money-per-year", method, scope);

const amount = (id: string, unit: Unit, method: string | undefined, scope: Scope): TableColumn => ({
  id,
  kind: "number",
  unit,
  ...(scope === undefined ? {} : { scope }),
  ...(method === undefined ? {} : { method }),
});

/** Columns of a table most of whose cells one method makes. */
export const columnsBy = (method: string) => ({
  code: (id: string, by: string = method): TableColumn => code(id, by),
  number: (id: string, unit: Unit, by: string = method): TableColumn => number(id, unit, by),
  count: (id: string, by: string = method): TableColumn => count(id, by),
  share: (id: string, by: string = method): TableColumn => share(id, by),
  money: (id: string, by: string = method): TableColumn => money(id, by),
  moneyPerYear: (id: string, by: string = method): TableColumn => moneyPerYear(id, by),
});
