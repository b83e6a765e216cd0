import { chance, stream } from "../rng.js";
import type { Simulation } from "../simulate.js";

/** One thing planted to be found by the checks. `row` is 1-based, the header being row 1. */
export interface Dirt {
  readonly file: string;
  readonly row: number;
  readonly kind: "broken-date" | "missing-customer" | "duplicate" | "delivery-before-order";
  readonly column: string | null;
  readonly text: string;
}

const brokenOrdered = ["2025/2/30 10:12", "待定", "2025/13/4 9:30"];
const brokenPromised = ["2025-06-31", "尽快", "0000-00-00", "2026-02-29"];
const where = stream("dirt.row");

/** Spoils a few rows of the order lines in place. */
export function soil(
  s: Simulation,
  files: ReadonlyMap<string, string[]>,
  header: readonly string[],
  fileName: (part: string) => string,
): Dirt[] {
  const dice = chance(s.options.seed);
  const parts = [...files.keys()];
  const done: Dirt[] = [];
  const taken = new Set<string>();
  let draws = 0;
  const place = (): { part: string; rows: string[]; at: number } => {
    for (;;) {
      const part = parts[Math.floor(dice.u(where, draws) * parts.length)]!;
      const rows = files.get(part)!;
      const at = Math.floor(dice.u(where, draws++, 1) * rows.length);
      // Neighbours stay clean too, so that each fault can be told apart.
      if (taken.has(`${part}.${at >> 3}`)) continue;
      taken.add(`${part}.${at >> 3}`);
      return { part, rows, at };
    }
  };
  const spoil = (column: string, text: string, kind: Dirt["kind"]): void => {
    const { part, rows, at } = place();
    const cells = rows[at]!.split(",");
    cells[header.indexOf(column)] = text;
    rows[at] = cells.join(",");
    done.push({ file: fileName(part), row: at + 2, kind, column, text });
  };
  for (const text of brokenOrdered) spoil("下单时间", text, "broken-date");
  for (const text of brokenPromised) spoil("承诺到货日期", text, "broken-date");
  for (let i = 0; i < 3; i++) spoil("客户编码", "", "missing-customer");
  // Copies go to the end of their file: no row number above moves.
  for (let i = 0; i < 2; i++) {
    const { part, rows, at } = place();
    rows.push(rows[at]!);
    const copyOf = rows[at]!.split(",", 2).join("/");
    done.push({ file: fileName(part), row: rows.length + 1, kind: "duplicate", column: null, text: copyOf });
  }
  return done;
}

/** One waybill signed for a month before its order. */
export function soilDelivery(
  rows: string[][],
  column: number,
  file: string,
  text: (row: string[]) => string,
): Dirt {
  const at = Math.floor(rows.length / 3);
  const changed = text(rows[at]!);
  rows[at]![column] = changed;
  return { file, row: at + 2, kind: "delivery-before-order", column: "delivered_at", text: changed };
}
