import { brandPinyin, brandSyllables, customerTypes } from "./names.js";
import { type Chance, stream } from "./rng.js";
import type { Customer, Part, Product } from "./types.js";
import { confounding, faults, northeast, northwest, regions } from "./world.js";

const s = {
  size: stream("customer.size"),
  region: stream("customer.region"),
  city: stream("customer.city"),
  type: stream("customer.type"),
  name: stream("customer.name"),
  interval: stream("customer.interval"),
  shape: stream("customer.shape"),
  lifetime: stream("customer.lifetime"),
  lines: stream("customer.lines"),
  pieces: stream("customer.pieces"),
  discount: stream("customer.discount"),
  since: stream("customer.since"),
  arrives: stream("prospect.arrives"),
  assortment: stream("customer.assortment"),
  group: stream("customer.group"),
};

/** How many customers play each planted part, per 360. */
const parts = { costly: 10, "over-served": 12, "under-served": 8 } as const;

/** The customers of the first day, then the prospects who may become customers later. */
export function makeCustomers(
  chance: Chance,
  products: readonly Product[],
  count: number,
  days: number,
  confounded = false,
): Customer[] {
  const prospects = Math.round(count * 0.034 * (days / 30.4));
  return Array.from({ length: count + prospects }, (_, i) =>
    makeCustomer(chance, products, i, {
      part: i < count ? partOf(i, count) : "usual",
      arrivesWithin: i >= count ? days : null,
      confounded,
    }),
  );
}

function partOf(i: number, count: number): Part {
  let from = 0;
  for (const part of ["costly", "over-served", "under-served"] as const) {
    const many = Math.max(1, Math.round((parts[part] * count) / 360));
    // Spread over the numbers, so that a part cannot be read off a customer's number.
    for (let j = 0; j < many; j++) if (i === Math.floor(((from + j) * 11 + 5) % count)) return part;
    from += many;
  }
  return "usual";
}

function makeCustomer(
  chance: Chance,
  products: readonly Product[],
  i: number,
  { part, arrivesWithin, confounded }: { part: Part; arrivesWithin: number | null; confounded: boolean },
): Customer {
  const size = sizeOf(chance, i, part);
  const region =
    part === "costly"
      ? chance.u(s.region, i) < 0.5
        ? northwest
        : northeast
      : chance.pick(
          regions.map((r) => r.share),
          s.region,
          i,
        );
  const where = regions[region]!;
  const kind =
    customerTypes[
      chance.pick(
        customerTypes.map((t) => t.share),
        s.type,
        i,
      )
    ]!;
  const first = Math.floor(chance.u(s.name, i) * 30);
  const second = Math.floor(chance.u(s.name, i, 1) * 30);
  const city = where.cities[Math.floor(chance.u(s.city, i) * where.cities.length)]!;
  const name = `${city}${brandSyllables[first]}${second === first ? "" : brandSyllables[second]}${kind.tail}`;
  // Heavy buyers order often and stay long; the own chance of leaving per order follows from both.
  const interval = part === "costly" ? 8 : 11.6 * Math.exp(-0.55 * size + 0.3 * chance.normal(s.interval, i));
  const lifetime = 2000 * Math.exp(0.3 * size + 0.5 * chance.normal(s.lifetime, i));
  const lines = part === "costly" ? 1.6 : 2.2 + 1.9 * Math.exp(0.3 * size + 0.25 * chance.normal(s.lines, i));
  const arrives = arrivesWithin === null ? null : Math.floor(chance.u(s.arrives, i) * arrivesWithin);
  const key = size > 1.35;
  const mixed = confounded ? (size > confounding.heavyFrom ? confounding.heavy : confounding.light) : null;
  return {
    index: i,
    id: String(1003 + i * 7).padStart(6, "0"),
    name,
    nameEn: `${brandPinyin[first]} ${second === first ? "" : `${brandPinyin[second]} `}${kind.tailEn}`,
    group: kind.zh === "连锁超市" && chance.u(s.group, i) < 0.5 ? `${brandSyllables[first]}集团` : "",
    type: kind.zh,
    typeEn: kind.en,
    channel: kind.channel,
    class: key ? "A" : size > 0.2 ? "B" : "C",
    region,
    city,
    part,
    since: arrives ?? -Math.floor(30 + chance.u(s.since, i) ** 1.5 * 2200),
    arrives,
    interval: Math.max(2.2, interval),
    shape: chance.u(s.shape, i) < 0.3 ? 25 : 1.3 + 1.7 * chance.u(s.shape, i, 1),
    lines,
    pieces: part === "costly" ? 1.7 : 14 * Math.exp(0.45 * size + 0.3 * chance.normal(s.pieces, i)),
    discount:
      part === "costly" ? 0.06 : Math.max(0, 0.02 + 0.015 * size + 0.012 * chance.normal(s.discount, i)),
    leaving: mixed?.leaving ?? (part === "costly" ? 0.002 : Math.min(0.05, interval / lifetime)),
    lateShare: mixed?.lateShare ?? null,
    expedites: part === "costly" ? 0.7 : part === "over-served" ? 1 : 0.03,
    inquiries: part === "costly" ? 1.8 : part === "over-served" ? 1.2 : 0.95,
    sendsBack: part === "costly" ? 0.12 : 0.006,
    assortment: assortmentOf(chance, products, i, part, Math.round(6 + 2.4 * lines)),
    quotaClass: part === "under-served" ? quotaClassOf(products, i) : null,
    targetOnTime: key ? 0.97 : size > 0.2 ? 0.95 : 0.92,
    targetInFull: key ? 0.97 : size > 0.2 ? 0.95 : 0.9,
  };
}

function sizeOf(chance: Chance, i: number, part: Part): number {
  const z = chance.normal(s.size, i);
  if (part === "costly") return -1;
  if (part === "over-served") return -0.6 - 0.4 * Math.abs(z);
  if (part === "under-served") return 1.6 + 0.4 * Math.abs(z);
  return Math.max(-2, Math.min(2.4, z));
}

/** Product numbers a customer stocks: popular ones more often. Quota customers stock all of the class cut. */
function assortmentOf(
  chance: Chance,
  products: readonly Product[],
  i: number,
  part: Part,
  many: number,
): number[] {
  const quota = part === "under-served" ? quotaClassOf(products, i) : null;
  const race = products.map((p, j) => ({
    j,
    at: chance.race(p.popularity * (p.class === quota ? 6 : 1), s.assortment, i, j),
  }));
  return race
    .sort((x, y) => x.at - y.at)
    .slice(0, many)
    .map((x) => x.j);
}

/** A class that is not itself short of stock, so that the cut alone makes the pair under-served. */
function quotaClassOf(products: readonly Product[], i: number): string {
  const classes = [...new Set(products.map((p) => p.class))].filter((c) => c !== faults.stock.class);
  return classes[i % classes.length]!;
}
