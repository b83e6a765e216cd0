import { tariffOf } from "../../../core/level/means/tariff.js";
import { modeTransit } from "../../../facts/sql/level/suppliers.js";
import type { StudyInput } from "../../input.js";

/** A mode of the deliveries, held against the usual one where both go to the same places. */
export interface DeliveredMode {
  readonly name: string;
  /** Days on the way beyond those of the usual mode; below 0: faster. */
  readonly moreDays: number;
  /** Money per kg. */
  readonly perKg: number;
}

/** Deliveries of a mode to a place before its days and tariff are believed. */
const enough = 30;

/** The modes deliveries go by, the usual one first; places only one of them goes to say nothing of the difference. */
export async function deliveredModes({ warehouse }: StudyInput): Promise<readonly DeliveredMode[]> {
  const cells = (await warehouse.rows(modeTransit())).flatMap((row) => {
    const tariff = tariffOf({ ...row, weightedFreight: row.weighed_freight });
    return tariff === null || row.weighed < enough
      ? []
      : [
          {
            ...row,
            place: JSON.stringify([row.region, row.warehouse]),
            mean: row.days / row.weighed,
            tariff,
          },
        ];
  });
  const volume = new Map<string, number>();
  for (const c of cells) volume.set(c.mode, (volume.get(c.mode) ?? 0) + c.weighed);
  const [usual, ...others] = [...volume.keys()].sort(
    (a, b) => volume.get(b)! - volume.get(a)! || (a < b ? -1 : 1),
  );
  if (usual === undefined) return [];
  const base = cells.filter((c) => c.mode === usual);
  const all = volume.get(usual)!;
  const perKg = base.reduce((s, c) => s + c.weighed * c.tariff.perKg, 0) / all;
  return [
    { name: usual, moreDays: 0, perKg },
    ...others.flatMap((name) => {
      const pairs = base.flatMap((b) => {
        const other = cells.find((c) => c.mode === name && c.place === b.place);
        return other === undefined ? [] : [{ b, other, weight: Math.min(b.weighed, other.weighed) }];
      });
      const weight = pairs.reduce((s, p) => s + p.weight, 0);
      if (weight === 0) return [];
      const mean = (of: (p: (typeof pairs)[number]) => number) =>
        pairs.reduce((s, p) => s + p.weight * of(p), 0) / weight;
      return [
        {
          name,
          moreDays: mean((p) => p.other.mean - p.b.mean),
          perKg: Math.max(0, perKg + mean((p) => p.other.tariff.perKg - p.b.tariff.perKg)),
        },
      ];
    }),
  ];
}
