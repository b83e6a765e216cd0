import { type Results, type Room, rooms } from "../core/findings.js";
import { type Language, type Words, words as wordsIn } from "../i18n/index.js";
import { cellAddress } from "./address.js";
import { boardCells, boardOf } from "./board.js";
import { changesOf } from "./charts/plan/changes.js";
import { documentTable } from "./charts/read.js";
import { assumptionSection, dataSection, glossarySection, methodSection } from "./data-sections.js";
import type { Block, Evidence, Explanation, ReportDocument, Section } from "./document.js";
import { explanationOf } from "./explanation.js";
import { type Part, tablesOf } from "./layout/part.js";
import { layout } from "./layout.js";
import { leadFirst } from "./leading-figures.js";
import { isWithoutOrders, periodSaid } from "./period.js";
import { roomOf } from "./room.js";
import { answers, headlines } from "./summary.js";
import { byWeight, unitIn, varied, verdictItem } from "./verdicts.js";

export interface BuildOptions {
  /** Rows behind figures, by figure id; the others say how to reach theirs. */
  readonly evidence?: Readonly<Record<string, Evidence>>;
  /** Another catalogue than the built-in one. */
  readonly words?: Words;
}

/** Statements and figures of a room that stand open; the rest is folded below them. */
const linesShown = 7;
const figuresShown = 14;

/** Rooms whose money is an estimate through and through: its last digits would say nothing. */
const estimated: ReadonlySet<Room> = new Set(["loss"]);

/** The results as a report in one language: first what to act on, then a section per question, then the evidence. */
export function buildReport(
  results: Results,
  language: Language,
  options: BuildOptions = {},
): ReportDocument {
  const words = options.words ?? wordsIn(language, results.currency, results.names);
  const { report } = words;
  const rough = words.rough();
  const sections = rooms.flatMap(
    (room) => roomSection(results, room, estimated.has(room) ? rough : words) ?? [],
  );
  const board = boardOf(results, words);
  return {
    language,
    currency: results.currency,
    names: results.names ?? {},
    title: report.title,
    subtitle: results.workspace,
    meta: metaOf(results, words),
    board,
    headlines: headlines(results, rough),
    answers: answers(results, rough),
    sections: [
      ...sections,
      dataSection(results, words),
      assumptionSection(results, words),
      methodSection(results, words),
      glossarySection(words),
    ],
    explanations: explanationsOf(results, words, options.evidence ?? {}, boardCells(board)),
  };
}

function metaOf(results: Results, words: Words): ReportDocument["meta"] {
  const { meta, roles } = words.report;
  const { format } = words;
  const role = Object.hasOwn(roles, results.role) ? roles[results.role as keyof typeof roles] : results.role;
  const { asOf } = results;
  const period = periodSaid(results, words);
  const last = dataTo(results);
  const day = (label: string, date: string | null) =>
    date === null ? [] : [{ label, text: format.day(date) }];
  return [
    ...(period === null ? [] : [period]),
    ...day(meta.asOf, asOf),
    ...day(meta.dataTo, isWithoutOrders(results) ? null : last),
    { label: meta.role, text: role },
    { label: meta.currency, text: results.currency },
    { label: meta.version, text: results.version },
    { label: meta.dataHash, text: results.dataHash.slice(0, 12) },
  ];
}

/** The last day any order or posting speaks of. */
function dataTo(results: Results): string | null {
  const last = results.sources.flatMap((source) =>
    source.controls.flatMap((control) =>
      control.statistic === "last" &&
      /^\d{4}-\d{2}-\d{2}/.test(control.value) &&
      ["ordered_on", "posted_on"].includes(control.column)
        ? [control.value.slice(0, 10)]
        : [],
    ),
  );
  return last.sort().at(-1) ?? results.period?.to ?? null;
}

function roomSection(results: Results, room: Room, words: Words): Section | null {
  const figures = results.figures.filter((figure) => roomOf(figure.id) === room);
  const sorted = results.verdicts.filter((verdict) => roomOf(verdict.id) === room).sort(byWeight);
  const verdicts = varied(sorted, room);
  const tables = Object.keys(results.tables).filter((id) => sectionOf(id) === room);
  if (figures.length + verdicts.length + tables.length === 0) return null;
  const parts = layout[room].map((part) => partBlocks(part, tables, results, words));
  const shown = new Set(parts.flat().flatMap(tableIn));
  const known = leadFirst(
    room,
    figures.filter((figure) => figure.value !== null),
  );
  const unknown = figures.filter((figure) => figure.value === null);
  const unitOf = unitIn(results);
  const blocks: Block[] = [];
  const items = verdicts.map((verdict) => verdictItem(results, verdict, words, unitOf));
  if (items.length > 0) blocks.push({ kind: "verdicts", items: items.slice(0, linesShown), folded: null });
  blocks.push(...parts.flat());
  if (parts.flat().some((block) => block.kind === "heading"))
    blocks.push({ kind: "heading", text: words.report.parts.figures });
  const ids = known.map((figure) => figure.id);
  const list = (title: string, chosen: readonly string[], folded: boolean): Block[] =>
    chosen.length === 0 ? [] : [{ kind: "figures", title, missing: false, folded, ids: chosen }];
  blocks.push(...list(words.report.table.figures, ids.slice(0, figuresShown), false));
  blocks.push(...list(words.report.table.moreFigures, ids.slice(figuresShown), true));
  if (items.length > linesShown)
    blocks.push({
      kind: "verdicts",
      items: items.slice(linesShown),
      folded: words.report.table.moreVerdicts,
    });
  if (unknown.length > 0)
    blocks.push({
      kind: "figures",
      title: words.report.table.missing,
      missing: true,
      folded: true,
      ids: unknown.map((figure) => figure.id),
    });
  blocks.push(...tables.filter((id) => !shown.has(id)).map((id) => foldedTable(results, id, words)));
  return { id: room, title: words.report.rooms[room], blocks: withNames(blocks, results, words) };
}

/** Changes go by their names on a page; their ids stand in the workbook and in the plan's file. */
function withNames(blocks: readonly Block[], results: Results, words: Words): readonly Block[] {
  const names = new Map(changesOf(results, words).map(({ id, name }) => [id, name]));
  if (names.size === 0) return blocks;
  return blocks.map((block) => {
    if (block.kind !== "chart" && block.kind !== "table") return block;
    const at = block.table.columns.findIndex(({ id }) => id === "change");
    if (at < 0) return block;
    const rows = block.table.rows.map((row) =>
      row.map((cell, i) => (i === at ? (names.get(String(cell)) ?? cell) : cell)),
    );
    return { ...block, table: { ...block.table, rows } };
  });
}

/** Scenarios are plans under other assumptions. */
const sectionOf = (table: string) => (roomOf(table) === "scenario" ? "plan" : roomOf(table));

/** Pictures of a part and below them its tables, folded, but for those that a picture already has as its twin. */
function partBlocks(part: Part, tables: readonly string[], results: Results, words: Words): Block[] {
  const drawn = part.pictures.flatMap((make) => make(results, words) ?? []);
  const twins = new Set(drawn.flatMap(tableIn));
  const below = tablesOf(part, tables)
    .filter((id) => !twins.has(id))
    .map((id) => {
      const open = part.open !== undefined && Object.hasOwn(part.open, id) ? part.open[id]! : null;
      return open === null ? foldedTable(results, id, words) : openTable(results, id, open, words);
    });
  if (drawn.length + below.length === 0) return [];
  const heading: Block[] =
    part.title === null ? [] : [{ kind: "heading", text: words.report.parts[part.title] }];
  return [...heading, ...drawn, ...below];
}

const tableIn = (block: Block): string[] =>
  block.kind === "chart" || block.kind === "table" ? [block.table.id] : [];

/** An open table stands whole when it is short; of a long list the first rows, enough to act on. */
const wholeRows = 24;
const openRows = 10;

function openTable(results: Results, id: string, wanted: readonly string[] | "all", words: Words): Block {
  if (results.tables[id]!.rows.length === 0) return foldedTable(results, id, words);
  const { length } = results.tables[id]!.rows;
  const shown = length <= wholeRows ? length : openRows;
  const table = documentTable(results, id, words, { shown });
  if (wanted === "all") return { kind: "table", table };
  const at = wanted.map((id) => table.columns.findIndex((column) => column.id === id)).filter((i) => i >= 0);
  const rows = table.rows.slice(0, shown).map((row) => at.map((i) => row[i] ?? null));
  return { kind: "table", table: { ...table, columns: at.map((i) => table.columns[i]!), rows } };
}

const foldedTable = (results: Results, id: string, words: Words): Block => ({
  kind: "table",
  table: documentTable(results, id, words),
  folded: true,
});

function explanationsOf(
  results: Results,
  words: Words,
  evidence: Readonly<Record<string, Evidence>>,
  spoken: readonly string[],
): readonly Explanation[] {
  // Verdicts and the first page may speak of a table's cell: it is opened like any figure.
  const subjects = [...spoken, ...results.verdicts.map((verdict) => verdict.subject)];
  const cells = subjects.filter((id) => cellAddress(id) !== null);
  const ids = new Set([...results.figures.map((figure) => figure.id), ...cells]);
  return [...ids].flatMap(
    (id) => explanationOf(results, id, words, Object.hasOwn(evidence, id) ? evidence[id]! : null) ?? [],
  );
}
