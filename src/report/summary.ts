import type { Results } from "../core/findings.js";
import type { Unit } from "../core/unit.js";
import type { Verdict } from "../core/verdict.js";
import type { Words } from "../i18n/index.js";
import { num, tableView } from "./charts/read.js";
import type { Answer, VerdictItem } from "./document.js";
import { answered, leadOf } from "./leading-figures.js";
import { roomOf } from "./room.js";
import { byWeight, orderOf, raised, tells, topVerdicts, unitIn, verdictItem } from "./verdicts.js";

export function headlines(results: Results, words: Words): VerdictItem[] {
  const unitOf = unitIn(results);
  return topVerdicts(results).map((verdict) => ({
    ...verdictItem(results, verdict, words, unitOf),
    text: frontText(results, verdict, words, unitOf),
  }));
}

export function answers(results: Results, words: Words): Answer[] {
  const unitOf = unitIn(results);
  return answered.map((room) => {
    const figures = results.figures.filter((figure) => roomOf(figure.id) === room);
    const said = results.verdicts
      .filter((v) => roomOf(v.id) === room)
      .sort((a, b) => Number(tells(b)) - Number(tells(a)) || byWeight(a, b));
    const verdict = said[0];
    const lead = leadOf(room, figures);
    const empty = figures.length === 0 && verdict === undefined;
    return {
      room,
      question: words.report.rooms[room],
      figures: lead.map((figure) => figure.id),
      text:
        verdict === undefined
          ? empty
            ? words.report.noAnswer
            : null
          : [verdict, ...outsideOf(said)]
              .map((one) => frontText(results, one, words, unitOf))
              .join(words.format.language === "zh" ? "" : " "),
      tone: verdict?.kind ?? (empty ? "cannot-tell" : "finding"),
      section: empty ? null : room,
    };
  });
}

/** A verdict on the first page, where no heading says who speaks: what to raise is said with its chance. */
function frontText(
  results: Results,
  verdict: Verdict,
  words: Words,
  unitOf: (id: string) => Unit | null,
): string {
  const { element, combined, importance, own, against, lead } = verdict.values;
  if (
    verdict.code !== raised ||
    orderOf(verdict) !== 1 ||
    typeof combined !== "string" ||
    typeof element !== "string"
  )
    return words.verdictText(verdict, unitOf);
  const { measureCharts: said } = words.report;
  const told = {
    element: words.elementName(element),
    action: words.codeName(combined, "combined", "measure.rivals"),
    importance: importance ?? "",
    own: own ?? "",
    against: against ?? "",
    ...(lead === undefined ? {} : { lead }),
  };
  const chance = chanceOfAction(results, element);
  return [
    words.say(said.first, told),
    ...(chance === null ? [] : [words.say(said.firstSure, { chance })]),
  ].join(words.format.language === "zh" ? "" : " ");
}

/** How often a new survey would ask for the same action; null where that is not known or beyond doubt. */
function chanceOfAction(results: Results, element: string): number | null {
  const view = tableView(results, "measure.placement");
  const row = view?.table.rows.find((cells) => cells[view.at("element")] === element);
  const chance = num(row?.[view?.at("action-chance") ?? -1]);
  return chance === null || chance >= 0.995 ? null : chance;
}

/** Beside what the records tell: the element that customers and rivals ask to raise first, else what matters most to them. */
function outsideOf([first, ...others]: readonly Verdict[]): Verdict[] {
  const outside = (verdict: Verdict) =>
    verdict.code === raised || /^measure\.survey\.first/.test(verdict.code);
  if (first === undefined || outside(first)) return [];
  return others.filter((verdict) => tells(verdict) && outside(verdict)).slice(0, 1);
}
