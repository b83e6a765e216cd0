import { assumed } from "../../../core/assumptions.js";
import { clearlyMore } from "../../../core/level/clearly-more.js";
import { failureCurve, type PartOfWork, type WayOfWorking } from "../../../core/level/means/failure-curve.js";
import { freightAt, type ShipmentSums, type Tariff, tariffOf } from "../../../core/level/means/tariff.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { drawnShare } from "../../../core/stats/drawn-share.js";
import { seededUniform, seedOf } from "../../../core/stats/seeded-uniform.js";
import { deliveryCells } from "../../../facts/sql/level/elements.js";
import { yearsIn } from "../../days.js";
import type { StudyInput } from "../../input.js";

/** Orders of one class that went one way to one place, in the period. */
export interface DeliveryRow extends ShipmentSums {
  readonly class: string;
  readonly carrier: string | null;
  readonly judged: number;
  readonly late: number;
}

/** A way to a place: one carrier that is clearly later than the others, or all others of the mode. */
export interface DeliveryWay {
  readonly mode: string | null;
  /** Null: the mode's carriers that do not differ clearly. */
  readonly carrier: string | null;
  readonly carriers: readonly string[];
  readonly judged: number;
  readonly late: number;
  readonly tariff: Tariff | null;
  readonly rows: readonly DeliveryRow[];
}

/** A place goods go to from one warehouse, with the ways there. */
export interface DeliveryPlace {
  readonly region: string | null;
  readonly warehouse: string | null;
  readonly ways: readonly DeliveryWay[];
}

/** Ways met so seldom are neither judged nor offered. */
const enough = 30;

/** How goods go to each place today, and which ways are clearly later than others. */
export async function readDelivery(input: StudyInput): Promise<readonly DeliveryPlace[]> {
  const rows = await readCells(input);
  const cells = grouped(rows, (r) => JSON.stringify([r.region, r.warehouse, r.mode, r.carrier]));
  const sums = [...cells.values()].map((of) => ({ of, judged: sum(of, "judged"), late: sum(of, "late") }));
  const sameMode = grouped(sums, ({ of }) => JSON.stringify([of[0]!.region, of[0]!.warehouse, of[0]!.mode]));
  const against = sums.map((cell) => {
    const peers = sameMode.get(
      JSON.stringify([cell.of[0]!.region, cell.of[0]!.warehouse, cell.of[0]!.mode]),
    )!;
    const n = peers.reduce((s, p) => s + p.judged, 0) - cell.judged;
    return {
      k: cell.late,
      n: cell.judged,
      restK: peers.reduce((s, p) => s + p.late, 0) - cell.late,
      restN: n,
    };
  });
  const apart = assumed(input.assumptions, "level.clear-difference").value;
  const clear = clearlyMore(against, 0.95, apart);
  const own = new Set(sums.flatMap((cell, i) => (clear[i] && cell.judged >= enough ? [cell] : [])));
  return [...grouped(sums, ({ of }) => JSON.stringify([of[0]!.region, of[0]!.warehouse])).values()].map(
    (place) => ({
      region: place[0]!.of[0]!.region,
      warehouse: place[0]!.of[0]!.warehouse,
      ways: [...grouped(place, ({ of }) => of[0]!.mode ?? "").values()].flatMap((mode) => [
        ...mode.filter((c) => own.has(c)).map((c) => wayOf([c.of], c.of[0]!.carrier)),
        ...[mode.filter((c) => !own.has(c))]
          .filter((rest) => rest.length > 0)
          .map((rest) =>
            wayOf(
              rest.map((c) => c.of),
              null,
            ),
          ),
      ]),
    }),
  );
}

type Read = Awaited<ReturnType<typeof readCells>>[number];
const readCells = ({ warehouse }: StudyInput) => warehouse.rows(deliveryCells());

function wayOf(cells: readonly (readonly Read[])[], carrier: string | null): DeliveryWay {
  const all = cells.flat();
  const rows = all.map((r) => ({ ...r, weightedFreight: r.weighed_freight }));
  return {
    mode: all[0]!.mode,
    carrier,
    carriers: [...new Set(all.flatMap((r) => (r.carrier === null ? [] : [r.carrier])))].sort(),
    judged: sum(all, "judged"),
    late: sum(all, "late"),
    tariff: tariffOf(summed(rows)),
    rows,
  };
}

export function summed(rows: readonly ShipmentSums[]): ShipmentSums {
  const of = (name: keyof ShipmentSums) => rows.reduce((total, row) => total + row[name], 0);
  return {
    weighed: of("weighed"),
    weight: of("weight"),
    weight2: of("weight2"),
    freight: of("freight"),
    weightedFreight: of("weightedFreight"),
  };
}

/** The way is known well enough to send others by it. */
export const offered = (way: DeliveryWay): boolean => way.judged >= enough && way.tariff !== null;

/** What one carrier of a way charges: told by its own shipments where there are enough of them, else by the way's. */
export function tariffOfCarrier(way: DeliveryWay, carrier: string | null): Tariff | null {
  const own = summed(way.rows.filter((r) => r.carrier === carrier));
  return own.weighed >= enough ? tariffOf(own) : way.tariff;
}

/** Late orders and freight of a year today, and the least freight at each number of late orders. Cents. */
export interface DeliveryCurve {
  readonly today: WayOfWorking;
  readonly curve: readonly WayOfWorking[];
  /** Both with every way's late share drawn anew. */
  readonly redrawn: (draw: number) => { readonly today: number; readonly curve: readonly WayOfWorking[] };
}

/** Late share of a way: as counted, and with its sampling error. */
export type LateShares = ReadonlyMap<DeliveryWay, Drawn>;

/** Every way's late share with draws of its own. */
export function lateShares(places: readonly DeliveryPlace[], design: number, draws: number): LateShares {
  return new Map(
    places.flatMap(({ region, warehouse, ways }) =>
      ways.map((way) => {
        const name = JSON.stringify([region, warehouse, way.mode, way.carrier]);
        const uniform = seededUniform(seedOf(`late.${name}`));
        return [way, drawnShare(way.late, way.judged, design, uniform, draws)] as const;
      }),
    ),
  );
}

/** What the ways in use make possible for a class of customers, or all; null where freight or another way is not known. */
export function deliveryCurve(
  { settings }: StudyInput,
  places: readonly DeliveryPlace[],
  shares: LateShares,
  of: string | null,
): DeliveryCurve | null {
  const years = yearsIn(settings.period.from, settings.period.to);
  const today = { failures: 0, cost: 0 };
  // Per way: its late orders a year as counted, what it costs, and where its orders could go for what.
  const parts = places.flatMap((place) =>
    place.ways.map((way) => {
      const rows = way.rows.filter((r) => of === null || r.class === of);
      const late = sum(rows, "late") / years;
      const sums = summed(rows);
      const cost = (100 * sums.freight) / years;
      today.failures += late;
      today.cost += cost;
      const own = way.tariff;
      // What was paid differs from the fitted line; only the difference of the two lines is moved.
      const others =
        own === null || !offered(way) || way.late === 0
          ? []
          : place.ways
              .filter((to) => to !== way && offered(to))
              .map((to) => ({
                to,
                cost:
                  cost +
                  (100 *
                    (freightAt(to.tariff!, sums.weighed, sums.weight) -
                      freightAt(own, sums.weighed, sums.weight))) /
                    years,
              }));
      return { way, late, cost, others };
    }),
  );
  if (!parts.some((p) => p.others.length > 0)) return null;
  const at = ({ way, late }: (typeof parts)[number], share: number) =>
    way.late === 0 ? 0 : (late * share * way.judged) / way.late;
  const curve = (shareOf: (way: DeliveryWay) => number) =>
    failureCurve(
      parts.map(
        (p): PartOfWork => [
          { failures: at(p, shareOf(p.way)), cost: p.cost },
          ...p.others.map((o) => ({ failures: at(p, shareOf(o.to)), cost: o.cost })),
        ],
      ),
    );
  return {
    today,
    curve: curve((way) => shares.get(way)!.value),
    redrawn: (d) => {
      const shareOf = (way: DeliveryWay) => shares.get(way)!.draws[d]!;
      return { today: parts.reduce((s, p) => s + at(p, shareOf(p.way)), 0), curve: curve(shareOf) };
    },
  };
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const row of rows) {
    const at = key(row);
    const of = out.get(at);
    if (of === undefined) out.set(at, [row]);
    else of.push(row);
  }
  return out;
}

const sum = <K extends string>(rows: readonly Readonly<Record<K, number>>[], name: K): number =>
  rows.reduce((total, row) => total + row[name], 0);
