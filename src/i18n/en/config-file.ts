/** Comments of the `plimsoll.yaml` that `init` writes. */
export const configFile = {
  head: [
    "Plimsoll workspace. What each column of your exports means, and the rules the study follows.",
    "Behind each column: how sure the proposal is, and a sample. Correct what is wrong; `plimsoll check` shows the effect.",
  ],
  role: "maker | distributor | retailer | 3pl",
  currency: "ISO code of the money in the exports",
  data: `folder of the exports, relative to this file; \${NAME} is filled from the environment`,
  asOf: "The day the study looks from; without it the last day the records speak of.",
  period: "Only records of these days count.",
  calendar: "Days that count for promises and delays (1 = Monday); without it every day does.",
  promise:
    "Which promise counts (requested | first | last), late by date or time, open orders past it (late | exclude), rows that cannot be judged (exclude | fail).",
  sampling: "none | orders | customers: a sample of orders cannot show repeat buying.",
  targets: "Targets by figure, as shares.",
  sources: [
    'A column may also be written { column: …, formats: ["%d/%m/%Y"], decimal: ",", scale: 10000, fill: down,',
    'words: { true: [ok] }, empty: ["N/A"] }, or { value: … } for a constant.',
  ],
  source: "{table} ← {files}",
  unmapped: "not used: {headers}",
  ambiguous: "{text} reads as {readings}: keep the line that is right",
  undecided: "“{column}” does not read as it stands: see `plimsoll check`",
  ordersTwice: "These orders also stand line by line in {other}: the lines are counted.",
  beforeTax: "“{other}” holds the same money with tax: “{column}” is used.",
  unsure: "please check",
  notProposed: "Not recognised, so not used: {files}",
  none: "No file was recognised: name files, tables and columns here.",
  survey: "survey ← {files}: one row per respondent, one column per question",
  surveyKinds: [
    "In a header * stands for the element and {of} for the firm. Check each kind: importance | performance | expectation | ideal |",
    "acceptable | share | overall | recommend | satisfaction | trust | construct. Scales are read from the answers; where that goes wrong write scale: [1, 7].",
    "More keys: of (the firm rated), element, construct, shift, reversed; notAnswered: [texts], labels: { 5: [excellent] }.",
  ],
  surveyUs:
    "If the answers name your own firm: measure: { survey: { us: [name] } }, so that it is not taken for a rival.",
  surveyCodes:
    "Answer codes are taken as their number, 1 the lowest: turn them round where the first option was the best.",
  forms: {
    questionnaire: "questionnaires made by `plimsoll survey template`: {count}",
    audit: "audits made by `plimsoll audit template`: {count}",
  },
  assumptions: "Numbers you know better than the defaults; the report lists them all.",
} as const;
