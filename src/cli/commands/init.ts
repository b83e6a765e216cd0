import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve, sep } from "node:path";
import { type Problem, ProblemError, problem } from "../../core/problem.js";
import { openWarehouse } from "../../facts/duckdb/warehouse.js";
import { discoverFiles, openFile } from "../../facts/ingest/read.js";
import type { RawTable } from "../../facts/ingest/types.js";
import { expandEnv } from "../../facts/workspace/config.js";
import { decideProposals } from "../../facts/workspace/decide-proposals.js";
import { formSources, type OwnForm, ownForm } from "../../facts/workspace/own-forms.js";
import { propose, proposeSurveys } from "../../facts/workspace/propose.js";
import { currencyOf } from "../../facts/workspace/propose-settings.js";
import { folderProblem } from "../../facts/workspace/store.js";
import { writeConfig } from "../../facts/workspace/write-config.js";
import { configFileWords } from "../../i18n/config-file.js";
import type { Context } from "../context.js";
import type { Command } from "../main.js";
import { problemJson, problemLines } from "../problems.js";

/** `plimsoll init [DIR]`: finds the exports, proposes what they mean, writes `plimsoll.yaml`. */
export const initCommand: Command = async (context, [name = "."]) => {
  const { effects, options } = context;
  const words = context.words();
  const told = words.cli.init;
  const dir = resolve(effects.cwd, name);
  const path = join(dir, "plimsoll.yaml");
  if (existsSync(path) && !options.force) {
    throw new ProblemError(
      [problem("workspace-exists", "error", {}, { file: join(name, "plimsoll.yaml") })],
      2,
    );
  }
  const data = options.data ?? (existsSync(join(dir, "data")) ? "data" : ".");
  const dataDir = resolve(dir, expandEnv(data, effects.env));
  if (!existsSync(dataDir))
    throw new ProblemError([problem("data-folder-not-found", "error", { folder: dataDir })], 1);
  const files = await discoverFiles(dataDir);
  if (files.length === 0) throw new ProblemError([problem("no-sources", "error", { folder: data })], 1);
  const names = files.map((path) => relative(dataDir, path).split(sep).join("/"));
  const { tables, problems, proposals, surveys, forms } = await readAll(context, dataDir, files);
  const language = context.paper();
  const currency = currencyOf(proposals);
  const text = writeConfig(proposals, {
    name: basename(dir),
    data,
    language,
    ...(currency === null ? {} : { currency: currency.code, currencySure: currency.sure }),
    tables,
    surveys,
    forms,
    files: names,
    words: configFileWords[language],
  });
  if (!options.yes && effects.terminal) {
    effects.stderr(`${text}\n`);
    const answer = await effects.ask(`${words.say(told.ask, { path })} ${words.cli.ask.yesNo} `);
    if (!/^(y|yes|是|好)?$/i.test(answer.trim())) return 1;
  }
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    throw folderProblem(path, error) ?? error;
  }
  if (options.json) {
    context.json({ path, proposals, surveys, forms, problems: problems.map((p) => problemJson(p, words)) });
    return proposals.length + surveys.length + forms.length === 0 ? 3 : 0;
  }
  context.print(words.say(told.found, { files: files.length, folder: data }));
  for (const { files: pattern, form, stands } of formSources(forms, names))
    context.print(`  ${words.say(told.forms[form], { file: pattern, count: stands })}`);
  for (const table of tables) {
    const file = table.sheet === null ? table.file : `${table.file} › ${table.sheet}`;
    const mine = proposals.filter((p) => p.file === table.file && p.sheet === table.sheet);
    const names = words.format.list(mine.map((p) => words.factTable(p.table)));
    const mapped = new Set(mine.flatMap((p) => p.columns.map((column) => column.header))).size;
    const survey = surveys.find((s) => s.file === table.file && s.sheet === table.sheet);
    if (survey !== undefined) {
      const questions = survey.survey.questions.reduce((n, q) => n + q.columns.length, 0);
      const columns = table.header.length;
      context.print(`  ${words.say(told.survey, { file, questions, columns })}`);
      continue;
    }
    const values = { file, tables: names, mapped, columns: table.header.length };
    context.print(`  ${words.say(mine.length === 0 ? told.notProposed : told.proposed, values)}`);
  }
  if (problems.length > 0) context.print(problemLines(problems, words).join("\n"));
  context.print(words.say(told.written, { path }));
  context.print(words.say(told.next, { dir: name }));
  return proposals.length + surveys.length + forms.length === 0 ? 3 : 0;
};

async function readAll(context: Context, dataDir: string, files: readonly string[]) {
  const { cli, say } = context.words();
  const cache = await mkdtemp(join(tmpdir(), "plimsoll-init-"));
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  const forms: OwnForm[] = [];
  try {
    for (const path of files) {
      const file = relative(dataDir, path).split(sep).join("/");
      context.progress.step(say(cli.progress.reading, { file }));
      const form = await ownForm(path, file);
      if (form !== null) {
        forms.push(form);
        continue;
      }
      const opened = await openFile(path, file, {}, cache);
      tables.push(...opened.tables);
      problems.push(...opened.problems, ...opened.tables.flatMap((table) => table.problems));
    }
    const proposals = await decided(tables, cache);
    context.progress.done();
    return { tables, problems, proposals, surveys: proposeSurveys(tables), forms };
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

/** Proposals with how each column reads over all rows, so that open questions stand in the file. */
async function decided(tables: readonly RawTable[], cache: string) {
  const warehouse = await openWarehouse({ path: null, memoryLimit: "1GB", spillDir: join(cache, "spill") });
  try {
    return await decideProposals(warehouse, propose(tables), tables);
  } finally {
    await warehouse.close();
  }
}
