import type { Cell, Table } from "../../../core/findings.js";
import { dataCentre, scaleMiddle } from "../../../core/measure/rivals/cut-rules.js";
import { intervalStanding } from "../../../core/measure/rivals/interval-standing.js";
import type { Cutting } from "../../../core/measure/rivals/matrix-cutting.js";
import { diagonalOrder } from "../../../core/measure/rivals/orders.js";
import { quadrantOf } from "../../../core/measure/rivals/quadrant.js";
import { cutRules } from "../../../core/measure/rivals/rule-agreement.js";
import { code, count, key, label, number } from "../../columns.js";
import { chances, score } from "./columns.js";
import type { ElementRow, SeenElement } from "./seen.js";

/** Where the rows of an element stand. */
export type Stands = "fact.answer" | "fact.survey_mean";

const evaluation = "evaluation-matrix";
const position = "competitive-position";
const rules = "combination-rules";

/** The data table, and where both matrices put every element. */
export function rivalsTable(seen: readonly SeenElement[], cutting: Cutting | null, stands: Stands): Table {
  /** A mean of answers comes from those of its kind only. */
  const behind = (kind: string) =>
    stands === "fact.answer" ? { evidence: { query: stands, args: { kind } } } : {};
  return {
    id: "measure.rivals",
    columns: [
      key("number", "count"),
      label("element"),
      { ...score("importance"), ...behind("importance") },
      { ...score("own"), ...behind("performance") },
      { ...score("benchmark"), ...behind("performance") },
      { ...score("relative"), ...behind("performance") },
      score("low"),
      score("high"),
      score("of-means"),
      count("n"),
      code("cell", evaluation),
      code("action", evaluation),
      code("bands", position),
      code("sign", position),
      code("interval", position),
      code("combined", rules),
      code("reason", rules),
      code("voice", rules),
      count("order", rules),
      number("gap-weight", "index", rules),
      count("gap-order", rules),
    ],
    rows: seen.map(({ number, row, placed, order, gap }) => [
      number,
      row.element,
      row.importance?.mean ?? null,
      row.own?.mean ?? null,
      row.benchmark?.mean ?? null,
      ...relativeCells(row),
      row.ofMeans,
      row.answers,
      placed?.evaluation.cell ?? null,
      placed?.evaluation.action ?? null,
      placed?.position == null ? null : (placed.position.corner ?? placed.position.standing),
      placed?.position?.signQuadrant ?? null,
      byInterval(row, cutting),
      placed?.action ?? null,
      placed?.combined.reason ?? null,
      placed?.combined.voice ?? null,
      order,
      gap?.weight ?? null,
      gap?.order ?? null,
    ]),
    total: seen.length,
    rowEvidence: seen.map(({ row }) => ({ query: stands, args: { element: row.element } })),
  };
}

/** Relative performance and its range. */
export function relativeCells({ relative }: ElementRow): [Cell, Cell, Cell] {
  return [relative?.mean ?? null, relative?.interval?.low ?? null, relative?.interval?.high ?? null];
}

function byInterval({ relative }: ElementRow, cutting: Cutting | null) {
  if (cutting === null || relative?.interval == null) return null;
  return intervalStanding(relative.interval, cutting.position.parity);
}

/** How firmly elements are placed. */
export function placementTable(seen: readonly SeenElement[], stands: Stands): Table {
  const placed = seen.filter((s) => s.placed !== null);
  return {
    id: "measure.placement",
    columns: [
      key("element"),
      count("number"),
      code("cell", evaluation),
      ...chances("cell-chance", "action-chance"),
      code("next-cell", "placement-stability"),
      code("firm", "placement-stability"),
      count("more-answers", "placement-stability"),
      code("settles", "placement-stability"),
      code("basis", "placement-stability"),
      code("note", "placement-stability"),
      count("rules-agree", "placement-stability"),
      count("rules", "placement-stability"),
    ],
    rows: placed.map(({ number, row, placed: at, firmness: f, rules: r }) => [
      row.element,
      number,
      at!.evaluation.cell,
      f.cell,
      f.action,
      f.next,
      f.firm,
      f.more?.kind === "answers" ? f.more.more : null,
      f.more?.kind ?? null,
      f.basis,
      f.note,
      r?.agreeing ?? null,
      r?.telling ?? null,
    ]),
    total: placed.length,
    evidence: { query: stands, args: {} },
    rowEvidence: placed.map(({ row }) => ({ query: stands, args: { element: row.element } })),
  };
}

/** What each way of cutting says of each element. */
export function rulesTable(seen: readonly SeenElement[], cutting: Cutting | null): Table | null {
  const placed = seen.flatMap((s) =>
    s.placed === null || s.rules === null ? [] : [{ ...s, placed: s.placed, rules: s.rules }],
  );
  if (placed.length === 0 || cutting?.scale == null) return null;
  const middle = scaleMiddle(cutting.scale);
  const [importance, own] = [
    dataCentre(
      placed.map((s) => s.placed.importance),
      "mean",
    )!,
    dataCentre(
      placed.map((s) => s.placed.own),
      "mean",
    )!,
  ];
  const diagonal = diagonalOrder(placed.map((s) => s.placed));
  return {
    id: "measure.placement-rules",
    columns: [
      key("element"),
      count("number"),
      ...cutRules.map((rule) => code(rule, "placement-stability")),
      code("most", "placement-stability"),
      code("centred-scale", evaluation),
      code("centred-data", evaluation),
      score("shortfall", evaluation),
      count("shortfall-order", evaluation),
    ],
    rows: placed.map(({ number, row, placed: at, rules: r }) => {
      const place = diagonal.findIndex((d) => d.element === row.element);
      return [
        row.element,
        number,
        ...cutRules.map((rule) => r.directions[rule]),
        r.most,
        quadrantOf(at, { importance: middle, own: middle }),
        // A single element is its own middle.
        placed.length > 1 ? quadrantOf(at, { importance, own }) : null,
        diagonal[place]!.gap,
        place + 1,
      ];
    }),
    total: placed.length,
  };
}
