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
  };
}

/** Progress lines of a study. */
export function studySteps(context: Context): (step: "mart" | Room) => void {
  const words = context.words();
  const { progress } = words.cli;
  return (step) => {
    context.progress.step(
      step === "mart" ? progress.mart : words.say(progress.room, { room: words.report.rooms[step] }),
    );
  };
}

/** Progress line of a scenario. */
export function scenarioStep(context: Context): (name: string) => void {
  const words = context.words();
  return (name) => context.progress.step(words.say(words.cli.progress.scenario, { name }));
}
