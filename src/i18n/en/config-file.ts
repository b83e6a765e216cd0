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
  unsure: "please check",
  notProposed: "Not recognised, so not used: {files}",
  none: "No file was recognised: name files, tables and columns here.",
  assumptions: "Numbers you know better than the defaults; the report lists them all.",
} as const;
