import { ProblemError, problem } from "../../../core/problem.js";
import type { ReadOptions } from "../types.js";
import { type ByteSource, readHead } from "./bytes.js";
import {
  bomOf,
  decideLegacy,
  decoded,
  type Encoding,
  encodingByName,
  headIsUtf8,
  utf16ByNulls,
} from "./encoding.js";
import type { Limits } from "./limits.js";

/** The whole text of a markup file: by mark, by what it declares if that decodes strictly, else by the ladder. */
export async function markupText(
  source: ByteSource,
  options: ReadOptions,
  limits: Limits,
): Promise<{ readonly text: string; readonly encoding: string }> {
  const place = { file: source.shown };
  const { bytes, whole } = await readHead(source, limits.markupBytes);
  if (!whole)
    throw new ProblemError([problem("file-too-large", "error", { bytes: limits.markupBytes }, place)]);
  const head = bytes.subarray(0, 4096);
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head.toString("latin1"))?.[1];
  const asked = options.encoding ?? declared;
  const candidates: (Encoding | null)[] = [
    options.encoding === undefined ? (bomOf(head) ?? utf16ByNulls(head)) : null,
    asked === undefined ? null : encodingByName(asked, head),
    headIsUtf8(bytes, true) ? { name: "utf-8", bom: false } : null,
  ];
  for (const encoding of candidates) {
    if (encoding === null) continue;
    const text = await strictly(source, encoding);
    if (text !== null) return { text, encoding: encoding.name };
  }
  const verdict = await decideLegacy(source);
  if (verdict.kind === "refused") throw new ProblemError([verdict.problem]);
  const text = await strictly(source, verdict.encoding);
  if (text === null) {
    throw new ProblemError([problem("encoding-broken", "error", { encoding: verdict.encoding.name }, place)]);
  }
  return { text, encoding: verdict.encoding.name };
}

async function strictly(source: ByteSource, encoding: Encoding): Promise<string | null> {
  const parts: string[] = [];
  try {
    for await (const part of decoded(source, encoding)) parts.push(part);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  return parts.join("");
}
