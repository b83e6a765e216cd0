import type { RoomCatalogue } from "../message.js";
import { each, under } from "../under.js";

const corners = {
  "major-strength": "major strength",
  "major-weakness": "major weakness",
  "minor-strength": "minor strength",
  "minor-weakness": "minor weakness",
};
const directions = { raise: "raise", keep: "keep", lower: "lower" };
const quadrants = {
  "concentrate-here": "concentrate here",
  "keep-up": "keep up the good work",
  "low-priority": "low priority",
  "possible-overkill": "possible overkill",
};
const combined = {
  "definitely-improve": "definitely improve",
  improve: "improve",
  "lean-to-improve": "rather improve",
  maintain: "maintain",
  hold: "hold, do not cut",
  reduce: "may be reduced",
};
const benchmarks = {
  industry: "all rivals, averaged",
  "main-rival": "main rival of the segment",
  "same-customers": "rival with most of the same customer's business",
};
const more = {
  element: "Element",
  importance: "Importance",
  own: "Own performance",
  benchmark: "Benchmark",
  relative: "Relative performance",
  low: "Low",
  high: "High",
  n: "Answers",
  cell: "Cell",
  combined: "What to do",
};

export const measureRivals = {
  figures: {
    "measure.rivals.behind": {
      name: "Elements on which we are behind",
      meaning:
        "Service elements rated clearly lower than the benchmark: the whole range of the difference lies below zero.",
    },
    "measure.rivals.ahead": {
      name: "Elements on which we are ahead",
      meaning:
        "Service elements rated clearly higher than the benchmark: the whole range of the difference lies above zero.",
    },
    "measure.rivals.lead": {
      name: "Lead over the benchmark on the whole",
      meaning:
        "Own rating less the benchmark's, in points of the scale, each element weighed by its importance. Below zero: behind.",
    },
    "measure.rivals.to-raise": {
      name: "Elements to raise",
      meaning: "Service elements that importance, own performance and the rivals together ask to raise.",
    },
    "measure.rivals.firm": {
      name: "Elements placed firmly",
      meaning: "Service elements that another survey like this one would most likely put in the same cell.",
    },
  },
  methods: {
    "rival-benchmark":
      "Each customer's rating of us less the same customer's rating of the benchmark, then averaged. The benchmark is the rivals each customer rated, the main rival of its segment, or the rival it buys most from. Where only printed means are known: own mean less benchmark mean.",
    "evaluation-matrix":
      "Importance and own performance are each cut into low, medium and high: thirds of the scale, or of the elements. The nine cells A to I each ask for one thing, from definitely improve (important, poor) to reduce or maintain (unimportant, good). A value on a cut belongs to the upper band.",
    "competitive-position":
      "Importance against relative performance, read three ways. By bands: a difference within the parity band counts as level. By sign: any difference counts. By range: a lead or lag only where the whole 95 % range of the difference says so.",
    "combination-rules":
      "The cell says what the level asks for, the position whether we lead or lag. What should go down but does not lead is held. What is to rise is ordered by own performance, the lowest first, since raising what is high already pays less. Gap × importance gives another order beside it.",
    "placement-stability":
      "Respondents are drawn anew a thousand times, each with all its ratings, and every element is placed again: the share of draws is the chance of its cell. Above a thousand respondents, a thousand bundles of them are drawn. Where only means are known the chance follows from their standard errors. More answers: how many would settle the cell if the means stay.",
    cautions:
      "Six warnings on reading the matrices, each checked against the mean ratings of all firms. The seventh, whether customers' impression agrees with our own records, is told where both are compared.",
    "customer-oriented-level":
      "The median of the levels customers say they want, of elements they call important, for all and per segment; half of them want no more. It knows nothing of cost, nor of what rivals offer.",
  },
  tables: {
    "measure.rivals": "Comparison with rivals, element by element",
    "measure.rivals.number": "No.",
    "measure.rivals.element": "Element",
    "measure.rivals.importance": "Importance",
    "measure.rivals.own": "Own performance",
    "measure.rivals.benchmark": "Benchmark",
    "measure.rivals.relative": "Relative performance",
    "measure.rivals.low": "Low",
    "measure.rivals.high": "High",
    "measure.rivals.of-means": "Difference of the means",
    "measure.rivals.n": "Answers",
    "measure.rivals.cell": "Cell",
    "measure.rivals.action": "The cell asks to",
    "measure.rivals.bands": "Position by bands",
    "measure.rivals.sign": "Position by sign",
    "measure.rivals.interval": "Position by range",
    "measure.rivals.combined": "What to do",
    "measure.rivals.reason": "Why",
    "measure.rivals.voice": "What to tell customers",
    "measure.rivals.order": "Order, lowest level first",
    "measure.rivals.gap-weight": "Gap × importance",
    "measure.rivals.gap-order": "Order by gap × importance",
    "measure.placement": "How firmly each element is placed",
    "measure.placement.element": "Element",
    "measure.placement.number": "No.",
    "measure.placement.cell": "Cell",
    "measure.placement.cell-chance": "Chance of this cell",
    "measure.placement.action-chance": "Chance of what to do",
    "measure.placement.next-cell": "Else most likely",
    "measure.placement.firm": "Firm",
    "measure.placement.more-answers": "More answers needed",
    "measure.placement.settles": "What would settle it",
    "measure.placement.basis": "Told from",
    "measure.placement.note": "Note",
    "measure.placement.rules-agree": "Rules that agree",
    "measure.placement.rules": "Rules that tell",
    "measure.placement-rules": "What each way of cutting says",
    "measure.placement-rules.element": "Element",
    "measure.placement-rules.number": "No.",
    "measure.placement-rules.scale": "Thirds of the scale",
    "measure.placement-rules.data": "Means of the elements",
    "measure.placement-rules.diagonal": "Diagonal",
    "measure.placement-rules.bands": "Position by bands",
    "measure.placement-rules.interval": "Position by range",
    "measure.placement-rules.most": "Most rules",
    "measure.placement-rules.centred-scale": "Four areas, middle of the scale",
    "measure.placement-rules.centred-data": "Four areas, means of the elements",
    "measure.placement-rules.shortfall": "Own performance less importance",
    "measure.placement-rules.shortfall-order": "Order by the diagonal",
    "measure.cautions": "Cautions on reading the matrices",
    "measure.cautions.caution": "Caution",
    "measure.cautions.holds": "Holds here",
    "measure.cautions.element": "Above all on",
    "measure.cautions.value": "By the number",
    "measure.cautions.elements": "Elements",
    "measure.caution-elements": "Cautions that hold, by element",
    "measure.caution-elements.caution": "Caution",
    "measure.caution-elements.element": "Element",
    "measure.caution-elements.value": "By the number",
    "measure.caution-elements.detail": "How",
    "measure.rivals-by-segment": "Comparison with rivals by segment",
    "measure.rivals-by-segment.segment": "Segment",
    ...under("measure.rivals-by-segment", more),
    "measure.rivals-by-weight": "Comparison with customers counted another way",
    "measure.rivals-by-weight.weighting": "Counted",
    ...under("measure.rivals-by-weight", more),
    "measure.benchmarks": "The benchmarks side by side",
    "measure.benchmarks.benchmark": "Held against",
    "measure.benchmarks.element": "Element",
    "measure.benchmarks.own": "Own performance",
    "measure.benchmarks.benchmark-mean": "Benchmark",
    "measure.benchmarks.relative": "Relative performance",
    "measure.benchmarks.low": "Low",
    "measure.benchmarks.high": "High",
    "measure.benchmarks.n": "Rated both",
    "measure.printed-relative": "Printed relative performance, recomputed",
    "measure.printed-relative.element": "Element",
    "measure.printed-relative.own": "Own performance",
    "measure.printed-relative.benchmark-mean": "Benchmark",
    "measure.printed-relative.printed": "Printed",
    "measure.printed-relative.recomputed": "Recomputed",
    "measure.printed-relative.holds": "Agrees",
    "measure.ideal-levels": "Levels customers want",
    "measure.ideal-levels.element": "Element",
    "measure.ideal-levels.segment": "Segment",
    "measure.ideal-levels.unit": "Unit",
    "measure.ideal-levels.n": "Wishes",
    "measure.ideal-levels.importance": "Importance",
    "measure.ideal-levels.ideal": "Ideal",
    "measure.ideal-levels.low": "Low",
    "measure.ideal-levels.high": "High",
    "measure.ideal-levels.acceptable": "Acceptable",
    "measure.ideal-levels.target": "Customer-oriented level",
    "measure.ideal-levels.meets": "Get their ideal or better",
    "measure.ideal-levels.lacks": "What it does not know",
  },
  verdicts: {
    "measure.raise":
      "{order:count}. {element:element}: {combined:code}. Importance {importance:score}, own performance {own:score}{against:clause}{because:clause}{sure:clause}.",
    "measure.raise-more": "{count:count} more of {of:count} elements to raise follow in the table.",
    "measure.raise-none": "Customers ask to raise none of the {of:count} elements.",
    "measure.stress":
      "Tell customers that we lead on {element:element}: we stand at {own:score}, {lead:score} ahead of the benchmark{sure:clause}. To stress: {count|element|elements} in all.",
    "measure.held":
      "By their level alone {count|element|elements} could go down, but we do not clearly lead there, so they are held: {elements:element}.",
    "measure.reduce":
      "We lead where it matters little, on {count|element|elements}: {elements:element}. Persuade customers of the worth, or spend less there.",
    "measure.reduce-not-everywhere":
      "{element:element} matters little on the whole ({importance:score}), but that mean hides who disagrees: {segments} call it important. Lower it for the others only, if at all.",
    "measure.orders-differ":
      "What comes first depends on the rule: {by-level:element} has the lowest level of those to raise, {by-gap:element} the largest gap × importance{diagonal:clause}. No rule here knows what a change costs.",
    "measure.mostly-parity":
      "With a parity band of ±{parity:score} on the scale, {count:count} of {of:count} elements count as level{lower:clause}. See the position by sign and by range, or set a narrower band (measure.rivals.parity).",
    "measure.not-firm":
      "{count:count} of {of:count} elements are not placed firmly: {elements:element}. Another survey may put them in the next cell{settle:clause}.",
    "measure.all-firm":
      "All {of:count} elements judged are placed firmly: another survey like this one would most likely agree.",
    "measure.firmness-no-errors":
      "How firmly the {of:count} elements are placed cannot be told from means alone. Give a standard error, or how many answered.",
    "measure.firmness-too-few":
      "How firmly the {of:count} elements are placed cannot be told: too few customers rated them.",
    "measure.only-importance":
      "Customers said what matters to them, not how well we or rivals do it. Ask for both, and each element can be placed.",
    "measure.importance-not-rated":
      "Nobody was asked how much the elements matter, so they are compared with rivals but not placed.",
    "measure.own-not-rated":
      "Nobody rated our own performance, so the elements cannot be placed or compared.",
    "measure.no-rival-rated":
      "No rival was rated: where we lead or lag cannot be told. Elements are placed by importance and own performance alone.",
    "measure.half-rated":
      "{count|element is|elements are} rated on importance only or on performance only, and cannot be placed: {elements:element}.",
    "measure.no-scale":
      "The {of:count} elements cannot be placed: which scale was used is not known. Say it under measure.survey.scales in plimsoll.yaml.",
    "measure.no-thirds":
      "The {of:count} elements cannot be cut into thirds, as fewer than three of them differ. Cut by the scale (measure.rivals.cuts: scale).",
    "measure.scales-differ":
      "Importance and performance were asked on different scales. Each is cut by its own; rules that hold one against the other are left out.",
    "measure.rival-unrated": "No respondent rated {rival}: it stands in no comparison.",
    "measure.benchmark-fallback":
      "The benchmark asked for, {wanted:code}, cannot be told from the answers. Used instead: {used:code}.",
    "measure.main-rival-undecided":
      "The main rival of {groups} cannot be told: no share of business is known, or two rivals have the same. Name it under measure.rivals.mainRivals.",
    "measure.main-rival-unknown":
      "Who the main rival is cannot be told. Ask customers what share of their business each firm gets, or name it under measure.rivals.mainRivals.",
    "measure.sales-unknown":
      "Weights by sales were asked for, but the sales of these customers are not known. Each counts once.",
    "measure.segment-asks":
      "{segment} alone asks to raise {count|element|elements} that customers as a whole do not: {elements:element}.",
    "measure.weighting-matters":
      "With customers counted {weighting:code}, {count|element comes|elements come} out differently: {elements:element}.",
    "measure.means-left":
      "Means of a survey are given beside single answers. The answers are used, the means are left aside.",
    "measure.means-off-scale":
      "{count|printed mean lies|printed means lie} off the scale and were left out: {elements:element}.",
    "measure.printed-rounding":
      "{count:count} of {of:count} printed relative performances differ from own less benchmark by no more than rounding can cause: {elements:element}. The recomputed values are used.",
    "measure.printed-wrong":
      "{count:count} of {of:count} printed relative performances are not own less benchmark: {elements:element}. Check the source; the recomputed values are used.",
    "measure.caution-alike.within-parity":
      "Customers can hardly tell the firms apart: none of {count:count} elements sets them further apart than the parity band.",
    "measure.caution-alike.at-ceiling":
      "All firms are rated high on all {count:count} elements: customers can hardly tell them apart.",
    "measure.caution-deciding":
      "Going by the parity band, firms are level on what customers value; business is then split by where they differ, {element:element} before all.",
    "measure.caution-unserved":
      "Nobody serves this well, though customers value it: {elements:element}. Who does first stands out.",
    "measure.caution-understated":
      "Customers call this unimportant, but firms hardly differ on it: {elements:element}. It may matter more than they say.",
    "measure.caution-unseen":
      "Customers call this unimportant, but nobody offers much of it: {elements:element}. They may not know what they miss.",
    "measure.caution-chances.be-first":
      "The largest chance among what customers value: be the first to do {element:element} well. Chances in all: {count:count}.",
    "measure.caution-chances.catch-up":
      "The largest chance among what customers value: catch up on {element:element}. Chances in all: {count:count}.",
    "measure.caution-chances.tell":
      "The largest chance among what customers value: tell them that we lead on {element:element}. Chances in all: {count:count}.",
    "measure.ideal":
      "Important enough to aim at the ideal level customers name: {count:count} of {of|element|elements} asked. What it costs and what rivals offer is not in it.",
    "measure.ideal-none":
      "The ideal level was asked of {of|element|elements}, and none gives a level to aim at: too few answered, or customers do not call it important.",
    "measure.ideal-apart":
      "Segments want different levels of {element:element}: {least-segment} {least:quantity}, {most-segment} {most:quantity}. One level for all would suit neither.",
  },
  assumptions: {
    "measure.firm-chance": {
      name: "Chance from which a placement is firm",
      meaning: "How often another survey would have to put an element in the same cell.",
    },
    "measure.fewest-raters": {
      name: "Fewest raters",
      meaning: "With fewer raters of an element, chance is not told.",
    },
    "measure.fewest-ideals": {
      name: "Fewest wishes",
      meaning: "With fewer customers who said what level they want, no level is told.",
    },
    "measure.standard-error": {
      name: "Standard error of printed means",
      meaning: "In points of their scale; 0 = not known.",
    },
    "measure.answer-spread": {
      name: "How widely single answers differ",
      meaning:
        "Standard deviation of answers as a share of the scale's width, used where only means and the number of answers are known.",
    },
  },
  codes: {
    ...under("action", {
      "definitely-improve": "definitely improve",
      improve: "improve",
      "maintain-or-improve": "maintain or improve",
      maintain: "maintain",
      "reduce-or-maintain": "reduce or maintain",
    }),
    ...under("combined", combined),
    ...under("bands", { ...corners, parity: "parity", advantage: "advantage", disadvantage: "disadvantage" }),
    ...under("sign", corners),
    ...under("interval", {
      parity: "parity shown",
      advantage: "lead shown",
      disadvantage: "lag shown",
      open: "not told apart",
    }),
    ...under("reason", {
      cell: "the cell alone asks for it",
      "valued-and-behind": "valued, and we lag",
      "valued-and-not-behind": "valued, and we do not lag",
      "low-value-and-ahead": "of little value, and we lead",
      "held-behind": "could go down, but we lag",
      "held-at-parity": "could go down, but we are only level",
      "held-not-told-apart": "could go down, but a lead is not shown",
      "held-no-benchmark": "could go down, but no rival was rated",
    }),
    ...under("voice", {
      stress: "stress it",
      "persuade-less": "or persuade that it matters less",
      "persuade-more": "persuade that it matters",
    }),
    ...under("firm", { firm: "firm", "not-firm": "not firm", "cannot-tell": "cannot tell" }),
    ...under("settles", {
      settled: "settled",
      answers: "more answers",
      "on-the-line": "no number of answers: the mean lies on a cut",
    }),
    ...under("basis", { answers: "the answers", "standard-error": "standard errors" }),
    ...under("note", {
      "too-few": "too few rated it",
      "no-answers": "nobody rated it",
      "no-thirds": "elements too alike for thirds",
      "no-standard-error": "no standard error known",
      "no-spread": "all gave the same rating",
    }),
    ...under("measure.placement-rules.scale", directions),
    ...under("measure.placement-rules.data", directions),
    ...under("measure.placement-rules.diagonal", directions),
    ...under("measure.placement-rules.bands", directions),
    ...under("measure.placement-rules.interval", directions),
    ...under("most", directions),
    ...under("centred-scale", quadrants),
    ...under("centred-data", quadrants),
    ...under("caution", {
      alike: "Customers cannot tell firms apart",
      deciding: "Business is split by where firms differ",
      unserved: "Valued, and nobody serves it well",
      understated: "Little difference may hide importance",
      unseen: "Nobody offers enough to be missed",
      chances: "Chances in importance and performance together",
      disagreeing: "Impression and own measure may disagree",
    }),
    ...under("measure.cautions.holds", {
      yes: "yes",
      no: "no",
      "cannot-tell": "cannot tell",
      "see-inside": "see customers' ratings against our records",
    }),
    ...under("measure.printed-relative.holds", {
      exact: "yes",
      rounding: "but for rounding",
      no: "no",
    }),
    ...under("detail", {
      "at-ceiling": "all rated high",
      "within-parity": "spread between firms",
      "by-share": "difference × link with share of business",
      "by-difference": "difference between firms",
      "be-first": "be the first",
      "catch-up": "catch up",
      tell: "tell customers",
    }),
    ...under("weighting", { customers: "once each", sales: "by their sales" }),
    ...under("benchmark", benchmarks),
    ...under("wanted", benchmarks),
    ...under("used", benchmarks),
    ...under("lacks", {
      "cost-rivals": "cost, rivals",
      "cost-rivals-acceptable": "cost, rivals, what is acceptable",
      "not-important": "not important enough for a level",
      "importance-not-rated": "importance was not rated",
      "too-few-ideals": "too few wishes",
    }),
    ...each("clause.", {
      "no-rival": " (no rival rated)",
      "rival-behind": ", {lead:score} behind the benchmark",
      "rival-not-behind": ", {lead:score} ahead of the benchmark",
      "rival-level": ", level with the benchmark",
      "leans-to-improve": "; its level is high, but it is valued and we lag",
      "stands-not-firm": "; not firmly placed (chance {chance:share})",
      "action-not-firm": "; another survey would ask for the same in only {chance:share} of cases",
      "lead-not-shown": ", though the answers do not show that for certain",
      "by-diagonal": ", {by-diagonal:element} falls furthest short of its importance",
      "more-answers-settle": "; about {more:count} more answers would settle {settled:count} of them",
      "no-answers-settle": "; no number of answers within reach would settle them",
      "rated-lower": ", though we are rated lower on {behind:count} of all",
    }),
  },
} as const satisfies RoomCatalogue;
