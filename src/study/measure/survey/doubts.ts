import type { MeasureSettings } from "../../../core/measure/settings.js";
import type { Survey } from "../../../core/measure/survey/survey.js";
import { type Problem, problem } from "../../../core/problem.js";

/** What was wrong with single answers, and what the firm can say to mend it. */
export function surveyProblems(survey: Survey, measure: MeasureSettings | undefined): Problem[] {
  const { doubts, respondents } = survey;
  const { undecided, mixed, overruled, offScale, zeros } = doubts;
  const invited = measure?.survey?.invited;
  const kinds = [...new Set(offScale.map((o) => o.kind))];
  return [
    ...undecided.map(({ kind, names }) =>
      names.length === 0
        ? problem("survey-scale-unknown", "warning", { kind })
        : problem("survey-scale-undecided", "warning", {
            kind,
            names: names.map((n) => n.replace("-", "–")),
          }),
    ),
    ...mixed.map(({ kind, scales }) => problem("survey-scales-mixed", "warning", { kind, scales })),
    ...overruled.map((one) => problem("survey-scale-twice", "warning", { ...one })),
    ...kinds.map((kind) => {
      const mine = offScale.filter((o) => o.kind === kind);
      return problem("survey-off-scale", "warning", {
        kind,
        answers: mine.reduce((sum, o) => sum + o.answers, 0),
        scores: [...new Set(mine.map((o) => o.value))]
          .sort((a, b) => a - b)
          .slice(0, 5)
          .map(String),
      });
    }),
    ...Object.entries(zeros).map(([kind, answers]) => problem("survey-zeros", "info", { kind, answers })),
    ...(doubts.recommendShifted ? [problem("survey-recommend-shifted", "info")] : []),
    ...(doubts.sharesOff.length > 0
      ? [
          problem("survey-shares-off", "warning", {
            count: doubts.sharesOff.length,
            examples: doubts.sharesOff
              .slice(0, 5)
              .map((id, i) => `${id} (${Number(doubts.sharesOffSums[i]!.toFixed(2))})`),
          }),
        ]
      : []),
    ...(doubts.repeated > 0
      ? [problem("survey-repeated", "warning", { answers: doubts.repeated, count: doubts.repeatedBy.length })]
      : []),
    ...(invited !== undefined && invited < respondents.length
      ? [problem("survey-more-than-invited", "warning", { invited, count: respondents.length })]
      : []),
    ...firmProblems(survey, measure),
    ...elementProblems(survey, measure),
  ];
}

/** Firms of the settings nobody spoke of, and a survey in which nobody is known as us. */
function firmProblems({ performance, rivals, us }: Survey, measure: MeasureSettings | undefined): Problem[] {
  const rated = (firm: string) =>
    [...(performance.get(firm)?.values() ?? [])].some((cells) => cells.some((v) => v !== null));
  const asked = [...(measure?.rivals?.names ?? []), ...Object.values(measure?.rivals?.mainRivals ?? {})];
  const silent = [...new Set(asked)].filter((name) => !rated(name));
  const known = rivals.filter(rated);
  return [
    ...(silent.length > 0
      ? [
          problem("survey-rival-not-rated", "warning", {
            names: silent,
            known: known.length > 0 ? known : ["–"],
          }),
        ]
      : []),
    ...(known.length > 0 && !rated(us) ? [problem("survey-us-not-rated", "warning", { known })] : []),
  ];
}

/** Elements of the settings that no answer is about. */
function elementProblems({ elements }: Survey, measure: MeasureSettings | undefined): Problem[] {
  const asked = elements.map((e) => e.id);
  const own = Object.entries(measure?.survey?.elements ?? {});
  // One list may serve several surveys: told, and no more.
  const lost = own.flatMap(([id, { also = [] }]) =>
    [id, ...also].some((name) => asked.includes(name)) ? [] : [id],
  );
  return lost.length === 0
    ? []
    : [
        problem("survey-elements-not-asked", "info", {
          names: lost.slice(0, 10),
          asked: asked.slice(0, 20),
        }),
      ];
}
