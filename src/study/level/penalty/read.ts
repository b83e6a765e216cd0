import { assumed } from "../../../core/assumptions.js";
import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import type { Warehouse } from "../../../core/ports.js";
import type { Problem } from "../../../core/problem.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { createDerivedSchema } from "../../../facts/sql/derived.js";
import {
  failedByClass,
  failedPurchaseCounts,
  type KindTables,
  makeFailedOrders,
  meanStakes,
  orderSizes,
  relativeStakes,
  shortLines,
  slowAnswers,
} from "../../../facts/sql/level/penalty.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { contractPenalties, handlingCosts, type Owed } from "./direct.js";
import { type Dose, readDose } from "./dose.js";
import { drawnMargin, type Leaving, readLeaving } from "./leaving.js";
import type { OwnReactions } from "./reactions.js";

/** Failed orders of a kind, of all customers or of a class of them. Cents. */
export interface FailedOrders {
  readonly orders: number;
  /** Mean stake of those whose stake is known. */
  readonly stake: number | null;
  /** Mean days late of those whose dates are known. */
  readonly days: number | null;
  /** Failed purchases per failed order: below 1 where several orders of one day failed, which drive away but once. */
  readonly events: number;
}

/** What records and the rooms before say of failed orders. Cents. */
export interface PenaltyFacts {
  readonly money: "recorded" | "relative";
  readonly orders: number;
  readonly failed: ReadonlyMap<FailureKind, FailedOrders>;
  readonly classes: ReadonlyMap<FailureKind, ReadonlyMap<string, FailedOrders>>;
  readonly leaving: Leaving | null;
  readonly leavingWeight: number;
  /** The margin assumed where none is known, drawn ÷ the one used. */
  readonly marginDraws: Float64Array;
  /** Null: no stake is known. */
  readonly meanStake: number | null;
  readonly owed: ReadonlyMap<FailureKind, Owed>;
  readonly handling: ReadonlyMap<FailureKind, Drawn>;
  readonly short: {
    readonly lines: number;
    readonly orders: number;
    /** Per short line; null: delivered quantities are not recorded. */
    readonly units: number | null;
    /** Margin of a unit short, and the part of it that stands on a margin assumed. */
    readonly margin: number | null;
    readonly assumedShare: number;
    readonly reactions: OwnReactions | null;
  };
  /** What a further day late does; null: the records tell nothing of it. */
  readonly dose: Dose | null;
  /** Mean seconds until slow answers came. */
  readonly slowSeconds: number | null;
  readonly problems: readonly Problem[];
}

export async function readPenaltyFacts(input: StudyInput): Promise<PenaltyFacts> {
  const { warehouse, assumptions, facts } = input;
  const has = (name: string) => stands(warehouse, name);
  const [sizes] = await warehouse.rows(orderSizes());
  const short = await readShort(input);
  const money =
    sizes!.priced > 0 || sizes!.costed > 0 || short.margin !== null || pricesKnown(input)
      ? "recorded"
      : "relative";
  const stakes = await has("customer_stake");
  const classes = await has("customer_class");
  const leaving = await readLeaving(warehouse, assumptions);
  const unit = 100;
  const margin = assumed(assumptions, "loss.margin-share").value;
  const relative = (unit * margin) / Math.max(0.01, 1 - margin);
  if (money === "relative" && stakes) {
    const perOrder = sizes!.orders > 0 && sizes!.units > 0 ? sizes!.units / sizes!.orders : 1;
    const { sql, params } = relativeStakes(relative * perOrder);
    await warehouse.run(sql, params);
  }
  const [mean] = stakes ? await warehouse.rows(meanStakes()) : [];
  const exposure = await has("purchase_exposure");
  // Unsettled complaints and slow answers are known of purchases alone.
  const kinds = failureKinds.filter((k) => exposure || (k !== "unresolved" && k !== "slow-answer"));
  const rows = await readFailed(warehouse, kinds, { stakes, classes });
  const of = (some: typeof rows): FailedOrders => {
    const sum = (what: "orders" | "staked" | "stake" | "dated" | "days") =>
      some.reduce((a, r) => a + r[what], 0);
    const staked = sum("staked");
    const dated = sum("dated");
    return {
      orders: sum("orders"),
      stake: staked > 0 ? sum("stake") / 100 / staked : null,
      days: dated > 0 ? sum("days") / dated : null,
      events: 1,
    };
  };
  const failed = new Map<FailureKind, FailedOrders>();
  const byClass = new Map<FailureKind, ReadonlyMap<string, FailedOrders>>();
  const counts = new Map<FailureKind, ReadonlyMap<string | null, number>>();
  const purchases = exposure ? await warehouse.rows(failedPurchaseCounts(kinds)) : [];
  kinds.forEach((kind, nth) => {
    const own = rows.filter((r) => r.nth === nth);
    if (own.length === 0) return;
    const whole = of(own);
    const met = purchases.find((p) => p.nth === nth)?.purchases ?? 0;
    const events = met > 0 ? Math.min(1, met / whole.orders) : 1;
    failed.set(kind, { ...whole, events });
    byClass.set(
      kind,
      new Map(own.flatMap((r) => (r.class === null ? [] : [[r.class, { ...of([r]), events }]]))),
    );
    counts.set(kind, new Map(own.map((r) => [r.class, r.orders])));
  });
  const contracts =
    money === "recorded"
      ? await contractPenalties(input, counts, classes)
      : { owed: new Map<FailureKind, Owed>(), problems: [] };
  const met = [...failed.keys()];
  const contacts = facts.tables.contact.columns;
  const timed = (contacts.answered_on?.filled ?? 0) > 0 && (contacts.opened_on?.filled ?? 0) > 0;
  const [slow] = timed
    ? await warehouse.rows(slowAnswers(assumed(assumptions, "loss.slow-answer-hours").value))
    : [];
  return {
    money,
    orders: sizes!.orders,
    failed,
    classes: byClass,
    leaving,
    leavingWeight: assumed(assumptions, "level.leaving-weight").value,
    marginDraws: leaving?.margin.draws ?? drawnMargin(assumed(assumptions, "loss.margin-share")),
    meanStake: mean !== undefined && mean.staked > 0 ? mean.stake / mean.staked : null,
    owed: contracts.owed,
    handling: money === "recorded" ? await handlingCosts(input, met) : new Map(),
    short:
      money === "relative"
        ? { ...short, margin: relative, assumedShare: 1 }
        : { ...short, assumedShare: short.margin === null && sizes!.costed === 0 ? 1 : short.assumedShare },
    dose: exposure && leaving !== null ? await readDose(warehouse) : null,
    slowSeconds: slow !== undefined && slow.contacts > 0 ? slow.seconds / slow.contacts : null,
    problems: contracts.problems,
  };
}

async function readFailed(warehouse: Warehouse, kinds: readonly FailureKind[], tables: KindTables) {
  if (kinds.length === 0) return [];
  await warehouse.run(createDerivedSchema);
  await warehouse.run(makeFailedOrders(kinds));
  return await warehouse.rows(failedByClass(tables));
}

const pricesKnown = ({ facts }: StudyInput): boolean =>
  (["unit_cost", "unit_price"] as const).some((c) => (facts.tables.product.columns[c]?.filled ?? 0) > 0);

/** Margin, in cents, of a unit short: recorded, else a share assumed of its price or over its cost. */
async function readShort({ warehouse, assumptions, facts }: StudyInput): Promise<PenaltyFacts["short"]> {
  const [s] = await warehouse.rows(shortLines());
  const share = assumed(assumptions, "loss.margin-share").value;
  const own = s!.margin;
  const assumedMargin = share * s!.amount + (s!.cost * share) / Math.max(0.01, 1 - share);
  const units = s!.valued + s!.priced + s!.costed;
  const margin = units > 0 ? (100 * (own + assumedMargin)) / units : null;
  const columns = facts.tables.order_line.columns;
  const told = (["backordered", "substituted"] as const).some((c) => (columns[c]?.filled ?? 0) > 0);
  return {
    lines: s!.lines,
    orders: s!.orders,
    units: s!.measured > 0 ? s!.units / s!.measured : null,
    margin: margin === null ? null : Math.max(0, margin),
    assumedShare: units > 0 ? (s!.priced + s!.costed) / units : 0,
    reactions:
      told && s!.units > 0
        ? {
            lines: s!.measured,
            lost: s!.units - s!.substituted - s!.delayed,
            substituted: s!.substituted,
            delayed: s!.delayed,
          }
        : null,
  };
}
