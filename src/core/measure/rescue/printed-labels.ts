import { printedNumbers } from "./printed-number.js";
import type { RescuedTable } from "./rescue-table.js";
import type { Statistic } from "./table-check.js";

export interface PrintedLabels {
  /** Letters where the text has a run of them that long, else numbers. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Names as listed, one a row. Nothing ties them to the numbers: they may run down or up. */
  readonly names: readonly string[] | null;
  /** What rows and columns of ranks are, where the text has one head for each; else null. */
  readonly axes: { readonly rows: string; readonly columns: string } | null;
  /** Statistics in the order of their heads and in that of their values, where both are known and differ. */
  readonly moved: { readonly heads: readonly Statistic[]; readonly values: readonly Statistic[] } | null;
}

const head =
  /^(?:编号|序号|要素|要素代号|要素名称|重要性|绩效评估|绩效|本企业|标杆|相对绩效|均值|方差|标准差|(?:客户|产品).*|.*(?:类别|类型|占比|百分比|比例).*|no\.?|number|elements?|importance|performance|own.*|benchmark|relative.*|mean|variance|sd|standard deviation|.*share.*|.*class.*)$/i;

/**
 * Names of the rows and columns of a rescued table, as far as they can be told apart from its numbers.
 *
 * @range   words that are not as many as the rows, heads left out → no names
 * @example printedLabels("A,B,C,D,75,15,8,2,10,20,30,40", table).rows // → ["A", "B", "C", "D"]
 */
export function printedLabels(text: string, rescued: RescuedTable): PrintedLabels {
  const { table, columns, shape } = rescued;
  const words = text
    .normalize("NFKC")
    .split(/[,\t|\r\n]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "" && printedNumbers(cell).length === 0 && !/^\(?\d+\)?$/.test(cell));
  const letters = words.filter((word) => /^[A-Z]$/.test(word));
  const inOrder = letters.length >= 2 && letters.every((l, i) => l.charCodeAt(0) === 65 + i);
  const lettered = (length: number) => inOrder && letters.length === length;
  const numbers = (length: number) => Array.from({ length }, (_, i) => String(i + 1));
  const across = shape.kind === "ranks" && lettered(columns.length);
  const down = !across && lettered(table.length);
  const names = words.filter((word) => !letters.includes(word) && !head.test(word.replace(/\s/g, "")));
  return {
    rows: down ? letters : numbers(table.length),
    columns: across ? letters : columns,
    names: !down && names.length === table.length ? names : null,
    axes: shape.kind === "ranks" ? axesIn(words) : null,
    moved: movedIn(words, rescued),
  };
}

function axesIn(words: readonly string[]): PrintedLabels["axes"] {
  const [rows, columns, ...more] = words.filter((word) => /(?:类别|类型|class(?:es)?|types?)$/i.test(word));
  return rows !== undefined && columns !== undefined && more.length === 0 ? { rows, columns } : null;
}

const statisticWords: readonly (readonly [RegExp, Statistic])[] = [
  [/^(?:均值|平均值|加权平均值|mean|average)$/i, "mean"],
  [/^(?:方差|variance)$/i, "variance"],
  [/^(?:标准差|sd|standard deviation)$/i, "sd"],
];

function movedIn(words: readonly string[], { shape, arrangement }: RescuedTable): PrintedLabels["moved"] {
  if (shape.kind !== "distribution") return null;
  const heads = words.flatMap((word) => statisticWords.find(([pattern]) => pattern.test(word))?.[1] ?? []);
  const at = (s: Statistic) => arrangement.order[shape.scores.length + shape.statistics.indexOf(s)]!;
  const values = [...shape.statistics].sort((a, b) => at(a) - at(b));
  const known = heads.length === values.length && values.every((s) => heads.includes(s));
  return known && heads.join() !== values.join() ? { heads, values } : null;
}
