import { assumed } from "../../../../core/assumptions.js";
import { demandLost } from "../../../../core/level/means/longer-promise.js";
import type { Candidate } from "../../../../core/plan/candidate.js";
import { combine } from "../../../../core/stats/drawn.js";
import { leadDays, periodMargin } from "../../../../facts/sql/level/elements.js";
import { yearsIn } from "../../../days.js";
import type { StudyInput } from "../../../input.js";
import { assumedDrawn } from "../../../level/elements/assumed-draws.js";
import { always, times, usually } from "./made.js";

/** A day or two more promised: fewer late by the promise, though hardly fewer who waited too long, and fewer who order. */
export async function promiseCandidates(input: StudyInput, draws: number): Promise<Candidate[]> {
  const { warehouse, settings } = input;
  const days = await warehouse.rows(leadDays());
  const orders = days.reduce((s, d) => s + d.orders, 0);
  const late = days.reduce((s, d) => s + d.late, 0);
  const [sales] = await warehouse.rows(periodMargin());
  if (late === 0 || sales?.margin === null || sales === undefined) return [];
  const years = yearsIn(settings.period.from, settings.period.to);
  const margin = (100 * Math.max(0, sales.margin)) / years;
  const forgiven = assumedDrawn(input, "level.promise-forgiven", draws);
  const promised = days.reduce((s, d) => s + (d.promised ?? 0), 0) / orders;
  const flat = assumed(input.assumptions, "level.delivery-flat-days").value;
  const response = assumedDrawn(input, "level.delivery-response", draws);
  const most = assumedDrawn(input, "level.delivery-most", draws);
  return [1, 2].flatMap((more) => {
    const inTime = days.reduce((s, d) => s + (more === 1 ? d.in_one : d.in_two), 0);
    const met = Math.max(0, inTime - (orders - late));
    if (met === 0) return [];
    const lost = combine([response, most], ([r, m]) => {
      const rule = { perDay: r!, flatDays: flat, most: m! };
      return -margin * (demandLost(promised + more, rule) - demandLost(promised, rule));
    });
    const from = 1 - late / orders;
    return [
      {
        ...usually(input, draws),
        id: `late.promise-date.${more}`,
        element: "late",
        means: "promise-date" as const,
        group: "late.promise-date",
        where: [],
        from,
        to: from + met / orders,
        removes: [{ kind: "late" as const, where: [], share: times(forgiven, met / late) }],
        margin: lost,
        cost: times(forgiven, 0),
        costSource: "default" as const,
        leadDays: 0,
        evidence: { query: "mart.order", args: { on_time: 0 } },
        inputs: ["loss.effect.late"],
        assumptions: [
          ...always,
          "level.promise-forgiven",
          "level.delivery-response",
          "level.delivery-flat-days",
          "level.delivery-most",
        ],
        actions: [
          {
            what: "promise-days" as const,
            subject: "",
            site: "",
            from: promised,
            to: promised + more,
            unit: "days" as const,
          },
        ],
      } satisfies Candidate,
    ];
  });
}
