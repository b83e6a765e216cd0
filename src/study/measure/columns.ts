import type { TableColumn } from "../../core/findings.js";
import type { Unit } from "../../core/unit.js";

const made = (id: string, kind: TableColumn["kind"], unit: Unit, method?: string): TableColumn =>
  method === undefined ? { id, kind, unit } : { id, kind, unit, method };

export const key = (id: string): TableColumn => made(id, "key", "text");
export const label = (id: string): TableColumn => made(id, "label", "text");
export const code = (id: string, method?: string): TableColumn => made(id, "code", "text", method);
export const count = (id: string, method?: string): TableColumn => made(id, "number", "count", method);
export const score = (id: string, method: string): TableColumn => made(id, "number", "score", method);
export const numbers = (method: string, unit: Unit, ...ids: readonly string[]): TableColumn[] =>
  ids.map((id) => made(id, "number", unit, method));
