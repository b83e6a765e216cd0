import type { Scan } from "./format.js";
import { ident, lit } from "./text.js";

/**
 * A `FROM` text that reads every data row as text columns `c1`…`c<width>`, in file order; with
 * `scan.rowColumn` a column `r` (the row as the user sees it, text) comes first. Empty cells are NULL.
 *
 * @example scanFrom({ kind: "csv", path: "a.csv", … }, 2) // → read_csv('a.csv', …, columns = {'c1': 'VARCHAR', …})
 */
export function scanFrom(scan: Scan, width: number): string {
  return scan.kind === "csv" ? csvFrom(scan, width) : parquetFrom(scan);
}

function csvFrom(scan: Scan & { readonly kind: "csv" }, width: number): string {
  const names = [...(scan.rowColumn ? ["r"] : []), ...Array.from({ length: width }, (_, k) => `c${k + 1}`)];
  const options = [
    "auto_detect = false",
    "header = false",
    `skip = ${scan.skip}`,
    `delim = ${lit(scan.delimiter)}`,
    `quote = ${lit(scan.quote)}`,
    `escape = ${lit(scan.quote)}`,
    `compression = ${lit(scan.compression)}`,
    "strict_mode = true",
    ...(scan.newLine === undefined ? [] : ["new_line = '\\n'"]),
    `columns = {${names.map((name) => `${lit(name)}: 'VARCHAR'`).join(", ")}}`,
  ];
  return `read_csv(${lit(literalPath(scan.path))}, ${options.join(", ")})`;
}

function parquetFrom(scan: Scan & { readonly kind: "parquet" }): string {
  const columns = scan.columns.map((name, k) => `CAST(${ident(name)} AS VARCHAR) AS c${k + 1}`);
  return `(SELECT ${columns.join(", ")} FROM read_parquet(${lit(literalPath(scan.path))}))`;
}

/** The engine reads `*`, `?` and `[` in a path as a pattern; a class of one character takes them literally. */
function literalPath(path: string): string {
  return path.replace(/[*?[]/g, "[$&]");
}
