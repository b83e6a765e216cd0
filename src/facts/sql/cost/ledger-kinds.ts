const like = (column: string, patterns: readonly string[]) =>
  patterns.map((words) => `lower(coalesce(${column}, '')) LIKE '${words}'`).join(" OR ");

/** Carrying costs over to the profit account empties every leaf; such entries are not costs. */
const closing = ["%结转%损益%", "%损益%结转%", "%结转%本年利润%", "%closing entr%", "%year-end close%"];
const profit = ["%本年利润%", "%income summary%", "%profit and loss summary%"];

/** Rows a ledger prints between its postings: what was carried in, and sums of the rows above. */
const balanceRows = [
  "期初余额",
  "年初余额",
  "月初余额",
  "上年结转",
  "承前页",
  "过次页",
  "期末余额",
  "本日合计",
  "本月合计",
  "本期合计",
  "本年合计",
  "本期累计",
  "本年累计",
  "累计",
  "合计",
  "openingbalance",
  "beginningbalance",
  "balancebroughtforward",
  "balanceb/f",
  "balancecarriedforward",
  "balancec/f",
  "closingbalance",
  "endingbalance",
  "periodtotal",
  "monthtotal",
  "yeartodate",
  "ytdtotal",
  "total",
];

const inMonth = (p: string) => `CAST(date_trunc('month', ${p}.posted_on) AS DATE)`;

/** A row of a balance carried or of a sum, told by its text or account name: no posting. */
export function isCarried(p: string): string {
  const words = balanceRows.map((row) => `'${row}'`).join(", ");
  return ["text", "account_name"]
    .map((column) => `replace(lower(coalesce(${p}.${column}, '')), ' ', '') IN (${words})`)
    .join(" OR ");
}

/** A closing entry, told by its text or by a voucher that books to the profit account, whatever its text says. */
export function isClosing(p: string): string {
  return `${like(`${p}.text`, closing)} OR EXISTS (SELECT 1 FROM fact.posting c
  WHERE c.posting_id = ${p}.posting_id AND ${inMonth("c")} = ${inMonth(p)} AND (${like("c.account_name", profit)}))`;
}
