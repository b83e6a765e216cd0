/** Columns a terminal gives a text: CJK and full-width signs take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6) ||
      (code >= 0x1f300 && code <= 0x1faff) ||
      (code >= 0x20000 && code <= 0x3fffd);
    width += wide ? 2 : 1;
  }
  return width;
}

const widest = 44;

function clip(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (displayWidth(flat) <= widest) return flat;
  let out = "";
  for (const char of flat) {
    if (displayWidth(out + char) > widest - 1) break;
    out += char;
  }
  return `${out}…`;
}

/** Rows as aligned columns; the first row is the head. Columns of `numbers` are set to the right. */
export function textTable(rows: readonly (readonly string[])[], numbers: readonly number[] = []): string {
  const cells = rows.map((row) => row.map(clip));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => displayWidth(row[i] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const room = " ".repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(cell)));
        return numbers.includes(i) ? room + cell : cell + room;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join("\n");
}
