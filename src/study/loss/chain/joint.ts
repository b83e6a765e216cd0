import { type ChainParts, chainParts } from "../../../core/loss/chain/chain.js";
import type { FailureLogs } from "../../../core/loss/chain/counterfactual.js";
import type { SharesLost, Worth } from "../../../core/loss/chain/loss-cells.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import { middle, normalDraws, triangular } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import { confidence as level } from "../../confidence.js";
import type { Ahead, Effects, Relation } from "../parts.js";
import { type DrawnLink, drawnLinks, type LinkRanges, type LinkValues, linkValues } from "./links.js";
import type { ChainFacts } from "./read.js";

const draws = 1000;
const seed = 20_260_401;

/** One set of numbers for every link. */
export interface Setting {
  readonly values: LinkValues;
  /** What failures do. */
  readonly lost: SharesLost;
  /** Redrawn numbers of the value model; null: as fitted. */
  readonly ahead: number | null;
}

/** The part of a drawn setting that hangs on neither money nor anything assumed. */
interface DrawnShares {
  readonly lost: SharesLost;
  readonly ahead: number | null;
  /** Chances at which the links are drawn. */
  readonly links: Float64Array;
}

/** A year of the period, cents. */
export interface ChainLoss extends ChainParts {
  readonly customers: number;
  readonly kinds: readonly { readonly customers: number; readonly value: number }[];
}

export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface ChainSpans {
  readonly existing: Span | null;
  readonly prospects: Span | null;
  readonly listeners: Span | null;
  readonly referrals: Span | null;
  readonly potential: Span | null;
  readonly total: Span | null;
  readonly factor: Span | null;
  readonly marginal: Span | null;
  readonly customers: Span | null;
  readonly kinds: readonly (Span | null)[];
}

/** One failed purchase of each kind: what is lost by leaving ÷ the worth of its customer, without and through others. */
export interface LeavingDraw {
  readonly kinds: readonly { readonly own: number; readonly word: number }[];
  /** The margin assumed where none is known, drawn ÷ the one used; already within `own`. */
  readonly margin: number;
}

export interface LeavingDraws {
  readonly kinds: readonly FailureKind[];
  readonly central: LeavingDraw;
  readonly draws: readonly LeavingDraw[];
}

interface DrawnLoss {
  readonly setting: Setting;
  readonly loss: ChainLoss;
}

/** A slow reckoning, kept for the next study that asks for it of the same. */
type Once = <T>(name: string, of: unknown, make: () => T) => T;

/** The chain as a function of its links. */
export class JointChain {
  readonly facts: ChainFacts;
  readonly effects: Effects;
  readonly ranges: LinkRanges;
  readonly central: Setting;
  /** Money can be told: somebody's margin is known, or the value of a customer was given. */
  readonly valued: boolean;
  readonly #relation: Relation | null;
  readonly #given: ReadonlySet<string>;
  readonly #fitted: Worth;
  readonly #drawn: readonly Worth[];
  readonly #assumedShare: number;
  readonly #baseShare: number;
  readonly #baseDoubt: number;
  readonly #once: Once;
  #redrawnLosses: readonly DrawnLoss[] | null = null;

  constructor(
    facts: ChainFacts,
    relation: Relation | null,
    effects: Effects,
    ranges: LinkRanges,
    given: ReadonlySet<string>,
    once: Once,
  ) {
    this.facts = facts;
    this.effects = effects;
    this.ranges = ranges;
    this.#relation = relation;
    this.#given = given;
    this.#once = once;
    const { failed, others } = facts.information;
    this.#baseShare = others > 0 ? failed / (failed + others) : 0;
    this.#baseDoubt = failed + others > 0 ? 1 / Math.sqrt(failed + others) : 0;
    this.central = { values: linkValues(ranges), lost: this.lost(facts.logs), ahead: null };
    this.#fitted = facts.cells.worth(() => 1);
    this.#drawn = (relation?.draws ?? []).map((draw) => facts.cells.worth(ratioTo(relation!.ahead, draw)));
    const own = total(this.#fitted.own);
    const assumed = total(this.#fitted.assumed);
    this.#assumedShare = own + assumed > 0 ? assumed / (own + assumed) : 0;
    this.valued =
      given.has("customer-value") ||
      (relation !== null && relation.perPurchase !== null && facts.unvalued < Math.max(1, facts.failed));
  }

  get redrawn(): number {
    return this.#drawn.length;
  }

  /** Part of the worth whose margin is a share of the amount. */
  get assumedShare(): number {
    return this.#given.has("customer-value") ? 0 : this.#assumedShare;
  }

  /** Purchase by purchase, at the numbers as they are. */
  exact(): ChainLoss {
    const { customers, value, years } = this.facts;
    return this.#chain(customers, value, years, this.central);
  }

  /** The same from purchases grouped, for numbers other than the central ones. */
  at(setting: Setting): ChainLoss {
    const { cells, years } = this.facts;
    const loss = cells.loss(setting.lost, this.#worth(setting), this.#margin(setting));
    return this.#chain(loss.customers, loss.value, years, setting);
  }

  /** What failures do at these log-odds. `shift`: what moves those of not coming back with and without failures alike. */
  lost(logs: FailureLogs, shift = 0): SharesLost {
    const { cells } = this.facts;
    return cells.shares(cells.chances(logs, { logs: this.facts.logs, share: this.#baseShare, shift }));
  }

  /** Cents a new customer is worth, and what is left of one who hears of it. */
  values(setting: Setting): { readonly prospect: number; readonly customer: number } {
    const { values, ahead } = setting;
    const relation = this.#relation;
    const margin = 1 + this.#assumedShare * (this.#margin(setting) - 1);
    const draw = ahead === null ? relation?.ahead : relation?.draws[ahead];
    const givenEach = this.#given.has("customer-value") ? values["customer-value"] * 100 : null;
    const first =
      relation === null || relation.perPurchase === null || draw === undefined
        ? null
        : Math.max(0, relation.perPurchase) * margin * (1 + draw(0, 0));
    const moved = relation === null || draw === undefined ? 1 : ratioTo(relation.ahead, draw)(0, 0) * margin;
    return {
      prospect: this.#given.has("prospect-value")
        ? values["prospect-value"] * 100
        : (first ?? givenEach ?? 0),
      customer: givenEach ?? (this.facts.meanValue === null ? (first ?? 0) : this.facts.meanValue * moved),
    };
  }

  /** Purchases of a new customer, the first counted in. */
  purchasesOfNew({ ahead }: Setting): number {
    const draw = ahead === null ? this.#relation?.ahead : this.#relation?.draws[ahead];
    return draw === undefined ? 0 : 1 + draw(0, 0);
  }

  /**
   * Loss by leaving of one failed purchase of each kind ÷ what its customer was worth at it, and the part of it that
   * those who hear of it add: at the numbers used and redrawn together. Word of mouth goes by the loss of each kind at
   * the numbers used, so that a draw in which nobody leaves does not make it boundless.
   */
  leaving(count: number): LeavingDraws {
    const { cells, kinds, years } = this.facts;
    const central = this.at(this.central);
    const worth = this.#worth(this.central);
    const base = kinds.map((_, k) => cells.met(k, worth)).map((m) => (this.valued ? m.worth : m.back));
    const share = (loss: ChainLoss, k: number) => {
      const { value, customers } = loss.kinds[k]!;
      return base[k]! > 0 ? ((this.valued ? value : customers) * years) / base[k]! : 0;
    };
    const own = kinds.map((_, k) => share(central, k));
    const usual = Math.max(0, (central.marginal ?? 1) - 1);
    const added = (loss: ChainLoss) =>
      loss.marginal === null || !(central.existing > 0)
        ? usual
        : (Math.max(0, loss.marginal - 1) * loss.existing) / central.existing;
    const row = (loss: ChainLoss, setting: Setting): LeavingDraw => {
      const word = added(loss);
      return {
        kinds: kinds.map((_, k) => ({ own: share(loss, k), word: Math.max(0, own[k]!) * word })),
        margin: this.#margin(setting),
      };
    };
    return {
      kinds,
      central: row(central, this.central),
      draws: this.#drawnLosses()
        .slice(0, count)
        .map(({ loss, setting }) => row(loss, setting)),
    };
  }

  spans(): ChainSpans {
    const made = this.#drawnLosses().map(({ loss }) => loss);
    const span = (of: (loss: ChainLoss) => number) => middle(made.map(of), level);
    return {
      existing: span((l) => l.existing),
      prospects: span((l) => l.prospects),
      listeners: span((l) => l.listeners),
      referrals: span((l) => l.referrals),
      potential: span((l) => l.potential),
      total: span((l) => l.total),
      factor: span((l) => l.factor ?? Number.POSITIVE_INFINITY),
      marginal: span((l) => l.marginal ?? Number.POSITIVE_INFINITY),
      customers: span((l) => l.customers),
      kinds: this.facts.kinds.map((_, k) => span((l) => l.kinds[k]!.value)),
    };
  }

  #drawnLosses(): readonly DrawnLoss[] {
    this.#redrawnLosses ??= this.#settings(draws).map((setting) => ({ setting, loss: this.at(setting) }));
    return this.#redrawnLosses;
  }

  /** Every link drawn anew, all together. */
  #settings(count: number): Setting[] {
    const { facts, redrawn } = this;
    const { joint, links } = this.effects;
    const of = [facts.cells.plain, facts.kinds, joint, links, this.#baseShare, this.#baseDoubt, redrawn];
    const drawn = this.#once("chain draws", of, () => this.#draw(count));
    return drawn.map(({ lost, ahead, links: at }) => {
      const values = {} as Record<DrawnLink, number>;
      for (let l = 0; l < drawnLinks.length; l++)
        values[drawnLinks[l]!] = triangular(this.ranges[drawnLinks[l]!], at[l]!);
      return { values, lost, ahead };
    });
  }

  #draw(count: number): DrawnShares[] {
    const random = seededUniform(seed);
    const { joint, links } = this.effects;
    const logsOf = joint === null ? null : normalDraws(joint.log, joint.covariance);
    const baseOf = normalDraws([0], { size: 1, values: Float64Array.of(this.#baseDoubt ** 2) });
    const made: DrawnShares[] = [];
    for (let i = 0; i < count; i++) {
      const ahead = this.redrawn === 0 ? null : Math.floor(random() * this.redrawn);
      const drawn = logsOf?.(random) ?? null;
      const chances = this.facts.kinds.map((kind) => {
        const link = links.find((l) => l.kind === kind);
        return link === undefined ? 0 : triangular(link, random());
      });
      const log = (name: string) => drawn?.[joint!.names.indexOf(name as never)] ?? 0;
      const at = Float64Array.from(drawnLinks, () => random());
      const logs = { kinds: this.facts.kinds.map(log), recovered: log("recovered"), chances };
      made.push({ lost: this.lost(logs, baseOf(random)[0]!), ahead, links: at });
    }
    return made;
  }

  #worth(setting: Setting): Worth {
    if (this.#given.has("customer-value"))
      return this.facts.cells.worthEach(setting.values["customer-value"] * 100);
    return setting.ahead === null ? this.#fitted : this.#drawn[setting.ahead]!;
  }

  /** Assumed margin of this setting ÷ the one the records were read with. */
  #margin({ values }: Setting): number {
    const used = this.central.values["margin-share"];
    return used > 0 ? values["margin-share"] / used : 1;
  }

  #chain(customers: Float64Array, value: Float64Array, years: number, setting: Setting): ChainLoss {
    const { values } = setting;
    const lost = total(customers) / years;
    const worth = this.values(setting);
    const parts = chainParts(total(value) / years, lost, {
      unhappy: this.#given.has("customers-unhappy") ? values["customers-unhappy"] : this.facts.unhappy,
      recovered: this.#given.has("recovered-share") ? values["recovered-share"] : this.facts.recoveredShare,
      told: values.told,
      listeners: values["listeners-per-customer"] * this.facts.buyers,
      prospectShare: values["prospect-share"],
      buyingFall: values["buying-fall"],
      prospectValue: worth.prospect,
      customerShare: values["customer-share"],
      leavingRise: values["leaving-rise"],
      customerValue: worth.customer,
      onward: values.onward,
      referrals: values.referrals,
    });
    return {
      ...parts,
      customers: lost,
      kinds: this.facts.kinds.map((_, k) => ({
        customers: customers[k]! / years,
        value: value[k]! / years,
      })),
    };
  }
}

/** How a redraw of the value model moves what is still to come. */
function ratioTo(fitted: Ahead, drawn: Ahead): Ahead {
  return (repeats, days) => {
    const as = fitted(repeats, days);
    const to = drawn(repeats, days);
    return as > 0 && Number.isFinite(to) ? Math.max(0, to) / as : 1;
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, v) => sum + v, 0);
}
