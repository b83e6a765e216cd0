import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tableNames, tables } from "../../core/schema/index.js";
import type { ColumnType, TableDef } from "../../core/schema/types.js";
import type { ColumnDecision, RawTable } from "../ingest/types.js";
import { labelScores } from "../reshape/survey/labels.js";
import { normaliseHeader, type Why } from "./headers.js";
import { fits, type Look, labelled, lookOf } from "./looks.js";
import { withFillDown, withVoucherDown } from "./propose-fill.js";
import { beforeTax, matchMoney } from "./propose-tax.js";
import { columnsByValues } from "./propose-values.js";
import { proposeSurvey, type SurveyProposal } from "./survey/propose-survey.js";
import type { ColumnMap } from "./types.js";

export interface ProposedColumn {
  readonly column: string;
  readonly header: string;
  readonly map: ColumnMap;
  readonly confidence: number;
  readonly why: Why;
  readonly sample: readonly string[];
  /** How the column reads over all rows, where that was looked at. */
  readonly decision?: ColumnDecision;
}

/** One canonical table that a file or sheet seems to feed. */
export interface Proposal {
  readonly file: string;
  readonly sheet: string | null;
  readonly table: TableName;
  readonly confidence: number;
  readonly columns: readonly ProposedColumn[];
  readonly notes: readonly Problem[];
}

/** Below this a header is left unmapped. */
const sureEnough = 0.55;

/**
 * Which canonical tables each file feeds and which column each header means: from the headers, what the cells look
 * like, and the names of file and sheet. The table a file's rows are comes first, then tables it also feeds; a file
 * that holds nothing known gives no proposal. Reads nothing but what the reader found.
 */
export function propose(raws: readonly RawTable[]): Proposal[] {
  const found = raws.flatMap((raw) =>
    surveyIn(raw) === null ? proposeOne(raw).map((proposal) => ({ raw, proposal })) : [],
  );
  return found.map((one) => ({ ...one.proposal, notes: notesOn(one, found) }));
}

/** Files that are surveys with one column per question: they feed no table by their columns. */
export function proposeSurveys(raws: readonly RawTable[]): SurveyProposal[] {
  return raws.flatMap((raw) => surveyIn(raw) ?? []);
}

function surveyIn(raw: RawTable): SurveyProposal | null {
  const survey = proposeSurvey(raw);
  const [main] = survey === null ? [] : proposeOne(raw);
  if (main === undefined) return survey;
  const has = (...columns: string[]) => columns.every((c) => columnOf(main, c) !== undefined);
  if (main.table === "survey_mean" || main.table === "audit_answer") return null;
  if (main.table === "answer" && (has("element") || has("kind"))) return null;
  // Reviews of orders carry a rating or two; a questionnaire has more.
  const columns = survey!.survey.questions.reduce((n, q) => n + q.columns.length, 0);
  return has("order_id") && columns < 6 ? null : survey;
}

function proposeOne(raw: RawTable): Proposal[] {
  if (raw.sample.length === 0) return [];
  const looks = raw.header.map((_, k) => lookOf(raw.sample, k));
  if (raw.hasHeader) return byHeaders(raw, looks);
  const columns = columnsByValues(raw, looks);
  return columns.length === 0 ? [] : [proposalOf(raw, "order", columns)];
}

function byHeaders(raw: RawTable, looks: readonly Look[]): Proposal[] {
  const hints = namesOf(raw);
  const candidates = tableNames
    .map((table) => {
      const columns = assign(table, raw, looks);
      return { table, columns, score: scoreOf(table, columns, hints) };
    })
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
  const main = candidates[0];
  if (main === undefined) return [];
  const sides = (["customer", "product"] as const).flatMap(
    (side) => alsoFeeds(side, main.table, main.columns, raw, looks) ?? [],
  );
  return [proposalOf(raw, main.table, main.columns), ...sides];
}

/** Best pairs first; a header is used once, a column is given once. */
function assign(table: TableName, raw: RawTable, looks: readonly Look[]): ProposedColumn[] {
  const def: TableDef = tables[table];
  const entity = entityWords(table);
  const pairs = raw.header.flatMap((header, at) =>
    Object.entries(def.columns).flatMap(([column, columnDef], order) => {
      if (raw.header.indexOf(header) !== at) return [];
      const match = matchMoney(header, table, column, columnDef, entity);
      const confidence = match === null ? 0 : match.confidence * fits(looks[at]!, column, columnDef);
      return match === null || confidence < sureEnough
        ? []
        : [{ column, header, at, order, confidence, why: match.why, columnDef }];
    }),
  );
  // A header whose own meaning another header took keeps no lesser one.
  const best = new Map<string, number>();
  for (const { header, confidence } of pairs) {
    best.set(header, Math.max(best.get(header) ?? 0, confidence));
  }
  pairs.sort(
    (a, b) =>
      b.confidence - a.confidence ||
      rankOf(a.columnDef.synonyms, a.header) - rankOf(b.columnDef.synonyms, b.header) ||
      a.at - b.at ||
      a.order - b.order,
  );
  const headers = new Set<string>();
  const columns = new Map<string, ProposedColumn>();
  for (const { column, header, at, confidence, why } of pairs) {
    if (headers.has(header) || columns.has(column) || confidence < best.get(header)! - 0.045) continue;
    headers.add(header);
    columns.set(column, {
      column,
      header,
      map: mapOf(column, header, looks[at]!, def.columns[column]!.type),
      confidence: Math.round(confidence * 100) / 100,
      why,
      sample: looks[at]!.examples,
    });
  }
  if (table === "order_line") priceAsAmount(columns);
  if (table === "posting") withoutForeign(columns, raw.header);
  const found = Object.keys(def.columns).flatMap((column) => columns.get(column) ?? []);
  if (table === "posting") return withVoucherDown(raw, found);
  return table === "order_line" ? withFillDown(raw, found) : found;
}

/** One row per piece and a price: with no quantity and no amount beside it, the price is the value of the line. */
function priceAsAmount(columns: Map<string, ProposedColumn>): void {
  const price = columns.get("price");
  if (price === undefined || columns.has("amount") || columns.has("quantity")) return;
  if (normaliseHeader(price.header) !== "price") return;
  columns.delete("price");
  columns.set("amount", { ...price, column: "amount", confidence: 0.8 });
}

const ownCurrency = /本位币|本币|(^| )(lc|local)( |$)/;
const original = /原币|外币|(^| )(dc|tc|foreign|document|transaction) (currency|amount)/;

/** Amounts already in the firm's own currency: the currency beside them is that of the voucher, and no rate is due. */
function withoutForeign(columns: Map<string, ProposedColumn>, headers: readonly string[]): void {
  const amount = columns.get("amount");
  const currency = columns.get("currency");
  if (amount === undefined || currency === undefined) return;
  if (ownCurrency.test(normaliseHeader(currency.header))) return;
  const beside = headers.some((h) => h !== currency.header && original.test(normaliseHeader(h)));
  if (ownCurrency.test(normaliseHeader(amount.header)) || beside) columns.delete("currency");
}

/** Of two headers that mean a column equally, the one the schema names first. */
function rankOf(synonyms: readonly string[], header: string): number {
  const at = synonyms.findIndex((synonym) => normaliseHeader(synonym) === normaliseHeader(header));
  return at < 0 ? synonyms.length : at;
}

/** A column called 迟到 or `late` that says yes and no says them of being late: the flag asks for being on time. */
function mapOf(column: string, header: string, look: Look, type: ColumnType): ColumnMap {
  if (column === "value" && type === "number" && labelled(look)) {
    return { column: header, words: scoredWords(look) };
  }
  const late = /^(is )?(late|delayed|overdue)$|^是?否?(迟到|延迟|超时|逾期|晚到|晚交货)$/.test(
    normaliseHeader(header),
  );
  const yesNo = look.cells.some((cell) => /^(1|y|yes|true|是)$/i.test(cell));
  if (column !== "on_time" || !late || !yesNo) return { column: header };
  return {
    column: header,
    words: { true: ["0", "n", "no", "false", "否"], false: ["1", "y", "yes", "true", "是"] },
  };
}

/** Score → words of a rating scale, as they occur in the sample. */
function scoredWords(look: Look): Readonly<Record<string, readonly string[]>> {
  const words: Record<string, string[]> = {};
  for (const [text, score] of labelScores(new Set(look.cells), "performance", null)) {
    words[score] = [...(words[score] ?? []), text];
  }
  return words;
}

/** Columns a table is not worth reading without, beside its required ones: one of each group must be there. */
const worth: Readonly<Record<TableName, readonly (readonly string[])[]>> = {
  customer: [
    [
      "party_id",
      "name",
      "group",
      "type",
      "class",
      "region",
      "city",
      "channel",
      "since",
      "target_on_time",
      "target_in_full",
      "target_otif",
    ],
  ],
  product: [["name", "class", "brand", "unit_cost", "unit_price", "weight", "volume"]],
  order: [["ordered_on", "delivered_on", "amount"]],
  order_line: [["product_id", "line_no", "delivered_quantity", "quantity"]],
  delivery: [["shipped_on", "delivered_on", "delivery_id"]],
  return_line: [
    ["order_id", "customer_id", "product_id", "return_id"],
    ["quantity", "amount", "reason"],
  ],
  contact: [
    ["kind", "contact_id", "reason"],
    ["customer_id", "order_id", "resolved_on", "answered_on"],
  ],
  stock_day: [["on_hand"]],
  // An order to a supplier is told from one of a customer by who supplies, or by what its file is called.
  replenishment: [
    ["quantity", "received_quantity"],
    ["supplier", "received_on", "expected_on", "replenishment_id"],
  ],
  forecast: [["quantity"]],
  posting: [["amount"], ["account", "account_name", "heading", "posting_id"]],
  activity: [["volume", "minutes"]],
  budget: [["account", "account_name", "heading", "activity"]],
  answer: [["order_id", "element", "respondent_id", "customer_id", "answer_id"]],
  respondent: [["weight", "language", "minutes"]],
  profile: [["field"]],
  survey_mean: [
    ["importance", "own"],
    ["own", "benchmark"],
  ],
  // Text of printed tables has no columns to go by: it is named by hand.
  printed_line: [[]],
  audit_answer: [["question"]],
};

function scoreOf(table: TableName, columns: readonly ProposedColumn[], names: readonly string[]): number {
  const def: TableDef = tables[table];
  const has = new Set(columns.map((column) => column.column));
  const required = Object.entries(def.columns).filter(([, columnDef]) => columnDef.required === true);
  if (required.some(([column]) => !has.has(column))) return 0;
  if (worth[table].some((group) => !group.some((column) => has.has(column)))) return 0;
  // A product on the row makes it a line of an order: a file called orders then speaks of lines too.
  const isLine = table === "order_line" && (has.has("product_id") || has.has("line_no"));
  const hints = isLine ? [...def.hints, ...tables.order.hints] : def.hints;
  const hinted = hints.reduce((sum, hint) => sum + (names.some((name) => speaks(name, hint)) ? 1 : 0), 0);
  const fitted = columns.reduce((sum, column) => sum + column.confidence, 0);
  const line = isLine ? 2 : 0;
  return fitted + Math.min(2, hinted) * 2.5 + line;
}

function namesOf(raw: RawTable): string[] {
  return [raw.file, raw.sheet ?? ""].map((name) =>
    normaliseHeader(
      name.replace(/^.*\//, "").replace(/\.(csv|tsv|txt|xlsx?|xlsm|html?|parquet|json)(\.gz)?$/i, ""),
    ),
  );
}

function speaks(name: string, hint: string): boolean {
  if (/\p{Script=Han}/u.test(hint)) return name.includes(hint);
  return ` ${name} `.includes(` ${hint} `);
}

/** Words that in a table's own headers only repeat what the table is about. */
function entityWords(table: TableName): readonly string[] {
  const own: Partial<Record<TableName, readonly string[]>> = {
    customer: ["customer", "client", "客户"],
    product: ["product", "item", "sku", "商品", "产品", "物料", "货品"],
    order: ["order", "订单"],
    order_line: ["order", "line", "订单", "行"],
    delivery: ["delivery", "shipment", "运单"],
    return_line: ["return", "退货"],
    contact: ["ticket", "contact", "case", "工单", "投诉"],
    answer: ["review", "survey", "评价", "问卷"],
    posting: ["posting", "凭证"],
    stock_day: ["stock", "inventory", "库存"],
    replenishment: ["purchase", "po", "采购"],
    forecast: ["forecast", "预测"],
  };
  return own[table] ?? [];
}

const sides = {
  customer: { key: "customer_id", says: /客户|customer|client|^城市$|^city$/ },
  product: {
    key: "product_id",
    says: /商品|产品|物料|货品|品名|品牌|品类|product|item|sku|brand|^category$|^类别$|^大类$/,
  },
} as const;

/** Columns of the customer or product that stand beside order facts, where the order's own table has no place for them. */
function alsoFeeds(
  side: "customer" | "product",
  main: TableName,
  columns: readonly ProposedColumn[],
  raw: RawTable,
  looks: readonly Look[],
): Proposal | null {
  if (main !== "order_line" && main !== "order") return null;
  const { key, says } = sides[side];
  const id = columns.find((column) => column.column === key);
  if (id === undefined) return null;
  const taken = new Set(columns.map((column) => column.header));
  const extra = assign(side, raw, looks).filter(
    (column) =>
      column.column !== key &&
      !taken.has(column.header) &&
      column.confidence >= 0.8 &&
      says.test(normaliseHeader(column.header)),
  );
  return extra.length === 0 ? null : proposalOf(raw, side, [id, ...extra]);
}

function proposalOf(raw: RawTable, table: TableName, columns: readonly ProposedColumn[]): Proposal {
  const def: TableDef = tables[table];
  const keys = columns.filter((c) => def.columns[c.column]?.required === true || def.key.includes(c.column));
  const judged = keys.length > 0 ? keys : columns;
  const confidence = Math.min(...judged.map((column) => column.confidence));
  return { file: raw.file, sheet: raw.sheet, table, confidence, columns, notes: [] };
}

interface Found {
  readonly raw: RawTable;
  readonly proposal: Proposal;
}

function notesOn(found: Found, all: readonly Found[]): Problem[] {
  return [...ordersTwice(found, all), ...beforeTax(found.raw, found.proposal)];
}

/** Order files that say again what the lines say: who ordered and when stand there too. */
function ordersTwice({ raw, proposal }: Found, all: readonly Found[]): Problem[] {
  const id = proposal.table === "order" ? columnOf(proposal, "order_id") : undefined;
  if (id === undefined) return [];
  const mine = new Set(cellsUnder(raw, id.header));
  return all.flatMap((other) => {
    const lineId = other.proposal.table === "order_line" ? columnOf(other.proposal, "order_id") : undefined;
    if (lineId === undefined) return [];
    if (["customer_id", "ordered_on"].some((c) => columnOf(other.proposal, c) === undefined)) return [];
    const shared =
      cellsUnder(other.raw, lineId.header).some((cell) => mine.has(cell)) ||
      likeIds(raw, id, other.raw, lineId);
    const place = { file: raw.file, ...(raw.sheet === null ? {} : { sheet: raw.sheet }) };
    return shared ? [problem("orders-twice", "info", { other: other.raw.file }, place)] : [];
  });
}

function columnOf(proposal: Proposal, column: string): ProposedColumn | undefined {
  return proposal.columns.find((c) => c.column === column);
}

/** The samples need not meet: ids of the same look under the same header are the same orders. */
function likeIds(a: RawTable, idA: ProposedColumn, b: RawTable, idB: ProposedColumn): boolean {
  const shape = (text: string) => text.replace(/[0-9]/g, "9").replace(/[a-f](?=[0-9a-f]{6})/g, "a");
  const first = cellsUnder(a, idA.header)[0];
  const second = cellsUnder(b, idB.header)[0];
  return (
    normaliseHeader(idA.header) === normaliseHeader(idB.header) &&
    first !== undefined &&
    second !== undefined &&
    shape(first) === shape(second)
  );
}

function cellsUnder(raw: RawTable, header: string): string[] {
  const at = raw.header.indexOf(header);
  return raw.sample.flatMap((row) => row[at] ?? []);
}
