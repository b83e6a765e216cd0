import { assumed } from "../../../core/assumptions.js";
import { type Figure, figure, missing, type Population, type Reason } from "../../../core/figure.js";
import type { Table } from "../../../core/findings.js";
import { type BucketFlow, type BucketLevel, leakyBucket } from "../../../core/loss/leaky-bucket.js";
import { type BucketStep, bucketFlows, bucketSpan, makeSpells } from "../../../facts/sql/loss/bucket.js";
import type { StudyInput } from "../../input.js";
import { rhythmIds } from "../silent.js";

const monthsUpToDays = 550;
const yearDays = 365.25;

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

export interface Bucket {
  readonly step: BucketStep;
  readonly levels: readonly BucketLevel[];
  /** Per year; null where no stretch can be told. */
  readonly gained: number | null;
  readonly left: number | null;
  /** Customers gained and left in the stretches told. */
  readonly counted: { readonly gained: number; readonly left: number };
  /** What winning one customer costs, major units, and where that comes from. */
  readonly perNew: { readonly value: number; readonly from: "given" | "selling" } | null;
  readonly replacement: number | null;
  readonly table: Table;
  readonly figures: readonly Figure[];
}

const sellingId = "cost.explicit.selling";

/** 漏桶: who came, who left, and what filling up again cost. Null where nobody's rhythm can be judged. */
export async function readBucket(input: StudyInput): Promise<Bucket | null> {
  const { warehouse, assumptions } = input;
  const value = (id: string) => assumed(assumptions, id).value;
  const [span] = await warehouse.rows(bucketSpan(value("loss.silence-quantile")));
  if (span === undefined || span.first_day === null || span.last_day === null || span.usual_gap === null)
    return null;
  await warehouse.run(makeSpells(span.usual_gap));
  const step = daysFrom(span.first_day, span.last_day) <= monthsUpToDays ? "month" : "quarter";
  const flows = filled(await warehouse.rows(bucketFlows(step)), step, span.last_day);
  const levels = leakyBucket(flows, value("loss.undecided-share"));

  // New customers can be told apart from old ones only a usual gap after the records begin.
  const from = dayAfter(span.first_day, Math.round(span.usual_gap));
  const seenYears = (daysFrom(from, span.last_day) + 1) / yearDays;
  const all = flows.reduce((s, f) => s + f.gained, 0);
  const gained = seenYears > 0 ? all / seenYears : null;
  const told = levels.filter((l) => l.lost !== null);
  const toldYears = told.length / (step === "month" ? 12 : 4);
  const net = told.reduce((s, l) => s + l.lost! - l.returned, 0);
  const left = toldYears > 0 ? Math.max(0, net) / toldYears : null;

  const perNew = costPerNew(input, gained);
  const replacement = left === null || perNew === null ? null : left * perNew.value;
  const bucket = {
    step,
    levels,
    gained,
    left,
    counted: { gained: all, left: Math.max(0, net) },
    perNew,
    replacement,
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
  const years = (daysFrom(settings.period.from, settings.period.to) + 1) / yearDays;
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
  const used = [...rhythmIds, "loss.undecided-share"];
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

function bucketTable(levels: readonly BucketLevel[], step: BucketStep, perNew: number | null): Table {
  const count = (id: string) => ({ id, kind: "number", unit: "count", method: "leaky-bucket" }) as const;
  return {
    id: "loss.bucket",
    columns: [
      { id: "quarter", kind: "key", unit: "text" },
      ...["start", "gained", "lost", "returned", "end", "undecided"].map(count),
      { id: "replacement", kind: "number", unit: "money", scope: "selling", method: "leaky-bucket" },
    ],
    rows: levels.map((l) => [
      step === "month" ? l.starts.slice(0, 7) : `${l.starts.slice(0, 4)}-Q${quarterOf(l.starts)}`,
      l.start,
      l.gained,
      l.lost,
      l.returned,
      l.end,
      l.undecided,
      l.lost === null || perNew === null ? null : Math.max(0, l.lost - l.returned) * perNew,
    ]),
    total: levels.length,
  };
}

/** Stretches in which nobody came or went stand in the table too; who was there before stands at the start of the first. */
function filled(flows: readonly BucketFlow[], step: BucketStep, until: string): BucketFlow[] {
  const out: BucketFlow[] = [];
  const known = new Map(flows.map((f) => [f.starts, f]));
  const nothing = { before: 0, gained: 0, lost: 0, returned: 0, undecided: 0 };
  for (let at = flows[0]?.starts; at !== undefined && at <= until; at = next(at, step))
    out.push({ starts: at, ...nothing, ...known.get(at), before: 0 });
  const before = flows.reduce((s, f) => s + f.before, 0);
  return out.map((flow, i) => (i === 0 ? { ...flow, before } : flow));
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

function next(day: string, step: BucketStep): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + (step === "month" ? 1 : 3));
  return date.toISOString().slice(0, 10);
}

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
