import { type Figure, figure } from "../../../core/figure.js";
import type { Cell, Findings, Table } from "../../../core/findings.js";
import { type PlaceGain, placeGain, type SupplierSplit } from "../../../core/measure/drivers/place-gain.js";
import { sharesByRating } from "../../../core/measure/drivers/rank-share.js";
import { type RankShareFit, rankShareFit } from "../../../core/measure/drivers/rank-share-fit.js";
import type { Verdict } from "../../../core/verdict.js";
import { key, number } from "../../columns.js";
import { confidence as level } from "../../confidence.js";
import { type Asked, among, answered, answers, findings, momentsOf, said, sampling } from "./asked.js";

const method = "rank-share";
const own = { id: "measure.share-of-business.ours", unit: "share", method: "rating-moments" } as const;

interface Customer {
  readonly firms: readonly string[];
  readonly ratings: readonly number[];
  readonly shares: readonly number[];
  readonly sales: number | null;
}

/** What customers say each firm gets of their business, and whether it follows the order of their satisfaction. */
export function studyBusiness(asked: Asked): Findings {
  const { survey } = asked;
  const column = survey.share.get(survey.us);
  if (survey.share.size === 0) return findings({});
  const told = column === undefined ? null : momentsOf(column, asked);
  const figures: Figure[] = [];
  const verdicts: Verdict[] = [];
  if (told?.kind === "told") {
    const n = answered(column!);
    figures.push(
      figure({
        ...own,
        value: told.mean,
        interval: sampling(clipped(told.interval)),
        population: among(n, asked),
        rows: answers("share", { of_whom: survey.us }),
      }),
    );
    verdicts.push(said("share-stated", "finding", own.id, { share: told.mean, n }));
  }
  const off = survey.doubts.sharesOff.length;
  if (off > 0) verdicts.push(said("share-off", "warning", own.id, { count: off }));
  if (survey.share.size === 1) {
    verdicts.push(said("share-own-only", "cannot-tell", own.id));
    return findings({ figures, verdicts });
  }
  const customers = splitsOf(asked);
  const fit = rankShareFit(customers);
  const gains = new Map(
    [...survey.share.keys()].map((firm) => [
      firm,
      placeGain(
        customers.map((c) => supplied(c, firm, firm === survey.us)),
        level,
      ),
    ]),
  );
  const worth = fit.kind === "told" && fit.better === true ? (gains.get(survey.us) ?? null) : null;
  return findings({
    figures: [...figures, ...fitFigures(asked, fit, gains.get(survey.us) ?? null, worth)],
    tables: [shareTable(asked, customers, fit, gains)],
    verdicts: [...verdicts, ...fitVerdicts(fit, worth)],
  });
}

const clipped = (bounds: { low: number; high: number } | null) =>
  bounds === null ? null : { low: Math.max(0, bounds.low), high: Math.min(1, bounds.high) };

/** Customers with a share for every firm they use and a rating of each; firms without business are not used. */
function splitsOf({ survey }: Asked): Customer[] {
  const firms = [...survey.share.keys()];
  return survey.respondents.flatMap((_, i): Customer[] => {
    const used = firms.filter((f) => (survey.share.get(f)![i] ?? 0) > 0);
    const ratings = used.map((f) => survey.overall.get(f)?.[i] ?? null);
    if (used.length === 0 || ratings.includes(null)) return [];
    return [
      {
        firms: used,
        ratings: ratings as number[],
        shares: used.map((f) => survey.share.get(f)![i]!),
        sales: survey.sales[i] ?? null,
      },
    ];
  });
}

/** Only our own sales are known: with our share they tell what the whole business of a customer is. */
function supplied({ firms, ratings, shares, sales }: Customer, firm: string, isUs: boolean): SupplierSplit {
  const supplier = firms.indexOf(firm);
  const share = shares[supplier] ?? 0;
  return {
    ratings,
    shares,
    supplier,
    business: isUs && sales !== null && sales > 0 && share > 0 ? sales / share : null,
  };
}

function shareTable(
  asked: Asked,
  customers: readonly Customer[],
  fit: RankShareFit,
  gains: ReadonlyMap<string, PlaceGain | null>,
): Table {
  const { survey } = asked;
  const useful = fit.kind === "told" && fit.better === true;
  const rows = [...survey.share].flatMap(([firm, column]): Cell[][] => {
    const told = momentsOf(column, asked);
    if (told.kind !== "told") return [];
    const users = customers.filter((c) => c.firms.includes(firm) && c.firms.length > 1);
    const mean = (of: (c: Customer, at: number) => number) =>
      users.length === 0
        ? null
        : users.reduce((sum, c) => sum + of(c, c.firms.indexOf(firm)), 0) / users.length;
    const stated = mean((c, at) => c.shares[at]!);
    const ranked = mean((c, at) => sharesByRating(c.ratings)[at]!);
    const error = mean((c, at) => Math.abs(sharesByRating(c.ratings)[at]! - c.shares[at]!));
    const gain = useful ? (gains.get(firm) ?? null) : null;
    const bounds = clipped(told.interval);
    return [
      [
        firm,
        answered(column),
        told.mean,
        bounds?.low ?? null,
        bounds?.high ?? null,
        users.length,
        stated,
        ranked,
        error,
        gain?.share ?? null,
        gain?.shareInterval.low ?? null,
        gain?.shareInterval.high ?? null,
      ],
    ];
  });
  const share = (id: string, by: string = method) => number(id, "share", by);
  return {
    id: "measure.share-of-business",
    columns: [
      key("firm"),
      number("n", "count", "rating-moments"),
      share("stated", "rating-moments"),
      share("low", "rating-moments"),
      share("high", "rating-moments"),
      number("several", "count", method),
      share("stated-several"),
      share("rank-based"),
      share("error"),
      share("worth"),
      share("worth-low"),
      share("worth-high"),
    ],
    rows,
    total: rows.length,
    rowEvidence: rows.map((r) => answers("share", { of_whom: r[0] as string })),
  };
}

function fitFigures(
  asked: Asked,
  fit: RankShareFit,
  own: PlaceGain | null,
  worth: PlaceGain | null,
): Figure[] {
  if (fit.kind !== "told") return [];
  const population = among(fit.customers, asked);
  const base = { method, population, rows: answers("share") } as const;
  return [
    figure({ ...base, id: "measure.rank-share.error", value: fit.errorByRank, unit: "share" }),
    figure({ ...base, id: "measure.rank-share.error-equal", value: fit.errorEqual, unit: "share" }),
    ...(fit.errorFitted === null
      ? []
      : [
          figure({
            ...base,
            id: "measure.rank-share.error-fitted",
            value: fit.errorFitted,
            unit: "share" as const,
          }),
        ]),
    ...(own === null
      ? []
      : [
          figure({
            ...base,
            id: "measure.rank-share.strength",
            value: own.strength,
            unit: "ratio",
            interval: sampling(own.strengthInterval),
          }),
        ]),
    ...(worth === null
      ? []
      : [
          figure({
            ...base,
            id: "measure.place-worth",
            value: worth.share,
            unit: "share",
            interval: { ...worth.shareInterval, kind: "model", level },
            population: among(worth.customers, asked),
          }),
        ]),
    ...(worth === null || worth.business === null
      ? []
      : [
          figure({
            ...base,
            id: "measure.place-worth.sales",
            value: worth.business,
            unit: "money",
            scope: "revenue",
            interval: { ...worth.businessInterval!, kind: "model", level },
            population: among(worth.known, asked),
          }),
        ]),
  ];
}

function fitVerdicts(fit: RankShareFit, worth: PlaceGain | null): Verdict[] {
  const subject = "measure.rank-share.error";
  if (fit.kind !== "told")
    return [said("share-single-source", "cannot-tell", own.id, { count: fit.singleSource })];
  const errors = { error: fit.errorByRank, equal: fit.errorEqual, n: fit.customers };
  const out: Verdict[] = [];
  if (!fit.applies)
    out.push(said("rank-not-for-this", "warning", subject, { suppliers: fit.suppliers, n: fit.customers }));
  if (fit.better === null) out.push(said("rank-too-few", "cannot-tell", subject, errors));
  else
    out.push(
      said(
        fit.better ? "rank-better" : "rank-no-better",
        fit.better ? "finding" : "no-clear-effect",
        subject,
        { ...errors, fitted: fit.errorFitted! },
      ),
    );
  if (worth === null || worth.below === 0) return out;
  const values = {
    points: worth.share,
    low: worth.shareInterval.low,
    high: worth.shareInterval.high,
    below: worth.below,
    n: worth.customers,
  };
  out.push(
    worth.business === null
      ? said("place-worth", "finding", "measure.place-worth", values, worth.share)
      : said(
          "place-worth-sales",
          "finding",
          "measure.place-worth",
          {
            ...values,
            sales: worth.business,
            "sales-low": worth.businessInterval!.low,
            "sales-high": worth.businessInterval!.high,
            known: worth.known,
          },
          worth.business,
        ),
  );
  return out;
}
