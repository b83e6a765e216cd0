import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Warehouse } from "../../core/ports.js";
import type { ColumnDecision, ColumnFormat, RawTable } from "../ingest/types.js";
import { decideColumns, type Wanted } from "../ingest/typing.js";
import { copyHead, objections } from "../sql/load.js";
import { scanFrom } from "../sql/scan.js";
import type { StagePlan } from "./stage.js";

/** Below so many bytes looking at all rows first costs nothing worth saving. */
export const worthGuessing = 16_000_000;
const headRows = 20_000;

/**
 * Decides the columns of a large file from its first rows. A guess: the load that follows looks at every row and tells
 * whether anything in it speaks against the guess, so that a clean file is read once and not twice. Null when the
 * first rows leave a question, or use a reading that later rows could change without a sign.
 */
export async function guessColumns(
  warehouse: Warehouse,
  src: number,
  raw: RawTable,
  wanted: readonly Wanted[],
  cacheDir: string,
  from: number,
): Promise<ColumnDecision[] | null> {
  if (raw.scan.kind !== "csv" || raw.bytes < from) return null;
  const width = raw.header.length;
  const path = join(cacheDir, `head-${src}.parquet`);
  await mkdir(cacheDir, { recursive: true });
  try {
    await warehouse.run(copyHead(scanFrom(raw.scan, width), width, headRows, path));
    const columns = Array.from({ length: width }, (_, i) => `c${i + 1}`);
    const head: RawTable = { ...raw, scan: { kind: "parquet", path, columns } };
    const decisions = await decideColumns(warehouse, head, wanted);
    const plain = decisions.every(
      (d) => d.state === "decided" && d.problems.length === 0 && steady(d.format),
    );
    return plain && wanted.every((w) => w.type !== "share") ? decisions : null;
  } finally {
    await rm(path, { force: true });
  }
}

/** Readings that a later row can only contradict by not reading at all, or by a sign that is looked for. */
function steady(format: ColumnFormat): boolean {
  switch (format.kind) {
    case "text":
    case "id":
      return format.clean === true;
    case "number":
      return !format.dressed && format.decimal === "." && format.thousands === "" && format.scale === 1;
    case "date":
      return format.patterns.length === 1 && format.patterns[0] === "iso" && format.serial === null;
    case "words":
      return true;
  }
}

/** Conditions over `r1`, `r2`, … under which a row shakes the guess: a point where the first rows had none that settles it. */
export function doubtsOf(raw: RawTable, plan: StagePlan): readonly string[] {
  const doubts: string[] = [];
  for (const [i, column] of plan.columns.entries()) {
    if (column.decision.format.kind !== "number") continue;
    const settled = raw.sample.some((row) =>
      column.given.at.some((k) => {
        const text = row[k]?.trim() ?? "";
        return text.includes(".") && !/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text);
      }),
    );
    if (!settled) doubts.push(`contains(r${i + 1}, '.')`);
  }
  return doubts;
}

/** Whether all rows bear the guess out. */
export async function holds(
  warehouse: Warehouse,
  src: number,
  plan: StagePlan,
  doubts: readonly string[],
): Promise<boolean> {
  const dirty = plan.columns.flatMap(({ name, decision }) => {
    const { kind } = decision.format;
    return kind === "id" || kind === "text" ? [dirtyCell(name, kind)] : [];
  });
  const [found] = await warehouse.rows(objections(src, doubts.length > 0, dirty));
  return found!.rows === 0;
}

/** What a look at all rows would have found in an id or a text; the wide blanks are only looked for where there are any. */
function dirtyCell(v: string, kind: "id" | "text"): string {
  const has = (text: string) => `contains(${v}, '${text}')`;
  const wide = `(strlen(${v}) <> length(${v}) AND (${["\u00a0", "\u202f", "\u3000", "\ufeff"].map(has).join(" OR ")}))`;
  const cut = `(strlen(${v}) > 16 AND ends_with(${v}, '00') AND regexp_full_match(${v}, '[0-9]{15}0+'))`;
  const spreadsheet = [has("E+"), cut];
  const signs = [`${v} < '-'`, `starts_with(${v}, '=')`, has(" "), has("\t"), has("\n"), has("\r"), wide];
  return [...signs, ...(kind === "id" ? spreadsheet : [])].join(" OR ");
}
