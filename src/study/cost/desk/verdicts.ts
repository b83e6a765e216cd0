import { waiting } from "../../../core/cost/erlang.js";
import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import type { Payroll } from "../payroll.js";
import { clock, type Desk } from "./found.js";
import { type DeskWeek, endless } from "./staff.js";

const say = (
  code: string,
  kind: Verdict["kind"],
  subject: string,
  values: Verdict["values"],
  weight: number | null = null,
): Verdict => ({
  id: `cost.desk.${code}`,
  subject: `cost.desk.${subject}`,
  kind,
  code: `cost.desk.${code}`,
  values,
  weight,
});

const listed = (names: readonly string[]): string => names.join(" / ");

export function contactVerdicts({ contacts, cost, rules, impossible }: Desk): Verdict[] {
  const verdicts: Verdict[] = [];
  const { live } = contacts;
  if (impossible)
    verdicts.push(say("target-impossible", "cannot-tell", "people-needed", { level: rules.serviceLevel }));
  else if (!contacts.channelled) verdicts.push(say("no-channel", "cannot-tell", "people-needed", {}));
  else if (live.contacts === 0)
    verdicts.push(
      say("no-live-channel", "cannot-tell", "people-needed", { channels: listed(contacts.waitingChannels) }),
    );
  else if (!contacts.clocked) verdicts.push(say("no-time-of-day", "cannot-tell", "people-needed", {}));
  else if (!(live.minutes > 0)) verdicts.push(say("no-minutes", "cannot-tell", "people-needed", {}));
  else if (endless(contacts, rules))
    verdicts.push(
      say("endless-minutes", "cannot-tell", "people-needed", { minutes: live.minutes / live.timed }),
    );
  else
    verdicts.push(
      contacts.waitingChannels.length === 0
        ? say("all-live", "finding", "people-needed", { live: listed(live.channels) })
        : say("live-channels", "finding", "people-needed", {
            live: listed(live.channels),
            waiting: listed(contacts.waitingChannels),
          }),
    );
  if (cost !== null && contacts.kinds.length > 1 && contacts.timed > 0) {
    const dearest = contacts.kinds
      .filter((k) => k.kind !== null && k.timed > 0)
      .map((k) => ({ kind: k.kind!, minutes: (k.contacts * k.minutes) / k.timed, contacts: k.contacts }))
      .toSorted((a, b) => b.minutes - a.minutes || (a.kind < b.kind ? -1 : 1))[0];
    const share =
      dearest === undefined ? 0 : dearest.minutes / ((contacts.minutes / contacts.timed) * contacts.contacts);
    if (dearest !== undefined && share > 0) {
      const money = major(Math.round(cost * Math.min(1, share)));
      verdicts.push(
        say(
          "dearest-kind",
          "finding",
          "per-contact",
          { kind: dearest.kind, contacts: dearest.contacts, amount: money, each: money / dearest.contacts },
          money,
        ),
      );
    }
  }
  return verdicts;
}

export function staffVerdicts(desk: Desk): Verdict[] {
  const { week, payroll } = desk;
  const verdicts: Verdict[] = [];
  if (week !== null) {
    verdicts.push(...needVerdicts(desk, week), ...smallDesk(desk, week));
    if (week.outside > 0)
      verdicts.push(say("outside-hours", "warning", "people-needed", { count: week.outside }));
    verdicts.push(say("erlang-assumes", "warning", "people-needed", { minutes: desk.rules.intervalMinutes }));
    verdicts.push(...recordedAnswers(desk));
  }
  if (payroll !== null) verdicts.push(...idleVerdicts(desk, payroll), ...thinMonths(desk, payroll));
  return verdicts;
}

function needVerdicts(desk: Desk, week: DeskWeek): Verdict[] {
  const { rules, payroll, today } = desk;
  const needed = week.staff.people;
  const busiest = week.intervals.toSorted(
    (a, b) => b.load - a.load || a.weekday - b.weekday || a.slot - b.slot,
  )[0]!;
  const target = { level: rules.serviceLevel, seconds: rules.answerWithinSeconds, needed };
  const verdicts = [
    say("busiest", "finding", "peak-agents", {
      weekday: `weekday-${busiest.weekday}`,
      from: clock(busiest.slot * rules.intervalMinutes),
      arrivals: busiest.queue.arrivals,
      agents: busiest.agents,
      occupancy: busiest.waits.occupancy,
    }),
  ];
  if (payroll === null) return [...verdicts, say("need", "finding", "people-needed", target)];
  const yearly = (people: number) => major(Math.round(people * payroll.personCents * 12));
  const { usual: paid } = payroll;
  if (today === null) {
    const onePerHour = week.intervals.every((i) => i.load < 1);
    verdicts.push(
      onePerHour && paid * rules.weekHours * (1 - rules.shrinkage) < week.openHours
        ? say("hours-uncovered", "warning", "service-level", { people: paid, hours: week.openHours })
        : say("overloaded", "warning", "service-level", {
            people: paid,
            load: busiest.load,
            weekday: `weekday-${busiest.weekday}`,
            from: clock(busiest.slot * rules.intervalMinutes),
          }),
    );
  }
  if (needed > paid)
    verdicts.push(
      // No weight: the target is often ours, and nobody asked for it yet.
      say("short", "finding", "people-needed", {
        ...target,
        paid,
        more: needed - paid,
        cost: yearly(needed - paid),
      }),
    );
  else verdicts.push(say("enough", "finding", "people-needed", { ...target, paid }));
  return verdicts;
}

/** A desk with less work than one person: opening hours and the target rule, not the volume. */
function smallDesk({ rules }: Desk, week: DeskWeek): Verdict[] {
  const load = week.intervals.reduce((most, i) => Math.max(most, i.load), 0);
  if (load >= 1) return [];
  const values = {
    load,
    hours: week.openHours,
    level: rules.serviceLevel,
    seconds: rules.answerWithinSeconds,
  };
  if (week.staff.oneIsEnough) return [say("one-is-enough", "finding", "people-needed", values)];
  const busiest = week.intervals.find((i) => i.load === load)!;
  const alone = waiting(busiest.queue, 1, rules.answerWithinSeconds);
  return alone.kind === "steady"
    ? [
        say("one-is-not-enough", "finding", "people-needed", {
          ...values,
          alone: alone.serviceLevel,
          agents: busiest.agents,
        }),
      ]
    : [];
}

/** Far fewer recorded in time than reckoned: the desk answers otherwise than by picking up when it rings. */
function recordedAnswers({ contacts, today, rules }: Desk): Verdict[] {
  const { live } = contacts;
  if (live.answered === 0 || today === null) return [];
  const recorded = live.inTime / live.answered;
  return recorded < today.roster.serviceLevel / 2
    ? [
        say("recorded-slower", "warning", "answered-in-time", {
          recorded,
          reckoned: today.roster.serviceLevel,
          seconds: rules.answerWithinSeconds,
        }),
      ]
    : [];
}

function idleVerdicts({ week, rules }: Desk, payroll: Payroll): Verdict[] {
  const share = payroll.unusedMinutes / payroll.capacityMinutes;
  if (payroll.idlePeople < 1)
    return [say("idle-none", "finding", "idle-people", { share, amount: major(payroll.idleCents) })];
  const money = major(Math.round(payroll.idlePeople * payroll.personCents * payroll.months.length));
  const values = { share, people: payroll.idlePeople, paid: payroll.usual, amount: money };
  const spare = payroll.usual - payroll.idlePeople;
  if (week === null) return [say("idle", "finding", "idle-people", values, money)];
  const target = { level: rules.serviceLevel, seconds: rules.answerWithinSeconds, needed: week.staff.people };
  return [
    say(
      week.staff.people > spare ? "idle-is-readiness" : "idle-free",
      "finding",
      "idle-people",
      { ...values, ...target },
      money,
    ),
  ];
}

/** Months with fewer people than usual, with a line that grows, or with more work than minutes. */
function thinMonths({ today, months }: Desk, { usual }: Payroll): Verdict[] {
  const named = (list: typeof months) => listed(list.map((m) => m.month.slice(0, 7)));
  const thin = months.filter((m) => m.people < usual);
  const growing = months.filter((m) => m.needed !== null && m.serviceLevel === null);
  const over = months.filter((m) => m.used > m.capacity && m.capacity > 0);
  const verdicts: Verdict[] = [];
  if (thin.length > 0)
    verdicts.push(
      say("thin-months", "finding", "people-paid", {
        months: named(thin),
        people: thin.reduce((least, m) => Math.min(least, m.people), usual),
        usual,
        used: thin.reduce((sum, m) => sum + m.used, 0) / thin.reduce((sum, m) => sum + m.capacity, 0),
      }),
    );
  if (today !== null && growing.length > 0)
    verdicts.push(
      say("growing-months", "warning", "service-level", { months: named(growing), count: growing.length }),
    );
  if (over.length > 0) verdicts.push(say("over-capacity", "warning", "people-paid", { months: named(over) }));
  return verdicts;
}
