import { serviceElements } from "../elements.js";
import { industries, templates } from "../plan-survey/template-items.js";
import type { ElementSettings } from "../settings.js";
import { elementSynonyms, itemFigures } from "./element-synonyms.js";
import type { SurveyElement } from "./survey.js";

const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-·、,，.。:：/()（）]+/g, "");

/** Names of template items, of service elements and what those are commonly called, folded, with the service element each stands for. */
const known: ReadonlyMap<string, string> = new Map(
  [
    ...industries.flatMap((industry) =>
      templates[industry].flatMap((item) =>
        item.element === null
          ? []
          : [item.id, item.name.en, item.name.zh].map((name): [string, string] => [name, item.element!]),
      ),
    ),
    ...Object.entries(elementSynonyms).flatMap(([id, names]) =>
      names.map((name): [string, string] => [name, id]),
    ),
    ...serviceElements.flatMap((e) =>
      [e.id, e.name.en, e.name.zh].map((name): [string, string] => [name, e.id]),
    ),
  ].map(([name, element]) => [folded(name), element]),
);

/** Items of the templates that have figures of their own, by their folded names. */
const nearer: ReadonlyMap<string, readonly string[]> = new Map(
  industries.flatMap((industry) =>
    templates[industry].flatMap((item) =>
      itemFigures[item.id] === undefined
        ? []
        : [item.id, item.name.en, item.name.zh].map((name) => [folded(name), itemFigures[item.id]!] as const),
    ),
  ),
);

/**
 * The service element a questionnaire's element stands for, and the figures of the records that measure it: as the firm
 * says, else by its name. Null and none where no name is known: nothing is guessed.
 */
export function matchElement(id: string, given: ElementSettings = {}): SurveyElement {
  const element = given.element ?? known.get(folded(id)) ?? null;
  const own = given.kpi === undefined ? [] : [`measure.${given.kpi.replace(/^measure\./, "")}`];
  const figures = serviceElements.find((e) => e.id === element)?.figures ?? [];
  // What the firm says of an element outweighs what its name says.
  const close = given.element === undefined ? (nearer.get(folded(id)) ?? []) : [];
  return { id, element, figures: [...new Set([...own, ...close, ...figures])] };
}
