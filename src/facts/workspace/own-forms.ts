import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { auditRows } from "../reshape/audit/rows.js";
import { formSheets } from "../reshape/form-sheets.js";
import { isQuestionnaire } from "../reshape/questionnaire.js";

/** A workbook that the product made itself, blank or filled in. */
export interface OwnForm {
  readonly file: string;
  readonly form: "questionnaire" | "audit";
}

/** Forms are small; a larger workbook is an export and is not read a second time to find out. */
const mostBytes = 3_000_000;

/** Which of our own forms a file is; null for any other file, and for one that cannot be read. */
export async function ownForm(absolute: string, shown: string): Promise<OwnForm | null> {
  if (extname(absolute).toLowerCase() !== ".xlsx") return null;
  const size = await stat(absolute).then(
    (found) => found.size,
    () => Number.POSITIVE_INFINITY,
  );
  if (size > mostBytes) return null;
  if (await isQuestionnaire(absolute, shown)) return { file: shown, form: "questionnaire" };
  const sheets = await formSheets(absolute, shown).catch(() => []);
  return sheets.some((sheet) => auditRows(sheet).known) ? { file: shown, form: "audit" } : null;
}

/**
 * Forms as sources: where a folder holds nothing but one kind of form, one pattern stands for all of them, so that what
 * is handed in later is read too.
 *
 * @example formSources([{ file: "a/1.xlsx", form: "audit" }, { file: "a/2.xlsx", form: "audit" }], ["a/1.xlsx", "a/2.xlsx"])
 * // → [{ files: "a/*.xlsx", form: "audit", stands: 2 }]
 */
export function formSources(forms: readonly OwnForm[], files: readonly string[]) {
  const folderOf = (file: string) => file.replace(/[^/]*$/, "");
  const alone = (folder: string, form: OwnForm["form"]) =>
    files
      .filter((file) => folderOf(file) === folder && /\.xlsx$/i.test(file))
      .every((file) => forms.some((one) => one.file === file && one.form === form));
  const sources = new Map<string, { files: string; form: OwnForm["form"]; stands: number }>();
  for (const { file, form } of forms) {
    const folder = folderOf(file);
    const several = forms.filter((one) => folderOf(one.file) === folder && one.form === form).length > 1;
    const pattern = several && alone(folder, form) ? `${folder}*.xlsx` : file;
    const known = sources.get(pattern);
    if (known === undefined) sources.set(pattern, { files: pattern, form, stands: 1 });
    else known.stands++;
  }
  return [...sources.values()];
}
