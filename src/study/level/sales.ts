import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { elementMeant } from "../../core/level/element-words.js";
import type { Verdict } from "../../core/verdict.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";
import { major } from "../money.js";
import { saidIn } from "../said.js";
import { figureOf } from "./curve-findings.js";
import type { LevelPart } from "./parts.js";
import { stockOutAnswer, toldAnswer } from "./sales/answer.js";
import { type SalesBest, salesBest } from "./sales/best.js";
import { stockOutSpells, yearlySales } from "./sales/read.js";
import { salesCurves, salesOptima } from "./sales/tables.js";

const said = saidIn("level");

/**
 * Sales against service, as the firm tells it or as its records show, held against what service costs: the same question
 * as the best level from lost customers, asked the other way round. Its money is in no other sum.
 */
export async function studySales(input: StudyInput, parts: readonly (LevelPart | null)[]): Promise<Findings> {
  const told = input.settings.level?.sales ?? [];
  const known = parts
    .filter((p) => p !== null)
    .flatMap((part) => part.optima.map((optimum) => ({ part, optimum })))
    .filter(({ optimum }) => optimum.of === "all" && optimum.today !== null && optimum.unit === "share");
  // The curve in full is of lines: a level of whole orders is another number.
  const of = (element: string) =>
    element === "order-in-full"
      ? undefined
      : known.find(({ optimum }) => optimum.element === elementMeant(element));
  const yearly = await yearlySales(input);
  const found: SalesBest[] = [];
  const unknown: Verdict[] = [];
  for (const [k, answer] of told.entries()) {
    const at = of(answer.element);
    if (at === undefined) {
      unknown.push(
        said(
          "sales-no-element",
          "cannot-tell",
          "level.optimum.in-full",
          { n: k + 1, name: answer.element },
          null,
          `${k + 1}`,
        ),
      );
      continue;
    }
    const curve = await toldAnswer(input, answer, at.optimum.element, at.optimum.today!);
    found.push(salesBest(k + 1, curve, at.optimum, at.part, yearly));
  }
  const stock = of("in-full");
  const spells = stock === undefined || yearly === null ? null : await stockOutSpells(input);
  if (stock !== undefined && spells !== null)
    found.push(
      salesBest(
        told.length + 1,
        stockOutAnswer(stock.optimum.element, spells, stock.optimum.today!),
        stock.optimum,
        stock.part,
        yearly,
      ),
    );
  if (found.length === 0) return { ...nothingFound, verdicts: unknown };
  const guessed = told.some((t) => t.points?.some((p) => p.error === undefined));
  return {
    ...nothingFound,
    tables: [salesOptima(found), salesCurves(found)],
    verdicts: [...unknown, ...found.map(verdictOf)],
    assumptions: guessed ? [assumed(input.assumptions, "level.sales-told-error")] : [],
  };
}

function verdictOf(f: SalesBest): Verdict {
  const { answer } = f;
  const values = { n: f.curve, element: answer.element, told: answer.told, form: answer.form };
  const say = (code: string, kind: Verdict["kind"], more: Verdict["values"], weight: number | null = null) =>
    said(code, kind, figureOf(answer.element), { ...values, ...more }, weight, `${f.curve}`);
  if (f.best === null) return say("sales-untold", "cannot-tell", { reason: f.reason ?? "does-not-fit" });
  const at = {
    today: f.today,
    best: f.best,
    low: f.low!,
    high: f.high!,
    gain: major(f.gain!),
    least: major(f.gainLow!),
    most: major(f.gainHigh!),
  };
  if (!answer.clear) return say("sales-unclear", "no-clear-effect", at);
  if (Math.abs(f.best - f.today) < 0.0005) return say("sales-at-best", "finding", at);
  return say(f.beyond ? "sales-best-beyond" : "sales-best", "finding", at, Math.abs(at.gain));
}
