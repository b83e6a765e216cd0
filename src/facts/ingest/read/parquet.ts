import { DuckDBInstance } from "@duckdb/node-api";
import { ProblemError, problem } from "../../../core/problem.js";
import type { RawTable } from "../types.js";
import { sha256Of } from "./bytes.js";
import { sampleRows } from "./limits.js";

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const identifier = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Columns, row count and first rows of a Parquet file, read by the engine in a database of its own. */
export async function readParquet(path: string, shown: string, bytes: number): Promise<RawTable> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", memory_limit: "256MB" });
  const connection = await instance.connect();
  try {
    const from = `read_parquet(${literal(path)})`;
    const described = await connection.runAndReadAll(`describe select * from ${from}`);
    const columns = described.getRows().map((row) => String(row[0]));
    const counted = await connection.runAndReadAll(`select count(*) from ${from}`);
    const cast = columns.map((name) => `cast(${identifier(name)} as varchar)`).join(", ");
    const sample = await connection.runAndReadAll(`select ${cast} from ${from} limit ${sampleRows}`);
    return {
      file: shown,
      sheet: null,
      container: "parquet",
      encoding: null,
      delimiter: null,
      compressed: false,
      header: columns,
      hasHeader: true,
      headerRows: null,
      firstRow: 1,
      skipped: [],
      refused: [],
      rows: Number(counted.getRows()[0]![0]),
      scan: { kind: "parquet", path, columns },
      sample: sample.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
      sha256: await sha256Of(path),
      bytes,
      problems: [],
    };
  } catch (cause) {
    if (!(cause instanceof Error) || !/parquet|magic|thrift|snappy|zstd|invalid/i.test(cause.message))
      throw cause;
    throw new ProblemError([problem("file-not-recognised", "error", {}, { file: shown })], 1, { cause });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
