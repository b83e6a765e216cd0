import type { Problem } from "../core/problem.js";
import type { ProblemCode } from "../core/problem-codes.js";
import type { Settings } from "../core/settings.js";

/** Settings that problems of a study speak of. */
const settingOf: Readonly<Partial<Record<ProblemCode, string>>> = {
  "contract-share-above-one": "level.contracts",
  "contract-no-days": "level.contracts",
  "contract-nobody": "level.contracts",
  "reactions-not-one": "level.reactions",
  "reactions-like-unknown": "level.reactionsLike",
  "level-ranks-unknown": "level.ranks",
  "level-ranks-same": "level.ranks",
  "level-ranks-below": "level.ranks",
  "plan-nothing-there": "plan.changes",
  "plan-need-unknown": "plan.changes",
  "plan-without-unknown": "plan.without",
  "plan-capacity-unused": "plan.capacity",
};

/** Problems with settings, with the line on which the setting stands. */
export const withSettingLines = (
  problems: readonly Problem[],
  { lines }: Pick<Settings, "lines">,
): Problem[] =>
  problems.map((p) => {
    const row = lines?.[settingOf[p.code] ?? ""];
    return row === undefined || p.place !== undefined ? p : { ...p, place: { file: "plimsoll.yaml", row } };
  });
