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
        "Share of the silent with a late, short, wrong, damaged or complained-of order among their last.",
    },
    "loss.failure-before.active": {
      name: "Failure among the last orders, active customers",
      meaning: "The same share among customers still ordering, for comparison.",
    },
    "loss.failure-before.difference": {
      name: "Difference between silent and active",
      meaning: "How much more often a failure comes before silence. An association, not yet a cause.",
    },
  },
  methods: {
    "silent-customers":
      "Days since the last order are compared with what the customer's own gaps allow: a high quantile of them, drawn towards that of similar customers when there are few, times a tolerance. Customers with a single order day are compared with how soon others came back.",
    "failure-before":
      "A customer counts as failed when one of its last orders was late, short, wrong, damaged or complained of. The share among the silent is compared with the share among the active; only a difference whose range leaves out zero is called one.",
  },
  tables: {},
  verdicts: {
    "loss.silent":
      "Silent for longer than their own rhythm allows: {count:count} of the customers ({share:share}).",
    "loss.nobody-silent":
      "None of the {customers:count} customers judged is silent for longer than its rhythm allows.",
    "loss.failure-before-more":
      "Failures come before silence more often than among the last orders of active customers: {silent:share} against {active:share}, {difference:points} percentage points more ({low:points} to {high:points}). An association; it may have other causes.",
    "loss.failure-before-less":
      "Failures come before silence less often than among the last orders of active customers: {silent:share} against {active:share} (difference {difference:points} percentage points, {low:points} to {high:points}).",
    "loss.failure-before-same":
      "No clear difference: {silent:share} of the silent and {active:share} of the active had a failure among their last orders (difference {difference:points} percentage points, {low:points} to {high:points}).",
    "loss.split-unknown":
      "Whether failures came before silence cannot be told: no failures are recorded on orders.",
    "loss.split-one-sided":
      "Whether failures came before silence cannot be told: only the silent, or only the active, can be judged.",
    "loss.no-customers":
      "No order up to the day looked from says both who bought and when (refunds do not count), so who fell silent, is at risk or lost cannot be told.",
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
  },
  codes: {
    "basis.own": "Own rhythm",
    "basis.few": "Few gaps, with similar customers",
    "basis.once": "One order day, first returns of others",
  },
} as const satisfies RoomCatalogue;
