import type { RoomCatalogue } from "../message.js";

export const measureSurvey = {
  figures: {
    "measure.survey.respondents": {
      name: "Respondents",
      meaning: "People who answered at least one question of the survey.",
    },
    "measure.survey.response-rate": {
      name: "Response rate",
      meaning: "Respondents ÷ customers invited. Those who kept silent may think otherwise.",
    },
    "measure.survey.answered-share": {
      name: "Questions answered",
      meaning:
        "Answers given ÷ answers that could have been given, on importance and on your own performance.",
    },
    "measure.survey.doubtful-share": {
      name: "Respondents to look at again",
      meaning:
        "Share of respondents with one score throughout, answers equal to another's, too little time, or shares that do not add up. None is left out for it.",
    },
    "measure.survey.importance-height": {
      name: "How high importance is rated",
      meaning:
        "Where the middle element's mean importance lies on the scale: 0 % its lower end, 100 % its upper. Near the top, elements are hardly told apart.",
    },
  },
  methods: {
    "rating-moments":
      "Mean of the scores. Spread as variance and standard deviation, divided by n (population, as the textbook prints it) and by n − 1 (sample), each by name. The range of the mean is Student's t interval; equal answers, or a single one, give none. With weights, each answer counts for the customers or the sales it stands for.",
    "rating-spread":
      "The spread is held against answers spread evenly over the scale (1.414 on five points, 2 on seven). A bimodality above 0.556 together with an agreement below 0 (1 = all agree, −1 = half at each end) means two camps.",
    "rating-scales":
      "The scale is read from all answers of one kind, unless the file or the firm says it; different scales are never mixed.",
    "cross-analysis":
      "Every field of the customers' profile is tried on every element: level (Kruskal–Wallis), spread (Brown–Forsythe) and shape (χ²). Chances are corrected for the number of tests (Holm). A field explains an element when it holds after that and at least 6 % of the variance lies between its classes. Each answer counts once.",
    "latent-classes":
      "Customers are put into hidden groups that answer alike, with as many groups as the answers support (Bayesian information criterion). Groups that merely score higher or lower on everything are not taken for segments.",
    "answer-quality":
      "Respondents with one score for six questions or more, with answers equal to another's on eight or more, or who took less than a third of the usual time are named. None is left out: that is your decision.",
    "answer-language":
      "Means of people answering in different languages are compared question by question (Welch), as given and after taking off each person's own mean, corrected for the number of tests (Holm).",
    "survey-response": "Counted from the answers read: people, and questions they answered.",
  },
  tables: {
    "measure.importance": "How important customers call each element",
    "measure.importance.element": "Element",
    "measure.importance.n": "Answers",
    "measure.importance.effective-n": "Answers after weighting",
    "measure.importance.mean": "Mean",
    "measure.importance.low": "Low",
    "measure.importance.high": "High",
    "measure.importance.mean-by-sales": "Mean by sales",
    "measure.importance.mean-by-customers": "Mean by customers",
    "measure.importance.variance": "Variance (population)",
    "measure.importance.sd": "Standard deviation (population)",
    "measure.importance.sample-variance": "Variance (sample)",
    "measure.importance.sample-sd": "Standard deviation (sample)",
    "measure.importance.uniform-sd": "Standard deviation if spread evenly",
    "measure.importance.share-of-max": "Share of the largest spread",
    "measure.importance.bimodality": "Bimodality",
    "measure.importance.agreement": "Agreement",
    "measure.importance.verdict": "Are customers of one mind?",
    "measure.performance": "How customers rate each firm's performance",
    "measure.performance.element": "Element",
    "measure.performance.firm": "Firm",
    "measure.performance.n": "Answers",
    "measure.performance.mean": "Mean",
    "measure.performance.low": "Low",
    "measure.performance.high": "High",
    "measure.performance.sd": "Standard deviation (population)",
    "measure.performance.verdict": "Are customers of one mind?",
    "measure.answers": "How many gave which score",
    "measure.answers.element": "Element",
    "measure.answers.kind": "Question",
    "measure.answers.firm": "Firm",
    "measure.answers.score": "Score (from)",
    "measure.answers.answers": "Answers",
    "measure.answers.share": "Share",
    "measure.split": "Elements on which customers differ, and why",
    "measure.split.element": "Element",
    "measure.split.verdict": "Reason",
    "measure.split.field": "Field of the profile",
    "measure.split.n": "Answers",
    "measure.split.p": "Chance of it (Holm)",
    "measure.split.epsilon-squared": "Explained of the ranks (ε²)",
    "measure.split.eta-squared": "Explained of the variance (η²)",
    "measure.split.spread-p": "Chance of other spread",
    "measure.split.shape-p": "Chance of other shape",
    "measure.split.sd": "Standard deviation",
    "measure.split.sd-within": "Left within classes",
    "measure.split.too-wide": "Too far apart?",
    "measure.split-classes": "Elements on which customers differ, class by class",
    "measure.split-classes.element": "Element",
    "measure.split-classes.class": "Customers",
    "measure.split-classes.n": "Answers",
    "measure.split-classes.mean": "Mean",
    "measure.split-classes.sd": "Standard deviation (population)",
    "measure.segments": "Segments of customers",
    "measure.segments.segment": "Segment",
    "measure.segments.respondents": "Respondents",
    "measure.segments.share": "Share",
    "measure.segments.sales": "Their sales",
    "measure.segment-means": "What each segment calls important, and how it rates you",
    "measure.segment-means.element": "Element",
    "measure.segment-means.segment": "Segment",
    "measure.segment-means.n": "Answers",
    "measure.segment-means.importance": "Importance",
    "measure.segment-means.low": "Low",
    "measure.segment-means.high": "High",
    "measure.segment-means.own": "Your performance",
    "measure.segment-means.own-low": "Performance, low",
    "measure.segment-means.own-high": "Performance, high",
    "measure.answer-quality": "Answers to look at again",
    "measure.answer-quality.respondent": "Respondent",
    "measure.answer-quality.flag": "Why",
    "measure.answer-quality.detail": "Which",
    "measure.languages": "Do languages answer differently?",
    "measure.languages.element": "Element",
    "measure.languages.kind": "Question",
    "measure.languages.languages": "Languages",
    "measure.languages.n-first": "Answers, first",
    "measure.languages.n-second": "Answers, second",
    "measure.languages.difference": "Difference of the means",
    "measure.languages.low": "Low",
    "measure.languages.high": "High",
    "measure.languages.p": "Chance of it (Holm)",
    "measure.languages.centred": "Difference within people",
    "measure.languages.centred-p": "Chance of that (Holm)",
    "measure.languages.verdict": "Reading",
  },
  verdicts: {
    "measure.survey.held-back":
      "Only {n|person|people} answered, fewer than {few:count}: the numbers are shown, and nothing is concluded or advised from them.",
    "measure.survey.first":
      "Most important to customers: {element:element}, {mean:score} of {top} ({low:score} to {high:score}), weighted.",
    "measure.survey.first-clear":
      "Most important to customers: {element:element}, {mean:score} of {top} ({low:score} to {high:score}). It leads clearly.",
    "measure.survey.first-tied":
      "Most important to customers by its mean: {element:element}, {mean:score} of {top} ({low:score} to {high:score}). But {count|element is|elements are} too near to call: {others:clause}.",
    "measure.survey.yuan-differs":
      "Per customer {customers:element} comes first, per yuan of sales {sales:element}: those who buy most put something else first.",
    "measure.survey.of-one-mind":
      "On none of {count|element|elements} do answers lie further apart than chance would spread them: customers are largely of one mind.",
    "measure.survey.wide-field":
      "{how:clause} Customers differ by {field:field}: {most} gives {mostMean:score}, {least} {leastMean:score}. Look at these customers apart.",
    "measure.survey.wide-hidden":
      "{how:clause} No field of the profile explains it, hidden segments do: {most:code} gives {mostMean:score}, {least:code} {leastMean:score}.",
    "measure.survey.wide-open":
      "{how:clause} Neither the customers' profile nor hidden segments explain why. Ask them for more about themselves.",
    "measure.survey.wide-too-few":
      "{how:clause} Why cannot be told: no field of the profile has two classes with enough answers.",
    "measure.survey.wide-no-profile":
      "{how:clause} Why cannot be told: nothing is known of the customers. Ask for their type, territory and sales.",
    "measure.survey.more-wide": "{count|more element|more elements} on which answers lie too far apart.",
    "measure.survey.field-differs":
      "Customers differ by {field:field} on {count|element|elements}, though not so far that the mean misleads; most on {element:element}: {most} {mostMean:score}, {least} {leastMean:score}. To see everything by it, set measure.survey.segments.",
    "measure.survey.hidden-with-field":
      "{count:count} hidden segments of customers want different things; the largest holds {largest:share} of the respondents, the smallest {smallest:share}. They go best with {field:field}, which does not explain them wholly. Clearness of the segments: {clarity:share}. {sure:clause}",
    "measure.survey.hidden-alone":
      "{count:count} hidden segments of customers want different things; the largest holds {largest:share} of the respondents, the smallest {smallest:share}. No field of the profile goes with them. Clearness of the segments: {clarity:share}. {sure:clause}",
    "measure.survey.hidden-none":
      "No hidden segments show: one group of customers explains the answers as well.",
    "measure.survey.hidden-style":
      "{count:count} groups of respondents differ in how high they score everything, hardly in what they put first. That may be habit, so they are not taken for segments.",
    "measure.survey.hidden-too-few-people":
      "Whether there are hidden segments cannot be told from {n|respondent|respondents}; it takes about 30, better 150.",
    "measure.survey.hidden-too-few-items":
      "Whether there are hidden segments cannot be told: fewer than two elements have answers that vary.",
    "measure.survey.near-ceiling":
      "Importance barely separates the elements: all means lie between {lowest:share} and {highest:share} of the scale, the middle one at {middle:share}. Go by what moves satisfaction instead.",
    "measure.survey.expectation-stands-in":
      "Importance was not asked. What customers expect stands in for it; an expectation is not a wish.",
    "measure.survey.language-differs":
      "{count:count} of {n|question stands|questions stand} apart between languages, most {element:element}. Check the translation, and do not compare these means across languages.",
    "measure.survey.language-style":
      "People of one language score higher on {count:count} of {n|question|questions}, but what they put first is alike: take it for habit, and do not compare raw means across languages.",
    "measure.survey.language-alike":
      "The language of the questionnaire makes no clear difference on any of {n|question|questions}.",
    "measure.survey.doubtful":
      "{count:count} of {n|respondent|respondents} should be looked at again: {straight:count} with one score throughout (about {lot:count} would come by chance), {same:count} with answers equal to another's, {fast:count} answering very fast, {off:count} with shares that are no whole, {twice:count} with a question answered twice. All other answers of theirs are counted.",
    "measure.survey.response":
      "{n:count} of {invited:count} invited customers answered, {share:share}. Those who kept silent may think otherwise.",
    "measure.survey.several-per-customer":
      "{n:count} respondents belong to {customers|customer|customers}. People of one customer think alike, so the ranges are narrower than they should be.",
    "measure.survey.no-sales":
      "Answers were to count by sales, but hardly any respondent's sales are known: each customer counts once.",
    "measure.survey.run-by": "The survey was run by {by}.",
    "measure.survey.sponsor-hidden":
      "Customers were not told for whom it was run, which keeps answers on your own firm from being flattered.",
    "measure.survey.sponsor-open":
      "Customers knew who asked: ratings of your own firm may be kinder than those of others.",
    "measure.survey.empty":
      "{n|respondent is|respondents are} listed and no question is answered: nothing can be said.",
    "measure.survey.nothing-left":
      "No answer is left once those off the scale or on mixed scales are taken out. See the notes on the data.",
    "measure.survey.one-answer":
      "There is one answer to a question at most: it is shown, but not how sure it is nor whether customers agree.",
    "measure.survey.all-equal":
      "Every question got one and the same score from everybody ({n|respondent|respondents}). How sure the means are cannot be told.",
    "measure.survey.too-few":
      "With {n|respondent|respondents} the means are shown, but not whether customers agree or differ by kind.",
    "measure.survey.no-importance":
      "What matters to customers cannot be told: the survey asks neither importance nor expectations.",
  },
  assumptions: {
    "measure.survey-few-answers": {
      name: "Answers needed to speak of agreement",
      meaning: "With fewer answers to an element it is not said whether customers are of one mind.",
    },
    "measure.class-answers": {
      name: "Answers needed per class of customers",
      meaning: "Classes with fewer answers are left out when customers are compared.",
    },
    "measure.split-matters": {
      name: "Difference worth a split",
      meaning: "Share of the variance that must lie between classes of customers.",
    },
    "measure.importance-ceiling": {
      name: "Importance near the top",
      meaning: "Height of the middle element on the scale above which importance hardly separates elements.",
    },
    "measure.fast-answers": {
      name: "Too fast",
      meaning: "Share of the usual (median) time below which a respondent is looked at again.",
    },
  },
  codes: {
    "kind.importance": "importance",
    "kind.performance": "performance",
    "kind.expectation": "expectation",
    "kind.ideal": "ideal level",
    "kind.acceptable": "acceptable level",
    "kind.share": "share of business",
    "kind.overall": "overall satisfaction",
    "kind.recommend": "recommendation",
    "kind.satisfaction": "level of satisfaction",
    "kind.trust": "trust",
    "kind.construct": "question on a theme",
    "kind.wanted": "how it feels when there",
    "kind.missing": "how it feels when missing",
    "measure.importance.verdict.agreed": "Yes",
    "measure.importance.verdict.wide": "No: wider than even",
    "measure.importance.verdict.split": "No: two camps",
    "measure.importance.verdict.too-few": "Too few answers",
    "measure.importance.verdict.no-scale": "Scale not known",
    "measure.performance.verdict.agreed": "Yes",
    "measure.performance.verdict.wide": "No: wider than even",
    "measure.performance.verdict.split": "No: two camps",
    "measure.performance.verdict.too-few": "Too few answers",
    "measure.performance.verdict.no-scale": "Scale not known",
    "measure.split.verdict.explained": "Explained by the profile",
    "measure.split.verdict.latent": "Hidden segments",
    "measure.split.verdict.not-explained": "Not explained",
    "measure.split.verdict.too-few": "Cannot tell",
    "measure.split.too-wide.yes": "Yes",
    "measure.split.too-wide.no": "No",
    "measure.split.too-wide.within-classes-too": "Yes, within classes too",
    "measure.languages.verdict.differs": "This question differs",
    "measure.languages.verdict.hidden": "Differs within people only",
    "measure.languages.verdict.style": "Level only, perhaps habit",
    "measure.languages.verdict.alike": "No clear difference",
    "measure.languages.verdict.too-few": "Too few answers",
    "field.type": "type of customer",
    "field.class": "class of customer",
    "field.region": "region",
    "field.channel": "channel",
    "field.sales": "sales",
    "flag.duplicate": "Same answers as",
    "flag.straight-line": "One score throughout",
    "flag.too-fast": "Very fast (minutes)",
    "flag.shares-off": "Shares of business do not add up",
    "flag.repeated": "Answered a question twice",
    "segment.latent-1": "Hidden segment 1",
    "segment.latent-2": "Hidden segment 2",
    "segment.latent-3": "Hidden segment 3",
    "segment.latent-4": "Hidden segment 4",
    "segment.latent-5": "Hidden segment 5",
    "segment.latent-6": "Hidden segment 6",
    "class.latent-1": "Hidden segment 1",
    "class.latent-2": "Hidden segment 2",
    "class.latent-3": "Hidden segment 3",
    "class.latent-4": "Hidden segment 4",
    "class.latent-5": "Hidden segment 5",
    "class.latent-6": "Hidden segment 6",
    "survey.how-camps":
      "{element:element}: the mean {mean:score} describes nobody. {below:share} of the answers lie below the middle of the scale, {above:share} above it, {at:share} in it.",
    "survey.how-wide":
      "{element:element}: answers lie further apart than chance would spread them, so the mean {mean:score} says little. {below:share} lie below the middle of the scale, {above:share} above it, {at:share} in it.",
    "survey.tied-1": "{tied1:element}",
    "survey.tied-2": "{tied1:element} and {tied2:element}",
    "survey.tied-3": "{tied1:element}, {tied2:element} and {tied3:element}",
    "survey.tied-more": "{tied1:element}, {tied2:element}, {tied3:element} and more",
    "survey.sure-unsettled": "With so many answers the search was cut short; the borders are rough.",
    "survey.sure-more": "There may be more segments than were looked for.",
  },
} as const satisfies RoomCatalogue;
