import type { PartOfWork } from "../../../core/level/means/failure-curve.js";
import { combine, type Drawn } from "../../../core/stats/drawn.js";
import { drawnShare } from "../../../core/stats/drawn-share.js";
import { seededUniform, seedOf } from "../../../core/stats/seeded-uniform.js";
import {
  type LineFailure,
  placeHours,
  placeLines,
  type SpotPlace,
} from "../../../facts/sql/level/elements.js";
import { yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";
import { assumedDrawn } from "./assumed-draws.js";
import { minuteRate, rowsBefore } from "./before.js";
import { type Hours, worstHours } from "./hours.js";

/** A place where failures gather, as the measure room found it. */
export interface Spot {
  readonly failure: string;
  readonly places: readonly SpotPlace[];
  readonly failed: number;
  readonly judged: number;
  readonly share: number;
  readonly elsewhere: number;
  /** Variance of the share with its customers as clusters ÷ without. */
  readonly design: number;
}

/** Means against a spot: what doing something in it takes away and costs a year, cents. */
export interface SpotMeans {
  readonly spot: Spot;
  /** Hours of ordering in which it happens; null: at all hours. */
  readonly hours: Hours | null;
  /** Lines that have to be checked or packed, a year. */
  readonly lines: number;
  /** Share of the spot's failures (in those hours) that go. */
  readonly removed: Drawn;
  readonly cost: Drawn | null;
  /** Failed orders of the spot a year, all and by class. */
  readonly failedOrders: number;
  readonly byClass: ReadonlyMap<string, { readonly failedOrders: number; readonly lineShare: number }>;
}

const num = (cell: unknown): number => (typeof cell === "number" ? cell : 0);

/** Spots of the measure room that lie at a place; a month that has passed is nowhere to act. */
export function spotsOf({ before }: StudyInput, failure: string): readonly Spot[] {
  return rowsBefore(before, "measure.hot-spots").flatMap((row): Spot[] => {
    if (row.failure !== failure) return [];
    const places = [
      [row.place, row.value],
      [row["place-2"], row["value-2"]],
    ].flatMap(([dimension, value]) =>
      typeof dimension === "string" && typeof value === "string" ? [{ dimension, value } as SpotPlace] : [],
    );
    const [share, judged] = [num(row.share), num(row.judged)];
    if (!(judged > 0 && share > num(row.elsewhere))) return [];
    const width = (num(row.high) - num(row.low)) / 3.92;
    const alone = (share * (1 - share)) / judged;
    return [
      {
        failure,
        places,
        failed: num(row.failed),
        judged,
        share,
        elsewhere: num(row.elsewhere),
        design: Math.max(1, alone > 0 ? width ** 2 / alone : 1),
      },
    ];
  });
}

/** Name of a spot, the same each time. */
export const spotName = ({ places }: Pick<Spot, "places">): string => places.map((p) => p.value).join(".");

/** What checking (wrong items) or packing (damage) at the spots takes away, and what it costs. */
export async function readSpotMeans(
  input: StudyInput,
  failure: LineFailure,
  draws: number,
): Promise<readonly SpotMeans[]> {
  const made: SpotMeans[] = [];
  for (const spot of spotsOf(input, failure)) made.push(await meansAt(input, failure, spot, draws));
  return made;
}

async function meansAt(
  input: StudyInput,
  failure: LineFailure,
  spot: Spot,
  draws: number,
): Promise<SpotMeans> {
  const { warehouse, settings, before } = input;
  const years = yearsIn(settings.period.from, settings.period.to);
  const classes = await warehouse.rows(placeLines(failure, spot.places));
  const hours =
    failure === "wrong"
      ? worstHours(await warehouse.rows(placeHours(failure, spot.places)), spot.elsewhere)
      : null;
  const lines = classes.reduce((s, c) => s + c.lines, 0);
  const amount = classes.reduce((s, c) => s + (c.amount ?? 0), 0);
  const inHours = hours === null ? 1 : hours.judged / Math.max(1, hours.allJudged);
  const acted = (lines * inHours) / years;
  const [failed, judged] = hours === null ? [spot.failed, spot.judged] : [hours.failed, hours.judged];
  const share = drawnShare(
    failed,
    judged,
    spot.design,
    seededUniform(seedOf(`${failure}.${spotName(spot)}`)),
    draws,
  );
  const works = assumedDrawn(
    input,
    failure === "wrong" ? "level.check-catches" : "level.packing-saves",
    draws,
  );
  const removed = combine([share, works], ([s, w]) => w! * Math.max(0, 1 - spot.elsewhere / s!));
  return {
    spot,
    hours,
    lines: acted,
    removed,
    cost: costOf(
      input,
      failure,
      acted,
      (amount * inHours) / years,
      minuteRate(before, "handling", "packaging"),
      draws,
    ),
    failedOrders: classes.reduce((s, c) => s + c.failed_orders, 0) / years,
    byClass: new Map(
      classes.map((c) => [
        c.class,
        { failedOrders: c.failed_orders / years, lineShare: lines > 0 ? c.lines / lines : 0 },
      ]),
    ),
  };
}

function costOf(
  input: StudyInput,
  failure: LineFailure,
  lines: number,
  amount: number,
  rate: number | null,
  draws: number,
): Drawn | null {
  if (rate === null) return null;
  if (failure === "wrong")
    return combine([assumedDrawn(input, "level.check-minutes", draws)], ([m]) => m! * rate * lines);
  return combine(
    [
      assumedDrawn(input, "level.packing-minutes", draws),
      assumedDrawn(input, "level.packing-material", draws),
    ],
    ([minutes, material]) => minutes! * rate * lines + material! * amount * 100,
  );
}

/** Both ways of working at each spot, and what lies outside, which stays as it is. */
export interface SpotParts {
  readonly parts: readonly PartOfWork[];
  /** The same with everything counted or assumed drawn anew; `all`: all failures of that draw ÷ those counted. */
  readonly redrawn: (draw: number, all: number) => readonly PartOfWork[];
}

/** For all customers or one class; null where nothing can be done, or nobody knows for how much. */
export function spotParts(
  means: readonly SpotMeans[],
  of: string | null,
  failures: number,
): SpotParts | null {
  const known = means.flatMap(({ cost, removed, hours, failedOrders, byClass }) => {
    const own = of === null ? { failedOrders, lineShare: 1 } : byClass.get(of);
    if (cost === null || own === undefined) return [];
    const inHours = hours === null ? 1 : hours.failed / Math.max(1, hours.allFailed);
    return [{ cost, removed, inHours, ...own }];
  });
  if (known.length === 0) return null;
  const inside = known.reduce((sum, m) => sum + m.failedOrders, 0);
  const outside = Math.max(0, failures - inside);
  const parts = (of: (d: Drawn) => number, all: number): readonly PartOfWork[] => [
    ...known.map(({ cost, removed, inHours, failedOrders, lineShare }) => [
      { failures: all * failedOrders, cost: 0 },
      { failures: all * failedOrders * (1 - inHours * of(removed)), cost: of(cost) * lineShare },
    ]),
    [{ failures: all * outside, cost: 0 }],
  ];
  return {
    parts: parts((d) => d.value, 1),
    redrawn: (draw, all) => parts((d) => d.draws[draw]!, all),
  };
}
