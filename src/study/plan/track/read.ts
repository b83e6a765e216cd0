import type { Decision } from "../../../core/plan/settings.js";
import { progress, type Tracked } from "../../../core/plan/track/progress.js";
import type { Warehouse } from "../../../core/ports.js";
import { classedProducts, type Places, trackedCases, type Window } from "../../../facts/sql/plan/track.js";
import { confidence as level } from "../../confidence.js";
import { daysIn, daysPerYear, earlier, later, shiftDays } from "../../days.js";
import { stands } from "../../derived.js";

/** What is needed to look at changes, in a run and after it. */
export interface TrackInput {
  readonly warehouse: Warehouse;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly period: Window;
  readonly asOf: string;
  /** Lines are recorded. */
  readonly lines: boolean;
  /** Hours from which on an answer is slow; null: answers are not recorded. */
  readonly slowHours: number | null;
  /** What came of levers, money a year, by name: where the firm says it. */
  readonly levers: ReadonlyMap<string, number>;
  /** Day from which on changes count as made that say no day of their own. */
  readonly since: string | null;
}

/** One change that was decided on, and how it does. Money of a year in major units, as it was promised. */
export interface TrackedChange {
  readonly id: string;
  readonly decision: Decision;
  readonly started: string | null;
  readonly told: Omit<Tracked, "why"> & { readonly why: Tracked["why"] | WhyUntold };
  /** `same-months`: the days before are those of the year before. */
  readonly season: "same-months" | "all-before" | null;
  readonly levelBefore: number | null;
  readonly levelSince: number | null;
  readonly casesBefore: number;
  readonly casesSince: number;
  readonly promisedLevel: number | null;
  /** Failures a year that no longer happen, at the level since. */
  readonly avoided: number | null;
  readonly gain: { readonly value: number; readonly low: number; readonly high: number } | null;
}

type WhyUntold = "not-started" | "no-promise" | "not-recorded" | "no-result";

/** Every change decided to be done, in the order of `plan.yaml`. */
export async function readTracked(input: TrackInput): Promise<TrackedChange[]> {
  const out: TrackedChange[] = [];
  for (const [id, decision] of Object.entries(input.decisions))
    if (decision.decision === "do") out.push(await tracked(input, id, decision));
  return out;
}

const leverPrefix = /\.lever\./;

async function tracked(input: TrackInput, id: string, decision: Decision): Promise<TrackedChange> {
  const last = earlier(input.asOf, input.period.to);
  const started = decision.started ?? input.since;
  const bare = { ...nothing, id, decision, started };
  if (started === null || started > last) return { ...bare, told: untold("too-early", "not-started") };
  if (leverPrefix.test(id)) return lever(input, bare);
  const since = { from: later(started, input.period.from), to: last };
  const { window: before, season } = windowBefore(since, input.period.from);
  const { element, where = {} } = decision;
  if (element === undefined) return { ...bare, told: untold("cannot-tell", "no-promise") };
  const replaced = endingOf(id);
  // Months say when it was needed, not where; later ones are others.
  const places = without(where, ["month", ...replaced]);
  const [past, now, part] = [
    await count(input, element, places, before),
    await count(input, element, places, since),
    replaced.length > 0 ? await count(input, element, without(where, ["month"]), before) : null,
  ];
  if (past === null || now === null) return { ...bare, told: untold("cannot-tell", "not-recorded") };
  // What is moved elsewhere cannot be followed where it was: the whole place is, and of the promise its part there.
  const share = part === null || past.judged === 0 ? 1 : part.judged / past.judged;
  const { promised } = decision;
  const shares = (promised?.unit ?? "share") === "share";
  const aim =
    shares && promised?.from !== undefined && promised.to !== undefined
      ? (promised.to - promised.from) * share
      : null;
  const told = progress(
    { goodBefore: past.good, before: past.judged, goodSince: now.good, since: now.judged },
    aim,
    level,
  );
  const { difference } = told;
  const levelBefore = past.judged === 0 ? null : past.good / past.judged;
  const perYear = (now.judged * daysPerYear) / daysIn(since.from, since.to);
  return {
    ...bare,
    told,
    season,
    levelBefore,
    levelSince: now.judged === 0 ? null : now.good / now.judged,
    casesBefore: past.judged,
    casesSince: now.judged,
    promisedLevel: levelBefore === null || aim === null ? null : Math.min(1, levelBefore + aim),
    avoided: difference === null ? null : difference.value * perYear,
    gain: gainOf(promised?.gain, aim, difference),
  };
}

/** Places that a change empties: goods that go another way are no longer found there. */
function endingOf(id: string): readonly string[] {
  if (/\.change-(carrier|mode)\./.test(id)) return ["carrier", "mode"];
  return /\.(end|offer)-special-handling\./.test(id) ? ["expedited"] : [];
}

const nothing = {
  season: null,
  levelBefore: null,
  levelSince: null,
  casesBefore: 0,
  casesSince: 0,
  promisedLevel: null,
  avoided: null,
  gain: null,
} as const;

const untold = (verdict: Tracked["verdict"], why: WhyUntold) => ({ verdict, why, difference: null }) as const;

/** A lever has no level to follow: what it brought is what the firm says it did. */
function lever({ levers }: TrackInput, bare: Omit<TrackedChange, "told">): TrackedChange {
  const name = bare.id.slice(bare.id.indexOf(".lever.") + ".lever.".length);
  const result = levers.get(name);
  if (result === undefined) return { ...bare, told: untold("cannot-tell", "no-result") };
  const promised = bare.decision.promised?.gain;
  const reached = promised === undefined || result >= promised;
  return {
    ...bare,
    told: {
      verdict: reached ? "on-track" : "behind",
      why: reached ? "reached" : "not-reached",
      difference: null,
    },
    gain: { value: result, low: result, high: result },
  };
}

/** The promise in the measure in which the level has moved; money follows failures as it was promised to. */
function gainOf(
  promised: number | undefined,
  aim: number | null,
  difference: Tracked["difference"],
): TrackedChange["gain"] {
  if (promised === undefined || difference === null || aim === null || !(aim > 0)) return null;
  const at = (moved: number) => (promised * moved) / aim;
  return { value: at(difference.value), low: at(difference.low), high: at(difference.high) };
}

/** The same days a year before, where records go back so far; else all that is recorded before. */
function windowBefore(since: Window, first: string) {
  const year = (day: string) => shiftDays(day, -365);
  const same = { from: year(since.from), to: year(since.to) };
  if (same.from >= first && same.to < since.from) return { window: same, season: "same-months" as const };
  return { window: { from: first, to: shiftDays(since.from, -1) }, season: "all-before" as const };
}

const without = (places: Places, dimensions: readonly string[]): Places =>
  Object.fromEntries(Object.entries(places).filter(([d]) => !dimensions.includes(d)));

async function count(
  { warehouse, lines, slowHours, asOf }: TrackInput,
  element: string,
  places: Places,
  window: Window,
): Promise<{ judged: number; good: number } | null> {
  const contacts = slowHours === null ? null : { hours: slowHours, asOf };
  const ranked = "product-class" in places && (await rankedProducts(warehouse));
  const query = trackedCases(element, places, lines, window, contacts, ranked);
  if (query === null) return null;
  if (window.to < window.from) return { judged: 0, good: 0 };
  const [row] = await warehouse.rows(query);
  return row ?? { judged: 0, good: 0 };
}

/** A firm without classes of its own has its products classed by profit. */
async function rankedProducts(warehouse: Warehouse): Promise<boolean> {
  const [owned] = await warehouse.rows(classedProducts());
  if (owned!.n > 0) return false;
  return await stands(warehouse, "product_class");
}
