import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tables } from "../../core/schema/index.js";
import type { ColumnDef, TableDef } from "../../core/schema/types.js";
import type { RawTable } from "../ingest/types.js";
import { type HeaderMatch, matchHeader, normaliseHeader } from "./headers.js";
import type { Proposal } from "./propose.js";
import { taxSaid } from "./tax-words.js";

/** Columns of money with tax, and those that hold the same without. */
const withoutTax: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  order_line: { amount_with_tax: "amount" },
};

/** Trust in a header with tax for a column that is meant without: one that is without goes first. */
const taxedTrust = 0.95;

/** How well a header says a column, money with tax and without kept apart. */
export function matchMoney(
  header: string,
  table: TableName,
  column: string,
  def: ColumnDef,
  entity: readonly string[],
): HeaderMatch | null {
  const said = def.type === "money" ? taxSaid(header) : null;
  if (said === null || said.tax === null) return matchHeader(header, column, def, entity);
  const twins = withoutTax[table] ?? {};
  const net = twins[column];
  if (net !== undefined) {
    if (said.tax === "without") return null;
    const other = (tables[table] as TableDef).columns[net]!;
    // A price is one of a piece, though a line may hold one.
    const sum = /^(price|单价)$/.test(normaliseHeader(said.rest)) ? "" : said.rest;
    return better(matchHeader(header, column, def, entity), matchHeader(sum, net, other, entity));
  }
  if (said.tax === "with" && Object.values(twins).includes(column)) return null;
  const found = better(matchHeader(header, column, def, entity), matchHeader(said.rest, column, def, entity));
  return found === null || said.tax === "without"
    ? found
    : { ...found, confidence: found.confidence * taxedTrust };
}

const better = (a: HeaderMatch | null, b: HeaderMatch | null): HeaderMatch | null =>
  a === null || (b !== null && b.confidence > a.confidence) ? b : a;

/** Money that stands there twice, without tax and with it: which is used. */
export function beforeTax(raw: Pick<RawTable, "file" | "sheet" | "header">, proposal: Proposal): Problem[] {
  const { columns } = tables[proposal.table] as TableDef;
  const money = proposal.columns.filter(
    ({ column, header }) => columns[column]!.type === "money" && taxSaid(header).tax !== "with",
  );
  const place = { file: raw.file, ...(raw.sheet === null ? {} : { sheet: raw.sheet }) };
  return money.flatMap(({ column, header }) => {
    const same = raw.header.filter((other) => {
      const { tax, rest } = taxSaid(other);
      if (tax !== "with") return false;
      const twin = Object.entries(withoutTax[proposal.table] ?? {}).find(([, net]) => net === column)?.[0];
      const meant = proposal.columns.find((c) => c.header === other)?.column;
      if (meant !== undefined) return meant === twin;
      return (matchHeader(rest, column, columns[column]!, [])?.confidence ?? 0) >= 0.9;
    });
    return same.map((other) => problem("before-tax-taken", "info", { column: header, other }, place));
  });
}
