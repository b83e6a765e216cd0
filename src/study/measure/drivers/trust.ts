import { type Figure, figure } from "../../../core/figure.js";
import type { Cell, Findings } from "../../../core/findings.js";
import { fisherInterval } from "../../../core/measure/drivers/fisher-interval.js";
import { trustRung, trustRungs } from "../../../core/measure/drivers/trust-items.js";
import type { Column } from "../../../core/measure/survey/survey.js";
import { rankCorrelation } from "../../../core/stats/rank-correlation.js";
import { answersIn, countScores } from "../../../core/stats/score-counts.js";
import { wilson } from "../../../core/stats/share-interval.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, number } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import { type Asked, among, answered, answers, findings, momentsOf, said } from "./asked.js";

const yesFrom = "measure.says-yes-from";
const method = "trust-ladder";
const subject = "measure.trust";

/** How far customers trust: what they hold to be true, how they feel, and what they would do. */
export function studyTrust(asked: Asked): Findings {
  const { survey, weights, input } = asked;
  if (survey.trust.size === 0) return findings({});
  const scale = survey.scales.trust;
  if (scale === undefined) return findings({ verdicts: [said("trust-no-scale", "cannot-tell", subject)] });
  const cut = scale.low + asked.assumed(yesFrom) * (scale.high - scale.low);
  const items = [...survey.trust].flatMap(([item, column]) => {
    const told = momentsOf(column, asked);
    if (told.kind !== "told") return [];
    const counts = countScores(column, weights);
    const n = answersIn(counts);
    const yes = counts.scores.reduce((sum, s, i) => (s >= cut ? sum + counts.counts[i]! : sum), 0) / n;
    return [{ item, rung: trustRung(item), column, told, n, yes: Math.min(1, yes) }];
  });
  const place = (rung: (typeof items)[number]["rung"]) => (rung === null ? 9 : trustRungs.indexOf(rung));
  items.sort((a, b) => place(a.rung) - place(b.rung));
  const rows = items.map(({ item, rung, column, told, n, yes }): Cell[] => {
    const bounds = wilson(yes, n, level);
    return [
      item,
      rung ?? "other",
      answered(column),
      told.mean,
      told.interval?.low ?? null,
      told.interval?.high ?? null,
      yes,
      bounds?.low ?? null,
      bounds?.high ?? null,
    ];
  });
  const chosen = input.assumptions[yesFrom];
  const verdicts: Verdict[] = [];
  const rung = (name: string) => items.find((i) => i.rung === name);
  const [known, done] = [rung("cognitive"), rung("behavioural")];
  if (known !== undefined && done !== undefined)
    verdicts.push(
      said("trust-ladder", "finding", subject, {
        known: known.yes,
        done: done.yes,
        n: answered(known.column),
      }),
    );
  const together = beside(
    asked,
    items.map((i) => i.column),
  );
  return findings({
    figures: together.figures,
    tables: [
      {
        id: subject,
        columns: [
          key("item"),
          code("rung", method),
          number("n", "count", method),
          number("mean", "score", method),
          number("low", "score", method),
          number("high", "score", method),
          number("yes", "share", method),
          number("yes-low", "share", method),
          number("yes-high", "share", method),
        ],
        rows,
        total: rows.length,
        rowEvidence: items.map(({ item }) => answers("trust", { element: item })),
      },
    ],
    verdicts: [...verdicts, ...together.verdicts],
    assumptions: chosen === undefined ? [] : [chosen],
  });
}

/** Satisfaction is one thing and trust another: how far the two go together. */
function beside(asked: Asked, items: readonly Column[]): { figures: Figure[]; verdicts: Verdict[] } {
  const { survey } = asked;
  const own = survey.overall.get(survey.us);
  if (own === undefined) return { figures: [], verdicts: [] };
  const pairs = own.flatMap((satisfied, i) => {
    const trust = items.flatMap((c) => c[i] ?? []);
    return satisfied === null || trust.length === 0
      ? []
      : [[satisfied, trust.reduce((a, b) => a + b, 0) / trust.length] as const];
  });
  const found = rankCorrelation(
    pairs.map((p) => p[0]),
    pairs.map((p) => p[1]),
  );
  const interval = found === null ? null : fisherInterval(found.rho, found.n, level);
  if (found === null || interval === null) return { figures: [], verdicts: [] };
  const id = "measure.trust.with-satisfaction";
  const clear = interval.low > 0 || interval.high < 0;
  return {
    figures: [
      figure({
        id,
        value: found.rho,
        unit: "ratio",
        method,
        interval: { ...interval, kind: "sampling", level },
        population: among(found.n, asked),
        rows: answers("trust"),
      }),
    ],
    verdicts: [
      said(
        clear ? "trust-with-satisfaction" : "trust-without-satisfaction",
        clear ? "finding" : "no-clear-effect",
        id,
        { rho: found.rho, n: found.n },
      ),
    ],
  };
}
