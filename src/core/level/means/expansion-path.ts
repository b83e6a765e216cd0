/** Something that gives service at a price: a mode, a site plan, a mix. */
export interface ServiceOption {
  readonly name: string;
  /** Lowest and highest service it can give. */
  readonly from: number;
  readonly to: number;
  /** Money a year at a service within from … to, never falling. */
  readonly cost: (service: number) => number;
}

export interface PathPoint {
  readonly service: number;
  /** Null: no option gives that much. */
  readonly best: string | null;
  readonly cost: number | null;
}

export interface SwitchPoint {
  readonly service: number;
  readonly from: string;
  readonly to: string;
}

export interface ExpansionPath {
  readonly points: readonly PathPoint[];
  readonly switches: readonly SwitchPoint[];
}

/**
 * The cheapest option at each service level, and the levels at which another takes over (found by halving between two
 * neighbouring levels). Costs of options are discrete, so the path is their lower envelope.
 *
 * @source  `docs/methods/iso-service.md`
 * @units   service: as the options give it; money a year
 * @range   levels rising, else RangeError; a switch and its return between two neighbouring levels go unseen
 */
export function expansionPath(options: readonly ServiceOption[], levels: readonly number[]): ExpansionPath {
  if (!levels.every((x, k) => Number.isFinite(x) && (k === 0 || x > levels[k - 1]!)))
    throw new RangeError("levels rise");
  const at = levels.map((x) => cheapestAt(options, x));
  const points = levels.map((service, k) => ({
    service,
    best: at[k]?.option.name ?? null,
    cost: at[k]?.cost ?? null,
  }));
  const switches: SwitchPoint[] = [];
  for (let k = 1; k < levels.length; k++)
    between(options, [levels[k - 1]!, at[k - 1]!], [levels[k]!, at[k]!], switches, 0);
  return { points, switches };
}

interface Cheapest {
  readonly option: ServiceOption;
  readonly cost: number;
}

type Place = readonly [service: number, best: Cheapest | null];

/** Halves until the two sides are one step of rounding apart; a third option in between gives two switches. */
function between(
  options: readonly ServiceOption[],
  low: Place,
  high: Place,
  out: SwitchPoint[],
  depth: number,
): void {
  const [a, from] = low;
  const [b, to] = high;
  if (from === null || to === null || from.option === to.option) return;
  const middle = (a + b) / 2;
  if (depth > 60 || b - a <= 1e-12 * Math.max(1, Math.abs(b)) || middle <= a || middle >= b) {
    out.push({ service: b, from: from.option.name, to: to.option.name });
    return;
  }
  const place: Place = [middle, cheapestAt(options, middle)];
  between(options, low, place, out, depth + 1);
  between(options, place, high, out, depth + 1);
}

/**
 * The cheapest option that gives at least this service; options that start above it give more than was asked.
 *
 * @range   none reaches it → null; equal cost keeps the order given
 */
export function cheapestAt(options: readonly ServiceOption[], service: number): Cheapest | null {
  let best: Cheapest | null = null;
  for (const option of options) {
    if (service > option.to) continue;
    const cost = option.cost(Math.max(service, option.from));
    if (best === null || cost < best.cost) best = { option, cost };
  }
  return best;
}

export type Improvement =
  | {
      readonly kind: "improved";
      readonly option: string;
      readonly service: number;
      readonly cost: number;
      /** Money saved a year, or service gained. */
      readonly gain: number;
    }
  | { readonly kind: "none"; readonly reason: "already-best" | "out-of-reach" };

/**
 * Same service for less: the cheapest means that give today's service.
 *
 * @source  `docs/methods/iso-service.md`
 * @units   today's cost: money a year
 */
export function sameServiceForLess(
  options: readonly ServiceOption[],
  today: { readonly service: number; readonly cost: number },
): Improvement {
  const best = cheapestAt(options, today.service);
  if (best === null) return { kind: "none", reason: "out-of-reach" };
  const gain = today.cost - best.cost;
  if (!(gain > 0)) return { kind: "none", reason: "already-best" };
  const service = Math.max(today.service, best.option.from);
  return { kind: "improved", option: best.option.name, service, cost: best.cost, gain };
}

/**
 * Same money, more service: the most service that today's cost buys, by halving along each option.
 *
 * @source  `docs/methods/iso-service.md`
 * @units   gain: as service
 */
export function sameMoneyMoreService(
  options: readonly ServiceOption[],
  today: { readonly service: number; readonly cost: number },
): Improvement {
  let best: { option: ServiceOption; service: number } | null = null;
  for (const option of options) {
    if (!(option.cost(option.from) <= today.cost)) continue;
    let low = option.from;
    let high = option.to;
    if (option.cost(high) <= today.cost) low = high;
    for (let k = 0; k < 100 && high - low > 1e-14 * Math.max(1, high); k++) {
      const middle = (low + high) / 2;
      if (option.cost(middle) <= today.cost) low = middle;
      else high = middle;
    }
    if (best === null || low > best.service) best = { option, service: low };
  }
  if (best === null) return { kind: "none", reason: "out-of-reach" };
  const gain = best.service - today.service;
  if (!(gain > 0)) return { kind: "none", reason: "already-best" };
  return {
    kind: "improved",
    option: best.option.name,
    service: best.service,
    cost: best.option.cost(best.service),
    gain,
  };
}
