import type { RoomCatalogue } from "../message.js";

export const levelStock = {
  figures: {
    "level.optimum.*": {
      name: "Best level: {part}",
      meaning:
        "Level of service at which what it costs and what failures lose are least together. The range comes from inputs that are not certain.",
    },
    "level.optimum.in-full": {
      name: "Best level: lines in full",
      meaning:
        "Share of order lines filled whole at which stock and losses together cost least. The range comes from inputs that are not certain.",
    },
    "level.optimum.in-full.without-leaving": {
      name: "Best level: lines in full, customers who leave left out",
      meaning: "The same if no customer left because of a shortage: only the sales lost at once count.",
    },
    "level.optimum.on-time": {
      name: "Best level: on time",
      meaning: "Share of orders on time at which what it costs and what late orders lose are least together.",
    },
    "level.optimum.on-time.without-leaving": {
      name: "Best level: on time, customers who leave left out",
      meaning: "The same if no customer left because of a late order.",
    },
    "level.optimum.order-in-full": {
      name: "Best level: whole orders in full",
      meaning: "Share of orders with all their lines in full when lines are filled at their best level.",
    },
    "level.optimum.order-in-full.without-leaving": {
      name: "Best level: whole orders in full, customers who leave left out",
      meaning: "The same at the best level of lines without the customers who might leave.",
    },
    "level.line-correlation": {
      name: "How much lines of one order fall short together",
      meaning:
        "0: independently of each other; 1: all or none. Lines that fall short together spoil fewer orders.",
    },
    "level.in-full.for-orders": {
      name: "Line level that the promised order level needs",
      meaning: "Share of lines in full at which the promised share of orders is complete.",
    },
    "level.stock.best": {
      name: "Stock at the best levels",
      meaning: "Money in stock on average when every item is kept at its best level.",
    },
    "level.stock.same-service": {
      name: "Saved at today's level by spreading stock better",
      meaning:
        "Cost of stock a year that is not needed for today's level: too much of some items makes up for too little of others.",
    },
    "level.total-cost.today": {
      name: "Service and losses together, today",
      meaning:
        "Yearly cost of the service and of what its failures lose, over the elements whose curves are known.",
    },
    "level.total-cost.optimum": {
      name: "Service and losses together, at the best levels",
      meaning: "The same when each of these elements is at its best level.",
    },
  },
  methods: {
    "stock-today":
      "How much safety stock today's service stands for. Where stock on hand is recorded, the level kept follows from it, and demand is taken to swing as far as today's shortages need: one factor by class and site. Without stock records the level is read back from the share short, few lines drawn towards their class.",
    "stock-best":
      "Stock is raised until one more unit on the shelf costs as much as it saves: holding cost against sales lost and customers driven away. Exact for each item's law of demand, review rhythm and lot. Several items together answer the same price of a loss, so that each level costs least.",
    "level-optimum":
      "The level with the least total of service cost and loss on the element's curve. The band holds all levels within 1 % of that total; the range is where 95 of 100 redraws of the uncertain inputs put the best level.",
    "level-total-cost":
      "Service cost and lost-customer cost added over the elements whose curves tell both. Elements without a known cost are left out; the list of inputs says which are in.",
    "order-fill":
      "An order is complete when all its lines are. From the number of lines of each order and how much lines of one order fall short together, measured in the records.",
  },
  tables: {
    "level.items": "Stock level of every item, today and best",
    "level.items.product_id": "Product",
    "level.items.site": "Site",
    "level.items.name": "Name",
    "level.items.product-class": "Product class",
    "level.items.fill-today": "Units filled, today",
    "level.items.fill-best": "Units filled, best",
    "level.items.low": "Best, low",
    "level.items.high": "Best, high",
    "level.items.band-low": "As good as best, from",
    "level.items.band-high": "As good as best, to",
    "level.items.fill-without-leaving": "Best, without customers who leave",
    "level.items.driven-by": "What drives it",
    "level.items.safety-today": "Safety stock, today",
    "level.items.safety-best": "Safety stock, best",
    "level.items.stock-today": "Units on hand, today",
    "level.items.stock-best": "Units on hand, best",
    "level.items.cost-today": "Stock cost a year, today",
    "level.items.cost-best": "Stock cost a year, best",
    "level.items.total-today": "Stock cost and loss, today",
    "level.items.total-best": "Stock cost and loss, best",
    "level.items.saving": "Saved a year",
    "level.items.policy": "How it is reordered",
    "level.items.demand-change": "Demand, second half against first",
    "level.items.model": "Law of demand",
    "level.items.today-from": "Today's level from",
    "level.items.stretch": "Swing of demand ÷ recorded",
    "level.items.reason": "Why no level",
    "level.curves": "Cost and loss at each level",
    "level.curves.element": "Element",
    "level.curves.of": "Of",
    "level.curves.subject": "Which",
    "level.curves.level": "Level",
    "level.curves.cost": "Service cost a year",
    "level.curves.lost": "Lost a year",
    "level.curves.lost-by-leaving": "Of this by customers who leave",
    "level.curves.total": "Both together",
    "level.curves.revenue": "Margin that comes in",
    "level.curves.mark": "Mark",
    "level.optima": "Best levels",
    "level.optima.element": "Element",
    "level.optima.of": "Of",
    "level.optima.subject": "Which",
    "level.optima.unit": "Counted in",
    "level.optima.today": "Today",
    "level.optima.promised": "Promised",
    "level.optima.best": "Best",
    "level.optima.low": "Best, low",
    "level.optima.high": "Best, high",
    "level.optima.band-low": "As good as best, from",
    "level.optima.band-high": "As good as best, to",
    "level.optima.without-leaving": "Best, without customers who leave",
    "level.optima.driven-by": "What drives it",
    "level.optima.cost-today": "Service cost a year, today",
    "level.optima.cost-best": "Service cost a year, best",
    "level.optima.total-today": "Cost and loss, today",
    "level.optima.total-best": "Cost and loss, best",
    "level.optima.saving": "Saved a year",
    "level.optima.means": "By what means",
    "level.optima.reason": "Why none",
  },
  verdicts: {
    "level.stock-too-low":
      "Stock is too low: {today:share} of order lines are filled whole, {best:share} would cost least ({low:share} to {high:share} given what is uncertain){gains:clause}. Anything from {band-low:share} to {band-high:share} is within 1 % of best.",
    "level.stock-too-high":
      "Stock is higher than it pays: {today:share} of order lines are filled whole, {best:share} would cost least ({low:share} to {high:share} given what is uncertain){gains:clause}. Anything from {band-low:share} to {band-high:share} is within 1 % of best.",
    "level.stock-best-flat":
      "Overall the stock level is about right: {today:share} of order lines are filled whole, and anything from {band-low:share} to {band-high:share} is within 1 % of best. The gain lies in which items are kept{gains:clause}.",
    "level.stock-best-only":
      "The best level is {best:share} of order lines filled whole ({low:share} to {high:share} given what is uncertain). Anything from {band-low:share} to {band-high:share} is within 1 % of best. Today's level is not recorded.",
    "level.stock-class-low":
      "{class}: stock is too low. {today:share} of lines are filled whole, {best:share} would be best ({band-low:share} to {band-high:share} is as good){gains:clause}.",
    "level.stock-class-high":
      "{class}: more stock than it pays. {today:share} of lines are filled whole, {best:share} would be best ({band-low:share} to {band-high:share} is as good){gains:clause}.",
    "level.stock-leaving-alone":
      "Only the customers who might leave justify {best:share}: counting just the sales lost at once, {without:share} would be best. Look at how sure the effect on leaving is before stock is bought for it.",
    "level.stock-unreachable":
      "No stock that was looked at fills the promised {promised:share} of lines; the nearest is {nearest:share}. Shorter or steadier lead times would help more than stock.",
    "level.stock-same-service":
      "Today's {level:share} could be had for {saving:about} less stock cost a year ({share:share} of it) by keeping less of the items where a shortage costs little and more of the others.",
    "level.stock-floor":
      "{items|item is|items are} best not held in safety stock at all: a delivery lasts so long, or a shortage costs so little, that reordering at an empty shelf is enough.",
    "level.stock-contradicts":
      "For {items|item|items} the stock on hand and the shortages recorded do not go together: no believable demand runs out so often, or so seldom, with so much in stock. Their level is read from the shortages alone. Check stock counts, lead times that are only assumed, and shortages that have other reasons than empty shelves.",
    "level.stock-no-level":
      "{items|item has|items have} no stock level: no demand in the period ({demand:count}), lead time unknown ({lead:count}), unit cost unknown ({cost:count}), demand that fits no law ({law:count}).",
    "level.stock-no-loss":
      "What a shortage loses is not known, so no stock level can be called best. Give margins or costs of goods, or the penalties you owe.",
    "level.stock-nothing-lost":
      "A shortage loses nothing that the records show, so no stock pays. Give margins or costs of goods if that cannot be.",
  },
  assumptions: {
    "level.fill-prior-lines": {
      name: "Lines an item borrows from its class",
      meaning:
        "An item with few lines tells little about its own shortages: so many lines of its class are counted as its own.",
    },
    "level.waiting-share": {
      name: "Waiting customers from which shortages count as back orders",
      meaning:
        "If at least this share of units short is waited for, stock is reckoned with back orders, else with lost sales.",
    },
  },
  codes: {
    "clause.stock-saves":
      "; cost of stock and losses by shortage together then fall by {saving:about} a year",
    "level.curves.of.all": "All",
    "level.curves.of.customer-class": "Customer class",
    "level.curves.of.product-class": "Product class",
    "level.curves.of.pair": "Pair",
    "level.curves.of.site": "Site",
    "level.optima.of.all": "All",
    "level.optima.of.customer-class": "Customer class",
    "level.optima.of.product-class": "Product class",
    "level.optima.of.pair": "Pair",
    "level.optima.of.site": "Site",
    "mark.today": "Today",
    "mark.promised": "Promised",
    "mark.best": "Best",
    "mark.best-without-leaving": "Best without customers who leave",
    "driven-by.leaving-alone": "Only customers who leave",
    "driven-by.leaving": "Mostly customers who leave",
    "driven-by.sale": "Mostly sales lost at once",
    "driven-by.none": "Nothing is lost",
    "level.optima.unit.share": "Share of good cases",
    "level.optima.unit.hours": "Hours",
    "level.optima.unit.days": "Days",
    "level.optima.means.stock": "Stock",
    "policy.order-up-to": "Reviewed, filled up",
    "policy.order-up-to-lots": "Reviewed, in lots",
    "policy.reorder-point": "Reorder point, in lots",
    "today-from.stock": "Stock on hand and shortages",
    "today-from.short": "Own shortages",
    "today-from.class": "Shortages, mostly of its class",
    "today-from.unknown": "Unknown",
    "level.items.reason.no-demand": "No demand in the period",
    "level.items.reason.lead-time-unknown": "Lead time unknown",
    "level.items.reason.no-cost": "Unit cost unknown",
    "level.items.reason.no-law": "Demand fits no law",
    "level.items.reason.no-loss-known": "Loss of a shortage unknown",
  },
} as const satisfies RoomCatalogue;
