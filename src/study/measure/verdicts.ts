import { assumed } from "../../core/assumptions.js";
import type { Figure } from "../../core/figure.js";
import { ratioEstimate } from "../../core/stats/cluster.js";
import { wilson } from "../../core/stats/share-interval.js";
import type { Verdict } from "../../core/verdict.js";
import { knowsOnTime } from "../../facts/sql/measure/shares.js";
import { promiseBasis } from "../../facts/sql/measure/totals.js";
import { confidence as level } from "../confidence.js";
import type { Measured } from "./context.js";
import type { ElementRow } from "./elements.js";
import type { DimensionTable } from "./tables.js";
import type { CustomerTargets, Target } from "./targets.js";
import type { Trend } from "./trend.js";

type Parts = Omit<Verdict, "id" | "weight"> & { readonly weight?: number | null };

function verdict(parts: Parts): Verdict {
  return {
    weight: null,
    ...parts,
    id: `measure.${parts.code}${parts.subject === "" ? "" : `:${parts.subject}`}`,
  };
}

/** More than one in twenty that cannot be judged makes a rate doubtful. */
const manyUnknown = 0.05;

export interface Judged {
  readonly figures: readonly Figure[];
  readonly tables: readonly DimensionTable[];
  readonly trends: readonly Trend[];
  readonly targets: readonly Target[];
  readonly customerTargets: readonly CustomerTargets[];
  readonly elements: readonly ElementRow[];
}

export async function verdicts(measured: Measured, judged: Judged): Promise<Verdict[]> {
  const { figures, tables, trends, targets, customerTargets, elements } = judged;
  return [
    ...mainFigures(figures),
    ...targets.map(targetVerdict),
    ...customerTargets.map(({ part, judged: n, below }) =>
      verdict({
        subject: `measure.customers-below-target.${part}`,
        kind: "finding",
        code: below === 0 ? "customers-meet-target" : "customers-below-target",
        values: { part, below, judged: n },
        weight: n === 0 ? null : below / n,
      }),
    ),
    ...extremes(measured, tables),
    ...trendVerdicts(measured, trends),
    ...scoreVerdicts(measured),
    ...(await promiseVerdicts(measured, figures)),
    ...unknownVerdicts(figures),
    ...missingElements(elements),
  ];
}

const leading = ["otif", "order-on-time", "order-in-full", "line-on-time", "line-fill"] as const;

/** The one number that says how good service is, and the cycle time beside it. */
function mainFigures(figures: readonly Figure[]): Verdict[] {
  const value = (id: string) => figures.find((f) => f.id === `measure.${id}`)?.value ?? null;
  const main = leading.find((id) => value(id) !== null);
  const out: Verdict[] = [];
  if (main === undefined) {
    out.push(
      verdict({
        subject: "measure.order-on-time",
        kind: "cannot-tell",
        code: "no-service-level",
        values: {},
      }),
    );
  } else {
    const share = value(main)!;
    out.push(
      verdict({
        subject: `measure.${main}`,
        kind: "finding",
        code: `level-${main}`,
        values: { share },
        weight: 1 - share,
      }),
    );
  }
  const median = value("order-cycle-days.median");
  const p90 = value("order-cycle-days.p90");
  if (median !== null && p90 !== null) {
    out.push(
      verdict({
        subject: "measure.order-cycle-days.median",
        kind: "finding",
        code: "cycle",
        values: { median, p90 },
      }),
    );
  }
  return out;
}

function targetVerdict({ id, value, target, gap, state }: Target): Verdict {
  return verdict({
    subject: id,
    kind: state === "unclear" ? "no-clear-effect" : state === "missed" ? "warning" : "finding",
    code: `target-${state}`,
    values: { figure: id, value, target, gap },
    weight: state === "missed" ? Math.abs(gap) : null,
  });
}

const ranked = [
  "measure.by-group",
  "measure.by-customer",
  "measure.by-warehouse",
  "measure.by-mode",
  "measure.by-carrier",
  "measure.by-region",
];

/** Best and worst with enough orders, named only when their intervals do not touch. */
function extremes(measured: Measured, tables: readonly DimensionTable[]): Verdict[] {
  const enough = assumed(measured.input.assumptions, "measure.enough-orders").value;
  return ranked.flatMap((id): Verdict[] => {
    const found = tables.find((t) => t.table.id === id);
    if (found === undefined || found.main === null) return [];
    if (id === "measure.by-customer" && tables.some((t) => t.table.id === "measure.by-group")) return [];
    const rows = found.rows
      .filter((r) => r.key !== null && r.n >= enough)
      .map((r) => ({ ...r, share: r.k / r.n }))
      .sort((a, b) => a.share - b.share || (a.key! < b.key! ? -1 : 1));
    const worst = rows[0];
    const best = rows.at(-1);
    if (worst === undefined || best === undefined || rows.length < 2) return [];
    const apart = wilson(worst.share, worst.n, level)!.high < wilson(best.share, best.n, level)!.low;
    return [
      verdict({
        subject: id,
        kind: apart ? "finding" : "no-clear-effect",
        code: apart ? "worst-and-best" : "alike",
        values: {
          table: id,
          measure: found.main,
          worst: worst.name ?? worst.key!,
          worstShare: worst.share,
          worstCount: worst.n,
          best: best.name ?? best.key!,
          bestShare: best.share,
          bestCount: best.n,
        },
        weight: apart ? best.share - worst.share : null,
      }),
    ];
  });
}

const followed = [
  "order-on-time",
  "order-in-full",
  "otif",
  "line-fill",
  "line-on-time",
  "return-rate",
  "complaint-rate",
  "score",
  "order-cycle-days.mean",
];

function trendVerdicts(measured: Measured, found: readonly Trend[]): Verdict[] {
  const ids = new Set(followed.map((id) => `measure.${id}`));
  return found
    .filter((t) => ids.has(t.id) && t.direction !== "more" && t.direction !== "less")
    .map((t) =>
      verdict({
        subject: t.id,
        kind: t.direction === "unclear" ? "no-clear-effect" : t.direction === "worse" ? "warning" : "finding",
        code: `trend-${t.direction}`,
        values: {
          figure: t.id,
          before: t.before,
          after: t.after,
          low: t.low,
          high: t.high,
          since: measured.recentFrom!,
        },
        weight: t.direction === "unclear" ? null : Math.abs(t.change),
      }),
    );
}

/** Whether late orders are rated worse: a difference of means with its interval. */
function scoreVerdicts({ ratios }: Measured): Verdict[] {
  const kept = ratios.get("score.on-time");
  const late = ratios.get("score.late");
  if (kept === undefined || late === undefined) return [];
  const a = ratioEstimate(kept.sums);
  const b = ratioEstimate(late.sums);
  if (a === null || b === null || a.se === null || b.se === null) return [];
  const scale = kept.measure.scale;
  const change = (b.value - a.value) / scale;
  // Few customers are in both groups; taking them as apart makes the interval wider, not narrower.
  const half = (1.96 * Math.hypot(a.se, b.se)) / scale;
  const low = change - half;
  const high = change + half;
  const clear = low > 0 || high < 0;
  return [
    verdict({
      subject: "measure.score.late",
      kind: clear ? "finding" : "no-clear-effect",
      code: clear ? (change < 0 ? "late-scores-lower" : "late-scores-higher") : "late-scores-alike",
      values: {
        onTime: a.value / scale,
        late: b.value / scale,
        low,
        high,
        lowOnTime: share(ratios.get("score-low-share.on-time")),
        lowLate: share(ratios.get("score-low-share.late")),
      },
      weight: clear ? Math.abs(change) : null,
    }),
  ];
}

function share(ratio: { sums: { k: number; n: number } } | undefined): number {
  return ratio === undefined || ratio.sums.n === 0 ? 0 : ratio.sums.k / ratio.sums.n;
}

/** Which promise was used, and what follows from how it is recorded. */
async function promiseVerdicts(measured: Measured, figures: readonly Figure[]): Promise<Verdict[]> {
  const { plan, input, totals } = measured;
  const subject = "measure.order-on-time";
  const out: Verdict[] = [];
  if (plan.promises.length > 0) {
    const tables = (["order", "order_line", "delivery"] as const).filter((t) => plan.rows(t) > 0);
    const rows = await input.warehouse.rows(promiseBasis(plan.promises, tables));
    const [used, ...others] = plan.promises;
    out.push(
      verdict({
        subject,
        kind: "finding",
        code: others.length === 0 ? "promise-basis" : "promise-basis-fallback",
        values: { column: used!, filled: rows[0]!.filled, by: plan.promise.by, others: others.join(" ") },
      }),
    );
  } else if (plan.leadDays !== null) {
    out.push(
      verdict({ subject, kind: "finding", code: "promise-by-lead-days", values: { days: plan.leadDays } }),
    );
  } else if (knowsOnTime(plan)) {
    out.push(verdict({ subject, kind: "finding", code: "promise-by-flag", values: {} }));
  } else {
    out.push(verdict({ subject, kind: "cannot-tell", code: "no-promise", values: {} }));
  }
  const value = (id: string) => figures.find((f) => f.id === id)?.value ?? null;
  const byTime = value("measure.order-on-time.by-time");
  const byDate = value("measure.order-on-time.by-date");
  if (byTime !== null && byDate !== null && byTime !== byDate) {
    out.push(
      verdict({
        subject,
        kind: "finding",
        code: "time-or-date",
        values: { byTime, byDate, by: plan.promise.by },
      }),
    );
  }
  if (totals.openLate > 0) {
    out.push(
      verdict({
        subject,
        kind: "finding",
        code: "open-late",
        values: { orders: totals.openLate, asOf: plan.asOf },
      }),
    );
  } else if (plan.promise.openOrders === "exclude" && totals.open > 0) {
    out.push(
      verdict({
        subject,
        kind: "finding",
        code: "open-left-out",
        values: { orders: totals.open, asOf: plan.asOf },
      }),
    );
  }
  return out;
}

function unknownVerdicts(figures: readonly Figure[]): Verdict[] {
  return figures.flatMap((f): Verdict[] => {
    const p = f.population;
    if (f.value === null || p === null || p.of === 0 || p.unknown / p.of <= manyUnknown) return [];
    if (!leading.some((id) => f.id === `measure.${id}`)) return [];
    return [
      verdict({
        subject: f.id,
        kind: "warning",
        code: p.unknownAs === "failed" ? "unknown-failed" : "unknown-left-out",
        values: { figure: f.id, unknown: p.unknown, of: p.of, share: p.unknown / p.of },
        weight: p.unknown / p.of,
      }),
    ];
  });
}

function missingElements(rows: readonly ElementRow[]): Verdict[] {
  const missing = rows.filter((r) => r.state.startsWith("needs-"));
  if (missing.length === 0) return [];
  const by = (state: string) => missing.filter((r) => r.state === state).length;
  return [
    verdict({
      subject: "measure.elements",
      kind: "cannot-tell",
      code: "elements-not-recorded",
      values: {
        count: missing.length,
        of: rows.length,
        columns: by("needs-columns"),
        audit: by("needs-audit"),
        survey: by("needs-survey"),
      },
    }),
  ];
}
