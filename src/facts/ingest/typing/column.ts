import { type Place, type Problem, problem } from "../../../core/problem.js";
import type { ColumnDef, ColumnType } from "../../../core/schema/types.js";
import { blanks, cellRef } from "../../sql/typing.js";
import type { ColumnMap } from "../../workspace/types.js";
import type { ColumnDecision, RawTable } from "../types.js";
import type { Group } from "./ask.js";
import { numberWords } from "./number-words.js";

/** A mapped column to be decided. */
export interface Wanted {
  /** 1-based column of the scan; several are joined with a space. */
  readonly index: number | readonly number[];
  readonly type: ColumnType;
  readonly def: ColumnDef;
  readonly map: ColumnMap;
  /** Schema column, for the line of `plimsoll.yaml` that would decide it. */
  readonly name?: string;
}

/** What deciding works on: the cell as SQL, a few cells as text, and where it stands. */
export interface Column extends Wanted {
  readonly ref: string;
  readonly header: string;
  readonly place: Place;
  /** Filled cells of the sample as they stand; texts that mean "nothing" are left out. */
  readonly cells: readonly string[];
}

export function columnOf(table: RawTable, wanted: Wanted): Column {
  const index = typeof wanted.index === "number" ? [wanted.index] : wanted.index;
  const empty = new Set((wanted.map.empty ?? []).map((text) => text.trim()));
  const header = index.map((i) => table.header[i - 1] ?? `#${i}`).join(" + ");
  const numbers = numberWords(wanted.type, wanted.map);
  const spoken = new Map(Object.entries(numbers).flatMap(([n, texts]) => texts.map((t) => [t.trim(), n])));
  const cells: string[] = [];
  for (const row of table.sample) {
    const parts = index.map((i) => row[i - 1] ?? "");
    const text = index.length === 1 ? parts[0]! : parts.map(trimBlanks).filter(Boolean).join(" ");
    if (trimBlanks(text) !== "" && !empty.has(trimBlanks(text)))
      cells.push(spoken.get(trimBlanks(text)) ?? text);
  }
  const place: Place = {
    file: table.file,
    ...(table.sheet === null ? {} : { sheet: table.sheet }),
    column: header,
  };
  return { ...wanted, ref: cellRef(index, wanted.map.empty, numbers), header, place, cells };
}

const around = new RegExp(`^[${blanks.slice(1, -1)}]+|[${blanks.slice(1, -1)}]+$`, "g");

export function trimBlanks(text: string): string {
  return text.replace(around, "");
}

/** True when no cell of the sample has blanks around it. */
export function trimmed(cells: readonly string[]): boolean {
  return cells.every((cell) => trimBlanks(cell) === cell);
}

const nothing = /^(n\/?a|null|none|nil|nan|#n\/a|\\n|-+|—+|\/|\?+|tbd|not available|无|空|未知|待定|暂无)$/i;

/** Cells that do not read, listed by what they look like: a warning each, or a note where they plainly say "nothing". */
export function refusals(column: Column, refused: readonly Group[]): Problem[] {
  const listed = byKind(refused).sort((a, b) => b.cells - a.cells || (a.low < b.low ? -1 : 1));
  const shown = listed
    .slice(0, 20)
    .map((group) =>
      problem(
        "cell-refused",
        nothing.test(group.low) ? "info" : "warning",
        { text: group.low, count: group.cells },
        column.place,
      ),
    );
  const rest = listed.slice(20);
  if (rest.length > 0) {
    const count = rest.reduce((sum, group) => sum + group.cells, 0);
    shown.push(problem("cell-refused", "warning", { text: rest[0]!.low, count }, column.place));
  }
  return shown;
}

/** One entry per kind of text: runs of digits are one, `See DN-304 (ID#:10589)` and `See DN-13 (ID#:8)` are alike. */
export function byKind(groups: readonly Group[]): Group[] {
  const merged = new Map<string, Group>();
  for (const group of groups) {
    const kind = group.shape.replace(/9+/g, "9");
    const known = merged.get(kind);
    merged.set(
      kind,
      known === undefined
        ? group
        : {
            ...known,
            cells: known.cells + group.cells,
            low: [known.low, group.low].sort()[0]!,
            high: [known.high, group.high].sort()[1]!,
          },
    );
  }
  return [...merged.values()];
}

/**
 * Whether a column that reads in part may be taken as decided: half of its filled cells read and the rest looks
 * like a few kinds of remark, or all the rest are a few remarks without a digit (`N/A - From RDC`).
 */
export function mostlyRead(read: number, filled: number, refused: readonly Group[]): boolean {
  if (read === 0) return false;
  const kinds = byKind(refused);
  const left = filled - read;
  if (read * 2 >= filled) return kinds.length <= 20 || left * 100 <= filled;
  return read * 5 >= filled && kinds.length <= 10 && kinds.every((group) => !/[0-9]/.test(group.low));
}

/** The line of `plimsoll.yaml` that decides a column, e.g. `ordered_on: { column: 日期, formats: ["%d/%m/%Y"] }`. */
export function yamlLine(column: Column, setting: string): string {
  const head = column.map.column;
  const header =
    typeof head === "object"
      ? `[${head.map((h) => JSON.stringify(h)).join(", ")}]`
      : JSON.stringify(head ?? column.header);
  const entry = `{ column: ${header}, ${setting} }`;
  return column.name === undefined ? entry : `${column.name}: ${entry}`;
}

export function undecided(column: Column, values: Problem["values"]): ColumnDecision {
  return {
    state: "ambiguous",
    readings: [],
    problem: problem("format-undecided", "error", values, column.place),
  };
}
