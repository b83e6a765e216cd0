import type { Population } from "../../../core/figure.js";
import type { Against } from "../../../core/measure/rivals/compared-columns.js";
import { matrixCutting } from "../../../core/measure/rivals/matrix-cutting.js";
import { overallLead } from "../../../core/measure/rivals/overall-lead.js";
import type { Segmentation, Survey } from "../../../core/measure/survey/survey.js";
import type { Verdict } from "../../../core/verdict.js";
import type { StudyInput } from "../../input.js";
import { said } from "../said.js";
import { segmentAsks, weightingMatters } from "./apart.js";
import { type Beside, benchmarksTable, bySegmentTable, byWeightTable } from "./beside-tables.js";
import { cautionFindings, marketOf } from "./cautions.js";
import { type Benchmarks, benchmarksOf, type ComparedRows, compareRows, weightings } from "./compared.js";
import { bothRated, type Comparison, firmIds, firmRules, gapVerdicts, neverPlaced } from "./comparison.js";
import { rivalFigures } from "./figures.js";
import { firmnessFromAnswers } from "./firmness.js";
import { seenElements } from "./seen.js";
import { placementTable, rivalsTable, rulesTable } from "./tables.js";
import { rivalVerdicts } from "./verdicts.js";

/** The comparison by the answers themselves: paired, drawn anew for its firmness, per segment and per weighting. */
export function compareAnswers(
  input: StudyInput,
  survey: Survey,
  segments: Segmentation | null,
  meansToo: boolean,
): Comparison {
  const rivals = input.settings.measure?.rivals ?? {};
  const weighting = weightings(survey, input.settings);
  const benchmarks = benchmarksOf(survey, segments, input.settings, weighting.weights);
  const against = benchmarks.used === null ? null : benchmarks.against.get(benchmarks.used)!;
  const main = compareRows(survey, against, weighting.weights);
  const scales = { importance: survey.scales.importance ?? null, own: survey.scales.performance ?? null };
  const cutting = matrixCutting(bothRated(main.rows), scales, rivals);
  const rules = firmRules(input);
  const seen = seenElements(
    main.rows,
    cutting,
    cutting === null ? neverPlaced : firmnessFromAnswers(main, cutting, rules),
  );
  const placed = seen.some((s) => s.placed !== null);
  const others = besides(survey, segments, benchmarks, weighting, against, main);
  const byWeight = byWeightTable(others.byWeight, cutting);
  const bySegment = bySegmentTable(others.bySegment, cutting);
  const held = benchmarksTable(others.byBenchmark);
  const ruled = rulesTable(seen, cutting);
  const cautions =
    cutting === null || !placed
      ? { tables: [], verdicts: [] }
      : cautionFindings(marketOf(seen, survey, weighting.weights, rules.fewest), cutting);
  const stands = "fact.answer";
  return {
    seen,
    cutting,
    figures: rivalFigures(seen, overallLead(main.columns, main.rows), {
      compared: people(survey, main, ({ own, benchmark }, i) => own[i] !== null && benchmark[i] !== null),
      rated: people(survey, main, ({ importance, own }, i) => importance[i] !== null || own[i] !== null),
      rows: { query: stands, args: { kind: "performance" } },
      fewest: rules.fewest,
      errorAssumptions: [],
      firmAssumptions: firmIds,
    }),
    tables: [
      // The own rating alone stands among the ratings already.
      ...(seen.some(({ row }) => row.importance !== null || row.benchmark !== null)
        ? [rivalsTable(seen, cutting, stands)]
        : []),
      ...(placed ? [placementTable(seen, stands)] : []),
      ...[ruled, held, bySegment, byWeight].filter((t) => t !== null),
      ...cautions.tables,
    ],
    verdicts: [
      ...(cutting === null ? [] : rivalVerdicts(seen, cutting, others.bySegment, rules.firm)),
      ...gapVerdicts(main.rows, cutting, rivals.cuts === "data"),
      ...benchmarkVerdicts(benchmarks),
      ...(weighting.lackingSales ? [said("sales-unknown", "warning", "measure.rivals")] : []),
      ...(cutting === null
        ? []
        : [
            ...others.bySegment.flatMap((segment) => segmentAsks(seen, segment, cutting)),
            ...others.byWeight.flatMap((other) => weightingMatters(seen, other, cutting)),
          ]),
      ...cautions.verdicts,
      ...(meansToo ? [said("means-left", "warning", "measure.rivals")] : []),
    ],
    assumptions: placed ? firmIds : [],
  };
}

/** The same table per segment, by the other weighting, and against the other benchmarks. */
function besides(
  survey: Survey,
  segments: Segmentation | null,
  benchmarks: Benchmarks,
  weighting: ReturnType<typeof weightings>,
  against: Against | null,
  main: ComparedRows,
): { bySegment: Beside[]; byWeight: Beside[]; byBenchmark: Beside[] } {
  return {
    bySegment: (segments?.names ?? []).map((name, s) => {
      const members = segments!.of.flatMap((of, i) => (of === s ? [i] : []));
      return { name, rows: compareRows(survey, against, weighting.weights, { members }).rows };
    }),
    byWeight:
      weighting.beside === null
        ? []
        : [{ name: weighting.beside.by, rows: compareRows(survey, against, weighting.beside.weights).rows }],
    byBenchmark: [...benchmarks.against].map(([name, of]) => ({
      name,
      rows:
        name === benchmarks.used
          ? main.rows
          : compareRows(survey, of, weighting.weights, { weighed: false }).rows,
    })),
  };
}

type Answered = ComparedRows["columns"]["elements"][number];

/** Respondents with an answer of a kind to any element. */
function people(
  survey: Survey,
  { columns }: ComparedRows,
  answered: (element: Answered, i: number) => boolean,
): Population {
  const counted = columns.respondents.filter((_, i) => columns.elements.some((e) => answered(e, i))).length;
  const of = survey.respondents.length;
  const unknown = of - counted;
  return { grain: "answer", counted, of, unknown, unknownAs: unknown > 0 ? "excluded" : "none" };
}

function benchmarkVerdicts({
  several,
  unrated,
  used,
  fellBackFrom,
  undecided,
  against,
}: Benchmarks): Verdict[] {
  return [
    ...unrated.map((rival) =>
      said("rival-unrated", "cannot-tell", "measure.benchmarks", { rival }, null, rival),
    ),
    ...(fellBackFrom === null || used === null
      ? []
      : [said("benchmark-fallback", "warning", "measure.benchmarks", { wanted: fellBackFrom, used })]),
    ...(undecided.length === 0 || undecided.includes("")
      ? []
      : [
          said("main-rival-undecided", "cannot-tell", "measure.benchmarks", {
            groups: undecided,
          }),
        ]),
    ...(several && used !== null && !against.has("main-rival") && fellBackFrom === null
      ? [said("main-rival-unknown", "cannot-tell", "measure.benchmarks")]
      : []),
  ];
}
