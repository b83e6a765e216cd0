import type { RoomCatalogue } from "../message.js";
import { each, under } from "../under.js";

const elements = {
  "in-full": "Lines in full",
  "order-in-full": "Orders in full",
  "on-time": "Orders on time",
  response: "Answers in time",
} as const;

const sharing = {
  "one-level": "everybody at the higher level",
  rationing: "one stock, some of it kept back for key customers",
  separate: "a stock of their own for key customers",
} as const;

export const levelMenu = {
  figures: {
    "level.menu.tiers": {
      name: "Levels of the service menu",
      meaning:
        "How many levels customers are offered, so that all of them together cost little more than one for each.",
    },
    "level.menu.gain": {
      name: "Gain if each customer gets its level from stock",
      meaning:
        "Cost of stock and loss by shortages today, less the same at each customer's own best level; a year.",
    },
    "level.customers-to-raise.order-in-full": {
      name: "Customers with too few orders in full",
      meaning: "Customers whose orders in full lie clearly below the interval of the level that suits them.",
    },
    "level.customers-to-raise.on-time": {
      name: "Customers with too few orders on time",
      meaning: "Customers whose orders on time lie clearly below the interval of the level that suits them.",
    },
    "level.customers-to-lower.order-in-full": {
      name: "Customers with more orders in full than pays",
      meaning: "Customers whose orders in full lie clearly above the interval of the level that suits them.",
    },
    "level.customers-to-lower.on-time": {
      name: "Customers with more orders on time than pays",
      meaning: "Customers whose orders on time lie clearly above the interval of the level that suits them.",
    },
    "level.pairs-under": {
      name: "Pairs below their level",
      meaning: "Customer × product pairs whose stock gives clearly less than what suits the pair.",
    },
    "level.pairs-over": {
      name: "Pairs above their level",
      meaning: "Customer × product pairs whose stock gives clearly more than what suits the pair.",
    },
  },
  methods: {
    "pair-level":
      "A pair's own best level: where one more point of service from the stock of that product costs what it saves with this customer. Customers of like stake are taken together in bands.",
    "service-menu":
      "The best levels of all pairs are cut into a few, so that stock and loss together cost least. The top level is the customers' ideal where that pays; nobody gets less than customers accept.",
    "customer-level":
      "In full: mean of the customer's pairs by lines; a key customer gets the highest of its product classes. Lines become orders as they do in the records. On time: where the best level of the class is not known, one more day of earlier dispatch against the loss by a late order.",
    "shared-stock":
      "Key customers and all others draw on one stock. Priced item by item: everybody at the higher level; some stock kept back for key customers (Nahmias & Demmy); separate stocks, which need more because nothing is pooled.",
    "three-ways":
      "What customers want (their ideal), what pays (cost and loss together least), what competition asks for (clearly behind the benchmark: raise; clearly ahead where it matters little: lower; else hold).",
  },
  tables: {
    "level.ranks": "Ranks of the pairs of classes, three ways",
    "level.ranks.customer-class": "Customer class",
    "level.ranks.product-class": "Product class",
    "level.ranks.rank": "Rank by profit per pair",
    "level.ranks.template": "Rank in the text's template",
    "level.ranks.by-hand": "Rank by hand",
    "level.ranks.template-apart": "Template less profit",
    "level.ranks.by-hand-apart": "By hand less profit",
    "level.rows": "Stock behind the level of a pair",
    "level.rows.customer_id": "Customer",
    "level.rows.product_id": "Product",
    "level.rows.warehouse": "Warehouse",
    "level.rows.quantity": "Units asked for",
    "level.rows.stake": "At stake with this customer",
    "level.rows.fill_today": "Units filled, today",
    "level.rows.fill_best": "Units filled, best for this customer",
    "level.rows.cost_more": "Stock costs more, per unit",
    "level.rows.lost_less": "Loss saved, per unit",
    "level.menu": "Service menu",
    "level.menu.tier": "Level of the menu (1 = highest)",
    "level.menu.element": "Element",
    "level.menu.level": "Offered",
    "level.menu.today": "Today",
    "level.menu.ideal": "Customers' ideal",
    "level.menu.acceptable": "What customers accept",
    "level.menu.hours": "Offered, hours",
    "level.menu.hours-today": "Today, hours",
    "level.menu.customers": "Customers",
    "level.menu.profit-share": "Share of contribution",
    "level.menu.rule": "Why this level",
    "level.menu.cost": "More cost of stock, a year",
    "level.menu.money": "Gain at each one's own level, a year",
    "level.customer-levels": "Level for each customer",
    "level.customer-levels.customer_id": "Customer",
    "level.customer-levels.element": "Element",
    "level.customer-levels.name": "Name",
    "level.customer-levels.class": "Class",
    "level.customer-levels.tier": "Level of the menu",
    "level.customer-levels.recommended": "Recommended",
    "level.customer-levels.low": "From",
    "level.customer-levels.high": "To",
    "level.customer-levels.without-leaving": "Without the loss by leaving",
    "level.customer-levels.today": "Today",
    "level.customer-levels.promised": "Agreed or promised",
    "level.customer-levels.hours": "Recommended, hours",
    "level.customer-levels.hours-today": "Today, hours",
    "level.customer-levels.move": "What to do",
    "level.customer-levels.basis": "Rests on",
    "level.customer-levels.cost": "More cost, a year",
    "level.customer-levels.money": "Gain after that cost, a year",
    "level.pairs.level-today": "Units filled at once, today",
    "level.pairs.level-best": "Best level",
    "level.pairs.low": "From",
    "level.pairs.high": "To",
    "level.pairs.tier": "Level of the menu",
    "level.pairs.rank": "Rank by profit",
    "level.pairs.template": "Rank in the template",
    "level.shared-stock": "One stock for customers of different levels: three ways",
    "level.shared-stock.product-class": "Product class",
    "level.shared-stock.way": "Way",
    "level.shared-stock.items": "Items",
    "level.shared-stock.level-key": "Units filled, key customers",
    "level.shared-stock.level-others": "Units filled, others",
    "level.shared-stock.cost": "Stock and ordering, a year",
    "level.shared-stock.lost": "Lost by shortages, a year",
    "level.shared-stock.total": "Together",
    "level.shared-stock.best": "Cheapest",
    "level.ways": "Three ways to set a level, side by side",
    "level.ways.element": "Element",
    "level.ways.of": "Of",
    "level.ways.segment": "Class or segment",
    "level.ways.measured-in": "Measured in",
    "level.ways.today": "Today",
    "level.ways.customer-oriented": "What customers want",
    "level.ways.cost-benefit": "What pays",
    "level.ways.low": "From",
    "level.ways.high": "To",
    "level.ways.competition": "What competition asks for",
    "level.ways.rivals": "Against the benchmark",
    "level.ways.agree": "Do they agree",
    "level.ways.money-today": "Cost and loss today",
    "level.ways.money-customer": "Cost and loss as customers want",
    "level.ways.money-benefit": "Cost and loss at what pays",
    "level.ways.money-competition": "Cost and loss as competition asks",
  },
  verdicts: {
    "level.losing-customers":
      "{count:count} of {customers:count} customers cost more than they bring: {loss:money} together in the period{eats:clause}. They stand in the last class.",
    "level.ranks-apart":
      "In {count:count} pairs of classes the rank by profit and the text's template lie far apart. Furthest: {pair}, rank {rank:plain} by profit, {template:plain} in the template. Profit goes first.",
    "level.menu-none":
      "No level can be recommended for single customers: neither what a failure costs nor what customers want is known.",
    "level.menu-assumed":
      "Levels rest on ratios, not on the firm's own money. Missing: {lacks:code}. In their place the margin, the cost of holding and what customers do when goods are short are assumed; {leaving:code}. Sums of money cannot be told.",
    "level.menu-levels":
      "{tiers|level is|levels are} enough for the menu. The highest: {top:share} for {customers:count} customers{profit:clause}; the lowest: {last:share} for {others:count} customers ({element:code}).",
    "level.menu-one-level":
      "One level is enough for the menu: {top:share} for all {customers:count} customers ({element:code}). What suits them differs too little for more.",
    "level.customers-fit":
      "{element:code}: of {customers:count} customers {raise:count} get clearly less than suits them and {lower:count} clearly more.",
    "level.promised-fit":
      "{element:code}: {promised:share} is agreed on average, {recommended:share} is recommended. For {below:count} of {customers:count} customers the agreed level is too low, for {above:count} too high.",
    "level.menu-by-leaving":
      "The recommended levels hang on customers who leave: orders in full {with:share} with that loss, {without:share} without it. Where that loss comes from: {source:code}.",
    "level.pairs-fit":
      "Of {pairs:count} customer × product pairs {under:count} are served clearly below and {over:count} clearly above the level that suits them.",
    "level.menu-gain":
      "If each customer gets its own level from stock, cost and loss together fall by {gain:about} a year. That is the most it could be: one stock serves many customers, and the plan counts only what the shared stock brings.",
    "level.no-survey":
      "Nobody has asked the {customers:count} customers what they mean by good service and which level they want. Ask before promising levels: `plimsoll survey` makes the questionnaire.",
    "level.shared-stock":
      "Key and other customers share one stock. Cheapest is {best:code}: {total:about} a year with losses; {second:code} comes to {second-total:about}, {third:code} to {third-total:about}.",
    "level.shared-stock-alike":
      "Key and other customers share one stock. It makes no difference whether it is {best:code} or {second:code}: {total:about} and {second-total:about} a year with losses; {third:code} comes to {third-total:about}. Take the simpler one.",
    "level.ways-agree":
      "What customers want, what pays and what competition asks for point the same way: {elements:code}.",
    "level.ways-differ":
      "What customers want, what pays and what competition asks for pull apart: {elements:code}. The table shows the money of each.",
  },
  assumptions: {
    "level.menu-tiers-least": {
      name: "Levels of the menu, at least",
      meaning: "The menu has so many levels at least.",
    },
    "level.menu-tiers-most": {
      name: "Levels of the menu, at most",
      meaning: "The menu has so many levels at most.",
    },
    "level.menu-tier-worth": {
      name: "Worth of one more level",
      meaning: "One more level is added only where it saves this share of stock cost and loss.",
    },
    "level.late-lost-share": {
      name: "Margin lost with a late order",
      meaning: "Share of the order's margin that is lost because it came late, customers who leave left out.",
    },
    "level.day-earlier-cost": {
      name: "Cost of one day earlier",
      meaning: "Share of an order's amount it costs to send it a day earlier.",
    },
    "level.handling-lead-days": {
      name: "Days until customers are handled otherwise",
      meaning: "From the decision until orders of a customer are really handled the new way.",
    },
    "level.quota-lifted": {
      name: "Shortages that end with a quota",
      meaning: "Share of the failures caused by a quota that no longer happen once it is lifted.",
    },
  },
  codes: {
    ...under("element", elements),
    ...under("elements", elements),
    ...under("way", sharing),
    ...each("way-", sharing),
    "of.all": "all",
    "of.customer-class": "customer class",
    "of.survey-segment": "segment of the survey",
    "best.cheapest-way": "cheapest",
    "best.dearer-way": "dearer",
    "rule.today": "today's: the best cannot be told from it",
    "rule.cheapest": "cost and loss least",
    "rule.ideal": "customers' ideal, and it pays",
    "rule.below-ideal": "below the ideal: that costs more than it brings",
    "rule.acceptable": "raised to what customers accept",
    "move.raise": "raise",
    "move.hold": "hold",
    "move.lower": "can be lowered",
    "rivals.raise": "raise",
    "rivals.hold": "hold",
    "rivals.lower": "can be lowered",
    "basis.own-loss": "own loss of this customer",
    "basis.class-loss": "loss of its class",
    "basis.assumed-penalty": "assumed cost of a failure",
    "basis.given": "given cost of a failure",
    "basis.floor": "floor set by the firm",
    "basis.template": "what customers want, by class",
    "measured-in.in-shares": "share",
    "measured-in.in-hours": "hours",
    "agree.ways-agree": "agree",
    "agree.ways-differ": "pull apart",
    "agree.one-way": "one way only",
    "agree.no-way": "cannot tell",
    "lacks-price": "prices",
    "lacks-cost": "unit costs",
    "lacks-stock": "stock counts",
    "lacks-supply": "demand by item",
    "lacks-margin": "margins",
    "leaving-own": "what failures do to customers comes from the records",
    "leaving-assumed": "the extra chance of leaving is assumed as well",
    "leaving-unknown": "leaving is not counted",
    "clause.tier-profit": ", who bring {share:share} of contribution",
    "clause.eats": ", {share:share} of what the others bring",
  },
} as const satisfies RoomCatalogue;
