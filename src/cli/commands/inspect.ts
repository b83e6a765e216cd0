import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { ProblemError, problem } from "../../core/problem.js";
import type { TableName } from "../../core/schema/index.js";
import { openFile } from "../../facts/ingest/read.js";
import type { RawTable } from "../../facts/ingest/types.js";
import { ownForm } from "../../facts/workspace/own-forms.js";
import { propose, proposeSurveys } from "../../facts/workspace/propose.js";
import { surveyMeaning } from "../../facts/workspace/survey/propose-survey.js";
import type { Words } from "../../i18n/index.js";
import type { Command } from "../main.js";
import { problemJson, problemLines } from "../problems.js";
import { textTable } from "../text-table.js";

/** `plimsoll inspect FILE`: what a file is, before anything is done with it. */
export const inspectCommand: Command = async (context, [file]) => {
  const words = context.words();
  if (file === undefined)
    throw new ProblemError([problem("argument-missing", "error", { argument: "FILE" })], 2);
  const cache = await mkdtemp(join(tmpdir(), "plimsoll-inspect-"));
  try {
    const path = resolve(context.effects.cwd, file);
    const own = await ownForm(path, basename(file));
    if (own !== null) {
      if (context.options.json) context.json(own);
      else context.print(words.cli.inspect.forms[own.form]);
      return 0;
    }
    const opened = await openFile(path, basename(file), {}, cache);
    if (opened.problems.some((p) => p.code === "file-not-found")) throw new ProblemError(opened.problems, 1);
    const problems = [...opened.problems, ...opened.tables.flatMap((table) => table.problems)];
    if (context.options.json) {
      context.json({
        file: basename(file),
        tables: opened.tables.map((table) => describe(table, meaningsOf(table))),
        problems: problems.map((p) => problemJson(p, words)),
      });
    } else {
      for (const table of opened.tables) context.print(tableText(table, meaningsOf(table), words));
      if (opened.tables.length === 0)
        context.print(words.say(words.cli.inspect.noTable, { file: basename(file) }));
      if (problems.length > 0) context.print(["", ...problemLines(problems, words)].join("\n"));
    }
    return opened.tables.length === 0 ? 3 : 0;
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
};

const sampleOf = (table: RawTable, index: number): string[] =>
  [
    ...new Set(table.sample.map((row) => row[index]).filter((cell) => cell !== null && cell !== undefined)),
  ].slice(0, 3);

function describe(table: RawTable, meanings: Meanings) {
  const { container, encoding, delimiter, compressed, headerRows, firstRow, sheet } = table;
  return {
    sheet,
    container,
    encoding,
    delimiter,
    compressed,
    headerRows,
    firstRow,
    columns: table.header.map((header, index) => ({
      header,
      meanings: meanings(header),
      sample: sampleOf(table, index),
    })),
  };
}

type Meanings = (
  header: string,
) => readonly { readonly table: TableName; readonly column: string; readonly confidence: number }[];

function meaningsOf(table: RawTable): Meanings {
  const [survey] = proposeSurveys([table]);
  if (survey !== undefined) return (header) => [surveyMeaning(survey, header) ?? []].flat();
  const proposals = propose([table]);
  return (header) =>
    proposals.flatMap((proposal) =>
      proposal.columns
        .filter((column) => column.header === header)
        .map(({ column, confidence }) => ({ table: proposal.table, column, confidence })),
    );
}

function tableText(table: RawTable, meanings: Meanings, words: Words): string {
  const told = words.cli.inspect;
  const title = table.sheet === null ? table.file : `${table.file} › ${table.sheet}`;
  const delimiter =
    {
      ",": told.delimiters.comma,
      ";": told.delimiters.semicolon,
      "\t": told.delimiters.tab,
      "|": told.delimiters.pipe,
    }[table.delimiter ?? ""] ?? told.delimiters.none;
  const container = told.containers[table.container];
  const format =
    table.encoding === null
      ? container
      : words.say(told.format, { container, encoding: table.encoding, delimiter });
  const [from, to] = table.headerRows ?? [0, 0];
  const message = table.headerRows === null ? told.noHeader : from === to ? told.headerOne : told.header;
  const rows = table.header.map((header, index) => {
    const [best] = [...meanings(header)].sort((a, b) => b.confidence - a.confidence);
    const meaning =
      best === undefined
        ? told.noMeaning
        : words.say(told.meaning, {
            column: words.factColumn(best.column, best.table),
            table: words.factTable(best.table),
            confidence: best.confidence,
          });
    return [String(index + 1), header, meaning, sampleOf(table, index).join(" · ")];
  });
  const head = [told.columns.position, told.columns.header, told.columns.meaning, told.columns.sample];
  return [
    title,
    `${format}${table.compressed ? ` (${told.compressed})` : ""}`,
    words.say(message, { from, to, first: table.firstRow }),
    "",
    textTable([head, ...rows]),
    "",
  ].join("\n");
}
