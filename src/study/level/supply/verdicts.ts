import type { Assumption } from "../../../core/assumption.js";
import { assumed } from "../../../core/assumptions.js";
import type { Verdict } from "../../../core/verdict.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";
import { saidIn } from "../../said.js";
import type { Items } from "./build.js";
import { modelledItems } from "./demand.js";

const said = saidIn("level");
const subject = "level.items";
/** Demand of the second half this far from that of the first is said. */
const grown = 0.2;

export function supplyVerdicts(items: Items): Verdict[] {
  return [
    ...demandVerdicts(items),
    ...trend(items),
    ...forecastVerdicts(items),
    ...leadVerdicts(items),
    ...shelfVerdicts(items),
    ...moneyVerdicts(items),
  ];
}

export const supplyAssumptionsUsed = ({ assumptions }: StudyInput, { supply }: Items): Assumption[] =>
  supply.assumptions.map((id) => assumed(assumptions, id));

function demandVerdicts({ records, demand, supply: s }: Items): Verdict[] {
  const worth = (of: (i: number) => boolean) => {
    let some = 0;
    let all = 0;
    for (let i = 0; i < s.count; i++) {
      const value = s.annualDemand[i]! * s.unitCost[i]!;
      all += value;
      if (of(i)) some += value;
    }
    return all > 0 ? some / all : 0;
  };
  const many = (of: (i: number) => boolean) => demand.filter((_, i) => of(i)).length;
  const rare = (i: number) => ["intermittent", "lumpy"].includes(demand[i]!.pattern);
  const thin = many((i) => demand[i]!.pattern === "too-little");
  const hidden = many((i) => demand[i]!.hidden > 0);
  const out = [
    said("supply-demand", "finding", subject, {
      items: s.count,
      rare: many(rare),
      share: worth(rare),
    }),
  ];
  if (thin > 0) out.push(said("supply-too-little", "warning", subject, { items: thin, of: s.count }));
  if (s.count > modelledItems)
    out.push(said("supply-by-moments", "finding", subject, { close: modelledItems, items: s.count }));
  if (records.wanted === "recorded") out.push(said("supply-wanted-recorded", "finding", subject));
  if (records.wanted === "sold-only") out.push(said("supply-sold-only", "cannot-tell", subject));
  if (records.wanted === "corrected")
    out.push(
      said("supply-corrected", "finding", subject, {
        items: hidden,
        of: s.count,
        share: hiddenShare(demand, s.annualDemand, s.unitCost),
      }),
    );
  if (records.rules.pieces) out.push(said("supply-no-quantity", "warning", subject));
  return out;
}

function hiddenShare(demand: Items["demand"], annual: Float64Array, cost: Float64Array): number {
  let hidden = 0;
  let sold = 0;
  demand.forEach((d, i) => {
    const value = (annual[i]! * cost[i]!) / (1 + d.hidden);
    sold += value;
    hidden += value * d.hidden;
  });
  return sold > 0 ? hidden / sold : 0;
}

/** Whether demand grows or shrinks so much that levels by its mean mislead. */
function trend({ halves }: Items): Verdict[] {
  const early = halves.reduce((sum, h) => sum + h.early, 0);
  const late = halves.reduce((sum, h) => sum + h.late, 0);
  if (early === 0) return [];
  const change = late / early - 1;
  if (Math.abs(change) < grown) return [];
  const code = change > 0 ? "supply-growing" : "supply-shrinking";
  return [said(code, "warning", subject, { share: Math.abs(change) })];
}

function forecastVerdicts({ forecasts }: Items): Verdict[] {
  if (forecasts === null) return [];
  const { products, worse, bias } = forecasts;
  const out = [
    said(bias >= 0 ? "supply-forecast-low" : "supply-forecast-high", "finding", subject, {
      products,
      bias: Math.abs(bias),
    }),
  ];
  if (worse > 0)
    out.push(said("supply-forecast-worse", "warning", subject, { products: worse, of: products }));
  return out;
}

function leadVerdicts({ arrivals, supply: s }: Items): Verdict[] {
  const from = (source: string) => s.leadSource.filter((x) => x === source).length;
  const lead = "level.items.with-lead-time";
  const known = from("records") + from("given");
  const out: Verdict[] = [];
  if (known === s.count)
    out.push(
      said(arrivals.orders > 0 ? "supply-lead-records" : "supply-lead-given", "finding", lead, {
        items: s.count,
        orders: arrivals.orders,
        days: middle(s.leadMean),
      }),
    );
  else
    out.push(
      said("supply-lead-unknown", known === 0 ? "cannot-tell" : "warning", lead, {
        items: s.count - known,
        of: s.count,
        days: middle(s.leadMean.filter((_, i) => !["records", "given"].includes(s.leadSource[i]!))),
      }),
    );
  if (arrivals.odd > 0) out.push(said("supply-lead-odd", "warning", lead, { orders: arrivals.odd }));
  if (arrivals.overdue > 0) out.push(said("supply-overdue", "warning", lead, { orders: arrivals.overdue }));
  const lots = s.lotSource.filter((x) => x === "default").length;
  if (lots > 0) out.push(said("supply-lots-assumed", "finding", subject, { items: lots, of: s.count }));
  return out;
}

function shelfVerdicts({ records }: Items): Verdict[] {
  const { items, rules } = records;
  const fill = "level.unit-fill.today";
  const sum = (of: (item: (typeof items)[number]) => number) => items.reduce((n, item) => n + of(item), 0);
  const cut = sum((item) => item.cut);
  const short = sum((item) => item.short);
  const out: Verdict[] = [];
  if (cut > 0) {
    const code = rules.shortBy === "flag" ? "supply-cut" : "supply-cut-counted";
    out.push(said(code, "warning", fill, { lines: cut, of: cut + short }));
  } else if (rules.shortBy === "none" && short > 0)
    out.push(said("supply-cut-unknown", "cannot-tell", fill, { lines: short }));
  return out;
}

function moneyVerdicts({ money, carrying, supply: s }: Items): Verdict[] {
  const out: Verdict[] = [];
  const none = money.every((m) => m.told === "neither");
  if (none) out.push(said("supply-no-money", "cannot-tell", subject));
  else {
    const assumedMargin = money.filter((m) => m.marginSource === "default").length;
    if (assumedMargin > 0)
      out.push(said("supply-margin-assumed", "warning", subject, { items: assumedMargin, of: s.count }));
  }
  const losing = money.flatMap((m, i) => (m.unitMargin < 0 ? [i] : []));
  if (losing.length > 0) {
    const yearly = losing.reduce((sum, i) => sum - money[i]!.unitMargin * s.annualDemand[i]!, 0);
    out.push(
      said(
        "supply-negative-margin",
        "warning",
        subject,
        { items: losing.length, money: major(yearly), name: s.products[losing[0]!]! },
        major(yearly),
      ),
    );
  }
  const { value, low, high, capital, source } = carrying;
  const code = {
    records: "supply-carrying-booked",
    given: "supply-carrying-given",
    default: "supply-carrying-assumed",
  }[source];
  out.push(said(code, "finding", subject, { rate: value, low, high, capital: capital ?? 0 }));
  return out;
}

function middle(values: Float64Array): number {
  const sorted = values.toSorted();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
