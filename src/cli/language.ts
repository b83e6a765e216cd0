import type { Effects } from "./effects.js";

export type Language = "zh" | "en";

/** The language asked for, else the workspace's, else the machine's. */
export function chooseLanguage(
  asked: string | undefined,
  workspace: Language | null,
  env: Effects["env"],
): Language {
  if (asked === "zh" || asked === "en") return asked;
  if (workspace !== null) return workspace;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? "zh" : "en";
}
