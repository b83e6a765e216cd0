import { freightAt } from "../../../../core/level/means/tariff.js";
import type { Candidate, PlanAction, Where } from "../../../../core/plan/candidate.js";
import { certain, combine } from "../../../../core/stats/drawn.js";
import { drawnShare } from "../../../../core/stats/drawn-share.js";
import { seededUniform, seedOf } from "../../../../core/stats/seeded-uniform.js";
import { type LineFailure, placeCarriers, placeOrders } from "../../../../facts/sql/level/elements.js";
import { yearsIn } from "../../../days.js";
import type { StudyInput } from "../../../input.js";
import {
  type DeliveryPlace,
  type DeliveryWay,
  offered,
  tariffOfCarrier,
} from "../../../level/elements/delivery.js";
import { readSpotMeans, type Spot, type SpotMeans, spotName } from "../../../level/elements/places.js";
import { always, spending, times, usually, whereOf } from "./made.js";

/** Checking where wrong goods are picked, and better packing or another carrier where goods break. */
export async function spotCandidates(
  input: StudyInput,
  delivery: readonly DeliveryPlace[],
  draws: number,
): Promise<Candidate[]> {
  const wrong = await readSpotMeans(input, "wrong", draws);
  const damaged = await readSpotMeans(input, "damaged", draws);
  const made = [
    ...wrong.flatMap((m) => checks(input, m, draws)),
    ...damaged.map((m) => atSpot(input, "damaged", m, draws)),
  ];
  for (const { spot } of damaged) made.push(...(await otherCarrier(input, delivery, spot, draws)));
  return made;
}

/** Where failures gather in hours, checking those alone stands beside checking all day. */
function checks(input: StudyInput, means: SpotMeans, draws: number): Candidate[] {
  const shift = atSpot(input, "wrong", means, draws);
  const { hours } = means;
  if (hours === null) return [shift];
  const all = hours.allJudged / Math.max(1, hours.judged);
  const share = hours.failed / Math.max(1, hours.allFailed);
  // At the other hours little is wrong, so checking them finds little: what is there beyond the usual goes as well.
  const whole: SpotMeans = {
    ...means,
    hours: null,
    lines: means.lines * all,
    removed: times(means.removed, share),
    cost: means.cost === null ? null : times(means.cost, all),
  };
  return [shift, { ...atSpot(input, "wrong", whole, draws), group: shift.group }];
}

function atSpot(input: StudyInput, failure: LineFailure, means: SpotMeans, draws: number): Candidate {
  const { spot, hours, removed, cost } = means;
  // A shift ends before its last hour's end.
  const span = hours === null ? null : `${hours.from}-${hours.to + 1}`;
  const where: Where[] = [
    ...whereOf(spot.places),
    ...(span === null ? [] : [{ dimension: "shift" as const, value: span }]),
  ];
  const kind = failure === "wrong" ? ("check-picking" as const) : ("better-packing" as const);
  const [failed, judged] = hours === null ? [spot.failed, spot.judged] : [hours.failed, hours.judged];
  const from = 1 - failed / judged;
  const site = spot.places.find((p) => p.dimension === "warehouse")?.value ?? "";
  const action: PlanAction = {
    what: failure === "wrong" ? "pick-check" : "packing",
    subject: spot.places.find((p) => p.dimension === "class")?.value ?? spotName(spot),
    site: hours === null ? site : `${site} ${clock(hours.from)}–${clock(hours.to + 1)}`.trim(),
    from: 0,
    to: 1,
    unit: "flag",
  };
  return {
    ...usually(input, draws),
    id: [failure, kind, spotName(spot), span].filter((x) => x !== null).join("."),
    element: failure,
    means: kind,
    group: `${failure}.${spotName(spot)}`,
    where,
    from,
    to: from + (1 - from) * removed.value,
    removes: [{ kind: failure, where, share: removed }],
    ...(cost === null ? { cost: null } : spending(cost)),
    costSource: cost === null ? "unknown" : "default",
    evidence: evidenceOf(failure, spot),
    inputs: [`loss.effect.${failure}`],
    assumptions: [
      ...always,
      ...(failure === "wrong"
        ? ["level.check-minutes", "level.check-catches"]
        : ["level.packing-minutes", "level.packing-material", "level.packing-saves"]),
    ],
    actions: [action],
  };
}

/** The same goods by the carriers that break fewer of them. */
async function otherCarrier(
  input: StudyInput,
  delivery: readonly DeliveryPlace[],
  spot: Spot,
  draws: number,
): Promise<Candidate[]> {
  const carrier = spot.places.find((p) => p.dimension === "carrier")?.value;
  if (carrier === undefined) return [];
  const { warehouse, settings } = input;
  const goods = spot.places.filter((p) => p.dimension !== "carrier");
  const others = (await warehouse.rows(placeCarriers("damaged", "carrier", goods))).filter(
    (c) => c.name !== carrier && c.judged >= 50,
  );
  const target = others.toSorted((a, b) => b.judged - a.judged || (a.name < b.name ? -1 : 1))[0];
  if (target === undefined || target.failed / target.judged >= spot.share / 2) return [];
  const years = yearsIn(settings.period.from, settings.period.to);
  const [moved] = await warehouse.rows(placeOrders(spot.places));
  const seed = `damaged.${spotName(spot)}.${target.name}`;
  const own = drawnShare(spot.failed, spot.judged, spot.design, seededUniform(seedOf(seed)), draws);
  const other = drawnShare(
    target.failed,
    target.judged,
    spot.design,
    seededUniform(seedOf(`${seed}.to`)),
    draws,
  );
  const removed = combine([own, other], ([s, o]) => Math.max(-1, Math.min(1, 1 - o! / s!)));
  const more = freightMore(delivery, carrier, target.name, moved!.orders, moved!.weight);
  const where = whereOf(spot.places);
  const from = 1 - spot.share;
  return [1, 0.5].map((part) => ({
    ...usually(input, draws),
    id: `damaged.change-carrier.${spotName(spot)}.${target.name}${part < 1 ? ".half" : ""}`,
    element: "damaged",
    means: "change-carrier" as const,
    group: `damaged.${spotName(spot)}`,
    where,
    from,
    to: from + part * (spot.share - target.failed / target.judged),
    removes: [{ kind: "damaged" as const, where, share: times(removed, part) }],
    ...(more === null ? { cost: null } : spending(certain((more * part) / years, draws))),
    costSource: more === null ? ("unknown" as const) : ("records" as const),
    evidence: evidenceOf("damaged", spot),
    inputs: ["loss.effect.damaged"],
    assumptions: [...always],
    actions: [
      {
        what: "carrier" as const,
        subject: carrier,
        site: goods.map((g) => g.value).join("."),
        from: 1,
        to: 1 - part,
        unit: "share" as const,
      },
      {
        what: "carrier" as const,
        subject: target.name,
        site: goods.map((g) => g.value).join("."),
        from: null,
        to: part,
        unit: "share" as const,
      },
    ],
  }));
}

/** Cents more freight for so many orders of such weight by the other carrier, at what both charge where both go. */
function freightMore(
  delivery: readonly DeliveryPlace[],
  carrier: string,
  target: string,
  orders: number,
  weight: number,
): number | null {
  let [more, of] = [0, 0];
  const mean = orders > 0 ? weight / orders : 0;
  for (const place of delivery) {
    const own = place.ways.find((w) => w.carriers.includes(carrier));
    const others = place.ways.filter((w) => w.carriers.includes(target));
    const other = others.find((w) => w.mode === own?.mode) ?? others[0];
    if (own === undefined || other === undefined || !offered(own) || !offered(other)) continue;
    const volume = own.rows.reduce((s, r) => s + (r.carrier === carrier ? r.judged : 0), 0);
    const charged = (way: DeliveryWay, by: string) => freightAt(tariffOfCarrier(way, by)!, 1, mean);
    more += volume * (charged(other, target) - charged(own, carrier));
    of += volume;
  }
  return of === 0 ? null : (100 * orders * more) / of;
}

function evidenceOf(failure: LineFailure, { places }: Spot): Candidate["evidence"] {
  const args = Object.fromEntries(
    places.map((p) => [p.dimension === "class" ? "product-class" : p.dimension, p.value]),
  );
  return { query: "mart.line", args: { ...args, [failure === "wrong" ? "wrong_item" : "damaged"]: 1 } };
}

const clock = (hour: number): string => `${String(hour % 24).padStart(2, "0")}:00`;
