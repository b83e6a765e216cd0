import type { RoomCatalogue } from "../message.js";
import { each, under } from "../under.js";

const yesNo = { yes: "yes", no: "no", "cannot-tell": "cannot tell" };
const readings = {
  "key-driver": "key driver",
  "must-have": "must have",
  "hidden-driver": "hidden driver",
  minor: "minor",
  unknown: "cannot tell",
};
const kanoWords = {
  "must-be": "a must",
  "one-dimensional": "the more, the better",
  attractive: "a delight",
  indifferent: "makes no difference",
  reverse: "not wanted",
  questionable: "contradictory",
};
const drivers = {
  element: "Element",
  stated: "Stated importance",
  derived: "Derived importance",
  low: "Low",
  high: "High",
  reading: "Reading",
};

export const measureDrivers = {
  figures: {
    "measure.overall-satisfaction": {
      name: "Overall satisfaction with us",
      meaning: "Mean of the answers to how satisfied customers are with us as a whole.",
    },
    "measure.net-promoter": {
      name: "Net promoter score",
      meaning: "Of a hundred customers, those who would recommend us (9–10) less those who would not (0–6).",
    },
    "measure.drivers.explained": {
      name: "Satisfaction explained by the elements",
      meaning:
        "Part of the differences in overall satisfaction (or, where it was not asked, in share of business) that goes with how the elements are rated.",
    },
    "measure.trust.with-satisfaction": {
      name: "How far trust and satisfaction go together",
      meaning: "Rank correlation of trust and overall satisfaction: 0 not at all, 1 in the same order.",
    },
    "measure.satisfaction-trend.satisfaction-change": {
      name: "Change in satisfaction of customers asked again",
      meaning: "Last answer less first answer of the same customers, on average.",
    },
    "measure.satisfaction-trend.trust-change": {
      name: "Change in trust of customers asked again",
      meaning: "Last answer less first answer of the same customers, mean of the trust items.",
    },
    "measure.share-of-business.ours": {
      name: "Our share of customers' business, as they state it",
      meaning: "Mean share of their business that customers say we get.",
    },
    "measure.rank-share.error": {
      name: "Error of the rank rule",
      meaning:
        "How far the share predicted from the order of satisfaction lies from the stated one, on average.",
    },
    "measure.rank-share.error-equal": {
      name: "Error if all suppliers got the same",
      meaning:
        "The same error when every supplier a customer uses is given an equal share: the line to beat.",
    },
    "measure.rank-share.error-fitted": {
      name: "Error of the rank rule fitted to these customers",
      meaning:
        "The same error for the rule weakened or strengthened to fit, on customers it was not fitted to.",
    },
    "measure.rank-share.strength": {
      name: "Strength of the rank rule",
      meaning: "1: shares follow the order of satisfaction as the rule says; 0: the order moves nothing.",
    },
    "measure.place-worth": {
      name: "Share gained by one place up",
      meaning:
        "Mean share of business we would gain if every customer of several suppliers ranked us one place higher.",
    },
    "measure.place-worth.sales": {
      name: "Sales gained by one place up",
      meaning:
        "The same in money, for the customers who answered and whose purchases in the period are known.",
    },
  },
  methods: {
    "driver-importance":
      "How far the ratings of an element explain overall satisfaction: what it adds to the explained part, averaged over every order of adding the elements (more than 15 elements: relative weights). The shares sum to 100 %. The range comes from drawing the respondents again and again by lot. It shows what goes together, not what would change.",
    kano: "Each element is asked twice: how it is when it is there, and when it is not. The pair of answers sorts it; the category most customers fall in counts. Better: share of customers it pleases; worse: share of customers its lack annoys.",
    "expectation-gap":
      "What a customer found less what the same customer expected, averaged over those who answered both. Below zero the service falls short.",
    "cronbach-alpha":
      "How well several questions on one thing hang together, over those who answered all of them. Up to 1; low values mean that the questions measure different things.",
    "net-promoter":
      "Share of answers 9–10 less share of answers 0–6, per hundred. Answers stored from 1 to 11 are taken down by one first.",
    "satisfaction-levels": "Share of customers on each of the five levels of satisfaction.",
    "trust-ladder":
      "For each item of trust the mean, and the share of customers whose answer lies in the part of the scale that counts as yes. The rungs: knowing (the service is reliable), feeling (they like to deal with us), acting (they stay when something fails).",
    "satisfaction-trend":
      "Means by month, and for customers asked in several months their last answer less their first.",
    "rank-share":
      "Of n suppliers a customer uses, the one it ranks r-th in satisfaction is given (1 − r/(n + 1)) × 2/n of its business. The rule is held against the stated shares and against an equal split, fitted, and judged on customers it was not fitted to. One place up: the change of that share, times the fitted strength.",
  },
  tables: {
    "measure.drivers": "What customers say matters, and what moves their satisfaction",
    ...under("measure.drivers", drivers),
    "measure.drivers.kano": "Kano",
    "measure.drivers.place-low": "Place at best",
    "measure.drivers.place-high": "Place at worst",
    "measure.drivers.above-chance": "More than chance",
    "measure.drivers.firm": "Reading firm",
    "measure.drivers.guarded": "Not to be cut",
    "measure.drivers-by-segment": "What moves satisfaction, by segment",
    ...under("measure.drivers-by-segment", { segment: "Segment", n: "Respondents", ...drivers }),
    "measure.kano": "What having an element and lacking it do",
    ...under("measure.kano", {
      element: "Element",
      kano: "Category",
      firm: "Clear",
      n: "Answers",
      ...kanoWords,
      better: "Pleased when there",
      "better-low": "Low",
      "better-high": "High",
      worse: "Annoyed when missing (below zero)",
      "worse-low": "Low",
      "worse-high": "High",
      there: "Points when there (−2 to 4)",
      gone: "Points when missing (−2 to 4)",
    }),
    "measure.expectation-gaps": "What customers found against what they expected",
    ...under("measure.expectation-gaps", {
      element: "Element",
      n: "Answered both",
      expectation: "Expected",
      perception: "Found",
      gap: "Gap",
      low: "Low",
      high: "High",
      short: "Customers it falls short for",
      model: "Model",
    }),
    "measure.expectation-drivers": "Where expectations come from",
    ...under("measure.expectation-drivers", {
      source: "Source",
      share: "Share explained",
      low: "Low",
      high: "High",
      "above-chance": "More than chance",
    }),
    "measure.reliability": "Do the questions on one thing hang together?",
    ...under("measure.reliability", {
      construct: "What they measure",
      items: "Questions",
      n: "Answered all",
      alpha: "Cronbach's α",
      low: "Low",
      high: "High",
      reading: "Reading",
    }),
    "measure.overall": "Overall satisfaction by firm",
    ...under("measure.overall", {
      firm: "Firm",
      n: "Answers",
      mean: "Mean",
      low: "Low",
      high: "High",
      sd: "Standard deviation (population)",
      difference: "We are ahead by",
      "difference-low": "Low",
      "difference-high": "High",
      both: "Rated both",
    }),
    "measure.overall-by-segment": "Overall satisfaction with us, by segment",
    ...under("measure.overall-by-segment", {
      segment: "Segment",
      n: "Answers",
      mean: "Mean",
      low: "Low",
      high: "High",
    }),
    "measure.satisfaction-levels": "Five levels of satisfaction",
    ...under("measure.satisfaction-levels", {
      level: "Level",
      answers: "Answers",
      share: "Share",
      low: "Low",
      high: "High",
    }),
    "measure.trust": "Trust, rung by rung",
    ...under("measure.trust", {
      item: "Question",
      rung: "Rung",
      n: "Answers",
      mean: "Mean",
      low: "Low",
      high: "High",
      yes: "Say yes",
      "yes-low": "Low",
      "yes-high": "High",
    }),
    "measure.satisfaction-trend": "Satisfaction and trust over time",
    ...under("measure.satisfaction-trend", {
      month: "Month",
      n: "Answers",
      satisfaction: "Satisfaction",
      low: "Low",
      high: "High",
      trust: "Trust",
      "trust-low": "Low",
      "trust-high": "High",
    }),
    "measure.share-of-business": "Share of business, and what one place up is worth",
    ...under("measure.share-of-business", {
      firm: "Firm",
      n: "Answers",
      stated: "Stated share",
      low: "Low",
      high: "High",
      several: "Customers with several suppliers",
      "stated-several": "Stated share there",
      "rank-based": "Share by rank there",
      error: "Error of the rank rule",
      worth: "Share gained by one place up",
      "worth-low": "Low",
      "worth-high": "High",
    }),
  },
  verdicts: {
    "measure.overall":
      "Customers rate their overall satisfaction with us {mean:score} on average, {top:count} being the best ({n|answer|answers}).",
    "measure.overall-ahead":
      "Customers who rated both are more satisfied with us than with {rival}: by {gap:score} points ({low:score} to {high:score}).",
    "measure.overall-behind":
      "Customers who rated both are less satisfied with us than with {rival}: by {gap:score} points ({low:score} to {high:score}).",
    "measure.overall-level":
      "Overall satisfaction with us and with {rival} does not clearly differ; the difference seen is {gap:score} points. A true difference of up to {high:score} points is not ruled out.",
    "measure.levels":
      "The largest group of customers is {most:code} ({share:share}). {content:share} are merely content and {delighted:share} delighted ({n|answer|answers}).",
    "measure.levels-scale":
      "The five levels of satisfaction cannot be told: answers must be 1 (content) to 5 (delighted).",
    "measure.nps":
      "Net promoter score {score:score} ({low:score} to {high:score}): {promoters:share} would recommend us, {detractors:share} would not ({n|answer|answers}).",
    "measure.nps-shifted":
      "The recommendations stand in the file as 1 to 11, one too high. They were taken down by one; read as they stand, the score would be wrong. As corrected it is {score:score}.",
    "measure.nps-no-answers": "Nobody answered the question on recommending us.",
    "measure.nps-off-scale":
      "The net promoter score cannot be told: some answers are not whole numbers from 0 to 10.",
    "measure.drivers-no-outcome":
      "What really moves satisfaction cannot be told: neither overall satisfaction with us nor our share of business was asked. Add the question “how satisfied are you with us as a whole?”.",
    "measure.drivers-too-few":
      "What really moves satisfaction cannot be told yet: {have|customer|customers} answered, and {elements:count} elements need about {need:count}.",
    "measure.drivers-no-drivers": "What moves {outcome:code} cannot be told: no element was rated.",
    "measure.drivers-outcome-alike":
      "What moves {outcome:code} cannot be told: everybody gave the same answer to it.",
    "measure.drivers-drivers-alike":
      "What moves {outcome:code} cannot be told: everybody rated every element alike.",
    "measure.drivers-unexplained":
      "What moves {outcome:code} cannot be told: it does not go with the rating of any element.",
    "measure.drivers-not-joint":
      "What moves {outcome:code} cannot be told: too few customers rated the same elements.",
    "measure.drivers-none-clear":
      "No element clearly moves {outcome:code} more than chance would. Together they explain {explained:share} of it ({n|answer|answers}).",
    "measure.drivers-first":
      "What moves {outcome:code} most: “{first:element}” ({share:share} of what the elements explain). Together the elements explain {explained:share} of the differences ({n|answer|answers}).",
    "measure.drivers-first-two":
      "What moves {outcome:code} most: “{first:element}” ({share:share} of what the elements explain), then “{second:element}” ({secondShare:share}). Together the elements explain {explained:share} of the differences ({n|answer|answers}).",
    "measure.drivers-hidden":
      "Hidden driver: customers do not call “{element:element}” important ({stated:score}), yet their satisfaction moves with it ({share:share} of what is explained). Asking them alone would have missed it.",
    "measure.drivers-must-have":
      "Do not cut “{element:element}” because satisfaction hardly moves with it: customers call it important ({stated:score}), and what seldom fails moves nobody until it fails. {count|element is|elements are} guarded in this way.",
    "measure.drivers-not-firm":
      "For {count:count} of {of:count} elements the range of derived importance reaches over the cut, so their reading may change with other answers ({n|answer|answers} now).",
    "measure.drivers-nothing-stated":
      "Stated and derived importance cannot be compared: customers were not asked how important the elements are.",
    "measure.drivers-segments-few":
      "What moves satisfaction cannot be told for {count:count} of {of:count} segments: {most:count} customers answered in the largest of them, and {need:count} are needed.",
    "measure.drivers-pairwise":
      "Fewer than half of the customers rated every element. Each pair of questions was compared among those who answered both ({n|customer|customers} in all), which is less sure.",
    "measure.kano":
      "Customers see “{element:element}” as “{kano:code}”: having it pleases {better:share}, lacking it annoys {worse:share} ({n|answer|answers}).",
    "measure.kano-not-firm":
      "Customers most often see “{element:element}” as “{kano:code}”, but not clearly: having it pleases {better:share}, lacking it annoys {worse:share} ({n|answer|answers}).",
    "measure.kano-doubtful":
      "{questionable:count} of {n:count} pairs of answers on “{element:element}” contradict themselves. The questions may have been misread.",
    "measure.kano-untold":
      "What “{element:element}” does to satisfaction cannot be told: no usable pair of answers.",
    "measure.kano-scale":
      "The Kano questions cannot be read: answers must be 1 (like it), 2 (must be so), 3 (neutral), 4 (can live with it), 5 (dislike it).",
    "measure.gaps-no-perception":
      "Customers were asked what they expect but not how well we do, so no gap can be told.",
    "measure.gaps-scales":
      "What was expected and what was found cannot be compared: they were asked on different scales, or the scale cannot be told.",
    "measure.gaps-no-pairs": "No customer rated both what was expected and what was found for any element.",
    "measure.gaps-alone":
      "For {count|element|elements} there is no gap to tell: nobody rated both what was expected and what was found.",
    "measure.gaps-largest":
      "Service falls shortest of what customers expect in “{element:element}”: by {gap:score} points ({low:score} to {high:score}), and for {short:share} of them ({n|answer|answers}).",
    "measure.gaps-smallest": "The smallest gap is in “{element:element}”: {gap:score} points.",
    "measure.gaps-none":
      "Service does not clearly fall short of what customers expect in any element. Lowest stands “{element:element}” ({n|answer|answers}).",
    "measure.gaps-near-ceiling":
      "Expectations crowd near the top of the scale ({low:score} to {high:score}). They hardly tell the elements apart; the gaps mostly say how low the service was rated.",
    "measure.gaps-lsq":
      "{asked:count} of the {of:count} constructs of logistics service quality were asked; on average the service stands {gap:score} points from what is expected (below zero: short of it).",
    "measure.gaps-servqual":
      "{asked:count} of the {of:count} dimensions of SERVQUAL were asked; on average the service stands {gap:score} points from what is expected (below zero: short of it).",
    "measure.expectation-drivers-untold":
      "Where expectations come from cannot be told: too few answers, or all alike ({n|answer|answers}).",
    "measure.expectation-driver":
      "What customers expect goes most with {source:code} ({share:share} of what is explained; {n|answer|answers}).",
    "measure.expectation-driver-unclear":
      "No source of expectations clearly stands out ({n|answer|answers}).",
    "measure.alpha-holds":
      "The questions hang together for {count:count} of {of:count} things measured by several questions (α of {least:ratio} or more).",
    "measure.alpha-weak":
      "The questions on “{construct}” do not hang together: α {alpha:ratio} ({low:ratio} to {high:ratio}), below {least:ratio}. Read them one by one, not as one score ({n|answer|answers}).",
    "measure.alpha-unclear":
      "Whether the questions on “{construct}” hang together is not clear: α {alpha:ratio} ({low:ratio} to {high:ratio}) against {least:ratio} ({n|answer|answers}).",
    "measure.alpha-turned":
      "The questions on “{construct}” run against each other: α {alpha:ratio} ({low:ratio} to {high:ratio}; {least:ratio} would do). One of them may be worded the other way round: mark it `reversed` ({n|answer|answers}).",
    "measure.alpha-too-few-complete":
      "Whether the questions on “{construct}” hang together cannot be told: {n|customer|customers} answered all of them.",
    "measure.alpha-no-spread":
      "Whether the questions on “{construct}” hang together cannot be told: all {n:count} customers answered alike.",
    "measure.trust-no-scale":
      "Trust cannot be told: the scale of its questions is not known. Give `measure.survey.scales.trust`.",
    "measure.trust-ladder":
      "{known:share} of customers find us reliable, and {done:share} would stay when something fails ({n|answer|answers}).",
    "measure.trust-with-satisfaction":
      "Customers who are more satisfied trust us more (rank correlation {rho:ratio}; {n|answer|answers}). Both are one day's answers: they do not show that satisfaction made the trust.",
    "measure.trust-without-satisfaction":
      "Trust does not clearly go with satisfaction (rank correlation {rho:ratio}; {n|answer|answers}).",
    "measure.trust-needs-time":
      "Whether satisfaction becomes trust cannot be told from one survey: trust grows from satisfaction repeated. Ask the same customers again in a later month.",
    "measure.satisfaction-rose":
      "Customers asked again are more satisfied than the first time, by {change:score} points on average ({customers|customer|customers}).",
    "measure.satisfaction-fell":
      "Customers asked again are less satisfied than the first time, by {change:score} points on average ({customers|customer|customers}).",
    "measure.satisfaction-unclear":
      "The satisfaction of customers asked again has not clearly changed; {change:score} points were seen ({customers|customer|customers}).",
    "measure.trust-rose":
      "Customers asked again trust us more than the first time, by {change:score} points on average ({customers|customer|customers}).",
    "measure.trust-fell":
      "Customers asked again trust us less than the first time, by {change:score} points on average ({customers|customer|customers}).",
    "measure.trust-unclear":
      "The trust of customers asked again has not clearly changed; {change:score} points were seen ({customers|customer|customers}).",
    "measure.share-stated":
      "Customers say that we get {share:share} of their business on average ({n|answer|answers}).",
    "measure.share-off":
      "{count|respondent's shares do|respondents' shares do} not add up to 100 and were left out.",
    "measure.share-own-only":
      "Whether business follows satisfaction cannot be told: customers were asked for our share only, not for that of rivals.",
    "measure.share-single-source":
      "Whether business follows satisfaction cannot be told: no customer stated shares and satisfaction for several suppliers ({count:count} use one only).",
    "measure.rank-not-for-this":
      "Few customers here use several suppliers ({suppliers:ratio} on average; {n:count} use more than one). Shares need not follow satisfaction in such a market.",
    "measure.rank-too-few":
      "Whether business follows satisfaction cannot be told from {n|customer|customers} with several suppliers (error {error:points} percentage points, {equal:points} if all got the same).",
    "measure.rank-better":
      "Business follows the order of satisfaction: predicted from it, shares are {fitted:points} percentage points off on average, {equal:points} if all suppliers got the same ({n|customer|customers} with several suppliers; the rule as published: {error:points}).",
    "measure.rank-no-better":
      "The order of satisfaction does not predict the shares better than an equal split does: {fitted:points} percentage points off on average against {equal:points} ({n|customer|customers} with several suppliers; the rule as published: {error:points}). So what one place up is worth is not told.",
    "measure.place-worth":
      "One place up with every customer would bring us about {points:points} percentage points of their business ({low:points} to {high:points}). At {below:count} of {n:count} customers with several suppliers there is a place to gain.",
    "measure.place-worth-sales":
      "One place up with every customer would bring us about {points:points} percentage points of their business ({low:points} to {high:points}): about {sales:money} of sales in the period ({sales-low:money} to {sales-high:money}) from the {known:count} customers whose purchases are known. At {below:count} of {n:count} customers with several suppliers there is a place to gain. This holds only if places won bring what such places go with now.",
  },
  assumptions: {
    "measure.answers-per-driver": {
      name: "Answers needed per element",
      meaning: "With fewer answers per element, what moves satisfaction is not told.",
    },
    "measure.enough-alpha": {
      name: "α from which questions hang together",
      meaning: "Questions below it are better read one by one.",
    },
    "measure.says-yes-from": {
      name: "Part of the scale from which an answer says yes",
      meaning: "0 is the lower end of the scale and 1 the upper.",
    },
  },
  codes: {
    ...under("measure.drivers.reading", readings),
    ...under("measure.drivers-by-segment.reading", readings),
    ...under("measure.drivers.above-chance", yesNo),
    ...under("measure.drivers.firm", yesNo),
    ...under("measure.drivers.guarded", yesNo),
    ...under("measure.kano.firm", yesNo),
    ...under("measure.expectation-drivers.above-chance", yesNo),
    ...under("kano", kanoWords),
    ...each("measure.reliability.reading.", {
      holds: "hang together",
      "one-item": "one question only",
      weak: "do not",
      turned: "against each other",
      "cannot-tell": "cannot tell",
    }),
    ...under("measure.expectation-gaps.model", { lsq: "LSQ", servqual: "SERVQUAL", none: "–" }),
    ...under("source", {
      "word-of-mouth": "word of mouth",
      "own-needs": "own needs",
      "industry-norm": "the norm of the trade",
      "past-experience": "past experience",
    }),
    ...under("measure.satisfaction-levels.level", {
      content: "content",
      pleased: "pleased",
      relieved: "relieved",
      novel: "pleasantly struck by something new",
      delighted: "delighted",
    }),
    ...under("most", {
      content: "content",
      pleased: "pleased",
      relieved: "relieved",
      novel: "pleasantly struck by something new",
      delighted: "delighted",
    }),
    ...under("rung", {
      cognitive: "knowing",
      emotional: "feeling",
      behavioural: "acting",
      other: "other",
    }),
    ...under("outcome", { overall: "overall satisfaction", share: "our share of business" }),
  },
} as const satisfies RoomCatalogue;
