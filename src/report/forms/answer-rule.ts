import { notKnownShown } from "../../core/measure/plan-survey/form-sheet.js";
import type { Question } from "../../core/measure/plan-survey/questionnaire.js";
import { type Both, beside, both } from "./both.js";
import { optionShown } from "./form-places.js";
import type { CellRule } from "./pack-form.js";

const points = (low: number, high: number): string[] =>
  Array.from({ length: high - low + 1 }, (_, i) => String(low + i));

/** What a cell lets be typed; null where anything goes. */
export function answerRule(cells: string, { accepts }: Question): CellRule | null {
  const title = beside(both((w) => w.invalid.title));
  const rule = (takes: CellRule["takes"], message: Both): CellRule => ({
    cells,
    takes,
    title,
    message: beside(message, "\n"),
  });
  switch (accepts.kind) {
    case "scale": {
      const { low, high } = accepts;
      const values = { low: String(low), high: String(high) };
      return rule(
        { kind: "list", options: [...points(low, high), notKnownShown] },
        both((w) => w.invalid.scale, values),
      );
    }
    case "number":
      if (accepts.percent)
        return rule(
          { kind: "number", low: 0, high: 100 },
          both((w) => w.invalid.percent),
        );
      return rule(
        { kind: "number", low: accepts.signed ? null : 0, high: null },
        both((w) => w.invalid.number),
      );
    case "list":
      return rule(
        { kind: "list", options: accepts.options.map((option) => beside(optionShown(option))) },
        both((w) => w.invalid.list),
      );
    case "date":
      return rule(
        { kind: "date" },
        both((w) => w.invalid.date),
      );
    case "text":
      return null;
  }
}
