import type { RoomCatalogue } from "../message.js";

export const levelElements = {
  figures: {},
  methods: {
    "failure-curve":
      "Failures of a year × what one of them costs: customers who leave, and what falls due at once. Against it the least cost at each number of failures, from the means the records show: other carriers and modes that go to the same place, better packing or checking where failures gather, more people at the desk. The best level is where both together are least. Its range comes from redrawing what a failure costs. Where no means shows a cost, only what one point is worth is told. Where you give the cost of a point, each further halving of the failures is taken to cost the same again.",
    "iso-service":
      "For a typical item of each product class: freight, goods on the way, stock on hand and ordering, with the stock each way needs to fill the same share of demand at once. All ways are held against each other at today's service, then at each other level.",
    "longer-promise":
      "Share of past orders that arrived within so many days. Those later than the days promised cost what a late order costs; a longer promise costs sales, by an assumed response that begins after the days nobody minds and cannot grow without end.",
  },
  tables: {
    "level.points": "What failures lose, and what one point of the level is worth",
    "level.points.element": "Element",
    "level.points.customer-class": "Customer class",
    "level.points.level": "Level today",
    "level.points.failures": "Failures per year",
    "level.points.lost": "Lost per year",
    "level.points.per-point": "One point more is worth, per year",
    "level.points.low": "Low",
    "level.points.high": "High",
    "level.points.by": "Means in the records",
    "level.points.told": "Best level",
    "level.means": "Ways of getting the goods, each with the stock it takes for today's service",
    "level.means.product-class": "Product class",
    "level.means.plan": "Way",
    "level.means.kind": "Kind",
    "level.means.lead-days": "Lead time, days",
    "level.means.lead-sd": "Its spread, days",
    "level.means.stock": "Stock on hand, units",
    "level.means.stock-all": "Stock and goods on the way, units",
    "level.means.transport": "Freight or dearer price",
    "level.means.in-transit": "Goods on the way",
    "level.means.holding": "Stock on hand",
    "level.means.ordering": "Ordering",
    "level.means.total": "Together, per year",
    "level.means.service": "Share filled at once",
    "level.means.chosen": "Chosen",
    "level.iso-service": "Equal service: stock needed at each lead time",
    "level.iso-service.product-class": "Product class",
    "level.iso-service.target": "Share filled at once",
    "level.iso-service.option": "Way",
    "level.iso-service.lead-days": "Lead time, days",
    "level.iso-service.stock": "Stock and goods on the way, units",
    "level.iso-service.cost": "Cost of that stock, per year",
    "level.iso-cost": "Equal cost: lead time and stock for the same money",
    "level.iso-cost.product-class": "Product class",
    "level.iso-cost.line": "Line",
    "level.iso-cost.lead-days": "Lead time, days",
    "level.iso-cost.stock": "Stock and goods on the way, units",
    "level.iso-cost.cost": "Freight for the days saved and stock, per year",
    "level.expansion-path": "The cheapest way at each level of service",
    "level.expansion-path.product-class": "Product class",
    "level.expansion-path.service": "Share filled at once",
    "level.expansion-path.option": "Cheapest way",
    "level.expansion-path.cost": "Cost, per year",
    "level.expansion-path.mark": "Mark",
    "level.same-service": "Same service for less, and more service for the same money",
    "level.same-service.product-class": "Product class",
    "level.same-service.way": "Question",
    "level.same-service.today": "Today",
    "level.same-service.option": "Instead",
    "level.same-service.cost-today": "Cost today, per year",
    "level.same-service.cost": "Cost then, per year",
    "level.same-service.saves": "Saved, per year",
    "level.same-service.service-today": "Service today",
    "level.same-service.service": "Service then",
    "level.same-service.told": "Answer",
    "level.promise-curve": "Days promised against orders that keep them",
    "level.promise-curve.days": "Days promised",
    "level.promise-curve.on-time": "Orders in time",
    "level.promise-curve.lost-late": "Lost through late orders, per year",
    "level.promise-curve.lost-demand": "Lost through the longer promise, per year",
    "level.promise-curve.total": "Together, per year",
    "level.promise-curve.mark": "Mark",
  },
  verdicts: {
    "level.element-raise":
      "Raise {element:element} from {today:share} to {best:share} ({low:share} to {high:share}) by {means:code}. Cost and loss together fall by {saves:about} a year.",
    "level.element-raise-sure":
      "Raise {element:element} from {today:share} to {best:share} by {means:code}: that is as far as it pays, whatever a failure costs within its range. Cost and loss together fall by {saves:about} a year.",
    "level.element-less":
      "For {element:element}, {best:share} ({low:share} to {high:share}) would do instead of {today:share}; by {means:code}, cost and loss together fall by {saves:about} a year. Look at what customers were promised before lowering it.",
    "level.element-open":
      "For {element:element}, {best:share} would cost least by {means:code}. But the best level may lie anywhere from {low:share} to {high:share}, and today's {today:share} is among them: what a failure costs is too unsure. Keep it, and keep recording.",
    "level.element-at-best":
      "Keep {element:element} at about {today:share} ({low:share} to {high:share}): by {means:code}, no other level costs less, service and lost customers together.",
    "level.element-pays-up-to":
      "One point more of {element:element} ({level:share} today) is worth up to {money:about} a year. What a point costs is not in the records, so the best level cannot be told: give level.costPerPoint in plimsoll.yaml.",
    "level.element-loses-nothing":
      "As far as the records and our defaults show, nothing is lost through failures of {element:element}, so no money spent on it comes back.",
    "level.element-no-loss":
      "What a failure of {element:element} costs is not known, so its best level cannot be told.",
    "level.means-same-service":
      "Same service for less: class {name} could come by {option} instead of {today}, fill the same {service:share} at once and cost {saves:about} less a year. All {classes|class|classes} together: {all:about}.",
    "level.means-at-best":
      "In {classes|class|classes} with more than one way of getting the goods, today's way is the cheapest for today's service.",
    "level.means-one-way":
      "The records show one way of getting the goods, so transport cannot be held against stock. Name the modes under level.modes in plimsoll.yaml, or give receipts with their supplier.",
    "level.means-from-deliveries":
      "No modes or suppliers of replenishment are recorded. Its ways are therefore taken from the deliveries: the same difference in days, at the same rates per kg. Name your own under level.modes in plimsoll.yaml.",
    "level.means-day-worth":
      "One day less of lead time for all goods would be worth {money:about} a year: less stock and less on the way, at today's service.",
    "level.promise-best":
      "On average {promised:days} are promised and {today:share} of orders keep it. If customers mind only what they were promised, {best:days} for all would be cheapest: {on-time:share} in time, {total:about} a year lost on both sides. Most customers mind the wait itself, so quicker delivery comes first.",
    "level.promise-untold":
      "On average {promised:days} are promised and {today:share} of orders keep it. Which promise would be best cannot be told without the cost of a late order and the margin.",
  },
  assumptions: {
    "level.check-minutes": {
      name: "Minutes to check a picked line",
      meaning: "Working time of a second look at one line, at the pay of the warehouse.",
    },
    "level.check-catches": {
      name: "Wrong goods a check catches",
      meaning: "Share of what is wrong beyond the usual that the check finds before it leaves.",
    },
    "level.packing-minutes": {
      name: "Extra minutes to pack a fragile line",
      meaning: "Working time of better packing per line, at the pay of the warehouse.",
    },
    "level.packing-material": {
      name: "Packing material, share of the line's amount",
      meaning: "What better packing costs in material.",
    },
    "level.packing-saves": {
      name: "Damage that better packing prevents",
      meaning: "Share of the damage beyond the usual that no longer happens.",
    },
    "level.invoice-minutes": {
      name: "Minutes to check an invoice",
      meaning: "Working time of a second look at one invoice, at the pay of the office.",
    },
    "level.invoice-catches": {
      name: "Wrong invoices a check catches",
      meaning: "Share of wrong invoices found before they are sent.",
    },
    "level.settle-minutes": {
      name: "Extra minutes to settle a complaint in time",
      meaning: "Working time per complaint that is left open too long today.",
    },
    "level.delivery-response": {
      name: "Sales lost per day of longer promise",
      meaning: "Share of sales, for the first day customers mind.",
    },
    "level.delivery-flat-days": {
      name: "Days of delivery nobody minds",
      meaning: "Up to so many days a longer promise costs no sales.",
    },
    "level.delivery-most": {
      name: "Sales a long promise can cost at most",
      meaning: "Share of sales that would be lost however long the promise.",
    },
    "level.promise-forgiven": {
      name: "Late orders a longer promise makes good",
      meaning:
        "Share of customers who no longer mind when the same delivery is in time by a longer promise. The others mind the wait.",
    },
    "level.change-risk": {
      name: "Chance that a change does not work",
      meaning: "For a carrier changed, a check set up, people hired: done, but without the effect.",
    },
    "level.means-lead-days": {
      name: "Days until such a change works",
      meaning: "From the decision to the first day with its effect.",
    },
  },
  codes: {
    "element.unresolved": "complaints settled in time",
    "means.carriers": "other carriers and modes",
    "means.packing": "better packing where goods break",
    "means.checking": "checking where wrong goods are picked",
    "means.agents": "people at the service desk",
    "means.cost-per-point-given": "the cost of a point you gave",
    "means.none": "none",
    "level.points.by.carriers": "Other carriers and modes",
    "level.points.by.packing": "Better packing",
    "level.points.by.checking": "Checking",
    "level.points.by.agents": "People at the desk",
    "level.points.by.cost-per-point-given": "Cost of a point, given",
    "level.points.by.none": "None with a cost",
    "level.points.told.told": "Told",
    "level.points.told.no-cost": "Cost of a point unknown",
    "level.points.told.no-loss": "Cost of a failure unknown",
    "level.points.told.none-failed": "Nothing failed",
    "reason.no-cost": "Cost of a point unknown",
    "reason.no-loss": "Cost of a failure unknown",
    "reason.none-failed": "Nothing failed",
    "level.means.kind.mode": "Mode",
    "level.means.kind.delivery": "Mode of deliveries",
    "level.means.kind.supplier": "Supplier",
    "level.means.kind.today": "As today",
    "level.means.plan.today": "As today",
    "level.means.chosen.cheapest": "Cheapest",
    "level.means.chosen.today": "Today",
    "level.means.chosen.today-and-cheapest": "Today and cheapest",
    "level.means.chosen.no": "–",
    "level.iso-service.option.today": "As today",
    "level.expansion-path.option.today": "As today",
    "level.expansion-path.mark.switch": "Takes over here",
    "level.same-service.today.today": "As today",
    "level.same-service.option.today": "As today",
    "level.same-service.way.same-service": "Same service for less",
    "level.same-service.way.same-money": "More service for the same money",
    "level.same-service.told.improved": "Possible",
    "level.same-service.told.already-best": "Today's is best",
    "level.same-service.told.out-of-reach": "Out of reach of all ways",
    "level.promise-curve.mark.best": "Cheapest",
    "level.promise-curve.mark.today": "Today on average",
  },
} as const satisfies RoomCatalogue;
