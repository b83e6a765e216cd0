import { printedActions } from "./printed-actions.js";
import { printedGrades } from "./printed-grades.js";
import { printedNumbers } from "./printed-number.js";

/** The text of one printed table, its lines numbered as in the file. */
export interface PrintedText {
  readonly name: string;
  readonly lines: readonly Line[];
}

interface Line {
  readonly line: number;
  readonly text: string;
}

interface Part {
  name: string;
  lines: Line[];
}

const title = /^\s*(?:[表图]|table|figure|fig\.?)\s*\d+(?:[-–.]\d+)*/i;
const isTitle = (l: Line | undefined) => l !== undefined && title.test(l.text);

/**
 * The printed tables of one text, parted by their titles (表3-1 …, Table 3-1 …). Titles stand above their tables, or
 * below them as captions where the text ends with one and does not begin with one. Where a caption stands inside a
 * line, as in a slide read out in one go, the cells around it up to the next sentence are its table.
 *
 * @range   no title → one table called `fallback`; titles without anything under them → left out
 * @example splitPrinted("表3-1\n60,20\n表3-2\n1,2", "x").map((t) => t.name) // → ["表3-1", "表3-2"]
 */
export function splitPrinted(text: string, fallback: string): PrintedText[] {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((words, i) => ({ line: i + 1, text: words.trim() }))
    .filter((l) => l.text !== "");
  const parts = lines.some(holdsCaption) ? amongSentences(lines, fallback) : byTitles(lines, fallback);
  return parts.map((part, i) => {
    const before = parts.slice(0, i).filter((p) => p.name === part.name).length;
    return before === 0 ? part : { ...part, name: `${part.name} (${before + 1})` };
  });
}

/** A title with cells before or numbers after it is no line of its own. */
function holdsCaption(l: Line): boolean {
  const cells = cellsOf(l);
  const at = cells.findIndex(isTitle);
  return at > 0 || (at === 0 && printedNumbers(l.text).length > 1);
}

const cellsOf = (l: Line): Line[] =>
  l.text.split(/[,，\t|]/).flatMap((cell) => {
    const words = cell.trim();
    return words === "" ? [] : [{ line: l.line, text: words }];
  });

function byTitles(lines: readonly Line[], fallback: string): Part[] {
  const captions = !isTitle(lines[0]) && isTitle(lines.at(-1));
  const parts: Part[] = [];
  let open: Part = { name: fallback, lines: [] };
  const close = () => {
    if (open.lines.length > 0) parts.push(open);
  };
  for (const l of lines) {
    if (!isTitle(l)) {
      open.lines.push(l);
      continue;
    }
    if (captions) open.name = l.text;
    close();
    open = { name: captions ? fallback : l.text, lines: [] };
  }
  close();
  return parts;
}

function amongSentences(lines: readonly Line[], fallback: string): Part[] {
  const runs: Line[][] = [[]];
  for (const cell of lines.flatMap(cellsOf)) {
    if (isSentence(cell.text)) runs.push([]);
    else runs.at(-1)!.push(cell);
  }
  return runs.flatMap((run) => {
    const titles = run.filter(isTitle);
    // One title may even stand in the middle of its table: slides are read out box by box.
    const parts =
      titles.length === 1
        ? [{ name: titles[0]!.text, lines: run.filter((cell) => !isTitle(cell)) }]
        : byTitles(run, fallback);
    return parts.map(inLines).filter((part) => isTable(part.lines.map((l) => l.text).join("\n")));
  });
}

const longestCell = 60;
/** Running text, or the heading of a chapter or a paragraph, has no place in a table. */
const isSentence = (cell: string) =>
  cell.length > longestCell ||
  /[。；;？?！!]|\.\s/.test(cell) ||
  (cell.length > 12 && /[：:]/.test(cell)) ||
  /^\d+(?:\.\d+)+\s*\p{Script=Han}{4}/u.test(cell) ||
  /^\d+、\S+\s\S/.test(cell);

const isTable = (text: string) =>
  printedNumbers(text).length >= 4 || printedActions(text) !== null || printedGrades(text) !== null;

/** Cells of one line stand in one line again. */
function inLines({ name, lines: cells }: Part): Part {
  const lines: { line: number; text: string }[] = [];
  for (const { line, text } of cells) {
    const last = lines.at(-1);
    if (last?.line === line) last.text += `,${text}`;
    else lines.push({ line, text });
  }
  return { name, lines };
}
