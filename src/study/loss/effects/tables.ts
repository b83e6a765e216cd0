import type { Cell, Table } from "../../../core/findings.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import type { Estimate } from "../../../core/stats/estimate.js";
import type { Unit } from "../../../core/unit.js";
import { code, key, numbers } from "../../columns.js";
import type { StudySettings } from "../../input.js";
import { type Estimates, notCertain } from "./estimate.js";
import { rowsOf } from "./figures.js";
import type { Behaviour, Dose, Placebo } from "./later.js";
import type { UsedLinks } from "./links.js";
import type { Scores } from "./scores.js";

const columnsOf =
  (method: string) =>
  (unit: Unit, ...ids: readonly string[]) =>
    numbers(method, unit, ...ids);
const bounds = (estimate: Estimate | null | undefined): Cell[] => [
  estimate?.value ?? null,
  estimate?.low ?? null,
  estimate?.high ?? null,
];

export function effectsTable(found: Estimates, used: UsedLinks, settings: StudySettings): Table {
  const number = columnsOf("failure-effect");
  const rows = found.kinds.map((k): Cell[] => {
    const link = used.links.find((l) => l.kind === k.kind);
    return [
      k.kind,
      notCertain(k) ? "not-certain" : k.telling,
      k.exposed,
      k.unexposed,
      k.raw?.value ?? null,
      k.stratified?.value ?? null,
      ...bounds(k.adjusted?.difference),
      k.first?.difference.value ?? null,
      ...bounds(k.oddsRatio),
      k.p,
      k.eValue,
      k.eValueLimit,
      k.smallest,
      ...bounds(link === undefined ? null : { ...link, se: 0 }),
      link?.source ?? null,
    ];
  });
  return {
    id: "loss.effects",
    columns: [
      key("kind"),
      code("verdict"),
      ...number("count", "exposed", "unexposed"),
      ...number("share", "raw", "stratified", "adjusted", "low", "high", "first"),
      ...number("ratio", "odds-ratio", "odds-low", "odds-high", "p-value", "e-value", "e-value-limit"),
      ...number("share", "smallest", "used", "used-low", "used-high"),
      code("source"),
    ],
    rows,
    total: rows.length,
    rowEvidence: found.kinds.map((k) => (k.exposed > 0 ? rowsOf(k.kind, settings) : null)),
  };
}

export function doseTable(doses: readonly Dose[]): Table {
  const number = columnsOf("failure-effect");
  return {
    id: "loss.dose",
    columns: [
      key("failures"),
      ...number("count", "purchases"),
      ...number("share", "risk", "difference", "low", "high"),
    ],
    rows: doses.map((d) => [String(d.failures), d.purchases, d.risk, ...bounds(d.effect?.difference)]),
    total: doses.length,
  };
}

export function placeboTable(placebos: readonly Placebo[], failed: (kind: FailureKind) => boolean): Table {
  const number = columnsOf("failure-effect");
  return {
    id: "loss.placebo",
    columns: [
      key("kind"),
      ...number("count", "exposed"),
      ...number("share", "observed", "expected", "difference", "low", "high"),
      ...number("ratio", "p-value"),
      code("verdict"),
    ],
    rows: placebos.map(({ kind, exposed, effect, p }) => [
      kind,
      exposed,
      effect.observed,
      effect.expected,
      ...bounds(effect.difference),
      p,
      failed(kind) ? "failed" : "passed",
    ]),
    total: placebos.length,
  };
}

export function behaviourTable(found: readonly Behaviour[]): Table {
  const number = columnsOf("later-behaviour");
  return {
    id: "loss.behaviour",
    columns: [
      key("what"),
      key("kind"),
      ...number("count", "exposed"),
      ...number("share", "change", "low", "high"),
    ],
    rows: found.map((b) => [b.what, b.kind, b.exposed, ...bounds(b.change)]),
    total: found.length,
  };
}

export function scoresTable({ effects }: Scores): Table {
  const number = columnsOf("score-effect");
  return {
    id: "loss.score-effects",
    columns: [
      key("kind"),
      ...number("count", "exposed"),
      ...number("share", "observed", "expected", "difference", "low", "high"),
      ...number("ratio", "odds-ratio", "odds-low", "odds-high"),
    ],
    rows: effects.map(({ kind, exposed, effect, oddsRatio }) => [
      kind,
      exposed,
      effect.observed,
      effect.expected,
      ...bounds(effect.difference),
      ...bounds(oddsRatio),
    ]),
    total: effects.length,
  };
}
