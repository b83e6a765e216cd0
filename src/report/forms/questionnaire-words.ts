import type { Questionnaire } from "../../core/measure/plan-survey/questionnaire.js";
import type { Unit } from "../../core/unit.js";
import type { QuestionnaireWords } from "../../i18n/questionnaire.js";
import { type Both, both } from "./both.js";

type Scales = QuestionnaireWords["scales"];

/** The words of a scale's points, lowest first, in both languages. */
export function scalePoints(scale: keyof Scales, points: 5 | 7): Both[] {
  const said = (w: QuestionnaireWords): readonly string[] => {
    const own: Partial<Record<"5" | "7", readonly string[]>> = w.scales[scale];
    return own[String(points) as "5" | "7"] ?? [];
  };
  return Array.from({ length: points }, (_, i) => both((w) => said(w)[i] ?? String(i + 1)));
}

/** `1 = 非常不重要 …` in one line a language. */
export function scaleLegend(scale: keyof Scales, points: 5 | 7): Both {
  const labels = scalePoints(scale, points);
  const said = (language: keyof Both) =>
    labels.map((label, i) => `${i + 1} = ${label[language]}`).join(language === "zh" ? "；" : "; ");
  return { zh: said("zh"), en: said("en") };
}

export const unitShown = (id: string, unit: Unit): Both =>
  both((w) => {
    const units: Readonly<Record<string, string>> = w.units;
    return units[id] ?? units[unit] ?? unit;
  });

/** Eight answers a minute, rounded up to five minutes. */
export const minutesFor = (form: Questionnaire): number =>
  Math.max(5, 5 * Math.ceil(form.questions.size / 8 / 5));
