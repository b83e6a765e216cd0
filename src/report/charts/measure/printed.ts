import type { Cell, Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import { explainCommand, rowKey } from "../../address.js";
import { column, plainTable } from "../../data-sections.js";
import type { Block, DocumentTable } from "../../document.js";
import { documentTable, type TableView, tableView } from "../read.js";

/** Which printed tables there are and what is wrong with them, then each as it was printed, in the order of the files, with what was recomputed beside it. */
export function printedBlocks(results: Results, words: Words): readonly Block[] {
  const all = tableView(results, "measure.printed");
  if (all === null) return [];
  const [name, shape] = [all.at("name"), all.at("shape")];
  const overview = ["measure.printed", "measure.printed-misprints"].flatMap((id): Block[] => {
    const view = tableView(results, id);
    if (view === null) return [];
    return [{ kind: "table", table: documentTable(results, id, words, { shown: view.table.rows.length }) }];
  });
  const printed = all.table.rows.flatMap((row): Block[] => {
    const make = makers[String(row[shape])];
    const title = `${row[name]} · ${words.cell(row[shape] ?? null, all.table.columns[shape]!, all.id)}`;
    const table = make?.(results, words, String(row[name]), title) ?? null;
    return table === null ? [] : [{ kind: "table", table }];
  });
  return [...overview, ...printed];
}

type Make = (results: Results, words: Words, name: string, title: string) => DocumentTable | null;

const makers: Readonly<Record<string, Make>> = {
  distribution: part("measure.printed-distributions"),
  comparison: part("measure.printed-comparisons"),
  shares: part("measure.printed-shares"),
  ranks: (results, words, name, title) =>
    grid(results, words, name, title, {
      id: "measure.printed-pairs",
      cell: (view, row) => row[view.at("rank")] ?? null,
    }),
  actions: (results, words, name, title) =>
    grid(results, words, name, title, {
      id: "measure.printed-actions",
      row: "importance",
      column: "performance",
      order: ["high", "medium", "low"],
      cell: (view, row) =>
        `${row[view.at("field")]} · ${words.cell(row[view.at("action")] ?? null, view.table.columns[view.at("action")]!, view.id)}`,
    }),
  grades: (results, words, name, title) =>
    grid(results, words, name, title, {
      id: "measure.printed-grades",
      cell: (view, row) => {
        const say = (id: string) =>
          words.cell(row[view.at(id)] ?? null, view.table.columns[view.at(id)]!, view.id);
        return row[view.at("field")] === null
          ? say("printed")
          : words.say(words.report.charts.printedAgainst, { printed: say("printed"), field: say("field") });
      },
      rowName: (view, row) => {
        const meant = row[view.at("meant")];
        return typeof meant === "string"
          ? words.say(words.report.charts.printedMeant, { printed: String(row[view.at("row")]), meant })
          : String(row[view.at("row")]);
      },
    }),
};

/** The rows of one printed table, without its name and without columns it has nothing in. */
function part(id: string): Make {
  return (results, words, name, title) => {
    const view = tableView(results, id);
    if (view === null) return null;
    const whole = documentTable(results, id, words, { title });
    const rows = whole.rows.filter((row) => row[view.at("name")] === name);
    const kept = whole.columns.flatMap((c, i) =>
      c.id !== "name" && rows.some((row) => row[i] !== null) ? [i] : [],
    );
    const digits = whole.columns.map((c) => digitsOf(whole.columns, rows, c.id.replace(/-recomputed$/, "")));
    return {
      ...whole,
      columns: kept.map((i) => whole.columns[i]!),
      rows: rows.map((row) => kept.map((i) => inDigits(row[i]!, digits[i]!, words))),
      rowUnits: null,
      total: rows.length,
      shown: rows.length,
      note: null,
      command: cellCommand(view, rows[0]!),
    };
  };
}

/** A statistic stands with as many digits as it was printed with, and so does what was recomputed; null: as usual. */
function digitsOf(
  columns: DocumentTable["columns"],
  rows: readonly (readonly Cell[])[],
  printed: string,
): number | null {
  const at = columns.findIndex((c) => c.id === printed);
  if (!/^(?:mean|variance|sd)$/.test(printed) || at < 0) return null;
  return Math.max(2, ...rows.map((row) => String(row[at] ?? "").split(".")[1]?.length ?? 0));
}

const inDigits = (cell: Cell, digits: number | null, words: Words): Cell =>
  digits !== null && typeof cell === "number" ? words.format.number(cell, digits) : cell;

/** How to see the first number of a row opened. */
function cellCommand(view: TableView, row: readonly Cell[]): string | null {
  const at = view.table.columns.findIndex((c, i) => c.kind === "number" && row[i] !== null);
  const key = rowKey(view.table, row).join("|");
  return at < 0 ? null : explainCommand(`${view.id}[${key}].${view.table.columns[at]!.id}`);
}

interface Grid {
  readonly id: string;
  readonly row?: string;
  readonly column?: string;
  /** Codes of the rows, first at the top; columns run the other way. Not given: as they come. */
  readonly order?: readonly string[];
  readonly cell: (view: TableView, row: readonly Cell[]) => Cell;
  readonly rowName?: (view: TableView, row: readonly Cell[]) => string;
}

/** Rows against columns, as the table was printed. */
function grid(
  results: Results,
  words: Words,
  name: string,
  title: string,
  { id, row = "row", column: across = "column", order, cell, rowName }: Grid,
): DocumentTable | null {
  const view = tableView(results, id);
  if (view === null) return null;
  const [r, c] = [view.at(row), view.at(across)];
  const own = view.table.rows.filter((cells) => cells[view.at("name")] === name);
  const down = order ?? [...new Set(own.map((cells) => String(cells[r])))];
  const along = order?.toReversed() ?? [...new Set(own.map((cells) => String(cells[c])))];
  const say = (code: string, at: number) => words.cell(code, view.table.columns[at]!, id);
  const numbers = own.every((cells) => typeof cell(view, cells) === "number");
  const called = (given: string, column: string) => {
    const name = own[0]?.[view.at(given)];
    return typeof name === "string" ? name : words.columnTitle(id, column);
  };
  const head = `${called("rows-are", row)} \\ ${called("columns-are", across)}`;
  const table = plainTable(
    id,
    title,
    [
      column(row, head, "key"),
      ...along.map((code) =>
        numbers ? column(`of-${code}`, say(code, c), "number", "count") : column(`of-${code}`, say(code, c)),
      ),
    ],
    down.map((code) => {
      const line = own.filter((cells) => String(cells[r]) === code);
      return [
        line[0] !== undefined && rowName !== undefined ? rowName(view, line[0]) : say(code, r),
        ...along.map((other) => {
          const found = line.find((cells) => String(cells[c]) === other);
          return found === undefined ? null : cell(view, found);
        }),
      ];
    }),
  );
  return numbers && own[0] !== undefined ? { ...table, command: cellCommand(view, own[0]) } : table;
}
