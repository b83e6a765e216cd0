import { assumed } from "../../../core/assumptions.js";
import { type Figure, figure, missing, type Population, type Reason } from "../../../core/figure.js";
import type { Table } from "../../../core/findings.js";
import { type TrustState, trustOf, trustStates } from "../../../core/loss/trust.js";
import type { RowOf } from "../../../core/shape.js";
import { trustFacts } from "../../../facts/sql/loss/trust.js";
import { columnsBy, key, moneyPerYear } from "../../columns.js";
import { yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";
import { rhythmIds } from "../silent.js";

export const trustAssumptions = [
  "loss.trust-run",
  "loss.trust-lasting-days",
  "loss.trust-good-share",
  "loss.trust-after-failure",
] as const;

export interface Trusted extends RowOf<ReturnType<typeof trustFacts>["shape"]> {
  readonly level: TrustState;
}

export interface Trust {
  readonly customers: readonly Trusted[];
  readonly count: Readonly<Record<TrustState, number>>;
  readonly table: Table;
  readonly figures: readonly Figure[];
}

const levelFigure = (level: string) =>
  ({ id: `loss.trust.${level}`, unit: "count", method: "trust" }) as const;
const lasting = { id: "loss.trust-share", unit: "share", method: "trust" } as const;

export const trustParts = [
  ...["none", "cognitive", "emotional", "behavioural"].map(levelFigure),
  lasting,
] as const;

/** Trust level of each customer from what it has been through, and what each level buys and leaves a year. */
export async function readTrust(input: StudyInput): Promise<Trust> {
  const { warehouse, assumptions, settings } = input;
  const [run, lastingDays, goodShare, afterFailure] = trustAssumptions.map(
    (id) => assumed(assumptions, id).value,
  );
  const rules = { run: run!, lastingDays: lastingDays!, goodShare: goodShare!, afterFailure: afterFailure! };
  const rows = await warehouse.rows(trustFacts(settings.period.from, settings.period.to));
  const customers = rows.map(
    (r): Trusted => ({
      ...r,
      level: trustOf(
        {
          silent: r.silent,
          judged: r.judged,
          failed: r.failed,
          run: r.run,
          activeDays: r.active_days,
          afterFailure: r.after_failure,
        },
        rules,
      ),
    }),
  );
  const count = Object.fromEntries(
    trustStates.map((l) => [l, customers.filter((c) => c.level === l).length]),
  ) as Record<TrustState, number>;
  return {
    customers,
    count,
    table: trustTable(customers, yearsIn(settings.period.from, settings.period.to)),
    figures: trustFigures(count, customers.length),
  };
}

function trustTable(customers: readonly Trusted[], years: number): Table {
  const { number } = columnsBy("trust");
  const present = trustStates.filter((l) => customers.some((c) => c.level === l));
  return {
    id: "loss.trust",
    columns: [
      key("level"),
      number("customers", "count"),
      number("share", "share"),
      number("purchases-per-year", "ratio"),
      moneyPerYear("contribution-per-year", "trust", "margin"),
      moneyPerYear("contribution-each", "trust", "margin"),
    ],
    rows: present.map((level) => {
      const those = customers.filter((c) => c.level === level);
      const known = those.filter((c) => c.contribution !== null);
      const sum = known.reduce((s, c) => s + c.contribution!, 0);
      return [
        level,
        those.length,
        those.length / customers.length,
        those.reduce((s, c) => s + c.period_purchases, 0) / those.length / years,
        known.length < those.length ? null : major(sum) / years,
        known.length === 0 ? null : major(sum) / known.length / years,
      ];
    }),
    total: present.length,
  };
}

function trustFigures(count: Readonly<Record<TrustState, number>>, all: number): Figure[] {
  const there = count.none + count.cognitive + count.emotional + count.behavioural;
  const population: Population = {
    grain: "customer",
    counted: there,
    of: there + count.unknown,
    unknown: count.unknown,
    unknownAs: count.unknown > 0 ? "excluded" : "none",
  };
  const none: Reason =
    all > 0 && count.unknown > 0 ? { code: "not-recorded" } : { code: "nothing-to-count", grain: "customer" };
  const assumptions = [...rhythmIds, ...trustAssumptions];
  if (there === 0) return trustParts.map((parts) => missing(parts, none));
  return [
    ...(["none", "cognitive", "emotional", "behavioural"] as const).map((l) =>
      figure({ ...levelFigure(l), value: count[l], population, assumptions }),
    ),
    figure({
      ...lasting,
      value: (count.emotional + count.behavioural) / there,
      population,
      inputs: [levelFigure("emotional").id, levelFigure("behavioural").id],
      assumptions,
    }),
  ];
}
