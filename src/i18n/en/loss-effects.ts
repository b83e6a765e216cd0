import type { RoomCatalogue } from "../message.js";
import { under } from "../under.js";
import { failures, failuresFirst } from "./failures.js";

/** What the loss goes by where the records cannot tell. */
const effect = (failure: string) => ({
  name: `Extra chance of losing a customer after “${failure}”`,
  meaning:
    "Used where the records cannot tell, and combined with them where they are not clear. Your own number replaces both.",
});

export const lossEffects = {
  figures: {
    "loss.effect.late": {
      name: `Extra chance of losing a customer: ${failures.late}`,
      meaning:
        "Of purchases that were delivered late, how many more in a hundred were not followed by another than of similar purchases without it.",
    },
    "loss.effect.short": {
      name: `Extra chance of losing a customer: ${failures.short}`,
      meaning:
        "Of purchases that were delivered short, how many more in a hundred were not followed by another than of similar purchases without it.",
    },
    "loss.effect.wrong": {
      name: `Extra chance of losing a customer: ${failures.wrong}`,
      meaning:
        "Of purchases that held wrong goods, how many more in a hundred were not followed by another than of similar purchases without it.",
    },
    "loss.effect.damaged": {
      name: `Extra chance of losing a customer: ${failures.damaged}`,
      meaning:
        "Of purchases that arrived damaged, how many more in a hundred were not followed by another than of similar purchases without it.",
    },
    "loss.effect.invoice": {
      name: `Extra chance of losing a customer: ${failures.invoice}`,
      meaning:
        "Of purchases that were invoiced wrongly, how many more in a hundred were not followed by another than of similar purchases without it.",
    },
    "loss.effect.complaint": {
      name: `Extra chance of losing a customer: ${failures.complaint}`,
      meaning:
        "Of purchases that were complained about, how many more in a hundred were not followed by another than of similar purchases without it.",
    },
    "loss.effect.unresolved": {
      name: `Extra chance of losing a customer: ${failures.unresolved}`,
      meaning:
        "Of purchases that left a complaint unresolved, how many more in a hundred were not followed by another than of similar purchases without it.",
    },
    "loss.effect.slow-answer": {
      name: `Extra chance of losing a customer: ${failures["slow-answer"]}`,
      meaning:
        "Of purchases that had a complaint answered slowly, how many more in a hundred were not followed by another than of similar purchases without it.",
    },
    "loss.effect.any": {
      name: "Extra chance of losing a customer: any failure",
      meaning:
        "The same for purchases with at least one of the failures that can be judged, compared with none of them.",
    },
    "loss.effect.recovered": {
      name: "What a quick settlement changes",
      meaning:
        "Chance of losing the customer after a failure settled quickly, less the chance had it not been. Below zero: settling quickly keeps customers.",
    },
    "loss.score-effect.*": {
      name: "Extra low scores",
      meaning: "Share of low scores of orders with the failure, less that of similar orders without it.",
    },
    "loss.score-odds.*": {
      name: "Odds ratio of a low score",
      meaning:
        "How many times the odds of a low score are with the failure, at the same order value, freight, region, season and category.",
    },
  },
  methods: {
    "failure-effect":
      "Each purchase of the period is followed for a fixed number of days: bought again or not. One regression holds all failures together with what was known before the purchase: the customer's rhythm, purchases so far, last pause, usual and present order size, class, region, site and season. The effect is, over the purchases with the failure, the chance of not coming back as it was, less the chance had the failure not happened. Purchases of one customer, and of one day at one site, are not counted as independent. Each interval is for its failure alone. As several failures are tested at once, calling an effect takes more than an interval that leaves out zero; otherwise one in twenty would be called by chance. This compares like with like as far as the records allow; it is not an experiment.",
    "later-behaviour":
      "Of customers who did come back within the horizon: how much longer the next pause and how much larger the next purchase was after a failure, at the same rhythm, order size, region and season. Those who never came back are not in it.",
    "score-effect":
      "Orders that customers scored: the share of low scores (the lowest 40 % of the scale) with the failure, less the share had it not happened, from one regression on all failures of the goods and what was known before delivery: value, freight, lines, weight, region, site, season and category.",
  },
  tables: {
    "loss.effects": "Does failure drive customers away?",
    "loss.effects.kind": "Failure",
    "loss.effects.verdict": "Answer",
    "loss.effects.exposed": "Purchases with it",
    "loss.effects.unexposed": "Purchases without it",
    "loss.effects.raw": "Raw difference",
    "loss.effects.stratified": "Difference within groups of similar purchases",
    "loss.effects.adjusted": "Extra chance of losing the customer",
    "loss.effects.low": "Low, this failure alone",
    "loss.effects.high": "High, this failure alone",
    "loss.effects.first": "First failure of a customer only",
    "loss.effects.odds-ratio": "Odds ratio",
    "loss.effects.odds-low": "Odds ratio, low",
    "loss.effects.odds-high": "Odds ratio, high",
    "loss.effects.p-value": "p-value, corrected for several kinds tested",
    "loss.effects.e-value": "E-value",
    "loss.effects.e-value-limit": "E-value of the limit",
    "loss.effects.smallest": "Smallest effect that would have shown",
    "loss.effects.used": "Used in the loss",
    "loss.effects.used-low": "Used, low",
    "loss.effects.used-high": "Used, high",
    "loss.effects.source": "Source",
    "loss.dose": "Failures among the last three purchases",
    "loss.dose.failures": "Failed of the last three",
    "loss.dose.purchases": "Purchases",
    "loss.dose.risk": "Not followed by another purchase",
    "loss.dose.difference": "More than with none",
    "loss.dose.low": "Low",
    "loss.dose.high": "High",
    "loss.placebo": "Check: a long pause before the purchase, which the failure cannot have caused",
    "loss.placebo.kind": "Failure",
    "loss.placebo.exposed": "Purchases with it",
    "loss.placebo.observed": "After a long pause",
    "loss.placebo.expected": "Expected",
    "loss.placebo.difference": "Difference",
    "loss.placebo.low": "Low",
    "loss.placebo.high": "High",
    "loss.placebo.p-value": "p-value, corrected for several kinds tested",
    "loss.placebo.verdict": "Check",
    "loss.behaviour": "What those who came back did differently",
    "loss.behaviour.what": "Behaviour",
    "loss.behaviour.kind": "Failure",
    "loss.behaviour.exposed": "Purchases with it",
    "loss.behaviour.change": "Change",
    "loss.behaviour.low": "Low",
    "loss.behaviour.high": "High",
    "loss.score-effects": "What failures do to scores",
    "loss.score-effects.kind": "Failure",
    "loss.score-effects.exposed": "Orders with it",
    "loss.score-effects.observed": "Low scores",
    "loss.score-effects.expected": "Expected without it",
    "loss.score-effects.difference": "Difference",
    "loss.score-effects.low": "Low",
    "loss.score-effects.high": "High",
    "loss.score-effects.odds-ratio": "Odds ratio",
    "loss.score-effects.odds-low": "Odds ratio, low",
    "loss.score-effects.odds-high": "Odds ratio, high",
  },
  verdicts: {
    "loss.effects-horizon-usual":
      "A customer who has not bought again within {days:days} counts as lost: for nearly all customers, nearly all usual pauses are shorter. {judged:count} purchases could be followed that long, and {share:share} of them were not followed by another; {open:count} are too recent to say.",
    "loss.effects-horizon-least":
      "A customer who has not bought again within {days:days} counts as lost: usual pauses are short, and this is the shortest time that says anything. {judged:count} purchases could be followed that long, and {share:share} of them were not followed by another; {open:count} are too recent to say.",
    "loss.effects-horizon-short":
      "A customer who has not bought again within {days:days} counts as lost. Some customers usually pause longer, but the records are too short to wait for them: a third of their length is used. {judged:count} purchases could be followed that long, and {share:share} of them were not followed by another; {open:count} are too recent to say.",
    "loss.effects-horizon-given":
      "A customer who has not bought again within {days:days} counts as lost, as you set it. {judged:count} purchases could be followed that long, and {share:share} of them were not followed by another; {open:count} are too recent to say.",
    "loss.effects-sampled":
      "The regression is fitted on {fitted:count} purchases taken evenly from {judged:count}; the result is applied to all.",
    "loss.effects-sampling-orders":
      "The files hold a sample of orders, so whether a customer came back cannot be seen, and no failure can be said to drive customers away. Only scores of the orders at hand are judged.",
    "loss.effects-no-purchases":
      "No purchase of the period names its customer and day, so whether failures drive customers away cannot be told.",
    "loss.effect-found":
      "{failure:code}: of {exposed:count} purchases with it, {observed:share} were not followed by another within {days:days}; without it {expected:share} would be expected. That is {value:points} more customers lost in a hundred (between {low:points} and {high:points}). For another cause to explain this, something unrecorded would have to make both the failure and leaving at least {unseen:ratio} times as likely.",
    "loss.effect-fewer":
      "{failure:code}: fewer customers were lost than expected on {exposed:count} purchases with it ({observed:share} against {expected:share}; difference {value:points} points, between {low:points} and {high:points}). A failure does not keep customers: something the records do not hold probably sets these purchases apart. For the loss we use {used:points} ({usedLow:points} to {usedHigh:points}); give your own number if you know better.",
    "loss.effect-unclear":
      "{failure:code}: no clear effect. {exposed:count} purchases had it; {value:points} more customers in a hundred were lost (between {low:points} and {high:points}). An effect of {smallest:points} or more would probably have shown. For the loss we use {used:points} ({usedLow:points} to {usedHigh:points}); the records carry {weight:share} of that, our default the rest.",
    "loss.effect-unclear-given":
      "{failure:code}: no clear effect. {exposed:count} purchases had it; {value:points} more customers in a hundred were lost (between {low:points} and {high:points}). An effect of {smallest:points} or more would probably have shown.",
    "loss.effect-borderline":
      "{failure:code}: not certain. {exposed:count} purchases had it; {value:points} more customers in a hundred were lost. Its own interval, {low:points} to {high:points}, leaves out zero. But {tests:count} failures were tested at once, and among so many one such interval may come by chance, so the bar is higher, and this one does not reach it. For the loss we use {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-borderline-alone":
      "{failure:code}: not certain. {exposed:count} purchases had it; {value:points} more customers in a hundred were lost. The interval, {low:points} to {high:points}, only just leaves out zero; as a ratio of the two chances it does not. For the loss we use {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-fewer-borderline":
      "{failure:code}: not certain. On {exposed:count} purchases with it fewer customers were lost than expected ({observed:share} against {expected:share}; difference {value:points} points, between {low:points} and {high:points}). That may be chance, or something the records do not hold; a failure does not keep customers. For the loss we use {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-given":
      "{failure:code}: the loss uses your number, {used:points} in a hundred ({usedLow:points} to {usedHigh:points}), in place of what the records say.",
    "loss.effect-naive-misleads":
      "{failure:code}: at first sight purchases with it look no worse ({raw:points} points). That misleads: customers who buy a lot meet more failures and stay longer. Compared with similar purchases it is {value:points} points more.",
    "loss.effect-not-recorded":
      "{failure:code}: nothing records it, so it cannot be told and is not in the loss. The column {column:column} would let it be seen.",
    "loss.effect-never-met": "{failure:code}: recorded, but no purchase of the period had it.",
    "loss.effect-too-few":
      "{failure:code}: cannot be told. Only {exposed:count} purchases with it can be followed, and {unexposed:count} without. About {pilot:count} of each kind would tell an extra loss of {sought:points} in a hundred. Until then the loss uses our default, {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-no-comparison":
      "{failure:code}: cannot be told. {exposed:count} purchases had it, and there is no similar purchase without it. Record purchases without it too, about {pilot:count} of each. Until then the loss uses our default, {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-separated":
      "{failure:code}: cannot be told. Of {exposed:count} comparable purchases with it all customers were lost, or none, so the size cannot be bounded. About {pilot:count} of each kind would tell an extra loss of {sought:points} in a hundred. Until then the loss uses our default, {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-one-outcome":
      "{failure:code}: cannot be told. Of all purchases that can be followed, none was lost, or all were, so there is nothing to compare. Longer records would tell. Until then the loss uses our default, {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-placebo-passed":
      "Check passed: none of {kinds:count} kinds of failure seems to “cause” what it cannot have caused, a long pause before the purchase. As far as this shows, like is compared with like.",
    "loss.effect-placebo-failed":
      "{failure:code}: check failed. Purchases with it came after unusually long pauses {value:points} points more often than expected (between {low:points} and {high:points}), which a later failure cannot cause. Customers who meet it differ from the others in ways the records do not hold. Take its effect with caution.",
    "loss.recovery-helps":
      "Settling a complaint quickly keeps customers: after {exposed:count} failures settled in time, {value:points} fewer in a hundred were lost (between {low:points} and {high:points}) than without.",
    "loss.recovery-harms":
      "After {exposed:count} failures settled quickly, {value:points} more in a hundred were lost (between {low:points} and {high:points}) than without. That a settlement drives customers away is unlikely: perhaps the worst failures are settled first.",
    "loss.recovery-unclear":
      "Whether settling a complaint quickly keeps customers is not clear: after {exposed:count} failures settled in time, {value:points} fewer in a hundred were lost (between {low:points} and {high:points}; below zero means more).",
    "loss.score-effect-found":
      "{failure:code} lowers scores: {observed:share} of {exposed:count} orders with it got a low score (up to {upTo:plain}), against {expected:share} expected without it: {value:points} points more (between {low:points} and {high:points}). Odds ratio {odds:ratio} ({oddsLow:ratio} to {oddsHigh:ratio}). A low score is not a lost customer.",
    "loss.score-effect-fewer":
      "{failure:code}: fewer low scores than expected ({observed:share} of {exposed:count} orders against {expected:share}; {value:points} points, between {low:points} and {high:points}; low is up to {upTo:plain}; odds ratio {odds:ratio}, {oddsLow:ratio} to {oddsHigh:ratio}). Something unrecorded probably sets these orders apart.",
    "loss.score-effect-unclear":
      "{failure:code}: no clear effect on scores. {observed:share} of {exposed:count} orders with it got a low score (up to {upTo:plain}), against {expected:share} expected ({value:points} points, between {low:points} and {high:points}; odds ratio {odds:ratio}, {oddsLow:ratio} to {oddsHigh:ratio}).",
  },
  assumptions: {
    "loss.horizon-days": {
      name: "Days after which a customer counts as lost",
      meaning: "Days without another purchase. Read from the firm's own pauses unless given.",
    },
    "loss.unresolved-hours": {
      name: "Hours until a complaint counts as not settled",
      meaning: "Counted from when it was opened.",
    },
    "loss.slow-answer-hours": {
      name: "Hours until an answer to a complaint is slow",
      meaning: "First answer after a complaint or claim was opened.",
    },
    "loss.recovered-hours": {
      name: "Hours within which a settlement counts as quick",
      meaning: "From opening a complaint to its settlement, on a purchase that failed.",
    },
    "loss.effect.late": effect(failures.late),
    "loss.effect.short": effect(failures.short),
    "loss.effect.wrong": effect(failures.wrong),
    "loss.effect.damaged": effect(failures.damaged),
    "loss.effect.invoice": effect(failures.invoice),
    "loss.effect.complaint": effect(failures.complaint),
    "loss.effect.unresolved": effect(failures.unresolved),
    "loss.effect.slow-answer": effect(failures["slow-answer"]),
  },
  codes: {
    ...under("loss.effects.kind", failuresFirst),
    ...under("loss.placebo.kind", failuresFirst),
    ...under("loss.behaviour.kind", failuresFirst),
    ...under("loss.score-effects.kind", failuresFirst),
    "loss.effects.verdict.effect": "Drives customers away",
    "loss.effects.verdict.fewer": "Fewer lost than expected",
    "loss.effects.verdict.no-clear-effect": "No clear effect",
    "loss.effects.verdict.not-certain": "Not certain",
    "loss.effects.verdict.cannot-tell": "Cannot tell",
    "loss.effects.source.own": "Your records",
    "loss.effects.source.blend": "Your records with our default",
    "loss.effects.source.default": "Our default",
    "loss.effects.source.given": "Your number",
    "loss.placebo.verdict.passed": "Passed",
    "loss.placebo.verdict.failed": "Failed",
    "loss.behaviour.what.next-interval": "Pause until the next purchase",
    "loss.behaviour.what.next-basket": "Value of the next purchase",
  },
} as const satisfies RoomCatalogue;
