import type { Facts } from "../core/facts.js";
import type { Findings, Results, Room, Table } from "../core/findings.js";
import { elementNames } from "../core/measure/settings.js";
import type { Warehouse } from "../core/ports.js";
import { problem } from "../core/problem.js";
import type { Overlay, Scenario } from "../core/scenario.js";
import type { Settings } from "../core/settings.js";
import { version } from "../core/version.js";
import { type GivenAssumption, overlayAssumptions } from "./assumptions.js";
import { studyCost } from "./cost.js";
import { hasRecords } from "./has-records.js";
import type { Study, StudyInput } from "./input.js";
import { Kept, partOf } from "./kept.js";
import { setAside } from "./large-tables.js";
import { studyLevel } from "./level.js";
import { lossParts } from "./loss/parts.js";
import { studyLoss } from "./loss.js";
import { buildMart } from "./mart.js";
import { studyMeasure } from "./measure.js";
import { studyPlan } from "./plan.js";
import { sayBlocked } from "./reasons.js";
import { Remembering } from "./remembering.js";
import { rounded } from "./round.js";
import { scenarioFindings } from "./scenario-findings.js";
import { runScenarios, type ScenarioRun } from "./scenarios.js";
import { withSettingLines } from "./setting-lines.js";
import { fillSettings, noDate } from "./settings.js";

export interface RunInput {
  readonly config: {
    readonly settings: Settings;
    readonly assumptions: Readonly<Record<string, GivenAssumption>>;
  };
  readonly facts: Facts;
  readonly warehouse: Warehouse;
  readonly progress?: (step: "mart" | Room) => void;
  /** Folder for tables too large for `results.json`; the warehouse must be allowed to write there. */
  readonly draft?: string;
  /** What if some numbers were others: each is set beside the study as it stands. */
  readonly scenarios?: readonly Scenario[];
  /** Told before a scenario is studied, and of all once they were. */
  readonly scenario?: (name: string) => void;
  readonly ran?: (runs: readonly ScenarioRun[], results: OpenStudy["results"]) => void;
}

/** The rooms in the order in which each may read the findings of those before it, and what each reads. */
const studies: readonly (readonly [Room, Study, readonly string[]])[] = [
  ["measure", studyMeasure, []],
  ["cost", studyCost, []],
  ["loss", studyLoss, []],
  ["level", studyLevel, ["measure", "cost", ...lossParts]],
  ["plan", studyPlan, ["measure", "cost", ...lossParts, "level"]],
];

/** A study on facts that are in: as the workspace stands, and as it would be under other numbers. */
export interface OpenStudy {
  /** Findings room by room. */
  readonly base: readonly Findings[];
  /** The same under other numbers. The warehouse is left as the base left it. */
  under(overlay: Overlay): Promise<readonly Findings[]>;
  results(rooms: readonly Findings[]): Results;
}

/** The whole study: summaries, then room after room, joined into one set of results. */
export async function runStudy(input: RunInput): Promise<Results> {
  const { scenarios = [] } = input;
  const study = await openStudy(input, scenarios.length > 0);
  const runs = await runScenarios(study, scenarios, undefined, input.scenario);
  input.ran?.(runs, study.results);
  return study.results([...study.base, scenarioFindings(study.base, runs)]);
}

/** Where settings stay as they are, so does what rests on them. */
const laid = <K extends string, T extends object>(key: K, base: T | undefined, over: T) =>
  Object.keys(over).length === 0 ? {} : ({ [key]: { ...base, ...over } } as Record<K, T>);

/** @param keep what parts make is kept for scenarios: that takes memory and is left out where none follow */
export async function openStudy(
  { config, facts, warehouse: opened, progress, draft }: RunInput,
  keep = true,
): Promise<OpenStudy> {
  const filled = await fillSettings(config.settings, facts, opened);
  const overlaid = overlayAssumptions(config.assumptions);
  progress?.("mart");
  await buildMart(opened, facts, filled.settings);
  const warehouse = keep ? new Remembering(opened) : opened;
  const kept = new Kept();
  // A survey alone says how good service is in customers' eyes, and nothing of cost, loss or levels.
  const asked = hasRecords(facts) ? studies : studies.slice(0, 1);
  const rooms = async (given: Omit<StudyInput, "before">, folder: string | null, quiet: boolean) => {
    const before: Findings[] = [];
    for (const [room, study, after] of asked) {
      if (!quiet) progress?.(room);
      const input = { ...given, before: [...before] };
      const found = room === "loss" ? await study(input) : await partOf(input, room, after, study);
      before.push({ ...found, tables: await setAside(found.tables, warehouse, folder) });
    }
    return before;
  };
  const input: Omit<StudyInput, "before"> = {
    warehouse,
    facts,
    settings: filled.settings,
    assumptions: overlaid.assumptions,
    ...(keep ? { keeper: kept.base() } : {}),
  };
  const base = await rooms(input, draft ?? null, false);
  return {
    base,
    under: async (overlay) => {
      const { level, plan } = filled.settings;
      const other: Omit<StudyInput, "before"> = {
        ...input,
        settings: {
          ...filled.settings,
          ...laid("level", level, overlay.level),
          ...laid("plan", plan, overlay.plan),
        },
        assumptions: overlayAssumptions({ ...config.assumptions, ...overlay.assumptions }).assumptions,
        keeper: kept.scenario(),
      };
      return await warehouse.aside(() => rooms(other, null, true));
    },
    results: (found) => joinFindings(input, found, [...filled.problems, ...overlaid.problems]),
  };
}

/** Findings of all rooms as `out/results.json` holds them: rooms in order, numbers with 12 significant digits. */
export function joinFindings(
  { facts, settings }: Pick<StudyInput, "facts" | "settings">,
  rooms: readonly Findings[],
  problems: Results["problems"],
): Results {
  const figures = rooms.flatMap((f) => f.figures.map((figure) => sayBlocked(figure, facts)));
  const tables = rooms.flatMap((f) => f.tables);
  refuseTwice("figure", figures);
  refuseTwice("table", tables);
  const names = elementNames(settings.measure);
  const used = new Map(rooms.flatMap((f) => f.assumptions).map((a) => [a.id, a]));
  const orders = figures.find((f) => f.id === "measure.orders");
  const empty =
    orders !== undefined &&
    orders.value === null &&
    facts.tables.order.rows + facts.tables.order_line.rows > 0;
  return rounded({
    schema: 1,
    workspace: settings.name,
    role: settings.role,
    period: [settings.period.from, settings.period.to].includes(noDate) ? null : settings.period,
    asOf: settings.asOf === noDate ? null : settings.asOf,
    currency: settings.currency,
    version,
    dataHash: facts.dataHash,
    sources: facts.sources,
    figures,
    tables: Object.fromEntries(tables.map((table) => [table.id, withoutId(table)])),
    verdicts: rooms.flatMap((f) => f.verdicts),
    problems: [
      ...facts.problems,
      ...problems,
      ...(empty
        ? [problem("period-empty", "warning", { from: settings.period.from, to: settings.period.to })]
        : []),
      ...withSettingLines(
        rooms.flatMap((f) => f.problems),
        settings,
      ),
    ],
    assumptions: [...used.keys()].sort().map((id) => used.get(id)!),
    ...(Object.keys(names).length === 0 ? {} : { names }),
  });
}

function withoutId({ id: _, ...rest }: Table): Omit<Table, "id"> {
  return rest;
}

/** Ids are an interface: two figures under one id would hide one of them. */
function refuseTwice(what: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new Error(`${what} ${id} was made twice`);
    seen.add(id);
  }
}
