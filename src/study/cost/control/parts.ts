import type { TableColumn } from "../../../core/findings.js";
import type { Verdict } from "../../../core/verdict.js";

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

/** A verdict whose id is its code, with a number behind it where several are alike. */
export function verdict(
  code: string,
  kind: Verdict["kind"],
  subject: string,
  values: Verdict["values"],
  weight: number | null = null,
  part: string | null = null,
): Verdict {
  return { id: part === null ? code : `${code}.${part}`, subject, kind, code, values, weight };
}
