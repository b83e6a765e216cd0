import type { Findings } from "../../core/findings.js";
import type { Verdict } from "../../core/verdict.js";
import type { StudyInput } from "../input.js";
import { joined } from "../joined.js";
import { nothingFound } from "../made.js";
import { major } from "../money.js";
import type { Penalties } from "../penalties.js";
import { saidIn } from "../said.js";
import { type Compared, compare } from "./means/compare.js";
import { classFlows } from "./means/flows.js";
import { classOptions } from "./means/options.js";
import { promiseCurve } from "./means/promise.js";
import { isoCostTable, isoServiceTable, meansTable, pathTable, sameServiceTable } from "./means/tables.js";
import type { Supply } from "./parts.js";

const said = saidIn("level");

/** Means against each other: transport or supplier against stock at one service, and the days promised. */
export async function studyMeans(
  input: StudyInput,
  penalties: Penalties | null,
  supply: Supply | null,
): Promise<Findings> {
  const promise = await promiseCurve(input, penalties);
  // Freight in money and goods without a price cannot be held against each other.
  if (supply === null || supply.money === "relative") return promise;
  const compared = (await classOptions(input, classFlows(supply))).flatMap((o) => compare(o) ?? []);
  if (compared.length === 0) return promise;
  const lines = isoCostTable(compared);
  return joined([
    {
      ...nothingFound,
      tables: [
        meansTable(compared),
        isoServiceTable(compared),
        ...(lines.rows.length === 0 ? [] : [lines]),
        pathTable(compared),
        sameServiceTable(compared),
      ],
      verdicts: meansVerdicts(compared),
    },
    promise,
  ]);
}

function meansVerdicts(compared: readonly Compared[]): Verdict[] {
  const several = compared.filter((c) => c.plans.length > 1);
  const saving = several
    .flatMap((c) => (c.less.kind === "improved" ? [{ c, gain: c.less.gain, to: c.less.option }] : []))
    .sort((a, b) => b.gain - a.gain);
  const [first] = saving;
  const days = compared.reduce((s, c) => s + c.dayWorth, 0);
  return [
    ...(first === undefined
      ? []
      : [
          said(
            "means-same-service",
            "finding",
            "level.same-service",
            {
              name: first.c.options.of.class,
              today: first.c.plans[first.c.options.today]!.name,
              option: first.to,
              service: first.c.plans[first.c.options.today]!.fillRate,
              saves: major(first.gain),
              classes: saving.length,
              all: major(saving.reduce((s, f) => s + f.gain, 0)),
            },
            major(saving.reduce((s, f) => s + f.gain, 0)),
          ),
        ]),
    ...(several.length > 0 && first === undefined
      ? [said("means-at-best", "finding", "level.same-service", { classes: several.length })]
      : []),
    ...(several.length === 0 ? [said("means-one-way", "cannot-tell", "level.means")] : []),
    ...(several.some((c) => c.options.kind === "delivery")
      ? [said("means-from-deliveries", "warning", "level.means")]
      : []),
    said("means-day-worth", "finding", "level.iso-service", { money: major(days) }, major(days)),
  ];
}
