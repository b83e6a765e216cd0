import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { type Questionnaire, questionnaire } from "../../../core/measure/plan-survey/questionnaire.js";
import { problem } from "../../../core/problem.js";
import { folderProblem } from "../../../facts/workspace/store.js";
import { appendToList } from "../../../facts/workspace/survey-file.js";
import { both } from "../../../report/forms/both.js";
import { entryXlsx } from "../../../report/forms/entry-xlsx.js";
import { questionnaireHtml } from "../../../report/forms/questionnaire-html.js";
import { questionnaireXlsx } from "../../../report/forms/questionnaire-xlsx.js";
import type { Context } from "../../context.js";
import type { Command } from "../../main.js";
import { catalogueOf, firstItems, noElements, openSurvey, type SurveyFrame, today, usage } from "./frame.js";

/** `plimsoll survey template [DIR]`: the questionnaire, to be filled in, to be typed in, and to be printed. */
export const templateCommand: Command = async (context, [name]) => {
  const survey = await proposed(context, await openSurvey(context, name));
  const form = formOf(survey);
  const folder = resolve(context.effects.cwd, context.options.out ?? join(survey.dir, "survey"));
  const { settings } = survey.config;
  const { runBy } = settings.measure?.survey ?? {};
  const frame = { language: settings.language, ...(runBy === undefined ? {} : { runBy }) };
  const files = new Map<string, string | Uint8Array>([
    ["questionnaire.xlsx", await questionnaireXlsx(form, frame)],
    ["answers.xlsx", await entryXlsx(form, frame, entryRows(settings.measure?.survey?.invited))],
    ["questionnaire.html", questionnaireHtml(form, frame)],
  ]);
  const paths = await write(context, folder, files);
  const asked = { elements: form.items.length, firms: form.firms.length, questions: form.questions.size };
  if (context.options.json) {
    context.json({
      files: paths,
      state: survey.catalogue.state,
      version: survey.catalogue.versions.length,
      ...asked,
    });
    return 0;
  }
  const words = context.words();
  const told = words.cli.survey;
  context.print(words.say(told.asked, asked));
  if (survey.catalogue.state === "proposed") context.print(told.stillProposed);
  if (form.firms.length === 1) context.print(told.noRivals);
  if (form.sponsorHidden) context.print(told.hidden);
  for (const path of paths) context.print(words.say(told.written, { path }));
  context.print(told.handBack);
  return 0;
};

/** A row for everybody invited, as far as one sheet is handy. */
const entryRows = (invited = 0): number => Math.min(1000, Math.max(200, invited));

/** The first list comes from the industry, and is kept with its date, so that later changes can be told. */
async function proposed(context: Context, survey: SurveyFrame): Promise<SurveyFrame> {
  if (survey.catalogue.state !== "empty") return survey;
  const items = firstItems(context, survey);
  if (items.length === 0) throw noElements();
  const propose = items.map(({ id, name }) => ({ id, ...name }));
  const entry = { by: context.options.by ?? survey.config.settings.name, on: today(), propose };
  await appendToList(survey.dir, [entry]);
  return { ...survey, catalogue: catalogueOf([...(survey.file.list ?? []), entry]) };
}

export function formOf({ config, file, catalogue }: SurveyFrame): Questionnaire {
  const { survey, rivals } = config.settings.measure ?? {};
  const own = survey?.us?.[0];
  const sponsorHidden = survey?.sponsorHidden === true;
  if (sponsorHidden && own === undefined) throw usage(problem("survey-own-name-needed", "error"));
  const named = (name: string) => ({ zh: name, en: name });
  const others = [...new Set(rivals?.names ?? [])].filter((name) => !survey?.us?.includes(name));
  return questionnaire({
    points: survey?.points ?? 7,
    items: catalogue.items,
    firms: [
      { name: own === undefined ? both((w) => w.ours) : named(own), own: true },
      ...others.map((name) => ({ name: named(name), own: false })),
    ],
    sponsorHidden,
    expectation: file.questionnaire?.expectation === true,
    kano: file.questionnaire?.kano === true,
  });
}

/** A sheet answers were typed into is never written over unasked. */
export async function write(
  context: Context,
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string[]> {
  const there = [...files.keys()].filter((file) => existsSync(join(folder, file)));
  if (there.length > 0 && !context.options.force) {
    throw usage(
      ...there.map((file) => problem("survey-file-there", "error", {}, { file: join(folder, file) })),
    );
  }
  try {
    await mkdir(folder, { recursive: true });
    for (const [file, content] of files) await writeFile(join(folder, file), content);
  } catch (error) {
    throw folderProblem(folder, error) ?? error;
  }
  return [...files.keys()].map((file) => relative(context.effects.cwd, join(folder, file)));
}
