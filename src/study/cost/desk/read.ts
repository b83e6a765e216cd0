import { assumed } from "../../../core/assumptions.js";
import { isLiveChannel } from "../../../core/cost/live-channels.js";
import { usualCostSettings } from "../../../core/cost/settings.js";
import { deskChannels, deskDays, deskIntervals, deskKinds } from "../../../facts/sql/cost/desk.js";
import type { StudyInput } from "../../input.js";

export interface DeskRules {
  readonly serviceLevel: number;
  readonly answerWithinSeconds: number;
  readonly shrinkage: number;
  readonly weekHours: number;
  readonly patienceSeconds: number;
  readonly intervalMinutes: number;
  readonly outsideShare: number;
  readonly repeatDays: number;
}

/** Contacts of a stretch of a weekday, over the whole period. */
export interface DeskSlot {
  readonly weekday: number;
  readonly slot: number;
  readonly contacts: number;
}

export interface DeskKind {
  readonly kind: string | null;
  readonly contacts: number;
  readonly timed: number;
  readonly minutes: number;
  readonly judged: number;
  readonly again: number;
}

export interface DeskContacts {
  readonly contacts: number;
  /** Contacts that carry minutes, and those minutes. */
  readonly timed: number;
  readonly minutes: number;
  readonly live: {
    readonly channels: readonly string[];
    readonly contacts: number;
    readonly timed: number;
    readonly minutes: number;
    readonly answered: number;
    readonly inTime: number;
  };
  /** Channels on which nobody waits in line. */
  readonly waitingChannels: readonly string[];
  /** Whether any contact names its channel, and any its time of day. */
  readonly channelled: boolean;
  readonly clocked: boolean;
  readonly kinds: readonly DeskKind[];
  readonly slots: readonly DeskSlot[];
  readonly days: readonly { readonly day: string; readonly contacts: number; readonly live: number }[];
}

export function deskRules({ assumptions }: StudyInput): DeskRules {
  const of = (id: string) => assumed(assumptions, `cost.desk.${id}`).value;
  return {
    serviceLevel: of("service-level"),
    answerWithinSeconds: of("answer-seconds"),
    shrinkage: of("shrinkage"),
    weekHours: of("week-hours"),
    patienceSeconds: of("patience-seconds"),
    intervalMinutes: Math.min(1440, Math.max(5, Math.round(of("interval-minutes")))),
    outsideShare: of("outside-hours-share"),
    repeatDays: of("repeat-days"),
  };
}

/** Rules nobody can work to: every caller answered, all time paid and none worked, no patience at all. */
export const impossible = (r: DeskRules): boolean =>
  !(
    r.serviceLevel >= 0 &&
    r.serviceLevel < 1 &&
    r.answerWithinSeconds >= 0 &&
    r.shrinkage >= 0 &&
    r.shrinkage < 1 &&
    r.weekHours > 0 &&
    r.patienceSeconds > 0
  );

/** What the contacts of the period tell about the desk; null when there are none. */
export async function readDesk(input: StudyInput, rules: DeskRules): Promise<DeskContacts | null> {
  const { warehouse, facts, settings } = input;
  if (facts.tables.contact.rows === 0) return null;
  const range = settings.period;
  const channels = await warehouse.rows(deskChannels(range, rules.answerWithinSeconds));
  const sum = (rows: typeof channels, pick: (row: (typeof channels)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  const contacts = sum(channels, (c) => c.contacts);
  if (contacts === 0) return null;
  const given = (settings.cost ?? usualCostSettings).liveChannels;
  const live = channels.filter((c) => c.channel !== null && isLiveChannel(c.channel, given));
  const names = live.map((c) => c.channel!);
  const clocked = facts.tables.contact.columns.opened_on?.timed ?? false;
  return {
    contacts,
    timed: sum(channels, (c) => c.timed),
    minutes: sum(channels, (c) => c.minutes),
    live: {
      channels: names,
      contacts: sum(live, (c) => c.contacts),
      timed: sum(live, (c) => c.timed),
      minutes: sum(live, (c) => c.minutes),
      answered: sum(live, (c) => c.answered),
      inTime: sum(live, (c) => c.in_time),
    },
    waitingChannels: channels.flatMap((c) =>
      c.channel === null || isLiveChannel(c.channel, given) ? [] : [c.channel],
    ),
    channelled: channels.some((c) => c.channel !== null),
    clocked,
    kinds: await warehouse.rows(deskKinds(range, rules.repeatDays, settings.asOf)),
    slots:
      clocked && names.length > 0
        ? await warehouse.rows(deskIntervals(range, names, rules.intervalMinutes))
        : [],
    days: names.length > 0 ? await warehouse.rows(deskDays(range, names)) : [],
  };
}
