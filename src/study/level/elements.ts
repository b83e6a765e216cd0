import { assumed } from "../../core/assumptions.js";
import { saidOf } from "../../core/level/element-words.js";
import type { WayOfWorking } from "../../core/level/means/failure-curve.js";
import { failureCurve } from "../../core/level/means/failure-curve.js";
import { combine, type Drawn } from "../../core/stats/drawn.js";
import { drawnShare } from "../../core/stats/drawn-share.js";
import { seededUniform, seedOf } from "../../core/stats/seeded-uniform.js";
import { yearsIn } from "../days.js";
import type { StudyInput } from "../input.js";
import { joined } from "../joined.js";
import { partOf } from "../kept.js";
import { lossParts } from "../loss/parts.js";
import { type Made, nothingFound } from "../made.js";
import type { Penalties } from "../penalties.js";
import {
  type DeliveryPlace,
  deliveryCurve,
  type LateShares,
  lateShares,
  readDelivery,
} from "./elements/delivery.js";
import { designOf, measureOf } from "./elements/design.js";
import { type DeskMeans, deskCurve, readDeskMeans } from "./elements/desk.js";
import { readSpotMeans, type SpotMeans, spotParts } from "./elements/places.js";
import { pointsTable } from "./elements/points-table.js";
import { type ElementFound, elementRows, type Redrawn } from "./elements/rows.js";
import { lossOf, readStakes, type Stakes } from "./elements/stakes.js";
import { elementVerdicts } from "./elements/verdicts.js";
import { studyMeans } from "./means.js";
import type { LevelPart, Supply } from "./parts.js";

/** What counts of failures and the means against them rest on, and what else their loss does. */
const counted = ["measure", "cost", "effects", "level.classes"];
const told = [...counted, ...lossParts, "level.penalty"];

interface Means {
  readonly delivery: readonly DeliveryPlace[];
  readonly lateShares: LateShares;
  readonly damaged: readonly SpotMeans[];
  readonly wrong: readonly SpotMeans[];
  readonly desk: DeskMeans | null;
}

/**
 * Elements other than stock: what their failures lose, what fewer of them would cost by the means the records show, and
 * the level at which both together are least.
 */
export async function studyElementLevels(
  input: StudyInput,
  penalties: Penalties | null,
  supply: Supply | null = null,
): Promise<Made<LevelPart>> {
  const means = await studyMeans(input, penalties, supply);
  if (penalties === null) return { made: null, findings: means };
  const rows = await partOf(input, "level.elements.rows", told, async (i) =>
    (await readElementLevels(i, penalties)).map((e) => [e, elementRows(e)] as const),
  );
  if (rows.length === 0) return { made: null, findings: means };
  const optima = rows.map(([e, { optimum }]) => [e, optimum] as const);
  const used = usedBy(optima.map(([, o]) => o.means));
  // Without money every loss is in units of its own and cannot be held against a cost.
  const findings =
    penalties.money === "relative"
      ? nothingFound
      : {
          ...nothingFound,
          tables: [pointsTable(optima)],
          verdicts: elementVerdicts(rows),
          assumptions: used.map((id) => assumed(input.assumptions, id)),
        };
  return {
    made:
      penalties.money === "relative"
        ? null
        : {
            curves: rows.flatMap(([, r]) => r.curves),
            optima: optima.map(([, o]) => ({ ...o, assumptions: assumptionsOf[o.means] ?? [] })),
            totals: rows.flatMap(([e, { totals }]) =>
              totals === null || e.class !== null ? [] : [{ element: e.element, ...totals }],
            ),
            money: "recorded",
            assumptions: used,
          },
    findings: joined([findings, means]),
  };
}

const assumptionsOf: Readonly<Record<string, readonly string[]>> = {
  packing: ["level.packing-minutes", "level.packing-material", "level.packing-saves"],
  checking: ["level.check-minutes", "level.check-catches"],
  carriers: ["level.clear-difference"],
};

const usedBy = (means: readonly string[]): string[] => [
  ...new Set(means.flatMap((m) => assumptionsOf[m] ?? [])),
];

/** Every element of all customers and of each class, with its failures, loss and cost a year. */
async function readElementLevels(input: StudyInput, penalties: Penalties): Promise<ElementFound[]> {
  const stakes = await readStakes(input);
  if (stakes.length === 0) return [];
  const means = await partOf(input, "level.elements.means", counted, (i) => readMeans(i, penalties.draws));
  return stakes
    .flatMap((s) => elementOf(input, penalties, s, means))
    .sort((a, b) => order(a.element, b.element) || order(a.class ?? "", b.class ?? ""));
}

/** How failures are fewer elsewhere, or could be; what that takes away is not known, so it is drawn. */
async function readMeans(input: StudyInput, draws: number): Promise<Means> {
  const delivery = await readDelivery(input);
  return {
    delivery,
    lateShares: lateShares(delivery, designOf(input, "late"), draws),
    damaged: await readSpotMeans(input, "damaged", draws),
    wrong: await readSpotMeans(input, "wrong", draws),
    desk: await readDeskMeans(input),
  };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function elementOf(
  input: StudyInput,
  penalties: Penalties,
  stakes: Stakes,
  means: Means,
): readonly ElementFound[] {
  const { settings } = input;
  const years = yearsIn(settings.period.from, settings.period.to);
  if (stakes.element === "slow-answer") return slowResponse(input, penalties, stakes, means.desk, years);
  const element = stakes.element as "late" | "damaged" | "wrong" | "complaint" | "invoice" | "unresolved";
  const failures = stakes.failed / years;
  // A point of the whole firm's level is what was given; what a class would cost of it is not known.
  const given = stakes.class === null ? saidOf(settings.level?.costPerPoint, element) : null;
  const failed = drawnShare(
    stakes.failed,
    stakes.judged,
    designOf(input, element),
    seededUniform(seedOf(`failed.${element}.${stakes.class ?? ""}`)),
    penalties.draws,
  );
  const curve = given === null ? curveOf(input, element, stakes, means, failures, failed) : null;
  return [
    {
      element,
      class: stakes.class,
      cases: stakes.judged / years,
      failures,
      failed,
      cost: curve?.today.cost ?? 0,
      loss: lossOf(penalties, element, stakes),
      costs:
        given !== null
          ? { kind: "per-point", cents: given * 100 }
          : curve === null
            ? { kind: "unknown" }
            : { kind: "means", curve: curve.curve, redrawn: curve.redrawn, means: curve.means },
      promised: promisedOf(input, element),
    },
  ];
}

interface Curve {
  readonly today: WayOfWorking;
  readonly curve: readonly WayOfWorking[];
  readonly redrawn: (draw: number) => Redrawn;
  readonly means: string;
}

function curveOf(
  input: StudyInput,
  element: string,
  stakes: Stakes,
  means: Means,
  failures: number,
  failed: Drawn,
): Curve | null {
  if (element === "late") {
    const made = deliveryCurve(input, means.delivery, means.lateShares, stakes.class);
    if (made === null) return null;
    // Orders that name no carrier stay as they are.
    const rest = Math.max(0, failures - made.today.failures);
    const whole = (curve: readonly WayOfWorking[]) =>
      curve.map((w) => ({ ...w, failures: w.failures + rest }));
    return {
      today: { failures, cost: made.today.cost },
      curve: whole(made.curve),
      redrawn: (d) => {
        const { today, curve } = made.redrawn(d);
        return { today: today + rest, curve: whole(curve) };
      },
      means: "carriers",
    };
  }
  if (element !== "damaged" && element !== "wrong") return null;
  const spots = spotParts(means[element], stakes.class, failures);
  return spots === null
    ? null
    : {
        today: { failures, cost: 0 },
        curve: failureCurve(spots.parts),
        redrawn: (d) => {
          const times = failed.value > 0 ? failed.draws[d]! / failed.value : 1;
          return { today: failures * times, curve: failureCurve(spots.redrawn(d, times)) };
        },
        means: element === "damaged" ? "packing" : "checking",
      };
}

/** Slow answers are counted by contacts and lose customers by the orders they belong to: the loss is shared among all. */
function slowResponse(
  input: StudyInput,
  penalties: Penalties,
  stakes: Stakes,
  desk: DeskMeans | null,
  years: number,
): readonly ElementFound[] {
  const perOrder = lossOf(penalties, "slow-answer", stakes);
  if (desk === null || stakes.class !== null) return [];
  const orders = stakes.failed / years;
  const share = desk.today.failures > 0 ? orders / desk.today.failures : 0;
  const times = (d: NonNullable<typeof perOrder>["direct"]) => combine([d], ([x]) => x! * share);
  return [
    {
      element: "slow-response",
      class: null,
      cases: desk.cases,
      failures: desk.today.failures,
      failed: null,
      cost: desk.today.cost,
      loss: perOrder === null ? null : { direct: times(perOrder.direct), leaving: times(perOrder.leaving) },
      costs:
        desk.person === null
          ? { kind: "unknown" }
          : { kind: "means", curve: deskCurve(desk), redrawn: null, means: "agents" },
      promised: promisedOf(input, "slow-response"),
    },
  ];
}

function promisedOf({ settings }: StudyInput, element: string): number | null {
  const own = saidOf(settings.level?.promised, element);
  if (own !== null) return own <= 1 ? own : null;
  const [measure, counts] = measureOf[element] ?? [];
  const target = measure === undefined ? undefined : settings.targets[measure];
  return target === undefined ? null : counts === "good" ? target : 1 - target;
}
