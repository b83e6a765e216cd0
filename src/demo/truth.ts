import { fates } from "./allocation.js";
import { isoDay } from "./calendar.js";
import { people } from "./capacity.js";
import type { CustomerTruth } from "./profit.js";
import { firms, misworded, rankStrength, surveyElements } from "./questionnaire.js";
import type { Run } from "./run.js";
import type { Customer, Product } from "./types.js";
import type { MonthUse } from "./volumes.js";
import {
  carriers,
  extraLeaving,
  type FailureKind,
  failureKinds,
  faults,
  recovery,
  regions,
  slowAnswerHours,
  staff,
  stockInterest,
  unitMinutes,
  unresolvedHours,
  warehouses,
  wordOfMouth,
} from "./world.js";

/** What the records cannot show: planted faults with their size, and why each customer left. */
export interface Truth {
  readonly seed: number;
  readonly faults: typeof faults & {
    readonly carrierNames: readonly string[];
    readonly regionNames: readonly string[];
  };
  readonly leaving: {
    readonly extra: Readonly<Record<FailureKind, number>>;
    readonly recovery: typeof recovery;
    readonly slowAnswerHours: number;
    readonly unresolvedHours: number;
    /** Per kind: orders that met it, and the mean extra chance it added there after recovery. */
    readonly met: Readonly<Record<FailureKind, { readonly orders: number; readonly meanExtra: number }>>;
    /** Leavers the failures' extra chances add up to, and those that came about. */
    readonly expectedServiceLeavers: number;
    readonly serviceLeavers: number;
    readonly ownLeavers: number;
  };
  readonly customers: readonly {
    readonly id: string;
    readonly part: Customer["part"];
    readonly orders: number;
    readonly ownLeavingChance: number;
    readonly meanIntervalDays: number;
    readonly leftOn: string | null;
    readonly leftAfterOrder: string | null;
    readonly cause: "own" | "service" | null;
    /** CNY over the whole period, unused capacity left out. */
    readonly profit: number;
  }[];
  /** Service decisions per order, in the order of `orders`: for checks of estimated effects. */
  readonly decisions: Run["decisions"];
  readonly prospects: {
    readonly came: number;
    readonly became: number;
    readonly lostByWord: readonly string[];
    readonly rule: typeof wordOfMouth;
  };
  /** Planted as too dear to serve; and all that lost money, small ones with a few orders among them. */
  readonly plantedLossMakers: readonly string[];
  readonly lossMakers: readonly string[];
  readonly overServed: readonly string[];
  readonly underServed: readonly {
    readonly customer: string;
    readonly class: string;
    readonly products: readonly string[];
    readonly cutShare: number;
    readonly cutTo: number;
  }[];
  readonly unitMinutes: typeof unitMinutes;
  readonly capacity: readonly {
    readonly month: number;
    readonly group: "desk" | "office" | "warehouse";
    readonly people: number;
    readonly supplied: number;
    readonly used: number;
  }[];
  readonly idleShare: Readonly<Record<"desk" | "office" | "warehouse", number>>;
  readonly wages: typeof staff;
  readonly stockInterest: number;
  readonly missingPieces: typeof fates;
  readonly survey: {
    readonly firms: typeof firms;
    readonly elements: typeof surveyElements;
    readonly misworded: typeof misworded;
    readonly rankStrength: number;
  };
  readonly stockPolicy: readonly {
    readonly product: number;
    readonly warehouse: number;
    readonly weeklyMean: number;
    readonly weeklySd: number;
    readonly upTo: number;
  }[];
}

export interface TruthInput {
  readonly seed: number;
  readonly customers: readonly Customer[];
  readonly products: readonly Product[];
  readonly run: Run;
  readonly use: readonly MonthUse[];
  readonly count: number;
  readonly profits: readonly CustomerTruth[];
  readonly policy: Truth["stockPolicy"];
}

const groups = ["desk", "office", "warehouse"] as const;

export function truthOf(x: TruthInput): Truth {
  const { run, customers } = x;
  const lived = customers.filter((c) => run.lives[c.index]!.orders > 0);
  const leavers = (cause: string): number => run.lives.filter((l) => l.cause === cause).length;
  const capacity = x.use.flatMap((u) =>
    groups.map((group) => ({
      month: u.month,
      group,
      people: people(group, u.month, x.count),
      supplied: people(group, u.month, x.count) * staff.practicalMinutes,
      used: Math.round(usedBy(u, group)),
    })),
  );
  const idle = (group: (typeof groups)[number]): number => {
    const rows = capacity.filter((c) => c.group === group);
    const sum = (key: "supplied" | "used"): number => rows.reduce((n, r) => n + r[key], 0);
    return Math.round((1 - sum("used") / sum("supplied")) * 1e4) / 1e4;
  };
  return {
    seed: x.seed,
    faults: {
      ...faults,
      carrierNames: carriers.map((c) => `${c.zh} ${c.en}`),
      regionNames: regions.map((r) => `${r.zh} ${r.en} ← ${warehouses[r.warehouse]!.zh}`),
    },
    leaving: {
      extra: extraLeaving,
      recovery,
      slowAnswerHours,
      unresolvedHours,
      met: metBy(run),
      expectedServiceLeavers: run.decisions.reduce((n, d) => n + d.extraTotal, 0),
      serviceLeavers: leavers("service"),
      ownLeavers: leavers("own"),
    },
    customers: lived.map((c) => {
      const life = run.lives[c.index]!;
      return {
        id: c.id,
        part: c.part,
        orders: life.orders,
        ownLeavingChance: c.leaving,
        meanIntervalDays: c.interval,
        leftOn: life.leftOn === null ? null : isoDay(life.leftOn),
        leftAfterOrder: life.leftAfter,
        cause: life.cause,
        profit: x.profits[c.index]!.profit / 100,
      };
    }),
    decisions: run.decisions,
    prospects: {
      came: customers.filter((c) => c.arrives !== null).length,
      became: lived.filter((c) => c.arrives !== null).length,
      lostByWord: customers.filter((c) => run.lives[c.index]!.lostByWord).map((c) => c.id),
      rule: wordOfMouth,
    },
    plantedLossMakers: lived.filter((c) => c.part === "costly").map((c) => c.id),
    lossMakers: lived.filter((c) => x.profits[c.index]!.profit < 0).map((c) => c.id),
    overServed: lived.filter((c) => c.part === "over-served").map((c) => c.id),
    underServed: lived
      .filter((c) => c.quotaClass !== null)
      .map((c) => ({
        customer: c.id,
        class: c.quotaClass!,
        products: c.assortment
          .map((p) => x.products[p]!)
          .filter((p) => p.class === c.quotaClass)
          .map((p) => p.id),
        cutShare: faults.quota.share,
        cutTo: faults.quota.cutTo,
      })),
    unitMinutes,
    capacity,
    idleShare: { desk: idle("desk"), office: idle("office"), warehouse: idle("warehouse") },
    wages: staff,
    stockInterest,
    missingPieces: fates,
    survey: { firms, elements: surveyElements, misworded, rankStrength },
    stockPolicy: x.policy,
  };
}

function usedBy(u: MonthUse, group: (typeof groups)[number]): number {
  if (group === "desk") return u.deskMinutes;
  if (group === "office") return u.officeMinutes;
  return u.pickMinutes + u.packMinutes + u.returnMinutes;
}

function metBy(run: Run): Truth["leaving"]["met"] {
  const rows = failureKinds.map((kind) => {
    let orders = 0;
    let extra = 0;
    run.orders.forEach((o, i) => {
      if (!o.failures[kind]) return;
      orders++;
      extra += run.decisions[i]!.extra[kind] ?? 0;
    });
    return [kind, { orders, meanExtra: orders === 0 ? 0 : extra / orders }] as const;
  });
  return Object.fromEntries(rows) as Truth["leaving"]["met"];
}
