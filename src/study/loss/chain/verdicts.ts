import { mostOnward } from "../../../core/loss/chain/chain.js";
import { type Swing, swingOf } from "../../../core/loss/chain/tornado.js";
import type { Verdict } from "../../../core/verdict.js";
import { said } from "../said.js";
import { attributable, type Told } from "./figures.js";
import { drawnLinks, linkId } from "./links.js";
import type { GroupLoss } from "./read.js";
import { toldRows } from "./tables.js";

/** Kinds told one by one, and how much worse than its part of the purchases a group must be to be named. */
const kindsTold = 3;
const worseBy = 1.25;
const smallestGroup = 0.02;
/** A link that moves the total by less than this part of it settles nothing. */
const leastSwing = 0.05;

export function chainVerdicts(told: Told, swings: readonly Swing[]): Verdict[] {
  return [
    ...answer(told),
    ...why(told),
    ...restsOn(told),
    ...settles(told, swings),
    ...byKind(told),
    ...worst(told),
    ...influence(told),
    ...churn(told),
    ...given(told),
    ...warnings(told),
  ];
}

/** Customers are whole in a sentence; of few, a tenth says something. */
const whole = (customers: number): number =>
  Math.abs(customers) >= 10 ? Math.round(customers) : Math.round(customers * 10) / 10;

function answer({ chain, loss, spans, relation }: Told): Verdict[] {
  const { facts } = chain;
  if (facts.failed === 0)
    return [said("none-failed", "finding", "loss.total", { purchases: facts.purchases })];
  const customers = {
    customers: whole(loss.customers),
    "customers-low": whole(spans.customers?.low ?? loss.customers),
    "customers-high": whole(spans.customers?.high ?? loss.customers),
  };
  if (!chain.valued)
    return [
      said(
        relation === null ? "customers-unvalued" : "customers-only",
        "cannot-tell",
        "loss.customers-to-service",
        { ...customers },
      ),
    ];
  const total = loss.total / 100;
  const values = {
    ...customers,
    total,
    low: (spans.total?.low ?? loss.total) / 100,
    high: (spans.total?.high ?? loss.total) / 100,
    existing: loss.existing / 100,
    potential: loss.potential / 100,
    failed: Math.round(facts.failed / facts.years),
  };
  // Who costs more than it brings takes nothing along: that says nothing of whether service drove it away.
  if (total === 0 && loss.customers > 0)
    return [said("answer-earns-nothing", "finding", "loss.total", values, 0)];
  if (total <= 0) return [said("answer-nothing", "no-clear-effect", "loss.total", values, 0)];
  const most = loss.kinds.reduce((a, b, k) => (b.value > loss.kinds[a]!.value ? k : a), 0);
  const named = { ...values, kind: `through-${facts.kinds[most]!}` };
  if (spans.total !== null && spans.total.low <= 0)
    return [said("answer-unsure", "warning", "loss.total", named, total)];
  return [said("answer", "finding", "loss.total", named, total)];
}

/** The kinds that the records show to drive customers away, those that cost most first. */
function why({ chain, loss, effects }: Told): Verdict[] {
  if (!chain.valued || !(loss.existing > 0)) return [];
  const clear = chain.facts.kinds
    .map((kind, k) => ({
      code: `through-${kind}`,
      value: loss.kinds[k]!.value,
      link: effects.links.find((l) => l.kind === kind),
    }))
    .filter(({ link }) => link?.source === "own" && link.low > 0)
    .sort((a, b) => b.value - a.value);
  const [first, second] = clear;
  const kinds = chain.facts.kinds.length;
  const subject = "loss.existing";
  if (first === undefined)
    return effects.links.some((link) => link.source === "blend")
      ? [said("why-none", "finding", subject, { kinds })]
      : [];
  const values = {
    first: first.code,
    "first-more": first.link!.value,
    clear: clear.length,
    kinds,
  };
  return [
    second === undefined
      ? said("why", "finding", subject, values)
      : said("why-two", "finding", subject, {
          ...values,
          second: second.code,
          "second-more": second.link!.value,
        }),
  ];
}

/** What part of the total stands on the firm's own records, and what on numbers of ours. */
function restsOn({ chain, loss, effects }: Told): Verdict[] {
  if (!chain.valued || !(loss.total > 0) || !(loss.existing > 0)) return [];
  const part = (sources: readonly string[]) =>
    chain.facts.kinds.reduce((sum, kind, k) => {
      const source = effects.links.find((l) => l.kind === kind)?.source ?? "own";
      return sources.includes(source) ? sum + loss.kinds[k]!.value : sum;
    }, 0) / loss.total;
  return [
    said("rests-on", "finding", "loss.total", {
      own: part(["own", "given"]),
      blend: part(["blend"]),
      assumed: part(["default"]) + loss.potential / loss.total,
    }),
  ];
}

function settles({ chain, loss }: Told, swings: readonly Swing[]): Verdict[] {
  const top = swings[0];
  if (!chain.valued || top === undefined) return [];
  const swing = swingOf(top, loss.total);
  if (swing === 0 || swing < leastSwing * Math.abs(loss.total)) return [];
  const ends = [top.atLow, top.atHigh, loss.total];
  const second = swings[1];
  const values = {
    link: `about-${top.link}`,
    low: Math.min(...ends) / 100,
    high: Math.max(...ends) / 100,
  };
  return second === undefined
    ? [said("settles-most", "finding", "loss.total", values)]
    : [said("settles-most-two", "finding", "loss.total", { ...values, next: `about-${second.link}` })];
}

function byKind({ chain, loss }: Told): Verdict[] {
  if (!chain.valued || !(loss.existing > 0) || chain.facts.kinds.length < 2) return [];
  return chain.facts.kinds
    .map((kind, k) => ({ kind, failed: chain.facts.failedByKind[k]!, ...loss.kinds[k]! }))
    .filter((k) => k.value > 0)
    .sort((a, b) => b.value - a.value || (a.kind < b.kind ? -1 : 1))
    .slice(0, kindsTold)
    .map(({ kind, failed, value, customers }, i) =>
      said(
        "kind-share",
        "finding",
        "loss.existing",
        {
          kind: `through-${kind}`,
          failed,
          value: value / 100,
          share: value / loss.existing,
          customers: whole(customers),
        },
        value / 100,
        String(i + 1),
      ),
    );
}

/** The class, region and month that lose most for their part of the purchases. */
function worst({ chain, loss }: Told): Verdict[] {
  if (!chain.valued || !(loss.existing > 0)) return [];
  const { classes, regions, months, purchases } = chain.facts;
  const find = (name: string, groups: readonly GroupLoss[]): Verdict[] => {
    const known = groups.filter((g) => g.name !== null && g.purchases >= smallestGroup * purchases);
    if (known.length < 2) return [];
    const top = known.reduce((a, b) => (b.value * a.purchases > a.value * b.purchases ? b : a));
    const share = top.value / loss.existing;
    const part = top.purchases / purchases;
    if (share < worseBy * part) return [];
    const values = { name: top.name!, share, part, value: top.value / 100 };
    return [said(`worst-${name}`, "finding", "loss.existing", values, top.value / 100)];
  };
  return [...find("class", classes), ...find("region", regions), ...find("month", months)];
}

function influence(told: Told): Verdict[] {
  const { chain, loss, spans } = told;
  if (!chain.valued || loss.factor === null || loss.marginal === null || chain.facts.unhappy === 0) return [];
  const rows = toldRows(told);
  const text = rows.find((r) => r.code === "text")!;
  const silent = rows.find((r) => r.code === "silent")!;
  const scenarios = {
    told: chain.central.values.told,
    factor: loss.factor,
    "text-total": text.total / 100,
    "silent-total": silent.total / 100,
  };
  const values =
    spans.factor === null
      ? scenarios
      : { ...scenarios, low: spans.factor.low, high: spans.factor.high, marginal: loss.marginal };
  return [said(spans.factor === null ? "factor-open" : "factor", "finding", "loss.influence-factor", values)];
}

function churn(told: Told): Verdict[] {
  const share = attributable(told);
  if (share === null || told.chain.facts.failed === 0) return [];
  const subject = "loss.attributable-share";
  const left = told.chain.facts.left!;
  if (share.value > 1)
    return [
      said("churn-more-than-all", "cannot-tell", subject, {
        customers: whole(told.loss.customers * told.chain.facts.years),
        left: whole(left),
      }),
    ];
  return [
    said("churn-share", "finding", subject, {
      share: share.value,
      low: share.span?.low ?? share.value,
      high: share.span?.high ?? share.value,
      left: whole(left),
    }),
  ];
}

/** Numbers that are the user's own. */
function given({ assumptions, effects }: Told): Verdict[] {
  const links = [
    ...drawnLinks.filter((link) => assumptions[linkId(link)]!.source === "given"),
    ...effects.links.filter((l) => l.source === "given").map((l) => `effect-${l.kind}`),
  ];
  return links.map((link) =>
    said("link-given", "finding", "loss.total", { link: `about-${link}` }, null, link),
  );
}

function warnings({ chain, loss }: Told): Verdict[] {
  const { facts, ranges } = chain;
  const verdicts: Verdict[] = [];
  if (chain.valued && facts.unvalued > 0)
    verdicts.push(
      said("margin-unknown", "warning", "loss.existing", { count: facts.unvalued, of: facts.failed }),
    );
  if (chain.assumedShare > 0 && loss.existing > 0)
    verdicts.push(
      said("margin-share", "warning", "loss.existing", {
        share: chain.assumedShare,
        margin: ranges["margin-share"].value,
      }),
    );
  if (ranges.onward.value > mostOnward)
    verdicts.push(
      said("onward-cut", "warning", "loss.potential", { given: ranges.onward.value, used: mostOnward }),
    );
  return verdicts;
}
