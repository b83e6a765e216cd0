import type { Buffer } from "node:buffer";
import type { Results } from "../core/findings.js";
import { type Words, words as wordsIn } from "../i18n/index.js";
import { documentTable } from "./charts/read.js";
import { controlTable, problemTable, sourceTable } from "./data-sections.js";
import type { DocumentTable, ReportDocument } from "./document.js";
import { elementSheets } from "./xlsx/element-sheets.js";
import { assumptionSheet, figureSheet } from "./xlsx/figures.js";
import { sheetName } from "./xlsx/names.js";
import { pack } from "./xlsx/pack.js";
import type { PlacedSheet } from "./xlsx/place.js";
import { proofSheet } from "./xlsx/proof.js";
import { tableSheet } from "./xlsx/sheet.js";
import { isStandard, standardSheet } from "./xlsx/standard.js";
import { summarySheet } from "./xlsx/summary.js";
import { bridgeSheet, planTotalSheet, summedSheet } from "./xlsx/totals.js";

/**
 * The report as a workbook: a summary, every figure, the proof that sums agree, one sheet per table and per element of a
 * survey, assumptions, sources and problems. Formulas are ours alone and stand where they prove a sum; no text of the user's is ever one.
 * The same document gives the same bytes.
 */
export async function writeXlsx(document: ReportDocument, results: Results, given?: Words): Promise<Buffer> {
  const words = given ?? wordsIn(document.language, document.currency, document.names);
  const { table } = words.report;
  const used = new Set<string>();
  const named = (name: string) => sheetName(name, used);
  const sheet = (name: string, content: DocumentTable) => tableSheet(named(name), content, words);
  const front = named(table.sheetSummary);
  const figures = figureSheet(named(table.sheetFigures), document, words);
  const proofName = named(words.tableTitle("cost.proof"));
  const tables = new Map<string, PlacedSheet>(
    Object.keys(results.tables).map((id) => [id, resultSheet(id, document, results, words, named)]),
  );
  const whole = (id: string) =>
    Object.hasOwn(results.tables, id) && results.tables[id]!.total === results.tables[id]!.rows.length;
  const proof = proofSheet(proofName, { figure: figures.at, tables }, whole, words);
  const elements = elementSheets(results, words, named);
  const sheets = [
    figures.sheet,
    ...(proof === null ? [] : [proof]),
    ...[...tables.values()].map((placed) => placed.sheet),
    ...elements.map(({ sheet }) => sheet),
    assumptionSheet(named(table.sheetAssumptions), results, words),
    sheet(table.sheetSources, sourceTable(results, words)),
    sheet(words.report.control.title, controlTable(results, words)),
    sheet(table.sheetProblems, problemTable(results, words)),
  ];
  const titles = new Map([
    ...[...tables].map(([id, placed]) => [placed.sheet.name, words.tableTitle(id)] as const),
    ...elements.map(({ sheet, title }) => [sheet.name, title] as const),
  ]);
  return pack([summarySheet(front, document, sheets, titles, words), ...sheets], document.language);
}

function resultSheet(
  id: string,
  document: ReportDocument,
  results: Results,
  words: Words,
  named: (name: string) => string,
): PlacedSheet {
  const table = documentTable(results, id, words);
  const short = words.columnTitle(id, "sheet-name");
  const name = named(short === "sheet-name" ? table.title : short);
  if (isStandard(table)) return standardSheet(name, table, document, words);
  const sheet = tableSheet(name, table, words);
  if (id === "plan.total") return planTotalSheet(sheet, table, words);
  return id === "cost.logistics-bridge" ? bridgeSheet(sheet, table, words) : summedSheet(sheet, table, words);
}
