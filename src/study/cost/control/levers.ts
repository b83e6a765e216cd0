import { assumed } from "../../../core/assumptions.js";
import { type LeverResource, leverMoney, type PeopleFreed, peopleFreed } from "../../../core/cost/levers.js";
import { type LeverSettings, usualCostSettings } from "../../../core/cost/settings.js";
import { type Figure, figure } from "../../../core/figure.js";
import type { Cell, Findings, Table } from "../../../core/findings.js";
import { type Problem, problem } from "../../../core/problem.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, label, number } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { major, majorOrNull } from "../../money.js";
import type { Ledger } from "../ledger.js";
import { payrollOf } from "../payroll.js";
import type { Resource } from "../resources.js";
import { sum } from "./monthly.js";
import { verdict } from "./verdict.js";

const method = "levers";

/** A lever with what it really saves; money in cents a year. */
interface Weighed {
  readonly lever: LeverSettings;
  /** What the same share of the cost would be, if it could be saved to the minute. */
  readonly paper: number;
  readonly saving: number;
  readonly freed: PeopleFreed | null;
  readonly net: number;
  readonly joint: number;
  readonly payback: number | null;
}

/** Levers the firm considers, each by what it leaves over: whole people, its own cost, what customers bear of it. */
export function leverFindings(
  input: StudyInput,
  ledger: Ledger | null,
  resources: readonly Resource[],
  months: number,
): Findings {
  const { levers } = input.settings.cost ?? usualCostSettings;
  if (levers.length === 0) return { figures: [], tables: [], verdicts: [], problems: [], assumptions: [] };
  const problems: Problem[] = [];
  const weighed = levers.flatMap((lever): Weighed[] => {
    const resource = resources.find((r) => r.name === lever.resource);
    if (lever.resource !== undefined && resource === undefined) {
      problems.push(unknownResource("cost-lever-resource", lever.name, lever.resource, resources));
      return [];
    }
    const freed =
      resource === undefined
        ? null
        : peopleFreed(peopleOf(input, resource, months), lever.minutesSavedShare ?? 0);
    const column = freed === null ? columnSaving(ledger, lever, months) : null;
    const saving = freed?.saving ?? column!.saving;
    const cents = (money: number) => Math.round(money * 100);
    const money = leverMoney({
      saving,
      yearly: cents(lever.yearly),
      oneOff: cents(lever.oneOff),
      ontoCustomers: cents(lever.ontoCustomers),
    });
    return [{ lever, freed, saving, paper: freed?.paper ?? column!.paper, ...money }];
  });
  return {
    figures: weighed.length === 0 ? [] : figuresOf(weighed),
    tables: weighed.length === 0 ? [] : [leversTable(weighed)],
    verdicts: weighed.map(said),
    problems,
    assumptions: resources.some((r) => r.people === null)
      ? [assumed(input.assumptions, "cost.minutes-per-person")]
      : [],
  };
}

/**
 * Who does it, in whole people: those paid in the usual month; where no month is known, as given, else as many as the
 * minutes supplied hold. What one of them can do is their minutes, not the assumed ones: both must make up the capacity.
 */
export function peopleOf(input: StudyInput, resource: Resource, months: number): LeverResource {
  const payroll = payrollOf(input, resource);
  const assumedEach = assumed(input.assumptions, "cost.minutes-per-person").value;
  const supplied = resource.capacityMinutes / months;
  const people = Math.max(1, payroll?.usual ?? Math.round(resource.people ?? supplied / assumedEach));
  const mean = payroll === null ? people : payroll.personMonths / payroll.months.length;
  return {
    people,
    minutesPerPerson:
      payroll !== null
        ? payroll.capacityMinutes / payroll.personMonths
        : supplied > 0
          ? supplied / people
          : assumedEach,
    used: resource.months.map((m) => m.used),
    // Rent and overhead handed down stay when a person goes.
    costPerPerson: ((resource.cents - resource.overheadCents) / mean) * (12 / months),
  };
}

export function unknownResource(
  code: "cost-lever-resource" | "cost-outsourcing-resource",
  name: string,
  resource: string,
  resources: readonly Resource[],
): Problem {
  return problem(code, "warning", { name, resource, known: resources.map((r) => r.name) });
}

/** Of a column only what moves with volume can be saved by doing less of it; people and rent stay. */
function columnSaving(ledger: Ledger | null, lever: LeverSettings, months: number) {
  const leaves = (ledger?.leaves ?? []).filter((leaf) => leaf.traits.column === lever.column);
  const share = ((lever.costSavedShare ?? 0) * 12) / months;
  const all = sum(leaves.map((l) => l.amount));
  const moves = sum(leaves.filter((l) => l.traits.behaviour === "variable").map((l) => l.amount));
  return { paper: Math.round(all * share), saving: Math.round(moves * share) };
}

function figuresOf(weighed: readonly Weighed[]): Figure[] {
  const parts = { unit: "money-per-year", method } as const;
  const total = (pick: (w: Weighed) => number) => major(sum(weighed.map(pick)));
  return [
    figure({ ...parts, id: "cost.levers.saving", value: total((w) => w.net) }),
    figure({ ...parts, id: "cost.levers.on-paper", value: total((w) => w.paper) }),
    figure({
      ...parts,
      id: "cost.levers.joint",
      value: total((w) => w.joint),
      inputs: ["cost.levers.saving"],
    }),
  ];
}

function leversTable(weighed: readonly Weighed[]): Table {
  const money = (id: string) => number(id, "money-per-year", method);
  return {
    id: "cost.levers",
    columns: [
      key("lever"),
      code("lever-kind", method),
      code("resource", method),
      code("column", method),
      money("on-paper"),
      number("people", "count", method),
      money("saving"),
      money("yearly"),
      money("net"),
      number("one-off", "money", method),
      number("payback", "ratio", method),
      number("idle-minutes", "minutes", method),
      number("onto-customers", "money-per-year", method, { scope: "customer-own" }),
      money("joint"),
      code("element", method),
      number("points", "share", method),
      label("owner"),
      label("evidence"),
      money("result"),
      money("result-gap"),
    ],
    rows: weighed.map(({ lever, paper, freed, saving, net, joint, payback }): Cell[] => [
      lever.name,
      lever.kind,
      lever.resource ?? null,
      lever.column ?? null,
      major(paper),
      freed?.people ?? null,
      major(saving),
      lever.yearly,
      major(net),
      lever.oneOff,
      payback,
      freed?.idleMinutes ?? null,
      lever.ontoCustomers,
      major(joint),
      lever.element ?? null,
      lever.points ?? null,
      lever.owner ?? null,
      lever.evidence ?? null,
      majorOrNull(lever.result === undefined ? null : Math.round(lever.result * 100)),
      majorOrNull(lever.result === undefined ? null : Math.round(lever.result * 100) - net),
    ]),
    total: weighed.length,
  };
}

function said({ lever, paper, freed, saving, net, joint, payback }: Weighed, i: number): Verdict {
  const part = String(i + 1);
  const subject = "cost.levers.saving";
  const transfer = lever.ontoCustomers > 0 ? "clause.transfer" : "";
  const effect = lever.element === undefined ? "clause.effect-unknown" : "clause.effect-given";
  const values = {
    lever: lever.name,
    paper: major(paper),
    saving: major(saving),
    net: major(Math.abs(net)),
    onto: lever.ontoCustomers,
    joint: major(joint),
    element: lever.element ?? "",
    points: lever.points ?? 0,
    transfer,
    effect,
  };
  if (saving === 0)
    return freed === null
      ? verdict("cost.lever-nothing-moves", "finding", subject, values, null, part)
      : verdict(
          "cost.lever-frees-nobody",
          "finding",
          subject,
          { ...values, minutes: freed.idleMinutes },
          null,
          part,
        );
  if (payback === null) return verdict("cost.lever-costs", "finding", subject, values, null, part);
  return verdict(
    freed === null ? "cost.lever-pays" : "cost.lever-frees",
    "finding",
    subject,
    { ...values, people: freed?.people ?? 0, years: payback },
    major(net),
    part,
  );
}
