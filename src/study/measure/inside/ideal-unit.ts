import { serviceElements } from "../../../core/measure/elements.js";
import { industries, templates } from "../../../core/measure/plan-survey/template-items.js";
import type { SurveyElement } from "../../../core/measure/survey/survey.js";
import type { Unit } from "../../../core/unit.js";

const minutes: Readonly<Partial<Record<Unit, number>>> = { minutes: 1, hours: 60, days: 1440 };

/**
 * A level customers named, in the unit of the measure it is held against: percents as shares, times among one another.
 * Null where it was asked in something else.
 */
export function idealIn(unit: Unit | null, level: number, element: SurveyElement): number | null {
  const asked = askedIn(element) ?? unit;
  if (unit === null) return level;
  if (unit === "share")
    return asked !== "share" || level < 0 || level > 100 ? null : level > 1 ? level / 100 : level;
  if (asked === unit) return level;
  const [from, to] = [minutes[asked!], minutes[unit]];
  return from === undefined || to === undefined ? null : (level * from) / to;
}

/** The unit in which the questionnaire asks for an element's ideal. */
function askedIn({ id, element }: SurveyElement): Unit | null {
  const item = industries
    .flatMap((industry) => templates[industry])
    .find((i) => i.id === id || i.name.en === id || i.name.zh === id);
  const unit = item?.ideal ?? serviceElements.find((e) => e.id === element)?.unit ?? null;
  return unit === "score" || unit === "index" ? null : unit;
}
