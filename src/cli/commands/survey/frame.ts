import type { CatalogueItem } from "../../../core/measure/plan-survey/element-catalogue.js";
import { type Catalogue, replayCatalogue } from "../../../core/measure/plan-survey/element-catalogue.js";
import {
  type Industry,
  industries,
  templateItems,
} from "../../../core/measure/plan-survey/element-templates.js";
import { nearest } from "../../../core/nearest.js";
import { type Problem, ProblemError, problem } from "../../../core/problem.js";
import {
  eventsOf,
  type ListEntry,
  readSurveyFile,
  type SurveyFile,
  surveyFileName,
} from "../../../facts/workspace/survey-file.js";
import type { Context } from "../../context.js";
import { openPlanning, type Workspace } from "../../pipeline.js";

/** A workspace with what its `survey.yaml` says. */
export interface SurveyFrame extends Workspace {
  readonly file: SurveyFile;
  readonly catalogue: Catalogue;
}

export async function openSurvey(context: Context, name: string | undefined): Promise<SurveyFrame> {
  const workspace = await openPlanning(context, name);
  const file = await readSurveyFile(workspace.dir);
  return { ...workspace, file, catalogue: catalogueOf(file.list ?? []) };
}

export function catalogueOf(list: readonly ListEntry[]): Catalogue {
  const replayed = replayCatalogue(eventsOf(list));
  if (replayed.kind === "refused") {
    const values = { reason: replayed.reason, at: replayed.at + 1 };
    throw usage(problem("survey-list-refused", "error", values, { file: surveyFileName }));
  }
  return replayed.catalogue;
}

export const usage = (...problems: readonly Problem[]): ProblemError => new ProblemError(problems, 2);

/** The industry asked for, else that of the workspace; null where none is named. */
function industryOf({ options }: Context, { config }: Workspace): Industry | null {
  const given = options.industry ?? config.settings.measure?.survey?.industry;
  if (given === undefined) return null;
  const found = industries.find((industry) => industry === given.trim().toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(given, industries);
  const values = { industry: given, near: near.length > 0 ? near : [...industries], known: [...industries] };
  throw usage(problem("survey-industry-unknown", "error", values));
}

/** Elements the workspace names itself, or those of its industry; none where it says nothing. */
export function firstItems(context: Context, workspace: Workspace): readonly CatalogueItem[] {
  const own = Object.entries(workspace.config.settings.measure?.survey?.elements ?? {});
  const industry = industryOf(context, workspace);
  if (industry !== null) {
    const names = new Map(own.map(([id, { name }]) => [id, name]));
    return templateItems(industry).map(({ id, name }) => ({ id, name: { ...name, ...names.get(id) } }));
  }
  return own.map(([id, { name }]) => ({ id, name: { zh: name?.zh ?? id, en: name?.en ?? id } }));
}

export const noElements = (): ProblemError =>
  usage(problem("survey-no-elements", "error", { known: [...industries] }));

/** Today where the person sits. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
