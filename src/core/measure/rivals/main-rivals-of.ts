import type { Segmentation, Survey } from "../survey/survey.js";
import { mainRivals } from "./main-rival.js";

/** The group each respondent is compared in; one of no name where customers are not told apart. */
export interface RivalGroups {
  readonly of: readonly (string | null)[];
  readonly names: readonly string[];
}

/**
 * Groups a main rival is chosen for: the segments found; else the profile field whose values the firm named rivals for;
 * else everybody together.
 *
 * @source  docs/methods/rival-benchmark.md
 * @range   whoever is in no group is compared with nobody
 * @example rivalGroups(survey, null, {}).names // → [""]
 */
export function rivalGroups(
  survey: Survey,
  segments: Segmentation | null,
  named: Readonly<Record<string, string>>,
): RivalGroups {
  const asked = new Set(Object.keys(named));
  const byField = survey.fields.find(
    (field) => field.kind === "words" && field.values.some((v) => v !== null && asked.has(v)),
  );
  if (segments !== null && (byField === undefined || segments.names.some((name) => asked.has(name))))
    return { of: segments.of.map((s) => segments.names[s] ?? null), names: segments.names };
  if (byField !== undefined) {
    const of = byField.values.map((v) => (v === null ? null : String(v)));
    return { of, names: [...new Set(of.filter((v) => v !== null))].sort() };
  }
  return { of: survey.respondents.map(() => ""), names: [""] };
}

export interface ChosenRivals {
  /** Rival of each respondent; null where none can be told. */
  readonly against: readonly (string | null)[];
  /** Groups, or customers, whose rival cannot be told: no share of business, or two with the same. */
  readonly undecided: readonly string[];
}

/**
 * Main rival of each respondent's group: as the firm says, else the one with the most business of the group.
 *
 * @source  docs/methods/rival-benchmark.md
 * @units   weights: customers each respondent stands for, or its sales
 * @range   a group without shares, or with two rivals of the same largest one, is undecided unless the firm names its rival
 * @example mainRivalOf(survey, rivalGroups(survey, null, {}), {}, survey.weights).against[0] // → "X"
 */
export function mainRivalOf(
  survey: Survey,
  groups: RivalGroups,
  named: Readonly<Record<string, string>>,
  weights: readonly (number | null)[],
): ChosenRivals {
  const told = mainRivals(given(survey, weights, (i) => groups.of[i] ?? null)).rivals;
  const everywhere = named.all ?? named["*"];
  const rivalOf = (group: string) => named[group] ?? everywhere ?? told.get(group) ?? null;
  return {
    against: groups.of.map((group) => (group === null ? null : rivalOf(group))),
    undecided: groups.names.filter((group) => rivalOf(group) === null),
  };
}

/**
 * The rival each customer gives the most business to.
 *
 * @source  docs/methods/rival-benchmark.md
 * @range   a customer that tells no share, or gives two rivals as much, is undecided
 * @example sameCustomersRival(survey).against // → ["X", null, "Y"]
 */
export function sameCustomersRival(survey: Survey): ChosenRivals {
  const { rivals, undecided } = mainRivals(
    given(
      survey,
      survey.respondents.map(() => 1),
      (i) => survey.respondents[i]!,
    ),
  );
  return { against: survey.respondents.map((id) => rivals.get(id) ?? null), undecided };
}

function given(
  survey: Survey,
  weights: readonly (number | null)[],
  groupOf: (i: number) => string | null,
): { of: string; rival: string; share: number; weight: number }[] {
  return survey.rivals.flatMap((rival) =>
    (survey.share.get(rival) ?? []).flatMap((share, i) => {
      const [of, weight] = [groupOf(i), weights[i] ?? 0];
      return share === null || of === null || !(weight > 0) ? [] : [{ of, rival, share, weight }];
    }),
  );
}
