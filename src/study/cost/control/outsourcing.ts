import { assumed } from "../../../core/assumptions.js";
import type { DriverTotals } from "../../../core/cost/drivers.js";
import { compareOffer, type Offer } from "../../../core/cost/outsourcing.js";
import { type OutsourcingSettings, usualCostSettings } from "../../../core/cost/settings.js";
import { figure } from "../../../core/figure.js";
import type { Cell, Findings, Table } from "../../../core/findings.js";
import type { Problem } from "../../../core/problem.js";
import { problem } from "../../../core/problem.js";
import type { Verdict } from "../../../core/verdict.js";
import { code, key, number } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";
import type { Resource } from "../resources.js";
import { driverTotals } from "../spread.js";
import { peopleOf, unknownResource } from "./levers.js";
import { sum } from "./monthly.js";
import { verdict } from "./verdict.js";

const method = "outsourcing";

interface Compared extends Offer {
  readonly offer: OutsourcingSettings;
  readonly inHouse: number;
  readonly people: number;
  /** Units a year. */
  readonly volume: number;
}

/** Offers to do a resource's work outside, against what would really go away in the house. */
export async function outsourcingFindings(
  input: StudyInput,
  resources: readonly Resource[],
  months: number,
): Promise<Findings> {
  const { outsourcing } = input.settings.cost ?? usualCostSettings;
  if (outsourcing.length === 0)
    return { figures: [], tables: [], verdicts: [], problems: [], assumptions: [] };
  const totals = await driverTotals(input);
  const problems: Problem[] = [];
  const compared: Compared[] = [];
  for (const offer of outsourcing) {
    const resource = resources.find((r) => r.name === offer.resource);
    if (resource === undefined) {
      problems.push(unknownResource("cost-outsourcing-resource", offer.resource, offer.resource, resources));
      continue;
    }
    const volume = volumeOf(resource, offer, totals);
    if (volume === null) {
      problems.push(
        problem("cost-outsourcing-volume", "warning", {
          resource: offer.resource,
          driver: `driver.${offer.driver}`,
        }),
      );
      continue;
    }
    const { people } = peopleOf(input, resource, months);
    const year = 12 / months;
    const inHouse = Math.round((resource.cents - resource.overheadCents) * year);
    compared.push({
      offer,
      inHouse,
      people,
      volume: volume * year,
      ...compareOffer({
        inHouse,
        avoidableShare: offer.avoidableShare,
        people,
        price: offer.price * 100,
        volume: volume * year,
        oneOff: Math.round(offer.oneOff * 100),
      }),
    });
  }
  return {
    figures:
      compared.length === 0
        ? []
        : [
            figure({
              id: "cost.outsourcing.saving",
              unit: "money-per-year",
              method,
              value: major(sum(compared.map((c) => Math.max(0, c.saving)))),
            }),
          ],
    tables: compared.length === 0 ? [] : [offersTable(compared)],
    verdicts: compared.map(said),
    problems,
    assumptions: resources.some((r) => r.people === null)
      ? [assumed(input.assumptions, "cost.minutes-per-person")]
      : [],
  };
}

/** Units in the period: of the resource's own activities counted in that driver, else of the whole firm. */
function volumeOf(resource: Resource, offer: OutsourcingSettings, totals: DriverTotals): number | null {
  const own = resource.activities.filter((a) => a.driver === offer.driver && a.volume !== null);
  if (own.length > 0) return sum(own.map((a) => a.volume!));
  const total = totals[offer.driver];
  return total !== null && total > 0 ? total : null;
}

function offersTable(compared: readonly Compared[]): Table {
  const money = (id: string) => number(id, "money-per-year", method);
  return {
    id: "cost.outsourcing",
    columns: [
      { ...key("resource"), kind: "code", method },
      code("driver", method),
      number("price", "money", method),
      number("volume", "quantity", method),
      money("in-house"),
      number("people", "count", method),
      number("people-gone", "count", method),
      money("avoidable"),
      money("stays"),
      money("outside"),
      money("saving"),
      number("breakeven", "quantity", method),
      number("one-off", "money", method),
      number("payback", "ratio", method),
    ],
    rows: compared.map((c): Cell[] => [
      c.offer.resource,
      c.offer.driver,
      c.offer.price,
      c.volume,
      major(c.inHouse),
      c.people,
      c.peopleGone,
      major(c.avoidable),
      major(c.stays),
      major(c.outside),
      major(c.saving),
      c.breakeven,
      c.offer.oneOff,
      c.payback,
    ]),
    total: compared.length,
  };
}

function said(c: Compared, i: number): Verdict {
  return verdict(
    c.saving > 0 ? "cost.outsourcing-cheaper" : "cost.outsourcing-dearer",
    "finding",
    "cost.outsourcing.saving",
    {
      resource: c.offer.resource,
      saving: major(Math.abs(c.saving)),
      avoidable: major(c.avoidable),
      stays: major(c.stays),
      outside: major(c.outside),
      gone: c.peopleGone ?? 0,
      people: c.people,
      breakeven: c.breakeven,
      driver: `driver.${c.offer.driver}`,
      years: c.payback ?? 0,
    },
    major(Math.abs(c.saving)),
    String(i + 1),
  );
}
