import type { RoomCatalogue } from "../message.js";

export const lossRelation = {
  figures: {
    "loss.customers": {
      name: "Customers in the records",
      meaning: "Customers with at least one purchase in the records up to the reporting day.",
    },
    "loss.alive": {
      name: "Customers still there",
      meaning:
        "How many of them are expected to be customers still: the sum of each one's chance, from how it used to buy and how long it has been silent.",
    },
    "loss.alive-share": {
      name: "Share still there",
      meaning: "Customers still there, of all in the records.",
    },
    "loss.holdout-error": {
      name: "Error of the forecast",
      meaning:
        "The model was fitted on the first half of the records and predicted the second: by how much the sum was off. Below zero: too few purchases predicted.",
    },
    "loss.future-value": {
      name: "Value of the customers we have",
      meaning:
        "Margin of the purchases today's customers are expected to make within the horizon, discounted; the chance that they have left or will leave is counted in.",
    },
    "loss.customer-value": {
      name: "Value of a customer who is there",
      meaning: "The same for an average customer who has just bought: what losing it that day would cost.",
    },
    "loss.new-customer-value": {
      name: "Value of a new customer",
      meaning: "Margin of the first purchase and of those expected to follow within the horizon.",
    },
  },
  methods: {
    "purchase-setting":
      "Before anything is modelled: do customer relations end on a date (contracts), at fixed occasions (weekly ordering days), or without a word? Recorded contracts, cancellations, fixed days and repeat purchases are looked at in this order; the first that counts decides. All orders of a customer on one day are one purchase.",
    "customers-there":
      "Sum over customers of the chance that each is still one. A customer who used to buy every week and has been silent for two months has probably left; one who buys twice a year has not. The range is that of the number actually there: the model's parameters are redrawn as far as the records leave them open, and that each single customer may be there or not is counted in.",
    holdout:
      "Each model is fitted on the first half of the records and predicts, customer by customer, the purchases of the second half. Two simple guesses are compared with it: everybody goes on at its own rate, and everybody stays and buys at the average rate. The model nearest in the sum is used, unless a simple guess is nearer both in the sum and customer by customer.",
    "customer-value":
      "Purchases still expected within the horizon, each discounted to today, times the margin of one purchase: the customer's contribution where the cost to serve is known, else its usual amount times the margin share. Customers who cost more than they bring count as zero.",
  },
  tables: {
    "loss.setting": "How customers leave here: what was looked at",
    "loss.setting.fact": "Fact",
    "loss.setting.value": "Found",
    "loss.setting.from": "Threshold",
    "loss.setting.speaks-for": "Points to",
    "loss.setting.decided": "Decisive",
    "loss.models": "Models of buying and leaving, as fitted (times in weeks)",
    "loss.models.key": "Fit",
    "loss.models.model": "Model",
    "loss.models.sample": "Records used",
    "loss.models.parameter": "Parameter",
    "loss.models.value": "Value",
    "loss.models.low": "Low",
    "loss.models.high": "High",
    "loss.models.outcome": "Outcome",
    "loss.models.log-likelihood": "Log-likelihood",
    "loss.models.customers": "Customers",
    "loss.holdout": "Test: the second half of the records predicted from the first",
    "loss.holdout.method": "Method",
    "loss.holdout.expected": "Purchases predicted",
    "loss.holdout.actual": "Actual purchases",
    "loss.holdout.error": "Error in the sum",
    "loss.holdout.mean-absolute-error": "Mean error per customer",
    "loss.holdout.correlation": "Correlation",
    "loss.holdout.chosen": "Used",
    "loss.holdout-bins": "The same test by how often customers had come back, for the method used",
    "loss.holdout-bins.repeats": "Purchases after the first, first half",
    "loss.holdout-bins.customers": "Customers",
    "loss.holdout-bins.actual": "Actual purchases",
    "loss.holdout-bins.expected": "Purchases predicted",
    "loss.value-sensitivity": "Value of the customers we have, by discount rate and horizon",
    "loss.value-sensitivity.case": "Case",
    "loss.value-sensitivity.discount-rate": "Discount rate per year",
    "loss.value-sensitivity.horizon-years": "Horizon, years",
    "loss.value-sensitivity.value": "Value",
  },
  verdicts: {
    "loss.relation-no-customers":
      "No order up to the day looked from says both who bought and when (refunds do not count), so how customers come back cannot be told.",
    "loss.relation-sampling-orders":
      "The records are a sample of orders, not of customers: most repeat purchases are not in them, so how customers come back and what they are worth cannot be told.",
    "loss.relation-few-repeat-buyers":
      "Of {customers:count} customers {repeaters:count} bought on a second day; {need:count} are needed to tell how customers come back. With contracts or fixed slots, say so in plimsoll.yaml (`loss: setting:`).",
    "loss.relation-no-fit":
      "No model of buying and leaving could be fitted to {customers:count} customers, {repeaters:count} of whom bought twice: what they are worth cannot be told.",
    "loss.few-customers-assumed":
      "{why:clause} We assume that {loss:share} of them a year leave by themselves, without a failure ({low:share} to {high:share}), and that each buys at its own rate until then; ranges are wide accordingly. Give your own number: `loss.natural-yearly-loss` under `assumptions:` in plimsoll.yaml. Who counts as lost is told by silence alone, and counts with all it was worth. With contracts or fixed slots, write `loss: setting:`.",
    "loss.few-customers-given":
      "{why:clause} By your number {loss:share} of them a year leave by themselves, without a failure, and each buys at its own rate until then. Who counts as lost is told by silence alone, and counts with all it was worth. With contracts or fixed slots, write `loss: setting:` in plimsoll.yaml.",
    "loss.few-customers-value":
      "A customer who has just bought is worth {value:money} on average ({low:money} to {high:money}): the margin of what it is expected to buy within {years:plain} years, discounted at {rate:share} a year.",
    "loss.setting-free":
      "Customers buy when they like and leave without a word: no contracts, no fixed days are recorded. {repeaters:count} of {customers:count} came back. To overrule this, write `loss: setting:` in plimsoll.yaml.",
    "loss.setting-fixed":
      "Customers keep to a day of the week of their own ({share:share} beyond chance) and buy once a week at most: each week is an occasion to buy or not. To overrule this, write `loss: setting:` in plimsoll.yaml.",
    "loss.setting-contracts":
      "Customers are under contract: an end or renewal date is recorded for {share:share} of {customers:count}. To overrule this, write `loss: setting:` in plimsoll.yaml.",
    "loss.setting-cancellations":
      "Customers say so when they leave: {share:share} of those who stopped cancelled on record. They are taken to be under contract. To overrule this, write `loss: setting:` in plimsoll.yaml.",
    "loss.setting-given":
      "How customers leave is as you gave it: {setting:code}. The records by themselves say: {found:code}.",
    "loss.timing-random":
      "Gaps between purchases are irregular (regularity {k:ratio}, {low:ratio} to {high:ratio}; 1 is purely random); the usual gap is {gap:days}.",
    "loss.timing-regular":
      "Customers buy at regular intervals (regularity {k:ratio}, {low:ratio} to {high:ratio}; 1 is purely random); the usual gap is {gap:days}. A model for standing orders is used: with it, silence shows sooner that somebody has left.",
    "loss.timing-bursts":
      "Purchases come in bursts with long pauses (regularity {k:ratio}, {low:ratio} to {high:ratio}; 1 is purely random); the usual gap is {gap:days}. None of our models describes bursts: look at the error of the forecast.",
    "loss.timing-clockwork":
      "All customers buy like clockwork, always at the same interval. A model for standing orders is used (regularity {k:ratio}).",
    "loss.timing-too-few":
      "How regular purchases are cannot be told: too few customers bought three times. They are taken to be random (regularity {k:ratio}).",
    "loss.timing-given": "The regularity of purchases is the one you gave: {timing:code}, shape {k:ratio}.",
    "loss.caution-never-returned":
      "{value:share} of the customers never came back after the first purchase. Only models that can count them as lost are used for money.",
    "loss.caution-left-truncated":
      "For {value:share} of the customers the first purchase in the records is probably not their first ever: the records begin in the middle of the relation. Buying rates are usable; how new customers behave is known less well.",
    "loss.caution-joined-records":
      "{value:share} of the orders were further orders of the same day; customer and day count as one purchase.",
    "loss.caution-short-gaps":
      "The usual gap is {value:days}: so close to one day that the regularity of purchases is hard to judge.",
    "loss.caution-some-contracts":
      "{value:share} of the customers have a contract date; they are treated like all others; better study them apart.",
    "loss.records-monthly":
      "All purchases are dated the first of a month: gaps are known in whole months only. Usable, but coarse; give order dates by the day if there are any.",
    "loss.records-later": "{orders:count} orders are dated after the reporting day and are left out here.",
    "loss.records-refunds":
      "{refunds:count} orders come to less than zero: refunds. Bringing goods back is not coming back to buy, so they are no purchases; their money is taken off the purchase before.",
    "loss.records-without-money":
      "{count:count} of {purchases:count} purchase days carry an amount of zero. They count as purchases, and lower the customer's mean amount.",
    "loss.model-chosen-under":
      "{model:code} is used: fitted on the first half of the records, it predicted {expected:count} purchases for the second; {actual:count} came, so it was {error:share} too low.",
    "loss.model-chosen-over":
      "{model:code} is used: fitted on the first half of the records, it predicted {expected:count} purchases for the second; {actual:count} came, so it was {error:share} too high.",
    "loss.model-given-under":
      "{model:code} is used because you asked for it. It predicted {expected:count} purchases for the second half of the records; {actual:count} came, so it was {error:share} too low.",
    "loss.model-given-over":
      "{model:code} is used because you asked for it. It predicted {expected:count} purchases for the second half of the records; {actual:count} came, so it was {error:share} too high.",
    "loss.model-given": "{model:code} is used because you asked for it.",
    "loss.model-baseline":
      "No model predicted the second half of the records better than a simple guess, so the guess is used: {model:code}. Its sum was off by {error:share}. Who is still there is judged by: {alive:code}.",
    "loss.model-unproved":
      "{model:code} is used untested: the records are too short or too thin to test it on their second half.",
    "loss.model-simpler":
      "The records show less than {model:code} can say (no difference between customers, or nobody leaving): the simpler model within it is used.",
    "loss.model-few-customers":
      "The model rests on {customers:count} customers only: look at the ranges, not at single values.",
    "loss.model-not-fitted": "{model:code} could not be fitted to these records and is left out.",
    "loss.holdout-too-few":
      "How good the forecast is cannot be told: {have:count} customers came back in the first half of the records, {need:count} are needed, with purchases in the second half.",
    "loss.value-future":
      "About {alive:count} customers are still there. What they are expected to buy within {years:plain} years is worth {value:money} today ({low:money} to {high:money}) in margin, discounted at {rate:share} a year.",
    "loss.value-point":
      "About {alive:count} customers are still there. What they are expected to buy within {years:plain} years is worth {value:money} today in margin, discounted at {rate:share} a year; no range can be told.",
    "loss.value-unknown": "Orders carry no amounts, so what customers are worth cannot be told.",
    "loss.value-margin-assumed":
      "For {count:count} customers no contribution is known: their purchases are valued at an assumed margin of {margin:share} of the amount.",
    "loss.value-unprofitable":
      "{count:count} customers bring nothing or cost more than they bring; their value counts as zero, not below.",
    "loss.spend-correlated":
      "Those who buy often spend a different amount per purchase than those who buy rarely (correlation {correlation:ratio}): each customer's own mean amount is used as it is.",
    "loss.spend-no-mean":
      "What customers spend differs so widely that no mean for all can be told; each customer's own mean amount is used as it is.",
    "loss.spend-left-out":
      "{count:count} repeat buyers spent zero or less in all; they are left out when the amount per purchase is fitted.",
  },
  assumptions: {
    "loss.value-horizon-years": {
      name: "Horizon of customer value",
      meaning: "Customers are valued by what they still buy within so many years.",
    },
    "loss.opportunity-days": {
      name: "Days between fixed occasions",
      meaning: "Where customers buy at fixed occasions: from one to the next.",
    },
    "loss.contract-years": {
      name: "Length of a contract",
      meaning: "Years from one renewal date to the next.",
    },
    "loss.few-purchases": {
      name: "Few purchases",
      meaning: "With fewer purchases than this a customer's mean amount is drawn towards that of all.",
    },
    "loss.spend-correlation": {
      name: "Frequency and amount go together from",
      meaning: "Correlation from which the amount per purchase is no longer drawn towards that of all.",
    },
    "loss.few-customers": {
      name: "Few customers",
      meaning: "Fits on fewer customers carry a warning.",
    },
    "loss.setting.renewal-share": {
      name: "Contracts from",
      meaning: "Share of customers with a contract date from which customers count as under contract.",
    },
    "loss.setting.cancelled-share": {
      name: "Recorded cancellations from",
      meaning: "Share of those who stopped that cancelled on record, from which leaving counts as told.",
    },
    "loss.setting.least-stopped": {
      name: "Stopped customers needed",
      meaning: "Fewer who stopped say nothing about cancellations.",
    },
    "loss.setting.stopped-gaps": {
      name: "Stopped after",
      meaning: "Silence of so many usual gaps counts as having stopped, for telling the setting only.",
    },
    "loss.setting.least-repeat-buyers": {
      name: "Repeat buyers needed",
      meaning: "With fewer, how customers come back cannot be told.",
    },
    "loss.setting.weekday-concentration": {
      name: "Own weekday from",
      meaning: "How much customers keep to a weekday of their own: 0 as chance has it, 1 always.",
    },
    "loss.setting.one-a-week-share": {
      name: "Once a week from",
      meaning: "Share of buying weeks with one purchase only.",
    },
    "loss.setting.regular-from": {
      name: "Regular from",
      meaning: "Regularity of gaps from which a model for standing orders is used; 1 is purely random.",
    },
  },
  codes: {
    "loss.setting.fact.renewal-dates": "Customers with a contract date, share",
    "loss.setting.fact.cancellations": "Stopped customers who cancelled on record, share",
    "loss.setting.fact.orders-sampled": "Records are a sample of orders",
    "loss.setting.fact.repeat-buyers": "Customers who came back",
    "loss.setting.fact.weekday-concentration": "Keeping to an own weekday (0 to 1)",
    "loss.setting.fact.one-a-week": "Buying weeks with one purchase, share",
    "clause.few-repeat-buyers":
      "{repeaters:count} of {customers:count} customers came back: too few to learn how customers leave ({need:count} would do).",
    "clause.no-model":
      "{repeaters:count} of {customers:count} customers came back, but no model of how customers leave could be fitted to them.",
    "speaks-for.none": "Nothing",
    "speaks-for.contractual": "Contracts",
    "speaks-for.fixed-opportunities": "Fixed occasions",
    "speaks-for.free-repurchase": "Free repurchase",
    "speaks-for.cannot-tell": "Cannot be told",
    "setting.contractual": "contracts",
    "setting.fixed-opportunities": "fixed occasions",
    "setting.free-repurchase": "free repurchase",
    "setting.unknown": "cannot be told",
    "found.contractual": "contracts",
    "found.fixed-opportunities": "fixed occasions",
    "found.free-repurchase": "free repurchase",
    "found.unknown": "cannot be told",
    "timing.random": "random",
    "timing.regular": "regular",
    "timing.bursts": "in bursts",
    "timing.unknown": "unknown",
    "decided.yes": "Yes",
    "decided.no": "No",
    "chosen.yes": "Yes",
    "chosen.no": "No",
    "sample.calibration": "First half",
    "sample.all": "All",
    "outcome.fitted": "Fitted",
    "outcome.simpler": "Simpler model fits as well",
    "outcome.cannot-tell": "Could not be fitted",
    "model.shifted-beta-geometric": "Shifted beta-geometric (contracts)",
    "model.bg-bb": "BG/BB (fixed occasions)",
    "model.bg-nbd": "BG/NBD",
    "model.mbg-nbd": "MBG/NBD",
    "model.pareto-nbd": "Pareto/NBD",
    "model.bg-cnbd-k": "BG/CNBD-k (regular buyers)",
    "model.mbg-cnbd-k": "MBG/CNBD-k (regular buyers)",
    "model.gamma-gamma": "Gamma-Gamma (amount per purchase)",
    "model.same-rate": "Everybody goes on at its own rate",
    "model.everyone-stays": "Everybody stays and buys at the average rate",
    "loss.holdout.method.shifted-beta-geometric": "Shifted beta-geometric (contracts)",
    "loss.holdout.method.bg-bb": "BG/BB (fixed occasions)",
    "loss.holdout.method.bg-nbd": "BG/NBD",
    "loss.holdout.method.mbg-nbd": "MBG/NBD",
    "loss.holdout.method.pareto-nbd": "Pareto/NBD",
    "loss.holdout.method.bg-cnbd-k": "BG/CNBD-k (regular buyers)",
    "loss.holdout.method.mbg-cnbd-k": "MBG/CNBD-k (regular buyers)",
    "loss.holdout.method.same-rate": "Simple guess: everybody goes on at its own rate",
    "loss.holdout.method.everyone-stays": "Simple guess: everybody stays, average rate",
    "loss.value-sensitivity.case.used": "As used",
    "loss.value-sensitivity.case.discount-low": "Lower discount rate",
    "loss.value-sensitivity.case.discount-high": "Higher discount rate",
    "loss.value-sensitivity.case.horizon-low": "Shorter horizon",
    "loss.value-sensitivity.case.horizon-high": "Longer horizon",
  },
} as const satisfies RoomCatalogue;
