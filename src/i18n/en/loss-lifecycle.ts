import type { RoomCatalogue } from "../message.js";

/** The lifecycle of the text: a typical customer's life in money, and what was lost with those who left. */
export const lossLifecycle = {
  figures: {
    "loss.lifecycle-value": {
      name: "Lifecycle value of a typical customer",
      meaning:
        "What a typical customer brings from its first order to its end, discounted to the start. Those who leave early are included.",
    },
    "loss.lifecycle.stable-from": {
      name: "Stable phase begins (t1)",
      meaning: "Age of the relation from which a typical customer's value grows more slowly.",
    },
    "loss.lifecycle.decline-from": {
      name: "Decline begins (t2)",
      meaning: "Age of the relation from which a typical customer's value falls.",
    },
    "loss.lifecycle.end": {
      name: "Typical lifecycle ends (T)",
      meaning: "Age of the relation at which nothing more comes from a typical customer.",
    },
    "loss.lifecycle.customers-lost": {
      name: "Customers lost, for whatever reason",
      meaning:
        "Customers whose last order lies in the period and who have been silent for longer than their rhythm allows.",
    },
    "loss.lifecycle.age-at-loss": {
      name: "Age of the relation at loss",
      meaning: "On average over the customers lost, to the end of the period of their last order.",
    },
    "loss.lifecycle.text": {
      name: "Loss by the textbook formula",
      meaning:
        "(Lifecycle value − value obtained) × influence factor, valued at the start of the relation. All customers lost, not only those lost to poor service.",
    },
    "loss.lifecycle.decision": {
      name: "Loss to decide by",
      meaning:
        "Valued on the day of loss, with the chance that the customer would have stayed anyway, less what winning it back brings. All customers lost, not only those lost to poor service.",
    },
    "loss.lifecycle.difference": {
      name: "Difference between the two",
      meaning: "Loss to decide by, less the loss by the textbook formula.",
    },
  },
  methods: {
    "cohort-lifecycle":
      "Profit per customer who began, by age of the relation: profit per customer still there × share still there. Two inverted-U curves are fitted to it. Where the records end, the value stays as it was until the decline begins and then falls straight to nothing.",
    "lifecycle-loss":
      "Each lost customer follows the typical lifecycle at its own scale. The textbook formula: (lifecycle value − value obtained) × influence factor, at the start of the relation. The loss to decide by: what was still to come, on the day of loss.",
    "loss-of-customer":
      "From the textbook formula to the loss to decide by, step by step: without the influence factor, dated to the day of loss, for a customer that was still there, without the business it keeps, less what winning back brings.",
  },
  tables: {
    "loss.lifecycle": "Typical lifecycle: profit per customer and period, by age of the relation",
    "loss.lifecycle.age": "Period",
    "loss.lifecycle.years": "Age at its end",
    "loss.lifecycle.customers": "Customers seen",
    "loss.lifecycle.observed": "Seen, per customer who began",
    "loss.lifecycle.surviving": "Seen, per customer still there",
    "loss.lifecycle.staying": "Still there",
    "loss.lifecycle.quadratic": "Quadratic curve",
    "loss.lifecycle.berger-nasr": "Berger–Nasr curve",
    "loss.lifecycle.used": "Used",
    "loss.lifecycle.phase": "Phase",
    "loss.lifecycle.phases": "Where the phases turn",
    "loss.lifecycle.phases.corner": "Turn",
    "loss.lifecycle.phases.value": "Age of the relation",
    "loss.lifecycle.phases.low": "Low",
    "loss.lifecycle.phases.high": "High",
    "loss.lifecycle.phases.source": "From",
    "loss.lifecycle-loss": "All customers lost in a year, whatever the reason: two ways to value it",
    "loss.lifecycle-loss.reading": "Reading",
    "loss.lifecycle-loss.value": "Loss",
    "loss.lifecycle-loss.low": "Low",
    "loss.lifecycle-loss.high": "High",
    "loss.lifecycle.steps": "From the textbook formula to the loss to decide by",
    "loss.lifecycle.steps.step": "Step",
    "loss.lifecycle.steps.value": "Money",
    "loss.lifecycle.ages": "Customers lost, by age of the relation",
    "loss.lifecycle.ages.age": "Period",
    "loss.lifecycle.ages.years": "Age at loss",
    "loss.lifecycle.ages.customers": "Customers lost",
    "loss.lifecycle.ages.at-least": "Of these, may be older",
    "loss.lifecycle.ages.text-each": "By the textbook formula, per customer",
    "loss.lifecycle.ages.decision-each": "To decide by, per customer",
    "loss.lifecycle.ages.text": "By the textbook formula",
    "loss.lifecycle.ages.decision": "To decide by",
  },
  verdicts: {
    "loss.lifecycle-whole":
      "A typical customer brings {value:money} over its life ({low:money} to {high:money} over the assumptions). Growth slows after {t1:years}, decline begins after {t2:years}, the end comes after {end:years}: all seen in the records.",
    "loss.lifecycle-growing":
      "A typical customer brings {value:money} over its life ({low:money} to {high:money}). The records show {seen:years} of that life, in which its value grows; from then on it is taken to stay as it was, to decline from {t2:years} and to end at {end:years}.",
    "loss.lifecycle-no-shape":
      "A typical customer brings {value:money} over its life ({low:money} to {high:money}). The {seen:years} of it that the records show have no inverted-U shape: they are used as they are. What comes after rests on assumed phases, with decline from {t2:years} and the end at {end:years}.",
    "loss.lifecycle-falling":
      "A typical customer brings {value:money} over its life ({low:money} to {high:money}). In the {seen:years} of it that the records show, the value per customer who began falls from the start, since some leave in every period: no inverted U. It is used as seen, then goes on falling at its own pace, to the end assumed at {end:years}. What a customer still there brings is shown beside it.",
    "loss.lifecycle-short":
      "A typical customer brings {value:money} over its life ({low:money} to {high:money}). The records show only {seen:years} of that life, too little to tell its shape: the level is theirs, the phases are given or assumed, stable from {t1:years}, decline from {t2:years}, end at {end:years}.",
    "loss.lifecycle-beginnings-unknown":
      "A typical customer brings {value:money} over its life ({low:money} to {high:money}). When the relation began is known of only {known:count} of {customers:count} customers, so only the level is from the records; the phases are given or assumed. The column `since` of the customers would settle it.",
    "loss.lifecycle-given":
      "Phases of the lifecycle were given and are used as given: stable from {t1:years}, decline from {t2:years}, end at {end:years}.",
    "loss.lifecycle-reordered":
      "The phases given contradict each other. They were put in order: stable from {t1:years}, decline from {t2:years}, end at {end:years}.",
    "loss.lifecycle-loss-more":
      "{customers:count} customers were lost in the period, after {years:years} on average. By the textbook formula this costs {text:money} a year ({textLow:money} to {textHigh:money}); valued on the day of loss and after win-back, {decision:money} ({decisionLow:money} to {decisionHigh:money}), {difference:money} more. This is about all customers lost, whatever the reason, and is not part of the cost of poor service above.",
    "loss.lifecycle-loss-less":
      "{customers:count} customers were lost in the period, after {years:years} on average. By the textbook formula this costs {text:money} a year ({textLow:money} to {textHigh:money}); valued on the day of loss and after win-back, {decision:money} ({decisionLow:money} to {decisionHigh:money}), {difference:money} less. This is about all customers lost, whatever the reason, and is not part of the cost of poor service above.",
    "loss.lifecycle-worthless":
      "{worthless:count} of the {customers:count} customers lost had earned nothing; they are counted as no loss.",
    "loss.lifecycle-age-unsure":
      "{unsure:count} of the {customers:count} customers lost may have been customers before the records began. Their age is at least what was seen.",
    "loss.lifecycle-nobody-lost":
      "None of the {customers:count} customers judged was lost in the period, so nothing was lost with them.",
    "loss.lifecycle-no-rhythm":
      "Who of the {customers:count} customers is lost cannot be told: nobody ordered on a second day.",
    "loss.lifecycle-no-profit":
      "The {customers:count} customers earned nothing over all, or none was seen for a whole period of its life. A lifecycle value cannot be told.",
    "loss.lifecycle-no-amounts":
      "Orders carry no amounts, so what a customer brings over its life cannot be told.",
    "loss.lifecycle-no-customers":
      "No order up to the day looked from says both who bought and when (refunds do not count), so a customer's life cannot be followed.",
    "loss.lifecycle-sampling": "The records are a sample of orders, so a customer's life cannot be followed.",
  },
  assumptions: {
    "loss.natural-yearly-loss": {
      name: "Natural yearly loss",
      meaning:
        "Share of customers who would leave in a year whatever the service. Used beyond the ages the records show, or throughout where you give it.",
    },
    "loss.lifecycle-years": {
      name: "Length of the lifecycle",
      meaning: "Years from first order to natural end. Used where the records do not show it.",
    },
    "loss.stable-from": {
      name: "Stable phase begins",
      meaning: "Year in which growth begins to slow. Used where the records do not show it.",
    },
    "loss.decline-from": {
      name: "Decline begins",
      meaning: "Year in which value begins to fall. Used where the records do not show it.",
    },
    "loss.growth-to-peak": {
      name: "Growth to the peak",
      meaning:
        "Value at its peak, divided by that of the start. Used where the records are too short, or where you give it.",
    },
    "loss.new-customer-gap": {
      name: "When a customer counts as new",
      meaning:
        "Share of usual gaps: who first orders later into the records than so many gaps last had not ordered before them.",
    },
    "loss.business-share-lost": {
      name: "Share of business a lost customer takes away",
      meaning: "1: it has left altogether. Less where it still buys something elsewhere in the firm.",
    },
  },
  codes: {
    "phase.exploration": "Exploration",
    "phase.formation": "Build-up",
    "phase.stability": "Stable",
    "phase.decline": "Decline",
    "phase.ended": "Ended",
    "corner.t1": "Stable phase begins (t1)",
    "corner.t2": "Decline begins (t2)",
    "corner.T": "End (T)",
    "loss.lifecycle.phases.source.own": "The records",
    "loss.lifecycle.phases.source.given": "Given",
    "loss.lifecycle.phases.source.default": "Assumed",
    "reading.text": "By the textbook formula",
    "reading.decision": "To decide by",
    "reading.difference": "Difference",
    "loss.lifecycle.steps.step.text": "By the textbook formula",
    "loss.lifecycle.steps.step.influence": "Without the influence factor",
    "loss.lifecycle.steps.step.dating": "Valued on the day of loss",
    "loss.lifecycle.steps.step.still-there": "It was still there, and would have stayed as the others do",
    "loss.lifecycle.steps.step.business-kept": "Business it still gives",
    "loss.lifecycle.steps.step.win-back": "What winning back brings, after its cost",
    "loss.lifecycle.steps.step.decision": "To decide by",
  },
} as const satisfies RoomCatalogue;
