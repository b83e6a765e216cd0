import { assumed } from "../../../core/assumptions.js";
import { type Figure, figure, missing, type Population, type Reason } from "../../../core/figure.js";
import type { Table } from "../../../core/findings.js";
import { type BucketFlow, type BucketLevel, leakyBucket } from "../../../core/loss/leaky-bucket.js";
import type { RowOf } from "../../../core/shape.js";
import { type BucketStep, bucketFlows, bucketSpan } from "../../../facts/sql/loss/bucket.js";
import { columnsBy, key, money } from "../../columns.js";
import { daysIn, shiftDays, yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";
import { rhythmIds } from "../silent.js";
import type { CustomerState } from "./state.js";

const monthsUpToDays = 550;

export const bucketIds = {
  gained: { id: "loss.gained", unit: "count", method: "leaky-bucket" },
  left: { id: "loss.left", unit: "count", method: "leaky-bucket" },
  perNew: { id: "loss.cost-per-new-customer", unit: "money", scope: "selling", method: "leaky-bucket" },
  replacement: {
    id: "loss.replacement-cost",
    unit: "money-per-year",
    scope: "selling",
    method: "leaky-bucket",
  },
} as const;

export const bucketAssumptions = ["loss.acquisition-cost", "loss.undecided-share"] as const;

/** A stretch, and how many of those who bought last in it the model expects to have left; null without a model. */
interface Level extends BucketLevel {
  readonly expected: number | null;
}

export interface Bucket {
  readonly step: BucketStep;
  readonly levels: readonly Level[];
  /** Per year; null where no stretch can be told. */
  readonly gained: number | null;
  readonly left: number | null;
  /** Customers gained and left in the stretches told. */
  readonly counted: { readonly gained: number; readonly left: number };
  /** What winning one customer costs, major units, and where that comes from. */
  readonly perNew: { readonly value: number; readonly from: "given" | "selling" } | null;
  readonly replacement: number | null;
  /** Customers lost in all, of them those who bought last in a stretch that cannot be told. */
  readonly lost: { readonly all: number; readonly recent: number };
  /** Pauses that ended in a return. */
  readonly pauses: number;
  /** Customers the model expects to have left: among those lost, and among all others; null without a model. */
  readonly expected: { readonly lost: number; readonly others: number } | null;
  readonly table: Table;
  readonly figures: readonly Figure[];
}

const sellingId = "cost.explicit.selling";

/**
 * 漏桶: who came, who left, and what filling up again cost. Who left are the customers that count as lost, by their last
 * purchase. Null where nobody's rhythm can be judged.
 */
export async function readBucket(
  input: StudyInput,
  states: readonly CustomerState[],
): Promise<Bucket | null> {
  const { warehouse, assumptions } = input;
  const value = (id: string) => assumed(assumptions, id).value;
  const [span] = await warehouse.rows(bucketSpan(value("loss.silence-quantile")));
  if (span === undefined || span.first_day === null || span.last_day === null || span.usual_gap === null)
    return null;
  const step = daysIn(span.first_day, span.last_day) - 1 <= monthsUpToDays ? "month" : "quarter";
  const last = lastBought(states, step);
  const came = await warehouse.rows(bucketFlows(step, span.usual_gap));
  const flows = filled(came, last, step, span.last_day);
  const levels = leakyBucket(flows, value("loss.undecided-share")).map(
    (l): Level => ({ ...l, expected: last.get(l.starts)?.expected ?? (last.modelled ? 0 : null) }),
  );

  // New customers can be told apart from old ones only a usual gap after the records begin.
  const from = shiftDays(span.first_day, Math.round(span.usual_gap));
  const seenYears = yearsIn(from, span.last_day);
  const all = flows.reduce((s, f) => s + f.gained, 0);
  const gained = seenYears > 0 ? all / seenYears : null;
  const told = levels.filter((l) => l.lost !== null);
  const toldYears = told.length / (step === "month" ? 12 : 4);
  const lost = told.reduce((s, l) => s + l.lost!, 0);
  const lostInAll = states.filter((c) => c.group === "lost").length;
  const left = toldYears > 0 ? lost / toldYears : null;

  const perNew = costPerNew(input, gained);
  const replacement = left === null || perNew === null ? null : left * perNew.value;
  const bucket = {
    step,
    levels,
    gained,
    left,
    counted: { gained: all, left: lost },
    perNew,
    replacement,
    lost: { all: lostInAll, recent: lostInAll - lost },
    pauses: flows.reduce((s, f) => s + f.paused, 0),
    expected: last.modelled ? expectedGone(states) : null,
  } as const;
  return {
    ...bucket,
    table: bucketTable(levels, step, perNew?.value ?? null),
    figures: bucketFigures(bucket, input),
  };
}

/** What winning one customer costs: given, else the selling cost of a year over the customers gained in one. */
function costPerNew({ assumptions, before, settings }: StudyInput, gained: number | null): Bucket["perNew"] {
  const given = assumed(assumptions, "loss.acquisition-cost");
  if (given.source === "given") return { value: given.value, from: "given" };
  const selling = before.flatMap((f) => f.figures).find((f) => f.id === sellingId)?.value ?? null;
  if (selling === null || gained === null || gained <= 0) return null;
  const years = yearsIn(settings.period.from, settings.period.to);
  return { value: Math.max(0, selling) / years / gained, from: "selling" };
}

function bucketFigures(
  { gained, left, counted, perNew, replacement }: Omit<Bucket, "table" | "figures">,
  { before }: StudyInput,
): Figure[] {
  const tooFew: Reason = { code: "too-few", have: 0, need: 1, grain: "period" };
  const among = (n: number): Population => ({
    grain: "customer",
    counted: n,
    of: n,
    unknown: 0,
    unknownAs: "none",
  });
  const hasSelling =
    (before.flatMap((f) => f.figures).find((f) => f.id === sellingId)?.value ?? null) !== null;
  const noPrice: Reason =
    hasSelling && gained !== null
      ? { code: "nothing-to-count", grain: "customer" }
      : { code: "needs-figure", figure: sellingId };
  const used = [...rhythmIds, "loss.lost-below", "loss.undecided-share"];
  const inputs = perNew?.from === "selling" ? [sellingId, bucketIds.gained.id] : [];
  const price = perNew?.from === "given" ? ["loss.acquisition-cost"] : [];
  return [
    gained === null
      ? missing(bucketIds.gained, tooFew)
      : figure({
          ...bucketIds.gained,
          value: gained,
          population: among(counted.gained),
          assumptions: ["loss.silence-quantile"],
        }),
    left === null
      ? missing(bucketIds.left, tooFew)
      : figure({ ...bucketIds.left, value: left, population: among(counted.left), assumptions: used }),
    perNew === null
      ? missing(bucketIds.perNew, noPrice)
      : figure({ ...bucketIds.perNew, value: perNew.value, inputs, assumptions: price }),
    replacement === null
      ? missing(
          bucketIds.replacement,
          left === null ? tooFew : { code: "needs-figure", figure: bucketIds.perNew.id },
        )
      : figure({
          ...bucketIds.replacement,
          value: replacement,
          inputs: [bucketIds.left.id, bucketIds.perNew.id],
          assumptions: [...used, ...price],
        }),
  ];
}

function bucketTable(levels: readonly Level[], step: BucketStep, perNew: number | null): Table {
  const { count } = columnsBy("leaky-bucket");
  return {
    id: "loss.bucket",
    columns: [
      key("quarter"),
      ...["start", "gained", "lost", "end", "undecided", "expected", "paused", "returned"].map((id) =>
        count(id),
      ),
      money("replacement", "leaky-bucket", "selling"),
    ],
    rows: levels.map((l) => [
      step === "month" ? l.starts.slice(0, 7) : `${l.starts.slice(0, 4)}-Q${quarterOf(l.starts)}`,
      l.start,
      l.gained,
      l.lost,
      l.end,
      l.undecided,
      l.expected,
      l.paused,
      l.returned,
      l.lost === null || perNew === null ? null : l.lost * perNew,
    ]),
    total: levels.length,
  };
}

function expectedGone(states: readonly CustomerState[]) {
  const sum = { lost: 0, others: 0 };
  for (const { group, alive } of states) sum[group === "lost" ? "lost" : "others"] += 1 - (alive ?? 1);
  return sum;
}

/** Of those who bought last in a stretch: lost, not to be told yet, and by the model expected to have left. */
interface LastBought {
  lost: number;
  undecided: number;
  expected: number | null;
}

function lastBought(states: readonly CustomerState[], step: BucketStep) {
  const modelled = states.some((c) => c.alive !== null);
  const by = new Map<string, LastBought>();
  for (const { last_day, group, alive } of states) {
    const starts = stretchOf(last_day, step);
    let at = by.get(starts);
    if (at === undefined) {
      at = { lost: 0, undecided: 0, expected: modelled ? 0 : null };
      by.set(starts, at);
    }
    at[group === "lost" ? "lost" : "undecided"] += 1;
    if (at.expected !== null) at.expected += 1 - (alive ?? 1);
  }
  return { modelled, get: (starts: string) => by.get(starts) };
}

/** Stretches in which nobody came or went stand in the table too; who was there before stands at the start of the first. */
function filled(
  came: readonly Came[],
  last: ReturnType<typeof lastBought>,
  step: BucketStep,
  until: string,
): BucketFlow[] {
  const out: BucketFlow[] = [];
  const known = new Map(came.map((f) => [f.starts, f]));
  const nothing = { gained: 0, paused: 0, returned: 0 };
  for (let at = came[0]?.starts; at !== undefined && at <= until; at = next(at, step)) {
    const { lost = 0, undecided = 0 } = last.get(at) ?? {};
    out.push({ starts: at, ...nothing, ...known.get(at), before: 0, lost, undecided });
  }
  const before = came.reduce((s, f) => s + f.before, 0);
  return out.map((flow, i) => (i === 0 ? { ...flow, before } : flow));
}

type Came = RowOf<ReturnType<typeof bucketFlows>["shape"]>;

function stretchOf(day: string, step: BucketStep): string {
  if (step === "month") return `${day.slice(0, 7)}-01`;
  return `${day.slice(0, 4)}-${String(3 * quarterOf(day) - 2).padStart(2, "0")}-01`;
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

function next(day: string, step: BucketStep): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + (step === "month" ? 1 : 3));
  return date.toISOString().slice(0, 10);
}
