import { statSync } from "node:fs";
import type { TableName } from "../../core/schema/index.js";
import { cachePath, csvFile } from "../ingest/read/csv-file.js";
import { sampleRows } from "../ingest/read/limits.js";
import { dataOf, sampleRow } from "../ingest/read/rewrite.js";
import type { RawTable } from "../ingest/types.js";
import type { ColumnMap } from "../workspace/types.js";

/** A table in the product's own columns, made from a file that is laid out otherwise, and how to load it. */
export interface LongTable {
  readonly raw: RawTable;
  readonly table: TableName;
  readonly maps: Readonly<Record<string, ColumnMap>>;
}

export interface LongWriter {
  /** `row`: where in the file it stands, as the user sees it. Cells in the order of the columns, "" for none; `line` as in `CsvFile`. */
  write(row: number, cells: readonly string[], line?: string): void;
  /** `left`: rows of the file that are in none of its long tables; they are counted with this one. */
  close(left?: Pick<RawTable, "skipped" | "refused">): LongTable;
}

/** What is known of the file that a long table is made from. */
export type From = Pick<RawTable, "file" | "sheet" | "sha256" | "bytes" | "encoding" | "container">;

/** Writes one long table; columns are those of the schema, so that it is loaded under their names. */
export function longTable(
  from: From,
  table: TableName,
  columns: readonly string[],
  cacheDir: string,
): LongWriter {
  const out = csvFile(cachePath(cacheDir, "long", from.file, from.sheet, table));
  const sample: (string | null)[][] = [];
  let rows = 0;
  return {
    write(row, cells, line) {
      out.write(row, cells, line);
      if (sample.length < sampleRows) sample.push(sampleRow(cells));
      rows++;
    },
    close(left = { skipped: [], refused: [] }) {
      out.close();
      const data = dataOf({ path: out.path, rows, ...left, sample, problems: [] });
      const raw: RawTable = {
        ...from,
        ...data,
        // Of what is read from here on: a wide file grows tenfold.
        bytes: statSync(out.path).size,
        delimiter: ",",
        compressed: false,
        header: columns,
        hasHeader: true,
        headerRows: [1, 1],
        firstRow: 2,
        problems: [],
      };
      return { raw, table, maps: Object.fromEntries(columns.map((column) => [column, { column }])) };
    },
  };
}
