import type { Verdict } from "../../core/verdict.js";

/** A verdict of this room; `code` without the room. `of`: which one, where several are told under one code. */
export function said(
  code: string,
  kind: Verdict["kind"],
  subject: string,
  values: Verdict["values"] = {},
  weight: number | null = null,
  of: string | null = null,
): Verdict {
  const id = of === null ? code : `${code}.${of}`;
  return { id: `loss.${id}`, subject, kind, code: `loss.${code}`, values, weight };
}
