import type { Misprint, PrintedTable, TableCheck } from "./table-check.js";

/**
 * Ranks of pairs: each rank stands once, and ranks rise along every row and down every column. Where one rank stands
 * twice and one is missing, the cell whose correction keeps everything rising is the misprint.
 */
export function checkRanks(table: PrintedTable): TableCheck {
  const rows = table.map((row) => row.map((p) => p.value));
  const columns = rows[0]?.length ?? 0;
  const count = rows.length * columns;
  const tested = rows.length * (columns - 1) + columns * (rows.length - 1);
  const at = new Map<number, number[]>();
  rows.flat().forEach((rank, i) => {
    at.set(rank, [...(at.get(rank) ?? []), i]);
  });
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((rank) => !at.has(rank));
  // Cells that hold a rank some other cell holds too, or one that is none.
  const doubtful = [...at].flatMap(([rank, cells]) =>
    cells.length > 1 || !(rank >= 1 && rank <= count && Number.isInteger(rank)) ? cells : [],
  );
  const misprints: Misprint[] = [];
  if (missing.length === 1) {
    const fits = doubtful.filter((cell) => {
      const mended = rows.map((row, r) =>
        row.map((rank, c) => (r * columns + c === cell ? missing[0]! : rank)),
      );
      return rising(mended) === tested;
    });
    if (fits.length === 1) {
      const [row, column] = [Math.floor(fits[0]! / columns), fits[0]! % columns];
      misprints.push({
        row,
        column,
        printed: rows[row]![column]!,
        recomputed: missing[0]!,
        grade: "misprint",
      });
    }
  }
  const once = missing.length === 0 ? 1 : 0;
  return {
    tested: tested + 1,
    held: rising(rows) + once,
    misprints,
    sums: [],
    cumulative: [],
    spread: null,
  };
}

function rising(rows: readonly (readonly number[])[]): number {
  let held = 0;
  rows.forEach((row, r) => {
    row.forEach((rank, c) => {
      if (c > 0 && rank > row[c - 1]!) held++;
      if (r > 0 && rank > rows[r - 1]![c]!) held++;
    });
  });
  return held;
}
