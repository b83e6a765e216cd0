import type { AssumptionSet } from "../../../core/assumption.js";
import {
  type Figure,
  type FigureParts,
  figure,
  type Interval,
  missing,
  type Population,
  type Reason,
} from "../../../core/figure.js";
import { confidence as level } from "../../confidence.js";
import { noAmount } from "../../reasons.js";
import type { Effects, Relation } from "../parts.js";
import type { ChainLoss, ChainSpans, JointChain, Span } from "./joint.js";
import { drawnLinks, isGiven, linkId } from "./links.js";

const money = { unit: "money-per-year", scope: "lost-sales" } as const;

const parts = {
  existing: { id: "loss.existing", ...money, method: "lost-to-service" },
  potential: { id: "loss.potential", ...money, method: "influence-factor" },
  total: { id: "loss.total", ...money, method: "service-loss" },
  factor: { id: "loss.influence-factor", unit: "ratio", method: "influence-factor" },
  marginal: { id: "loss.influence-factor.marginal", unit: "ratio", method: "influence-factor" },
  attributable: { id: "loss.attributable-share", unit: "share", method: "attributable-share" },
  customers: { id: "loss.customers-to-service", unit: "count", method: "lost-to-service" },
  each: { id: "loss.failed-purchase", unit: "money-per-order", scope: "lost-sales", method: "service-loss" },
} as const satisfies Record<string, FigureParts>;

/** Nothing of the chain can be told, for one reason. */
export function chainUntold(reason: Reason): Figure[] {
  return Object.values(parts).map((part) => missing(part, reason));
}

export interface Told {
  readonly chain: JointChain;
  readonly loss: ChainLoss;
  readonly spans: ChainSpans;
  readonly relation: Relation | null;
  readonly effects: Effects;
  readonly assumptions: AssumptionSet;
}

/**
 * Part of all customers lost whom service is expected to have lost; null where nobody knows how many left. Above 1 it is
 * no share: effects and leavers are estimated apart and, where few leave, need not agree.
 */
export function attributable({ chain, loss, spans }: Told): { value: number; span: Span | null } | null {
  const { left, years } = chain.facts;
  if (left === null || !(left > 0)) return null;
  const of = (customers: number) => (customers * years) / left;
  return {
    value: of(loss.customers),
    span: spans.customers && {
      low: of(spans.customers.low),
      high: Math.min(of(spans.customers.high), Math.max(1, of(loss.customers))),
    },
  };
}

/** Ids of the assumptions behind the effects that are not the records' own. */
export function effectAssumptions({ effects, assumptions }: Told): string[] {
  return effects.links
    .filter((l) => l.source !== "own")
    .map((l) => `loss.effect.${l.kind}`)
    .filter((id) => Object.hasOwn(assumptions, id));
}

export function wordAssumptions({ chain, assumptions }: Told): string[] {
  return drawnLinks
    .filter((link) => {
      if (link === "margin-share") return chain.assumedShare > 0;
      const { value, low, high } = chain.ranges[link];
      return assumptions[linkId(link)]!.source === "given" || value !== 0 || low !== high;
    })
    .map(linkId);
}

/** Ids of the assumptions that customers are valued by where the records do not tell how they leave. */
export function valueAssumptions({ relation, assumptions }: Told): readonly string[] {
  const given = (["customer-value", "prospect-value"] as const).every((link) => isGiven(assumptions, link));
  return given ? [] : (relation?.assumed ?? []);
}

export function chainFigures(told: Told): Figure[] {
  const { chain, loss, spans, relation, effects } = told;
  const { facts } = chain;
  const valued = facts.failed - (chain.valued ? facts.unvalued : facts.failed);
  const population: Population = {
    grain: "order",
    counted: valued,
    of: facts.failed,
    unknown: facts.failed - valued,
    unknownAs: facts.failed > valued ? "excluded" : "none",
  };
  const links = effects.links.map((l) => `loss.effect.${l.kind}`);
  const words = wordAssumptions(told);
  const own = words.filter((id) => id === "loss.margin-share" || id === "loss.customer-value");
  const existing = {
    inputs: [...links, ...(relation === null ? [] : ["loss.customer-value"])],
    assumptions: [...effectAssumptions(told), ...own, ...valueAssumptions(told)],
    rows: { query: "derived.purchase_loss", args: {} },
    population,
  };
  const both = [...new Set([...existing.assumptions, ...words])];
  const inMoney = (part: FigureParts, cents: number, span: Span | null, more: Partial<Figure>): Figure =>
    chain.valued
      ? figure({ ...part, value: cents / 100, interval: interval(span, 100), ...more })
      : missing({ ...part, inputs: more.inputs ?? [] }, noMoney(told));
  const nobody: Reason = { code: "nothing-to-count", grain: "customer" };
  const factor = (part: FigureParts, value: number | null, span: Span | null): Figure => {
    if (!chain.valued) return missing(part, noMoney(told));
    const inputs = ["loss.total", "loss.existing"];
    if (value === null) return missing({ ...part, inputs }, nobody);
    return figure({ ...part, value, interval: interval(span), inputs, assumptions: both });
  };
  const share = attributable(told);
  const perPurchase = facts.failed === 0 ? null : facts.failed / facts.years;
  return [
    inMoney(parts.existing, loss.existing, spans.existing, existing),
    inMoney(parts.potential, loss.potential, spans.potential, {
      inputs: [...links, ...(relation === null ? [] : ["loss.new-customer-value"])],
      assumptions: [...words, ...valueAssumptions(told)],
      rows: existing.rows,
    }),
    inMoney(parts.total, loss.total, spans.total, {
      inputs: [parts.existing.id, parts.potential.id],
      assumptions: both,
      population,
    }),
    factor(parts.factor, loss.factor, spans.factor),
    factor(parts.marginal, loss.marginal, spans.marginal),
    share === null || share.value > 1
      ? missing(
          { ...parts.attributable, inputs: [parts.customers.id, ...(share === null ? [] : ["loss.alive"])] },
          share === null ? leftUnknown(relation) : { code: "not-judged", because: "more-than-all" },
        )
      : figure({
          ...parts.attributable,
          value: share.value,
          interval: interval(share.span),
          population: {
            grain: "customer",
            counted: facts.buyers,
            of: facts.buyers,
            unknown: 0,
            unknownAs: "none",
          },
          inputs: [parts.customers.id, "loss.alive"],
          assumptions: effectAssumptions(told),
        }),
    figure({
      ...parts.customers,
      value: loss.customers,
      interval: interval(spans.customers),
      population: { ...population, counted: facts.failed, unknown: 0, unknownAs: "none" },
      inputs: links,
      assumptions: effectAssumptions(told),
      rows: existing.rows,
    }),
    perPurchase === null
      ? missing({ ...parts.each, inputs: [parts.total.id] }, { code: "nothing-to-count", grain: "order" })
      : inMoney(
          parts.each,
          loss.total / perPurchase,
          spans.total && { low: spans.total.low / perPurchase, high: spans.total.high / perPurchase },
          { inputs: [parts.total.id], assumptions: both, population },
        ),
  ];
}

function noMoney({ relation }: Told): Reason {
  return relation === null ? { code: "needs-figure", figure: "loss.customer-value" } : noAmount;
}

function leftUnknown(relation: Relation | null): Reason {
  return relation === null || relation.alive === null
    ? { code: "needs-figure", figure: "loss.alive" }
    : { code: "nothing-to-count", grain: "customer" };
}

function interval(span: Span | null, cents = 1): Interval | null {
  return span === null ? null : { low: span.low / cents, high: span.high / cents, kind: "joint", level };
}
