import type { SqlValue } from "../../../core/ports.js";
import { resolvedParty } from "../party.js";
import { isCarried, isClosing } from "./ledger-kinds.js";

const leafShape = {
  heading: "text?",
  account: "text?",
  account_name: "text?",
  department: "text?",
  channel: "text?",
} as const;
const leaf = "p.heading, p.account, p.account_name, p.department, p.channel";
const leafOrder = [1, 2, 3, 4, 5].map((n) => `${n} NULLS LAST`).join(", ");

/** Workspace currency per unit of each currency as the export writes it; null: no rate is known, its postings stay out. */
export type RateOf = ReadonlyMap<string, number | null>;

/** Period, and the rates of what is not in the workspace's currency. */
export interface LedgerRange {
  readonly from: string;
  readonly to: string;
  readonly rates: RateOf;
}

/**
 * Postings of the period with `booked`: cents in the workspace's currency, posting by posting, so that leaves, scopes and
 * the total add up whatever the export's digits. Currencies without a rate are left out.
 */
function postings({ from, to, rates }: LedgerRange): { sql: string; params: SqlValue[] } {
  const converted = [...rates].flatMap(([text, rate]) => (rate === null ? [] : [[text, rate] as const]));
  const unknown = [...rates].flatMap(([text, rate]) => (rate === null ? [text] : []));
  const booked =
    converted.length === 0
      ? "round(amount, 2)"
      : `round(CAST(amount * CASE currency ${converted.map(() => "WHEN ? THEN ?::DECIMAL(16,8)").join(" ")} ELSE 1 END AS DECIMAL(38,8)), 2)`;
  return {
    sql: `WITH f AS (SELECT posting_id, posted_on, heading, account, account_name, department, channel, customer_id,
  amount IS NOT NULL AS filled, (${isCarried("fact.posting")}) AS carried, (${isClosing("fact.posting")}) AS closes,
  coalesce(${booked}, 0)::DECIMAL(38,2) AS booked
FROM fact.posting
WHERE posted_on >= ?::DATE AND posted_on < ?::DATE + INTERVAL 1 DAY${
      unknown.length === 0 ? "" : ` AND coalesce(currency, '') NOT IN (${unknown.map(() => "?").join(", ")})`
    }), p AS (SELECT f.*, closes AND NOT carried AS closing, NOT closes AND NOT carried AS counted FROM f)`,
    params: [...converted.flat(), from, to, ...unknown],
  };
}

const month = "CAST(date_trunc('month', p.posted_on) AS DATE)";

/**
 * Leaves of the ledger within the period: booked amount, how many postings in how many months, and what is left out:
 * closing entries, and rows that are no postings (balances carried, sums).
 *
 * @units   amount, closing_amount, carried_amount: money (cents, exact); the facts have taken credit off the amount
 * @range   postings without an amount are counted in `empty` and add nothing
 */
export function ledgerLeaves(range: LedgerRange) {
  const { sql, params } = postings(range);
  return {
    sql: `${sql}
SELECT ${leaf},
  coalesce(sum(p.booked) FILTER (WHERE p.counted), 0)::DECIMAL(38,2) AS amount,
  count(*) FILTER (WHERE p.filled AND p.counted) AS postings,
  count(DISTINCT CASE WHEN p.filled AND p.counted THEN ${month} END) AS months,
  count(*) FILTER (WHERE NOT p.filled AND NOT p.carried) AS empty,
  coalesce(sum(p.booked) FILTER (WHERE p.closing), 0)::DECIMAL(38,2) AS closing_amount,
  count(*) FILTER (WHERE p.closing AND p.filled) AS closing_postings,
  coalesce(sum(p.booked) FILTER (WHERE p.carried), 0)::DECIMAL(38,2) AS carried_amount,
  count(*) FILTER (WHERE p.carried) AS carried_rows
FROM p
GROUP BY 1, 2, 3, 4, 5
ORDER BY ${leafOrder}`,
    params,
    shape: {
      ...leafShape,
      amount: "money",
      postings: "count",
      months: "count",
      empty: "count",
      closing_amount: "money",
      closing_postings: "count",
      carried_amount: "money",
      carried_rows: "count",
    },
  } as const;
}

/** Postings that name their customer, per leaf and customer (the party behind the number). */
export function directPostings(range: LedgerRange) {
  const { sql, params } = postings(range);
  return {
    sql: `${sql}
SELECT ${leaf}, ${resolvedParty("p")} AS customer_id, sum(p.booked)::DECIMAL(38,2) AS amount
FROM p
WHERE p.counted AND p.customer_id IS NOT NULL
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY 6, ${leafOrder}`,
    params,
    shape: { ...leafShape, customer_id: "text", amount: "money" },
  } as const;
}

/** Every currency the period's postings are written in, as written. */
export function postingCurrencies(from: string, to: string) {
  return {
    sql: `SELECT currency, count(*) AS postings, sum(round(amount, 2))::DECIMAL(38,2) AS amount
FROM fact.posting
WHERE posted_on >= ?::DATE AND posted_on < ?::DATE + INTERVAL 1 DAY AND currency IS NOT NULL
GROUP BY 1
ORDER BY 1`,
    params: [from, to],
    shape: { currency: "text", postings: "count", amount: "money" },
  } as const;
}

/** Postings, leaves and money per month, and which leaves were booked in it. */
export function leafMonths(range: LedgerRange) {
  const { sql, params } = postings(range);
  return {
    sql: `${sql}
SELECT ${leaf}, ${month} AS month, count(*) AS postings, sum(p.booked)::DECIMAL(38,2) AS amount
FROM p
WHERE p.filled AND p.counted
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY 6, ${leafOrder}`,
    params,
    shape: { ...leafShape, month: "day", postings: "count", amount: "money" },
  } as const;
}

/**
 * How many vouchers stand on both sides, how many on one, and those of both sides whose sides differ. Voucher numbers
 * begin anew each month.
 */
export function voucherSides(range: LedgerRange) {
  const { sql, params } = postings(range);
  return {
    sql: `${vouchers(sql)}
SELECT count(*) FILTER (WHERE both_sides) AS both_sides, count(*) FILTER (WHERE NOT both_sides) AS one_side,
  count(*) FILTER (WHERE both_sides AND difference <> 0) AS differing,
  coalesce(sum(difference) FILTER (WHERE both_sides), 0)::DECIMAL(38,2) AS difference
FROM v`,
    params,
    shape: { both_sides: "count", one_side: "count", differing: "count", difference: "money" },
  } as const;
}

export function differingVouchers(range: LedgerRange, limit: number) {
  const { sql, params } = postings(range);
  return {
    sql: `${vouchers(sql)}
SELECT posting_id, month, difference
FROM v
WHERE both_sides AND difference <> 0
ORDER BY abs(difference) DESC, month, posting_id
LIMIT ?`,
    params: [...params, limit],
    shape: { posting_id: "text", month: "day", difference: "money" },
  } as const;
}

const vouchers = (sql: string) => `${sql}, v AS (
SELECT p.posting_id, ${month} AS month, sum(p.booked)::DECIMAL(38,2) AS difference,
  count(*) FILTER (WHERE p.booked > 0) > 0 AND count(*) FILTER (WHERE p.booked < 0) > 0 AS both_sides
FROM p
WHERE p.posting_id IS NOT NULL AND p.filled AND NOT p.carried
GROUP BY 1, 2)`;
