import type { Assumption } from "../core/assumption.js";
import type { Figure, RowQuery } from "../core/figure.js";
import type { Cell, Results, Table } from "../core/findings.js";
import { type Unit, units } from "../core/unit.js";
import { fill, type Words } from "../i18n/index.js";
import { cellAddress, explainCommand, keyColumns, rowKey } from "./address.js";
import { basisText, cellInputs } from "./cell-inputs.js";
import { cellRange } from "./cell-ranges.js";
import type { Evidence, Explanation } from "./document.js";
import { periodSaid } from "./period.js";

type ResultTable = Omit<Table, "id">;

export interface Found {
  readonly figure: Figure;
  readonly name: string;
  readonly meaning: string | null;
  /** What else its row says of itself. */
  readonly beside?: readonly { readonly label: string; readonly text: string }[];
}

/** Columns by which a row is known beside its key, where they are what its numbers go by. */
const besideColumns: Readonly<Record<string, readonly string[]>> = {
  "level.pairs": ["customer-class", "product-class", "tier"],
  "plan.changes": ["risk"],
};

/** A figure by id, or a table cell turned into one. */
export function findFigure(results: Results, id: string, words: Words): Found | null {
  const figure = results.figures.find((f) => f.id === id);
  if (figure !== undefined) return { figure, name: words.figureName(id), meaning: words.figureMeaning(id) };
  const address = cellAddress(id);
  if (address === null || !Object.hasOwn(results.tables, address.table)) return null;
  return cellFigure(results, address, id, words);
}

/** Rows of a table may be of different units: then a column says which. */
function unitOf(table: ResultTable, unit: Unit, row: readonly Cell[]): Unit {
  if (unit !== "ratio") return unit;
  const said = row[table.columns.findIndex(({ id, kind }) => id === "unit" && kind === "code")];
  return units.find((one) => one === said) ?? unit;
}

function cellFigure(
  results: Results,
  address: { table: string; key: string[]; column: string },
  id: string,
  words: Words,
): Found | null {
  const table = results.tables[address.table]!;
  const at = table.columns.findIndex((c) => c.id === address.column);
  const column = table.columns[at];
  if (column === undefined) return null;
  const keys = keyColumns(table);
  const place = table.rows.findIndex((cells) =>
    rowKey(table, cells).every((part, k) => part === address.key[k]),
  );
  const row = table.rows[place];
  if (row === undefined) return null;
  const value = row[at];
  const keyArgs = Object.fromEntries(
    keys.flatMap((i) => {
      const cell = row[i];
      if (cell === null) return [[table.columns[i]!.id, ""]];
      return typeof cell === "string" || typeof cell === "number" ? [[table.columns[i]!.id, cell]] : [];
    }),
  );
  const label = table.columns.findIndex((c) => c.kind === "label");
  const names = table.columns.flatMap(({ id, kind }, i) =>
    kind === "label" && id.endsWith("-name") && row[i] != null && row[i] !== "" ? [String(row[i])] : [],
  );
  const said =
    names.length > 1
      ? names.join(" × ")
      : label >= 0 && row[label] !== null
        ? words.cell(row[label]!, table.columns[label]!, address.table)
        : namingColumns(table, keys)
            .flatMap((i) =>
              row[i] == null || row[i] === "" ? [] : [words.cell(row[i], table.columns[i]!, address.table)],
            )
            .join(" × ");
  const range = cellRange(address.table, table, row, column.id);
  return {
    name: `${words.columnTitle(address.table, address.column)} · ${said}`,
    meaning: fill(words.cli.explain.cellOf, { table: words.tableTitle(address.table) }),
    beside: table.columns.flatMap((c, i) =>
      c.id !== column.id &&
      row[i] != null &&
      row[i] !== 0 &&
      (besideColumns[address.table] ?? []).includes(c.id)
        ? [{ label: words.columnTitle(address.table, c.id), text: textOf(row[i]!, c, address.table, words) }]
        : [],
    ),
    figure: {
      id,
      value: typeof value === "number" ? value : null,
      reason: typeof value === "number" ? null : { code: "not-recorded" },
      unit: unitOf(table, column.unit, row),
      scope: column.scope ?? null,
      population: null,
      interval: range,
      method: column.method ?? "",
      inputs: cellInputs(results, address, row),
      assumptions: [],
      rows: narrowed(table.rowEvidence?.[place] ?? rowsOf(table.evidence, keyArgs), column.evidence, keyArgs),
    },
  };
}

const textOf = (
  cell: Exclude<Cell, null>,
  column: Table["columns"][number],
  table: string,
  words: Words,
): string =>
  typeof cell === "number" ? words.format.value(cell, column.unit) : words.cell(cell, column, table);

/** Keys name a row; where they only number it, its codes do. */
function namingColumns(table: ResultTable, keys: readonly number[]): readonly number[] {
  const codes = table.columns.flatMap((column, i) => (column.kind === "code" ? [i] : []));
  const numbered = keys.every((i) => table.columns[i]!.id === "line");
  return numbered && codes.length > 0 ? codes : keys;
}

function rowsOf(evidence: RowQuery | undefined, key: Record<string, string | number>): RowQuery | null {
  return evidence === undefined ? null : { query: evidence.query, args: { ...evidence.args, ...key } };
}

/** A column that names the rows behind it takes fewer of those of its row, or others. */
function narrowed(
  row: RowQuery | null,
  own: RowQuery | undefined,
  key: Record<string, string | number>,
): RowQuery | null {
  if (own === undefined || row === null) return row;
  return { query: own.query, args: { ...(row.query === own.query ? row.args : key), ...own.args } };
}

export function assumptionText(assumption: Assumption, words: Words): string {
  const { format, report } = words;
  const value = format.exact(assumption.value, assumption.unit);
  const { low, high } = assumption;
  const range = fill(report.figure.plausible, {
    low: format.exact(low, assumption.unit),
    high: format.exact(high, assumption.unit),
  });
  const source = report.assumption[assumption.source];
  const from =
    assumption.citation === ""
      ? source
      : fill(report.figure.sourceIn, { source, citation: assumption.citation });
  const zh = format.language === "zh";
  const behind = low === high ? from : `${range}${zh ? "；" : "; "}${from}`;
  return zh ? `${value}（${behind}）` : `${value} (${behind})`;
}

/** Everything there is to say of one figure, in one language; null when the results do not hold it. */
export function explanationOf(
  results: Results,
  id: string,
  words: Words,
  evidence: Evidence | null = null,
): Explanation | null {
  const found = findFigure(results, id, words);
  if (found === null) return null;
  const { figure } = found;
  const { format, report } = words;
  const labels = report.figure;
  const facts: { label: string; text: string }[] = [];
  const add = (label: string, text: string | null) => {
    if (text !== null && text !== "") facts.push({ label, text });
  };
  add(labels.unit, words.unitName(figure.unit));
  add(labels.scope, figure.scope === null ? null : words.scopeName(figure.scope));
  add(labels.range, figure.interval === null ? null : words.intervalText(figure.interval, figure.unit));
  add(labels.population, figure.population === null ? null : words.populationText(figure.population));
  const period = periodSaid(results, words);
  if (period !== null) add(period.label, period.text);
  for (const { label, text } of found.beside ?? []) add(label, text);
  const shown = figure.value === null ? null : format.value(figure.value, figure.unit);
  return {
    id,
    name: found.name,
    meaning: found.meaning,
    unit: figure.unit,
    value: figure.value,
    low: figure.interval?.low ?? null,
    high: figure.interval?.high ?? null,
    text: shown ?? (figure.reason === null ? labels.noValue : words.reasonText(figure.reason)),
    rangeText:
      figure.value === null || figure.interval === null
        ? null
        : format.range(figure.interval.low, figure.interval.high, figure.unit),
    exact: figure.value === null ? null : format.exact(figure.value, figure.unit),
    population: figure.population === null ? null : words.populationText(figure.population),
    facts,
    method: figure.method === "" ? "" : words.methodText(figure.method),
    inputs: figure.inputs.map((input) => {
      const other = findFigure(results, input, words);
      return {
        id: input,
        name: other?.name ?? words.figureName(input),
        text: other === null ? "" : (basisText(results, input, words) ?? words.valueText(other.figure)),
      };
    }),
    assumptions: figure.assumptions.map((key) => {
      const assumption = results.assumptions.find((a) => a.id === key);
      return {
        id: key,
        name: words.assumptionName(key),
        text: assumption === undefined ? "" : assumptionText(assumption, words),
      };
    }),
    command: explainCommand(id),
    evidence,
  };
}
