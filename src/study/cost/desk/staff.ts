import { assumed } from "../../../core/assumptions.js";
import { bestRoster, type Roster } from "../../../core/cost/desk-roster.js";
import { type WeekStaff, weekStaff } from "../../../core/cost/desk-staffing.js";
import { offeredLoad, type Queue, type Waiting, waiting } from "../../../core/cost/erlang.js";
import { impatientWaiting } from "../../../core/cost/erlang-a.js";
import { openIntervals, openWeekdays } from "../../../core/cost/open-week.js";
import type { StudyInput } from "../../input.js";
import type { Payroll } from "../payroll.js";
import type { DeskContacts, DeskRules, DeskSlot } from "./read.js";

export interface DeskInterval extends DeskSlot {
  readonly queue: Queue;
  readonly load: number;
  readonly agents: number;
  readonly waits: Extract<Waiting, { kind: "steady" }>;
}

/** The usual week of the desk and who it takes. */
export interface DeskWeek {
  readonly intervals: readonly DeskInterval[];
  readonly handlingSeconds: number;
  /** Hours a week of work that can wait. */
  readonly waitingHours: number;
  readonly openHours: number;
  /** Live contacts outside opening hours. */
  readonly outside: number;
  readonly staff: WeekStaff;
  /** People it takes at the ends of the range of shrinkage. */
  readonly range: { readonly low: number; readonly high: number };
  /** The same week with more or fewer calls. */
  readonly scaled: (factor: number) => readonly Queue[];
}

/** Recorded minutes that a person could not work in a week on one contact: elapsed time, not work. */
export const endless = ({ live }: DeskContacts, rules: DeskRules): boolean =>
  live.minutes > live.timed * rules.weekHours * 60;

/** The week's intervals with their load and agents; null when no live contacts or no minutes are recorded. */
export function deskWeek(input: StudyInput, contacts: DeskContacts, rules: DeskRules): DeskWeek | null {
  const { live, slots, days } = contacts;
  if (slots.length === 0 || !(live.minutes > 0) || endless(contacts, rules)) return null;
  const { from, to } = input.settings.period;
  const weekdays = openWeekdays(
    days.map((d) => d.day),
    from,
    to,
  );
  const open = openIntervals(slots, rules.outsideShare);
  const handlingSeconds = (live.minutes / live.timed) * 60;
  const kept = slots.filter((_, i) => open[i]);
  const queues = kept.map((slot) => ({
    arrivals: slot.contacts / weekdays[slot.weekday - 1]!,
    intervalSeconds: rules.intervalMinutes * 60,
    handlingSeconds,
  }));
  const waitingTimed = contacts.timed - live.timed;
  const waitingMean = waitingTimed > 0 ? Math.max(0, contacts.minutes - live.minutes) / waitingTimed : 0;
  const weeks = weekdays.reduce((sum, n) => sum + n, 0) / 7;
  const waitingHours = ((contacts.contacts - live.contacts) * waitingMean) / 60 / weeks;
  const staff = weekStaff(queues, rules, rules, waitingHours);
  const { low, high } = assumed(input.assumptions, "cost.desk.shrinkage");
  const at = (shrinkage: number) =>
    weekStaff(queues, rules, { ...rules, shrinkage: Math.min(0.99, Math.max(0, shrinkage)) }, waitingHours)
      .people;
  return {
    intervals: kept.map((slot, i) => {
      const waits = waiting(queues[i]!, staff.agents[i]!, rules.answerWithinSeconds);
      if (waits.kind !== "steady") throw new Error("agents for a target are above the load");
      return { ...slot, queue: queues[i]!, load: waits.load, agents: staff.agents[i]!, waits };
    }),
    handlingSeconds,
    waitingHours,
    openHours: (kept.length * rules.intervalMinutes) / 60,
    outside: slots.reduce((sum, slot, i) => (open[i] ? sum : sum + slot.contacts), 0),
    staff,
    range: { low: at(low), high: at(high) },
    scaled: (factor) => queues.map((queue) => ({ ...queue, arrivals: queue.arrivals * factor })),
  };
}

/** Whole people the target takes when so many times the usual calls and mails come. */
export function peopleFor(week: DeskWeek, rules: DeskRules, factor: number): number {
  return weekStaff(week.scaled(factor), rules, rules, week.waitingHours * factor).people;
}

export interface DeskPoint {
  readonly people: number;
  readonly roster: Roster;
  /** Share of callers who hang up, with the patience assumed. */
  readonly abandonment: number;
}

/** What so many people can do with the week; null: fewer than the work takes, so lines and piles grow. */
export function deskPoint(week: DeskWeek, people: number, rules: DeskRules, factor = 1): DeskPoint | null {
  const queues = factor === 1 ? week.intervals.map((i) => i.queue) : week.scaled(factor);
  const hours = people * rules.weekHours * (1 - rules.shrinkage);
  const live = queues.reduce((sum, q) => sum + (offeredLoad(q) * q.intervalSeconds) / 3600, 0);
  if (hours < live + week.waitingHours * factor) return null;
  const roster = bestRoster(queues, people, rules, rules.answerWithinSeconds);
  if (roster === null) return null;
  const arrivals = queues.reduce((sum, q) => sum + q.arrivals, 0);
  const lost = queues.reduce((sum, queue, i) => {
    const w = impatientWaiting(queue, roster.agents[i]!, rules.answerWithinSeconds, rules.patienceSeconds);
    return w.kind === "steady" ? sum + queue.arrivals * w.abandonment : sum;
  }, 0);
  return { people, roster, abandonment: lost / arrivals };
}

/** Points shown beyond what is paid and what is needed. */
const beyond = 2;
const mostPoints = 14;

/** The service that whole people buy, from the fewest who keep up with the work. */
export function deskCurve(week: DeskWeek, rules: DeskRules, payroll: Payroll | null): DeskPoint[] {
  const paid = payroll?.usual ?? week.staff.people;
  const top = Math.max(week.staff.people, paid) + beyond;
  const asked = new Set([paid, week.staff.people]);
  const points: DeskPoint[] = [];
  const least = leastPeople(week, rules, top);
  if (least === null) return points;
  const step = Math.max(1, Math.ceil((top - least + 1) / mostPoints));
  for (let people = least; people <= top; people++) {
    if (!asked.has(people) && (people - least) % step !== 0 && people !== top) continue;
    const point = deskPoint(week, people, rules);
    if (point !== null) points.push(point);
  }
  return points;
}

/** The fewest who keep up: more people never do worse, so by halving. */
function leastPeople(week: DeskWeek, rules: DeskRules, top: number): number | null {
  if (deskPoint(week, top, rules) === null) return null;
  let [no, yes] = [0, top];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (deskPoint(week, middle, rules) === null) no = middle;
    else yes = middle;
  }
  return yes;
}
