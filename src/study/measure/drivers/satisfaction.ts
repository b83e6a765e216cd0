import { type Figure, figure, missing } from "../../../core/figure.js";
import type { Cell, Findings, Table } from "../../../core/findings.js";
import { expectationGap } from "../../../core/measure/survey/expectation-gap.js";
import { netPromoter } from "../../../core/measure/survey/net-promoter.js";
import { answersIn, countScores } from "../../../core/stats/score-counts.js";
import { wilson } from "../../../core/stats/share-interval.js";
import type { Verdict } from "../../../core/verdict.js";
import { key, number } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import {
  type Asked,
  among,
  answered,
  answeredBoth,
  answers,
  findings,
  momentsOf,
  said,
  sampling,
  within,
} from "./asked.js";

/** How satisfied customers are as a whole: with each firm, in five levels, and whether they recommend us. */
export function studySatisfaction(asked: Asked): Findings {
  const parts = [overall(asked), levels(asked), recommending(asked)];
  return findings({
    figures: parts.flatMap((p) => p.figures),
    tables: parts.flatMap((p) => p.tables),
    verdicts: parts.flatMap((p) => p.verdicts),
  });
}

interface Part {
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
}
const nothing: Part = { figures: [], tables: [], verdicts: [] };
const moments = "rating-moments";

function overall(asked: Asked): Part {
  const { survey, weights } = asked;
  const scale = survey.scales.overall;
  const own = survey.overall.get(survey.us);
  const parts = { id: "measure.overall-satisfaction", unit: "score", method: moments } as const;
  if (survey.overall.size === 0) return nothing;
  const rivalry: {
    readonly rival: string;
    readonly gap: number;
    readonly low: number;
    readonly high: number;
  }[] = [];
  const rows = [...survey.overall].flatMap(([firm, column]): Cell[][] => {
    const told = momentsOf(column, asked);
    if (told.kind !== "told") return [];
    const beside =
      firm === survey.us || own === undefined || scale === undefined
        ? null
        : expectationGap(
            { values: column, scale },
            { values: own, scale },
            { level, ...(weights === undefined ? {} : { weights }) },
          );
    const pair = beside?.kind === "told" ? beside : null;
    if (pair?.interval) rivalry.push({ rival: firm, gap: pair.gap, ...pair.interval });
    return [
      [
        firm,
        answered(column),
        told.mean,
        told.interval?.low ?? null,
        told.interval?.high ?? null,
        told.sdPopulation,
        pair?.gap ?? null,
        pair?.interval?.low ?? null,
        pair?.interval?.high ?? null,
        pair === null ? null : answeredBoth(column, own!),
      ],
    ];
  });
  if (rows.length === 0)
    return { ...nothing, figures: [missing(parts, { code: "nothing-to-count", grain: "answer" })] };
  const table: Table = {
    id: "measure.overall",
    columns: [
      key("firm"),
      number("n", "count", moments),
      number("mean", "score", moments),
      number("low", "score", moments),
      number("high", "score", moments),
      number("sd", "score", moments),
      number("difference", "score", "rival-benchmark"),
      number("difference-low", "score", "rival-benchmark"),
      number("difference-high", "score", "rival-benchmark"),
      number("both", "count", "rival-benchmark"),
    ],
    rows,
    total: rows.length,
    rowEvidence: rows.map((r) => answers("overall", { of_whom: r[0] as string })),
  };
  const verdicts: Verdict[] = [];
  const told = own === undefined ? null : momentsOf(own, asked);
  if (told?.kind === "told" && scale !== undefined) {
    const values = { mean: told.mean, n: answered(own!), top: scale.high };
    verdicts.push(said("overall", "finding", parts.id, values));
  }
  for (const { rival, gap, low, high } of rivalry) {
    const side = low > 0 ? "ahead" : high < 0 ? "behind" : "level";
    verdicts.push(
      said(
        `overall-${side}`,
        side === "level" ? "no-clear-effect" : side === "behind" ? "warning" : "finding",
        parts.id,
        {
          rival,
          gap: Math.abs(gap),
          low: Math.min(Math.abs(low), Math.abs(high)),
          high: Math.max(Math.abs(low), Math.abs(high)),
        },
        side === "level" ? null : Math.abs(gap),
        rival,
      ),
    );
  }
  return {
    figures: [
      told?.kind === "told"
        ? figure({
            ...parts,
            value: told.mean,
            interval: sampling(told.interval),
            population: among(answered(own!), asked),
            rows: answers("overall", { of_whom: survey.us }),
          })
        : missing(parts, { code: "nothing-to-count", grain: "answer" }),
    ],
    tables: [table, ...bySegment(asked)],
    verdicts,
  };
}

function bySegment(asked: Asked): Table[] {
  const { survey, segments } = asked;
  const own = survey.overall.get(survey.us);
  if (segments === null || own === undefined) return [];
  const rows = segments.names.flatMap((name, s): Cell[][] => {
    const column = within(own, segments, s);
    const told = momentsOf(column, asked);
    return told.kind === "told"
      ? [[name, answered(column), told.mean, told.interval?.low ?? null, told.interval?.high ?? null]]
      : [];
  });
  const score = (id: string) => number(id, "score", moments);
  return rows.length === 0
    ? []
    : [
        {
          id: "measure.overall-by-segment",
          columns: [
            key("segment"),
            number("n", "count", moments),
            score("mean"),
            score("low"),
            score("high"),
          ],
          rows,
          total: rows.length,
        },
      ];
}

const five = ["content", "pleased", "relieved", "novel", "delighted"] as const;

function levels(asked: Asked): Part {
  const { survey, weights } = asked;
  if (survey.satisfaction === null) return nothing;
  const counts = countScores(survey.satisfaction, weights);
  const n = answersIn(counts);
  const subject = "measure.satisfaction-levels";
  if (!(n > 0)) return nothing;
  if (!counts.scores.every((s) => Number.isInteger(s) && s >= 1 && s <= 5))
    return { ...nothing, verdicts: [said("levels-scale", "cannot-tell", subject)] };
  const share = (at: number) => (counts.counts[counts.scores.indexOf(at + 1)] ?? 0) / n;
  const method = "satisfaction-levels";
  const rows = five.map((name, at): Cell[] => {
    const bounds = wilson(share(at), n, level);
    const many = survey.satisfaction!.filter((v) => v === at + 1).length;
    return [name, many, share(at), bounds?.low ?? null, bounds?.high ?? null];
  });
  const most = five.reduce((best, _, at) => (share(at) > share(best) ? at : best), 0);
  return {
    figures: [],
    tables: [
      {
        id: subject,
        columns: [
          key("level"),
          number("answers", "count", method),
          number("share", "share", method),
          number("low", "share", method),
          number("high", "share", method),
        ],
        rows,
        total: rows.length,
        rowEvidence: five.map((_, at) => answers("satisfaction", { value: at + 1 })),
      },
    ],
    verdicts: [
      said("levels", "finding", subject, {
        most: five[most]!,
        share: share(most),
        content: share(0),
        delighted: share(4),
        n: answered(survey.satisfaction),
      }),
    ],
  };
}

function recommending(asked: Asked): Part {
  const { survey, weights } = asked;
  if (survey.recommend === null) return nothing;
  const parts = { id: "measure.net-promoter", unit: "index", method: "net-promoter" } as const;
  const told = netPromoter(countScores(survey.recommend, weights), { level });
  const n = answered(survey.recommend);
  if (told.kind !== "told") {
    return {
      figures: [missing(parts, { code: "nothing-to-count", grain: "answer" })],
      tables: [],
      verdicts: [said(`nps-${told.reason}`, "cannot-tell", parts.id)],
    };
  }
  const values = {
    score: told.score,
    low: told.low,
    high: told.high,
    promoters: told.promoters / told.n,
    detractors: told.detractors / told.n,
    n,
  };
  return {
    figures: [
      figure({
        ...parts,
        value: told.score,
        interval: sampling({ low: told.low, high: told.high }),
        population: among(n, asked),
        rows: answers("recommend"),
      }),
    ],
    tables: [],
    verdicts: [
      said("nps", "finding", parts.id, values),
      ...(survey.doubts.recommendShifted
        ? [said("nps-shifted", "warning", parts.id, { score: told.score })]
        : []),
    ],
  };
}
