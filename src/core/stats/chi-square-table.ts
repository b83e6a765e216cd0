import { chiSquareTail } from "./tails.js";

export interface ChiSquareTable {
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
  /** Cramér's V: 0 no association, 1 the row tells the column. */
  readonly v: number;
  /** Share of the cells where fewer than five are expected: from a fifth on the chance is rough. */
  readonly thinShare: number;
}

/**
 * Whether rows of a table of counts have the same make-up: Pearson's chi-squared without continuity correction, with
 * Cramér's V as its size. Rows and columns without counts are left out.
 *
 * @source  Pearson (1900), Phil. Mag. 50:157–175; Cramér (1946), Mathematical Methods of Statistics; thin
 *          cells: Cochran (1954), Biometrics 10:417–451
 * @assumes counts of independent cases
 * @range   two rows and two columns or more with counts; else → null
 * @example chiSquareTable([[10, 20], [20, 10]])?.v // → 0.333…
 */
export function chiSquareTable(counts: readonly (readonly number[])[]): ChiSquareTable | null {
  const sum = (row: readonly number[]) => row.reduce((a, b) => a + b, 0);
  const rows = counts.filter((row) => sum(row) > 0);
  const columns = (rows[0] ?? []).map((_, j) => sum(rows.map((row) => row[j]!)));
  const told = columns.flatMap((c, j) => (c > 0 ? [j] : []));
  if (rows.length < 2 || told.length < 2) return null;
  const n = sum(columns);
  let chi2 = 0;
  let thin = 0;
  for (const row of rows) {
    const size = sum(row);
    for (const j of told) {
      const expected = (size * columns[j]!) / n;
      chi2 += (row[j]! - expected) ** 2 / expected;
      if (expected < 5) thin++;
    }
  }
  const [r, c] = [rows.length - 1, told.length - 1];
  const p = chiSquareTail(chi2, r * c);
  if (p === null) return null;
  const v = Math.min(1, Math.sqrt(chi2 / (n * Math.min(r, c))));
  return { chi2, df: r * c, p, v, thinShare: thin / (rows.length * told.length) };
}
