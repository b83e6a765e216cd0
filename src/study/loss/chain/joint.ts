import { type ChainParts, chainParts } from "../../../core/loss/chain/chain.js";
import type { FailureLogs } from "../../../core/loss/chain/counterfactual.js";
import type { Worth } from "../../../core/loss/chain/loss-cells.js";
import { middle, normalDraws, triangular } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import type { Ahead, Effects, Relation } from "../parts.js";
import { drawnLinks, type LinkRanges, type LinkValues, linkValues } from "./links.js";
import type { ChainFacts } from "./read.js";

const draws = 1000;
const seed = 20_260_401;
export const level = 0.95;

/** One set of numbers for every link. */
export interface Setting {
  readonly values: LinkValues;
  readonly logs: FailureLogs;
  /** Redrawn numbers of the value model; null: as fitted. */
  readonly ahead: number | null;
  /** What moves the log-odds of not coming back with and without failures alike. */
  readonly shift: number;
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

  constructor(
    facts: ChainFacts,
    relation: Relation | null,
    effects: Effects,
    ranges: LinkRanges,
    given: ReadonlySet<string>,
  ) {
    this.facts = facts;
    this.effects = effects;
    this.ranges = ranges;
    this.#relation = relation;
    this.#given = given;
    this.central = { values: linkValues(ranges), logs: facts.logs, ahead: null, shift: 0 };
    const { failed, others } = facts.information;
    this.#baseShare = others > 0 ? failed / (failed + others) : 0;
    this.#baseDoubt = failed + others > 0 ? 1 / Math.sqrt(failed + others) : 0;
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
    const { cells, logs } = this.facts;
    const base = { logs, share: this.#baseShare, shift: setting.shift };
    const loss = cells.loss(cells.chances(setting.logs, base), this.#worth(setting), this.#margin(setting));
    return this.#chain(loss.customers, loss.value, this.facts.years, setting);
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

  spans(): ChainSpans {
    const random = seededUniform(seed);
    const { joint, links } = this.effects;
    const logsOf = joint === null ? null : normalDraws(joint.log, joint.covariance);
    const baseOf = normalDraws([0], { size: 1, values: Float64Array.of(this.#baseDoubt ** 2) });
    const made: ChainLoss[] = [];
    for (let i = 0; i < draws; i++) {
      const ahead = this.redrawn === 0 ? null : Math.floor(random() * this.redrawn);
      const drawn = logsOf?.(random) ?? null;
      const chances = this.facts.kinds.map((kind) => {
        const link = links.find((l) => l.kind === kind);
        return link === undefined ? 0 : triangular(link, random());
      });
      const log = (name: string) => drawn?.[joint!.names.indexOf(name as never)] ?? 0;
      const values = Object.fromEntries(
        drawnLinks.map((link) => [link, triangular(this.ranges[link], random())]),
      ) as unknown as LinkValues;
      made.push(
        this.at({
          values,
          ahead,
          shift: baseOf(random)[0]!,
          logs: { kinds: this.facts.kinds.map(log), recovered: log("recovered"), chances },
        }),
      );
    }
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
