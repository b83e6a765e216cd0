import {
  type Amendment,
  type CatalogueItem,
  catalogueChanges,
} from "../../../core/measure/plan-survey/element-catalogue.js";
import { problem } from "../../../core/problem.js";
import { appendToList, type ListEntry } from "../../../facts/workspace/survey-file.js";
import type { Words } from "../../../i18n/index.js";
import type { Context } from "../../context.js";
import type { Command } from "../../main.js";
import { textTable } from "../../text-table.js";
import { catalogueOf, firstItems, noElements, openSurvey, type SurveyFrame, today, usage } from "./frame.js";

/** `plimsoll survey elements [DIR]`: the list as it stands, what is proposed to be changed, and every version. */
export const elementsCommand: Command = async (context, [name]) => {
  tell(context, await openSurvey(context, name));
  return 0;
};

/** `plimsoll survey propose [DIR] --industry X --by NAME`: a list to be amended by customers. */
export const proposeCommand: Command = async (context, [name]) => {
  const survey = await openSurvey(context, name);
  const decided = survey.catalogue.items;
  const items =
    context.options.industry === undefined && decided.length > 0 ? decided : firstItems(context, survey);
  if (items.length === 0) throw noElements();
  return await record(context, survey, {
    ...signed(context, survey),
    propose: items.map(({ id, name: said }) => ({ id, zh: said.zh, en: said.en })),
  });
};

/** `plimsoll survey amend [DIR] --add | --drop | --reword …`: what somebody would like changed. */
export const amendCommand: Command = async (context, [name]) => {
  const survey = await openSurvey(context, name);
  const { add, drop, reword } = context.options;
  const who = signed(context, survey);
  if (add !== undefined) return await record(context, survey, { ...who, add: named("--add", add) });
  if (reword !== undefined)
    return await record(context, survey, { ...who, reword: named("--reword", reword) });
  if (drop !== undefined) return await record(context, survey, { ...who, drop });
  const expected = "--add ID=中文/English | --drop ID | --reword ID=中文/English";
  throw usage(problem("survey-list-words", "error", { given: "survey amend", expected }));
};

/** `plimsoll survey decide [DIR] --accept 1,3`: the firm decides; what is not accepted is declined. */
export const decideCommand: Command = async (context, [name]) => {
  const survey = await openSurvey(context, name);
  const { accept = "" } = context.options;
  const parts = accept.split(/[,，\s]+/).filter((part) => part !== "");
  if (parts.some((part) => !/^[1-9]\d*$/.test(part)))
    throw usage(problem("survey-list-words", "error", { given: accept, expected: "--accept 1,3" }));
  return await record(context, survey, { ...signed(context, survey), accept: parts.map(Number) });
};

const signed = ({ options }: Context, { config }: SurveyFrame) => ({
  by: options.by ?? config.settings.name,
  on: today(),
});

/** `delivery-slot=配送时段/Delivery slot`, or one name for both languages. */
function named(option: string, given: string): { id: string; zh: string; en: string } {
  const parts = /^\s*([^=\s]+)\s*=\s*([^/]+?)\s*(?:\/\s*(.+?)\s*)?$/.exec(given);
  if (parts === null)
    throw usage(problem("survey-list-words", "error", { given, expected: `${option} ID=中文/English` }));
  return { id: parts[1]!, zh: parts[2]!, en: parts[3] ?? parts[2]! };
}

/** An entry that cannot follow is refused before anything is written. */
async function record(context: Context, survey: SurveyFrame, entry: ListEntry): Promise<number> {
  const list = [...(survey.file.list ?? []), entry];
  const catalogue = catalogueOf(list);
  await appendToList(survey.dir, [entry]);
  tell(context, { ...survey, file: { ...survey.file, list }, catalogue });
  return 0;
}

function tell(context: Context, { catalogue }: SurveyFrame): void {
  const versions = catalogue.versions.map((version, i) => ({
    version: version.version,
    by: version.by,
    on: version.on,
    elements: version.items.length,
    changes: catalogueChanges(catalogue.versions[i - 1]?.items ?? [], version.items),
  }));
  if (context.options.json) {
    context.json({ state: catalogue.state, items: catalogue.items, open: catalogue.open, versions });
    return;
  }
  const words = context.words();
  const told = words.cli.survey;
  context.print(told.states[catalogue.state]);
  if (catalogue.items.length === 0) return;
  const { language } = words.format;
  const cells = (item: CatalogueItem) => [item.id, item.name.zh, item.name.en];
  context.print(`\n${textTable([[told.id, "中文", "English"], ...catalogue.items.map(cells)], [])}`);
  if (catalogue.open.length > 0) {
    context.print(`\n${told.open}`);
    for (const one of catalogue.open) {
      const values = { n: one.number + 1, what: changeText(one.change, words), by: one.by, on: one.on };
      context.print(
        `  ${words.say(told.amendment, values)}${one.reason === undefined ? "" : ` (${one.reason})`}`,
      );
    }
  }
  for (const { version, by, on, elements, changes } of versions) {
    context.print(`\n${words.say(told.version, { version, by, on, elements })}`);
    if (version === 1) continue;
    const name = (id: string) =>
      [...catalogue.versions]
        .reverse()
        .flatMap((v) => v.items)
        .find((item) => item.id === id)?.name[language] ?? id;
    for (const { id, kind } of changes)
      context.print(`  ${words.say(told.changes[kind], { name: name(id) })}`);
  }
}

function changeText(change: Amendment, words: Words): string {
  const { changes } = words.cli.survey;
  if (change.kind === "drop") return words.say(changes.dropped, { name: change.id });
  const said = change.kind === "add" ? change.item.name : change.name;
  const name = said[words.format.language];
  return words.say(change.kind === "add" ? changes.added : changes.reworded, { name });
}
