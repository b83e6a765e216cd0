import type { RawTable, ReadOptions } from "../types.js";
import { reachedWidth } from "./band.js";
import { layoutOf, type Row } from "./layout.js";
import { sampleRows } from "./limits.js";
import { dataOf, rewriter } from "./rewrite.js";
import { type Merge, mergeFiller, spansOf } from "./xlsx/merges.js";

export interface Grid {
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
}

/** A table that is in memory already (HTML, XML); `null` when it is narrower than `leastWidth`. */
export function tableOfGrid(
  grid: Grid,
  place: { readonly file: string; readonly sheet?: string },
  options: ReadOptions,
  target: string,
  leastWidth: number,
): Omit<RawTable, "sha256" | "bytes" | "container" | "encoding" | "compressed"> | null {
  const head = grid.rows.slice(0, 2 * sampleRows);
  const width = reachedWidth(head.map((r) => r.cells));
  if (width < leastWidth) return null;
  const spans = spansOf(
    grid.merges,
    head.map((r) => r.row),
    0,
  );
  const layout = layoutOf(head, width, spans, options, place, head.length === grid.rows.length, true);
  const body = head.filter((r) => r.row >= layout.firstRow).map((r) => r.cells);
  const out = rewriter(target, layout, body, place, 0);
  const fill = mergeFiller(grid.merges, layout.firstRow);
  for (const { row, cells } of grid.rows) {
    const own = [...cells];
    fill(row, own);
    out.row(row, own);
  }
  const result = out.close();
  return {
    file: place.file,
    sheet: place.sheet ?? null,
    delimiter: null,
    header: layout.header,
    hasHeader: layout.hasHeader,
    headerRows: layout.headerRows,
    firstRow: layout.firstRow,
    ...dataOf(result),
    problems: [...layout.problems, ...result.problems],
  };
}
