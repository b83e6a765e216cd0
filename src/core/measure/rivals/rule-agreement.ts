import type { Bounds } from "../../stats/share-interval.js";
import type { Scale } from "../survey/scale.js";
import { bandOf, type Cuts, reaches } from "./bands.js";
import { type PositionRules, positionRules } from "./competitive-position.js";
import { dataCentre, scaleMiddle, scaleThirds, tercileCuts } from "./cut-rules.js";
import { type EvaluationAction, evaluationCell } from "./evaluation-cell.js";
import type { ElementMeans } from "./orders.js";
import { type PositionReadingName, readPosition } from "./position-reading.js";
import { type Quadrant, quadrantOf } from "./quadrant.js";

/** Ways to cut the charts; each says of every element whether to raise, keep or lower it. */
export const cutRules = ["scale", "data", "diagonal", "bands", "interval"] as const;
export type CutRule = (typeof cutRules)[number];

export type Direction = "raise" | "keep" | "lower";

export interface RuleOptions {
  readonly scale: Scale;
  /** What the data rule cuts by: four areas around means or medians, nine cells by thirds of the elements. */
  readonly data?: "mean" | "median" | "terciles";
  readonly position?: PositionRules;
}

export interface RuledElement {
  readonly element: string;
  /** null where the rule cannot tell: no benchmark, no interval, or too few different elements. */
  readonly directions: Readonly<Record<CutRule, Direction | null>>;
  /** The direction most rules give; null when two are given equally often or none at all. */
  readonly most: Direction | null;
  /** Rules that give it, and rules that tell anything. */
  readonly agreeing: number;
  readonly telling: number;
}

/**
 * What five ways of cutting the same chart say of each element, and how far they agree: thirds of the scale, the data's
 * own middle, the diagonal, bands of relative performance, and the interval of the paired difference.
 *
 * @source  docs/methods/placement-stability.md; cuts: Martilla & James (1977), J. Marketing 41(1):77–79; Lambert & Sharma
 *          (1990), IJPDLM 20(1)
 * @units   points of the scale, importance and performance on the same one
 * @assumes elements are those of one survey: the data rule places each against the others
 * @example ruleAgreement([{ element: "1", importance: 5.7, own: 5.3, benchmark: 5, interval: null }], { scale: { low: 1, high: 7 } })
 */
export function ruleAgreement(
  elements: readonly (ElementMeans & { readonly interval: Bounds | null })[],
  { scale, data = "mean", position = positionRulesOn(scale) }: RuleOptions,
): RuledElement[] {
  const thirds = scaleThirds(scale);
  const cuts = { importance: thirds, own: thirds };
  const byData = dataRule(elements, data);
  return elements.map((e) => {
    const relative = e.benchmark === null ? null : e.own - e.benchmark;
    const byPosition = (by: PositionReadingName) =>
      cornerDirection(
        e.importance,
        readPosition(by, { relative, interval: e.interval }, position)?.standing,
        position,
      );
    const centred = byData(e);
    const directions = {
      scale: directionOfAction(evaluationCell(e, cuts).action),
      data: centred,
      diagonal: diagonal(e, centred),
      bands: byPosition("bands"),
      interval: byPosition("interval"),
    };
    return { element: e.element, directions, ...agreement(Object.values(directions)) };
  });
}

/** Rules of the position matrix on a scale: on 1–7 bands of ±1, cuts 3 and 5, middle 4. */
export function positionRulesOn(scale: Scale): PositionRules {
  return {
    parity: (positionRules.parity * (scale.high - scale.low)) / 6,
    importanceCuts: scaleThirds(scale),
    middle: scaleMiddle(scale),
  };
}

export function directionOfAction(action: EvaluationAction): Direction {
  if (action === "reduce-or-maintain") return "lower";
  return action === "improve" || action === "definitely-improve" ? "raise" : "keep";
}

function directionOfQuadrant(area: Quadrant): Direction {
  if (area === "concentrate-here") return "raise";
  return area === "possible-overkill" ? "lower" : "keep";
}

function dataRule(elements: readonly ElementMeans[], data: "mean" | "median" | "terciles") {
  const importances = elements.map((e) => e.importance);
  const owns = elements.map((e) => e.own);
  if (data === "terciles") {
    const [importance, own]: (Cuts | null)[] = [tercileCuts(importances), tercileCuts(owns)];
    return (e: ElementMeans) =>
      importance && own ? directionOfAction(evaluationCell(e, { importance, own }).action) : null;
  }
  const [importance, own] = [dataCentre(importances, data), dataCentre(owns, data)];
  // A single element is its own middle: it says nothing.
  const tells = elements.length > 1 && importance !== null && own !== null;
  return (e: ElementMeans) => (tells ? directionOfQuadrant(quadrantOf(e, { importance, own })) : null);
}

/** Below the diagonal is raised; the rest is as the data's middle says, which raises none of it. */
function diagonal(e: ElementMeans, centred: Direction | null): Direction | null {
  if (!reaches(e.own, e.importance)) return "raise";
  return centred === "raise" ? "keep" : centred;
}

/** Only the named corners of the position matrix ask for anything. */
function cornerDirection(
  importance: number,
  standing: "disadvantage" | "parity" | "advantage" | "open" | undefined,
  { importanceCuts }: PositionRules,
): Direction | null {
  if (standing === undefined || standing === "open") return null;
  const band = bandOf(importance, importanceCuts);
  if (band === "high" && standing === "disadvantage") return "raise";
  return band === "low" && standing === "advantage" ? "lower" : "keep";
}

function agreement(directions: readonly (Direction | null)[]) {
  const told = directions.filter((d) => d !== null);
  const counts = (["raise", "keep", "lower"] as const)
    .map((direction) => ({ direction, count: told.filter((d) => d === direction).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = [counts[0]!, counts[1]!];
  return {
    most: first.count > second.count ? first.direction : null,
    agreeing: first.count,
    telling: told.length,
  };
}
