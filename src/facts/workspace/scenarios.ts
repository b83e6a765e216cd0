import { readdir } from "node:fs/promises";
import { join, parse } from "node:path";
import { z } from "zod";
import { possible } from "../../core/assumption-limits.js";
import { defaultAssumptions } from "../../core/assumptions.js";
import type { LevelSettings } from "../../core/level/settings.js";
import { nearest } from "../../core/nearest.js";
import type { PlanSettings } from "../../core/plan/settings.js";
import { type Problem, problem } from "../../core/problem.js";
import type { GivenNumber, Scenario } from "../../core/scenario.js";
import { levelSchema } from "./config-level.js";
import { planSchema } from "./config-plan.js";
import { assumption } from "./config-schema.js";
import { defined } from "./defined.js";
import { keysAt } from "./schema-keys.js";
import { lineOf, parseStrict, type StrictText } from "./strict-yaml.js";
import { readText } from "./text-file.js";

export const scenariosFolder = "scenarios";

/** Columns of the comparison that are taken. */
const taken = new Set(["figure", "unit", "base"]);

/** It heads a column and names a file. */
const usable = (name: string) => !taken.has(name) && !/[./\\:*?"<>|\p{Cc}]/u.test(name);

const unusable = 'A–Z, 0–9, 汉字 (≠ figure, unit, base, . / \\ : * ? " < > |)';

const text = z.string().min(1);
const scenarioSchema = z.strictObject({
  name: text.refine(usable, { params: { expected: unusable } }).optional(),
  description: text.optional(),
  note: text.optional(),
  assumptions: z.record(z.string(), assumption).default({}),
  level: levelSchema.optional(),
  plan: planSchema.optional(),
});

export interface LoadedScenarios {
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly Problem[];
}

/** Every `scenarios/*.yaml` of a workspace by file name, and everything wrong with any of them. */
export async function loadScenarios(root: string): Promise<LoadedScenarios> {
  const files = await yamlFiles(join(root, scenariosFolder));
  const scenarios = new Map<string, { readonly scenario: Scenario; readonly file: string }>();
  const problems: Problem[] = [];
  for (const name of files) {
    const file = `${scenariosFolder}/${name}`;
    const read = await readText(root, file);
    if (read === null) continue;
    const found =
      typeof read === "string"
        ? scenarioOf(read, file, parse(name).name)
        : { scenario: null, problems: [read] };
    problems.push(...found.problems);
    if (found.scenario === null) continue;
    const other = scenarios.get(found.scenario.name);
    if (other === undefined) scenarios.set(found.scenario.name, { scenario: found.scenario, file });
    else
      problems.push(
        problem("scenario-name-twice", "error", { name: found.scenario.name, other: other.file }, { file }),
      );
  }
  return { scenarios: [...scenarios.values()].map(({ scenario }) => scenario), problems };
}

export function scenarioOf(
  written: string,
  file: string,
  stem: string,
): { readonly scenario: Scenario | null; readonly problems: readonly Problem[] } {
  const strict = parseStrict(written, {
    file,
    schema: scenarioSchema,
    first: { key: "assumptions", expected: "assumptions | level | plan" },
    known: (path) => keysAt(scenarioSchema, path),
  });
  const { value } = strict;
  if (value === null) return { scenario: null, problems: strict.problems };
  const assumptions = defined(value.assumptions) as Record<string, GivenNumber>;
  const problems = Object.entries(assumptions).flatMap(([id, given]) => doubts(id, given, file, strict));
  const name = value.name ?? stem;
  if (!usable(name))
    problems.push(problem("config-invalid", "error", { key: "name", expected: unusable }, { file, row: 1 }));
  const scenario: Scenario = {
    name,
    description: value.description ?? "",
    note: value.note ?? "",
    assumptions,
    level: defined(value.level ?? {}) as LevelSettings,
    plan: defined(value.plan ?? {}) as PlanSettings,
  };
  const parts = [scenario.assumptions, scenario.level, scenario.plan];
  if (parts.every((part) => Object.keys(part).length === 0))
    problems.push(problem("scenario-empty", "warning", { name: scenario.name }, { file }));
  return { scenario: problems.some((p) => p.severity === "error") ? null : scenario, problems };
}

/** An assumption nobody knows, a number it cannot have, or one that is hard to believe. */
function doubts(
  id: string,
  { value, low, high }: GivenNumber,
  file: string,
  { document, lines }: Pick<StrictText<unknown>, "document" | "lines">,
): Problem[] {
  const place = { file, row: lineOf(document, ["assumptions", id], lines) };
  const ours = Object.hasOwn(defaultAssumptions, id) ? defaultAssumptions[id] : undefined;
  if (ours === undefined) {
    const known = Object.keys(defaultAssumptions);
    const room = id.includes(".") ? known.filter((k) => k.startsWith(`${id.split(".")[0]}.`)) : known;
    const near = nearest(id, known);
    return [
      problem(
        "scenario-unknown-assumption",
        "error",
        { id, near: near.length > 0 ? near : room.slice(0, 5) },
        place,
      ),
    ];
  }
  const { least, most } = possible(ours);
  const wrong = [value, low, high].find((n) => n !== undefined && (n < least || n > most));
  if (wrong !== undefined) {
    const code = most === 1 ? "scenario-not-a-share" : "scenario-impossible";
    return [problem(code, "error", { id, value: wrong, least }, place)];
  }
  if (value >= ours.low && value <= ours.high) return [];
  const range = { low: ours.low, high: ours.high };
  return [problem("assumption-out-of-range", "warning", { id, value, ...range }, place)];
}

async function yamlFiles(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /^[^.].*\.ya?ml$/i.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}
