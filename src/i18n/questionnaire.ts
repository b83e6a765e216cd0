import { questionnaire as en } from "./en/questionnaire.js";
import type { Language } from "./format.js";
import type { Translation } from "./message.js";
import { questionnaire as zh } from "./zh/questionnaire.js";

export type QuestionnaireWords = Translation<typeof en>;

/** Words of the questionnaire for customers: a copy shows both languages side by side. */
export const questionnaireWords = { zh, en } as const satisfies Record<Language, QuestionnaireWords>;
