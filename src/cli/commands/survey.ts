import { nearest } from "../../core/nearest.js";
import { problem } from "../../core/problem.js";
import type { Command } from "../main.js";
import { amendCommand, decideCommand, elementsCommand, proposeCommand } from "./survey/elements.js";
import { usage } from "./survey/frame.js";
import { modesCommand } from "./survey/modes.js";
import { drawCommand, planCommand } from "./survey/sample.js";
import { templateCommand } from "./survey/template.js";

const steps: Readonly<Record<string, Command>> = {
  template: templateCommand,
  elements: elementsCommand,
  propose: proposeCommand,
  amend: amendCommand,
  decide: decideCommand,
  plan: planCommand,
  draw: drawCommand,
  modes: modesCommand,
};

/** `plimsoll survey STEP [DIR]`: plan a survey and make its questionnaire. */
export const surveyCommand: Command = async (context, [step = "", ...rest]) => {
  const command = Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (command === undefined) {
    const near = nearest(step, Object.keys(steps));
    const values = { command: step, known: near.length > 0 ? near : Object.keys(steps) };
    throw usage(problem("survey-command-unknown", "error", values));
  }
  return await command(context, rest);
};
