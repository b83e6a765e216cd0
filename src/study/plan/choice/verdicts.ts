import { gainOf, netOfEffect } from "../../../core/plan/joint/joint-effect.js";
import type { Verdict } from "../../../core/verdict.js";
import { confidence as level } from "../../confidence.js";
import type { StudyInput } from "../../input.js";
import { chanceOf, spanOf } from "./figures.js";
import { kindOfPlace, labelOf, type Names } from "./label.js";
import type { Plan, Row } from "./made.js";
import type { ElementRow } from "./priority-rows.js";
import { said } from "./said.js";

/** A ratio so near to 1 that the answer may well turn. */
const near = 1.5;
const toldBy = 5;
/** Complaints and returns are had by raising other elements: nobody spends on them as such. */
const comesOfOthers = new Set(["complaint", "returned"]);

/** What a change is, as a sentence needs it. */
export function naming(row: Row, names: Names): Verdict["values"] {
  const { candidate: c } = row;
  const at = labelOf(c, names);
  return {
    means: `means.${c.means}`,
    ...(at === ""
      ? { at: "" }
      : { at: kindOfPlace(c) === "customer-class" ? "clause.at-class" : "clause.at", label: at }),
    ...(c.from === c.to ? { step: "" } : { step: `clause.step-${c.unit}`, from: c.from, to: c.to }),
  };
}

export function choiceVerdicts(
  plan: Plan,
  input: StudyInput,
  elements: readonly ElementRow[],
  names: Names,
): Verdict[] {
  return [
    ...limits(plan),
    ...whatToDo(plan),
    ...first(plan, elements, names),
    ...others(plan, names),
    ...failing(plan),
    ...notToDo(plan, elements),
    ...special(plan, names),
    ...turning(plan, names),
    ...untold(plan, input, names),
  ];
}

function whatToDo(plan: Plan): Verdict[] {
  const gain = gainOf(plan.total);
  if (plan.chosen.length === 0)
    return [said("do-nothing", "no-clear-effect", "plan.gain.total", { weighed: plan.rows.length }, 0)];
  const span = spanOf(plan, gainOf);
  const values = {
    changes: plan.chosen.length,
    gain: gain / 100,
    low: (span?.low ?? gain) / 100,
    high: (span?.high ?? gain) / 100,
    cost: plan.total.cost / 100,
    net: netOfEffect(plan.total) / 100,
    ...(plan.once > 0 ? { spent: "clause.once", once: plan.once / 100 } : { spent: "" }),
    chance: chanceOf(plan),
    weighed: plan.rows.length,
  };
  const { choice } = plan.selected;
  const rest = choice.kind === "chosen" && !choice.proved ? Math.max(0, choice.bound - choice.chosen.net) : 0;
  return [
    said("do", "finding", "plan.gain.total", values, gain / 100),
    choice.kind !== "chosen"
      ? said("nearest", "warning", "plan.gain.total", { changes: plan.chosen.length })
      : choice.proved
        ? said("proved", "finding", "plan.gain.total", { weighed: plan.options.length })
        : said("nearly-proved", "finding", "plan.gain.total", { rest: rest / 100 }),
    ...(plan.luck > 0.01 * Math.abs(gain)
      ? [said("luck", "finding", "plan.gain.total", { luck: plan.luck / 100 })]
      : []),
  ];
}

/** Below this chance a change that fails lies outside its range. */
const tail = (1 - level) / 2;

/** Why ranges of changes that may not work at all begin at nothing. */
function failing({ rows }: Plan): Verdict[] {
  const begin = rows.filter(
    ({ chosen, candidate, span, gain }) =>
      chosen === "chosen" && candidate.risk >= tail && gain > 0 && span !== null && span.low <= 0,
  );
  const risks = [...new Set(begin.map((r) => r.candidate.risk))].sort((a, b) => a - b);
  return risks.map((risk) => {
    const changes = begin.filter((r) => r.candidate.risk === risk).length;
    return said("may-fail", "finding", "plan.gain.total", { changes, risk }, null, String(risk));
  });
}

function limits({ selected }: Plan): Verdict[] {
  const { choice } = selected;
  if (choice.kind === "chosen") {
    const binding = choice.limits.find((l) => l.price > 0 && l.limit.kind !== "floor");
    if (binding === undefined) return [];
    const name = binding.limit.kind === "budget" ? "budget" : binding.limit.name;
    return [
      name === "budget" || name === "once"
        ? said(`${name}-binds`, "finding", "plan.cost.total", { price: binding.price })
        : said("capacity-binds", "finding", "plan.cost.total", { name }),
    ];
  }
  const [first] = choice.binding;
  if (first === undefined) return [said("limits-clash", "warning", "plan.gain.total")];
  const name = first.limit.kind === "budget" ? "budget" : first.limit.name;
  const [what, of = ""] = [name.slice(0, name.indexOf(" ")), name.slice(name.indexOf(" ") + 1)];
  if (first.limit.kind === "floor" && what === "reach")
    return [
      said("floor-out-of-reach", "warning", "plan.gain.total", {
        element: of,
        asked: first.limitAt,
        reached: first.needed,
      }),
    ];
  if (first.limit.kind === "floor")
    return [said("decisions-clash", "warning", "plan.gain.total", { change: of })];
  return [
    said("budget-too-small", "warning", "plan.cost.total", {
      name,
      budget: first.limitAt / 100,
      needed: first.needed / 100,
    }),
  ];
}

/** The change that brings most, with where, how far, how many failures, how much money, and why it is believed. */
function first(plan: Plan, elements: readonly ElementRow[], names: Names): Verdict[] {
  const chosen = plan.rows.filter((r) => r.chosen === "chosen");
  if (chosen.length === 0) return [];
  const top = chosen.reduce((a, b) => (b.gain - b.effect.cost > a.gain - a.effect.cost ? b : a));
  const failures = top.removed.reduce((a, b) => a + b, 0);
  const drives = elements.find((e) => e.element === top.candidate.element)?.drives ?? null;
  const why =
    failures <= 0
      ? "clause.saves"
      : drives === "effect"
        ? "clause.shown"
        : drives === "not-certain"
          ? "clause.likely"
          : "clause.assumed";
  return [
    said(
      failures > 0 ? "top" : "top-saving",
      "finding",
      `plan.changes[${top.candidate.id}].gain`,
      {
        ...naming(top, names),
        element: top.candidate.element,
        failures: Math.max(0, Math.round(failures)),
        gain: top.gain / 100,
        low: (top.span?.low ?? top.gain) / 100,
        high: (top.span?.high ?? top.gain) / 100,
        cost: top.effect.cost / 100,
        saved: top.effect.saved / 100,
        why,
        chance: top.chancePays ?? 0,
      },
      top.gain / 100,
    ),
  ];
}

/** The next ones, in the order of doing. */
function others(plan: Plan, names: Names): Verdict[] {
  return plan.rows
    .filter((r) => r.chosen === "chosen")
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .slice(0, toldBy)
    .map((row) =>
      said(
        "change",
        "finding",
        `plan.changes[${row.candidate.id}].gain`,
        {
          order: row.order!,
          ...naming(row, names),
          gain: row.gain / 100,
          cost: row.effect.cost / 100,
          net: (row.gain - row.effect.cost) / 100,
          chance: row.chancePays ?? 0,
        },
        row.gain / 100,
        String(row.order),
      ),
    );
}

/** What not to spend on: failures without a clear effect, and changes that cost more than they bring. */
function notToDo(plan: Plan, elements: readonly ElementRow[]): Verdict[] {
  const chosen = new Set(plan.rows.filter((r) => r.chosen === "chosen").map((r) => r.candidate.element));
  const unclear = elements
    .filter(
      (e) =>
        !comesOfOthers.has(e.element) &&
        e.drives === "no-clear-effect" &&
        e.level !== null &&
        e.level < 1 &&
        !chosen.has(e.element),
    )
    .map((e) =>
      said(
        "not",
        "no-clear-effect",
        `plan.priorities[${e.element}].level`,
        { element: e.element, level: e.level! },
        null,
        e.element,
      ),
    );
  const worthless = plan.rows.filter((r) => r.chosen === "not-worth");
  return [
    ...unclear,
    // Changes that cost nothing and bring nothing are no temptation.
    ...(worthless.every((r) => r.effect.cost <= 0)
      ? []
      : [
          said("not-worth", "finding", "plan.changes.chosen", {
            changes: worthless.length,
            spent: worthless.reduce((sum, r) => sum + r.effect.cost, 0) / 100,
            gain: worthless.reduce((sum, r) => sum + Math.max(0, r.alone), 0) / 100,
          }),
        ]),
  ];
}

/** Special handling goes to whom contributes (R-31 of the text: what is dear is granted by profit contribution). */
function special(plan: Plan, names: Names): Verdict[] {
  const of = (means: string) => plan.rows.filter((r) => r.chosen === "chosen" && r.candidate.means === means);
  const [end, offer] = [of("end-special-handling"), of("offer-special-handling")];
  if (end.length + offer.length === 0) return [];
  const most = [...end, ...offer].reduce((a, b) => (b.gain > a.gain ? b : a));
  return [
    said("special", "finding", `plan.changes[${most.candidate.id}].gain`, {
      ended: end.length,
      offered: offer.length,
      saved: [...end, ...offer].reduce((sum, r) => sum + r.effect.saved, 0) / 100,
      gain: [...end, ...offer].reduce((sum, r) => sum + r.gain, 0) / 100,
      ...naming(most, names),
    }),
  ];
}

function turning(plan: Plan, names: Names): Verdict[] {
  const byId = new Map(plan.rows.map((r) => [r.candidate.id, r]));
  const told = plan.turnings
    .filter((t) => t.ratio !== null && t.ratio > 0 && t.ratio < near && t.ratio > 1 / near)
    .filter((t) => t.instead === null)
    .slice(0, 2);
  if (told.length === 0)
    return plan.chosen.length === 0
      ? []
      : [said("turning-far", "finding", "plan.changes.chosen", { factor: near })];
  return told.map((t, i) =>
    said(
      t.chosen ? "turning-out" : "turning-in",
      "finding",
      `plan.turning[${t.id}].turns-at`,
      { ...naming(byId.get(t.id)!, names), turn: t.turnsAt / 100, ratio: t.ratio! },
      null,
      String(i + 1),
    ),
  );
}

/** What cannot be told for want of records, and what to record. */
function untold(plan: Plan, { facts }: StudyInput, names: Names): Verdict[] {
  const verdicts: Verdict[] = [];
  const unknown = plan.rows.filter((r) => r.chosen === "no-cost-known" && r.alone > 0);
  const [most] = [...unknown].sort((a, b) => b.breakEven - a.breakEven);
  if (most !== undefined)
    verdicts.push(
      said("no-cost", "cannot-tell", `plan.changes[${most.candidate.id}].break-even-cost`, {
        changes: unknown.length,
        ...naming(most, names),
        "break-even": most.breakEven / 100,
      }),
    );
  const records: readonly (readonly [string, boolean])[] = [
    ["stock", facts.tables.stock_day.rows > 0],
    ["carrier", (facts.tables.delivery.columns.carrier?.filled ?? 0) > 0],
    ["answers", (facts.tables.contact.columns.answered_on?.filled ?? 0) > 0],
  ];
  for (const [what, there] of records)
    if (!there)
      verdicts.push(
        said("record", "cannot-tell", "plan.changes.chosen", { what: `record.${what}` }, null, what),
      );
  return verdicts;
}
