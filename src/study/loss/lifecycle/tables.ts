import type { Table, TableColumn } from "../../../core/findings.js";
import { lifecyclePhase, lifecycleValue } from "../../../core/loss/lifecycle-curve.js";
import type { Unit } from "../../../core/unit.js";
import { code, key, number } from "../../columns.js";
import { major, majorOrNull } from "../../money.js";
import { cornerRange } from "./figures.js";
import type { CohortRead } from "./read.js";
import type { LifecycleStudy } from "./reckon.js";

const money = (id: string, unit: Unit, method: string): TableColumn => ({
  ...number(id, unit, method),
  scope: "lost-sales",
});

export function lifecycleTables(study: LifecycleStudy, cohort: CohortRead): Table[] {
  return [
    curveTable(study, cohort),
    phasesTable(study, cohort),
    ...(cohort.judged === 0 ? [] : [lossTable(study), stepsTable(study), agesTable(study, cohort)]),
  ];
}

/** A typical customer's profit by age: seen, as both forms say it, and as it is reckoned with. */
function curveTable({ ages, typical, fits }: LifecycleStudy, { perYear }: CohortRead): Table {
  const seen = new Map(ages.map((a) => [a.period, a]));
  const form = (fit: NonNullable<typeof fits>["quadratic"] | undefined) => (period: number) =>
    fit?.kind === "fitted" && (fit.assumed.length === 0 || period <= typical.seen)
      ? lifecycleValue(fit.lifecycle, period)
      : null;
  const quadratic = form(fits?.quadratic);
  const bergerNasr = form(fits?.bergerNasr);
  const length = Math.max(typical.flows.length, typical.seen);
  const rows = Array.from({ length }, (_, i) => {
    const period = i + 1;
    const at = seen.get(period);
    return [
      String(period),
      period / perYear,
      at?.customers ?? null,
      majorOrNull(at?.profit ?? null),
      majorOrNull(at?.surviving ?? null),
      at?.staying ?? null,
      majorOrNull(quadratic(period)),
      majorOrNull(bergerNasr(period)),
      major(typical.flows[i] ?? 0),
      lifecyclePhase(typical.corners, period),
    ];
  });
  const method = "cohort-lifecycle";
  return {
    id: "loss.lifecycle",
    columns: [
      key("age"),
      number("years", "years", method),
      number("customers", "count", method),
      number("observed", "money", method),
      number("surviving", "money", method),
      number("staying", "share", method),
      number("quadratic", "money", method),
      number("berger-nasr", "money", method),
      number("used", "money", method),
      code("phase"),
    ],
    rows,
    total: rows.length,
  };
}

function phasesTable(study: LifecycleStudy, cohort: CohortRead): Table {
  const rows = (["t1", "t2", "T"] as const).map((corner) => {
    const range = cornerRange(study, cohort, corner);
    return [
      corner,
      study.typical.corners[corner] / cohort.perYear,
      range?.low ?? null,
      range?.high ?? null,
      study.typical.sources[corner],
    ];
  });
  return {
    id: "loss.lifecycle.phases",
    columns: [
      key("corner"),
      number("value", "years", "cohort-lifecycle"),
      number("low", "years", "cohort-lifecycle"),
      number("high", "years", "cohort-lifecycle"),
      code("source"),
    ],
    rows,
    total: rows.length,
  };
}

/** The loss as the text words it, as one decides by, and the difference. */
function lossTable({ losses, ranges }: LifecycleStudy): Table {
  const rows = [
    ["text", losses.text, ranges.text],
    ["decision", losses.decision, ranges.decision],
    ["difference", losses.decision - losses.text, ranges.difference],
  ] as const;
  return {
    id: "loss.lifecycle-loss",
    columns: [
      key("reading"),
      money("value", "money-per-year", "lifecycle-loss"),
      money("low", "money-per-year", "lifecycle-loss"),
      money("high", "money-per-year", "lifecycle-loss"),
    ],
    rows: rows.map(([reading, value, { low, high }]) => [reading, major(value), major(low), major(high)]),
    total: rows.length,
  };
}

/** What takes the text's form to the one to decide by; the rows after the first add up to the last. */
function stepsTable({ losses }: LifecycleStudy): Table {
  const rows = [
    ["text", losses.text],
    ["influence", losses.influence],
    ["dating", losses.dating],
    ["still-there", losses.stillThere],
    ["business-kept", losses.businessKept],
    ["win-back", losses.winBack],
    ["decision", losses.decision],
  ] as const;
  return {
    id: "loss.lifecycle.steps",
    columns: [key("step"), money("value", "money-per-year", "loss-of-customer")],
    rows: rows.map(([step, value]) => [step, major(value)]),
    total: rows.length,
  };
}

/** The customers lost, by age: what one of them would still have brought. */
function agesTable({ byAge }: LifecycleStudy, { perYear, lost }: CohortRead): Table {
  const unsure = new Map<number, number>();
  for (const g of lost) unsure.set(g.age, (unsure.get(g.age) ?? 0) + g.unsure);
  return {
    id: "loss.lifecycle.ages",
    columns: [
      key("age"),
      number("years", "years", "lifecycle-loss"),
      number("customers", "count", "lifecycle-loss"),
      number("at-least", "count", "lifecycle-loss"),
      money("text-each", "money", "lifecycle-loss"),
      money("decision-each", "money", "lifecycle-loss"),
      money("text", "money", "lifecycle-loss"),
      money("decision", "money", "lifecycle-loss"),
    ],
    rows: byAge.map(({ age, customers, text, decision }) => [
      String(age),
      age / perYear,
      customers,
      unsure.get(age) ?? 0,
      major(text / customers),
      major(decision / customers),
      major(text),
      major(decision),
    ]),
    total: byAge.length,
  };
}
