import {
  type AccessEdits,
  accessCriteria,
  accessModes,
  scoreAccessModes,
} from "../../../core/measure/plan-survey/access-modes.js";
import type { Command } from "../../main.js";
import { textTable } from "../../text-table.js";
import { openSurvey } from "./frame.js";

/** `plimsoll survey modes [DIR]`: ways to reach customers, compared. */
export const modesCommand: Command = async (context, [name]) => {
  const { file } = await openSurvey(context, name);
  const edits = (file.modes ?? {}) as AccessEdits;
  const scores = scoreAccessModes(edits);
  if (context.options.json) {
    context.json({ criteria: accessCriteria, edits, scores });
    return 0;
  }
  const words = context.words();
  const { survey: told } = words.cli;
  const { language } = words.format;
  const printedOnly = edits.reading === "printed";
  const shown = printedOnly ? accessModes.filter((mode) => mode !== "web") : accessModes;
  const rows = accessCriteria
    .filter((criterion) => !printedOnly || criterion.printed.mail !== null)
    .map(({ id, name: said, printed, proposed, doubtful }) => {
      const cells = shown.map((mode) => {
        const own = edits.grades?.[id]?.[mode];
        const grade = own ?? (printedOnly ? printed[mode] : proposed[mode]);
        return grade === null ? "–" : `${told.grades[grade]}${own === undefined ? "" : " *"}`;
      });
      const mark = doubtful ? "?" : printed.mail === null ? "+" : "";
      return [`${said[language]} ${mark}`.trim(), ...cells];
    });
  const heads = ["", ...shown.map((mode) => told.modes[mode])];
  const sums = shown.map((mode) => {
    const score = scores.find((s) => s.mode === mode)?.score ?? null;
    return score === null ? "–" : words.format.number(score, 2);
  });
  context.print(textTable([heads, ...rows, [told.score, ...sums]]));
  const doubtful = accessCriteria.find((criterion) => criterion.doubtful)!;
  const asPrinted = accessModes.flatMap((mode) => {
    const grade = doubtful.printed[mode];
    return grade === null ? [] : [`${told.modes[mode]} ${told.grades[grade]}`];
  });
  context.print(
    `\n${words.say(told.doubtfulRow, { name: doubtful.name[language], printed: words.format.list(asPrinted) })}`,
  );
  if (!printedOnly) context.print(told.addedRows);
  context.print(told.editModes);
  const best = scores[0]!;
  if (best.score !== null) context.print(words.say(told.best, { mode: told.modes[best.mode] }));
  return 0;
};
