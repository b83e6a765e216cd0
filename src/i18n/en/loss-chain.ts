import type { RoomCatalogue } from "../message.js";
import { each, under } from "../under.js";
import { failures, failuresFirst } from "./failures.js";

export const lossChain = {
  figures: {
    "loss.existing": {
      name: "Lost with existing customers",
      meaning: "Margin expected to be lost with customers who stop buying because something failed.",
    },
    "loss.potential": {
      name: "Lost with others who hear of it",
      meaning: "Margin lost with prospects and other customers who are told of the failures.",
    },
    "loss.total": {
      name: "Cost of customers lost to poor service",
      meaning:
        "The hidden cost of service failures: lost with existing customers who stop buying and with others who hear of it.",
    },
    "loss.influence-factor": {
      name: "Influence factor",
      meaning:
        "Whole loss ÷ loss with the customers who had the failure themselves: what word of mouth adds.",
    },
    "loss.influence-factor.marginal": {
      name: "Influence factor of one more unhappy customer",
      meaning:
        "The same for the next unhappy customer. It is lower, since most who could hear have heard already.",
    },
    "loss.attributable-share": {
      name: "Share of lost customers due to service",
      meaning:
        "Customers expected to be lost because something failed ÷ all expected to have left in the period.",
    },
    "loss.customers-to-service": {
      name: "Customers lost to service, per year",
      meaning: "Customers expected to stop buying who would have stayed had nothing failed.",
    },
    "loss.failed-purchase": {
      name: "Loss per failed purchase",
      meaning: "Cost of customers lost to poor service ÷ purchases on which something failed.",
    },
  },
  methods: {
    "lost-to-service":
      "For every purchase on which something failed: the share of customers that its failures drive away of those who would have come back, times the margin of one purchase and the purchases still to come. Customers whose margin is below zero lose nothing. For the range every link is redrawn together a thousand times.",
    "service-loss":
      "Lost with existing customers plus lost with those who hear of it. For the range the effects of failures, the value model and every assumption are redrawn together a thousand times; it holds the middle 95 %.",
    "influence-factor":
      "Unhappy customers not helped in time × people each tells, counted once each and capped by the market. Of those, prospects × fall in their chance of buying × value of a new customer, and customers × rise in their chance of leaving × their remaining value. The factor is a result: whole loss ÷ loss with the customers themselves.",
    "shapley-shares":
      "When several things fail at once their losses do not add up. Each kind gets what it adds to the others, averaged over every order of adding them; the shares sum to the whole.",
    "attributable-share":
      "Customers expected to be lost to failures in the period, as a share of the customers who bought in the period and are expected to have left by its end. The range holds the uncertainty of the effects, not of how many left, and ends at 100 %.",
  },
  tables: {
    "loss.parts": "What the loss is made of",
    "loss.parts.part": "Part",
    "loss.parts.value": "Loss per year",
    "loss.parts.low": "Low",
    "loss.parts.high": "High",
    "loss.links": "The chain from failure to money, link by link",
    "loss.links.link": "Link",
    "loss.links.value": "Value used",
    "loss.links.low": "Low",
    "loss.links.high": "High",
    "loss.links.unit": "Unit",
    "loss.links.source": "Source",
    "loss.kinds": "Which failures lose the customers",
    "loss.kinds.kind": "Failure",
    "loss.kinds.failed": "Purchases with it",
    "loss.kinds.effect": "Extra chance of not coming back",
    "loss.kinds.customers": "Customers lost per year",
    "loss.kinds.value": "Loss per year",
    "loss.kinds.low": "Low",
    "loss.kinds.high": "High",
    "loss.kinds.share": "Share",
    "loss.by-class": "Loss by customer class",
    "loss.by-class.name": "Class",
    "loss.by-class.purchases": "Purchases",
    "loss.by-class.failed": "With a failure",
    "loss.by-class.customers": "Customers lost per year",
    "loss.by-class.value": "Loss per year",
    "loss.by-region": "Loss by region",
    "loss.by-region.name": "Region",
    "loss.by-region.purchases": "Purchases",
    "loss.by-region.failed": "With a failure",
    "loss.by-region.customers": "Customers lost per year",
    "loss.by-region.value": "Loss per year",
    "loss.by-month": "Loss by month",
    "loss.by-month.name": "Month",
    "loss.by-month.purchases": "Purchases",
    "loss.by-month.failed": "With a failure",
    "loss.by-month.customers": "Part of the customers lost per year",
    "loss.by-month.value": "Part of the loss per year",
    "loss.tornado": "What the loss depends on most",
    "loss.tornado.link": "Link",
    "loss.tornado.low": "Low",
    "loss.tornado.used": "Used",
    "loss.tornado.high": "High",
    "loss.tornado.at-low": "Loss at low",
    "loss.tornado.total": "Loss as used",
    "loss.tornado.at-high": "Loss at high",
    "loss.tornado.unit": "Unit of the link",
    "loss.told": "If more or fewer are told",
    "loss.told.scenario": "Scenario",
    "loss.told.told": "People each tells",
    "loss.told.potential": "Lost with others who hear, per year",
    "loss.told.total": "Whole loss per year",
    "loss.told.factor": "Influence factor",
    "loss.rows": "Purchases behind a loss",
    "loss.rows.customer_id": "Customer",
    "loss.rows.order_id": "Order",
    "loss.rows.day": "Day",
    "loss.rows.region": "Region",
    "loss.rows.class": "Class",
    "loss.rows.month": "Month",
    "loss.rows.extra_risk": "Extra chance of not coming back",
    "loss.rows.lost_value": "Loss per year",
    ...under("loss.rows", failuresFirst),
    "loss.rows.slow_answer": failuresFirst["slow-answer"],
  },
  verdicts: {
    "loss.answer":
      "Service failures cost about {total:money} a year ({low:money} to {high:money}): {existing:money} with customers who stop buying and {potential:money} with others who hear of it. That is about {customers:count} customers lost a year. Main cause: {kind:code}.",
    "loss.answer-unsure":
      "Service failures may cost about {total:money} a year. Main cause: {kind:code}. But the records do not rule out that it is nothing: the range runs from {low:money} to {high:money}.",
    "loss.answer-nothing":
      "The records show no loss through service failures: the estimate is {total:money} a year ({low:money} to {high:money}) over {failed:count} purchases with a failure a year.",
    "loss.answer-earns-nothing":
      "About {customers:count} customers a year ({customers-low:count} to {customers-high:count}) are lost because service fails, but no margin goes with them: the customers who met the failures bring nothing or cost more than they bring. Look at their prices and at what serving them costs.",
    "loss.none-failed":
      "No failure is recorded on any of the {purchases:count} purchases, so no customer was lost to one.",
    "loss.customers-only":
      "About {customers:count} customers a year ({customers-low:count} to {customers-high:count}) are lost because service fails. What they were worth cannot be told: no amount and no margin is known. Give amounts, or loss.customer-value in plimsoll.yaml.",
    "loss.customers-unvalued":
      "About {customers:count} customers a year ({customers-low:count} to {customers-high:count}) are lost because service fails. What they were worth cannot be told, since too few customers came back to foresee what one still buys. Give the money one lost customer costs as loss.customer-value in plimsoll.yaml.",
    "loss.why":
      "Why we think so: after {first:code}, {first-more:points} more customers in a hundred stop buying than after similar purchases without it. The records are clear for {clear:count} of {kinds:count} kinds of failure.",
    "loss.why-two":
      "Why we think so: after {first:code}, {first-more:points} more customers in a hundred stop buying than after similar purchases without it; after {second:code}, {second-more:points} more. The records are clear for {clear:count} of {kinds:count} kinds of failure.",
    "loss.why-none":
      "Why we think so: similar purchases with and without a failure were compared. For none of {kinds:count} kinds of failure are the records clear by themselves, so the figure rests on them together with our default values.",
    "loss.rests-on":
      "What the figure rests on: {own:share} of it on your own records or numbers alone, {blend:share} on records too thin to stand alone, combined with our default values, {assumed:share} on our assumptions.",
    "loss.settles-most":
      "What would narrow the range most: knowing {link:code}. Depending on that alone, the loss is {low:money} to {high:money} a year.",
    "loss.settles-most-two":
      "What would narrow the range most: knowing {link:code}. Depending on that alone, the loss is {low:money} to {high:money} a year. Next comes {next:code}.",
    "loss.kind-share":
      "Lost through {kind:code}: {value:money} a year, {share:share} of the loss with existing customers. {failed:count} purchases had it; about {customers:count} customers a year are lost by it.",
    "loss.worst-class":
      "Class {name} makes {part:share} of the purchases but {share:share} of the loss: {value:money} a year.",
    "loss.worst-region":
      "Region {name} makes {part:share} of the purchases but {share:share} of the loss: {value:money} a year.",
    "loss.worst-month":
      "{name:month} holds {part:share} of the purchases but {share:share} of the loss: {value:money} a year.",
    "loss.factor":
      "Counting word of mouth, the loss is {factor} times that with the customers themselves ({low} to {high}); for one more unhappy customer {marginal} times. This assumes that each tells {told} people. If each told 8–10, as the textbook says, the loss would be {text-total:money} a year; if nobody is told, {silent-total:money}.",
    "loss.factor-open":
      "Counting word of mouth, the loss is {factor} times that with the customers themselves, if each tells {told} people. No range can be given, since the loss with the customers themselves may be nothing. If each told 8–10, as the textbook says, the loss would be {text-total:money} a year; if nobody is told, {silent-total:money}.",
    "loss.churn-share":
      "Of the {left:count} customers expected to have left in the period, {share:share} ({low:share} to {high:share}) left because of service. The others would have left anyway, or for reasons the records do not show.",
    "loss.churn-more-than-all":
      "By these effects {customers:count} customers would have been lost to failures in the period, more than the {left:count} expected to have left at all, so what share of them service lost cannot be told. Where few leave, both numbers are rough; or the effects are too high, or customers who paused came back. Take what the loss comes to as an upper limit.",
    "loss.link-given": "Your own number is used for {link:code}.",
    "loss.margin-unknown":
      "For {count:count} of {of:count} purchases with a failure neither margin nor amount of the customer is known. They are left out of the money, so it is too low.",
    "loss.margin-share":
      "For {share:share} of the value at stake no cost of goods is known; {margin:share} of the amount is assumed to be margin there.",
    "loss.onward-cut":
      "If each hearer told {given} others, it would never end; {used} is used instead. Give a number below 1.",
    "loss.chain-sampling":
      "The records are a sample of orders, not of customers: who came back is not in them, so what lost customers cost cannot be told.",
    "loss.chain-no-failures":
      "The records hold no failures of service (promised and delivered dates, short quantities, complaints), so what they cost cannot be told.",
    "loss.chain-no-purchases":
      "There are no purchases of known customers in the period (refunds, and orders after the day looked from, are none), so what failures cost cannot be told.",
  },
  assumptions: {
    "loss.influence-factor": {
      name: "Influence factor of the textbook formula",
      meaning: "Given, not a result: only for the lifecycle loss by the textbook formula.",
    },
    "loss.told": {
      name: "People told",
      meaning: "People or firms that each unhappy customer tells, unless it was helped in time.",
    },
    "loss.listeners-per-customer": {
      name: "Market per customer",
      meaning: "People or firms who could hear of it, for each customer of yours. Caps how many are reached.",
    },
    "loss.prospect-share": {
      name: "Prospects among those who hear",
      meaning: "Share who could become customers.",
    },
    "loss.buying-fall": {
      name: "Fall in a prospect's chance of buying",
      meaning: "By how much hearing of it lowers it; 0.05 is five points.",
    },
    "loss.customer-share": {
      name: "Customers among those who hear",
      meaning: "Share who already buy from you.",
    },
    "loss.leaving-rise": {
      name: "Rise in a listening customer's chance of leaving",
      meaning: "By how much hearing of it raises it.",
    },
    "loss.onward": {
      name: "Passing it on",
      meaning: "People each hearer tells in turn; below 1. 0 leaves it out.",
    },
    "loss.referrals": {
      name: "Customers brought by a customer",
      meaning: "New customers whom one lost customer would have brought. 0 leaves it out.",
    },
    "loss.customer-value": {
      name: "Loss per customer lost",
      meaning: "Your own number instead of margin × purchases still to come.",
    },
    "loss.prospect-value": {
      name: "Value of a new customer",
      meaning: "Your own number instead of that of the records.",
    },
    "loss.customers-unhappy": {
      name: "Customers made unhappy per year",
      meaning: "Your own number instead of customers with a failed purchase.",
    },
    "loss.recovered-share": {
      name: "Unhappy customers helped in time",
      meaning: "Share whose trouble was fully put right: they tell nobody.",
    },
  },
  codes: {
    "loss.parts.part.existing": "Existing customers who leave",
    "loss.parts.part.prospects": "Prospects who hear and do not buy",
    "loss.parts.part.listeners": "Customers who hear and leave",
    "loss.parts.part.referrals": "Customers they would have brought",
    ...under("loss.kinds.kind", failuresFirst),
    "loss.told.scenario.text": "8–10 people, as the textbook says",
    "loss.told.scenario.survey": "About one, as a survey found",
    "loss.told.scenario.silent": "Nobody is told",
    "unit.share": "share",
    "unit.people": "people",
    "unit.customers": "customers per year",
    "unit.purchases": "purchases",
    "unit.money": "money",
    "unit.times": "times the customers",
    "source.own": "Your records",
    "source.blend": "Your records with our default",
    "source.default": "Our assumption",
    "source.given": "Your own number",
    ...each("through-", failures),
    "link.failed-purchases": "Purchases with a failure, per year",
    ...each("link.effect-", failuresFirst, (failure) => `${failure}: extra chance of not coming back`),
    "link.value-model": "Purchases of a new customer still to come",
    "link.purchase-margin": "Margin of one purchase",
    "link.margin-share": "Margin as a share of the amount",
    "link.told": "People each unhappy customer tells",
    "link.listeners-per-customer": "People who could hear of it, per customer",
    "link.prospect-share": "Prospects among those who hear",
    "link.buying-fall": "Fall in a prospect's chance of buying",
    "link.customer-share": "Customers among those who hear",
    "link.leaving-rise": "Rise in a hearing customer's chance of leaving",
    "link.onward": "People each of those who hear tells in turn",
    "link.referrals": "New customers a lost customer would have brought",
    "link.customer-value": "Remaining value of an existing customer",
    "link.prospect-value": "Value of a new customer",
    "link.customers-unhappy": "Customers made unhappy per year",
    "link.recovered-share": "Unhappy customers helped in time",
    ...each("about-effect-", failures, (failure) => `how many more leave after “${failure}”`),
    "about-value-model": "how many more purchases customers will make",
    "about-margin-share": "the margin on what customers buy",
    "about-told": "how many people an unhappy customer tells",
    "about-listeners-per-customer": "how many could hear of it",
    "about-prospect-share": "how many of those who hear could become customers",
    "about-buying-fall": "how much hearing of it puts prospects off",
    "about-customer-share": "how many of those who hear are customers already",
    "about-leaving-rise": "how much hearing of it drives customers away",
    "about-onward": "how many those who hear tell in turn",
    "about-referrals": "how many customers a customer brings",
    "about-customer-value": "what a lost customer was worth",
    "about-prospect-value": "what a new customer is worth",
    "about-customers-unhappy": "how many customers are made unhappy",
    "about-recovered-share": "how many unhappy customers are helped in time",
  },
} as const satisfies RoomCatalogue;
