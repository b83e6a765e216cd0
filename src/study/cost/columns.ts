import type { TableColumn } from "../../core/findings.js";

export const key = (id: string, unit: TableColumn["unit"] = "text"): TableColumn => ({
  id,
  kind: "key",
  unit,
});
export const label = (id: string): TableColumn => ({ id, kind: "label", unit: "text" });
export const code = (id: string, method: string): TableColumn => ({ id, kind: "code", unit: "text", method });
export const number = (
  id: string,
  unit: TableColumn["unit"],
  method: string,
  more: Partial<TableColumn> = {},
): TableColumn => ({ id, kind: "number", unit, method, ...more });
