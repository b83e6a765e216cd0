import type { RoomCatalogue } from "../message.js";

export const loss = {
  figures: {
    "loss.silent-customers": {
      name: "Silent customers",
      meaning: "Customers who have not ordered for longer than their own rhythm allows.",
    },
    "loss.silent-share": { name: "Share silent", meaning: "Silent customers among all who could be judged." },
    "loss.silent-once": {
      name: "Silent after a single order day",
      meaning: "Of the silent, those who ordered on one day only; they have no rhythm of their own.",
    },
    "loss.silent-after-failure": {
      name: "Silent after a failure",
      meaning: "Silent customers with a failed order among their last ones.",
    },
    "loss.failure-before.silent": {
      name: "Failure among the last orders, silent customers",
      meaning:
        "Share of the silent with a late, short, damaged, wrong or complained-of order among their last.",
    },
    "loss.failure-before.active": {
      name: "Failure among the last orders, active customers",
      meaning: "The same share among customers still ordering, for comparison.",
    },
    "loss.failure-before.difference": {
      name: "Difference between silent and active",
      meaning: "How much more often a failure stands before silence. An association, not yet a cause.",
    },
    "loss.first-estimate": {
      name: "Value at stake with silent customers (first estimate)",
      meaning:
        "Lifecycle value not obtained from the silent. A ceiling: some would have left anyway, some come back.",
    },
    "loss.first-estimate.after-failure": {
      name: "Of it, after a failure",
      meaning: "Value at stake with customers who fell silent after a failed order. Still a ceiling.",
    },
    "loss.first-estimate.at-start": {
      name: "The same, valued at the start of the relation",
      meaning: "The formula's literal reading: discounted to the first day instead of the day of leaving.",
    },
  },
  methods: {
    "silent-customers":
      "Days since the last order are held against what the customer's own gaps allow: a high quantile of them, drawn towards that of similar customers when there are few, times a tolerance. Customers with a single order day are held against how soon others came back.",
    "failure-before":
      "A customer counts as failed when one of its last orders was late, short, damaged, wrong or complained of. The share among the silent is compared with the share among the active; only a difference whose interval leaves out zero is called one.",
    "value-at-stake":
      "(Value of a typical lifecycle − value already obtained) × influence factor, scaled to the customer's own yearly margin, discounted to the day of leaving and lowered by natural loss. The range runs over all corners of the assumptions.",
  },
  tables: {
    "loss.customers": "Silent customers by value at stake",
    "loss.customers.customer_id": "Customer",
    "loss.customers.name": "Name",
    "loss.customers.last-order": "Last order",
    "loss.customers.basis": "Judged by",
    "loss.customers.usual-gap": "Usual gap",
    "loss.customers.allowed-gap": "Allowed silence",
    "loss.customers.silent-days": "Silent for",
    "loss.customers.failures-before": "Failures in last orders",
    "loss.customers.orders-judged": "Last orders judged",
    "loss.customers.age": "Years as customer",
    "loss.customers.yearly-contribution": "Contribution per year",
    "loss.customers.yearly-amount": "Amount per year",
    "loss.customers.value": "Value at stake",
    "loss.customers.low": "Low",
    "loss.customers.high": "High",
    "loss.sensitivity": "What the first estimate hangs on",
    "loss.sensitivity.assumption": "Assumption",
    "loss.sensitivity.low": "Low end",
    "loss.sensitivity.base": "Value used",
    "loss.sensitivity.high": "High end",
    "loss.sensitivity.at-low": "Estimate at the low end",
    "loss.sensitivity.at-high": "Estimate at the high end",
  },
  verdicts: {
    "loss.silent":
      "Silent for longer than their own rhythm allows: {count:count} of the customers ({share:share}). A ceiling on what is at stake, provisional: {value:money}, {low:money} to {high:money} over the assumptions.",
    "loss.silent-unvalued":
      "Silent for longer than their own rhythm allows: {count:count} of the customers ({share:share}). Without amounts their value cannot be told.",
    "loss.silent-worthless":
      "Silent for longer than their own rhythm allows: {count:count} of the customers ({share:share}). They contributed nothing: nothing is lost with them.",
    "loss.nobody-silent":
      "None of the {customers:count} customers judged is silent for longer than its rhythm allows.",
    "loss.failure-before-more":
      "A failure stands before silence more often than before other customers' last orders: {silent:share} against {active:share}, {difference:points} percentage points more ({low:points} to {high:points}). An association; it may have other causes.",
    "loss.failure-before-less":
      "A failure stands before silence less often than before other customers' last orders: {silent:share} against {active:share} (difference {difference:points} percentage points, {low:points} to {high:points}).",
    "loss.failure-before-same":
      "No clear difference: {silent:share} of the silent and {active:share} of the active had a failure among their last orders (difference {difference:points} percentage points, {low:points} to {high:points}).",
    "loss.split-unknown":
      "Whether failures came before silence cannot be told: no failures are recorded on orders.",
    "loss.split-one-sided":
      "Whether failures came before silence cannot be told: only the silent, or only the active, can be judged.",
    "loss.margin-assumed":
      "For {count:count} silent customers no contribution is known; their value rests on an assumed margin of {margin:share} of the amount.",
    "loss.unprofitable-silent":
      "{count:count} silent customers earned nothing; losing them is counted as no loss.",
    "loss.customer":
      "{customer} has been silent for {days:days} (allowed {allowed:days}): a ceiling of {value:money} at stake, provisional ({low:money} to {high:money}).",
    "loss.customer-after-failure":
      "{customer} has been silent for {days:days} (allowed {allowed:days}), with failures in {failures:count} of its last orders: a ceiling of {value:money} at stake, provisional ({low:money} to {high:money}).",
    "loss.sampling-orders":
      "The records are a sample of orders, so repeat buying is not judged and no loss is estimated.",
    "loss.no-customers":
      "Orders carry no customer number, so who fell silent, and what was lost, cannot be told.",
    "loss.no-rhythm":
      "None of the {customers:count} customers ordered on a second day, so there is no rhythm to judge silence by.",
  },
  assumptions: {
    "loss.silence-quantile": {
      name: "Quantile of usual gaps",
      meaning: "Share of a customer's usual gaps that the allowed silence is not shorter than.",
    },
    "loss.silence-factor": { name: "Tolerance on silence", meaning: "How many times that gap is allowed." },
    "loss.silence-floor-days": {
      name: "Shortest silence",
      meaning: "Nobody counts as silent before so many days.",
    },
    "loss.shrinkage-gaps": {
      name: "Weight of similar customers",
      meaning: "How many own gaps the pooled gaps of similar customers weigh.",
    },
    "loss.last-orders": {
      name: "Last orders looked at",
      meaning: "How many orders before silence may hold the failure.",
    },
    "loss.margin-share": {
      name: "Margin share",
      meaning: "Margin as a share of the amount, where no cost of goods is recorded.",
    },
    "loss.discount-rate": {
      name: "Discount rate",
      meaning: "Yearly rate at which future money is discounted.",
    },
    "loss.influence-factor": {
      name: "Customer influence factor",
      meaning: "Total loss divided by the customer's own: what word of mouth adds.",
    },
    "loss.natural-yearly-loss": {
      name: "Natural yearly loss",
      meaning: "Share of customers who would leave in a year whatever the service.",
    },
    "loss.lifecycle-years": {
      name: "Length of the lifecycle",
      meaning: "Years from first order to natural end.",
    },
    "loss.stable-from": { name: "Stable phase begins", meaning: "Year in which growth begins to slow." },
    "loss.decline-from": { name: "Decline begins", meaning: "Year in which value begins to fall." },
    "loss.growth-to-peak": {
      name: "Growth to the peak",
      meaning: "Yearly value at its peak, divided by that of the start.",
    },
  },
  codes: {
    "basis.own": "Own rhythm",
    "basis.few": "Few gaps, with similar customers",
    "basis.once": "One order day, first returns of others",
  },
} as const satisfies RoomCatalogue;
