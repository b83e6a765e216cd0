import { isUtf8 } from "node:buffer";
import { type Problem, problem } from "../../../core/problem.js";
import type { ByteSource } from "./bytes.js";
import { isCommon } from "./common-characters.js";

export interface Encoding {
  /** A WHATWG label, e.g. "utf-8", "gb18030". */
  readonly name: string;
  readonly bom: boolean;
}

export type EncodingVerdict =
  | { readonly kind: "decided"; readonly encoding: Encoding; readonly problems: readonly Problem[] }
  | { readonly kind: "refused"; readonly problem: Problem };

export function bomOf(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: "utf-8", bom: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: "utf-16le", bom: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: "utf-16be", bom: true };
  return null;
}

/** UTF-16 without a mark: NULs stand at one parity only, those of the Latin letters, digits and line ends. */
export function utf16ByNulls(head: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < Math.max(2, head.length / 100)) return null;
  if (even * 50 < odd) return { name: "utf-16le", bom: false };
  if (odd * 50 < even) return { name: "utf-16be", bom: false };
  return null;
}

/** UTF-8 without error, the last character of a cut-off head forgiven. */
export function headIsUtf8(head: Buffer, whole: boolean): boolean {
  if (isUtf8(head)) return true;
  if (whole) return false;
  for (let cut = 1; cut <= 3; cut++) if (isUtf8(head.subarray(0, head.length - cut))) return true;
  return false;
}

/** `null` when the name is not one the platform can decode. */
export function encodingByName(name: string, head: Buffer): Encoding | null {
  const folded = name
    .trim()
    .toLowerCase()
    .replace(/^utf-?8-?(sig|bom)$/, "utf-8");
  if (folded === "utf-16") return bomOf(head) ?? utf16ByNulls(head) ?? { name: "utf-16le", bom: false };
  try {
    const label = new TextDecoder(folded).encoding;
    // GBK is a subset of GB18030, which also holds the rare characters exports put beside it.
    const canonical = label === "gbk" ? "gb18030" : label;
    const bom = bomOf(head);
    return { name: canonical, bom: bom?.name === canonical };
  } catch {
    return null;
  }
}

interface Trial {
  readonly name: string;
  readonly decoder: InstanceType<typeof TextDecoder>;
  failed: boolean;
  foreign: number;
  common: number;
}

const enough = 200_000;

/**
 * The ladder under BOM and UTF-8, over all bytes: GB18030, Big5 and Shift_JIS strictly, told apart by how common
 * the characters are that they give; then Windows-1252. What stays undecided is asked for.
 */
export async function decideLegacy(source: ByteSource): Promise<EncodingVerdict> {
  const place = { file: source.shown };
  const trials: Trial[] = ["gb18030", "big5", "shift_jis"].map((name) => ({
    name,
    decoder: new TextDecoder(name, { fatal: true }),
    failed: false,
    foreign: 0,
    common: 0,
  }));
  const bytes = { nul: 0, c1: 0, runs: 0, lone: 0, utf8Good: 0, utf8Bad: 0, newlines: 0, firstBad: 0 };
  for await (const chunk of source.chunks()) {
    for (const trial of trials) tryDecode(trial, chunk);
    countBytes(chunk, bytes);
  }
  for (const trial of trials) tryDecode(trial, null);
  if (bytes.nul > 0) return { kind: "refused", problem: problem("file-not-recognised", "error", {}, place) };
  // A run of two or more characters of another encoding is UTF-8 by chance in one case of many: twice as many good
  // runs as bad ones is a UTF-8 file with a broken place, though GB18030 would read it all, as other words.
  if (bytes.utf8Good > 2 * bytes.utf8Bad) {
    const values = { encoding: "utf-8" };
    return {
      kind: "refused",
      problem: problem("encoding-broken", "error", values, { ...place, row: bytes.firstBad }),
    };
  }
  const alive = trials.filter((t) => !t.failed);
  const chosen = choose(alive, bytes.runs > 0 ? bytes.lone / bytes.runs : 0);
  if (chosen === null || (chosen === "windows-1252" && bytes.c1 > 0)) {
    const candidates = [...alive.map((t) => t.name), ...(bytes.c1 > 0 ? [] : ["windows-1252"])];
    return { kind: "refused", problem: problem("encoding-undecided", "error", { candidates }, place) };
  }
  const noted = problem("encoding-noted", "info", { encoding: chosen }, place);
  return { kind: "decided", encoding: { name: chosen, bom: false }, problems: [noted] };
}

/** `lone`: share of high-byte runs that are one byte long, as accented letters in Latin text are. */
function choose(alive: readonly Trial[], lone: number): string | null {
  if (alive.length === 0 || lone > 0.6) return "windows-1252";
  const scored = alive
    .map((t) => ({ name: t.name, share: t.common / Math.max(1, t.foreign) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = scored;
  if (best === undefined) return null;
  if (second === undefined) return best.name;
  return best.share >= 0.2 && best.share >= 2.5 * second.share ? best.name : null;
}

function tryDecode(trial: Trial, chunk: Buffer | null): void {
  if (trial.failed) return;
  try {
    const text = chunk === null ? trial.decoder.decode() : trial.decoder.decode(chunk, { stream: true });
    if (trial.foreign >= enough) return;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80 || (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x3000 && unit <= 0x303f)) continue;
      trial.foreign++;
      if (isCommon(trial.name, unit)) trial.common++;
    }
  } catch {
    trial.failed = true;
  }
}

interface ByteCounts {
  nul: number;
  c1: number;
  runs: number;
  lone: number;
  utf8Good: number;
  utf8Bad: number;
  newlines: number;
  firstBad: number;
}

const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Runs cut by a chunk's border are counted as two: a few in millions, which no share notices. */
function countBytes(chunk: Buffer, counts: ByteCounts): void {
  for (let i = 0; i < chunk.length; i++) {
    const byte = chunk[i]!;
    if (byte < 0x80) {
      if (byte === 0) counts.nul++;
      if (byte === 10) counts.newlines++;
      continue;
    }
    let end = i;
    while (end < chunk.length && chunk[end]! >= 0x80) {
      if (undefinedIn1252.has(chunk[end]!)) counts.c1++;
      end++;
    }
    // A four-byte GB18030 character has a digit as its second byte: not a lone accented letter.
    const fourByte = isDigit(chunk[end]) || isDigit(chunk[i - 1]);
    if (!fourByte) {
      counts.runs++;
      if (end - i === 1) counts.lone++;
    }
    if (isUtf8(chunk.subarray(i, end))) counts.utf8Good++;
    else {
      counts.utf8Bad++;
      if (counts.firstBad === 0) counts.firstBad = counts.newlines + 1;
    }
    i = end - 1;
  }
}

/** Text of the source, strictly decoded; the first byte that cannot be read ends it as a Problem's cause. */
export async function* decoded(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding.name, { fatal: true });
  for await (const chunk of source.chunks()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text.length > 0) yield text;
  }
  const rest = decoder.decode();
  if (rest.length > 0) yield rest;
}
