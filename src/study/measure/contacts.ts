import { type Figure, figure } from "../../core/figure.js";
import { quantileRanks } from "../../core/stats/quantile-interval.js";
import {
  type ContactTime,
  contactHours,
  contactKinds,
  contactRanks,
  stockDays,
} from "../../facts/sql/measure/contacts.js";
import { confidence as level } from "../confidence.js";
import { absent, type Measured } from "./context.js";

const times: readonly ContactTime[] = [
  { id: "first-response-hours", until: "answered_on", kind: null },
  { id: "inquiry-hours", until: "answered_on", kind: "inquiry" },
  { id: "resolution-hours", until: "resolved_on", kind: null },
  { id: "repair-hours", until: "resolved_on", kind: "repair" },
];

/** How fast contacts are answered and settled. */
export async function contactFigures(measured: Measured): Promise<Figure[]> {
  const { input, plan } = measured;
  const { warehouse, settings } = input;
  const made = times.map(
    (t) => plan.has("contact", t.until) && (t.kind === null || plan.has("contact", "kind")),
  );
  const stats = made.some(Boolean) ? await warehouse.rows(contactHours(times, settings.period)) : [];
  const out: Figure[] = [];
  for (const [i, time] of times.entries()) {
    for (const [statistic, p] of [
      ["median", 0.5],
      ["p90", 0.9],
    ] as const) {
      if (time.kind !== null && statistic === "p90") continue;
      const parts = { id: `measure.${time.id}.${statistic}`, unit: "hours", method: "contact-time" } as const;
      const row = stats[i];
      const value = row === undefined || !made[i] ? null : row[statistic];
      if (row === undefined || value === null) {
        out.push(absent(parts, measured));
        continue;
      }
      const { low, high } = quantileRanks(row.n, p, level);
      const at =
        low === null || high === null
          ? []
          : await warehouse.rows(contactRanks(time, settings.period, row.n, [low, high]));
      out.push(
        figure({
          ...parts,
          value,
          population: {
            grain: "contact",
            counted: row.n,
            of: row.total,
            unknown: row.total - row.n,
            unknownAs: row.total > row.n ? "excluded" : "none",
          },
          interval: at.length < 2 ? null : { low: at[0]!.value, high: at[1]!.value, kind: "sampling", level },
          rows: {
            query: "fact.contact",
            args: { [`${time.until}.given`]: 1, ...(time.kind === null ? {} : { kind: time.kind }) },
          },
        }),
      );
    }
  }
  return out;
}

/** Complaints and claims over orders, where contacts do not say which order they speak of. */
export async function contactRates(measured: Measured): Promise<ReadonlyMap<string, Figure>> {
  const { input, plan, totals } = measured;
  const out = new Map<string, Figure>();
  if (measured.ratios.has("complaint-rate") || !plan.has("contact", "kind") || totals.orders === 0)
    return out;
  const kinds = await input.warehouse.rows(contactKinds(input.settings.period));
  for (const [id, kind] of [
    ["complaint-rate", "complaint"],
    ["claim-rate", "claim"],
  ] as const) {
    const n = kinds.find((k) => k.kind === kind)?.n ?? 0;
    out.set(
      `measure.${id}`,
      figure({
        id: `measure.${id}`,
        value: n / totals.orders,
        unit: "share",
        method: "contact-rate",
        population: {
          grain: "order",
          counted: totals.orders,
          of: totals.orders,
          unknown: 0,
          unknownAs: "none",
        },
        rows: { query: "fact.contact", args: { kind } },
      }),
    );
  }
  return out;
}

/** How often stock stood at zero, from daily counts. No interval: the days of one product are not independent. */
export async function stockFigures(measured: Measured): Promise<Figure[]> {
  const { input, plan } = measured;
  const parts = { id: "measure.stock-out-days", unit: "share", method: "stock-out-days" } as const;
  if (!plan.has("stock_day", "on_hand")) return [absent(parts, measured)];
  const [row] = await input.warehouse.rows(stockDays(input.settings.period));
  if (row === undefined || row.n === 0) return [absent(parts, measured)];
  return [
    figure({
      ...parts,
      value: row.k / row.n,
      population: {
        grain: "stock-day",
        counted: row.n,
        of: row.total,
        unknown: row.total - row.n,
        unknownAs: row.total > row.n ? "excluded" : "none",
      },
      rows: { query: "fact.stock_day", args: { "on_hand.to": 0 } },
    }),
  ];
}
