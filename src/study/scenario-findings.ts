import type { Cell, Findings, Table } from "../core/findings.js";
import { code, key, moneyPerYear, number } from "./columns.js";
import { nothingFound } from "./made.js";
import { figureIn, type ScenarioRun } from "./scenarios.js";

/** Figures put side by side, and families of them, in this order. */
const compared = [
  "loss.total",
  "level.total-cost.today",
  "level.total-cost.optimum",
  "level.optimum.",
  "plan.broad-logistics-cost",
  "plan.broad-logistics-cost.after",
  "plan.gain.total",
  "plan.cost.total",
  "plan.once.total",
  "plan.net.total",
  "plan.chance-pays",
] as const;

const method = "scenario";

/** Scenarios beside the study as the workspace stands: figures, reasons for the difference, changes in and out. */
export function scenarioFindings(
  base: readonly Findings[],
  runs: readonly ScenarioRun[],
  also?: string,
): Findings {
  if (runs.length === 0) return nothingFound;
  return {
    ...nothingFound,
    tables: [compareTable(base, runs, also), waterfallTable(runs), ...changesTable(base, runs)],
  };
}

/** Ids of what is compared: those that any of them can tell, a family in the order of the study. */
export function comparedFigures(rooms: readonly (readonly Findings[])[], also?: string): string[] {
  const ids = new Set<string>();
  for (const one of also === undefined ? compared : [also, ...compared])
    for (const findings of rooms)
      for (const { id, value } of findings.flatMap((f) => f.figures)) {
        const meant = one.endsWith(".") ? id.startsWith(one) && !id.endsWith(".without-leaving") : id === one;
        if (meant && value !== null) ids.add(id);
      }
  return [...ids];
}

function compareTable(base: readonly Findings[], runs: readonly ScenarioRun[], also?: string): Table {
  const all = [base, ...runs.map((r) => r.findings)];
  const rows = comparedFigures(all, also).map((id): Cell[] => {
    const figures = all.map((findings) => figureIn(findings, id));
    const unit = figures.find((f) => f !== null)?.unit ?? "ratio";
    return [id, unit, ...figures.map((f) => f?.value ?? null)];
  });
  return {
    id: "scenario.compare",
    columns: [
      key("figure"),
      code("unit"),
      ...["base", ...runs.map(({ scenario }) => scenario.name)].map((id) => number(id, "ratio", method)),
    ],
    rows,
    total: rows.length,
  };
}

function waterfallTable(runs: readonly ScenarioRun[]): Table {
  const rows = runs.flatMap(({ scenario, steps }) =>
    steps.map(({ step, value }): Cell[] => [scenario.name, step, value]),
  );
  return {
    id: "scenario.waterfall",
    columns: [key("scenario"), key("step"), moneyPerYear("value", method)],
    rows,
    total: rows.length,
  };
}

/** Changes that one of them takes and another leaves; none where there is no plan. */
function changesTable(base: readonly Findings[], runs: readonly ScenarioRun[]): Table[] {
  const before = chosenOf(base);
  if (before === null) return [];
  const rows = runs.flatMap(({ scenario, findings }) => {
    const after = chosenOf(findings) ?? new Map<string, string>();
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((change): Cell[][] => {
      const [was, is] = [before.get(change) ?? null, after.get(change) ?? null];
      return (was === "chosen") === (is === "chosen") ? [] : [[scenario.name, change, was, is]];
    });
  });
  if (rows.length === 0) return [];
  return [
    {
      id: "scenario.changes",
      columns: [key("scenario"), key("change"), code("base"), code("chosen")],
      rows,
      total: rows.length,
    },
  ];
}

function chosenOf(rooms: readonly Findings[]): Map<string, string> | null {
  const table = rooms.flatMap((f) => f.tables).find((t) => t.id === "plan.changes");
  if (table === undefined) return null;
  const [change, chosen] = ["change", "chosen"].map((id) => table.columns.findIndex((c) => c.id === id));
  return new Map(table.rows.map((row) => [String(row[change!]), String(row[chosen!] ?? "")]));
}
