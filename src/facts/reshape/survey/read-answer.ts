import type { AnswerKind } from "../../../core/schema/index.js";
import { fold } from "./fold.js";

/** A score, nothing, or a text that has to be looked up among the labels (`label`: without what numbers the option). */
export type Reading = number | null | { readonly label: string };

/** Texts that mean "not answered" in any survey; -3 and -2 are what 问卷星 writes for skipped and blank. */
const notAnswered: ReadonlySet<string> = new Set(
  [
    "|(空)|空|(跳过)|跳过|-3|-2|na|n/a|n.a.|nan|null|none|nil|-|--|—|/|.|#n/a",
    "不了解|不清楚|不知道|不适用|不好说|说不清|无法评价|无法判断|没用过|未使用|未接触|拒答|未作答|未回答|未填写",
    "don't know|dont know|do not know|dk|not sure|no answer|not applicable|no experience|no opinion|can't say|cannot say|prefer not to answer|prefer not to say",
  ]
    .join("|")
    .split("|"),
);

const quantities: ReadonlySet<AnswerKind> = new Set(["ideal", "acceptable"]);

/** Reads the text of one cell, whatever the labels of its question. `none`: further texts of this file that mean nothing. */
export function readAnswer(text: string, kind: AnswerKind, none: ReadonlySet<string>): Reading {
  const cell = fold(text);
  if (notAnswered.has(cell) || none.has(cell)) return null;
  if (/^[-+]?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (/^\d+,\d{1,2}$/.test(cell)) return Number(cell.replace(",", "."));
  if (quantities.has(kind) && /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell))
    return Number(cell.replaceAll(",", ""));
  const percent = /^(\d+(?:\.\d+)?) ?%$/.exec(cell);
  if (percent !== null && kind === "share") return Number(percent[1]);
  if (percent !== null && quantities.has(kind)) return Number((Number(percent[1]) / 100).toFixed(10));
  const points = /^(\d+(?:\.\d+)?) ?(分|点|points?|stars?|星)$/.exec(cell);
  if (points !== null) return Number(points[1]);
  const stars = /^([★⭐]+)☆*$/u.exec(cell);
  if (stars !== null) return [...stars[1]!].length;
  // "5 - very satisfied", "1(非常不重要)", "非常满意(5分)": the number is the score.
  const before = /^\(?(\d+)\)? ?[-–—.、:=(] ?\D+$/.exec(cell);
  if (before !== null) return Number(before[1]);
  const after = /^[^\d(:=]+ ?[(:=] ?(\d+) ?分?\)?$/.exec(cell);
  if (after !== null) return Number(after[1]);
  const option = /^[a-g] ?[.、:)] ?(.+)$/.exec(cell);
  const label = option === null ? cell : option[1]!;
  return notAnswered.has(label) || none.has(label) ? null : { label };
}
