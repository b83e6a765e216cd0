import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import type { LinkSource } from "../../loss/parts.js";
import type { KindPenalty, Penalties, ReactionShares } from "../../penalties.js";

/** One number of the penalties as it is kept in the warehouse. */
export interface SeriesRow {
  readonly series: string;
  /** Where it comes from, or its unit; "" where nothing is to be said. */
  readonly note: string;
  readonly value: number;
  /** Its redraws as a JSON array, or none. */
  readonly draws: string;
}

const reactionParts = ["lost", "substituted", "delayed", "substituteMargin", "delayCost", "basket"] as const;
const plain = ["shortLinesPerOrder", "shortUnitsPerLine", "shortUnitMargin", "meanStake"] as const;

/** Penalties as rows, from which `fromSeries` makes the same again. */
export function toSeries(p: Penalties): SeriesRow[] {
  const rows: SeriesRow[] = [];
  const one = (series: string, value: number | null, note = "") => {
    if (value !== null) rows.push({ series, note, value, draws: "[]" });
  };
  const drawn = (series: string, { value, draws }: Drawn, note = "") => {
    rows.push({ series, note, value, draws: JSON.stringify(Array.from(draws)) });
  };
  one("leavingKnown", p.leavingKnown ? 1 : 0, p.money);
  drawn("margin", p.margin);
  for (const name of plain) one(name, p[name]);
  for (const name of reactionParts) drawn(`reactions ${name}`, p.reactions[name], p.reactions.source);
  for (const [kind, k] of p.kinds) {
    drawn(`leaving ${kind}`, k.leaving, k.source);
    drawn(`direct ${kind}`, k.direct);
    if (k.perTime !== null) drawn(`perTime ${kind}`, k.perTime.cost, k.perTime.unit);
  }
  for (const [kind, stake] of p.stakeOfFailed) one(`stake ${kind}`, stake);
  return rows;
}

export function fromSeries(rows: readonly SeriesRow[]): Penalties {
  const by = new Map(rows.map((row) => [row.series, row]));
  const drawn = (series: string): Drawn => {
    const kept = by.get(series);
    if (kept === undefined) throw new Error(`no series ${series}`);
    return { value: kept.value, draws: Float64Array.from(JSON.parse(kept.draws) as number[]) };
  };
  const one = (series: string) => by.get(series)?.value ?? null;
  const note = (series: string) => by.get(series)?.note ?? "";
  const kinds = new Map<FailureKind, KindPenalty>();
  const stakeOfFailed = new Map<FailureKind, number>();
  for (const kind of failureKinds) {
    const stake = one(`stake ${kind}`);
    if (stake !== null) stakeOfFailed.set(kind, stake);
    if (!by.has(`leaving ${kind}`)) continue;
    const unit = note(`perTime ${kind}`);
    kinds.set(kind, {
      kind,
      leaving: drawn(`leaving ${kind}`),
      direct: drawn(`direct ${kind}`),
      perTime: unit === "day" || unit === "second" ? { unit, cost: drawn(`perTime ${kind}`) } : null,
      source: note(`leaving ${kind}`) as LinkSource,
    });
  }
  const part = (name: (typeof reactionParts)[number]) => drawn(`reactions ${name}`);
  const margin = drawn("margin");
  return {
    draws: margin.draws.length,
    money: note("leavingKnown") === "relative" ? "relative" : "recorded",
    leavingKnown: one("leavingKnown") === 1,
    kinds,
    reactions: {
      ...(Object.fromEntries(reactionParts.map((name) => [name, part(name)])) as Record<
        (typeof reactionParts)[number],
        Drawn
      >),
      source: note("reactions lost") as ReactionShares["source"],
    },
    margin,
    shortLinesPerOrder: one("shortLinesPerOrder") ?? 1,
    shortUnitsPerLine: one("shortUnitsPerLine"),
    shortUnitMargin: one("shortUnitMargin"),
    meanStake: one("meanStake"),
    stakeOfFailed,
  };
}
