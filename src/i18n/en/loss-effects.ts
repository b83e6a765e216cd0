import type { RoomCatalogue } from "../message.js";

export const lossEffects = {
  figures: {
    "loss.effect.late": {
      name: "Extra chance of losing a customer: late delivery",
      meaning:
        "Of purchases that were delivered late, how many more in a hundred were not followed by another than of comparable purchases without it.",
    },
    "loss.effect.short": {
      name: "Extra chance of losing a customer: short delivery",
      meaning:
        "Of purchases that were delivered short, how many more in a hundred were not followed by another than of comparable purchases without it.",
    },
    "loss.effect.wrong": {
      name: "Extra chance of losing a customer: wrong item",
      meaning:
        "Of purchases that held a wrong item, how many more in a hundred were not followed by another than of comparable purchases without it.",
    },
    "loss.effect.damaged": {
      name: "Extra chance of losing a customer: damaged goods",
      meaning:
        "Of purchases that arrived damaged, how many more in a hundred were not followed by another than of comparable purchases without it.",
    },
    "loss.effect.invoice": {
      name: "Extra chance of losing a customer: wrong invoice",
      meaning:
        "Of purchases that were invoiced wrongly, how many more in a hundred were not followed by another than of comparable purchases without it.",
    },
    "loss.effect.complaint": {
      name: "Extra chance of losing a customer: complaint",
      meaning:
        "Of purchases that were complained about, how many more in a hundred were not followed by another than of comparable purchases without it.",
    },
    "loss.effect.unresolved": {
      name: "Extra chance of losing a customer: complaint not settled",
      meaning:
        "Of purchases that left a complaint unsettled, how many more in a hundred were not followed by another than of comparable purchases without it.",
    },
    "loss.effect.slow-answer": {
      name: "Extra chance of losing a customer: slow answer to a complaint",
      meaning:
        "Of purchases that had a complaint answered slowly, how many more in a hundred were not followed by another than of comparable purchases without it.",
    },
    "loss.effect.any": {
      name: "Extra chance of losing a customer: any failure",
      meaning:
        "The same for purchases that met at least one of the failures that can be judged, against all of them spared.",
    },
    "loss.effect.recovered": {
      name: "What a quick settlement changes",
      meaning:
        "Chance of losing the customer after a failure settled quickly, less the chance had it not been. Below zero: settling quickly keeps customers.",
    },
    "loss.score-effect.*": {
      name: "Extra low scores",
      meaning:
        "Share of low scores of orders that met the failure, less that of comparable orders without it.",
    },
    "loss.score-odds.*": {
      name: "Odds ratio of a low score",
      meaning:
        "How many times the odds of a low score are with the failure, at the same order value, freight, region, season and category.",
    },
  },
  methods: {
    "failure-effect":
      "Each purchase of the period is followed for a fixed number of days: bought again or not. One regression holds all failures together with what was known before the purchase: the customer's rhythm, purchases so far, last pause, usual and present order size, region, site and season. The effect is the chance of not coming back as it was, less the chance had the failure not been, over the purchases that met it. Purchases of one customer, and of one day at one site, count as alike. It is an association made as comparable as the records allow, not a trial.",
    "later-behaviour":
      "Of customers who did come back within the horizon: how much longer the next pause and how much larger the next purchase was after a failure, at the same rhythm, order size, region and season. Those who never came back are not in it.",
    "score-effect":
      "Orders that customers scored: the share of low scores (the lowest 40 % of the scale) with the failure, less the share had it not been, from one regression on all failures of the goods and what was known before delivery: value, freight, lines, weight, region, site, season and category.",
  },
  tables: {
    "loss.effects": "Does failure drive customers away?",
    "loss.effects.kind": "Failure",
    "loss.effects.verdict": "Answer",
    "loss.effects.exposed": "Purchases that met it",
    "loss.effects.unexposed": "Purchases spared",
    "loss.effects.raw": "Difference as it stands",
    "loss.effects.stratified": "Difference among alike purchases",
    "loss.effects.adjusted": "Extra chance of losing the customer",
    "loss.effects.low": "From",
    "loss.effects.high": "To",
    "loss.effects.first": "At the first failure only",
    "loss.effects.odds-ratio": "Odds ratio",
    "loss.effects.odds-low": "Odds ratio from",
    "loss.effects.odds-high": "Odds ratio to",
    "loss.effects.p-value": "p value, all kinds allowed for",
    "loss.effects.e-value": "E-value",
    "loss.effects.e-value-limit": "E-value of the limit",
    "loss.effects.smallest": "Smallest effect that would have shown",
    "loss.effects.used": "Used in the loss",
    "loss.effects.used-low": "Used from",
    "loss.effects.used-high": "Used to",
    "loss.effects.source": "Where it comes from",
    "loss.dose": "Failures among the last three purchases",
    "loss.dose.failures": "Failed of the last three",
    "loss.dose.purchases": "Purchases",
    "loss.dose.risk": "Not followed by another",
    "loss.dose.difference": "More than with none",
    "loss.dose.low": "From",
    "loss.dose.high": "To",
    "loss.placebo": "Check on what no failure can have caused: a long pause before the purchase",
    "loss.placebo.kind": "Failure",
    "loss.placebo.exposed": "Purchases that met it",
    "loss.placebo.observed": "After a long pause",
    "loss.placebo.expected": "Expected",
    "loss.placebo.difference": "Difference",
    "loss.placebo.low": "From",
    "loss.placebo.high": "To",
    "loss.placebo.p-value": "p value, all kinds allowed for",
    "loss.placebo.verdict": "Check",
    "loss.behaviour": "What those who came back do differently",
    "loss.behaviour.what": "Behaviour",
    "loss.behaviour.kind": "Failure",
    "loss.behaviour.exposed": "Purchases that met it",
    "loss.behaviour.change": "Change",
    "loss.behaviour.low": "From",
    "loss.behaviour.high": "To",
    "loss.score-effects": "What failures do to scores",
    "loss.score-effects.kind": "Failure",
    "loss.score-effects.exposed": "Orders that met it",
    "loss.score-effects.observed": "Low scores",
    "loss.score-effects.expected": "Expected without it",
    "loss.score-effects.difference": "Difference",
    "loss.score-effects.low": "From",
    "loss.score-effects.high": "To",
    "loss.score-effects.odds-ratio": "Odds ratio",
    "loss.score-effects.odds-low": "Odds ratio from",
    "loss.score-effects.odds-high": "Odds ratio to",
  },
  verdicts: {
    "loss.effects-horizon-usual":
      "A customer who has not bought again within {days:days} counts as lost: nearly all usual pauses of nearly all customers are shorter. {judged:count} purchases could be followed that long, and {share:share} of them were not followed by another; {open:count} are too recent to say.",
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
      "{failure:code}: of {exposed:count} purchases that met it, {observed:share} were not followed by another within {days:days}; {expected:share} would have been expected without it. It drove away {value:points} more in a hundred (between {low:points} and {high:points}). To explain this away, something unrecorded would have to make both the failure and leaving at least {unseen:ratio} times as likely.",
    "loss.effect-fewer":
      "{failure:code}: of {exposed:count} purchases that met it, fewer were lost than expected ({observed:share} against {expected:share}; difference {value:points} points, between {low:points} and {high:points}). No failure keeps customers. Something the records do not hold probably sets these purchases apart. The loss goes on with {used:points} ({usedLow:points} to {usedHigh:points}); give your own number if you know better.",
    "loss.effect-unclear":
      "{failure:code}: no clear effect. {exposed:count} purchases met it; {value:points} more in a hundred were lost (between {low:points} and {high:points}). An effect of {smallest:points} or more would probably have shown. The loss goes on with {used:points} ({usedLow:points} to {usedHigh:points}); the records carry {weight:share} of that, our default the rest.",
    "loss.effect-unclear-given":
      "{failure:code}: no clear effect. {exposed:count} purchases met it; {value:points} more in a hundred were lost (between {low:points} and {high:points}). An effect of {smallest:points} or more would probably have shown.",
    "loss.effect-borderline":
      "{failure:code}: not certain. {exposed:count} purchases met it; {value:points} more in a hundred were lost (between {low:points} and {high:points}). Alone that would count as an effect; with {tests:count} failures tested at once, one like it may come by chance. The loss goes on with {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-given":
      "{failure:code}: the loss goes on with your number, {used:points} in a hundred ({usedLow:points} to {usedHigh:points}), in place of what the records say.",
    "loss.effect-naive-misleads":
      "{failure:code}: compared as they stand, purchases that met it look no worse ({raw:points} points). That misleads: customers who buy much meet more failures and stay longer. Among comparable purchases it is {value:points} points more.",
    "loss.effect-not-recorded":
      "{failure:code}: nothing records it, so it cannot be told and is not in the loss. The column {column:column} would let it be seen.",
    "loss.effect-never-met": "{failure:code}: recorded, but no purchase of the period met it.",
    "loss.effect-too-few":
      "{failure:code}: cannot be told. Only {exposed:count} purchases that met it can be followed, against {unexposed:count} spared. About {pilot:count} of each kind would tell an extra loss of {sought:points} in a hundred. Until then the loss goes on with our default, {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-no-comparison":
      "{failure:code}: cannot be told. {exposed:count} purchases met it and no comparable purchase was spared. Keep records where some are spared, about {pilot:count} of each kind. Until then the loss goes on with our default, {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-separated":
      "{failure:code}: cannot be told. Of {exposed:count} comparable purchases that met it all were lost, or none, so the size has no limit. About {pilot:count} of each kind would tell an extra loss of {sought:points} in a hundred. Until then the loss goes on with our default, {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-one-outcome":
      "{failure:code}: cannot be told. Of all purchases that can be followed, none was lost, or all were, so there is nothing to compare. Longer records would tell. Until then the loss goes on with our default, {used:points} ({usedLow:points} to {usedHigh:points}).",
    "loss.effect-placebo-passed":
      "Check passed: none of {kinds:count} failures seems to have caused what it cannot have, a long pause before the purchase. Purchases are compared with alike ones, as far as this shows.",
    "loss.effect-placebo-failed":
      "{failure:code}: check failed. Purchases that met it followed unusually long pauses {value:points} points more often than expected (between {low:points} and {high:points}), which no later failure can cause. Those who meet it differ from the others in ways the records do not hold. Take its effect with caution.",
    "loss.recovery-helps":
      "Settling a complaint quickly keeps customers: after {exposed:count} failures settled in time, {value:points} fewer in a hundred were lost (between {low:points} and {high:points}) than had they not been.",
    "loss.recovery-harms":
      "After {exposed:count} failures settled quickly, {value:points} more in a hundred were lost (between {low:points} and {high:points}) than had they not been. That a settlement drives customers away is unlikely: perhaps the worst failures are settled first.",
    "loss.recovery-unclear":
      "Whether settling a complaint quickly keeps customers is not clear: after {exposed:count} failures settled in time, {value:points} fewer in a hundred were lost (between {low:points} and {high:points}; below zero means more).",
    "loss.score-effect-found":
      "{failure:code} lowers scores: {observed:share} of {exposed:count} orders that met it got a low score (up to {upTo:plain}), against {expected:share} expected without it: {value:points} points more (between {low:points} and {high:points}). Odds ratio {odds:ratio} ({oddsLow:ratio} to {oddsHigh:ratio}). A low score is not a lost customer.",
    "loss.score-effect-fewer":
      "{failure:code}: fewer low scores than expected ({observed:share} of {exposed:count} orders against {expected:share}; {value:points} points, between {low:points} and {high:points}; low is up to {upTo:plain}; odds ratio {odds:ratio}, {oddsLow:ratio} to {oddsHigh:ratio}). Something unrecorded probably sets these orders apart.",
    "loss.score-effect-unclear":
      "{failure:code}: no clear effect on scores. {observed:share} of {exposed:count} orders that met it got a low score (up to {upTo:plain}), against {expected:share} expected ({value:points} points, between {low:points} and {high:points}; odds ratio {odds:ratio}, {oddsLow:ratio} to {oddsHigh:ratio}).",
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
    "loss.effect.*": {
      name: "Extra chance of losing a customer after this failure",
      meaning:
        "Used where the records cannot tell, and blended in where they show no clear effect. Your own number replaces both.",
    },
  },
  codes: {
    "failure.unresolved": "Complaints not settled",
    "failure.slow-answer": "Slow answers to complaints",
    "loss.effects.kind.late": "Late deliveries",
    "loss.effects.kind.short": "Short deliveries",
    "loss.effects.kind.wrong": "Wrong items",
    "loss.effects.kind.damaged": "Damages",
    "loss.effects.kind.invoice": "Wrong invoices",
    "loss.effects.kind.complaint": "Orders complained of",
    "loss.effects.kind.unresolved": "Complaints not settled",
    "loss.effects.kind.slow-answer": "Slow answers to complaints",
    "loss.placebo.kind.late": "Late deliveries",
    "loss.placebo.kind.short": "Short deliveries",
    "loss.placebo.kind.wrong": "Wrong items",
    "loss.placebo.kind.damaged": "Damages",
    "loss.placebo.kind.invoice": "Wrong invoices",
    "loss.placebo.kind.complaint": "Orders complained of",
    "loss.placebo.kind.unresolved": "Complaints not settled",
    "loss.placebo.kind.slow-answer": "Slow answers to complaints",
    "loss.behaviour.kind.late": "Late deliveries",
    "loss.behaviour.kind.short": "Short deliveries",
    "loss.behaviour.kind.wrong": "Wrong items",
    "loss.behaviour.kind.damaged": "Damages",
    "loss.behaviour.kind.invoice": "Wrong invoices",
    "loss.behaviour.kind.complaint": "Orders complained of",
    "loss.behaviour.kind.unresolved": "Complaints not settled",
    "loss.behaviour.kind.slow-answer": "Slow answers to complaints",
    "loss.score-effects.kind.late": "Late deliveries",
    "loss.score-effects.kind.short": "Short deliveries",
    "loss.score-effects.kind.wrong": "Wrong items",
    "loss.score-effects.kind.damaged": "Damages",
    "loss.score-effects.kind.invoice": "Wrong invoices",
    "loss.effects.verdict.effect": "Drives customers away",
    "loss.effects.verdict.fewer": "Fewer lost than expected",
    "loss.effects.verdict.no-clear-effect": "No clear effect",
    "loss.effects.verdict.cannot-tell": "Cannot tell",
    "loss.effects.source.own": "The records",
    "loss.effects.source.blend": "Records and default together",
    "loss.effects.source.default": "Our default",
    "loss.effects.source.given": "Your number",
    "loss.placebo.verdict.passed": "Passed",
    "loss.placebo.verdict.failed": "Failed",
    "loss.behaviour.what.next-interval": "Pause until the next purchase",
    "loss.behaviour.what.next-basket": "Value of the next purchase",
  },
} as const satisfies RoomCatalogue;
