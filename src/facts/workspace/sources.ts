import type { TableName } from "../../core/schema/index.js";
import type { RawTable, ReadOptions } from "../ingest/types.js";
import { namePattern } from "./match.js";
import type { Proposal } from "./propose.js";
import type { ColumnMap, SourceConfig } from "./types.js";

/** A file or sheet with all it feeds. */
export interface Fed {
  readonly raw: RawTable;
  readonly proposals: readonly Proposal[];
}

export interface ProposedSource {
  readonly source: SourceConfig;
  /** The files or sheets it stands for; they are read alike. */
  readonly feeds: readonly Fed[];
}

/**
 * Proposals as sources of `plimsoll.yaml`. Files with the same columns whose names differ in their period only (one
 * per month or half-year) become one source with a pattern, where the pattern means no other file.
 */
export function sourcesOf(proposals: readonly Proposal[], raws: readonly RawTable[]): ProposedSource[] {
  const groups = new Map<string, Fed[]>();
  for (const raw of raws) {
    const mine = proposals.filter((p) => p.file === raw.file && p.sheet === raw.sheet);
    if (mine.length === 0) continue;
    const fed = { raw, proposals: mine };
    const key = alikeKey(fed);
    groups.set(key, [...(groups.get(key) ?? []), fed]);
  }
  return [...groups.values()].flatMap((group) => {
    const pattern = patternOf(group, raws);
    if (pattern !== null) return [{ source: sourceOf(group[0]!, pattern, raws), feeds: group }];
    return group.map((one) => ({ source: sourceOf(one, one.raw.file, raws), feeds: [one] }));
  });
}

function sourceOf({ raw, proposals }: Fed, files: string, raws: readonly RawTable[]): SourceConfig {
  const sheets = raws.filter((other) => other.file === raw.file).length;
  const read: ReadOptions = {
    ...(raw.sheet !== null && sheets > 1 ? { sheet: raw.sheet } : {}),
    ...(raw.hasHeader ? {} : { header: "none" }),
  };
  const tables: Partial<Record<TableName, Record<string, ColumnMap>>> = {};
  for (const { table, columns } of proposals) {
    tables[table] = Object.fromEntries(columns.map((column) => [column.column, column.map]));
  }
  return { files, read, tables, expect: {} };
}

function alikeKey({ raw, proposals }: Fed): string {
  const meaning = proposals.map(({ table, columns }) => [table, columns.map((c) => [c.column, c.map])]);
  return JSON.stringify([raw.file.replace(/[^/]*$/, ""), raw.header, raw.hasHeader, raw.sheet, meaning]);
}

function patternOf(group: readonly Fed[], raws: readonly RawTable[]): string | null {
  if (group.length < 2) return null;
  const names = group.map((fed) => fed.raw.file);
  if (new Set(names).size < names.length) return null;
  const folder = names[0]!.replace(/[^/]*$/, "");
  const bare = names.map((name) => name.slice(folder.length));
  const head = commonHead(bare).replace(/\d+$/, "");
  const tail = reversed(commonHead(bare.map((name) => reversed(name.slice(head.length))))).replace(
    /^\d+/,
    "",
  );
  const middles = bare.map((name) => name.slice(head.length, name.length - tail.length));
  if (!middles.every((middle) => /^[\d\-_.年月日季上下半HhQqMmWw]+$/.test(middle))) return null;
  const pattern = `${folder}${head}*${tail}`;
  const means = namePattern(`${head}*${tail}`);
  const others = raws.filter((raw) => !names.includes(raw.file));
  const meant = others.some((raw) => raw.file.startsWith(folder) && means(raw.file.slice(folder.length)));
  return meant ? null : pattern;
}

function commonHead(names: readonly string[]): string {
  const [first, ...rest] = names;
  let length = first!.length;
  for (const name of rest) {
    let same = 0;
    while (same < length && name[same] === first![same]) same++;
    length = same;
  }
  return first!.slice(0, length);
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
