import { type Problem, ProblemError, problem } from "../../../core/problem.js";
import type { ReadOptions } from "../types.js";
import type { ByteSource } from "./bytes.js";
import { bomOf, decideLegacy, type Encoding, encodingByName, headIsUtf8, utf16ByNulls } from "./encoding.js";
import { isBinary } from "./sniff.js";

export interface Chosen {
  readonly encoding: Encoding;
  readonly problems: readonly Problem[];
}

export async function legacyEncoding(source: ByteSource): Promise<Chosen> {
  const verdict = await decideLegacy(source);
  if (verdict.kind === "refused") throw new ProblemError([verdict.problem]);
  return { encoding: verdict.encoding, problems: verdict.problems };
}

export async function headEncoding(
  source: ByteSource,
  head: Buffer,
  whole: boolean,
  options: ReadOptions,
): Promise<Chosen> {
  const place = { file: source.shown };
  if (options.encoding !== undefined) {
    const encoding = encodingByName(options.encoding, head);
    if (encoding === null) {
      throw new ProblemError([problem("encoding-unknown", "error", { encoding: options.encoding }, place)]);
    }
    return { encoding, problems: [] };
  }
  const bom = bomOf(head);
  if (bom !== null) return { encoding: bom, problems: [] };
  if (isBinary(head)) throw new ProblemError([problem("file-not-recognised", "error", {}, place)]);
  const utf16 = utf16ByNulls(head);
  if (utf16 !== null) {
    return {
      encoding: utf16,
      problems: [problem("encoding-noted", "info", { encoding: utf16.name }, place)],
    };
  }
  if (headIsUtf8(head, whole)) return { encoding: { name: "utf-8", bom: false }, problems: [] };
  return legacyEncoding(source);
}
