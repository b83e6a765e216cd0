// A simulated firm's records straight into the fact tables, as a load of its exports would leave them. Each order comes
// as one line that sums its lines: what the records say of an order is the same, and loss reads nothing finer.
import { tmpdir } from "node:os";
import { join } from "node:path";

const at = (file) => import(`../../dist/${file}.js`);
const minutesPerDay = 1440;
const chunk = 50_000;

/** Types of values on their way: moments are minutes since 2025-01-01, money is fen. */
const ways = {
  text: ["VARCHAR", (x) => x],
  flag: ["BOOLEAN", (x) => x],
  number: ["DOUBLE", (x) => x],
  moment: ["BIGINT", (x) => `TIMESTAMP '2025-01-01' + to_minutes(${x})`],
  money: ["BIGINT", (x) => `CAST(${x} AS DECIMAL(18,4)) / 100`],
};

function tablesOf(s, { regions, warehouses, carriers }) {
  const end = s.days * minutesPerDay;
  const id = new Map(s.customers.map((c) => [c.index, c.id]));
  const seen = (moment) => (moment !== null && moment < end ? moment : null);
  const day = (d) => d * minutesPerDay;
  const sum = (lines, of) => lines.reduce((n, l) => n + of(l), 0);
  const billed = (l) =>
    l.order.cancelled || l.order.status === "open" ? l.quantity : l.delivered + l.backordered + l.substituted;
  const sent = (o) => o.status === "shipped" || o.status === "delivered";
  const arrived = (o) => o.status === "delivered";
  return {
    order_line: {
      rows: s.orders,
      columns: {
        order_id: ["text", (o) => o.id],
        line_no: ["text", () => "1"],
        customer_id: ["text", (o) => id.get(o.customer)],
        ordered_on: ["moment", (o) => o.placed],
        confirmed_on: ["moment", (o) => (o.cancelled ? null : o.confirmed)],
        requested_on: ["moment", (o) => day(o.requestedDay)],
        promised_on: ["moment", (o) => day(o.promisedDay)],
        quantity: ["number", (o) => sum(o.lines, (l) => l.quantity)],
        delivered_quantity: ["number", (o) => (sent(o) ? sum(o.lines, (l) => l.delivered) : null)],
        amount: ["money", (o) => sum(o.lines, (l) => billed(l) * l.price)],
        cost: [
          "money",
          (o) => (o.cancelled ? null : sum(o.lines, (l) => billed(l) * s.products[l.product].cost)),
        ],
        channel: ["text", (o) => o.channel],
        region: ["text", (o) => regions[o.region].zh],
        warehouse: ["text", (o) => warehouses[o.warehouse].zh],
        expedited: ["flag", (o) => o.expedited],
        status: ["text", (o) => o.status],
        stocked_out: ["flag", (o) => o.lines.some((l) => l.stockedOut)],
        backordered: ["flag", (o) => o.lines.some((l) => l.backordered > 0)],
        substituted: ["flag", (o) => o.lines.some((l) => l.substituted > 0)],
        wrong_item: ["flag", (o) => (arrived(o) ? o.lines.some((l) => l.wrong) : null)],
        problem: ["flag", (o) => o.problem],
        invoice_correct: ["flag", (o) => (arrived(o) ? o.invoiceCorrect : null)],
        documents_complete: ["flag", (o) => (arrived(o) ? o.documentsComplete : null)],
      },
    },
    delivery: {
      rows: s.deliveries,
      columns: {
        delivery_id: ["text", (x) => x.waybill],
        order_id: ["text", (x) => x.order.id],
        carrier: ["text", (x) => carriers[x.carrier].zh],
        mode: ["text", (x) => (x.order.expedited ? "express" : "road")],
        warehouse: ["text", (x) => warehouses[x.order.warehouse].zh],
        shipped_on: ["moment", (x) => x.shipped],
        delivered_on: ["moment", (x) => seen(x.delivered)],
        quantity: ["number", (x) => x.pieces],
        weight: ["number", (x) => x.weight],
        freight: ["money", (x) => x.freight],
        damaged: ["flag", (x) => (x.delivered < end ? x.damaged : null)],
      },
    },
    customer: {
      rows: s.customers,
      columns: {
        customer_id: ["text", (c) => c.id],
        name: ["text", (c) => c.name],
        type: ["text", (c) => c.type],
        class: ["text", (c) => c.class],
        region: ["text", (c) => regions[c.region].zh],
        city: ["text", (c) => c.city],
        channel: ["text", (c) => c.channel],
        since: ["moment", (c) => day(c.since)],
        target_on_time: ["number", (c) => c.targetOnTime],
        target_in_full: ["number", (c) => c.targetInFull],
      },
    },
    contact: {
      rows: s.contacts,
      columns: {
        contact_id: ["text", (x) => x.id],
        customer_id: ["text", (x) => id.get(x.customer)],
        order_id: ["text", (x) => x.order?.id ?? null],
        kind: ["text", (x) => x.kind],
        reason: ["text", (x) => x.reason],
        channel: ["text", (x) => x.channel],
        opened_on: ["moment", (x) => x.opened],
        answered_on: ["moment", (x) => seen(x.answered)],
        resolved_on: ["moment", (x) => seen(x.resolved)],
        minutes: ["number", (x) => x.minutes],
        compensation: ["money", (x) => (x.compensation > 0 ? x.compensation : null)],
        score: ["number", (x) => (seen(x.resolved) === null ? null : x.score)],
      },
    },
    return_line: {
      rows: s.returns,
      columns: {
        return_id: ["text", (x) => x.id],
        order_id: ["text", (x) => x.line.order.id],
        customer_id: ["text", (x) => id.get(x.line.order.customer)],
        returned_on: ["moment", (x) => day(x.day)],
        quantity: ["number", (x) => x.quantity],
        amount: ["money", (x) => x.amount],
        reason: ["text", (x) => (x.reason === "wrong" ? "wrong-item" : x.reason)],
      },
    },
  };
}

/** A study's input on the firm's records: an in-memory warehouse with every fact table, and the mart built. */
export async function recordsOf(s, assumptions) {
  const [{ openWarehouse }, { tableNames, tables }, { sqlTypes }, { buildMart }, world, { isoDay }] =
    await Promise.all([
      at("facts/duckdb/warehouse"),
      at("core/schema/index"),
      at("facts/sql/types"),
      at("study/mart"),
      at("demo/world"),
      at("demo/calendar"),
    ]);
  const warehouse = await openWarehouse({
    path: null,
    memoryLimit: "3GB",
    threads: 1,
    spillDir: join(tmpdir(), `plimsoll-proof-${process.pid}`),
  });
  await warehouse.run("CREATE SCHEMA fact");
  const given = tablesOf(s, world);
  const facts = {};
  for (const name of tableNames) {
    const columns = Object.entries(tables[name].columns).map(([c, d]) => `"${c}" ${sqlTypes[d.type]}`);
    await warehouse.run(`CREATE TABLE fact."${name}" (${columns.join(", ")}, _src SMALLINT, _row INTEGER)`);
    facts[name] = given[name] === undefined ? none() : await insert(warehouse, name, given[name]);
  }
  const period = { from: isoDay(0), to: isoDay(s.days - 1) };
  const input = {
    warehouse,
    facts: { tables: facts, sources: [], problems: [], dataHash: "", span: period },
    settings: settingsOf(period),
    assumptions,
    before: [],
  };
  await buildMart(warehouse, input.facts, input.settings);
  return input;
}

const none = () => ({ rows: 0, columns: {}, blocked: [] });

async function insert(warehouse, name, { rows, columns }) {
  const filled = {};
  const entries = Object.entries(columns);
  const selected = entries.map(([, [way]], i) => ways[way][1](`x${i}`));
  const unnested = entries.map(([, [way]], i) => `unnest(from_json(?, '["${ways[way][0]}"]')) AS x${i}`);
  for (let from = 0; from < rows.length; from += chunk) {
    const part = rows.slice(from, from + chunk);
    const cells = entries.map(([column, [way, of]]) => {
      const values = part.map((row) => of(row) ?? null);
      const here = values.reduce((n, v) => n + (v === null ? 0 : 1), 0);
      filled[column] ??= {
        filled: 0,
        timed: way === "moment" && !/^(requested|promised)_on$|^since$/.test(column),
      };
      filled[column].filled += here;
      return JSON.stringify(values);
    });
    await warehouse.run(
      `INSERT INTO fact."${name}" (${entries.map(([c]) => c).join(", ")}, _src, _row)
       SELECT ${selected.join(", ")}, 0, row_number() OVER () + ${from} FROM (SELECT ${unnested.join(", ")})`,
      cells,
    );
  }
  return { rows: rows.length, columns: filled, blocked: [] };
}

const settingsOf = (period) => ({
  name: "proof",
  role: "distributor",
  currency: "CNY",
  language: "en",
  asOf: period.to,
  period,
  calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [], extraWorkingDays: [] },
  promise: {
    which: "first",
    by: "date",
    earlyDays: null,
    leadDays: null,
    openOrders: "late",
    unknown: "exclude",
  },
  sampling: "none",
  targets: {},
});
