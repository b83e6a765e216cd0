import type { Column, Survey } from "../survey/survey.js";
import type { ElementColumns, RivalSurvey } from "./rival-survey.js";

/** Whom each respondent's rating of the own firm is held against: all rivals it rated, averaged, or one by name. */
export type Against = "all" | readonly (string | null)[];

export interface CompareOptions {
  readonly against: Against;
  /** One per respondent; who has none above zero is left out. */
  readonly weights: readonly (number | null)[];
  /** Places of the respondents compared; left out: all. */
  readonly members?: readonly number[];
  /** False: only performance is compared, importance stays empty. */
  readonly weighed?: boolean;
}

/**
 * The columns of a survey as a comparison with rivals: each respondent's own rating beside its rating of the benchmark.
 * Elements nobody was asked to rate or to weigh are left out.
 *
 * @source  docs/methods/rival-benchmark.md
 * @units   points of the scale
 * @range   as long as the survey has respondents; a rival nobody rated gives empty cells
 * @example comparedColumns(survey, { against: "all", weights: survey.weights }).elements[0].benchmark
 */
export function comparedColumns(
  survey: Survey,
  { against, weights, members, weighed = true }: CompareOptions,
): Pick<RivalSurvey, "respondents" | "elements"> {
  const all = members ?? survey.respondents.map((_, i) => i);
  const places = all.filter((i) => (weights[i] ?? 0) > 0);
  const own = survey.performance.get(survey.us);
  const everybody = places.length === survey.respondents.length;
  const nobody = places.map(() => null);
  const taken = (column: Column | undefined): Column =>
    column === undefined ? nobody : everybody ? column : places.map((i) => column[i] ?? null);
  const elements = survey.elements.flatMap(({ id }): ElementColumns[] => {
    const importance = weighed ? survey.importance.get(id) : undefined;
    const rated = own?.get(id);
    const rivals = new Map(
      survey.rivals.flatMap((rival) => {
        const column = survey.performance.get(rival)?.get(id);
        return column === undefined ? [] : [[rival, column] as const];
      }),
    );
    if (importance === undefined && rated === undefined && rivals.size === 0) return [];
    const columns = [...rivals.values()];
    const benchmark = (i: number) =>
      against === "all" ? averageOf(columns, i) : (rivals.get(against[i] ?? "")?.[i] ?? null);
    return [
      {
        element: id,
        importance: taken(importance),
        own: taken(rated),
        benchmark: rivals.size === 0 ? nobody : places.map(benchmark),
      },
    ];
  });
  return {
    respondents: places.map((i) => ({ id: survey.respondents[i]!, segment: null, weight: weights[i]! })),
    elements,
  };
}

function averageOf(columns: readonly (readonly (number | null)[])[], i: number): number | null {
  let sum = 0;
  let count = 0;
  for (const column of columns) {
    const value = column[i] ?? null;
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
