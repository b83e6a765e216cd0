/** Text of printed tables, line by line. */
export function printedLines() {
  return {
    sql: `SELECT name, line, text FROM fact.printed_line ORDER BY _src, line, name`,
    shape: { name: "text", line: "count", text: "text" },
  } as const;
}
