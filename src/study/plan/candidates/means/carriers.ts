import { assumed } from "../../../../core/assumptions.js";
import { clearlyMore } from "../../../../core/level/clearly-more.js";
import { freightAt } from "../../../../core/level/means/tariff.js";
import type { Candidate, PlanAction, Where } from "../../../../core/plan/candidate.js";
import { certain, combine } from "../../../../core/stats/drawn.js";
import { drawnShare } from "../../../../core/stats/drawn-share.js";
import { seededUniform, seedOf } from "../../../../core/stats/seeded-uniform.js";
import { placeCarriers } from "../../../../facts/sql/level/elements.js";
import { yearsIn } from "../../../days.js";
import type { StudyInput } from "../../../input.js";
import {
  type DeliveryPlace,
  type DeliveryWay,
  offered,
  summed,
  tariffOfCarrier,
} from "../../../level/elements/delivery.js";
import { type Spot, spotsOf } from "../../../level/elements/places.js";
import { always, spending, times, usually } from "./made.js";

/** Clusters that could not be measured are taken to double the variance. */
const usualDesign = 2;

/** Other carriers or modes to places where one of them is late clearly more often, in full and by half. */
export async function carrierCandidates(
  input: StudyInput,
  places: readonly DeliveryPlace[],
  draws: number,
): Promise<Candidate[]> {
  if (!places.some((p) => p.ways.length > 1)) return [];
  const spots = spotsOf(input, "late");
  const fragile = await clearlyDamaging(input);
  const several = new Set(places.map((p) => p.region).filter((r, i, all) => all.indexOf(r) !== i));
  return places.flatMap((place) =>
    place.ways.flatMap((way) => {
      const where = whereWay(place, way, several.has(place.region));
      if (way.carrier === null && !spots.some((s) => inSpot(s, place, way))) return [];
      return place.ways
        .filter(
          (to) => to !== way && offered(to) && offered(way) && to.late / to.judged < way.late / way.judged,
        )
        .flatMap((to) => {
          const carrier = best(to, fragile);
          return carrier === null ? [] : moves(input, { place, way, to, carrier, where, spots, draws });
        });
    }),
  );
}

/** Carriers that break clearly more than the others: nobody is sent to them for being on time. */
async function clearlyDamaging({ warehouse, assumptions }: StudyInput): Promise<ReadonlySet<string>> {
  const carriers = await warehouse.rows(placeCarriers("damaged", "carrier", []));
  const [n, k] = [carriers.reduce((s, c) => s + c.judged, 0), carriers.reduce((s, c) => s + c.failed, 0)];
  const apart = assumed(assumptions, "level.clear-difference").value / 10;
  const clear = clearlyMore(
    carriers.map((c) => ({ k: c.failed, n: c.judged, restK: k - c.failed, restN: n - c.judged })),
    0.95,
    apart,
  );
  return new Set(carriers.filter((_, i) => clear[i]).map((c) => c.name));
}

/** The carrier of a way that most goods go with already, of those that do not break goods; without names, the mode. */
function best(way: DeliveryWay, fragile: ReadonlySet<string>): string | null {
  if (way.carriers.length === 0) return way.mode;
  const volume = new Map<string, number>();
  for (const row of way.rows) {
    const name = row.carrier;
    if (name !== null && !fragile.has(name)) volume.set(name, (volume.get(name) ?? 0) + row.judged);
  }
  return [...volume].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function whereWay(place: DeliveryPlace, way: DeliveryWay, severalWarehouses: boolean): Where[] {
  return [
    ...(place.region === null ? [] : [{ dimension: "region" as const, value: place.region }]),
    ...(place.warehouse === null || (place.region !== null && !severalWarehouses)
      ? []
      : [{ dimension: "warehouse" as const, value: place.warehouse }]),
    ...(way.carrier !== null
      ? [{ dimension: "carrier" as const, value: way.carrier }]
      : way.mode === null
        ? []
        : [{ dimension: "mode" as const, value: way.mode }]),
  ];
}

/** A spot of a mode holds all ways of that mode at its places; those of a carrier that is late alone stand for themselves. */
const inSpot = (spot: Spot, place: DeliveryPlace, way: DeliveryWay): boolean =>
  spot.places.some((p) => p.dimension === "mode") &&
  spot.places.every(
    (p) =>
      (p.dimension === "mode" && p.value === way.mode) ||
      (p.dimension === "region" && p.value === place.region) ||
      (p.dimension === "warehouse" && p.value === place.warehouse),
  );

/** The carriers of a mode that are late alone are not meant by what the others do: these go by their names. */
const placesOf = (way: DeliveryWay, where: readonly Where[]): readonly (readonly Where[])[] =>
  way.carrier !== null || way.carriers.length === 0
    ? [where]
    : way.carriers.map((value) => [...where, { dimension: "carrier" as const, value }]);

interface Move {
  readonly place: DeliveryPlace;
  readonly way: DeliveryWay;
  readonly to: DeliveryWay;
  readonly carrier: string;
  readonly where: readonly Where[];
  readonly spots: readonly Spot[];
  readonly draws: number;
}

function moves(input: StudyInput, { place, way, to, carrier, where, spots, draws }: Move): Candidate[] {
  const { from: first, to: last } = input.settings.period;
  const years = yearsIn(first, last);
  const name = where.map((w) => w.value).join(".");
  const means = to.mode === way.mode ? ("change-carrier" as const) : ("change-mode" as const);
  const spot = spots.find((s) =>
    s.places.every((p) => where.some((w) => w.dimension === p.dimension && w.value === p.value)),
  );
  const own = shareOf(`late.${name}`, way, spot, draws);
  const other = shareOf(`late.${name}.${carrier}`, to, undefined, draws);
  const removed = combine([own, other], ([s, o]) => Math.max(-1, Math.min(1, 1 - o! / s!)));
  const sums = summed(way.rows);
  const more =
    (100 *
      (freightAt(tariffOfCarrier(to, carrier)!, sums.weighed, sums.weight) -
        freightAt(way.tariff!, sums.weighed, sums.weight))) /
    years;
  const all = place.ways.reduce((s, w) => s + w.judged, 0);
  const [from, reach] = [1 - way.late / way.judged, 1 - to.late / to.judged];
  return [1, 0.5].map((part) => {
    const actions: PlanAction[] = [
      action(way.carrier ?? way.mode ?? "", place, way.judged / all, ((1 - part) * way.judged) / all, means),
      action(carrier, place, null, (part * way.judged) / all, means),
    ];
    return {
      ...usually(input, draws),
      id: `late.${means}.${name}.${carrier}${part < 1 ? ".half" : ""}`,
      element: "late",
      means,
      group: `late.way.${name}`,
      where,
      from,
      to: from + part * (reach - from),
      removes: placesOf(way, where).map((at) => ({
        kind: "late" as const,
        where: at,
        share: times(removed, part),
      })),
      ...spending(certain(more * part, draws)),
      costSource: "records" as const,
      evidence: {
        query: "mart.order",
        args: { ...Object.fromEntries(where.map((w) => [w.dimension, w.value])), on_time: 0 },
      },
      inputs: ["loss.effect.late"],
      assumptions: [...always, "level.clear-difference"],
      actions,
    } satisfies Candidate;
  });
}

function shareOf(name: string, way: DeliveryWay, spot: Spot | undefined, draws: number) {
  // A spot's design is told by lines; what it says of the relative error holds for orders as well.
  const p = way.late / way.judged;
  const design =
    spot === undefined
      ? usualDesign
      : Math.max(1, (way.judged * spot.design * (1 - spot.share) * p) / (spot.judged * spot.share * (1 - p)));
  return drawnShare(way.late, way.judged, design, seededUniform(seedOf(name)), draws);
}

const action = (
  subject: string,
  place: DeliveryPlace,
  from: number | null,
  to: number,
  means: "change-carrier" | "change-mode",
): PlanAction => ({
  what: means === "change-carrier" ? "carrier" : "mode",
  subject,
  site: place.region ?? place.warehouse ?? "",
  from,
  to,
  unit: "share",
});
