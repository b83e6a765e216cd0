import type { ColumnDef, ColumnType } from "./types.js";

/** Words of yes and no as exports write them. */
export const flagWords = {
  true: ["1", "y", "yes", "true", "t", "是", "有", "对", "√", "✓", "x", "ok", "合格", "正确", "已"],
  false: ["0", "n", "no", "false", "f", "否", "无", "不", "×", "-", "错", "未", "不合格", "错误"],
} as const;

type Extra = Partial<Pick<ColumnDef, "unit" | "required" | "words" | "grain">>;

/** One line per column keeps the tables readable as tables. */
export function col(
  type: ColumnType,
  en: string,
  zh: string,
  meaningEn: string,
  meaningZh: string,
  synonyms: string,
  extra: Extra = {},
): ColumnDef {
  return {
    type,
    name: { en, zh },
    meaning: { en: meaningEn, zh: meaningZh },
    synonyms: synonyms.split("|").map((s) => s.trim()),
    ...(type === "flag" ? { words: flagWords } : {}),
    ...extra,
  };
}
