import type { RoomCatalogue } from "../message.js";

export const costDesk = {
  figures: {
    "cost.desk.contacts": {
      name: "Contacts handled",
      meaning: "Contacts opened in the period, all channels.",
    },
    "cost.desk.cost": {
      name: "Cost of the service desk",
      meaning:
        "All booked for the desk: pay, outsourced service, software, training and overhead handed down.",
    },
    "cost.desk.handling-minutes": {
      name: "Handling time per contact",
      meaning: "Mean of the working minutes recorded on contacts.",
    },
    "cost.desk.per-contact": {
      name: "Cost per contact",
      meaning: "Cost of the desk, idle time included, divided by contacts handled.",
    },
    "cost.desk.first-contact-resolution": {
      name: "First-contact resolution",
      meaning: "Share of contacts on an order that were not followed by another for the same reason.",
    },
    "cost.desk.per-resolution": {
      name: "Cost per matter settled",
      meaning: "Cost per contact divided by first-contact resolution.",
    },
    "cost.desk.answered-in-time": {
      name: "Answered in time, as recorded",
      meaning: "Share of answered live contacts whose recorded first response came within the target time.",
    },
    "cost.desk.peak-agents": {
      name: "Agents in the busiest interval",
      meaning: "People who must be present at once to meet the service target.",
    },
    "cost.desk.people-needed": {
      name: "People the service target takes",
      meaning: "Whole people on the payroll, so that every interval of the usual week meets the target.",
    },
    "cost.desk.occupancy": {
      name: "Occupancy at the target",
      meaning: "Share of present time spent on live contacts when the target is met.",
    },
    "cost.desk.people-paid": {
      name: "People paid",
      meaning: "People on the desk in the middle month of the period, from the capacity recorded.",
    },
    "cost.desk.service-level": {
      name: "Service level the people paid can reach",
      meaning: "Share of live contacts answered in time, with their hours laid where they help most.",
    },
    "cost.desk.mean-wait": {
      name: "Mean wait with the people paid",
      meaning: "Over all live contacts, those answered at once too.",
    },
    "cost.desk.abandonment": {
      name: "Callers lost with the people paid",
      meaning: "Share of live contacts given up before an answer, with the patience assumed.",
    },
    "cost.desk.idle-people": {
      name: "Whole people idle",
      meaning: "Whole people whom not even the busiest month needs.",
    },
    "cost.desk.idle-people.cost": {
      name: "Pay of whole people idle",
      meaning: "What these people cost in the period.",
    },
    "cost.desk.month-cost": {
      name: "Cost of the desk per month",
      meaning: "With the people paid in the middle month; today's point on the cost curve.",
    },
  },
  methods: {
    "erlang-c":
      "Contacts of each interval of the usual week, averaged over the weeks with records, times handling time give the load. Erlang C gives the chance of waiting and the share answered in time. Where agents are no more than the load there is no steady state and no number is given. It assumes that callers come independently, at a steady rate within the interval, and wait until answered.",
    "erlang-a":
      "Erlang C with callers who give up after a while of their own. It says how many are lost, and has an answer at any load.",
    "desk-staffing":
      "In each interval the smallest number of agents that meets the target. Work that can wait, such as mail, is done in their idle time first. Hours so needed, less breaks, meetings, training and leave, are rounded up to whole people, and there are never fewer than the busiest interval takes.",
    "contact-cost":
      "Everything booked for the desk divided by contacts. By kind it follows recorded minutes. A contact counts as repeated when another on the same order and reason follows within the days assumed. A matter takes 1 ÷ first-contact resolution contacts, as if every contact had the same chance to settle it.",
    "answer-speed-curve":
      "For each number of people, their hours are laid on the intervals where they let most callers be answered in time. Shifts are taken as free, so a real roster does no better. Cost is pay per person and month, plus what else the desk costs.",
  },
  tables: {
    "cost.desk.intervals": "Service desk: the usual week",
    "cost.desk.intervals.weekday": "Weekday",
    "cost.desk.intervals.from": "From",
    "cost.desk.intervals.arrivals": "Live contacts",
    "cost.desk.intervals.load": "Load (agents busy)",
    "cost.desk.intervals.agents": "Agents for the target",
    "cost.desk.intervals.occupancy": "Occupancy",
    "cost.desk.intervals.service-level": "Answered in time",
    "cost.desk.intervals.mean-wait": "Mean wait",
    "cost.desk.intervals.agents-today": "Agents with the people paid",
    "cost.desk.intervals.service-level-today": "Answered in time by them",
    "cost.desk.kinds": "Service desk: cost by kind of contact",
    "cost.desk.kinds.kind": "Kind",
    "cost.desk.kinds.contacts": "Contacts",
    "cost.desk.kinds.minutes-each": "Minutes each",
    "cost.desk.kinds.minutes-share": "Share of minutes",
    "cost.desk.kinds.cost": "Cost",
    "cost.desk.kinds.per-contact": "Cost per contact",
    "cost.desk.kinds.first-contact-resolution": "First-contact resolution",
    "cost.desk.kinds.per-resolution": "Cost per matter settled",
    "cost.desk.curve": "Service desk: cost against speed of answer",
    "cost.desk.curve.people": "People",
    "cost.desk.curve.month-cost": "Cost per month",
    "cost.desk.curve.service-level": "Answered in time",
    "cost.desk.curve.mean-wait": "Mean wait",
    "cost.desk.curve.abandonment": "Callers lost",
    "cost.desk.curve.occupancy": "Occupancy",
    "cost.desk.curve.paid": "Paid today",
    "cost.desk.curve.needed": "Target takes",
    "cost.desk.months": "Service desk: people by month",
    "cost.desk.months.month": "Month",
    "cost.desk.months.contacts": "Contacts",
    "cost.desk.months.people": "People",
    "cost.desk.months.people-needed": "Target takes",
    "cost.desk.months.used": "Minutes used",
    "cost.desk.months.service-level": "Service level they can reach",
  },
  verdicts: {
    "cost.desk.target-impossible":
      "The service target cannot be worked to: a service level or shrinkage of 100 % or more, no working hours or no patience. Correct the cost.desk assumptions in plimsoll.yaml.",
    "cost.desk.no-channel":
      "Contacts do not say by which channel they came, so it is unknown who waits in line. A channel column on contacts unlocks staffing.",
    "cost.desk.no-live-channel":
      "No channel on which callers wait in line is recorded ({channels} can wait), so no staffing for speed of answer is reckoned. If somebody does wait on one of them, name it under cost: liveChannels in plimsoll.yaml.",
    "cost.desk.no-time-of-day":
      "Contacts carry a day and no time of day, so load by interval is unknown. An export with the time unlocks staffing.",
    "cost.desk.no-minutes":
      "Live contacts carry no handling minutes, so the load is unknown. A minutes column on contacts unlocks staffing.",
    "cost.desk.endless-minutes":
      "Live contacts are recorded with {minutes:minutes} each, more than one person works in a week. That is time elapsed, not time worked, so no load is reckoned. Map the working minutes.",
    "cost.desk.live-channels":
      "Callers wait in line on {live}. Contacts by {waiting} can wait and fill idle time. If that is wrong, list the live ones under cost: liveChannels in plimsoll.yaml.",
    "cost.desk.all-live": "Callers wait in line on {live}; no other channel is recorded.",
    "cost.desk.dearest-kind":
      "{kind:code} take most of the desk: {contacts:count} contacts, {amount:money}, {each:money} each.",
    "cost.desk.busiest":
      "Busiest interval: {weekday:code} from {from}, with {arrivals} live contacts. The target takes {agents:count} present, each busy {occupancy:share} of the time.",
    "cost.desk.need":
      "To answer {level:share} within {seconds:seconds}, the desk needs {needed:count} on the payroll. How many are paid is unknown: a capacity column on activities unlocks it.",
    "cost.desk.short":
      "To answer {level:share} within {seconds:seconds}, the desk needs {needed:count} people; {paid:count} are paid. The {more:count} missing would cost {cost:money} a year.",
    "cost.desk.enough":
      "To answer {level:share} within {seconds:seconds}, the desk needs {needed:count} people; {paid:count} are paid.",
    "cost.desk.hours-uncovered":
      "Open intervals add up to {hours:hours} a week. With {people:count} people not even one can be present in all of them.",
    "cost.desk.overloaded":
      "With {people:count} people the desk cannot keep up: the load reaches {load} on {weekday:code} from {from}, and with no more agents than load the line grows without end. No service level can be stated.",
    "cost.desk.one-is-enough":
      "Even at its busiest the desk has work for less than one person ({load}). One person must be there all the same, so the {hours:hours} open a week decide how many are needed, not the volume.",
    "cost.desk.one-is-not-enough":
      "Even at its busiest the desk has work for less than one person ({load}). Alone, one would answer {alone:share} within {seconds:seconds}, short of {level:share}; so {agents:count} must be present. A small desk pays for readiness, not for volume.",
    "cost.desk.outside-hours":
      "{count:count} live contacts came at hours so quiet that they are taken as outside opening hours. They are not staffed for.",
    "cost.desk.erlang-assumes":
      "The queue is reckoned as if callers came independently, at a steady rate within each {minutes:minutes}. Mailings, outages and campaigns bring waves; then more people are needed than stated.",
    "cost.desk.recorded-slower":
      "As recorded, {recorded:share} of live contacts were answered within {seconds:seconds}; the people paid could reach {reckoned:share}. Either the desk works live contacts off as tickets, or the recorded time is not the moment somebody picked up. Find out which before hiring or releasing anybody.",
    "cost.desk.idle":
      "{share:share} of paid minutes on the desk go unused. Not even the busiest month needs {people:count} of the {paid:count} people: {amount:money} in the period.",
    "cost.desk.idle-free":
      "{share:share} of paid minutes on the desk go unused. Not even the busiest month needs {people:count} of the {paid:count} people: {amount:money} in the period. The rest still meets the target of {level:share} within {seconds:seconds}, which takes {needed:count}.",
    "cost.desk.idle-is-readiness":
      "{share:share} of paid minutes on the desk go unused. Not even the busiest month needs {people:count} of the {paid:count} people: {amount:money} in the period. They are free only if callers may wait longer: {level:share} within {seconds:seconds} takes {needed:count}.",
    "cost.desk.idle-none":
      "{share:share} of paid minutes on the desk go unused ({amount:money}), but the busiest month needs everybody. Nobody can be released, so nothing is saved.",
    "cost.desk.thin-months":
      "In {months} the desk had {people:count} people, {usual:count} otherwise; {used:share} of their minutes were used.",
    "cost.desk.growing-months":
      "In {months} the people paid could not put more agents than load into every open interval. There the line keeps growing while it lasts, and no service level can be stated.",
    "cost.desk.over-capacity":
      "In {months} more minutes were worked than the desk's people supply: overtime, help from others, or times recorded too long.",
  },
  assumptions: {
    "cost.desk.answer-seconds": {
      name: "Target time to answer",
      meaning: "A live contact answered within it is in time.",
    },
    "cost.desk.service-level": {
      name: "Target share answered in time",
      meaning: "Share of live contacts to be answered within the target time.",
    },
    "cost.desk.shrinkage": {
      name: "Shrinkage",
      meaning: "Share of paid time that breaks, meetings, training, leave and illness take.",
    },
    "cost.desk.week-hours": { name: "Paid hours per person and week", meaning: "Before shrinkage." },
    "cost.desk.patience-seconds": {
      name: "Patience of callers",
      meaning: "Mean time until a waiting caller gives up.",
    },
    "cost.desk.interval-minutes": {
      name: "Staffing interval",
      meaning: "Stretch of the day that is staffed as one.",
    },
    "cost.desk.outside-hours-share": {
      name: "Contacts outside opening hours",
      meaning: "Share of live contacts, at most, whose quiet intervals are taken as closed.",
    },
    "cost.desk.repeat-days": {
      name: "Days within which a contact is a repeat",
      meaning: "Same order, same reason.",
    },
  },
  codes: {
    "kind.inquiry": "Inquiries",
    "kind.complaint": "Complaints",
    "kind.claim": "Claims",
    "kind.repair": "Repairs",
    "kind.change": "Order changes",
  },
} as const satisfies RoomCatalogue;
