import type { Cell, Findings } from "../../../core/findings.js";
import {
  type KanoCategory,
  type KanoPair,
  kano,
  kanoAnswers,
  kanoCounts,
} from "../../../core/measure/drivers/kano.js";
import { kanoScores } from "../../../core/measure/drivers/kano-scores.js";
import type { Column, Columns } from "../../../core/measure/survey/survey.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, number } from "../../columns.js";
import { type Asked, answers, findings, said, yesNo } from "./asked.js";

/** Category of each element that was asked both ways. */
export type KanoSaid = ReadonlyMap<string, KanoCategory>;

export const kanoNames = {
  A: "attractive",
  O: "one-dimensional",
  M: "must-be",
  I: "indifferent",
  R: "reverse",
  Q: "questionable",
} as const satisfies Readonly<Record<KanoCategory, string>>;
const method = "kano";

/** What the presence of an element and its lack do, where both were asked: from 1 like it to 5 dislike it. */
export function studyKano({ survey }: Asked): { readonly said: KanoSaid; readonly findings: Findings } {
  const asked = [...survey.wanted.keys()].filter((e) => survey.missing.has(e));
  const none = { said: new Map(), findings: findings({}) };
  if (asked.length === 0) return none;
  const subject = "measure.kano";
  const five = (columns: Columns) =>
    asked.every((e) => columns.get(e)!.every((v) => v === null || (Number.isInteger(v) && v >= 1 && v <= 5)));
  if (!five(survey.wanted) || !five(survey.missing))
    return { ...none, findings: findings({ verdicts: [said("kano-scale", "cannot-tell", subject)] }) };
  const categories = new Map<string, KanoCategory>();
  const rows: { readonly cells: Cell[]; readonly worse: number }[] = [];
  const verdicts: Verdict[] = [];
  for (const element of asked) {
    const pairs = pairsOf(survey.wanted.get(element)!, survey.missing.get(element)!);
    const counts = kanoCounts(pairs);
    const told = kano(counts);
    if (told.kind !== "told") {
      verdicts.push(said("kano-untold", "cannot-tell", subject, { element }, null, element));
      continue;
    }
    const scores = kanoScores(pairs);
    categories.set(element, told.category);
    rows.push({
      worse: told.worse,
      cells: [
        element,
        kanoNames[told.category],
        yesNo(told.firm),
        told.n,
        ...(["M", "O", "A", "I", "R", "Q"] as const).map((c) => counts[c]),
        told.better,
        told.betterInterval.low,
        told.betterInterval.high,
        told.worse,
        told.worseInterval.low,
        told.worseInterval.high,
        scores.kind === "told" ? scores.functional : null,
        scores.kind === "told" ? scores.dysfunctional : null,
      ],
    });
    if (told.doubtful)
      verdicts.push(
        said(
          "kano-doubtful",
          "warning",
          subject,
          { element, questionable: counts.Q, n: told.n },
          null,
          element,
        ),
      );
    const firm = told.firm ? "kano" : "kano-not-firm";
    verdicts.push(
      said(
        firm,
        told.firm ? "finding" : "no-clear-effect",
        `${subject}[${element}].better`,
        { element, kano: kanoNames[told.category], better: told.better, worse: -told.worse, n: told.n },
        null,
        element,
      ),
    );
  }
  if (rows.length === 0) return { ...none, findings: findings({ verdicts }) };
  const count = (id: string) => number(id, "count", method);
  const share = (id: string) => number(id, "share", method);
  return {
    said: categories,
    findings: findings({
      tables: [
        {
          id: "measure.kano",
          columns: [
            key("element"),
            code("kano", method),
            code("firm", method),
            count("n"),
            ...["must-be", "one-dimensional", "attractive", "indifferent", "reverse", "questionable"].map(
              count,
            ),
            ...["better", "better-low", "better-high", "worse", "worse-low", "worse-high"].map(share),
            number("there", "score", method),
            number("gone", "score", method),
          ],
          rows: rows.toSorted((a, b) => a.worse - b.worse).map((r) => r.cells),
          total: rows.length,
          evidence: answers("wanted"),
        },
      ],
      verdicts,
    }),
  };
}

/** The pairs of those who answered both; 1–5 in the order of the answers from liking to disliking. */
function pairsOf(wanted: Column, missing: Column): KanoPair[] {
  return wanted.flatMap((v, i) => {
    const functional = kanoAnswers[(v ?? 0) - 1];
    const dysfunctional = kanoAnswers[(missing[i] ?? 0) - 1];
    return functional === undefined || dysfunctional === undefined ? [] : [{ functional, dysfunctional }];
  });
}
