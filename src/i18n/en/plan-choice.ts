import type { RoomCatalogue } from "../message.js";

export const planChoice = {
  figures: {
    "plan.gain.total": {
      name: "Gain of the plan",
      meaning:
        "What the chosen changes bring together in a year: lost-customer cost saved, margin of sales no longer lost, and spending that ends. Their own cost is not taken off.",
    },
    "plan.gain.lost-saved": {
      name: "Lost-customer cost the plan saves",
      meaning:
        "Part of the gain that comes of failures that no longer happen: customers who stay, fines and handling saved.",
    },
    "plan.cost.total": {
      name: "Yearly cost of the plan",
      meaning: "What the chosen changes cost in a year.",
    },
    "plan.net.total": {
      name: "Net gain of the plan",
      meaning: "Gain less yearly cost. Money spent once is not taken off.",
    },
    "plan.once.total": {
      name: "Money spent once",
      meaning: "What the chosen changes cost once, at their start.",
    },
    "plan.payback": {
      name: "Payback",
      meaning: "Years until the net gain has brought back the money spent once; 0 where nothing is.",
    },
    "plan.chance-pays": {
      name: "Chance that the plan pays",
      meaning:
        "Share of the draws of everything uncertain in which the plan brings more than it costs, money spent once spread over its years.",
    },
    "plan.changes.chosen": {
      name: "Changes in the plan",
      meaning: "Changes worth making within the limits set.",
    },
    "plan.broad-logistics-cost.after": {
      name: "Broad logistics cost with the plan",
      meaning:
        "Narrow logistics cost and lost-customer cost of the period as they would have been with the plan in place: its yearly cost added, spending that ends and lost-customer cost saved taken off.",
    },
  },
  methods: {
    "plan-joint-effect":
      "Every failed purchase of the period is worth what its customer's relation was worth just before, times the chance of leaving that the failure adds, plus what it costs directly. Changes take shares of these failures away. Several changes on the same failure take it away once; an order is in full only when all its short lines are; a complaint goes with the failure it came of. The whole is drawn 400 times anew with everything uncertain together.",
    "plan-choice":
      "Of all changes the set with the most expected gain less cost within budget, capacities and floors, at most one level of a thing; then held against what the set brings together, and what no longer pays beside the others is left out. Money spent once is spread over a stated number of years.",
    "plan-shrinkage":
      "Of many estimates the best-looking are partly lucky. Estimated shares of failures removed are pulled towards their common mean, the more the less certain they are, before anything is chosen.",
    "whale-after-loss":
      "Customers in order of contribution, cumulated; and the same after each customer's expected loss through failures is taken off.",
    "plan-balance":
      "What the plan does to each element beside what survey and rivals ask for; and the money of service above and below the level at which cost and loss together are least.",
  },
  tables: {
    "plan.changes": "Changes weighed, the chosen ones first in the order of doing",
    "plan.changes.change": "Change",
    "plan.changes.order": "Order",
    "plan.changes.element": "Element",
    "plan.changes.means": "Means",
    "plan.changes.where": "Where",
    "plan.changes.where-is": "Which is a",
    "plan.changes.from": "From",
    "plan.changes.to": "To",
    "plan.changes.unit": "Unit",
    "plan.changes.chosen": "Decision",
    "plan.changes.reason": "Why",
    "plan.changes.failures": "Failures avoided a year",
    "plan.changes.cost": "Cost a year",
    "plan.changes.once": "Money once",
    "plan.changes.gain": "Gain a year",
    "plan.changes.gain-low": "Gain, low",
    "plan.changes.gain-high": "Gain, high",
    "plan.changes.lost-saved": "Lost-customer cost saved",
    "plan.changes.margin": "Margin gained",
    "plan.changes.cost-saved": "Spending that ends",
    "plan.changes.net": "Net a year",
    "plan.changes.alone": "Gain if done alone",
    "plan.changes.chance-pays": "Chance it pays alone",
    "plan.changes.risk": "Chance it does not work",
    "plan.changes.lead-days": "Days until it works",
    "plan.changes.needs": "Needs",
    "plan.changes.break-even-cost": "Pays up to this yearly cost",
    "plan.changes.owner": "Owner",
    "plan.changes.due": "Due",
    "plan.changes.note": "Note",
    "plan.policies": "What exactly to do",
    "plan.policies.change": "Change",
    "plan.policies.what": "What",
    "plan.policies.subject": "Of",
    "plan.policies.site": "Site",
    "plan.policies.name": "Name",
    "plan.policies.from": "From",
    "plan.policies.to": "To",
    "plan.policies.unit": "Unit",
    "plan.turning": "What would change the answer",
    "plan.turning.change": "Change",
    "plan.turning.chosen": "Decision now",
    "plan.turning.turns-at": "Turns at a yearly gain of",
    "plan.turning.ratio": "Over the gain reckoned",
    "plan.turning.instead": "Instead",
    "plan.total": "The plan in money",
    "plan.total.part": "Part",
    "plan.total.value": "A year",
    "plan.total.low": "Low",
    "plan.total.high": "High",
    "plan.order": "Order of doing",
    "plan.order.change": "Change",
    "plan.order.order": "Step",
    "plan.order.means": "Means",
    "plan.order.where": "Where",
    "plan.order.lead-days": "Days until it works",
    "plan.order.gain": "Gain a year by then",
    "plan.order.cost": "Cost a year by then",
    "plan.order.once": "Money once by then",
    "plan.balance": "Service elements: what is asked, what the plan does, too much and too little",
    "plan.balance.element": "Element",
    "plan.balance.level": "Level today",
    "plan.balance.after": "With the plan",
    "plan.balance.market": "Customers and rivals ask to",
    "plan.balance.changes": "Changes",
    "plan.balance.fit": "Do they agree",
    "plan.balance.over": "Too much service costs",
    "plan.balance.under": "Too little service loses",
    "plan.whale-after-loss": "Customers' contribution before and after what was lost with them",
    "plan.whale-after-loss.customers": "Customers",
    "plan.whale-after-loss.customer-share": "Share of customers",
    "plan.whale-after-loss.contribution": "Contribution so far",
    "plan.whale-after-loss.after-loss": "After loss through failures",
    "plan.levers-after-loss": "Cost levers with what they do to customers",
    "plan.levers-after-loss.lever": "Lever",
    "plan.levers-after-loss.element": "Element",
    "plan.levers-after-loss.points": "Moves its level by",
    "plan.levers-after-loss.joint": "Saves in cost",
    "plan.levers-after-loss.lost-saved": "Lost-customer cost saved",
    "plan.levers-after-loss.low": "Low",
    "plan.levers-after-loss.high": "High",
    "plan.levers-after-loss.after-loss": "Both together",
    "plan.levers-after-loss.chosen": "Decision",
  },
  verdicts: {
    "plan.do":
      "{changes|change is|changes are} worth making: {gain:about} a year in all ({low:about} to {high:about}) for {cost:about} a year{spent:clause}; {net:about} a year remains. The chance of that paying is {chance:chance}. {weighed|change was|changes were} weighed.",
    "plan.do-nothing":
      "None of the changes weighed ({weighed:count}) is worth making: each costs more than it brings, or nothing is known to be gained by it.",
    "plan.proved":
      "Among the {weighed|change|changes} that may be chosen no other set brings more, each taken by itself.",
    "plan.nearly-proved":
      "There may be a better set; taken one by one it could bring at most {rest:about} a year more.",
    "plan.nearest":
      "The limits set cannot all be kept; these {changes|change|changes} are the nearest to them.",
    "plan.may-fail":
      "{changes|chosen change has|chosen changes have} a range that begins at 0 or below: in {risk:share} of cases such a change does not work at all and brings nothing. If you know better, set level.change-risk (or `risk:` of a change of your own).",
    "plan.luck":
      "The best-looking of many estimates are partly lucky: {luck:about} a year has been taken off what was measured.",
    "plan.top":
      "The change that counts most: {means:code}{at:clause}{step:clause}. It avoids about {failures|failure|failures} a year ({element:element}) and brings {gain:about} a year ({low:about} to {high:about}) for {cost:about}; {why:clause}.",
    "plan.top-saving":
      "The change that counts most: {means:code}{at:clause}{step:clause}. It ends {saved:about} of spending a year and brings {gain:about} ({low:about} to {high:about}), what service loses by it taken off.",
    "plan.change":
      "Step {order:count}: {means:code}{at:clause}{step:clause}; gain {gain:about}, cost {cost:about}, net {net:about} a year.",
    "plan.not":
      "Do not spend on {element:element} ({level:share} now) for customers' sake: its failures show no clear effect on whether customers come back.",
    "plan.not-worth":
      "{changes|change is|changes are} not worth doing: they would take {spent:about} a year and bring {gain:about}.",
    "plan.special":
      "Special handling goes to whom contributes: end it {ended|time|times}, offer it {offered|time|times}; {saved:about} a year of spending ends. What matters most: {means:code}{at:clause}.",
    "plan.turning-out":
      "In the plan by little: {means:code}{at:clause}{step:clause}. If it brings less than {turn:about} a year ({ratio:share} of what is reckoned), leave it.",
    "plan.turning-in":
      "Left out by little: {means:code}{at:clause}{step:clause}. If it brings more than {turn:about} a year ({ratio:share} of what is reckoned), do it too.",
    "plan.turning-far":
      "No single change is near the edge: the plan stays as it is unless a gain is wrong by more than a factor of {factor}.",
    "plan.no-cost":
      "What {changes|change costs|changes cost} is not known. {means:code}{at:clause}{step:clause} pays up to {break-even:about} a year: ask for an offer.",
    "plan.record": "{what:clause}",
    "plan.floor-missed":
      "With the plan {element:element} comes to {after:share}, below the floor of {floor:share}: changes that take the same failures away add less together.",
    "plan.once-binds": "The budget for money once binds: one more unit of it would net {price} a year more.",
    "plan.budget-binds": "The budget binds: one more unit of money a year would net {price} more.",
    "plan.capacity-binds": "The capacity of {name} binds: with more of it the plan would bring more.",
    "plan.budget-too-small":
      "The limit of {budget:money} cannot be kept beside what else is asked for; the least that would do is {needed:money}. The nearest plan is shown.",
    "plan.floor-out-of-reach":
      "{element:element} cannot be raised by {asked:points} percentage points with the changes at hand; the most they reach beside the other limits is {reached:points} points. The nearest plan is shown.",
    "plan.decisions-clash":
      "{change} is to be done, but not together with what else is asked for. The nearest plan is shown.",
    "plan.limits-clash":
      "The limits set contradict each other: no single one of them, moved, would make a plan possible.",
    "plan.lowers-valued":
      "The plan lowers {element:element}, and customers and rivals ask to {market:code}: look twice before doing so.",
    "plan.raises-unasked":
      "The plan raises {element:element}, and customers say to {market:code} it: the records show what its failures lose, the survey what customers notice.",
    "plan.balance-over":
      "Too much service costs {over:about} a year, too little loses {under:about}: more is gained by ending what is overdone.",
    "plan.balance-under":
      "Too little service loses {under:about} a year, too much costs {over:about}: more is gained by raising what falls short.",
    "plan.whale":
      "All customers contribute {before:about} in the period, {after:about} after what was expected to be lost with them; {turned:count} of {earning:count} who contribute do not once it is taken off.",
    "plan.no-penalties":
      "What a failure costs cannot be told, so no change can be weighed against its cost. Orders with customer numbers and dates are needed.",
    "plan.no-stake":
      "What is lost when a customer leaves cannot be told (the part on lost customers says why), so no change can be weighed in money.",
    "plan.no-money":
      "No amount, margin or cost is recorded, so what changes bring and cost cannot be told in money.",
    "plan.no-candidates":
      "The records give no reason to think of a change: no place, product or customer where failures gather and a means is known. Your own changes can be given in plimsoll.yaml under plan, changes.",
    "plan.no-cases":
      "Failed purchases or what their customers are worth are not known, so what changes would bring cannot be told.",
  },
  assumptions: {
    "plan.least-chance": {
      name: "Least chance that a change pays",
      meaning:
        "A change that by itself pays with less chance than this is not proposed, however much it might bring.",
    },
    "plan.stock-model": {
      name: "What the stock model promises and keeps",
      meaning:
        "Part of the fewer short lines reckoned by the stock model that comes when safety stock is raised.",
    },
    "plan.stock-lead-days": {
      name: "Days until a safety stock works",
      meaning: "From the decision until the changed safety stock is in the warehouse.",
    },
    "plan.lever-range": {
      name: "How far off an expected effect may be",
      meaning: "Range, either way, around the effect that somebody expects of a change or lever.",
    },

    "plan.once-years": {
      name: "Years for money spent once",
      meaning: "Money spent once is spread over so many years when changes are weighed.",
    },
  },
  codes: {
    "where-is.everywhere": "Everywhere",
    "where-is.carrier": "Carrier",
    "where-is.region": "Region",
    "where-is.mode": "Mode",
    "where-is.warehouse": "Warehouse",
    "where-is.shift": "Hours",
    "where-is.channel": "Channel",
    "where-is.weekday": "Weekday",
    "where-is.hour": "Hour",
    "where-is.month": "Month",
    "where-is.customer": "Customer",
    "where-is.customer-class": "Customer class",
    "where-is.product": "Product",
    "where-is.product-class": "Product class",
    "means.stock-up": "Keep more safety stock",
    "means.stock-down": "Keep less safety stock",
    "means.change-carrier": "Change carrier",
    "means.change-mode": "Change transport mode",
    "means.check-picking": "Check picking",
    "means.better-packing": "Pack better",
    "means.staff-desk": "Staff the service desk",
    "means.invoice-check": "Check invoices",
    "means.promise-date": "Promise another date",
    "means.end-special-handling": "End special handling",
    "means.offer-special-handling": "Offer special handling",
    "means.lift-quota": "Lift the quota",
    "means.settle-complaints": "Settle complaints faster",
    "means.lever": "Carry out the cost lever",
    "means.own": "Carry out your own change",
    "chosen.chosen": "Do",
    "chosen.left-out": "Left out",
    "chosen.not-worth": "Not worth it",
    "chosen.infeasible": "Not possible",
    "chosen.dropped-by-you": "Dropped by you",
    "chosen.no-cost-known": "Cost not known",
    "reason.pays": "It pays",
    "reason.pays-with-others": "It pays with the others, or a limit asks for it",
    "reason.said-yes": "You decided so",
    "reason.said-no": "You decided so",
    "reason.later": "You put it off",
    "reason.without": "Excluded in the settings",
    "reason.needs-missing": "What it needs is not to be had",
    "reason.floor": "It would fall below a floor",
    "reason.no-cost": "Its cost is not known",
    "reason.valued": "It would lower what customers value or leave over",
    "reason.not-sure": "It more likely loses than pays",
    "reason.no-gain": "It brings nothing",
    "reason.costs-more": "It costs more than it brings",
    "reason.once-too-dear": "Its money once does not come back in time",
    "reason.other-level": "Another level of the same is better",
    "reason.beside-others": "Beside the others it no longer pays",
    "reason.limits": "Budget, capacity or floors leave no room",
    "unit.share": "share of good cases",
    "unit.hours": "hours",
    "unit.days": "days",
    "unit.units": "units",
    "unit.people": "people",
    "unit.flag": "yes or no",
    "what.safety-stock": "Safety stock",
    "what.carrier": "Share with the carrier",
    "what.mode": "Share by the mode",
    "what.pick-check": "Picks checked",
    "what.packing": "Packed better",
    "what.agents": "Agents",
    "what.answer-hours": "Answer within",
    "what.special-handling": "Special handling",
    "what.quota": "Quota",
    "what.promise-days": "Days promised",
    "what.invoice-check": "Invoices checked",
    "what.settle-hours": "Settle within",
    "what.lever": "Lever",
    "part.lost-saved": "Lost-customer cost saved",
    "part.margin": "Margin of sales no longer lost",
    "part.cost-saved": "Spending that ends",
    "part.gain": "Gain",
    "part.cost": "Cost",
    "part.net": "Net",
    "part.once": "Money once",
    "part.single-year": "Gain in one single year, luck included",
    "part.luck-taken-off": "Luck of the best-looking, taken off",
    "part.interaction": "What doing them together adds or takes",
    "fit.agrees": "Yes",
    "fit.not-asked": "Not asked",
    "fit.lowers-valued": "No: lowered though valued",
    "fit.raises-unasked": "Raised beyond what is asked",
    "fit.asked-not-done": "Asked for, no change pays",
    "clause.at-class": " (customer class {label})",
    "clause.at": " ({label})",
    "clause.step-share": ", from {from:share} to {to:share}",
    "clause.step-hours": ", from {from:hours} to {to:hours}",
    "clause.step-days": ", from {from:days} to {to:days}",
    "clause.once": " and {once:about} once",
    "clause.shown": "the firm's records show that such failures drive customers away",
    "clause.likely": "the firm's records point to such failures driving customers away, not yet for certain",
    "clause.assumed":
      "that customers leave over it stands on published experience more than on the firm's records",
    "clause.saves": "it ends spending",
    "record.stock":
      "No stock counts are recorded: record on-hand quantities per product and site, and what safety stock is worth can be told better.",
    "record.carrier":
      "Deliveries carry no carrier: record it, and late deliveries can be traced to who was late.",
    "record.answers": "Contacts carry no time of first answer: record it, and staffing can be weighed.",
  },
} as const satisfies RoomCatalogue;
