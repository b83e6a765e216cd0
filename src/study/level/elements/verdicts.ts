import { lossPerFailure } from "../../../core/level/means/failure-curve.js";
import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import { saidIn } from "../../said.js";
import { figureOf } from "../curve-findings.js";
import type { ElementFound, ElementRows } from "./rows.js";

const said = saidIn("level");

/** One sentence per element of all customers: what level pays, up to what cost a point would pay, or why neither is known. */
export function elementVerdicts(found: readonly (readonly [ElementFound, ElementRows])[]): Verdict[] {
  return found.flatMap(([e, rows]) => (e.class === null ? [verdictOf(e, rows)] : []));
}

function verdictOf(e: ElementFound, { optimum, step }: ElementRows): Verdict {
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
  if (Math.abs(optimum.best - optimum.today!) >= 0.0005 && open(step))
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

/** Cost, loss and counts leave it open whether the best level lies above today's or below. */
const open = (step: ElementRows["step"]): boolean => step === null || (step.low <= 0 && 0 <= step.high);
