import type { Verdict } from "../../../core/verdict.js";

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
