import type { RoomCatalogue } from "../message.js";

export const plan = {
  figures: {
    "plan.elements-below-target": {
      name: "Elements below target",
      meaning: "Service elements with a target whose level does not reach it.",
    },
    "plan.first.money": {
      name: "Customers touched by the first element",
      meaning:
        "Profit (or amount) in the period of the customers whom failures of the first-ranked element touched.",
    },
    "plan.broad-logistics-cost": {
      name: "Broad logistics cost (provisional)",
      meaning:
        "Narrow logistics cost of the period plus the value lost with customers who fell silent after a failure: a booked cost and a ceiling, joined here only.",
    },
  },
  methods: {
    "plan-priorities":
      "Elements below their target come first, then those without a target, then those that reach it. Within each: shortfall (target less level, or the failing share where no target is set) times the profit, or amount, of the customers touched. A first ordering, not an effect: customers touched by several elements count in each.",
    "broad-logistics-cost":
      "Narrow logistics cost from the ledger plus the first estimate of value lost after a failure. The second part is never booked, is a ceiling, and carries the whole range.",
  },
  tables: {
    "plan.priorities": "Service elements in the order to look at them",
    "plan.priorities.element": "Element",
    "plan.priorities.rank": "Rank",
    "plan.priorities.advice": "Next step",
    "plan.priorities.level": "Level",
    "plan.priorities.target": "Target",
    "plan.priorities.gap": "Gap",
    "plan.priorities.failed": "Failed",
    "plan.priorities.judged": "Judged",
    "plan.priorities.customers": "Customers touched",
    "plan.priorities.money": "Their profit or amount",
    "plan.priorities.money-is": "Which of the two",
    "plan.priorities.silent-after": "Silent after it",
    "plan.priorities.value-after": "Value at stake after it",
    "plan.priorities.before-silence": "Before silence",
  },
  verdicts: {
    "plan.first":
      "First change {element:element}: {failed:count} of {judged:count} failed, level {level:share} against a target of {target:share} (gap {gap:share}); {customers:count} customers with {money:money} of {basis:code} were touched.",
    "plan.first-no-target":
      "First look at {element:element}: {failed:count} of {judged:count} failed (level {level:share}); {customers:count} customers with {money:money} of {basis:code} were touched. No target is set.",
    "plan.raise":
      "Then raise {element:element}: level {level:share} against {target:share}; {customers:count} customers with {money:money} of {basis:code} touched.",
    "plan.raise-no-target":
      "Raise {element:element}: its failures stand before silence more often than otherwise; level {level:share}, {customers:count} customers touched.",
    "plan.first-unvalued":
      "First look at {element:element}: {failed:count} of {judged:count} failed (level {level:share}), {customers:count} customers were touched. Without amounts the order goes by customers.",
    "plan.raise-unvalued":
      "Raise {element:element}: level {level:share}, {customers:count} customers touched.",
    "plan.set-target-unvalued":
      "Set a target for {element:element}: it is at {level:share}; {failed:count} failures touched {customers:count} customers.",
    "plan.keep": "Keep {element:element} at {level:share}.",
    "plan.may-lower":
      "{element:element} is at {level:share}, clearly above its target of {target:share}, and its failures do not stand out before silence: test whether less would do.",
    "plan.set-target":
      "Set a target for {element:element}: it is at {level:share}; {failed:count} failures touched {customers:count} customers with {money:money} of {basis:code}.",
    "plan.no-elements": "No service failure is recorded, so nothing can be ranked.",
    "plan.provisional":
      "This order is provisional: it weighs shortfalls by money touched, not by what a change would bring. Customers touched by several failures count in each.",
    "plan.broad-cost":
      "Narrow logistics cost and value lost after failures together come to {value:money} ({low:money} to {high:money}); the second part is a ceiling and stands in no ledger.",
  },
  assumptions: {
    "plan.slow-response-hours": {
      name: "Slow first response",
      meaning: "Hours after which a first answer counts as late.",
    },
  },
  codes: {
    "element.late": "on-time delivery",
    "element.short": "delivery in full",
    "element.damaged": "undamaged delivery",
    "element.wrong": "right goods",
    "element.complaint": "orders without complaint",
    "element.returned": "orders without return",
    "element.invoice": "correct invoices",
    "element.slow-response": "timely first response",
    "advice.raise": "Raise",
    "advice.keep": "Keep",
    "advice.may-lower": "May be lowered",
    "advice.set-target": "Set a target",
    "money-is.profit": "Profit",
    "money-is.amount": "Amount",
    "before-silence.more": "More often before silence",
    "before-silence.less": "Less often before silence",
    "before-silence.same": "No clear difference",
  },
} as const satisfies RoomCatalogue;
