import { usualUs } from "../../../core/measure/survey/survey-from.js";
import type { AnswerKind } from "../../../core/schema/index.js";
import { headerKind } from "./header-kinds.js";

/** Headers that seem to be one question about several elements, or one question alone. */
export interface Block {
  /** With `*` for the element and `{of}` for the firm. */
  readonly pattern: string;
  readonly kind: AnswerKind;
  /** The header itself says the kind. */
  readonly told: boolean;
  readonly headers: readonly string[];
}

const whole: ReadonlySet<AnswerKind> = new Set(["overall", "share", "recommend", "satisfaction"]);

interface Part {
  readonly header: string;
  readonly pattern: string;
  readonly kind: AnswerKind | null;
}

/** Questions by what their headers have in common. */
export function blocksOf(headers: readonly string[]): readonly Block[] {
  const banded = bands(
    headers.filter((h) => h.split(" / ").length > 2),
    " / ",
  );
  // A line may be part of a name: it divides levels only where every firm was asked about every element.
  const lined = bands(
    headers.filter((h) => h.split("_").length > 2),
    "_",
  ).filter(({ pattern }, _, all) => {
    const mine = all.filter((p) => p.pattern === pattern).length;
    return pattern.includes("{of}") && mine >= 4 && pattern.includes("*");
  });
  const taken = new Map([...banded, ...lined].map((part) => [part.header, part]));
  const parts = headers.map((header) => taken.get(header) ?? partOf(header));
  const groups = new Map<string, Part[]>();
  for (const part of parts) groups.set(part.pattern, [...(groups.get(part.pattern) ?? []), part]);
  return [...groups].map(([found, list]) => {
    const pattern = withoutFillers(
      found,
      list.map((p) => p.header),
    );
    const known = list.find((p) => p.kind !== null)?.kind ?? null;
    // One question on the whole varies by nothing; one about an element still names it.
    const alone = list.length === 1 && (known === null || whole.has(known));
    return {
      pattern: alone ? list[0]!.header : pattern,
      kind: known ?? guessed(pattern),
      told: known !== null,
      headers: list.map((p) => p.header),
    };
  });
}

/** Words of a sentence around the name of an element: "您对…", "How satisfied are you with …?". */
const fillers =
  /^(?:\s|请问|请|您|你|贵公司|对于|对|认为|觉得|(?:how|is|are|was|were|do|does|you|your|with|of|to|the|for|us|our|rate|would|please|important|importance|satisfied|satisfaction|performance|it|that|we|in|about)\b)+/i;

/** The pattern with the words that stand before the element in every header, so that the same element has one name. */
function withoutFillers(pattern: string, headers: readonly string[]): string {
  const [before, after, more] = pattern.split("*");
  if (after === undefined || more !== undefined || pattern.includes("{of}")) return pattern;
  const leads = headers.map((h) => fillers.exec(h.slice(before!.length, h.length - after.length))?.[0] ?? "");
  const [lead = ""] = leads;
  return lead !== "" && leads.every((one) => one === lead) ? `${before}${lead}*${after}` : pattern;
}

/** What codes usually stand for: `e1` expected, `i1` important, `p1` or `s1` perceived; longer ones name a construct. */
function guessed(pattern: string): AnswerKind {
  const scale = scaleOf(pattern);
  if (scale !== null) return scale === "1" ? "importance" : "performance";
  const code = /^([A-Za-z]+)[_.]?\*$/.exec(pattern)?.[1]?.toLowerCase();
  if (code === "e") return "expectation";
  if (code === "i") return "importance";
  return code === undefined || code.length === 1 || code.startsWith("q") ? "performance" : "construct";
}

function scaleOf(pattern: string): string | null {
  return /\]\[(?:scale ?)?([12])\]$/i.exec(pattern)?.[1] ?? null;
}

function partOf(header: string): Part {
  const kind = headerKind(header);
  const at = (pattern: string): Part => ({ header, pattern, kind: kind?.kind ?? null });
  const bracket = /^(.*?)\[([^\]]+)\](.*)$/s.exec(header);
  if (bracket !== null) {
    const pattern = `${bracket[1]}[*]${bracket[3]}`;
    // Two scales of one question: its words speak of one of them at most.
    return scaleOf(pattern) === null ? at(pattern) : { header, pattern, kind: null };
  }
  const code = /^([A-Za-z]+[_.]?)\d+$/.exec(header);
  if (code !== null) return at(`${code[1]}*`);
  const joined = /^([A-Za-z]+\d*)_[A-Za-z]*\d+$/.exec(header);
  if (joined !== null) return at(`${joined[1]}_*`);
  const lead = fillers.exec(header)?.[0] ?? "";
  const tail = /[?？。.!！]*$/.exec(header)![0];
  const plain = !/ \/ |—|–|[：:]| - /.test(header);
  if (plain && lead.trim().includes(" ") && headerKind(lead) !== null && !whole.has(kind!.kind))
    return at(`${lead}*${tail}`);
  for (const mark of [" / ", "——", "—", "–", "：", ":", " - ", "-", "_"]) {
    const first = header.indexOf(mark);
    const last = header.lastIndexOf(mark);
    if (first <= 0 || last + mark.length >= header.length) continue;
    const before = header.slice(0, first);
    const after = header.slice(last + mark.length);
    if (headerKind(before) !== null) return at(`${before}${mark}*`);
    if (headerKind(after) !== null) return at(`*${mark}${after}`);
    if (mark !== "-" && mark !== "_") return at(`${before}${mark}*`);
  }
  if (kind === null || kind.word.length === header.length) return at(header);
  if (header.startsWith(kind.word)) return at(`${kind.word}*`);
  const end = `的${kind.word}`;
  if (header.endsWith(end)) return at(`*${end}`);
  return header.endsWith(kind.word) && !/[、.]/.test(header) ? at(`*${kind.word}`) : at(header);
}

/** Three levels and more: what says the kind stays, of two levels that vary the one with fewer names is the firm. */
function bands(headers: readonly string[], mark: string): Part[] {
  const groups = new Map<string, { header: string; parts: string[] }[]>();
  for (const header of headers) {
    const parts = header.split(mark);
    const said = parts.findIndex((part) => headerKind(part) !== null);
    const key = JSON.stringify([parts.length, said, parts[Math.max(0, said)]]);
    groups.set(key, [...(groups.get(key) ?? []), { header, parts }]);
  }
  return [...groups].flatMap(([key, list]) => {
    const said = (JSON.parse(key) as [number, number, string])[1];
    const distinct = list[0]!.parts.map((_, k) => new Set(list.map(({ parts }) => parts[k])).size);
    const varying = distinct.flatMap((n, k) => (n > 1 && k !== said ? [k] : []));
    const full = varying.length !== 2 || distinct[varying[0]!]! * distinct[varying[1]!]! === list.length;
    if (mark === "_" && !full) return [];
    const firm = firmLevel(varying, (k) => new Set(list.map(({ parts }) => parts[k]!)));
    return list.map(({ header, parts }): Part => {
      const kind = said < 0 ? null : headerKind(parts[said]!)!.kind;
      if (varying.length === 0 || varying.length > 2) return { header, pattern: header, kind };
      const pattern = parts
        .map((part, k) => (!varying.includes(k) ? part : k === firm ? "{of}" : "*"))
        .join(mark);
      return { header, pattern, kind };
    });
  });
}

/** The level that names the own firm, else the one with fewer names, else the last; −1 where not two vary. */
function firmLevel(varying: readonly number[], names: (level: number) => ReadonlySet<string>): number {
  const [first, second] = varying;
  if (first === undefined || second === undefined || varying.length > 2) return -1;
  const own = varying.find((k) => usualUs.some((us) => names(k).has(us)));
  return own ?? (names(first).size < names(second).size ? first : second);
}
