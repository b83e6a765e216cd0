import type { Findings } from "../../core/findings.js";
import type { Segmentation, Survey } from "../../core/measure/survey/survey.js";
import type { StudyInput } from "../input.js";
import { joined } from "../joined.js";
import { nothingFound } from "../made.js";
import { askedOf } from "./drivers/asked.js";
import { studyBusiness } from "./drivers/business.js";
import { studyDerived } from "./drivers/derived.js";
import { studyGaps } from "./drivers/gaps.js";
import { studyKano } from "./drivers/kano.js";
import { studyReliability } from "./drivers/reliability.js";
import { studySatisfaction } from "./drivers/satisfaction.js";
import { studyTrend } from "./drivers/trend.js";
import { studyTrust } from "./drivers/trust.js";

/** What really moves satisfaction and the share of business, and how both stand. Only what was asked is spoken of. */
export async function studyDrivers(
  input: StudyInput,
  survey: Survey | null,
  segments: Segmentation | null,
): Promise<Findings> {
  if (survey === null) return nothingFound;
  const asked = askedOf(input, survey, segments);
  const kano = studyKano(asked);
  return joined([
    studySatisfaction(asked),
    studyDerived(asked, kano.said),
    kano.findings,
    studyGaps(asked),
    studyReliability(asked),
    studyTrust(asked),
    studyTrend(asked),
    studyBusiness(asked),
  ]);
}
