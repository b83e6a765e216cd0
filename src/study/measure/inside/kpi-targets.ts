import type { Figure } from "../../../core/figure.js";
import type { Cell, Findings } from "../../../core/findings.js";
import type { IdealLevel } from "../../../core/measure/rivals/ideal-level.js";
import { type KpiTarget, kpiTarget } from "../../../core/measure/rivals/kpi-target.js";
import {
  type RatedService,
  type RatingTarget,
  ratingTarget,
} from "../../../core/measure/rivals/rating-curve.js";
import type { Survey, SurveyElement } from "../../../core/measure/survey/survey.js";
import type { Verdict } from "../../../core/verdict.js";
import { cycleByCustomer, ratioByCustomer } from "../../../facts/sql/measure/audit.js";
import { type RatioMeasure, ratioMeasures } from "../../../facts/sql/measure/shares.js";
import { code, count, key, number } from "../../columns.js";
import { hasRecords } from "../../has-records.js";
import type { StudyInput } from "../../input.js";
import { martPlan } from "../../mart.js";
import type { Outside } from "../parts.js";
import { said } from "../said.js";
import { idealIn } from "./ideal-unit.js";
import { betterOf, leadingFigure } from "./levels.js";
import { contentFrom } from "./perceived.js";

type Found = Omit<Findings, "problems" | "assumptions">;
const method = "rating-curve";
const seed = 35_014;

interface Held {
  readonly element: SurveyElement;
  readonly figure: Figure | null;
  readonly ideal: number | null;
  readonly customers: number;
  readonly target: KpiTarget;
  readonly curve: string;
  readonly better: "higher" | "lower" | null;
}

/** Targets of the firm's own measures: by what customers rate as wanted, else by the level they say they want. */
export async function kpiFindings(
  input: StudyInput,
  survey: Survey,
  outside: Outside | null,
  figures: ReadonlyMap<string, Figure>,
): Promise<Found> {
  const levelsOf = levelReader(input);
  const wanted = contentFrom(survey, outside);
  const held: Held[] = [];
  for (const element of survey.elements) {
    const figure = leadingFigure(element.figures, figures);
    const better = betterOf(figure?.id ?? null, element.element);
    const ideal = idealOf(element, figure, outside);
    const own = survey.performance.get(survey.us)?.get(element.id);
    const levels = figure === null ? null : await levelsOf(figure.id);
    const comparable = levels !== null && own !== undefined && wanted !== null && better !== null;
    const served = comparable ? servedOf(survey, own, levels) : [];
    // Who answered has no records, or the records do not show it customer by customer: there is no curve to speak of.
    const curve =
      served.length === 0
        ? null
        : ratingTarget(served, { wanted: wanted!, better: better!, seed, draws: drawsFor(served.length) });
    if (curve === null && ideal === null) continue;
    held.push({
      element,
      figure,
      ideal: ideal?.kind === "level" ? ideal.level : null,
      customers: served.length,
      target: kpiTarget(curve, ideal),
      curve: curveCode(curve),
      better,
    });
  }
  if (held.length === 0) return { figures: [], tables: [], verdicts: [] };
  const ratio = (id: string) => number(id, "ratio", method);
  return {
    figures: [],
    tables: [
      {
        id: "measure.kpi-targets",
        columns: [
          key("element"),
          code("figure"),
          code("unit"),
          ratio("ideal"),
          code("curve", method),
          count("customers", method),
          code("basis"),
          ratio("target"),
          ratio("low"),
          ratio("high"),
          ratio("present"),
          ratio("gap"),
        ],
        rows: held.map(rowOf),
        total: held.length,
        rowEvidence: held.map(({ element: { id } }) => ({
          query: "fact.answer",
          args: survey.ideal.has(id) ? { element: id, kind: "ideal" } : { element: id, kind: "performance" },
        })),
      },
    ],
    verdicts: held.flatMap((h) => verdictOf(h, wanted)),
  };
}

/** Enough for the ends of the interval, fewer where there are many customers and the ends move little. */
const drawsFor = (customers: number) => Math.max(39, Math.min(200, Math.floor(150_000 / customers)));

function curveCode(curve: RatingTarget | null): string {
  return curve === null ? "not-asked" : curve.kind === "target" ? "told" : curve.reason;
}

/** The level customers want, in the unit of the measure. */
function idealOf(element: SurveyElement, figure: Figure | null, outside: Outside | null): IdealLevel | null {
  const ideal = outside?.ideals.find((l) => l.element === element.id && l.segment === null) ?? null;
  if (ideal?.kind !== "level") return ideal;
  const unit = figure?.unit ?? null;
  const level = idealIn(unit, ideal.level, element);
  if (level === null) return null;
  const end = (value: number | null) => (value === null ? null : idealIn(unit, value, element));
  return { ...ideal, level, low: end(ideal.low), high: end(ideal.high) };
}

/** What each customer got by the records, for the measures that are known customer by customer. */
function levelReader(input: StudyInput) {
  const { warehouse, facts } = input;
  const known = new Map<string, ReadonlyMap<string, number> | null>();
  let ratios: readonly RatioMeasure[] | null = null;
  return async (figure: string): Promise<ReadonlyMap<string, number> | null> => {
    const before = known.get(figure);
    if (before !== undefined) return before;
    const id = figure.replace(/^measure\./, "");
    let query: ReturnType<typeof cycleByCustomer> | ReturnType<typeof ratioByCustomer> | null = null;
    if (id === "order-cycle-days.median") query = cycleByCustomer(0.5);
    else if (id === "order-cycle-days.p90") query = cycleByCustomer(0.9);
    else if (hasRecords(facts)) {
      ratios ??= ratioMeasures(await martPlan(input), null);
      const ratio = ratios.find((r) => r.id === id);
      if (ratio !== undefined) query = ratioByCustomer(ratio);
    }
    const rows = query === null ? null : await warehouse.rows(query);
    const levels = rows === null ? null : new Map(rows.map((r) => [r.customer, r.level]));
    known.set(figure, levels);
    return levels;
  };
}

/** Customers with both a record and a rating; several people of one firm speak for it by their mean. */
function servedOf(
  survey: Survey,
  ratings: readonly (number | null)[],
  levels: ReadonlyMap<string, number>,
): RatedService[] {
  const given = new Map<string, number[]>();
  for (const [i, rating] of ratings.entries()) {
    const customer = survey.customers[i] ?? null;
    if (rating === null || customer === null || !levels.has(customer)) continue;
    given.set(customer, [...(given.get(customer) ?? []), rating]);
  }
  return [...given].map(([customer, of]) => ({
    measure: levels.get(customer)!,
    rating: of.reduce((a, b) => a + b, 0) / of.length,
  }));
}

function rowOf({ element, figure, ideal, customers, target, curve }: Held): Cell[] {
  const made = target.kind === "cannot-tell" ? null : target;
  const present = figure?.value ?? null;
  return [
    element.id,
    figure?.id ?? null,
    figure?.unit ?? null,
    ideal,
    curve,
    customers,
    made === null ? "none" : made.kind === "by-curve" ? "curve" : "ideal",
    made?.target ?? null,
    made?.low ?? null,
    made?.high ?? null,
    present,
    made === null || present === null ? null : present - made.target,
  ];
}

function verdictOf(
  { element, figure, target, curve, customers, better }: Held,
  wanted: number | null,
): Verdict[] {
  if (figure === null) return [];
  const values = { element: element.id, figure: figure.id, present: figure.value! };
  switch (target.kind) {
    case "by-curve": {
      const ends = target.low !== null && target.high !== null;
      return [
        said(
          ends ? "kpi-by-curve" : "kpi-by-curve-open",
          "finding",
          figure.id,
          {
            ...values,
            target: target.target,
            wanted: wanted!,
            customers,
            ...(ends ? { low: target.low!, high: target.high! } : {}),
          },
          null,
          element.id,
        ),
      ];
    }
    case "by-ideal": {
      const there =
        better === "higher"
          ? figure.value! >= target.target
          : better === "lower" && figure.value! <= target.target;
      const code = there ? "kpi-ideal-met" : "kpi-by-ideal";
      return [said(code, "finding", figure.id, { ...values, target: target.target }, null, element.id)];
    }
    case "cannot-tell":
      return customers === 0
        ? []
        : [said(`kpi-${curve}`, "cannot-tell", figure.id, { ...values, customers }, null, element.id)];
  }
}
