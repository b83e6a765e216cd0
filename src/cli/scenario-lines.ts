import type { Cell, Findings } from "../core/findings.js";
import type { Scenario } from "../core/scenario.js";
import type { Unit } from "../core/unit.js";
import type { Words } from "../i18n/index.js";
import type { OpenStudy } from "../study/run.js";
import { comparedFigures, scenarioFindings } from "../study/scenario-findings.js";
import { figureIn, type ScenarioRun } from "../study/scenarios.js";
import { changeWords } from "./plan-lines.js";
import type { TableRow } from "./table-rows.js";
import { textTable } from "./text-table.js";

/** The scenarios of a workspace: name, what it is about, what it changes. */
export function listLines(words: Words, scenarios: readonly Scenario[], dir: string): string[] {
  const told = words.cli.scenario;
  if (scenarios.length === 0) return [words.say(told.none, { dir })];
  return scenarios.flatMap(({ name, description, note, assumptions, level, plan }) => [
    description === "" ? name : words.say(words.report.labelled, { label: name, text: description }),
    ...Object.entries(assumptions).map(
      ([id, { value }]) => `  ${words.assumptionName(id)} = ${value}  [${id}]`,
    ),
    ...Object.entries(level).map((one) => settingLine(words, "level", one)),
    ...Object.entries(plan).map((one) => settingLine(words, "plan", one)),
    ...(note === "" ? [] : [`  ${note}`]),
  ]);
}

const step = { id: "step", kind: "key", unit: "text" } as const;

function settingLine(words: Words, room: string, [key, value]: readonly [string, unknown]): string {
  const money = typeof value === "number" && /budget$/i.test(key);
  const said = words.say(words.cli.scenario.setting, {
    name: words.cell(`${room}-${key}`, step, "scenario.waterfall"),
    value: money ? words.format.money(value) : JSON.stringify(value),
    id: `${room}.${key}`,
  });
  return `  ${said}`;
}

/** More, or less, than as it stands; money lost stands in brackets. */
function differenceText(words: Words, difference: number, unit: Unit): string {
  if (difference === 0) return words.cli.scenario.same;
  const text =
    unit === "share"
      ? words.say(words.cli.scenario.points, { points: words.format.points(difference) })
      : words.format.value(difference, unit);
  return difference > 0 && !/^[+＋]/.test(text) ? `+${text}` : text;
}

/** Side by side, then for each scenario why it differs and which changes come in or go out. */
export function compareLines(
  words: Words,
  study: Pick<OpenStudy, "base">,
  runs: readonly ScenarioRun[],
  figure: string,
): string[] {
  const told = words.cli.scenario;
  const { empty } = words.report.table;
  const rooms = [study.base, ...runs.map((r) => r.findings)];
  const rows = comparedFigures(rooms, figure).map((id) => {
    const base = figureIn(study.base, id);
    return [
      words.figureName(id),
      base === null ? empty : valueText(words, base),
      ...runs.flatMap(({ findings }) => {
        const found = figureIn(findings, id);
        const both = found?.value != null && base?.value != null;
        return [
          found === null ? empty : valueText(words, found),
          both ? differenceText(words, found.value! - base.value!, found.unit) : empty,
        ];
      }),
    ];
  });
  const head = [told.figure, told.base, ...runs.flatMap(({ scenario }) => [scenario.name, told.difference])];
  const numbers = head.slice(1).map((_, i) => i + 1);
  return [
    textTable([head, ...rows], numbers),
    ...runs.flatMap((run) => reasonLines(words, study, run, figure)),
  ];
}

const valueText = (words: Words, { value, unit }: { readonly value: number | null; readonly unit: Unit }) =>
  value === null ? words.report.table.empty : words.format.value(value, unit);

function reasonLines(
  words: Words,
  study: Pick<OpenStudy, "base">,
  run: ScenarioRun,
  figure: string,
): string[] {
  const told = words.cli.scenario;
  const { empty } = words.report.table;
  const before = figureIn(study.base, figure);
  const after = figureIn(run.findings, figure);
  const lines = ["", words.say(told.why, { name: run.scenario.name, figure: words.figureName(figure) })];
  if (before?.value == null || after?.value == null)
    return [...lines, words.say(told.untold, { figure: words.figureName(figure) })];
  const { unit } = before;
  const steps = run.steps.map(({ step: id, value }) => [
    words.cell(id, step, "scenario.waterfall"),
    value === null ? empty : differenceText(words, value, unit),
  ]);
  const total = differenceText(words, after.value - before.value, unit);
  lines.push(textTable([[told.step, told.effect], ...steps, [told.total, total]], [1]));
  return [...lines, ...changedLines(words, study, run)];
}

/** Changes that come in or go out, in words; one that comes in at one level and goes out at another has moved. */
function changedLines(words: Words, study: Pick<OpenStudy, "base">, run: ScenarioRun): string[] {
  const told = words.cli.scenario;
  const table = scenarioFindings(study.base, [run]).tables.find(({ id }) => id === "scenario.changes");
  const known = new Map([...changeRows(run.findings), ...changeRows(study.base)].map((r) => [r.change, r]));
  const of = (now: boolean): TableRow[] =>
    (table?.rows ?? [])
      .filter(([, , , is]) => (is === "chosen") === now)
      .map(([, id]) => known.get(id!))
      .filter((row) => row !== undefined);
  const [comes, goes] = [of(true), of(false)];
  const name = (row: TableRow) => changeWords(row, words);
  const both = new Set(comes.map(name).filter((one) => goes.some((row) => name(row) === one)));
  const level = (rows: readonly TableRow[], one: string) => {
    const row = rows.find((r) => name(r) === one)!;
    return typeof row.to === "number" ? words.format.value(row.to, String(row.unit) as Unit) : "";
  };
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  • ${line}`)];
  const others = (rows: readonly TableRow[]) => [...new Set(rows.map(name))].filter((one) => !both.has(one));
  return [
    ...list(told.comesIn, others(comes)),
    ...list(told.goesOut, others(goes)),
    ...list(
      told.moves,
      [...both].map((one) => {
        const values = { from: level(goes, one), to: level(comes, one) };
        return `${one}  ${words.say(words.cli.plan.fromTo, values)}`;
      }),
    ),
  ];
}

function changeRows(rooms: readonly Findings[]): TableRow[] {
  const table = rooms.flatMap((f) => f.tables).find(({ id }) => id === "plan.changes");
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(table!.columns.map((column, i) => [column.id, row[i] ?? null])),
  );
}

/** The same for programs. */
export function compareJson(
  study: Pick<OpenStudy, "base" | "results">,
  runs: readonly ScenarioRun[],
  figure: string,
  paths: readonly string[],
) {
  const { figures } = study.results(study.base);
  const under = runs.map((run) => study.results(run.findings));
  const brief = (id: string, all: typeof figures) => {
    const found = all.find((f) => f.id === id);
    return found === undefined ? null : { value: found.value, interval: found.interval };
  };
  const rooms = [study.base, ...runs.map((r) => r.findings)];
  const changed = scenarioFindings(study.base, runs).tables.find(({ id }) => id === "scenario.changes");
  return {
    figures: comparedFigures(rooms, figure).map((id) => ({
      id,
      unit: rooms.map((room) => figureIn(room, id)).find((f) => f !== null)?.unit ?? null,
      base: brief(id, figures),
      scenarios: Object.fromEntries(runs.map((run, i) => [run.scenario.name, brief(id, under[i]!.figures)])),
    })),
    waterfall: { figure, scenarios: Object.fromEntries(runs.map((run) => [run.scenario.name, run.steps])) },
    changes: (changed?.rows ?? []).map(([scenario, change, before, after]: readonly Cell[]) => ({
      scenario,
      change,
      before,
      after,
    })),
    paths,
    dataHash: study.results(study.base).dataHash,
  };
}
