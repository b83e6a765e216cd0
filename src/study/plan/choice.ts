import { assumed } from "../../core/assumptions.js";
import type { Reason } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import { nearest } from "../../core/nearest.js";
import { type Candidate, meansKinds } from "../../core/plan/candidate.js";
import type { PlanSettings } from "../../core/plan/settings.js";
import { type Problem, problem } from "../../core/problem.js";
import { customerNames, productNames } from "../../facts/sql/plan/stock-ladder.js";
import type { StudyInput } from "../input.js";
import { partOf } from "../kept.js";
import { lossParts } from "../loss/parts.js";
import type { Made } from "../made.js";
import { readPenalties } from "../penalties.js";
import { noAmount } from "../reasons.js";
import { readCandidates } from "./candidates.js";
import { broadAfter, leversTable, whale } from "./choice/after-loss.js";
import { balance } from "./choice/balance.js";
import { readCases } from "./choice/cases.js";
import { changesTable } from "./choice/changes-table.js";
import { decide } from "./choice/decide.js";
import { decidedUnknown } from "./choice/decided-unknown.js";
import { choiceFigures, choiceUntold } from "./choice/figures.js";
import { type Names, nameKey } from "./choice/label.js";
import type { Plan } from "./choice/made.js";
import { elementRows } from "./choice/priority-rows.js";
import { said } from "./choice/said.js";
import { orderTable, policiesTable, totalTable, turningTable } from "./choice/tables.js";
import { choiceVerdicts } from "./choice/verdicts.js";

/** The changes worth making, what they bring together, and what would change that answer. */
export async function studyChoice(input: StudyInput, priorities: Findings): Promise<Made<Plan>> {
  const penalties = await readPenalties(input);
  if (penalties === null)
    return await untold(input, { code: "needs-figure", figure: "loss.existing" }, "no-penalties");
  if (penalties.money === "relative") return await untold(input, noAmount, "no-money");
  if (penalties.meanStake === null) return await untold(input, lossUntold(input), "no-stake");
  const before = ["measure", "cost", ...lossParts, "level"];
  const found = await partOf(input, "candidates", before, (i) => readCandidates(i, penalties));
  const candidates = [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (candidates.length === 0) return await untold(input, { code: "not-recorded" }, "no-candidates");
  const cases = await partOf(input, "cases", [...before, "candidates"], (i) =>
    readCases(i, penalties, candidates),
  );
  if (cases === null) return await untold(input, { code: "not-recorded" }, "no-cases");
  const elements = elementRows(priorities);
  const plan = await decide(candidates, cases, elements, input.settings, {
    onceYears: assumed(input.assumptions, "plan.once-years").value,
    leastChance: assumed(input.assumptions, "plan.least-chance").value,
  });
  const names = await namesOf(input, candidates, plan);
  const [curve, weighed] = [await whale(input), await balance(input, plan, elements, cases.years)];
  return {
    made: plan,
    findings: {
      figures: [...choiceFigures(plan), broadAfter(input, plan, priorities.figures)],
      tables: [
        changesTable(plan, input.settings, names),
        policiesTable(plan, names),
        turningTable(plan),
        totalTable(plan),
        orderTable(plan, names),
        ...weighed.tables,
        ...curve.tables,
        ...(await leversTable(input, plan)),
      ],
      verdicts: [...choiceVerdicts(plan, input, elements, names), ...weighed.verdicts, ...curve.verdicts],
      problems: [
        ...unknownNeeds(candidates),
        ...nothingThere(plan),
        ...unmetLimits(candidates, input.settings.plan),
        ...decidedUnknown(candidates, input.settings),
      ],
      assumptions: plan.assumptions
        .filter((id) => Object.hasOwn(input.assumptions, id))
        .map((id) => assumed(input.assumptions, id)),
    },
  };
}

/** Why the loss of a customer has no price: what the loss room says of it. */
function lossUntold({ before }: StudyInput): Reason {
  const loss = before.flatMap(({ figures }) => figures).find(({ id }) => id === "loss.total");
  return loss?.reason ?? { code: "needs-figure", figure: "loss.existing" };
}

async function untold(input: StudyInput, reason: Reason, code: string): Promise<Made<Plan>> {
  const curve = await whale(input);
  return {
    made: null,
    findings: {
      figures: choiceUntold(reason),
      tables: curve.tables,
      verdicts: [said(code, "cannot-tell", "plan.gain.total"), ...curve.verdicts],
      problems: [],
      assumptions: [],
    },
  };
}

/** Changes of the firm's own for places without a failure of their kind: a misspelt name, most likely. */
const nothingThere = ({ rows }: Plan): Problem[] =>
  rows
    .filter(({ candidate: c, removed }) => {
      const own = c.means === "own" && c.where.length > 0 && c.removes.some((r) => r.share.value > 0);
      return own && removed.every((n) => n === 0);
    })
    .map(({ candidate: c }) => {
      const where = c.where.map((w) => `${w.dimension}: ${w.value}`);
      return problem("plan-nothing-there", "warning", { change: c.id, where });
    });

/** Limits and exclusions that touch no change there is. */
function unmetLimits(candidates: readonly Candidate[], plan: PlanSettings | undefined): Problem[] {
  const used = new Set(["agents", "stock", ...candidates.flatMap((c) => Object.keys(c.uses ?? {}))]);
  const ids = new Set(candidates.map((c) => c.id));
  const names = [...ids, ...meansKinds];
  const kinds: ReadonlySet<string> = new Set(meansKinds);
  return [
    ...(plan?.without ?? [])
      .filter((name) => !ids.has(name) && !kinds.has(name))
      .map((name) => {
        const near = nearest(name, names);
        const values = { name, near: near.length > 0 ? near : [...meansKinds] };
        return problem("plan-without-unknown", "warning", values);
      }),
    ...Object.keys(plan?.capacity ?? {})
      .filter((name) => !used.has(name))
      .map((name) => problem("plan-capacity-unused", "warning", { name, known: [...used] })),
  ];
}

function unknownNeeds(candidates: readonly Candidate[]): Problem[] {
  const known = new Set(candidates.map((c) => c.id));
  return candidates.flatMap(({ id, needs }) =>
    needs
      .filter((need) => !known.has(need))
      .map((need) => problem("plan-need-unknown", "warning", { change: id, need })),
  );
}

/** More names than this are not asked for at once. */
const asked = 2000;

async function namesOf(
  { warehouse }: StudyInput,
  candidates: readonly Candidate[],
  plan: Plan,
): Promise<Names> {
  const chosen = new Set(plan.chosen);
  const customers = new Set<string>();
  const products = new Set<string>();
  for (const c of candidates) {
    for (const w of c.where) {
      if (w.dimension === "customer") customers.add(w.value);
      if (w.dimension === "product") products.add(w.value);
    }
    if (chosen.has(c.id))
      for (const a of c.actions) (a.what === "safety-stock" ? products : customers).add(a.subject);
  }
  const names = new Map<string, string>();
  for (const [of, ids, query] of [
    ["customer", customers, customerNames],
    ["product", products, productNames],
  ] as const) {
    const list = [...ids].sort();
    for (let from = 0; from < list.length; from += asked) {
      const part = list.slice(from, from + asked);
      for (const r of await warehouse.rows({ ...query(part.length), params: part }))
        names.set(nameKey(of, r.id), r.name);
    }
  }
  return names;
}
