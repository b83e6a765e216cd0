import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import { said } from "../said.js";
import { adviceOf, atRiskIds } from "./at-risk.js";
import { type Bucket, bucketIds } from "./bucket.js";
import { type Lost, lostIds } from "./lost.js";
import type { Route } from "./routes.js";
import type { CustomerState } from "./state.js";
import type { Trust } from "./trust.js";

const urgentShown = 5;

export interface CustomersFound {
  readonly customers: number;
  /** Of them, those whose silence can be judged. */
  readonly judged: number;
  readonly atRisk: readonly CustomerState[];
  readonly lost: readonly Lost[];
  readonly winBack: { readonly low: number; readonly value: number; readonly high: number } | null;
  readonly bucket: Bucket | null;
  readonly trust: Trust;
  readonly routes: readonly Route[];
}

export function customerVerdicts(found: CustomersFound): Verdict[] {
  return [
    ...(found.judged > 0 ? groups(found) : []),
    ...urgent(found.atRisk),
    ...(found.judged > 0 ? winBackVerdicts(found) : []),
    ...bucketVerdicts(found.bucket),
    ...trustVerdicts(found),
  ];
}

/** Every customer stands in one of three groups. */
function groups({ customers, atRisk, lost }: CustomersFound): Verdict[] {
  const known = atRisk.filter((c) => c.expected !== null);
  const value = known.reduce((s, c) => s + c.atStake!, 0);
  const expected = known.reduce((s, c) => s + c.expected!, 0);
  const counts = {
    customers,
    risk: atRisk.length,
    lost: lost.length,
    others: customers - atRisk.length - lost.length,
  };
  const at = atRiskIds.customers.id;
  if (known.length === 0) {
    const stake = major(atRisk.reduce((s, c) => s + (c.atStake ?? 0), 0));
    return stake > 0
      ? [said("groups-at-stake", "finding", at, { ...counts, value: stake }, stake)]
      : [said("groups", "finding", at, counts)];
  }
  return [
    said(
      "groups-valued",
      "finding",
      at,
      { ...counts, value: major(value), expected: major(expected) },
      major(expected),
    ),
  ];
}

function urgent(atRisk: readonly CustomerState[]): Verdict[] {
  return atRisk
    .filter((c) => !c.earnsNothing)
    .slice(0, urgentShown)
    .map((c, i): Verdict => {
      const valued = c.expected !== null && c.atStake !== null;
      const stake = c.expected === null && c.atStake !== null;
      return {
        id: `loss.urgent.${i + 1}`,
        subject: valued ? atRiskIds.expected.id : atRiskIds.customers.id,
        kind: "finding",
        code: "loss.urgent",
        values: {
          customer: c.name ?? c.customer_id,
          last: c.last_day,
          silent: c.silent_days,
          why: c.failed_day === null || c.kind === null ? "clause.urgent-quiet" : "clause.urgent-failed",
          ...(c.failed_day === null || c.kind === null
            ? {}
            : { failed: c.failed_day, kind: `failure-kind.${c.kind}` }),
          money: valued ? "clause.urgent-money" : stake ? "clause.urgent-stake" : "",
          ...(c.atStake === null ? {} : { value: major(c.atStake) }),
          ...(valued ? { risk: c.risk! } : {}),
          advice: `advice.${adviceOf(c)}`,
        },
        weight: valued ? major(c.expected) : null,
      };
    });
}

function winBackVerdicts({ lost, winBack }: CustomersFound): Verdict[] {
  const subject = lostIds.worth.id;
  if (lost.length === 0) return [said("nobody-lost", "finding", lostIds.customers.id, {})];
  const worthless = lost.filter((c) => c.advice === "earns-nothing").length;
  if (worthless === lost.length)
    return [said("lost-earned-nothing", "finding", lostIds.customers.id, { count: lost.length })];
  if (winBack === null) return [said("win-back-unknown", "cannot-tell", subject, { count: lost.length })];
  const worth = lost.filter((c) => c.advice === "win-back").length;
  const values = { count: lost.length, worth, ...winBack };
  return [
    worth === 0
      ? said("win-back-none", "finding", subject, values)
      : said("win-back", "finding", subject, values, winBack.value),
    ...(worthless === 0
      ? []
      : [said("lost-some-nothing", "finding", lostIds.customers.id, { count: worthless })]),
  ];
}

function bucketVerdicts(bucket: Bucket | null): Verdict[] {
  if (bucket === null) return [said("bucket-unknown", "cannot-tell", bucketIds.left.id, {})];
  const { gained, left, perNew, replacement, levels, pauses } = bucket;
  const open = levels.filter((l) => l.lost === null).length;
  if (gained === null || left === null)
    return [said("bucket-too-early", "cannot-tell", bucketIds.left.id, {})];
  const cost =
    replacement === null || perNew === null
      ? said("replacement-unknown", "cannot-tell", bucketIds.replacement.id, {})
      : said(
          `replacement-${perNew.from}`,
          "finding",
          bucketIds.replacement.id,
          { left: about(left), each: perNew.value, cost: replacement },
          replacement,
        );
  return [
    said("bucket", "finding", bucketIds.left.id, {
      gained: about(gained),
      left: about(left),
    }),
    ...(pauses > 0 ? [said("bucket-pauses", "finding", bucketIds.left.id, { count: pauses })] : []),
    ...bucketAgrees(bucket),
    ...(open > 0 ? [said("bucket-open", "warning", bucketIds.left.id, { open })] : []),
    ...(left > 0 ? [cost] : []),
  ];
}

/** How the customers counted as lost stand to those the model expects to have left. */
function bucketAgrees({ lost, expected }: Bucket): Verdict[] {
  if (expected === null) return [];
  const all = Math.round(expected.lost + expected.others);
  const sure = Math.round(expected.lost);
  const values = { lost: lost.all, recent: lost.recent, expected: all, sure, others: all - sure };
  return [said("bucket-model", "finding", bucketIds.left.id, values)];
}

/** Said as "about": whole customers, or a tenth of one where they are few. */
const about = (n: number): number => (n >= 2 ? Math.round(n) : Math.round(n * 10) / 10);

function trustVerdicts({ trust: { count }, routes }: CustomersFound): Verdict[] {
  const there = count.none + count.cognitive + count.emotional + count.behavioural;
  const by = (route: Route["route"]) => routes.find((r) => r.route === route)!;
  const repeat = by("repeat-purchase");
  const experience = by("experience");
  const level =
    there === 0
      ? said("trust-unknown", "cannot-tell", "loss.trust-share", {})
      : said("trust", "finding", "loss.trust-share", {
          there,
          behavioural: count.behavioural,
          emotional: count.emotional,
          cognitive: count.cognitive,
          none: count.none,
        });
  return [
    level,
    ...(repeat.value === null
      ? []
      : [
          said("route-repeat", "finding", "loss.trust-share", {
            repeat: repeat.value,
            first: repeat.beside!,
          }),
        ]),
    said("route-word-of-mouth", "cannot-tell", "loss.trust-share", {}),
    experience.answer === "told"
      ? said(
          experience.value! > 0 ? "route-experience-less" : "route-experience-more",
          "finding",
          "loss.trust-share",
          { each: Math.abs(experience.beside!), value: Math.abs(experience.value!) },
        )
      : said(
          experience.answer === "cannot-tell" ? "route-experience-unknown" : "route-experience-same",
          experience.answer === "cannot-tell" ? "cannot-tell" : "no-clear-effect",
          "loss.trust-share",
          {},
        ),
  ];
}
