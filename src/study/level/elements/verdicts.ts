import { lossPerFailure } from "../../../core/level/means/failure-curve.js";
import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import { saidIn } from "../../said.js";
import { figureOf } from "../curve-findings.js";
import type { OptimumRow } from "../parts.js";
import type { ElementFound } from "./rows.js";

const said = saidIn("level");

/** One sentence per element of all customers: what level pays, up to what cost a point would pay, or why neither is known. */
export function elementVerdicts(found: readonly (readonly [ElementFound, OptimumRow])[]): Verdict[] {
  return found.flatMap(([e, optimum]) => (e.class === null ? [verdictOf(e, optimum)] : []));
}

function verdictOf(e: ElementFound, optimum: OptimumRow): Verdict {
  const subject = figureOf(e.element);
  const element = { element: e.element };
  if (e.loss === null) return said("element-no-loss", "cannot-tell", subject, element, null, e.element);
  const perPoint = (lossPerFailure(e.loss).value * e.cases) / 100;
  if (optimum.best === null)
    return perPoint > 0
      ? said(
          "element-pays-up-to",
          "cannot-tell",
          subject,
          { ...element, level: optimum.today ?? 0, money: major(perPoint) },
          major(perPoint),
          e.element,
        )
      : said("element-loses-nothing", "no-clear-effect", subject, element, null, e.element);
  const saves = optimum.totalToday! - optimum.totalBest!;
  const values = {
    ...element,
    today: optimum.today!,
    best: optimum.best,
    low: optimum.low!,
    high: optimum.high!,
    saves: major(saves),
    means: optimum.means,
  };
  if (Math.abs(optimum.best - optimum.today!) >= 0.0005 && within(optimum))
    return said("element-open", "no-clear-effect", subject, values, null, e.element);
  const at = Math.abs(optimum.best - optimum.today!);
  const sure = optimum.high! - optimum.low! < 0.002;
  const code =
    at < 0.0005
      ? "element-at-best"
      : optimum.best < optimum.today!
        ? "element-less"
        : sure
          ? "element-raise-sure"
          : "element-raise";
  return said(code, "finding", subject, values, major(Math.abs(saves)), e.element);
}

/** What a failure costs is so unsure that today's level may well be the best one. */
const within = ({ today, low, high }: OptimumRow): boolean => low! <= today! && today! <= high!;
