import { defaultAssumptions } from "../../core/assumptions.js";
import type { Results } from "../../core/findings.js";
import { trackFindings } from "../../study/plan/track/findings.js";
import { readTracked, type TrackedChange } from "../../study/plan/track/read.js";
import { leverResults } from "../../study/plan/track.js";
import { rounded } from "../../study/round.js";
import type { Context } from "../context.js";
import type { Command } from "../main.js";
import { openFacts, openWorkspace, type Workspace } from "../pipeline.js";
import { changeWords } from "../plan-lines.js";
import { lastResults, staleProblem } from "../results.js";
import { headLine } from "../summary.js";
import { tableRows } from "../table-rows.js";
import { textTable } from "../text-table.js";

/** `plimsoll track [DIR]`: changes decided on in `plan.yaml`, by the records of the last run. */
export const trackCommand: Command = async (context, [name]) => {
  const workspace = await openWorkspace(context, name);
  const results = await lastResults(workspace);
  const changes = await read(context, workspace, results);
  if (context.options.json) {
    const { figures, tables, verdicts } = trackFindings(changes);
    context.json(rounded({ period: results.period, asOf: results.asOf, figures, tables, verdicts }));
  } else show(context, results, changes);
  return 0;
};

const slowHours = "measure.slow-response-hours";

async function read(
  context: Context,
  { config, dir, name }: Workspace,
  results: Results,
): Promise<TrackedChange[]> {
  const decisions = config.settings.plan?.decisions ?? {};
  const decided = Object.values(decisions).some(({ decision }) => decision === "do");
  if (!decided || results.period === null || results.asOf === null) return [];
  const hours =
    config.assumptions[slowHours]?.value ??
    results.assumptions.find(({ id }) => id === slowHours)?.value ??
    defaultAssumptions[slowHours]?.value;
  const warehouse = await openFacts(dir, config.memoryLimit);
  try {
    return await readTracked({
      warehouse,
      decisions,
      period: results.period,
      asOf: results.asOf,
      lines: results.sources.some(({ tables }) => tables.includes("order_line")),
      slowHours: results.sources.some(({ tables }) => tables.includes("contact")) ? (hours ?? null) : null,
      levers: leverResults(results.tables["cost.levers"]),
      since: context.options.since ?? null,
    });
  } catch (cause) {
    throw staleProblem(cause, name) ?? cause;
  } finally {
    await warehouse.close();
  }
}

function show(context: Context, results: Results, changes: readonly TrackedChange[]): void {
  const words = context.words();
  const told = words.cli.track;
  context.print(headLine(results, words));
  if (changes.length === 0) {
    context.print(`\n${told.none}`);
    return;
  }
  const { format, report } = words;
  const share = (value: number | null) => (value === null ? report.table.empty : format.share(value));
  const money = (value: number | undefined) =>
    value === undefined ? report.table.empty : format.money(value);
  const code = { id: "verdict", kind: "code", unit: "text" } as const;
  const planned = new Map((tableRows(results, "plan.changes") ?? []).map((row) => [row.change, row]));
  const named = (id: string) => {
    const row = planned.get(id);
    return row === undefined ? id : changeWords(row, words);
  };
  const rows = changes.map((c) => [
    named(c.id),
    c.started === null ? report.table.empty : format.day(c.started),
    share(c.levelBefore),
    share(c.levelSince),
    share(c.promisedLevel),
    money(c.gain?.value),
    money(c.decision.promised?.gain),
    words.cell(c.told.verdict, code, "plan.track"),
  ]);
  const head = [
    told.change,
    told.since,
    told.before,
    told.now,
    told.promised,
    told.gain,
    told.gainPromised,
    told.verdict,
  ];
  context.print(`\n${told.title}`);
  context.print(textTable([head, ...rows], [2, 3, 4, 5, 6]));
  context.print("");
  for (const verdict of trackFindings(changes).verdicts) context.print(`  • ${words.verdictText(verdict)}`);
}
