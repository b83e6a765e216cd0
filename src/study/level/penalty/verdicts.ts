import type { Verdict } from "../../../core/verdict.js";
import type { StudyInput } from "../../input.js";
import { saidIn } from "../../said.js";
import { inMoney, type KindCost, type PenaltyTold } from "./told.js";

const said = saidIn("level");
/** The leaving term makes up nearly all from this share on. */
const nearlyAll = 0.9;

export function penaltyVerdicts(input: StudyInput, told: PenaltyTold): Verdict[] {
  const { facts, costs } = told;
  const subject = "level.penalty";
  if (costs.length === 0)
    return [said("penalty-none-failed", "cannot-tell", subject, { orders: facts.orders })];
  if (facts.money === "relative")
    return [said("penalty-relative", "warning", subject), ...reactionVerdicts(input, told)];
  return [
    ...answer(told),
    ...leavingVerdicts(told),
    ...timeVerdicts(input, told),
    ...contractVerdicts(input),
    ...reactionVerdicts(input, told),
  ];
}

function answer({ costs, years }: PenaltyTold): Verdict[] {
  const clear = costs.filter((c) => c.parts.total !== null && c.parts.total.value > 0 && !c.unclear);
  const [first] = clear.toSorted((a, b) => b.parts.total!.value - a.parts.total!.value);
  if (first === undefined) return [];
  const { value, low, high } = inMoney(first.parts.total!);
  const leaving = first.parts.leaving === null ? 0 : first.parts.leaving.value / 100;
  const year = (c: KindCost) => (c.parts.total!.value / 100) * (c.orders / years);
  const most = clear.toSorted((a, b) => year(b) - year(a))[0]!;
  return [
    said(
      "penalty-answer",
      "finding",
      `level.penalty.${first.kind}`,
      {
        kind: codeOf(first),
        total: value,
        low: low ?? value,
        high: high ?? value,
        leaving,
        without: value - leaving,
        most: codeOf(most),
        each: most.parts.total!.value / 100,
        year: year(most),
      },
      year(most),
    ),
  ];
}

const codeOf = ({ kind }: Pick<KindCost, "kind">) => `penalty-kind.${kind}`;

/** How far an answer hangs on customers leaving, and where that is not clear or not known. */
function leavingVerdicts({ facts, costs, penalties }: PenaltyTold): Verdict[] {
  const subject = "level.penalty";
  if (!penalties.leavingKnown) return [said("penalty-no-leaving", "cannot-tell", subject)];
  if (facts.meanStake === null) return [said("penalty-no-stake", "cannot-tell", subject)];
  const alone = costs.filter(({ parts, unclear }) => {
    const [total, leaving] = [parts.total?.value ?? 0, parts.leaving?.value ?? 0];
    return !unclear && total > 0 && leaving >= nearlyAll * total;
  });
  const unclear = costs.filter((c) => c.unclear);
  return [
    ...(alone.length === 0
      ? []
      : [said("penalty-leaving-alone", "warning", subject, { kinds: alone.map(codeOf), share: nearlyAll })]),
    ...(unclear.length === 0
      ? []
      : [said("penalty-unclear", "no-clear-effect", subject, { kinds: unclear.map(codeOf) })]),
  ];
}

function timeVerdicts(
  { facts: { tables } }: StudyInput,
  { facts, costs, penalties }: PenaltyTold,
): Verdict[] {
  const day = penalties.kinds.get("late")?.perTime ?? null;
  const second = penalties.kinds.get("slow-answer")?.perTime ?? null;
  const days = facts.failed.get("late")?.days ?? 0;
  return [
    ...(day === null || !(day.cost.value > 0)
      ? []
      : [
          facts.dose?.clear
            ? said("penalty-day-dose", "finding", "level.penalty.late", {
                cost: day.cost.value / 100,
                more: facts.dose.perDay,
              })
            : said(
                facts.dose === null ? "penalty-day" : "penalty-day-flat",
                "finding",
                "level.penalty.late",
                {
                  cost: day.cost.value / 100,
                  days: days ?? 0,
                },
              ),
        ]),
    ...(second === null && tables.contact.rows > 0 && costs.length > 0
      ? [said("penalty-second", "cannot-tell", "level.penalty")]
      : []),
  ];
}

/** Who sells to firms may owe them for failures; shoppers are owed nothing. */
function contractVerdicts({ settings }: StudyInput): Verdict[] {
  const stated = (settings.level?.contracts ?? []).length > 0;
  return stated || settings.role === "retailer"
    ? []
    : [said("penalty-no-contracts", "finding", "level.penalty")];
}

/** What became of short lines, or whose reactions stand in for it. */
function reactionVerdicts({ settings }: StudyInput, { penalties, facts }: PenaltyTold): Verdict[] {
  const { reactions: r, shortUnitsPerLine } = penalties;
  if (facts.short.lines === 0 || shortUnitsPerLine === null) return [];
  const values = {
    lost: r.lost.value,
    substituted: r.substituted.value,
    delayed: r.delayed.value,
    lines: facts.short.lines,
  };
  const subject = "level.penalty.short";
  switch (r.source) {
    case "own":
    case "blend":
      return [said("penalty-reactions-own", "finding", subject, values)];
    case "given":
      return [];
    case "default":
      return [
        settings.role === "retailer"
          ? said("penalty-reactions-published", "warning", subject, values)
          : said("penalty-reactions-business", "warning", subject, values),
      ];
  }
}
