import { type Figure, figure } from "../../../core/figure.js";
import type { Cell, Findings } from "../../../core/findings.js";
import { ratingMoments } from "../../../core/measure/survey/rating-moments.js";
import type { Column } from "../../../core/measure/survey/survey.js";
import { countScores } from "../../../core/stats/score-counts.js";
import type { Verdict } from "../../../core/verdict.js";
import { key, number } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import { type Asked, answered, answers, findings, momentsOf, said, sampling } from "./asked.js";

const method = "satisfaction-trend";
const subject = "measure.satisfaction-trend";

/**
 * Satisfaction and trust from month to month, and of the same customers from their first answer to their last: trust
 * grows from satisfaction repeated, so it shows only in customers asked again.
 */
export function studyTrend(asked: Asked): Findings {
  const { survey } = asked;
  const own = survey.overall.get(survey.us) ?? null;
  const trust = meanTrust(asked);
  if (own === null && trust === null) return findings({});
  const months = survey.days.map((d) => d?.slice(0, 7) ?? null);
  const told = [...new Set(months.filter((m) => m !== null))].sort();
  const again = changes(asked, own, trust, months);
  if (again === null)
    return trust === null
      ? findings({})
      : findings({ verdicts: [said("trust-needs-time", "cannot-tell", subject)] });
  const rows = told.map((month): Cell[] => {
    const of = (column: Column | null) => {
      const mine = column?.map((v, i) => (months[i] === month ? v : null)) ?? [];
      const found = momentsOf(mine, asked);
      return found.kind === "told"
        ? [answered(mine), found.mean, found.interval?.low ?? null, found.interval?.high ?? null]
        : [0, null, null, null];
    };
    return [`${month}-01`, ...of(own), ...of(trust).slice(1)];
  });
  const score = (id: string) => number(id, "score", method);
  return findings({
    figures: again.figures,
    tables: [
      {
        id: subject,
        columns: [
          key("month"),
          number("n", "count", method),
          ...["satisfaction", "low", "high", "trust", "trust-low", "trust-high"].map(score),
        ],
        rows,
        total: rows.length,
      },
    ],
    verdicts: again.verdicts,
  });
}

/** Mean of what each respondent answered of the trust items. */
function meanTrust({ survey }: Asked): Column | null {
  const items = [...survey.trust.values()];
  if (items.length === 0) return null;
  return survey.respondents.map((_, i) => {
    const mine = items.flatMap((c) => c[i] ?? []);
    return mine.length === 0 ? null : mine.reduce((a, b) => a + b, 0) / mine.length;
  });
}

/** Of customers asked in two months or more: last answer less first. Null where there is nobody. */
function changes(
  { survey }: Asked,
  own: Column | null,
  trust: Column | null,
  months: readonly (string | null)[],
): { readonly figures: Figure[]; readonly verdicts: Verdict[] } | null {
  const byCustomer = new Map<string, number[]>();
  survey.customers.forEach((customer, i) => {
    if (customer === null || months[i] === null) return;
    byCustomer.set(customer, [...(byCustomer.get(customer) ?? []), i]);
  });
  const asked = [...byCustomer.values()].map((at) =>
    at.toSorted((a, b) =>
      survey.days[a]! < survey.days[b]! ? -1 : survey.days[a]! > survey.days[b]! ? 1 : a - b,
    ),
  );
  const moved = (column: Column | null) =>
    asked.flatMap((at) => {
      const mine = at.filter((i) => (column?.[i] ?? null) !== null);
      const [first, last] = [mine[0], mine.at(-1)];
      if (first === undefined || last === undefined || months[first] === months[last]) return [];
      return [column![last]! - column![first]!];
    });
  const figures: Figure[] = [];
  const verdicts: Verdict[] = [];
  for (const [name, column] of [
    ["satisfaction", own],
    ["trust", trust],
  ] as const) {
    const changed = moved(column);
    const told = ratingMoments(countScores(changed), { level });
    if (told.kind !== "told") continue;
    const id = `measure.satisfaction-trend.${name}-change`;
    const kind = name === "trust" ? "trust" : "overall";
    figures.push(
      figure({
        id,
        value: told.mean,
        unit: "score",
        method,
        interval: sampling(told.interval),
        population: {
          grain: "customer",
          counted: changed.length,
          of: byCustomer.size,
          unknown: byCustomer.size - changed.length,
          unknownAs: "excluded",
        },
        rows: answers(kind),
      }),
    );
    const { interval } = told;
    const way =
      interval === null ? "unclear" : interval.low > 0 ? "rose" : interval.high < 0 ? "fell" : "unclear";
    verdicts.push(
      said(
        `${name}-${way}`,
        way === "unclear" ? "no-clear-effect" : way === "fell" ? "warning" : "finding",
        id,
        { change: Math.abs(told.mean), customers: changed.length },
        way === "unclear" ? null : Math.abs(told.mean),
      ),
    );
  }
  return figures.length === 0 ? null : { figures, verdicts };
}
