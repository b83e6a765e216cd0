import { splitDelimited } from "./split.js";

export const delimiters = [",", ";", "\t", "|"] as const;

export interface HeadRecord {
  readonly row: number;
  readonly cells: readonly string[];
  readonly state: "ok" | "blank" | "quote-unclosed";
}

/** Records of the head of a file; the last one is left out when the head ends in its middle. */
export function headRecords(text: string, delimiter: string, whole: boolean): HeadRecord[] {
  const records: HeadRecord[] = [];
  const splitter = splitDelimited(delimiter, (cells, row, state) => records.push({ row, cells, state }));
  splitter.push(text);
  if (whole) splitter.end();
  return records;
}

interface Candidate {
  readonly delimiter: string;
  readonly width: number;
  readonly share: number;
  readonly firstFits: boolean;
}

/**
 * The delimiter that cuts most records into equally many cells, quotes respected. `null`: none does.
 * A comma that only ever stands between two digits is a decimal mark, not a delimiter.
 */
export function chooseDelimiter(text: string, whole: boolean, hint: string | null): string | null {
  const candidates = delimiters.map((delimiter) => weigh(text, delimiter, whole)).filter((c) => c !== null);
  const good = candidates.filter((c) => c.share >= 0.5 && c.width >= 2);
  good.sort((a, b) => worth(b, hint, text) - worth(a, hint, text) || b.width - a.width);
  const [best] = good;
  if (best !== undefined) return best.delimiter;
  return delimiters.some((d) => text.includes(d)) ? null : ",";
}

function worth(candidate: Candidate, hint: string | null, text: string): number {
  let worth = candidate.share + (candidate.firstFits ? 0.3 : 0);
  if (candidate.delimiter === hint) worth += 0.2;
  if (candidate.delimiter === "," && !/[^\d],|,[^\d]/.test(text)) worth -= 0.5;
  return worth;
}

function weigh(text: string, delimiter: string, whole: boolean): Candidate | null {
  if (!text.includes(delimiter)) return null;
  const records = headRecords(text, delimiter, whole).filter((r) => r.state === "ok");
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 0;
  for (const [cells, count] of counts) {
    const best = counts.get(width) ?? 0;
    if (cells >= 2 && (count > best || (count === best && cells > width))) width = cells;
  }
  if (width === 0) return null;
  return {
    delimiter,
    width,
    share: counts.get(width)! / records.length,
    firstFits: records[0]?.cells.length === width,
  };
}
