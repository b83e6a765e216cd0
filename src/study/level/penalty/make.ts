import { lineOfOrder, perLine, perOrder, unitOfLine } from "../../../core/level/stock/penalty.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import { certain, combine, type Drawn } from "../../../core/stats/drawn.js";
import { normalDraws } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import type { LinkSource } from "../../loss/parts.js";
import { drawCount, type KindPenalty, type Penalties, type ReactionShares } from "../../penalties.js";
import type { PenaltyFacts } from "./read.js";

const seed = 20_260_504;

export const partNames = [
  "lost-sale",
  "substitution",
  "delay",
  "basket",
  "contract",
  "handling",
  "leaving",
  "without-leaving",
  "total",
] as const;
export type PartName = (typeof partNames)[number];

/** One failed order of a kind by its parts, cents; null: the part cannot be told or has no place in this kind. */
export type OrderParts = Readonly<Record<PartName, Drawn | null>>;

const zero = certain(0, drawCount);
const scaled = (d: Drawn, by: number): Drawn => ({ value: d.value * by, draws: d.draws.map((v) => v * by) });
const summed = (parts: readonly (Drawn | null)[]): Drawn | null => {
  const known = parts.filter((p) => p !== null);
  return known.length === 0 ? null : combine(known, (values) => values.reduce((a, b) => a + b, 0));
};

/** Penalties as later parts take them. `sources`: where the loss room has the effect of each kind from. */
export function makePenalties(
  facts: PenaltyFacts,
  reactions: ReactionShares,
  sources: ReadonlyMap<FailureKind, LinkSource>,
): Penalties {
  const kinds = new Map<FailureKind, KindPenalty>();
  const stakeOfFailed = new Map<FailureKind, number>();
  for (const [kind, { stake, days, events }] of facts.failed) {
    if (stake !== null) stakeOfFailed.set(kind, stake);
    const contract = facts.owed.get(kind)?.all ?? 0;
    const leaving = scaled(facts.leaving?.kinds.get(kind) ?? zero, events);
    const direct = summed([certain(contract, drawCount), facts.handling.get(kind) ?? null])!;
    const whole = combine([leaving, direct], ([l, d]) => l! * (stake ?? 0) + d!);
    const per = (unit: "day" | "second", length: number | null): KindPenalty["perTime"] =>
      length === null || !(length > 0) || (stake === null && !(direct.value > 0))
        ? null
        : { unit, cost: scaled(whole, 1 / length) };
    kinds.set(kind, {
      kind,
      leaving,
      direct,
      perTime:
        kind === "late"
          ? (dosed(facts, stake, direct, days) ?? per("day", days))
          : kind === "slow-answer"
            ? per("second", facts.slowSeconds)
            : null,
      source: sources.get(kind) ?? "own",
    });
  }
  const { lines, orders, units, margin } = facts.short;
  return {
    draws: drawCount,
    money: facts.money,
    leavingKnown: facts.leaving !== null,
    kinds,
    reactions,
    margin: {
      value: 1,
      draws: facts.marginDraws.map((m) => 1 + facts.short.assumedShare * (m - 1)),
    },
    shortLinesPerOrder: orders > 0 ? Math.max(1, lines / orders) : 1,
    shortUnitsPerLine: units,
    shortUnitMargin: margin,
    meanStake: facts.meanStake,
    stakeOfFailed,
  };
}

/** A day late where the records are clear that later orders lose more customers, what is owed per order spread over its days. */
function dosed(
  { dose, leavingWeight }: PenaltyFacts,
  stake: number | null,
  direct: Drawn,
  days: number | null,
): KindPenalty["perTime"] {
  if (dose === null || !dose.clear || stake === null || days === null || !(days > 0)) return null;
  const random = seededUniform(seed);
  const normal = normalDraws([dose.perDay], { size: 1, values: Float64Array.of(dose.error ** 2) });
  const chance = {
    value: dose.perDay,
    draws: Float64Array.from({ length: drawCount }, () => normal(random)[0]!),
  };
  const cost = combine([chance, direct], ([c, d]) => leavingWeight * c! * stake + d! / days);
  return { unit: "day", cost };
}

/** What one failed order of the kind costs, part by part, for customers with this stake and contract penalty. */
export function orderParts(
  facts: PenaltyFacts,
  penalties: Penalties,
  kind: FailureKind,
  stake: number | null,
  contract: number,
): OrderParts {
  const owed = contract > 0 ? certain(contract, drawCount) : null;
  const handling = facts.handling.get(kind) ?? null;
  const { leaving } = penalties.kinds.get(kind)!;
  const left =
    facts.leaving === null || !facts.leaving.kinds.has(kind) || stake === null
      ? null
      : scaled(leaving, stake);
  const sale = kind === "short" ? saleParts(penalties) : noSale;
  const without = summed([...Object.values(sale), owed, handling]);
  return {
    ...sale,
    contract: owed,
    handling,
    leaving: left,
    "without-leaving": without,
    total: summed([without, left]),
  };
}

type SaleParts = Readonly<Record<"lost-sale" | "substitution" | "delay" | "basket", Drawn | null>>;
const noSale: SaleParts = { "lost-sale": null, substitution: null, delay: null, basket: null };

/** The sale itself, per order that was short: units short × what becomes of them. */
function saleParts({
  reactions: r,
  margin,
  shortLinesPerOrder,
  shortUnitsPerLine,
  shortUnitMargin,
}: Penalties): SaleParts {
  if (shortUnitsPerLine === null || shortUnitMargin === null) return noSale;
  const units = shortLinesPerOrder * shortUnitsPerLine;
  const money = units * shortUnitMargin;
  return {
    "lost-sale": combine([r.lost, margin], ([lost, m]) => lost! * money * m!),
    substitution: combine(
      [r.substituted, r.substituteMargin, margin],
      ([s, kept, m]) => s! * (1 - kept!) * money * m!,
    ),
    delay: combine([r.delayed, r.delayCost], ([d, cost]) => d! * cost! * units),
    basket: combine([r.basket, r.lost, margin], ([b, lost, m]) => b! * lost! * money * m!),
  };
}

/** The same per short line and per unit short: the order's money shared among them, never charged on each. */
export function perShortLine(part: Drawn, { shortLinesPerOrder }: Penalties): Drawn {
  const of = (v: number) => Math.sign(v) * lineOfOrder(perOrder(Math.abs(v)), shortLinesPerOrder);
  return { value: of(part.value), draws: part.draws.map(of) };
}

export function perShortUnit(part: Drawn, shortUnitsPerLine: number): Drawn {
  const of = (v: number) => Math.sign(v) * unitOfLine(perLine(Math.abs(v)), shortUnitsPerLine);
  return { value: of(part.value), draws: part.draws.map(of) };
}
