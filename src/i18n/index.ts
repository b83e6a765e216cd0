import type { ElementNames } from "../core/findings.js";
import { en } from "./en/index.js";
import { format, type Language } from "./format.js";
import { type Catalogue, type Words, wordsOf } from "./words.js";
import { zh } from "./zh/index.js";

export type { Format, Language } from "./format.js";
export { format } from "./format.js";
export type { Message, ProblemWords, RoomCatalogue, Translation } from "./message.js";
export { fill, places } from "./message.js";
export type { Catalogue, CliWords, ReportWords, Words } from "./words.js";
export { wordsOf } from "./words.js";

export const languages: readonly Language[] = ["zh", "en"];
export const catalogues: Readonly<Record<Language, Catalogue>> = { zh, en };

/** Everything the product says in one language; `currency` and the names of elements are the workspace's. */
export function words(language: Language, currency = "", names: ElementNames = {}): Words {
  return wordsOf(catalogues[language], format(language, currency), names);
}
