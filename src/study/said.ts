import type { Verdict } from "../core/verdict.js";

/** How a room tells its verdicts: `code` is without the room. `of`: which one, where several are told under one code. */
export const saidIn =
  (room: string) =>
  (
    code: string,
    kind: Verdict["kind"],
    subject: string,
    values: Verdict["values"] = {},
    weight: number | null = null,
    of: string | null = null,
  ): Verdict => {
    const id = of === null ? code : `${code}.${of}`;
    return { id: `${room}.${id}`, subject, kind, code: `${room}.${code}`, values, weight };
  };
