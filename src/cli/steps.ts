import type { Room } from "../core/findings.js";
import type { Progress as LoadProgress } from "../facts/load.js";
import type { Context } from "./context.js";

/** Progress lines of a load. */
export function loadSteps(context: Context): LoadProgress {
  const words = context.words();
  const { progress } = words.cli;
  return ({ code, file, done, of, rows }) => {
    const count = of > 1 ? ` (${done + 1}/${of})` : "";
    if (code === "reading") context.progress.step(`${words.say(progress.reading, { file })}${count}`);
    if (code === "loading")
      context.progress.step(`${words.say(progress.loading, { table: file, rows })}${count}`);
    if (code === "joining") context.progress.step(progress.mart);
  };
}

/** Progress lines of a study. */
export function studySteps(context: Context): (step: "mart" | Room) => void {
  const words = context.words();
  const { progress } = words.cli;
  return (step) => {
    if (step === "mart") context.progress.step(progress.mart);
    else {
      const sections: Readonly<Record<string, string>> = words.report.sections;
      context.progress.step(words.say(progress.room, { room: sections[step] ?? step }));
    }
  };
}
