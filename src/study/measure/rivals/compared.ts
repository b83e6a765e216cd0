import {
  type Against,
  type CompareOptions,
  comparedColumns,
} from "../../../core/measure/rivals/compared-columns.js";
import { mainRivalOf, rivalGroups, sameCustomersRival } from "../../../core/measure/rivals/main-rivals-of.js";
import type { RivalSurvey } from "../../../core/measure/rivals/rival-survey.js";
import { rivalTable } from "../../../core/measure/rivals/rival-table.js";
import type { BenchmarkName } from "../../../core/measure/settings.js";
import type { Segmentation, Survey } from "../../../core/measure/survey/survey.js";
import type { StudyInput } from "../../input.js";
import type { ElementRow } from "./seen.js";

export interface Benchmarks {
  /** Those that can be told, the one held against first. */
  readonly against: ReadonlyMap<BenchmarkName, Against>;
  readonly used: BenchmarkName | null;
  /** The one asked for and not told. */
  readonly fellBackFrom: BenchmarkName | null;
  /** Groups whose main rival nobody can tell. */
  readonly undecided: readonly string[];
  /** Two rivals or more were rated, so that one of them is the main one. */
  readonly several: boolean;
  /** Rivals the firm names that nobody rated. */
  readonly unrated: readonly string[];
}

/** Whom the own firm can be held against, by the answers and by what the firm says. */
export function benchmarksOf(
  survey: Survey,
  segments: Segmentation | null,
  settings: StudyInput["settings"],
  weights: readonly (number | null)[],
): Benchmarks {
  const rivals = settings.measure?.rivals ?? {};
  const named = rivals.mainRivals ?? {};
  const rated = new Set(survey.rivals.filter((rival) => survey.performance.has(rival)));
  const against = new Map<BenchmarkName, Against>();
  if (rated.size > 0) against.set("industry", "all");
  const main = mainRivalOf(survey, rivalGroups(survey, segments, named), named, weights);
  const same = sameCustomersRival(survey);
  const meets = (of: readonly (string | null)[]) => of.some((rival) => rival !== null && rated.has(rival));
  if (meets(main.against)) against.set("main-rival", main.against);
  if (meets(same.against)) against.set("same-customers", same.against);
  const wanted = rivals.benchmark ?? "industry";
  const used = against.has(wanted) ? wanted : against.has("industry") ? "industry" : null;
  const unrated = [...new Set([...(rivals.names ?? []), ...Object.values(named)])]
    .filter((rival) => !rated.has(rival))
    .sort();
  return {
    against,
    used,
    several: rated.size > 1,
    fellBackFrom: used !== null && used !== wanted ? wanted : null,
    undecided: meets(main.against) ? main.undecided : [],
    unrated,
  };
}

export interface ComparedRows {
  readonly columns: Pick<RivalSurvey, "respondents" | "elements">;
  readonly rows: readonly ElementRow[];
}

/** The data table against one benchmark; without one, nobody is compared and relative performance stays empty. */
export function compareRows(
  survey: Survey,
  against: Against | null,
  weights: readonly (number | null)[],
  part: Pick<CompareOptions, "members" | "weighed"> = {},
): ComparedRows {
  const nobody = survey.respondents.map(() => null);
  const columns = comparedColumns(survey, { against: against ?? nobody, weights, ...part });
  const given = (column: readonly unknown[]) => column.reduce((n: number, v) => (v === null ? n : n + 1), 0);
  const rows = rivalTable(columns).map((row, e): ElementRow => {
    const { importance, own } = columns.elements[e]!;
    const counts = [given(importance), given(own)].filter((n) => n > 0);
    return { ...row, answers: counts.length === 0 ? null : Math.min(...counts) };
  });
  return { columns, rows };
}

/** Weights by how the firm wants customers counted, and the other way where sales are known. */
export function weightings(survey: Survey, settings: StudyInput["settings"]) {
  const known = survey.sales.filter((s) => s !== null && s > 0).length;
  const wanted = settings.measure?.survey?.weighting ?? "customers";
  const bySales = known >= 2;
  const used = wanted === "sales" && bySales ? "sales" : "customers";
  const of = { customers: survey.weights, sales: survey.sales } as const;
  const other = used === "sales" ? "customers" : bySales ? "sales" : null;
  return {
    used,
    weights: of[used],
    beside: other === null ? null : { by: other, weights: of[other] },
    /** Sales were asked for and are not known. */
    lackingSales: wanted === "sales" && !bySales,
  } as const;
}
