import { z } from "zod";
import type { Decision } from "../../core/plan/settings.js";
import { type Problem, problem } from "../../core/problem.js";
import { day } from "./config-schema.js";
import { defined } from "./defined.js";
import { keysAt } from "./schema-keys.js";
import { lineOf, parseStrict } from "./strict-yaml.js";
import { readText } from "./text-file.js";

export const planName = "plan.yaml";

const text = z.string().min(1);
/** A key without a value is one still to be filled in. */
const open = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);
const number = open(z.number());

const promised = z.strictObject({
  gain: number,
  low: number,
  high: number,
  cost: number,
  from: number,
  to: number,
  unit: open(z.enum(["share", "hours", "days"])),
});

/** What stands in `plan.yaml`: one entry per change, in the order of doing. */
const planFileSchema = z.strictObject({
  plan: z.literal(1),
  changes: open(
    z.array(
      z.strictObject({
        id: text,
        decision: open(z.enum(["do", "drop", "later"])),
        owner: open(z.union([text, z.number().transform(String)])),
        due: open(day),
        started: open(day),
        note: open(z.union([text, z.number().transform(String)])),
        agreedOn: open(day),
        element: open(text),
        where: open(z.record(text, z.union([text, z.number().transform(String)]))),
        promised: open(promised),
        reckoned: open(text),
      }),
    ),
  ),
});

export interface PlanFile {
  /** The text as it stands; null: there is no such file yet. */
  readonly text: string | null;
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Line of each entry by its id. */
  readonly lines: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

/** What the firm has settled about changes, and everything wrong with how it is written. */
export async function loadPlanFile(root: string): Promise<PlanFile> {
  const read = await readText(root, planName);
  if (read === null) return { text: null, decisions: {}, lines: {}, problems: [] };
  if (typeof read !== "string") return { text: null, decisions: {}, lines: {}, problems: [read] };
  return { text: read, ...parsePlan(read) };
}

export function parsePlan(written: string): Omit<PlanFile, "text"> {
  const { value, problems, document, lines } = parseStrict(written, {
    file: planName,
    schema: planFileSchema,
    first: { key: "plan", expected: "1" },
    known: (path) => keysAt(planFileSchema, path),
  });
  if (value === null) return { decisions: {}, lines: {}, problems };
  const decisions = new Map<string, Decision>();
  const rows = new Map<string, number>();
  const twice: Problem[] = [];
  for (const [i, { id, reckoned: _, ...decision }] of (value.changes ?? []).entries()) {
    const row = lineOf(document, ["changes", i, "id"], lines);
    if (decisions.has(id)) twice.push(problem("plan-entry-twice", "error", { id }, { file: planName, row }));
    decisions.set(id, defined(decision) as Decision);
    rows.set(id, row);
  }
  return { decisions: Object.fromEntries(decisions), lines: Object.fromEntries(rows), problems: twice };
}
