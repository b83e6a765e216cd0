import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { splitDelimited } from "../../ingest/read/split.js";
import type { RawTable } from "../../ingest/types.js";

/**
 * The data rows of a table, one after the other, with their number in the file. What the engine scans is UTF-8, in place
 * or rewritten; Parquet has no rows to be streamed and gives none.
 */
export async function eachRow(
  raw: RawTable,
  on: (cells: readonly string[], row: number) => void,
): Promise<void> {
  if (raw.scan.kind !== "csv") return;
  const { path, delimiter, skip, compression, rowColumn } = raw.scan;
  const split = splitDelimited(delimiter, (cells, record, state) => {
    if (record <= skip || state === "blank") return;
    if (rowColumn) on(cells.slice(1), Number(cells[0]));
    else on(cells, raw.firstRow + record - skip - 1);
  });
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 });
  const bytes = compression === "gzip" ? file.pipe(createGunzip()) : file;
  const decoder = new TextDecoder("utf-8");
  for await (const block of bytes as AsyncIterable<Buffer>)
    split.push(decoder.decode(block, { stream: true }));
  split.push(decoder.decode());
  split.end();
}
