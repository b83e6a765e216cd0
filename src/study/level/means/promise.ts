import { assumed } from "../../../core/assumptions.js";
import type { Findings, Table } from "../../../core/findings.js";
import { lossPerFailure } from "../../../core/level/means/failure-curve.js";
import { demandLost } from "../../../core/level/means/longer-promise.js";
import { leadDays, periodMargin } from "../../../facts/sql/level/elements.js";
import { code, key, moneyPerYear, share } from "../../columns.js";
import { yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";
import { nothingFound } from "../../made.js";
import { major, majorOrNull } from "../../money.js";
import type { Penalties } from "../../penalties.js";
import { saidIn } from "../../said.js";
import { lossOf, readStakes } from "../elements/stakes.js";

const said = saidIn("level");
const responseIds = ["level.delivery-response", "level.delivery-flat-days", "level.delivery-most"] as const;
/** Orders with a promise and an arrival before their spread is believed. */
const enough = 50;
/** Promises further from today's than this were never made: nobody knows what they would do to sales. */
const further = 7;

/** Days promised against the share that keeps them, and what both sides would cost. */
export async function promiseCurve(input: StudyInput, penalties: Penalties | null): Promise<Findings> {
  const { warehouse, settings, assumptions } = input;
  const days = await warehouse.rows(leadDays());
  const orders = days.reduce((s, d) => s + d.orders, 0);
  if (orders < enough) return nothingFound;
  const years = yearsIn(settings.period.from, settings.period.to);
  const stakes =
    penalties === null || penalties.money === "relative"
      ? undefined
      : (await readStakes(input)).find((s) => s.element === "late" && s.class === null);
  const loss = stakes === undefined ? null : lossOf(penalties!, "late", stakes);
  const perLate = loss === null ? null : lossPerFailure(loss).value;
  const [sales] = await warehouse.rows(periodMargin());
  const margin =
    sales === undefined || sales.margin === null ? null : (100 * Math.max(0, sales.margin)) / years;
  const rule = {
    perDay: assumed(assumptions, responseIds[0]).value,
    flatDays: assumed(assumptions, responseIds[1]).value,
    most: assumed(assumptions, responseIds[2]).value,
  };
  const promised = days.reduce((s, d) => s + (d.promised ?? 0), 0) / orders;
  const last = Math.min(
    Math.ceil(promised) + further,
    Math.max(...days.map((d) => d.days), Math.ceil(promised)),
  );
  const first = Math.max(0, Math.min(...days.map((d) => d.days)));
  const rows = Array.from({ length: last - first + 1 }, (_, k) => {
    const of = first + k;
    const onTime = days.reduce((s, d) => s + (d.days <= of ? d.orders : 0), 0) / orders;
    const late = perLate === null ? null : ((1 - onTime) * orders * perLate) / years;
    const demand = margin === null ? null : margin * demandLost(of, rule);
    return { days: of, onTime, late, demand, total: late === null || demand === null ? null : late + demand };
  });
  const told = rows.filter((r) => r.total !== null);
  const best = told.length === 0 ? null : told.reduce((b, r) => (r.total! < b.total! ? r : b));
  const today = 1 - days.reduce((s, d) => s + d.late, 0) / orders;
  const table: Table = {
    id: "level.promise-curve",
    columns: [
      key("days", "days"),
      share("on-time", "longer-promise"),
      ...["lost-late", "lost-demand", "total"].map((id) => moneyPerYear(id, "longer-promise")),
      code("mark", "longer-promise"),
    ],
    rows: rows.map((r) => [
      r.days,
      r.onTime,
      majorOrNull(r.late),
      majorOrNull(r.demand),
      majorOrNull(r.total),
      r === best ? "best" : r.days === Math.round(promised) ? "today" : null,
    ]),
    total: rows.length,
  };
  return {
    ...nothingFound,
    tables: [table],
    verdicts: [
      best === null
        ? said("promise-untold", "cannot-tell", "level.promise-curve", { promised, today })
        : said(
            "promise-best",
            "finding",
            "level.promise-curve",
            { promised, today, best: best.days, "on-time": best.onTime, total: major(best.total!) },
            null,
          ),
    ],
    assumptions: responseIds.map((id) => assumed(assumptions, id)),
  };
}
