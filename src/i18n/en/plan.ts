import type { RoomCatalogue } from "../message.js";

export const plan = {
  figures: {
    "plan.elements-below-target": {
      name: "Elements below target",
      meaning: "Service elements with a target whose level does not reach it.",
    },
    "plan.first.money": {
      name: "Contribution or amount of customers the first change touches",
      meaning:
        "Contribution (or amount) in the period of the customers whom failures of the first-ranked element touched.",
    },
    "plan.broad-logistics-cost": {
      name: "Broad logistics cost (provisional)",
      meaning:
        "Narrow logistics cost of the period plus what was lost in it with customers, and prospects, whom failures drove away: a booked cost and an estimate, joined here only.",
    },
  },
  methods: {
    "plan-priorities":
      "First come elements below target whose failures drive customers away, then others below target, then those without a target that do, then those without one, then those that reach it. Those that drive customers away are ordered by what is lost through them, the others by shortfall (target less level, or the failing share where no target is set) times the contribution, or amount, of the customers touched. A first ordering, not an effect: customers touched by several elements count in each.",
    "broad-logistics-cost":
      "Narrow logistics cost from the ledger plus the lost-customer cost of a year times the years of the period. The second part is never booked, is an estimate, and carries the whole range.",
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
    "plan.priorities.money": "Their contribution or amount",
    "plan.priorities.money-is": "Which of the two",
    "plan.priorities.drives-away": "Drives customers away",
    "plan.priorities.lost": "Lost through it a year",
    "plan.priorities.market": "Customers and rivals ask to",
    "plan.priorities.wanted": "Level customers want",
  },
  verdicts: {
    "plan.first":
      "First {act:code}: {failed:count} of {judged:count} failed; {element:element} {level:share}{goal:clause}{touched:clause}{silence:clause}{where:clause}.",
    "plan.raise":
      "Then {act:code}: {element:element} {level:share}{goal:clause}{touched:clause}{silence:clause}{where:clause}.",
    "plan.set-target":
      "Set a target for {element:element}: {level:share} now, {failed:count} of {judged:count} failed{touched:clause}{where:clause}. Then decide whether to {act:code}.",
    "plan.keep": "Keep {element:element} at {level:share}{goal:clause}.",
    "plan.may-lower":
      "Perhaps lower {element:element}: {level:share}{goal:clause}, clearly above it, and its failures show no clear effect on whether customers come back. Test whether less would do.",
    "plan.no-customers":
      "Orders carry no customer number, so whom the failures touched, and how much money, cannot be told; the order goes by the number of failures.",
    "plan.no-elements": "No service failure is recorded, so nothing can be ranked.",
    "plan.market-less":
      "The records ask to raise {element:element} ({level:share} now), the survey does not: customers rate {named:element} {importance:score} in importance and {own:score} in performance, which asks to {market:code}. See whether customers notice these failures before spending on them.",
    "plan.market-more":
      "The survey asks to raise {named:element}, the records do not: customers rate it {importance:score} in importance and {own:score} in performance, which asks to {market:code}, while {element:element} stands at {level:share}. The target may be too low, or customers judge by something else.",
    "plan.provisional":
      "This order is provisional: it looks at shortfalls, the money touched and what is lost through each failure, not at what a change would bring. Customers touched by several failures count in each.",
    "plan.broad-cost":
      "Narrow logistics cost and lost-customer cost of the period together come to {value:money} ({low:money} to {high:money}); the second part is an estimate and stands in no ledger.",
  },
  assumptions: {},
  codes: {
    "market.definitely-improve": "definitely improve",
    "market.improve": "improve",
    "market.lean-to-improve": "rather improve",
    "market.maintain": "maintain",
    "market.hold": "hold, do not cut",
    "market.reduce": "reduce",
    "clause.target": ", target {target:share}",
    "clause.no-target": ", no target set",
    "clause.money": "; {customers:count} customers with {money:money} of {basis:code} touched",
    "clause.no-gain": "; {customers:count} customers touched, who together contribute nothing",
    "clause.customers": "; {customers:count} customers touched (no amounts recorded)",
    "clause.drives": "; it drives customers away",
    "clause.lost": "; about {lost:money} a year is lost through it",
    "clause.spot":
      "; begin with {at-1:clause}{at-2:clause}, where {spot:share} fail against {elsewhere:share} elsewhere",
    "clause.step": "; since {since:month} {later:share} fail, {earlier:share} before",
    "act.late": "cut late deliveries",
    "act.short": "cut short deliveries",
    "act.damaged": "cut damage",
    "act.wrong": "cut wrong deliveries",
    "act.complaint": "cut complaints",
    "act.returned": "cut returns",
    "act.invoice": "cut wrong invoices",
    "act.slow-response": "answer faster",
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
    "money-is.contribution": "Contribution",
    "money-is.amount": "Amount",
    "drives-away.effect": "Yes",
    "drives-away.fewer": "Fewer lost than expected",
    "drives-away.not-certain": "Not certain",
    "drives-away.no-clear-effect": "No clear effect",
    "drives-away.cannot-tell": "Cannot tell",
  },
} as const satisfies RoomCatalogue;
