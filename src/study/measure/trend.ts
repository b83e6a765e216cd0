import { type Figure, figure, missing } from "../../core/figure.js";
import type { Table } from "../../core/findings.js";
import { betterWhen } from "../../core/measure/elements.js";
import { ratioChange } from "../../core/stats/ratio-change.js";
import { shareDifference } from "../../core/stats/share-difference.js";
import { code, key, number } from "../columns.js";
import { confidence as level } from "../confidence.js";
import type { Measured, Ratio } from "./context.js";
import { unitOf } from "./ratios.js";

export interface Trend {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly direction: "better" | "worse" | "unclear" | "more" | "less";
}

/** Each ratio against its own past: the recent part of the period with the part before it. */
export function trends(measured: Measured): Trend[] {
  if (measured.recentFrom === null) return [];
  const out: Trend[] = [];
  for (const [id, ratio] of measured.ratios) {
    if (isVariant(id)) continue;
    const change = changeOf(ratio);
    if (change === null) continue;
    out.push({ id: `measure.${id}`, ...change, direction: direction(`measure.${id}`, change) });
  }
  return out;
}

function isVariant(id: string): boolean {
  return /\.(by-time|by-date|on-time|late)$/.test(id);
}

function changeOf({ measure, sums }: Ratio): Omit<Trend, "id" | "direction"> | null {
  const { k1, n1, k2, n2 } = sums;
  const change = ratioChange({ ...sums, clusters: sums.partsClusters }, level);
  if (change !== null) {
    const { scale } = measure;
    return {
      before: change.before / scale,
      after: change.after / scale,
      change: change.change / scale,
      low: change.low / scale,
      high: change.high / scale,
    };
  }
  // One customer only, or customers unknown: orders are taken as independent, which shares allow and means do not.
  if (measure.kind !== "share" || measure.grain === "unit" || !(n1 > 0 && n2 > 0)) return null;
  const plain = shareDifference(k2, n2, k1, n1, level);
  return plain === null
    ? null
    : { before: k1 / n1, after: k2 / n2, change: plain.value, low: plain.low, high: plain.high };
}

function direction(id: string, { low, high }: { low: number; high: number }): Trend["direction"] {
  if (low <= 0 && high >= 0) return "unclear";
  const better = betterWhen[id];
  if (better === undefined) return low > 0 ? "more" : "less";
  return low > 0 === (better === "higher") ? "better" : "worse";
}

/** Figures of the changes; without a past a single one says why. */
export function trendFigures(measured: Measured, found: readonly Trend[]): Figure[] {
  if (measured.recentFrom === null && measured.totals.orders > 0) {
    return [
      missing(
        { id: "measure.order-on-time.change", unit: "share", method: "change" },
        { code: "not-judged", because: "single-period" },
      ),
    ];
  }
  return found.map((t) => {
    const ratio = measured.ratios.get(t.id.slice("measure.".length))!;
    return figure({
      id: `${t.id}.change`,
      value: t.change,
      unit: unitOf(ratio.measure.id, ratio.measure.kind),
      method: "change",
      interval: { low: t.low, high: t.high, kind: "sampling", level },
      inputs: [t.id],
    });
  });
}

export function trendTable(found: readonly Trend[]): Table {
  return {
    id: "measure.trend",
    columns: [
      key("figure"),
      number("before", "ratio", "change"),
      number("after", "ratio", "change"),
      number("change", "ratio", "change"),
      number("low", "ratio", "change"),
      number("high", "ratio", "change"),
      code("direction"),
    ],
    rows: found.map((t) => [t.id, t.before, t.after, t.change, t.low, t.high, t.direction]),
    total: found.length,
  };
}
