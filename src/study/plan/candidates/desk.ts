import { assumed } from "../../../core/assumptions.js";
import type { Candidate, Removal } from "../../../core/plan/candidate.js";
import { certain, combine } from "../../../core/stats/drawn.js";
import { drawnShare } from "../../../core/stats/drawn-share.js";
import { seededUniform, seedOf } from "../../../core/stats/seeded-uniform.js";
import { unresolvedPurchases } from "../../../facts/sql/level/elements.js";
import { yearsIn } from "../../days.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { assumedDrawn } from "../../level/elements/assumed-draws.js";
import { minuteRate, rowsBefore } from "../../level/elements/before.js";
import { type DeskMeans, type DeskMonth, readDeskMeans } from "../../level/elements/desk.js";
import type { Penalties } from "../../penalties.js";
import { always, times, usually } from "./means/made.js";

/** More people where answers come slowly, and complaints settled in time. */
export async function deskCandidates(input: StudyInput, { draws }: Penalties): Promise<readonly Candidate[]> {
  const desk = await readDeskMeans(input);
  return [
    ...(desk === null ? [] : [...staffing(input, desk, draws), ...weekdays(input, desk, draws)]),
    ...(await settling(input, draws)),
  ];
}

/** As many people in every month as there usually are, and one or two more. */
function staffing(input: StudyInput, desk: DeskMeans, draws: number): Candidate[] {
  const years = yearsIn(input.settings.period.from, input.settings.period.to);
  const thin = desk.months.filter((m) => m.people < desk.usual);
  const judged = desk.months.reduce((s, m) => s + m.judged, 0);
  const monthsOf = (months: readonly DeskMonth[]) => months.map((m) => m.month.slice(0, 7)).join(", ");
  return [0, 1, 2].flatMap((more) => {
    const people = desk.usual + more;
    const changed = more === 0 ? thin : desk.months.filter((m) => m.people < people);
    const removes = changed.flatMap((m) => monthRemoval(desk, m, people, draws));
    if (removes.length === 0) return [];
    const added = changed.reduce((s, m) => s + people - m.people, 0) / years;
    const slow = desk.months.reduce((s, m) => {
      const at = desk.slowAt((m.used * m.people) / Math.max(m.people, people));
      return s + (changed.includes(m) ? Math.min(m.slow, m.judged * at) : m.slow);
    }, 0);
    return [
      {
        ...usually(input, draws),
        id: `slow-response.staff-desk.${people}`,
        element: "slow-response",
        means: "staff-desk" as const,
        group: "slow-response.people",
        where: more === 0 ? [{ dimension: "month" as const, value: monthsOf(thin) }] : [],
        from: 1 - desk.months.reduce((s, m) => s + m.slow, 0) / judged,
        to: 1 - slow / judged,
        removes,
        cost: desk.person === null ? null : certain(desk.person * added, draws),
        uses: { agents: added / 12 },
        costSource: desk.person === null ? ("unknown" as const) : ("records" as const),
        evidence: { query: "fact.contact", args: { "opened_on.months": monthsOf(changed) } },
        inputs: ["loss.effect.slow-answer"],
        assumptions: [...always, "measure.slow-response-hours"],
        actions: changed.map((m) => ({
          what: "agents" as const,
          subject: m.month.slice(0, 7),
          site: "",
          from: m.people,
          to: people,
          unit: "people" as const,
        })),
      } satisfies Candidate,
    ];
  });
}

/** What more people in a month like this one would have taken away. */
function monthRemoval(desk: DeskMeans, month: DeskMonth, people: number, draws: number): Removal[] {
  if (month.slow === 0) return [];
  const after = desk.slowAt((month.used * month.people) / people);
  const share = drawnShare(month.slow, month.judged, 1, seededUniform(seedOf(`slow.${month.month}`)), draws);
  const calm = desk.months.filter((m) => m.people >= desk.usual);
  const of = calm.reduce((s, m) => s + m.judged, 0);
  const rest = drawnShare(
    Math.min(of, after * of),
    Math.max(1, of),
    1,
    seededUniform(seedOf(`slow.${month.month}.after`)),
    draws,
  );
  const removed = combine([share, rest], ([s, r]) => Math.max(0, 1 - r! / s!));
  return [
    {
      kind: "slow-answer",
      where: [{ dimension: "month", value: month.month.slice(0, 7) }],
      share: removed,
    },
  ];
}

/** One more person on the weekday on which answers come slowly. */
function weekdays(input: StudyInput, desk: DeskMeans, draws: number): Candidate[] {
  const { from: first, to: last } = input.settings.period;
  const within = { "opened_on.from": first, "opened_on.to": last };
  return rowsBefore(input.before, "measure.hot-spots").flatMap((row) => {
    if (row.failure !== "slow-response" || row.place !== "weekday" || row["place-2"] !== null) return [];
    const day = String(row.value);
    const [failed, judged] = [Number(row.failed), Number(row.judged)];
    if (!(failed > 0 && judged >= failed)) return [];
    const share = drawnShare(failed, judged, 1, seededUniform(seedOf(`slow.${day}`)), draws);
    const removed = combine([share], ([s]) => Math.max(0, 1 - Number(row.elsewhere) / s!));
    // Weekdays go by their number, Monday 1.
    const weekday = day.replace("weekday-", "");
    const where = [{ dimension: "weekday" as const, value: weekday }];
    const from = 1 - failed / judged;
    return [
      {
        ...usually(input, draws),
        id: `slow-response.staff-desk.${day}`,
        element: "slow-response",
        means: "staff-desk" as const,
        group: `slow-response.${day}`,
        where,
        from,
        to: 1 - Number(row.elsewhere),
        removes: [{ kind: "slow-answer" as const, where, share: removed }],
        // A fifth of a person: one day of five.
        cost: desk.person === null ? null : certain((desk.person * 12) / 5, draws),
        uses: { agents: 1 / 5 },
        costSource: desk.person === null ? ("unknown" as const) : ("records" as const),
        evidence: {
          query: "fact.contact",
          args: { "opened_on.weekday": Number(weekday), ...within },
        },
        inputs: ["loss.effect.slow-answer"],
        assumptions: [...always, "measure.slow-response-hours"],
        actions: [
          {
            what: "agents" as const,
            subject: day,
            site: "",
            from: desk.usual,
            to: desk.usual + 1,
            unit: "people" as const,
          },
        ],
      } satisfies Candidate,
    ];
  });
}

/** Time set aside to settle every complaint within the time after which it counts as unresolved. */
async function settling(input: StudyInput, draws: number): Promise<Candidate[]> {
  const { warehouse, settings, before, assumptions } = input;
  if (!(await stands(warehouse, "purchase_exposure"))) return [];
  const [row] = await warehouse.rows(unresolvedPurchases());
  if (row === undefined || row.failed === 0) return [];
  const years = yearsIn(settings.period.from, settings.period.to);
  const rate = minuteRate(before, "service-desk");
  const minutes = assumedDrawn(input, "level.settle-minutes", draws);
  const hours = assumed(assumptions, "loss.unresolved-hours").value;
  const from = 1 - row.failed / row.judged;
  return [
    {
      ...usually(input, draws),
      id: "unresolved.settle-complaints",
      element: "unresolved",
      means: "settle-complaints",
      group: "unresolved.settle",
      where: [],
      from,
      to: 1,
      removes: [{ kind: "unresolved", where: [], share: certain(1, draws) }],
      cost: rate === null ? null : times(minutes, (rate * row.failed) / years),
      costSource: rate === null ? "unknown" : "default",
      evidence: { query: "fact.contact", args: { kind: "complaint" } },
      inputs: ["loss.effect.unresolved"],
      assumptions: [...always, "level.settle-minutes", "loss.unresolved-hours"],
      actions: [{ what: "settle-hours", subject: "", site: "", from: null, to: hours, unit: "hours" }],
    },
  ];
}
