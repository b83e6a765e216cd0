import { serviceElements } from "../elements.js";
import { industries, templates } from "../plan-survey/template-items.js";
import type { ElementSettings } from "../settings.js";
import type { SurveyElement } from "./survey.js";

const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-·、,，.。:：/()（）]+/g, "");

/** Names of template items and service elements, folded, with the service element each stands for. */
const known: ReadonlyMap<string, string> = new Map(
  [
    ...industries.flatMap((industry) =>
      templates[industry].flatMap((item) =>
        item.element === null
          ? []
          : [item.id, item.name.en, item.name.zh].map((name): [string, string] => [name, item.element!]),
      ),
    ),
    ...serviceElements.flatMap((e) =>
      [e.id, e.name.en, e.name.zh].map((name): [string, string] => [name, e.id]),
    ),
  ].map(([name, element]) => [folded(name), element]),
);

/**
 * The service element a questionnaire's element stands for, and the figures of the records that measure it: as the firm
 * says, else by its name. Null and none where no name is known: nothing is guessed.
 */
export function matchElement(id: string, given: ElementSettings = {}): SurveyElement {
  const element = given.element ?? known.get(folded(id)) ?? null;
  const own = given.kpi === undefined ? [] : [`measure.${given.kpi.replace(/^measure\./, "")}`];
  const figures = serviceElements.find((e) => e.id === element)?.figures ?? [];
  return { id, element, figures: [...new Set([...own, ...figures])] };
}
