import type { RoomCatalogue } from "../message.js";

export const levelSales = {
  figures: {},
  methods: {
    "special-handling":
      "Orders marked as expedited, by class of customer: how many arrived as promised beside the ordinary ones, and what their freight cost beyond the ordinary way.",
    "sales-curve":
      "Sales at each level over sales at today's level, times the sales of a year: a curve through the points you gave, from customers whose service changed against those whose did not, or from what was bought after stock-outs. Its range comes from redrawing it within its errors. Best is the level where margin less cost of service is largest. It asks the same question as the best level from lost customers in another way, so the two are never added up.",
  },
  tables: {
    "level.sales-optima": "How sales answer to service: the level each curve calls best",
    "level.sales-optima.curve": "Curve",
    "level.sales-optima.element": "Element",
    "level.sales-optima.told": "Told by",
    "level.sales-optima.form": "How",
    "level.sales-optima.seen-from": "Seen from",
    "level.sales-optima.seen-to": "Seen to",
    "level.sales-optima.today": "Today",
    "level.sales-optima.best": "Best level",
    "level.sales-optima.low": "Low",
    "level.sales-optima.high": "High",
    "level.sales-optima.by-loss": "Best by lost customers",
    "level.sales-optima.seen": "Where it lies",
    "level.sales-optima.gain": "Margin less cost, more than today, per year",
    "level.sales-optima.gain-low": "Low gain",
    "level.sales-optima.gain-high": "High gain",
    "level.sales-optima.reason": "Why none",
    "level.sales-curves": "Sales, margin and cost of service along each curve",
    "level.sales-curves.curve": "Curve",
    "level.sales-curves.element": "Element",
    "level.sales-curves.told": "Told by",
    "level.sales-curves.form": "How",
    "level.sales-curves.level": "Level",
    "level.sales-curves.sales": "Sales per year",
    "level.sales-curves.low": "Low",
    "level.sales-curves.high": "High",
    "level.sales-curves.margin": "Margin per year",
    "level.sales-curves.cost": "Cost of service per year",
    "level.sales-curves.profit": "Margin less cost, per year",
    "level.sales-curves.mark": "Mark",
    "level.special-handling": "Special handling: who gets it, how often it keeps its promise, what it costs",
    "level.special-handling.customer-class": "Customer class",
    "level.special-handling.customers": "Customers with some",
    "level.special-handling.orders": "Special orders",
    "level.special-handling.share": "Share of their orders",
    "level.special-handling.met": "On time",
    "level.special-handling.ordinary": "On time, ordinary orders",
    "level.special-handling.freight": "Freight each",
    "level.special-handling.freight-ordinary": "Freight each, ordinary orders",
    "level.special-handling.extra": "Extra freight per year",
    "level.special-handling.contribution": "Contribution of the class in the period",
  },
  verdicts: {
    "level.special-handling":
      "{orders:count} orders got special handling; {share:share} of them went to classes 4 and 5, which bring {brings:share} of contribution. Grant it by what a customer brings.",
    "level.not-only-key":
      "Serve the other {others:count} customers acceptably all the same: they bring {rest:share} of the {basis:code}. Classes are not clear-cut, small customers may show where the firm is going, some will become key customers, and a gain of today is not all.",
    "level.sales-best":
      "By curve {n:count} ({told:code}, {form:code}), {element:element} is best at {best:share} ({low:share} to {high:share}); today {today:share}. Margin less cost of service would be {gain:money} a year more ({least:money} to {most:money}).",
    "level.sales-best-beyond":
      "By curve {n:count} ({told:code}, {form:code}), {element:element} is best at {best:share} ({low:share} to {high:share}); today {today:share}. Nobody has seen the curve all the way from today to there: only its form speaks. Raise the level step by step and watch sales.",
    "level.sales-at-best":
      "By curve {n:count} ({told:code}, {form:code}), keep {element:element} at about {today:share} ({low:share} to {high:share}): elsewhere margin less cost of service is not larger.",
    "level.sales-unclear":
      "Curve {n:count} ({told:code}, {form:code}) cannot say whether sales answer to {element:element} at all: {best:share} would be best, but anything from {low:share} to {high:share} may be. Keep recording.",
    "level.sales-untold":
      "From curve {n:count} ({told:code}, {form:code}) no best level of {element:element} follows: {reason:code}.",
    "level.sales-no-element":
      "Curve {n:count} under level.sales speaks of {name}, of which no level is reckoned here: the records lack what it needs. For whole orders use in-full, the level of lines.",
  },
  assumptions: {
    "level.sales-told-error": {
      name: "Error of sales told without one",
      meaning:
        "Standard error of each point, as a share of the rise between the lowest and the highest sales told.",
    },
  },
  codes: {
    "told.estimate": "estimate",
    "told.game": "game played with customers or sellers",
    "told.survey": "survey",
    "told.test": "test",
    "told.records": "records",
    "form.power": "power curve",
    "form.saturating": "saturating curve",
    "form.s-curve": "S curve",
    "form.line": "straight lines",
    "form.before-after": "before and after a change",
    "form.stock-outs": "buying after stock-outs",
    "seen.seen": "Where the curve was seen",
    "seen.beyond": "It or today lies beyond what was seen",
    "level.sales-optima.reason.no-cost": "what this level costs is not known",
    "reason.no-margin": "the margin is not recorded",
    "reason.no-sales": "no sales in money are recorded",
    "reason.one-level": "two different levels are needed",
    "reason.no-difference": "sales are the same at all levels",
    "reason.no-ceiling": "this form needs the most that can be sold (most)",
    "reason.beyond-ceiling": "a point lies above the most that can be sold",
    "reason.falls": "sales fall where service rises",
    "reason.does-not-fit": "the form does not fit the points",
    "reason.too-few": "each group needs two customers at least",
    "reason.no-stock-outs": "no stock-outs among alike customers",
    "reason.no-purchases": "nothing was bought after one or the other",
  },
} as const satisfies RoomCatalogue;
