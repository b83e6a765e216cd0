import { isoMinute } from "../calendar.js";
import { firms, header, loyaltyItems, surveyElements, trustItems, unknownWord } from "../questionnaire.js";
import type { Simulation } from "../simulate.js";

/** Questions in the order of the form; those about a firm say "not known" where nothing was rated. */
const elements = surveyElements.map((e) => e.zh);
const questions: readonly { readonly header: string; readonly firm?: string }[] = [
  ...elements.map((e) => ({ header: header.importance(e) })),
  ...firms.flatMap((f) => elements.map((e) => ({ header: header.performance(f.zh, e), firm: f.zh }))),
  ...firms.map((f) => ({ header: header.overall(f.zh), firm: f.zh })),
  ...firms.map((f) => ({ header: header.share(f.zh) })),
  ...surveyElements
    .filter((e) => e.level !== undefined)
    .flatMap((e) => [{ header: header.ideal(e.zh) }, { header: header.acceptable(e.zh) }]),
  { header: header.recommend },
  { header: header.satisfaction },
  ...trustItems.map((item) => ({ header: header.trust(item) })),
  ...loyaltyItems.map((item) => ({ header: header.loyalty(item) })),
  ...surveyElements
    .filter((e) => e.kano !== undefined)
    .flatMap((e) => [{ header: header.wanted(e.zh) }, { header: header.missing(e.zh) }]),
];

const about = [
  header.respondent,
  header.customer,
  header.language,
  header.answered,
  header.minutes,
  header.mode,
  header.purchases,
  header.territory,
];

/** One row per respondent, as online form services export it. */
export function surveySheet(s: Simulation): string[][] {
  const ids = new Map(s.customers.map((c) => [c.index, c.id]));
  return [
    [...about, ...questions.map((q) => q.header)],
    ...s.survey.responses.map((x) => [
      x.id,
      ids.get(x.customer)!,
      x.language,
      isoMinute(x.answered),
      String(x.minutes),
      x.mode,
      String(x.purchases),
      x.territory,
      ...questions.map((q) => x.answers.get(q.header) ?? (q.firm === undefined ? "" : unknownWord)),
    ]),
  ];
}
