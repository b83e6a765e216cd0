import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import { saidIn } from "../../said.js";
import type { GroupFindings } from "./groups.js";
import type { ItemReason } from "./items.js";
import type { StockTold } from "./told.js";

const said = saidIn("level");
const subject = "level.optimum.in-full";
const namedClasses = 5;

/** What the stock says, the most money first. */
export function stockVerdicts(told: StockTold): Verdict[] {
  const { all, items, losses, relative } = told;
  const out: Verdict[] = [];
  const unlevelled = items.reasons.filter((r) => r !== "").length;
  if (all === null)
    out.push(
      said(losses === null ? "stock-no-loss" : "stock-nothing-lost", "cannot-tell", subject, {
        items: items.supply.count,
      }),
    );
  else {
    out.push(overall(all, relative));
    out.push(...classes(told));
    const { optimum } = all;
    if (optimum.drivenBy === "leaving-alone")
      out.push(
        said("stock-leaving-alone", "warning", subject, {
          best: optimum.best!,
          without: optimum.withoutLeaving!,
        }),
      );
    if (optimum.promised !== null && all.nearest !== null)
      out.push(
        said("stock-unreachable", "warning", subject, { promised: optimum.promised, nearest: all.nearest }),
      );
    const spread = all.sameLevelCost === null ? 0 : optimum.costToday! - all.sameLevelCost;
    if (!relative && spread > 0.02 * optimum.costToday!)
      out.push(
        said(
          "stock-same-service",
          "finding",
          "level.stock.same-service",
          { saving: major(spread), share: spread / optimum.costToday!, level: optimum.today! },
          major(spread),
        ),
      );
    const floor = told.best.place.reduce((n, place) => (place === 0 ? n + 1 : n), 0);
    if (floor > 0) out.push(said("stock-floor", "finding", subject, { items: floor }));
  }
  if (items.contradicting > 0)
    out.push(said("stock-contradicts", "warning", subject, { items: items.contradicting }));
  if (unlevelled > 0) {
    const count = (reason: ItemReason) => items.reasons.filter((r) => r === reason).length;
    out.push(
      said("stock-no-level", "cannot-tell", subject, {
        items: unlevelled,
        demand: count("no-demand"),
        lead: count("lead-time-unknown"),
        cost: count("no-cost"),
        law: count("no-law"),
      }),
    );
  }
  return out;
}

function overall({ optimum }: GroupFindings, relative: boolean): Verdict {
  const { today, best, bandLow, bandHigh, totalToday, totalBest, low, high } = optimum;
  const values = {
    best: best!,
    low: low ?? best!,
    high: high ?? best!,
    "band-low": bandLow!,
    "band-high": bandHigh!,
  };
  if (today === null || totalToday === null) return said("stock-best-only", "finding", subject, values);
  const saving = totalToday - totalBest!;
  const gains = relative ? "" : "clause.stock-saves";
  const money = { ...values, today, gains, ...(relative ? {} : { saving: major(saving) }) };
  const flat = today >= bandLow! && today <= bandHigh!;
  if (flat) return said("stock-best-flat", "finding", subject, money, relative ? null : major(saving));
  return said(
    today < bandLow! ? "stock-too-low" : "stock-too-high",
    "finding",
    subject,
    money,
    relative ? null : major(saving),
  );
}

/** Product classes whose level lies clearly off their best, most money first. */
function classes({ found, relative }: StockTold): Verdict[] {
  const off = found
    .map(({ optimum }) => optimum)
    .filter(
      (o) =>
        o.of === "product-class" &&
        o.today !== null &&
        o.totalToday !== null &&
        (o.today < o.bandLow! || o.today > o.bandHigh!),
    )
    .map((o) => ({ o, saving: o.totalToday! - o.totalBest! }))
    .filter(({ saving }) => saving > 0)
    .sort((a, b) => b.saving - a.saving || (a.o.subject < b.o.subject ? -1 : 1));
  return off.slice(0, namedClasses).map(({ o, saving }, k) =>
    said(
      o.today! < o.bandLow! ? "stock-class-low" : "stock-class-high",
      "finding",
      subject,
      {
        class: o.subject,
        today: o.today!,
        best: o.best!,
        "band-low": o.bandLow!,
        "band-high": o.bandHigh!,
        gains: relative ? "" : "clause.stock-saves",
        ...(relative ? {} : { saving: major(saving) }),
      },
      relative ? null : major(saving),
      String(k + 1),
    ),
  );
}
