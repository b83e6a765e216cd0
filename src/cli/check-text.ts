import type { Facts } from "../core/facts.js";
import type { ControlTotal, SourceSummary } from "../core/findings.js";
import type { Problem } from "../core/problem.js";
import type { TableName } from "../core/schema/index.js";
import type { Checked } from "../facts/check.js";
import type { Words } from "../i18n/index.js";
import { problemLines } from "./problems.js";

const shownUnlocks = 12;

/** What `plimsoll check` prints: every file's account, gaps, what more columns would give, and what was noticed. */
export function checkText(
  facts: Facts,
  checked: Checked,
  problems: readonly Problem[],
  words: Words,
): string {
  const told = words.cli.check;
  const errors = problems.filter((p) => p.severity === "error").length;
  const parts = [
    section(
      told.sources,
      gathered(facts.sources, words).flatMap((source) => sourceLines(source, facts.sources, words)),
    ),
    section(told.completeness, gaps(checked, words)),
    section(told.unlocks, unlockLines(facts, checked, words)),
    section(told.problems, problems.length === 0 ? [`  ${told.clean}`] : problemLines(problems, words)),
    [errors === 0 ? told.passed : words.say(told.failed, { errors })],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** More files than anybody reads line by line, each feeding the same tables. */
const manyAlike = 12;

/** Handed-in forms by the hundred as one account each: their rows summed, the first and the last file named. */
function gathered(sources: readonly SourceSummary[], words: Words): SourceSummary[] {
  const groups = new Map<string, SourceSummary[]>();
  for (const source of sources) {
    const key = JSON.stringify([source.file.replace(/[^/]*$/, ""), source.sheet, source.tables]);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length <= manyAlike) return group;
    const sum = (count: "read" | "loaded" | "skipped" | "rejected") =>
      group.reduce((all, source) => all + source[count], 0);
    const values = { first: group[0]!.file, last: group.at(-1)!.file, files: group.length };
    return [
      {
        ...group[0]!,
        file: words.say(words.cli.check.manyFiles, values),
        read: sum("read"),
        loaded: sum("loaded"),
        skipped: sum("skipped"),
        rejected: sum("rejected"),
        controls: [],
      },
    ];
  });
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines];

function sourceLines(source: SourceSummary, all: readonly SourceSummary[], words: Words): string[] {
  const told = words.cli.check;
  const { read, loaded, skipped, rejected, sheet } = source;
  // A survey stands there once for its answers, its respondents and what is told of them.
  const several =
    source.controls.length === 0 ||
    all.filter((other) => other.file === source.file && other.sheet === sheet).length > 1;
  const tables = several ? source.tables.map((table) => words.factTable(table)) : [];
  const file = [source.file, ...(sheet === null ? [] : [sheet]), ...tables].join(" › ");
  const lines = [`  ${words.say(told.source, { file, read, loaded, skipped, rejected })}`];
  const alone: string[] = [];
  for (const controls of byColumn(source.controls)) {
    const { header, column, table } = controls[0]!;
    const totals = totalsText(controls, words);
    const name = words.factColumn(column, table);
    if (totals === "") alone.push(header === "" || header === column ? name : header);
    else if (header === column) lines.push(`    ${words.say(told.controlOwn, { column: name, totals })}`);
    else lines.push(`    ${words.say(told.control, { header, column: name, totals })}`);
  }
  if (alone.length > 0) lines.push(`    ${words.say(told.alsoRead, { columns: alone })}`);
  return lines;
}

function byColumn(controls: readonly ControlTotal[]): ControlTotal[][] {
  const groups = new Map<string, ControlTotal[]>();
  for (const control of controls) {
    const key = `${control.table}.${control.column}`;
    groups.set(key, [...(groups.get(key) ?? []), control]);
  }
  return [...groups.values()];
}

function totalsText(controls: readonly ControlTotal[], words: Words): string {
  const { statistics } = words.cli.check;
  const value = (statistic: ControlTotal["statistic"]) =>
    controls.find((c) => c.statistic === statistic)?.value;
  const [sum, first, last, distinct] = (["sum", "first", "last", "distinct"] as const).map(value);
  const said: string[] = [];
  if (sum !== undefined) said.push(words.say(statistics.sum, { value: grouped(sum) }));
  if (first !== undefined && last !== undefined)
    said.push(words.say(statistics.span, { first: first.replace("T", " "), last: last.replace("T", " ") }));
  if (distinct !== undefined) said.push(words.say(statistics.distinct, { n: Number(distinct) }));
  return words.format.list(said);
}

/** An exact decimal text with its thousands apart: no digit is lost on the way through a double. */
function grouped(decimal: string): string {
  const [whole = "", ...rest] = decimal.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join(".");
}

function gaps({ completeness }: Checked, words: Words): string[] {
  return completeness
    .filter(({ rows, filled }) => rows > 0 && filled < rows)
    .map(({ table, column, filled, rows }) => {
      const values = { table: words.factTable(table), column: words.factColumn(column, table) };
      // Cut, not rounded: what is not complete never reads 100 %.
      const share = Math.floor((filled / rows) * 10_000) / 10_000;
      return `  ${words.say(words.cli.check.complete, { ...values, filled, rows, share })}`;
    });
}

/** Nothing is offered as long as there are no orders: what stands in their way comes first. */
function unlockLines(facts: Facts, { unlocks }: Checked, words: Words): string[] {
  const told = words.cli.check;
  const rows = (table: string) => facts.tables[table as TableName]?.rows ?? 0;
  if (rows("order") + rows("order_line") === 0) return [];
  const useful = unlocks.filter(
    ({ table, column, figures }) =>
      rows(table) > 0 ||
      !unlocks.some(
        (u) => u.column === column && rows(u.table) > 0 && figures.every((f) => u.figures.includes(f)),
      ),
  );
  const lines = useful.slice(0, shownUnlocks).map(({ table, column, figures }) => {
    const values = { table: words.factTable(table), column: words.factColumn(column, table) };
    const names = figures.map((id) => words.figureName(id)).join(" · ");
    return `  ${words.say(told.unlock, { ...values, figures: names })}`;
  });
  const more = useful.length - shownUnlocks;
  return more > 0 ? [...lines, `  ${words.say(told.moreUnlocks, { n: more })}`] : lines;
}
