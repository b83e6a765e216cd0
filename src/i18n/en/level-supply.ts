import type { RoomCatalogue } from "../message.js";
import { under } from "../under.js";

const models = {
  normal: "normal",
  gamma: "gamma",
  poisson: "Poisson",
  "negative-binomial": "negative binomial",
  "compound-poisson": "orders now and then, of uneven size",
  empirical: "the records themselves",
} as const;
const why = {
  "most-likely": "fits best",
  lumpy: "rare demand in uneven amounts",
  "fits-badly": "no usual law fits",
  "last-resort": "fits least badly",
  "by-moments": "from mean and spread alone",
  "too-little": "too little demand to choose",
  "stock-outs-corrected": "demand hidden by stock-outs put back",
  "forecast-error": "what the forecast leaves open",
} as const;
const sources = {
  records: "records",
  given: "given",
  group: "other items",
  default: "assumed",
} as const;
const lots = { ...sources, default: "reckoned" } as const;
const reviews = { ...sources, default: "assumed: watched all the time" } as const;
const patterns = {
  smooth: "steady",
  erratic: "uneven",
  intermittent: "now and then",
  lumpy: "now and then, uneven",
  "too-little": "too little to tell",
} as const;

export const levelSupply = {
  figures: {
    "level.items": {
      name: "Items kept",
      meaning:
        "Products at a place that were asked for in the period. The same product at two places is two items.",
    },
    "level.items.with-lead-time": {
      name: "Items with a known lead time",
      meaning: "Items whose replenishment lead time is in the receipts or given with the product.",
    },
    "level.stock.value": {
      name: "Value of the stock, on average",
      meaning: "Pieces on hand on average over the period × unit cost, for items that were asked for.",
    },
    "level.unit-fill.today": {
      name: "Share of pieces filled from stock today",
      meaning:
        "Pieces delivered at once ÷ pieces asked of the shelf. Lines cut though stock was there do not count against the stock.",
    },
  },
  methods: {
    "item-supply":
      "Order lines that were not cancelled, by product and place. A line that was cut although stock was there asked the shelf only for what it got. Stock is the mean of the counts of the period. Unit cost: the product's own, else cost of its lines ÷ pieces, else value of its stock ÷ pieces, else a share of its price.",
    "demand-model":
      "Demand per week (per day where the records are short), weeks without any included. The law is chosen by tests: normal only where demand is large and even, laws of whole pieces for small numbers, orders and their sizes where demand is rare. Where no usual law fits, the records stand for themselves: their mean and spread are carried over lead time and review. Above 2,000 items those with fewest lines are judged by mean and spread alone.",
    "replenishment-records":
      "Lead time: days from order to receipt, mean and spread per item; orders too young to have been seen coming late and odd ones are left out. Else the product's own number, else that of items of the same class, else assumed. Review period: the gap nearly all gaps between orders are a multiple of. Lot: the size nearly all orders are a multiple of.",
    "shelf-fill":
      "Pieces delivered at once ÷ pieces asked for, and lines delivered whole ÷ lines judged. Left out: lines that were cut although the shelf was not empty, by the firm's own mark or by a stock count of the same day. The range treats the items as the sample.",
  },
  tables: {
    "level.items-supply": "Demand and supply of each item",
    "level.items-supply.product_id": "Product",
    "level.items-supply.site": "Place",
    "level.items-supply.name": "Name",
    "level.items-supply.product-class": "Class",
    "level.items-supply.pattern": "Demand comes",
    "level.items-supply.model": "Law of demand",
    "level.items-supply.why": "Why this law",
    "level.items-supply.demand-day": "Pieces a day",
    "level.items-supply.sd-day": "Spread per day",
    "level.items-supply.adi": "Periods from demand to demand",
    "level.items-supply.demand-change": "Demand, second half against first",
    "level.items-supply.cv2": "Squared variation of amounts",
    "level.items-supply.hidden-days": "Days with an empty shelf",
    "level.items-supply.hidden": "Demand hidden by stock-outs",
    "level.items-supply.lead-days": "Lead time",
    "level.items-supply.lead-sd": "Spread of lead time",
    "level.items-supply.lead-source": "Lead time from",
    "level.items-supply.review-days": "Days between reviews",
    "level.items-supply.review-source": "Reviews from",
    "level.items-supply.lot": "Pieces per order",
    "level.items-supply.lot-source": "Order size from",
    "level.items-supply.unit-cost": "Unit cost",
    "level.items-supply.unit-margin": "Margin per piece",
    "level.items-supply.margin-source": "Margin from",
    "level.items-supply.on-hand": "Pieces on hand, on average",
    "level.items-supply.unit-fill": "Pieces filled from stock",
    "level.items-supply.line-fill": "Lines filled from stock",
    "level.items-supply.lines": "Lines",
    "level.items-supply.short-lines": "Lines short of stock",
    "level.items-supply.cut-lines": "Lines cut though stock was there",
    "level.demand-models": "Laws of demand in use",
    "level.demand-models.model": "Law of demand",
    "level.demand-models.items": "Items",
    "level.demand-models.share": "Share of demand at cost",
    "level.demand-models.why": "Most frequent reason",
  },
  verdicts: {
    "level.supply-no-products":
      "What each product needs in stock cannot be told: no order line names its product. A product number on the lines unlocks it.",
    "level.supply-demand":
      "{items:count} items (a product at a place) were asked for. {rare:count} of them are asked for only now and then; they make {share:share} of demand at cost.",
    "level.supply-too-little":
      "{items:count} of {of:count} items were asked for in no more than one period. How their demand spreads cannot be told; one more demand of the usual size is reckoned with.",
    "level.supply-by-moments":
      "Demand of the {close:count} items with most lines was looked at period by period; of all others among the {items:count} only mean and spread were used.",
    "level.supply-wanted-recorded":
      "The records keep what customers asked for, not only what they got. So stock-outs do not hide demand, and nothing had to be added.",
    "level.supply-corrected":
      "The records show only what was sold. In periods in which a count found an empty shelf more may have been wanted: for {items:count} of {of:count} items demand was raised for that, {share:share} of demand at cost.",
    "level.supply-sold-only":
      "The records show neither what customers asked for in vain nor when shelves were empty. Demand may be higher than it looks. Ordered beside delivered quantities, or stock counts, unlock this.",
    "level.supply-no-quantity":
      "No quantity is recorded on the lines: every line counts as one piece, so levels are in lines, not pieces.",
    "level.supply-growing":
      "Demand in the second half of the period is {share:share} higher than in the first. Levels rest on the mean of the period and are too low if this goes on. A forecast would settle it.",
    "level.supply-shrinking":
      "Demand in the second half of the period is {share:share} lower than in the first. Levels rest on the mean of the period and are too high if this goes on. A forecast would settle it.",
    "level.supply-forecast-low":
      "For {products:count} products a forecast is given, so what it leaves open decides the safety stock. All together it is {bias:share} too low.",
    "level.supply-forecast-high":
      "For {products:count} products a forecast is given, so what it leaves open decides the safety stock. All together it is {bias:share} too high.",
    "level.supply-forecast-worse":
      "For {products:count} of {of:count} products the forecast errs more than simply taking the last period again would.",
    "level.supply-lead-records":
      "Lead times of all {items:count} items are known; {orders:count} replenishment orders show them. Half of the items take {days:days} or longer.",
    "level.supply-lead-given":
      "Lead times of all {items:count} items are given with the products. How much they vary is assumed: receipts would show it.",
    "level.supply-lead-unknown":
      "The lead time of {items:count} of {of:count} items is not recorded; about {days:days} are assumed for them. Give purchase receipts (ordered and received date), or a lead time with the product.",
    "level.supply-lead-odd":
      "{orders:count} replenishment orders took several times as long as usual. They are left out of the lead times as slips or special cases.",
    "level.supply-overdue":
      "{orders:count} replenishment orders have not come although the slowest of their kind would be there. Lead times do not count them: look whether they were closed.",
    "level.supply-lots-assumed":
      "How much is ordered at once is not known for {items:count} of {of:count} items. The economic lot is used; without money, what lasts an assumed time.",
    "level.supply-cut":
      "{lines:count} of {of:count} short lines were short though the firm did not mark them as out of stock: a quota, a credit stop or a slip. More stock would not have helped, so they do not count against the stock.",
    "level.supply-cut-counted":
      "{lines:count} of {of:count} short lines were short on a day on which a count found enough on the shelf. More stock would not have helped, so they do not count against the stock.",
    "level.supply-cut-unknown":
      "{lines:count} lines were short. Whether the shelf was empty then is not recorded; all are put down to the stock. A mark for out of stock, or daily stock counts, would tell.",
    "level.supply-no-money":
      "Neither price nor cost of the items is recorded. Items are weighed by pieces, and money of stock cannot be told. Unit costs and prices with the products unlock it.",
    "level.supply-margin-assumed":
      "For {items:count} of {of:count} items price or cost is not recorded; their margin is an assumed share of the price.",
    "level.supply-negative-margin":
      "{items:count} items are sold below cost, {name} among them: {money:money} a year. Stock for them is only worth what customers would otherwise be lost by.",
    "level.supply-carrying-booked":
      "A year of stock costs {rate:share} of its value ({low:share} to {high:share}): {capital:share} is the capital cost booked, the rest is assumed for space, insurance, ageing and loss.",
    "level.supply-carrying-given": "A year of stock costs {rate:share} of its value, as you gave it.",
    "level.supply-carrying-assumed":
      "A year of stock is assumed to cost {rate:share} of its value ({low:share} to {high:share}); no capital cost of stock is booked. Give the firm's own rate as level.carrying-rate.",
  },
  assumptions: {
    "level.lead-days": {
      name: "Lead time where none is known",
      meaning:
        "Days from ordering to arrival, used for items without receipts and without a given lead time.",
    },
    "level.lead-spread": {
      name: "Spread of the lead time",
      meaning: "Standard deviation of the lead time ÷ its mean, where no receipts show it.",
    },
    "level.order-cost": {
      name: "Cost of one replenishment order",
      meaning: "Clerk, goods in, checking and invoice, whatever the size of the order.",
    },
    "level.order-days": {
      name: "How long an order lasts",
      meaning: "Days a replenishment order lasts, where neither lots nor any money of the item are known.",
    },
    "level.carrying-rate": {
      name: "Cost of carrying stock",
      meaning: "Cost of a year of stock as a share of its value: capital, space, insurance, ageing, loss.",
    },
    "level.stock-risk-rate": {
      name: "Cost of stock beside capital",
      meaning:
        "Space, insurance, ageing and loss of one more piece in stock for a year, as a share of its value; added to the capital cost booked.",
    },
    "level.lead-outlier": {
      name: "Odd lead times",
      meaning: "A replenishment that took longer than so many times the usual is left out.",
    },
    "level.rhythm-share": {
      name: "When a rhythm is a rule",
      meaning: "Share of orders that must keep a review day or a lot for it to be taken as the rule.",
    },
  },
  codes: {
    ...under("level.items-supply.pattern", patterns),
    ...under("model", models),
    ...under("level.items-supply.why", why),
    ...under("level.items-supply.lead-source", sources),
    ...under("level.items-supply.review-source", reviews),
    ...under("level.items-supply.lot-source", lots),
    ...under("level.items-supply.margin-source", sources),
    ...under("level.demand-models.why", why),
  },
} as const satisfies RoomCatalogue;
