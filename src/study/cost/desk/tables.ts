import { costPerContact } from "../../../core/cost/contact-cost.js";
import { largestRemainder } from "../../../core/cost/largest-remainder.js";
import type { Table } from "../../../core/findings.js";
import { code, key, number } from "../../columns.js";
import { major } from "../../money.js";
import { clock, type Desk, monthCents } from "./found.js";
import type { DeskWeek } from "./staff.js";

/** The usual week, interval by interval: what comes, who it takes, and who is there with the people paid. */
export function intervalsTable({ rules, today }: Desk, { intervals }: DeskWeek): Table {
  return {
    id: "cost.desk.intervals",
    columns: [
      key("weekday"),
      key("from"),
      number("arrivals", "count", "erlang-c"),
      number("load", "ratio", "erlang-c"),
      number("agents", "count", "desk-staffing"),
      number("occupancy", "share", "erlang-c"),
      number("service-level", "share", "erlang-c"),
      number("mean-wait", "seconds", "erlang-c"),
      number("agents-today", "count", "answer-speed-curve"),
      number("service-level-today", "share", "answer-speed-curve"),
    ],
    rows: intervals.map((interval, i) => {
      const now = today?.roster.waits[i];
      return [
        `weekday-${interval.weekday}`,
        clock(interval.slot * rules.intervalMinutes),
        interval.queue.arrivals,
        interval.load,
        interval.agents,
        interval.waits.occupancy,
        interval.waits.serviceLevel,
        interval.waits.meanWaitSeconds,
        today === null ? null : today.roster.agents[i]!,
        now?.kind === "steady" ? now.serviceLevel : null,
      ];
    }),
    total: intervals.length,
  };
}

/** Contacts by kind: the desk's cost by the minutes each kind takes, and what a settled matter costs. */
export function kindsTable(
  { contacts, cost }: Desk,
  period: { readonly from: string; readonly to: string },
): Table {
  const mean = contacts.timed === 0 ? null : contacts.minutes / contacts.timed;
  // A contact without minutes is taken to last as long as its kind, else as long as any.
  const minutes = contacts.kinds.map((k) =>
    mean === null ? k.contacts : k.contacts * Math.max(0, k.timed > 0 ? k.minutes / k.timed : mean),
  );
  const some = minutes.some((m) => m > 0);
  const cents = cost === null || !some ? null : largestRemainder(cost, minutes);
  const all = minutes.reduce((sum, m) => sum + m, 0);
  return {
    id: "cost.desk.kinds",
    columns: [
      key("kind"),
      number("contacts", "count", "contact-cost"),
      number("minutes-each", "minutes", "contact-cost"),
      number("minutes-share", "share", "contact-cost"),
      number("cost", "money", "contact-cost"),
      number("per-contact", "money-per-contact", "contact-cost"),
      number("first-contact-resolution", "share", "contact-cost"),
      number("per-resolution", "money", "contact-cost"),
    ],
    rows: contacts.kinds.map((k, i) => {
      const each = cents === null ? null : costPerContact(major(cents[i]!), k.contacts);
      const settled = k.judged === 0 ? null : (k.judged - k.again) / k.judged;
      return [
        k.kind,
        k.contacts,
        k.timed === 0 ? null : k.minutes / k.timed,
        mean === null || all === 0 ? null : minutes[i]! / all,
        cents === null ? null : major(cents[i]!),
        each,
        settled,
        each === null || settled === null || settled === 0 ? null : each / settled,
      ];
    }),
    total: contacts.kinds.length,
    evidence: {
      query: "fact.contact",
      args: { "opened_on.from": period.from, "opened_on.to": period.to },
    },
  };
}

/** What whole people buy: cost of a month against speed of answer. */
export function curveTable(desk: Desk, week: DeskWeek): Table {
  return {
    id: "cost.desk.curve",
    columns: [
      key("people", "count"),
      number("month-cost", "money", "answer-speed-curve"),
      number("service-level", "share", "answer-speed-curve"),
      number("mean-wait", "seconds", "answer-speed-curve"),
      number("abandonment", "share", "erlang-a"),
      number("occupancy", "share", "answer-speed-curve"),
      code("paid", "answer-speed-curve"),
      code("needed", "desk-staffing"),
    ],
    rows: desk.curve.map((point) => {
      const cents = monthCents(desk, point.people);
      return [
        point.people,
        cents === null ? null : major(Math.round(cents)),
        point.roster.serviceLevel,
        point.roster.meanWaitSeconds,
        point.abandonment,
        point.roster.occupancy,
        point.people === desk.payroll?.usual,
        point.people === week.staff.people,
      ];
    }),
    total: desk.curve.length,
  };
}

/** Month by month: contacts, the people there were, and the people the target takes. */
export function monthsTable({ months }: Desk): Table {
  return {
    id: "cost.desk.months",
    columns: [
      key("month"),
      number("contacts", "count", "contact-cost"),
      number("people", "count", "desk-staffing"),
      number("people-needed", "count", "desk-staffing"),
      number("used", "share", "desk-staffing"),
      number("service-level", "share", "answer-speed-curve"),
    ],
    rows: months.map((m) => [
      m.month,
      m.contacts,
      m.people,
      m.needed,
      m.capacity > 0 ? m.used / m.capacity : null,
      m.serviceLevel,
    ]),
    total: months.length,
  };
}
