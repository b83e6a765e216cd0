import type { RoomCatalogue } from "../message.js";
import { under } from "../under.js";
import { failuresFirst } from "./failures.js";

export const lossCustomers = {
  figures: {
    "loss.at-risk.customers": {
      name: "Customers at risk",
      meaning:
        "Not lost, but going silent, with a failure among their last orders, or with a complaint still open.",
    },
    "loss.at-risk.value": {
      name: "Value with customers at risk",
      meaning: "What would be lost if all of them left: margin of the purchases still to come, discounted.",
    },
    "loss.at-risk.expected": {
      name: "Expected loss with customers at risk",
      meaning: "The same value, each customer's times the chance that it has left.",
    },
    "loss.lost.customers": {
      name: "Customers lost",
      meaning: "Silent for longer than their own rhythm allows and more likely gone than still there.",
    },
    "loss.lost.value": {
      name: "Value lost with them",
      meaning:
        "Margin of the purchases they would still have made, whatever made them leave. What service drove away is another figure.",
    },
    "loss.win-back.customers": {
      name: "Customers worth winning back",
      meaning: "Lost customers for whom an attempt brings more on average than it costs.",
    },
    "loss.win-back.worth": {
      name: "What winning back is worth",
      meaning:
        "Chance of success × value that would come back − cost of the attempt, over those worth trying.",
    },
    "loss.gained": {
      name: "Customers gained a year",
      meaning: "New customers per year. Those who bought before the records began are not counted as new.",
    },
    "loss.left": {
      name: "Customers left a year",
      meaning:
        "Customers who count as lost, by the day of their last order, per year, where that can be told already. Who paused and came back is not counted.",
    },
    "loss.cost-per-new-customer": {
      name: "Cost of one new customer",
      meaning:
        "Your own number where given; else the selling cost of a year ÷ customers gained in it, an upper bound.",
    },
    "loss.replacement-cost": {
      name: "Cost of replacing those who left",
      meaning: "Customers left a year × cost of one new customer.",
    },
    "loss.trust.none": {
      name: "Customers without trust shown",
      meaning: "Still buying; the records show no run of good orders yet.",
    },
    "loss.trust.cognitive": {
      name: "Customers with cognitive trust",
      meaning: "Still buying after a run of good orders: they know the service can be relied on.",
    },
    "loss.trust.emotional": {
      name: "Customers with emotional trust",
      meaning: "Have bought for long, and nearly all their orders were good.",
    },
    "loss.trust.behavioural": {
      name: "Customers with behavioural trust",
      meaning: "Have bought for long, met a failure, and kept buying all the same.",
    },
    "loss.trust-share": {
      name: "Customers with lasting trust",
      meaning: "Share with emotional or behavioural trust among customers still buying who can be judged.",
    },
  },
  methods: {
    "customers-at-risk":
      "A customer is at risk when it is not lost and one of these holds: most of the silence its rhythm allows is used up, one of its last orders failed, or a complaint is open. The chance that it has left comes from the model of buying; where the effect of failures is known, the failure of its last purchase raises it. Expected loss = value × this chance.",
    "win-back":
      "A customer is lost when it is silent for longer than its own rhythm allows and the model holds it more likely gone than there. An attempt to win it back brings chance of success × share of business that returns × value lost, less its cost. It is worth trying when that is above zero. Chance, share and cost are assumptions: give your own.",
    "trace-of-formation":
      "The steps by which a customer came to leave, as the records have them: orders, what failed, complaint, answer, silence. That a failure comes before the silence does not prove that it caused it.",
    "leaky-bucket":
      "A customer counts as lost when it is silent for longer than its own rhythm allows at the end of the records and the model holds it more likely gone than there; it is counted in the period of its last order. Who paused for longer than that and came back was never lost: pauses stand apart. Start + gained − lost = end. Customers first seen within one usual gap of the beginning of the records count as old ones. The latest periods cannot be told yet: who bought in them has not been silent for long enough; there the model's expectation is all that can be said.",
    trust:
      "Cognitive: a run of good orders. Emotional: a long experience, nearly all of it good. Behavioural: a long experience that went on after a failure. The highest level shown counts. This is inferred from behaviour alone; a survey would tell more.",
    "trust-routes":
      "Repeat purchase: each customer's contribution, shared over its purchases, less the first ones. Acquisition: customers who bought again × cost of one new customer, an upper bound. Experience: cost to serve per purchase of newer customers less that of long-standing ones, with an interval. Word of mouth needs to know where new customers come from.",
  },
  tables: {
    "loss.customers-at-risk": "Customers at risk",
    "loss.customers-at-risk.customer_id": "Customer",
    "loss.customers-at-risk.name": "Name",
    "loss.customers-at-risk.last-order": "Last order",
    "loss.customers-at-risk.silent-days": "Silent for",
    "loss.customers-at-risk.allowed-gap": "Allowed silence",
    "loss.customers-at-risk.alive": "Still there, by rhythm alone",
    "loss.customers-at-risk.risk": "Chance it has left",
    "loss.customers-at-risk.value": "Leaving would lose",
    "loss.customers-at-risk.expected": "Expected loss",
    "loss.customers-at-risk.failures": "Failures in last orders",
    "loss.customers-at-risk.last-failure": "Last failure",
    "loss.customers-at-risk.failure-kind": "What failed",
    "loss.customers-at-risk.failed-order": "Failed order",
    "loss.customers-at-risk.open-complaints": "Open complaints",
    "loss.customers-at-risk.advice": "Next step",
    "loss.customers-lost": "Customers lost",
    "loss.customers-lost.customer_id": "Customer",
    "loss.customers-lost.name": "Name",
    "loss.customers-lost.last-order": "Last order",
    "loss.customers-lost.silent-days": "Silent for",
    "loss.customers-lost.allowed-gap": "Allowed silence",
    "loss.customers-lost.basis": "Judged by",
    "loss.customers-lost.alive": "Still there, by the model",
    "loss.customers-lost.value": "Value lost",
    "loss.customers-lost.failures": "Failures in last orders",
    "loss.customers-lost.last-failure": "Last failure",
    "loss.customers-lost.failure-kind": "What failed",
    "loss.customers-lost.win-back-chance": "Chance to win back",
    "loss.customers-lost.win-back-cost": "Cost of an attempt",
    "loss.customers-lost.worth": "Net gain of an attempt",
    "loss.customers-lost.advice": "Next step",
    "loss.trace": "How the most valuable lost customers came to leave",
    "loss.trace.step": "Step",
    "loss.trace.customer": "Customer",
    "loss.trace.day": "Day",
    "loss.trace.event": "What happened",
    "loss.trace.detail": "Detail",
    "loss.trace.order": "Order",
    "loss.bucket": "Leaky bucket: customers gained and lost",
    "loss.bucket.quarter": "Period",
    "loss.bucket.start": "At the start",
    "loss.bucket.gained": "Gained",
    "loss.bucket.lost": "Lost",
    "loss.bucket.end": "At the end",
    "loss.bucket.undecided": "Cannot tell yet",
    "loss.bucket.expected": "Have left, by the model",
    "loss.bucket.paused": "Paused, came back later",
    "loss.bucket.returned": "Back after a pause",
    "loss.bucket.replacement": "Cost of replacing",
    "loss.trust": "Trust shown by customers",
    "loss.trust.level": "Level",
    "loss.trust.customers": "Customers",
    "loss.trust.share": "Share",
    "loss.trust.purchases-per-year": "Purchases a year, each",
    "loss.trust.contribution-per-year": "Contribution a year",
    "loss.trust.contribution-each": "Contribution a year, each",
    "loss.trust-routes": "What trust earns, by four routes",
    "loss.trust-routes.route": "Route",
    "loss.trust-routes.answer": "Answer",
    "loss.trust-routes.customers": "Customers",
    "loss.trust-routes.value": "A year",
    "loss.trust-routes.low": "Low",
    "loss.trust-routes.high": "High",
    "loss.trust-routes.beside": "For comparison",
  },
  verdicts: {
    "loss.customers-sampling-orders":
      "The records are a sample of orders: who fell silent, who is at risk and who is lost cannot be told from them.",
    "loss.groups":
      "What to do: of {customers:count} customers {risk:count} are at risk and {lost:count} lost; {others:count} give no cause for concern. The lists say whom to call first.",
    "loss.groups-valued":
      "What to do: of {customers:count} customers {risk:count} are at risk and {lost:count} lost, whatever the reason; {others:count} give no cause for concern. If all at risk left, {value:money} would be lost; going by the chance that each has left already, {expected:money}. The lists say whom to call first.",
    "loss.groups-at-stake":
      "What to do: of {customers:count} customers {risk:count} are at risk and {lost:count} lost, whatever the reason; {others:count} give no cause for concern. If all at risk left, {value:money} would be lost. The lists say whom to call first.",
    "loss.urgent":
      "{customer}: last order {last:day}, {silent:days} before the records end. {why:clause}{money:clause} Next step: {advice:code}.",
    "loss.nobody-lost":
      "No customer counts as lost: nobody is both silent for longer than its rhythm allows and more likely gone than there.",
    "loss.lost-earned-nothing":
      "Customers lost: {count:count}. None of them earned anything, so losing them costs nothing.",
    "loss.win-back-unknown":
      "Customers lost: {count:count}. Whether winning them back pays cannot be told: neither amounts nor a model of their buying tell what they are worth.",
    "loss.win-back":
      "Worth winning back: {worth:count} of the {count:count} customers lost. Trying would bring about {value:money} net in all; over our assumed chance, share and cost, {low:money} to {high:money}.",
    "loss.lost-some-nothing":
      "Of the customers lost, {count:count} earned nothing: losing them costs nothing.",
    "loss.win-back-none":
      "Customers lost: {count:count}. None is worth an attempt at the assumed chance and cost; over their ranges, attempts would bring {low:money} to {high:money} net.",
    "loss.bucket":
      "The leaky bucket: about {gained:ratio} customers are gained a year and {left:ratio} leave for good.",
    "loss.bucket-pauses":
      "Silences longer than the customer's own rhythm that ended in a return: {count:count}. They are pauses, not losses.",
    "loss.bucket-model":
      "Customers lost in all: {lost:count}, of them {recent:count} whose last order lies in a period that cannot be told yet. The model expects {expected:count} to have left: {sure:count} among those counted as lost, {others:count} among all others.",
    "loss.bucket-open":
      "Periods shown in which who left cannot be told yet: {open:count}. Too many of those who bought then have not been silent for long enough.",
    "loss.bucket-unknown":
      "Customers gained and lost cannot be told: nobody bought often enough to have a rhythm.",
    "loss.bucket-too-early":
      "Customers gained and lost cannot be told yet: the records are too short against the usual gap between orders.",
    "loss.replacement-given":
      "Replacing the {left:ratio} customers who leave a year costs {cost:money} at your {each:money} for each new one.",
    "loss.replacement-selling":
      "Replacing the {left:ratio} customers who leave a year costs at most {cost:money}: all selling cost shared over the customers gained comes to {each:money} each. Part of it serves existing customers, so this is an upper bound.",
    "loss.replacement-unknown":
      "What replacing lost customers costs cannot be told: give the cost of one new customer as loss.acquisition-cost in plimsoll.yaml, or load a ledger with selling cost.",
    "loss.trust":
      "Customers still buying: {there:count}. Kept buying after a failure (behavioural trust): {behavioural:count}; long and good experience (emotional): {emotional:count}; a run of good orders (cognitive): {cognitive:count}; no trust shown yet: {none:count}. Inferred from behaviour; a survey would tell more.",
    "loss.trust-unknown":
      "Trust cannot be inferred from the records: no customer still buying has an order that can be judged good or failed.",
    "loss.route-repeat": "Repeat purchases leave {repeat:money} a year, first purchases {first:money}.",
    "loss.route-word-of-mouth":
      "What word of mouth brings cannot be told: a note of where each new customer heard of you would tell.",
    "loss.route-experience-less":
      "Customers of long standing cost {each:money} less to serve per purchase than newer ones: {value:money} a year. Larger or smaller orders may be part of the reason.",
    "loss.route-experience-more":
      "Customers of long standing cost {each:money} more to serve per purchase than newer ones: {value:money} a year. Larger orders may be part of the reason.",
    "loss.route-experience-same":
      "No clear difference in cost to serve per purchase between customers of long standing and newer ones.",
    "loss.route-experience-unknown":
      "Whether experienced customers cost less to serve cannot be told: it takes cost to serve, and at least ten customers of each kind.",
  },
  assumptions: {
    "loss.lost-below": {
      name: "Chance below which a silent customer is lost",
      meaning:
        "A silent customer counts as lost when the model gives it less than this chance of still being there.",
    },
    "loss.overdue-share": {
      name: "Overdue from",
      meaning: "Share of the allowed silence after which a customer counts as going silent.",
    },
    "loss.win-back-chance": {
      name: "Chance to win back",
      meaning: "Chance that an attempt brings a lost customer back.",
    },
    "loss.win-back-share": {
      name: "Share of business that returns",
      meaning: "Of what a customer would have bought, the share it buys after being won back.",
    },
    "loss.win-back-cost": {
      name: "Cost of a win-back attempt",
      meaning: "Calls, visit and offer for one customer, spent whether it works or not.",
    },
    "loss.acquisition-cost": {
      name: "Cost of winning a new customer",
      meaning:
        "Per customer. Without your number it is taken from the ledger's selling cost, as an upper bound.",
    },
    "loss.undecided-share": {
      name: "Undecided customers allowed",
      meaning: "Above this share of customers who may yet turn out silent, a period is not told.",
    },
    "loss.trust-run": {
      name: "Good orders in a row",
      meaning: "As many show that the service can be relied on (cognitive trust).",
    },
    "loss.trust-lasting-days": {
      name: "Lasting experience",
      meaning: "Days of buying from which an experience counts as long.",
    },
    "loss.trust-good-share": {
      name: "Share of good orders",
      meaning: "From this share on, a long experience counts as good (emotional trust).",
    },
    "loss.trust-after-failure": {
      name: "Purchases after a failure",
      meaning: "As many after the last failure show that a customer stands by the firm (behavioural trust).",
    },
    "loss.experienced-days": {
      name: "Customer of long standing",
      meaning:
        "Days since the first purchase, or since the customer was recorded, from which it counts as experienced.",
    },
  },
  codes: {
    "clause.urgent-failed": "Last failure: {kind:code}, {failed:day}.",
    "clause.urgent-quiet": "No failure among its last orders.",
    "clause.urgent-stake": " Leaving would lose {value:money}.",
    "clause.urgent-money": " Leaving would lose {value:money}; chance that it has left: {risk:share}.",
    "advice.call-now": "Call now",
    "advice.settle-complaint": "Settle the open complaint",
    "advice.fix-recurring": "Fix what keeps failing",
    "advice.watch": "Watch",
    "advice.win-back": "Win back",
    "advice.let-go": "Let go: costs more than it brings",
    "advice.earns-nothing": "Nothing: earns nothing",
    "advice.cannot-tell": "Cannot tell what it is worth",
    ...under("failure-kind", failuresFirst),
    "event.first-order": "First order",
    "event.order": "Order",
    "event.last-order": "Last order",
    "event.left-out": "Further orders not shown (how many)",
    "event.late": "Delivered late",
    "event.short": "Delivered short",
    "event.wrong": "Wrong item",
    "event.damaged": "Damaged",
    "event.invoice": "Wrong invoice",
    "event.complaint": "Complaint",
    "event.answered": "Complaint answered",
    "event.resolved": "Complaint settled",
    "event.unresolved": "Complaint still open",
    "event.silent-from": "Silent for longer than its rhythm allows (days)",
    "event.as-of": "Records end (days since the last order)",
    "level.none": "None yet",
    "level.cognitive": "Cognitive trust",
    "level.emotional": "Emotional trust",
    "level.behavioural": "Behavioural trust",
    "level.gone": "Silent",
    "level.unknown": "Cannot be judged",
    "route.repeat-purchase": "Repeat purchase",
    "route.acquisition": "No cost of winning new ones",
    "route.word-of-mouth": "Word of mouth",
    "route.experience": "Experienced customers cost less to serve",
    "answer.told": "From the records",
    "answer.upper-bound": "Upper bound",
    "answer.no-clear-difference": "No clear difference",
    "answer.cannot-tell": "Cannot tell",
  },
} as const satisfies RoomCatalogue;
