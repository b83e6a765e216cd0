/** How lines of space-aligned text fall into cells. */
export type Cut = (line: string) => string[];

const byBlanks: Cut = (line) => line.trim().split(/\s+/);
const byWideBlanks: Cut = (line) => line.trim().split(/\s{2,}/);

/** Blanks cut every line into equally many cells: one blank where that fits, else two and more, else fixed columns. */
export function chooseCut(lines: readonly string[]): Cut | null {
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length < 2) return null;
  for (const cut of [byBlanks, byWideBlanks]) {
    const widths = new Set(filled.map((line) => cut(line).length));
    if (widths.size === 1 && !widths.has(1)) return cut;
  }
  return fixedColumns(filled);
}

/** Columns stand apart by gutters at least two wide that are blank on every line. */
function fixedColumns(lines: readonly string[]): Cut | null {
  if (lines.some((line) => line.includes("\t"))) return null;
  const width = Math.max(...lines.map((line) => line.length));
  if (width > 2000 || lines.length < 4) return null;
  const blank = Array.from({ length: width }, (_, at) => lines.every((line) => (line[at] ?? " ") === " "));
  const starts: number[] = [];
  for (let at = 0; at < width; at++) {
    if (blank[at]) continue;
    const gutter = at === 0 || (blank[at - 1] && (at === 1 || blank[at - 2] || starts.length === 0));
    if (gutter) starts.push(at);
  }
  if (starts.length < 2) return null;
  const cut: Cut = (line) => starts.map((from, i) => line.slice(from, starts[i + 1] ?? line.length).trim());
  const filledShare = lines.filter((line) => cut(line).every((cell) => cell !== "")).length / lines.length;
  return filledShare >= 0.5 ? cut : null;
}
