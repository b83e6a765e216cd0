import type { Language } from "../../i18n/index.js";
import { fill } from "../../i18n/index.js";
import { type QuestionnaireWords, questionnaireWords } from "../../i18n/questionnaire.js";

/** A text in both languages, Chinese first. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

export function both(
  pick: (words: QuestionnaireWords) => string,
  values: Readonly<Record<string, Both | string>> = {},
): Both {
  const said = (language: Language) =>
    fill(
      pick(questionnaireWords[language]),
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "string" ? value : value[language],
        ]),
      ),
    );
  return { zh: said("zh"), en: said("en") };
}

/** Once where both languages say the same: a name, a sign. */
export const beside = ({ zh, en }: Both, between = " "): string => (zh === en ? zh : `${zh}${between}${en}`);
export const under = (text: Both): string => beside(text, "\n");
