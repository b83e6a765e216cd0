import type { Findings, Table } from "../../../core/findings.js";
import { shareDifference } from "../../../core/stats/share-difference.js";
import type { Verdict } from "../../../core/verdict.js";
import { channelMonths } from "../../../facts/sql/cost/trend.js";
import { code, key, number } from "../../columns.js";
import { confidence } from "../../confidence.js";
import type { StudyInput } from "../../input.js";
import { type Monthly, sum } from "./monthly.js";
import { verdict } from "./verdict.js";
import { comparedWindows, type Windows } from "./windows.js";

const method = "cost-trend";

interface Shift {
  readonly what: "sales-channel" | "contact-channel";
  readonly value: string;
  readonly before: number;
  readonly after: number;
  /** More than chance between the two windows. */
  readonly clear: boolean;
}

/**
 * How the demand itself moved: through which channels orders and contacts come. Rivals and new
 * technology stand in no record of a firm, and that is said.
 */
export async function shiftFindings(input: StudyInput, monthly: Monthly): Promise<Findings> {
  const windows = comparedWindows(monthly.months);
  const none = { figures: [], tables: [], verdicts: [], problems: [], assumptions: [] };
  if (windows === null || monthly.orders.size === 0) return none;
  const shifts = [
    ...(await shiftsOf(input, "order", windows)),
    ...(await shiftsOf(input, "contact", windows)),
  ];
  return {
    ...none,
    tables: shifts.length === 0 ? [] : [shiftsTable(shifts)],
    verdicts: [
      ...said(shifts, windows),
      verdict("cost.market-unseen", "cannot-tell", "cost.trend.change", {}),
    ],
  };
}

async function shiftsOf(input: StudyInput, of: "order" | "contact", windows: Windows): Promise<Shift[]> {
  const { from, to } = input.settings.period;
  const rows = await input.warehouse.rows(channelMonths(of, from, to));
  const counted = (months: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const r of rows)
      if (months.includes(r.month)) counts.set(r.channel, (counts.get(r.channel) ?? 0) + r.n);
    return counts;
  };
  const [before, after] = [counted(windows.before), counted(windows.after)];
  const [all, now] = [sum([...before.values()]), sum([...after.values()])];
  const channels = [...new Set([...before.keys(), ...after.keys()])].sort();
  if (all === 0 || now === 0 || channels.length < 2) return [];
  return channels.map((value) => {
    const [b, a] = [before.get(value) ?? 0, after.get(value) ?? 0];
    const apart = shareDifference(a, now, b, all, confidence);
    return {
      what: of === "order" ? "sales-channel" : "contact-channel",
      value,
      before: b / all,
      after: a / now,
      clear: apart !== null && (apart.low > 0 || apart.high < 0),
    };
  });
}

/** Per kind of channel the one that moved most, where that is more than chance. */
function said(shifts: readonly Shift[], windows: Windows): Verdict[] {
  return (["sales-channel", "contact-channel"] as const).flatMap((what) => {
    const moved = shifts
      .filter((s) => s.what === what && s.clear)
      .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))[0];
    if (moved === undefined) return [];
    return [
      verdict(
        moved.after > moved.before ? "cost.shift-more" : "cost.shift-less",
        "finding",
        "cost.trend.change",
        {
          what: `what.${what}`,
          value: moved.value,
          before: moved.before,
          after: moved.after,
          by: `window.${windows.by}`,
        },
        null,
        what,
      ),
    ];
  });
}

function shiftsTable(shifts: readonly Shift[]): Table {
  return {
    id: "cost.shifts",
    columns: [
      { ...key("what"), kind: "code", method },
      key("value"),
      number("before", "share", method),
      number("after", "share", method),
      number("change", "share", method),
      code("clear", method),
    ],
    rows: shifts.map((s) => [s.what, s.value, s.before, s.after, s.after - s.before, s.clear]),
    total: shifts.length,
  };
}
