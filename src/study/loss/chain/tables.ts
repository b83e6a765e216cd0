import type { Cell, Table } from "../../../core/findings.js";
import type { Swing } from "../../../core/loss/chain/tornado.js";
import { failureColumn } from "../../../core/loss/failures.js";
import { toldScenarios } from "../../../core/loss/influence.js";
import { code, count, key, moneyPerYear, number, share } from "../../columns.js";
import type { Told } from "./figures.js";
import type { Span } from "./joint.js";
import { linkRows, unitOfLink } from "./link-rows.js";
import type { GroupLoss } from "./read.js";

const shown = 1000;

export function chainTables(told: Told, swings: readonly Swing[]): Table[] {
  const { chain } = told;
  const money = chain.valued
    ? [partsTable(told), ...(swings.length === 0 ? [] : [tornadoTable(told, swings)]), toldTable(told)]
    : [];
  const { classes, regions, months } = chain.facts;
  return [
    ...money,
    linksTable(told),
    ...(chain.facts.kinds.length === 0 ? [] : [kindsTable(told)]),
    ...groupTable("class", classes, chain.valued),
    ...groupTable("region", regions, chain.valued),
    ...groupTable("month", months, chain.valued),
  ];
}

const cents = (value: number): number => value / 100;
const ends = (span: Span | null): Cell[] =>
  span === null ? [null, null] : [cents(span.low), cents(span.high)];

const lost = (id: string, method: string) => moneyPerYear(id, method, "lost-sales");

function partsTable({ loss, spans }: Told): Table {
  const part = (name: string, value: number, span: Span | null): Cell[] => [
    name,
    cents(value),
    ...ends(span),
  ];
  const rows = [
    part("existing", loss.existing, spans.existing),
    part("prospects", loss.prospects, spans.prospects),
    part("listeners", loss.listeners, spans.listeners),
    part("referrals", loss.referrals, spans.referrals),
  ];
  return {
    id: "loss.parts",
    columns: [key("part"), ...["value", "low", "high"].map((id) => lost(id, "service-loss"))],
    rows,
    total: rows.length,
  };
}

function linksTable(told: Told): Table {
  const rows = linkRows(told).map((l): Cell[] => [l.link, l.value, l.low, l.high, l.unit, l.source]);
  const ratio = (id: string) => number(id, "ratio", "service-loss");
  return {
    id: "loss.links",
    columns: [key("link"), ratio("value"), ratio("low"), ratio("high"), code("unit"), code("source")],
    rows,
    total: rows.length,
  };
}

function kindsTable({ chain, loss, spans, effects }: Told): Table {
  const { facts, valued } = chain;
  const rows = facts.kinds
    .map((kind, k) => ({ kind, k, ...loss.kinds[k]! }))
    .sort((a, b) => b.value - a.value || b.customers - a.customers || a.k - b.k)
    .map(({ kind, k, customers, value }): Cell[] => [
      kind,
      facts.failedByKind[k]!,
      effects.links.find((l) => l.kind === kind)?.value ?? null,
      customers,
      ...(valued ? [cents(value), ...ends(spans.kinds[k]!)] : [null, null, null]),
      valued && loss.existing > 0 ? value / loss.existing : null,
    ]);
  return {
    id: "loss.kinds",
    columns: [
      key("kind"),
      count("failed", "lost-to-service"),
      share("effect", "lost-to-service"),
      count("customers", "shapley-shares"),
      ...["value", "low", "high"].map((id) => lost(id, "shapley-shares")),
      share("share", "shapley-shares"),
    ],
    rows,
    total: rows.length,
    rowEvidence: rows.map((row) => ({
      query: "derived.purchase_loss",
      args: { [failureColumn(row[0] as never)]: 1 },
    })),
  };
}

function groupTable(
  name: "class" | "region" | "month",
  groups: readonly GroupLoss[],
  valued: boolean,
): Table[] {
  if (!groups.some((g) => g.name !== null)) return [];
  const ordered = (
    name === "month" ? groups : [...groups].sort((a, b) => b.value - a.value || b.customers - a.customers)
  ).slice(0, shown);
  return [
    {
      id: `loss.by-${name}`,
      columns: [
        key("name"),
        count("purchases", "lost-to-service"),
        count("failed", "lost-to-service"),
        count("customers", "lost-to-service"),
        lost("value", "lost-to-service"),
      ],
      rows: ordered.map((g) => [g.name, g.purchases, g.failed, g.customers, valued ? cents(g.value) : null]),
      total: groups.length,
      rowEvidence: ordered.map((g) => ({ query: "derived.purchase_loss", args: { [name]: g.name ?? "" } })),
    },
  ];
}

function tornadoTable({ loss }: Told, swings: readonly Swing[]): Table {
  const ratio = (id: string) => number(id, "ratio");
  return {
    id: "loss.tornado",
    columns: [
      key("link"),
      ratio("low"),
      ratio("used"),
      ratio("high"),
      lost("at-low", "service-loss"),
      lost("total", "service-loss"),
      lost("at-high", "service-loss"),
      code("unit"),
    ],
    rows: swings.map((s) => [
      s.link,
      s.low,
      s.used,
      s.high,
      cents(s.atLow),
      cents(loss.total),
      cents(s.atHigh),
      unitOfLink(s.link),
    ]),
    total: swings.length,
  };
}

/** Word of mouth under each of the three scenarios of how many are told, and as used. */
export function toldRows({ chain, loss }: Told) {
  const { central } = chain;
  const correction = loss.existing - chain.at(central).existing;
  return toldScenarios.map(({ code, value }) => {
    const at = chain.at({ ...central, values: { ...central.values, told: value } });
    const total = at.total + correction;
    return {
      code,
      told: value,
      potential: at.potential,
      total,
      factor: loss.existing > 0 ? total / loss.existing : null,
    };
  });
}

function toldTable(told: Told): Table {
  const rows = toldRows(told).map((r): Cell[] => [
    r.code,
    r.told,
    cents(r.potential),
    cents(r.total),
    r.factor,
  ]);
  return {
    id: "loss.told",
    columns: [
      key("scenario"),
      number("told", "ratio"),
      lost("potential", "influence-factor"),
      lost("total", "service-loss"),
      number("factor", "ratio", "influence-factor"),
    ],
    rows,
    total: rows.length,
  };
}
