import { type FailureKind, failureColumn, failureKinds } from "../../../core/loss/failures.js";
import type { Warehouse } from "../../../core/ports.js";
import { type Grouping, groupings } from "../../../core/stats/clustered-variance.js";
import {
  dropSample,
  madeNumbers,
  makeSample,
  numericColumns,
  readNumbers,
  sampleClasses,
  sampleCount,
  sampleFlags,
  sampleNumbers,
  sampleSlice,
} from "../../../facts/sql/loss/exposure-sample.js";

export type FlagName = FailureKind | "recovered";
export type ClassColumn = (typeof sampleClasses)[number];
export type NumberColumn = (typeof numericColumns)[number] | (typeof sampleNumbers)[number];

/** Cells of a flag. */
export const [not, met, unknown] = [0, 1, 2] as const;

/** Cells of a class: each a place among the names. */
export interface Classes {
  readonly of: Int32Array;
  readonly names: readonly string[];
}

/** The purchases to fit, column by column: rows as objects would take most of the time, clearing them away. */
export interface Sample {
  readonly count: number;
  /** Customer; day and site. */
  readonly ways: readonly Grouping[];
  readonly lost: Uint8Array;
  readonly failedLast: Uint8Array;
  readonly flags: Readonly<Record<FlagName, Uint8Array>>;
  readonly classes: Readonly<Record<ClassColumn, Classes>>;
  /** NaN where there is none. */
  readonly numbers: Readonly<Record<NumberColumn, Float64Array>>;
}

export const flagNames: readonly FlagName[] = [...failureKinds, "recovered"];
export const columnOf = (name: FlagName): string => (name === "recovered" ? name : failureColumn(name));
const sliceRows = 8192;

/** Reads the purchases to fit, at most `limit` of them, a slice at a time. */
export async function readSample(warehouse: Warehouse, limit: number): Promise<Sample> {
  const make = makeSample(limit);
  await warehouse.run(make.sql, make.params);
  const [counted] = await warehouse.rows(sampleCount());
  const count = counted!.n;
  const each = <K extends string, V>(names: readonly K[], of: () => V) =>
    Object.fromEntries(names.map((name) => [name, of()])) as Record<K, V>;
  const flags = each(sampleFlags, () => new Uint8Array(count));
  const numbers = each<NumberColumn, Float64Array>(
    [...numericColumns, ...sampleNumbers],
    () => new Float64Array(count),
  );
  const classes = each(sampleClasses, () => coder(count));
  const [customer, daySite] = [new Int32Array(count), new Int32Array(count)];
  for (let from = 0; from < count; from += sliceRows) {
    const slice = await warehouse.rows(sampleSlice(from, from + sliceRows));
    for (let k = 0; k < slice.length; k++) {
      const row = slice[k]!;
      customer[from + k] = row.customer;
      daySite[from + k] = row.day_site;
      let cells = row.cells;
      for (const flag of sampleFlags) {
        flags[flag]![from + k] = cells % 3;
        cells = Math.floor(cells / 3);
      }
    }
    for (const name of sampleClasses) {
      const code = classes[name];
      for (let k = 0; k < slice.length; k++) code.put(from + k, slice[k]![name]);
    }
    for (const name of readNumbers) {
      const into = numbers[name];
      for (let k = 0; k < slice.length; k++) into[from + k] = slice[k]![name] ?? Number.NaN;
    }
  }
  for (const [name, make] of Object.entries(madeNumbers)) {
    const into = numbers[name as NumberColumn];
    for (let i = 0; i < count; i++) into[i] = make((of) => numbers[of][i]!);
  }
  await warehouse.run(dropSample);
  return {
    count,
    ways: groupings(count, [customer, daySite]),
    lost: flags.lost!,
    failedLast: flags.failed_last!,
    flags: Object.fromEntries(flagNames.map((name) => [name, flags[columnOf(name)]!])) as Record<
      FlagName,
      Uint8Array
    >,
    classes: Object.fromEntries(sampleClasses.map((c) => [c, classes[c].classes])) as Record<
      ClassColumn,
      Classes
    >,
    numbers,
  };
}

export const cellOf = (cell: boolean | null): number => (cell === null ? unknown : cell ? met : not);

/** Names as places, in the order they are met. */
export function classesOf(cells: readonly string[]): Classes {
  const code = coder(cells.length);
  cells.forEach((cell, i) => {
    code.put(i, cell);
  });
  return code.classes;
}

function coder(count: number): { classes: Classes; put(i: number, cell: string): void } {
  const of = new Int32Array(count);
  const names: string[] = [];
  const places = new Map<string, number>();
  return {
    classes: { of, names },
    put(i, cell) {
      let place = places.get(cell);
      if (place === undefined) {
        place = names.push(cell) - 1;
        places.set(cell, place);
      }
      of[i] = place;
    },
  };
}

/** Rows of which something holds. */
export function rowsWhere(count: number, holds: (row: number) => boolean): Int32Array {
  const out = new Int32Array(count);
  let n = 0;
  for (let i = 0; i < count; i++) if (holds(i)) out[n++] = i;
  return out.slice(0, n);
}

export function countWhere(column: ArrayLike<number>, value: number): number {
  let n = 0;
  for (let i = 0; i < column.length; i++) if (column[i] === value) n += 1;
  return n;
}

/** The cells of some rows. */
export function pick(column: ArrayLike<number>, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) out[place] = column[rows[place]!]!;
  return out;
}
