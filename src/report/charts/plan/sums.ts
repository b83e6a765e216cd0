import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { Block } from "../../document.js";

/** Why what the plan brings is neither the whole loss nor what the best levels save. */
export function sumsText(results: Results, words: Words): Block | null {
  const figure = (id: string) => results.figures.find((one) => one.id === id)?.value ?? null;
  const [loss, gain] = [figure("loss.total"), figure("plan.gain.total")];
  const [today, best] = [figure("level.total-cost.today"), figure("level.total-cost.optimum")];
  if (loss === null || gain === null || gain <= 0 || today === null || best === null) return null;
  return {
    kind: "text",
    text: words.say(words.report.decide.plan.sums, { loss, gain, levels: today - best }),
  };
}
