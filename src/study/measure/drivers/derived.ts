import { type Figure, figure, missing } from "../../../core/figure.js";
import type { Cell, Findings, Table } from "../../../core/findings.js";
import { type DriverImportance, driverImportance } from "../../../core/measure/drivers/driver-importance.js";
import { rSquaredInterval } from "../../../core/measure/drivers/r-squared-interval.js";
import { type ElementRole, statedDerived } from "../../../core/measure/drivers/stated-derived.js";
import type { Column } from "../../../core/measure/survey/survey.js";
import { weightedMean } from "../../../core/measure/survey/survey-weights.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, number } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import {
  type Asked,
  among,
  answered,
  answers,
  effective,
  findings,
  said,
  sampling,
  seed,
  within,
  yesNo,
} from "./asked.js";
import { type KanoSaid, kanoNames } from "./kano.js";

const perDriver = "measure.answers-per-driver";
const explained = { id: "measure.drivers.explained", unit: "share", method: "driver-importance" } as const;

interface Outcome {
  readonly name: "overall" | "share";
  readonly column: Column;
}

/** Overall satisfaction with the own firm, else the share of business it gets. */
function outcomeOf({ survey }: Asked): Outcome | null {
  const overall = survey.overall.get(survey.us);
  if (overall !== undefined && answered(overall) > 0) return { name: "overall", column: overall };
  const share = survey.share.get(survey.us);
  return share === undefined || answered(share) === 0 ? null : { name: "share", column: share };
}

interface Told {
  readonly element: string;
  readonly stated: number | null;
  readonly weight: (DriverImportance & { kind: "told" })["drivers"][number];
  readonly role: ElementRole | null;
}

/** What customers say matters beside what their satisfaction moves with. */
export function studyDerived(asked: Asked, kanoOf: KanoSaid): Findings {
  const { survey, segments } = asked;
  const own = survey.performance.get(survey.us);
  if (own === undefined || own.size === 0) return findings({});
  const outcome = outcomeOf(asked);
  const subject = explained.id;
  if (outcome === null) {
    return findings({
      figures: [missing(explained, { code: "nothing-to-count", grain: "answer" })],
      verdicts: [said("drivers-no-outcome", "cannot-tell", subject)],
    });
  }
  const elements = [...own.keys()];
  const whole = derive(asked, elements, outcome.column, "whole");
  const rule = asked.input.assumptions[perDriver];
  const assumptions = rule === undefined ? [] : [rule];
  if (whole.kind !== "told") {
    const few = whole.kind === "too-few";
    const reason = few
      ? ({ code: "too-few", have: whole.have, need: whole.need, grain: "answer" } as const)
      : ({ code: "nothing-to-count", grain: "answer" } as const);
    return findings({
      figures: [missing({ ...explained, assumptions: [perDriver] }, reason)],
      verdicts: [
        few
          ? said("drivers-too-few", "cannot-tell", subject, {
              have: whole.have,
              need: whole.need,
              elements: elements.length,
            })
          : said(`drivers-${whole.reason}`, "cannot-tell", subject, { outcome: outcome.name }),
      ],
      assumptions,
    });
  }
  const told = rolesOf(asked, elements, whole.found, kanoOf);
  const parts = segments === null ? null : bySegment(asked, elements, outcome, kanoOf);
  return findings({
    figures: [explainedFigure(asked, whole.found, outcome)],
    tables: [driversTable(asked, told, kanoOf), ...(parts?.tables ?? [])],
    verdicts: [...verdictsOf(told, whole.found, outcome), ...(parts?.verdicts ?? [])],
    assumptions,
  });
}

type Derived =
  | { readonly kind: "told"; readonly found: DriverImportance & { kind: "told" } }
  | { readonly kind: "too-few"; readonly have: number; readonly need: number }
  | { readonly kind: "cannot-tell"; readonly reason: string };

const needed = (asked: Asked, elements: readonly string[]): number =>
  Math.max(10, elements.length + 3, Math.ceil(asked.assumed(perDriver) * elements.length));

/** A draw takes twice as long with each element, and the draws of segments add up. */
const mostCheap = 12;
const mostUsual = 100;
const draws = {
  few: { whole: 400, segment: 200 },
  many: { whole: 100, segment: 40 },
  crowd: { whole: 40, segment: 40 },
} as const;
const drawsOf = (elements: number) =>
  draws[elements <= mostCheap ? "few" : elements <= mostUsual ? "many" : "crowd"];

function derive(
  asked: Asked,
  elements: readonly string[],
  outcome: Column,
  part: "whole" | "segment",
): Derived {
  const own = asked.survey.performance.get(asked.survey.us)!;
  const drivers = elements.map((e) => own.get(e)!);
  const need = needed(asked, elements);
  const have = outcome.filter((v, i) => v !== null && drivers.some((d) => d[i] !== null)).length;
  if (have < need) return { kind: "too-few", have, need };
  const found = driverImportance(
    { outcome, drivers, ...(asked.weights === undefined ? {} : { weights: asked.weights }) },
    { seed, level, resamples: drawsOf(elements.length)[part] },
  );
  if (found.kind === "told") return { kind: "told", found };
  if (found.reason === "too-few-answers") return { kind: "too-few", have: found.n, need };
  return { kind: "cannot-tell", reason: found.reason };
}

function rolesOf(
  asked: Asked,
  elements: readonly string[],
  found: DriverImportance & { kind: "told" },
  kanoOf: KanoSaid,
  stated: (column: Column) => Column = (column) => column,
): Told[] {
  const rows = elements.map((element, i) => {
    const importance = asked.survey.importance.get(element);
    return {
      element,
      stated: importance === undefined ? null : weightedMean(stated(importance), asked.weights),
      weight: found.drivers[i]!,
    };
  });
  const both = rows.filter((r): r is typeof r & { stated: number } => r.stated !== null);
  const roles = statedDerived(
    both.map((r) => {
      const kano = kanoOf.get(r.element);
      return {
        stated: r.stated,
        derived: r.weight.share,
        derivedInterval: r.weight.interval,
        ...(kano === undefined ? {} : { kano }),
      };
    }),
    // An equal share of all that were rated, not only of those whose importance was asked.
    { derived: 1 / found.drivers.filter((d) => d.share !== null).length },
  );
  return rows
    .map((r) => {
      const at = both.indexOf(r as (typeof both)[number]);
      return { ...r, role: at < 0 || roles.kind !== "told" ? null : roles.elements[at]! };
    })
    .sort((a, b) => (b.weight.share ?? -1) - (a.weight.share ?? -1));
}

const method = "driver-importance";

function kanoCode(kanoOf: KanoSaid, element: string): string | null {
  const category = kanoOf.get(element);
  return category === undefined ? null : kanoNames[category];
}

function driversTable({ survey }: Asked, told: readonly Told[], kanoOf: KanoSaid): Table {
  return {
    id: "measure.drivers",
    columns: [
      key("element"),
      number("stated", "score", "rating-moments"),
      number("derived", "share", method),
      number("low", "share", method),
      number("high", "share", method),
      code("reading", method),
      ...(kanoOf.size === 0 ? [] : [code("kano", "kano")]),
      number("place-low", "count", method),
      number("place-high", "count", method),
      code("above-chance", method),
      code("firm", method),
      code("guarded", method),
    ],
    rows: told.map(({ element, stated, weight, role }): Cell[] => [
      element,
      stated,
      weight.share,
      weight.interval?.low ?? null,
      weight.interval?.high ?? null,
      role?.role ?? null,
      ...(kanoOf.size === 0 ? [] : [kanoCode(kanoOf, element)]),
      weight.rank?.low ?? null,
      weight.rank?.high ?? null,
      yesNo(weight.aboveChance),
      yesNo(role?.firm ?? null),
      yesNo(role === null ? null : role.guarded),
    ]),
    total: told.length,
    evidence: answers("performance", { of_whom: survey.us }),
  };
}

function bySegment(
  asked: Asked,
  elements: readonly string[],
  outcome: Outcome,
  kanoOf: KanoSaid,
): { readonly tables: Table[]; readonly verdicts: Verdict[] } {
  const segments = asked.segments!;
  const few: number[] = [];
  const rows = segments.names.flatMap((name, s): Cell[][] => {
    const own = derive(asked, elements, within(outcome.column, segments, s), "segment");
    if (own.kind === "too-few") few.push(own.have);
    if (own.kind !== "told") return [];
    const told = rolesOf(asked, elements, own.found, kanoOf, (c) => within(c, segments, s));
    return told.map(({ element, stated, weight, role }) => [
      name,
      element,
      own.found.n,
      stated,
      weight.share,
      weight.interval?.low ?? null,
      weight.interval?.high ?? null,
      role?.role ?? null,
    ]);
  });
  const table: Table = {
    id: "measure.drivers-by-segment",
    columns: [
      key("segment"),
      key("element"),
      number("n", "count", method),
      number("stated", "score", "rating-moments"),
      number("derived", "share", method),
      number("low", "share", method),
      number("high", "share", method),
      code("reading", method),
    ],
    rows,
    total: rows.length,
  };
  const values = {
    count: few.length,
    of: segments.names.length,
    most: Math.max(0, ...few),
    need: needed(asked, elements),
  };
  return {
    tables: rows.length === 0 ? [] : [table],
    verdicts: few.length === 0 ? [] : [said("drivers-segments-few", "cannot-tell", explained.id, values)],
  };
}

function explainedFigure(
  asked: Asked,
  found: DriverImportance & { kind: "told" },
  { column }: Outcome,
): Figure {
  const n = effective(found.n, column, asked);
  return figure({
    ...explained,
    value: found.rSquared,
    interval: sampling(rSquaredInterval(found.rSquared, n, found.drivers.length, level)),
    population: among(found.n, asked),
    assumptions: [perDriver],
    rows: answers("performance", { of_whom: asked.survey.us }),
  });
}

function verdictsOf(
  told: readonly Told[],
  { n, rSquared, cases }: DriverImportance & { kind: "told" },
  outcome: Outcome,
): Verdict[] {
  const subject = explained.id;
  const moving = told.filter((t) => t.weight.aboveChance === true && t.weight.share !== null);
  const out: Verdict[] = [];
  const [first, second] = moving;
  if (first === undefined) {
    out.push(
      said("drivers-none-clear", "no-clear-effect", subject, {
        n,
        explained: rSquared,
        outcome: outcome.name,
      }),
    );
  } else {
    const values = {
      outcome: outcome.name,
      n,
      explained: rSquared,
      first: first.element,
      share: first.weight.share!,
    };
    out.push(
      second === undefined
        ? said("drivers-first", "finding", subject, values, first.weight.share)
        : said(
            "drivers-first-two",
            "finding",
            subject,
            { ...values, second: second.element, secondShare: second.weight.share! },
            first.weight.share,
          ),
    );
  }
  for (const t of moving.filter((m) => m.role?.role === "hidden-driver")) {
    const values = { element: t.element, stated: t.stated!, share: t.weight.share! };
    out.push(said("drivers-hidden", "finding", subject, values, t.weight.share, t.element));
  }
  const guarded = told.filter(
    (t) => t.role?.role === "must-have" || (t.role?.guarded && t.role.role !== "unknown"),
  );
  if (guarded.length > 0) {
    const most = guarded.reduce((a, b) => (b.stated! > a.stated! ? b : a));
    out.push(
      said("drivers-must-have", "warning", subject, {
        element: most.element,
        stated: most.stated!,
        count: guarded.length,
      }),
    );
  }
  const unsure = told.filter((t) => t.role?.firm === false).length;
  if (unsure > 0)
    out.push(said("drivers-not-firm", "no-clear-effect", subject, { count: unsure, of: told.length, n }));
  if (told.every((t) => t.stated === null)) out.push(said("drivers-nothing-stated", "cannot-tell", subject));
  if (cases === "pairwise") out.push(said("drivers-pairwise", "warning", subject, { n }));
  return out;
}
