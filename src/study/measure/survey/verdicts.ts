import type { Crowding } from "../../../core/measure/survey/crowding.js";
import type { LanguageEffect } from "../../../core/measure/survey/survey-language.js";
import type { SurveyQuality } from "../../../core/measure/survey/survey-quality.js";
import type { Verdict } from "../../../core/verdict.js";
import type { Heard } from "./heard.js";
import { said } from "./said.js";

export function ceilingVerdict(crowded: Crowding | null): Verdict[] {
  if (crowded === null || !crowded.nearCeiling) return [];
  const { lowest, middle, highest } = crowded;
  return [
    said("near-ceiling", "warning", "measure.survey.importance-height", { lowest, middle, highest }, 0.7),
  ];
}

export function qualityVerdict({ flagged, straightByLot }: SurveyQuality, { survey }: Heard): Verdict[] {
  const count = new Set(flagged.map((f) => f.respondent)).size;
  if (count === 0) return [];
  const of = (flag: string) => flagged.filter((f) => f.flag === flag).length;
  const n = survey.respondents.length;
  return [
    said(
      "doubtful",
      "warning",
      "measure.survey.doubtful-share",
      {
        count,
        n,
        straight: of("straight-line"),
        lot: Math.round(straightByLot),
        same: of("duplicate"),
        fast: of("too-fast"),
        off: of("shares-off"),
        twice: of("repeated"),
      },
      0.4 * (count / n),
    ),
  ];
}

/** One line for all questions: which stand apart between languages, or that only the level does. */
export function languageVerdicts(effects: readonly LanguageEffect[]): Verdict[] {
  const questions = (of: readonly LanguageEffect[]) =>
    new Set(of.map((e) => JSON.stringify([e.kind, e.element]))).size;
  const judged = effects.filter((e) => e.verdict !== "too-few");
  const n = questions(judged);
  if (n === 0) return [];
  const size = (e: LanguageEffect) => Math.abs((e.centred ?? e.raw)!.difference);
  const apart = judged
    .filter((e) => e.verdict === "differs" || e.verdict === "hidden")
    .sort((a, b) => size(b) - size(a));
  const subject = "measure.languages";
  const [first] = apart;
  if (first !== undefined) {
    const { element, kind } = first;
    return [
      said("language-differs", "warning", subject, { count: questions(apart), n, element, kind }, 0.45),
    ];
  }
  const style = judged.filter((e) => e.verdict === "style");
  return style.length > 0
    ? [said("language-style", "warning", subject, { count: questions(style), n }, 0.4)]
    : [said("language-alike", "no-clear-effect", subject, { n })];
}

/** More respondents than customers by this factor, and the ranges are visibly too narrow. */
const crowdedCustomers = 1.1;

/** Who asked, how many answered and for whom they count, as far as it is told. */
export function responseVerdicts({ input, survey, weights }: Heard): Verdict[] {
  const { invited, runBy, sponsorHidden, weighting } = input.settings.measure?.survey ?? {};
  const n = survey.respondents.length;
  const subject = "measure.survey.respondents";
  const known = survey.customers.filter((c) => c !== null);
  const customers = new Set(known).size;
  return [
    ...(known.length > customers * crowdedCustomers
      ? [said("several-per-customer", "warning", subject, { n: known.length, customers }, 0.2)]
      : []),
    ...(weighting === "sales" && weights.used !== "sales" ? [said("no-sales", "cannot-tell", subject)] : []),
    ...(invited === undefined || invited < n
      ? []
      : [said("response", "finding", "measure.survey.response-rate", { invited, n, share: n / invited })]),
    ...(runBy === undefined ? [] : [said("run-by", "finding", subject, { by: runBy })]),
    ...(sponsorHidden === undefined
      ? []
      : [said(sponsorHidden ? "sponsor-hidden" : "sponsor-open", "finding", subject)]),
  ];
}

/** What cannot be told at all, and why. */
export function untoldVerdicts({ survey, importance, performance, stated }: Heard): Verdict[] {
  const subject = "measure.survey.respondents";
  const all = [...importance, ...performance.flatMap((p) => p.elements)];
  if (all.length === 0) return [];
  const told = all.flatMap((h) => (h.moments.kind === "told" ? [h.moments] : []));
  if (told.length === 0) return [said("nothing-left", "cannot-tell", subject)];
  const n = survey.respondents.length;
  const out: Verdict[] = [];
  if (told.every((m) => m.n < 2)) out.push(said("one-answer", "cannot-tell", subject, { n }));
  else if (told.every((m) => m.sdPopulation === 0))
    out.push(said("all-equal", "warning", "measure.importance", { n }, 0.9));
  else if (importance.length > 0 && importance.every((h) => h.verdict === "too-few"))
    out.push(said("too-few", "cannot-tell", "measure.importance", { n }));
  if (stated.kind === "expectation")
    out.push(said("expectation-stands-in", "warning", "measure.importance", {}, 0.3));
  if (importance.length === 0) out.push(said("no-importance", "cannot-tell", "measure.importance"));
  return out;
}
