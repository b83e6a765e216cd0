import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { crowding } from "../../core/measure/survey/crowding.js";
import type { Segmentation, Survey } from "../../core/measure/survey/survey.js";
import { segmentFields } from "../../core/measure/survey/survey-hidden.js";
import { languageEffects } from "../../core/measure/survey/survey-language.js";
import { surveyQuality } from "../../core/measure/survey/survey-quality.js";
import {
  chosenSegments,
  type Splitting,
  segmentsByField,
  splitElements,
} from "../../core/measure/survey/survey-split.js";
import { type Problem, problem } from "../../core/problem.js";
import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import { surveyProblems } from "./survey/doubts.js";
import { elementTables } from "./survey/element-tables.js";
import { surveyFigures } from "./survey/figures.js";
import { type Heard, heardOf } from "./survey/heard.js";
import { leaderVerdicts } from "./survey/leaders.js";
import { languageTable, qualityTable } from "./survey/respondent-tables.js";
import { said } from "./survey/said.js";
import { segmentTables } from "./survey/segment-tables.js";
import { splitTables } from "./survey/split-tables.js";
import { hiddenVerdicts, splitVerdicts } from "./survey/split-verdicts.js";
import {
  ceilingVerdict,
  languageVerdicts,
  qualityVerdict,
  responseVerdicts,
  untoldVerdicts,
} from "./survey/verdicts.js";

/** What the answers say, element by element, and whether customers are of one mind. */
export async function studySurvey(input: StudyInput, survey: Survey | null): Promise<Made<Segmentation>> {
  if (survey === null) return { made: null, findings: unanswered(input) };
  const value = (id: string) => assumed(input.assumptions, `measure.${id}`).value;
  const heard = heardOf(input, survey);
  const { stated } = heard;
  const enough = value("class-answers");
  const asked = input.settings.measure?.survey?.segments;
  const splitting: Splitting =
    stated.scale === undefined
      ? { elements: [], hidden: null }
      : splitElements(heard.importance, stated.columns, stated.scale, survey.fields, {
          enough,
          matters: value("split-matters"),
          // A firm that says by what to split, or not to, is not told of other segments.
          latent: asked === undefined ? undefined : asked === "latent" ? "always" : "never",
        });
  const { segments, problems } = segmentsOf(heard, splitting, asked);
  const goWith =
    segments?.by === "latent"
      ? segmentFields(segments.of, segments.names.length, survey.fields, { enough })
      : [];
  const means = heard.importance.flatMap((h) => (h.moments.kind === "told" ? [h.moments.mean] : []));
  const crowded =
    stated.scale === undefined || means.length < 2
      ? null
      : crowding(means, stated.scale, value("importance-ceiling"));
  const quality = surveyQuality(survey, value("fast-answers"));
  const languages = languageEffects(survey.languages, [
    { kind: stated.kind, columns: stated.columns },
    { kind: "performance", columns: survey.performance.get(survey.us) ?? new Map() },
  ]);
  const used = [
    "survey-few-answers",
    "class-answers",
    "split-matters",
    "importance-ceiling",
    "fast-answers",
  ].map((id) => assumed(input.assumptions, `measure.${id}`));
  return {
    made: segments,
    findings: {
      figures: surveyFigures(heard, quality, crowded),
      tables: [
        ...elementTables(heard),
        ...splitTables(splitting, stated.kind),
        ...(segments === null ? [] : segmentTables(heard, segments)),
        ...qualityTable(quality, "respondent_id" in input.facts.tables.answer.columns),
        ...languageTable(languages),
      ],
      verdicts: [
        ...splitVerdicts(heard, splitting, segments),
        ...hiddenVerdicts(splitting, segments, goWith),
        ...leaderVerdicts(heard),
        ...ceilingVerdict(crowded),
        ...languageVerdicts(languages),
        ...qualityVerdict(quality, heard),
        ...responseVerdicts(heard),
        ...untoldVerdicts(heard),
      ],
      problems: [...surveyProblems(survey, input.settings.measure), ...problems],
      assumptions: used,
    },
  };
}

/** As the firm says, else as the answers do. */
function segmentsOf(
  { survey }: Heard,
  splitting: Splitting,
  asked: string | undefined,
): { readonly segments: Segmentation | null; readonly problems: readonly Problem[] } {
  if (asked === "none") return { segments: null, problems: [] };
  if (asked === undefined) return { segments: chosenSegments(splitting, survey.fields), problems: [] };
  if (asked === "latent") {
    const { hidden } = splitting;
    const segments = hidden?.kind === "found" ? { by: "latent", names: hidden.names, of: hidden.of } : null;
    return { segments, problems: [] };
  }
  const field = survey.fields.find((f) => f.id === asked);
  const segments = field === undefined ? null : segmentsByField(field);
  const known = survey.fields.map((f) => f.id);
  return {
    segments,
    problems:
      segments === null ? [problem("survey-segments-unknown", "warning", { field: asked, known })] : [],
  };
}

/** Respondents are listed and not one of them answered: said, not passed over. */
function unanswered({ facts }: StudyInput): Findings {
  const { rows } = facts.tables.respondent;
  if (rows === 0) return nothingFound;
  const empty = said("empty", "cannot-tell", "measure.survey.respondents", { n: rows });
  return { ...nothingFound, verdicts: [empty] };
}
