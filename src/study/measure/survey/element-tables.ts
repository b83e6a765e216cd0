import type { Cell, Table } from "../../../core/findings.js";
import type { Scale } from "../../../core/measure/survey/scale.js";
import type { Columns } from "../../../core/measure/survey/survey.js";
import type { HeardElement } from "../../../core/measure/survey/survey-element.js";
import { usedWeights, weightedMean } from "../../../core/measure/survey/survey-weights.js";
import { answersIn, countScores } from "../../../core/stats/score-counts.js";
import { code, key, numbers } from "../../columns.js";
import type { Heard } from "./heard.js";

const moments = "rating-moments";
const spread = "rating-spread";

export function elementTables(heard: Heard): Table[] {
  return [...importanceTable(heard), ...performanceTable(heard), ...answersTable(heard)];
}

function importanceTable(heard: Heard): Table[] {
  const { importance, stated, weights } = heard;
  if (importance.length === 0) return [];
  const other = weights.sales === null ? null : weights.used === "sales" ? "customers" : "sales";
  const otherWeights = other === "sales" ? (weights.sales ?? undefined) : weights.customers;
  const weighted = usedWeights(weights) !== undefined;
  return [
    {
      id: "measure.importance",
      columns: [
        key("element"),
        ...numbers(moments, "count", "n"),
        ...(weighted ? numbers(moments, "ratio", "effective-n") : []),
        ...numbers(moments, "score", "mean", "low", "high"),
        ...(other === null ? [] : numbers(moments, "score", `mean-by-${other}`)),
        ...numbers(moments, "ratio", "variance"),
        ...numbers(moments, "score", "sd"),
        ...numbers(moments, "ratio", "sample-variance"),
        ...numbers(moments, "score", "sample-sd"),
        ...numbers(spread, "score", "uniform-sd"),
        ...numbers(spread, "share", "share-of-max"),
        ...numbers(spread, "ratio", "bimodality", "agreement"),
        code("verdict"),
      ],
      rows: importance.map((h): Cell[] => {
        const { moments: m, spread: s } = h;
        const told = m.kind === "told" ? m : null;
        const wide = s.kind === "told" ? s : null;
        return [
          h.element,
          h.n,
          ...(weighted ? [told?.n ?? null] : []),
          ...level(h),
          ...(other === null ? [] : [weightedMean(stated.columns.get(h.element) ?? [], otherWeights)]),
          told?.variancePopulation ?? null,
          told?.sdPopulation ?? null,
          told?.varianceSample ?? null,
          told?.sdSample ?? null,
          wide?.uniformSd ?? null,
          wide?.shareOfMax ?? null,
          wide?.bimodality ?? null,
          wide?.agreement ?? null,
          h.verdict,
        ];
      }),
      total: importance.length,
      evidence: { query: "fact.answer", args: { kind: stated.kind } },
    },
  ];
}

function level({ moments: m }: HeardElement): Cell[] {
  return m.kind === "told" ? [m.mean, m.interval?.low ?? null, m.interval?.high ?? null] : [null, null, null];
}

function performanceTable({ performance }: Heard): Table[] {
  const rated = performance.flatMap(({ firm, elements }) => elements.map((h) => ({ firm, h })));
  if (rated.length === 0) return [];
  return [
    {
      id: "measure.performance",
      columns: [
        key("element"),
        key("firm"),
        ...numbers(moments, "count", "n"),
        ...numbers(moments, "score", "mean", "low", "high", "sd"),
        code("verdict"),
      ],
      rows: rated.map(({ firm, h }): Cell[] => [
        h.element,
        firm,
        h.n,
        ...level(h),
        h.moments.kind === "told" ? h.moments.sdPopulation : null,
        h.verdict,
      ]),
      total: rated.length,
      rowEvidence: rated.map(({ firm, h }) => ({
        query: "fact.answer",
        args: { kind: "performance", element: h.element, of_whom: firm },
      })),
    },
  ];
}

/** Scales of more points than this are shown in bands of ten. */
const finest = 11;

function answersTable({ survey, stated, weights }: Heard): Table[] {
  const used = usedWeights(weights);
  const told = (kind: "importance" | "expectation" | "performance", firm: string, columns: Columns) =>
    [...columns].flatMap(([element, column]) => {
      const band = bandsOf(survey.scales[kind]);
      const bands = band === null ? column : column.map((v) => (v === null ? null : band.from(v)));
      const raw = countScores(bands);
      const weighted = used === undefined ? raw : countScores(bands, used);
      const share = new Map(weighted.scores.map((s, i) => [s, weighted.counts[i]!]));
      const total = answersIn(weighted);
      return raw.scores.map((score, i) => ({
        row: [
          element,
          kind,
          firm,
          score,
          raw.counts[i]!,
          total > 0 ? (share.get(score) ?? 0) / total : null,
        ] as Cell[],
        args: {
          kind,
          element,
          ...(firm === "" ? {} : { of_whom: firm }),
          ...(band === null ? { value: score } : { "value.from": score, "value.to": band.upTo(score) }),
        },
      }));
    });
  const rows = [
    ...told(stated.kind, "", stated.columns),
    ...[...survey.performance].flatMap(([firm, columns]) => told("performance", firm, columns)),
  ];
  if (rows.length === 0) return [];
  return [
    {
      id: "measure.answers",
      columns: [
        key("element"),
        key("kind"),
        key("firm"),
        key("score", "score"),
        ...numbers("rating-spread", "count", "answers"),
        ...numbers("rating-spread", "share", "share"),
      ],
      rows: rows.map((r) => r.row),
      total: rows.length,
      rowEvidence: rows.map(({ args }) => ({ query: "fact.answer", args })),
    },
  ];
}

/** Ends of a score's band; null where every score is shown. */
function bandsOf(scale: Scale | undefined) {
  if (scale === undefined || scale.high - scale.low < finest) return null;
  const { low, high } = scale;
  const last = Math.ceil((high - low) / 10) - 1;
  const from = (score: number) => low + 10 * Math.min(last, Math.floor((score - low) / 10));
  return { from, upTo: (lower: number) => (lower === low + 10 * last ? high : lower + 9) };
}
