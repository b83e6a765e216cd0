import type { Buffer } from "node:buffer";
import type { Words } from "../../i18n/index.js";
import { pack } from "../xlsx/pack.js";
import { amount, head, text, widthOf } from "../xlsx/sheet.js";
import { csvCell } from "./csv-cell.js";

/** A customer drawn for the survey. */
export interface SampledCustomer {
  readonly id: string;
  readonly name: string | null;
  readonly stratum: string;
  /** How many customers of its class it stands for. */
  readonly weight: number;
}

const headsOf = ({ cli }: Words) => {
  const { customerId, name, class: stratum, chance, weight } = cli.survey;
  return [customerId, name, stratum, chance, weight];
};

/** The customers to invite as a workbook. */
export async function sampleXlsx(rows: readonly SampledCustomer[], words: Words): Promise<Buffer> {
  const cells = rows.map(({ id, name, stratum, weight }) => [
    text(id),
    text(name ?? ""),
    text(stratum),
    amount(1 / weight, "share"),
    amount(weight, "quantity"),
  ]);
  const all = [headsOf(words).map((title) => head(title)), ...cells];
  const widths = headsOf(words).map((_, i) => widthOf(all, i, 10));
  const sheet = { name: words.cli.survey.sampleSheet, rows: all, widths, frozenRows: 1, frozenColumns: 1 };
  return await pack([sheet], words.format.language);
}

/** The same as text; a byte order mark lets every spreadsheet read it as UTF-8. */
export function sampleCsv(rows: readonly SampledCustomer[], words: Words): string {
  const lines = rows.map(({ id, name, stratum, weight }) => [
    id,
    name ?? "",
    stratum,
    String(Number((1 / weight).toPrecision(12))),
    String(Number(weight.toPrecision(12))),
  ]);
  return `\ufeff${[headsOf(words), ...lines].map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
