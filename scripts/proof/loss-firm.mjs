// One simulated firm through the study, and beside it what is true of it. The truth takes from the study only the
// questions it answers: which purchases count as exposed, the horizons, and what a purchase of each customer yields.
import { recordsOf } from "./records.mjs";

const at = (file) => import(`../../dist/${file}.js`);
/** Kinds whose effect is planted; a complaint has none of its own, it only tells of the others. */
const planted = ["late", "short", "damaged", "wrong", "slow-answer", "unresolved", "invoice"];
const minutesPerDay = 1440;
const daysPerYear = 365.25;

/** Numbers of the chain that are chosen, not estimated, are held still: what is left is the interval of the records. */
const held = (assumptions) =>
  Object.fromEntries(
    Object.entries(assumptions).map(([id, a]) => [
      id,
      /^loss\.(discount|value|margin|horizon)/.test(id) ? { ...a, low: a.value, high: a.value } : a,
    ]),
  );

export async function proveFirm({ seed, customers, confounded }) {
  const [{ simulate }, { defaultAssumptions }, { studyCost }] = await Promise.all([
    at("demo/index"),
    at("core/assumptions"),
    at("study/cost"),
  ]);
  const clock = stopwatch();
  const s = simulate({ seed, customers, confounded });
  clock("simulate");
  const input = await recordsOf(s, held(defaultAssumptions));
  clock("records");
  await studyCost(input);
  clock("cost");
  const { studyRelation } = await at("study/loss/relation");
  const relation = await studyRelation(input);
  clock("relation");
  const { studyEffects } = await at("study/loss/effects");
  const effects = await studyEffects(input);
  clock("effects");
  const { studyChain } = await at("study/loss/chain");
  const chain = await studyChain(input, relation.made, effects.made);
  clock("chain");
  const result = {
    seed,
    customers: s.customers.length,
    purchases: s.orders.length,
    seconds: clock.all,
    model: relation.made?.model ?? null,
    horizonDays: effects.made?.horizonDays ?? null,
    ...(effects.made === null ? {} : await compare(s, input, relation.made, effects, chain)),
  };
  await input.warehouse.close();
  return result;
}

async function compare(s, input, relation, effects, chain) {
  const { lossTruth } = await at("demo/index");
  const truth = lossTruth(s, {
    horizonDays: effects.made.horizonDays,
    valueYears: relation?.horizonYears ?? 1,
    discountRate: relation?.discountRate ?? 0,
  });
  const exposure = await read(
    input,
    effects.made.links.map((l) => l.kind).filter((k) => planted.includes(k)),
  );
  const number = new Map(s.orders.map((o, n) => [o.id, n]));
  const told = new Map(rows(effects.findings, "loss.effects").map((r) => [r.kind, r]));
  const followed = exposure.rows.filter((r) => r.followed);
  const fails = (r, kind) => s.orders[number.get(r.order)].failures[kind] === true;
  const kinds = exposure.kinds.map((kind) => {
    const met = followed.filter((r) => r[kind] === true);
    const sum = met.reduce((n, r) => n + truth.added(number.get(r.order), kind), 0);
    const link = effects.made.links.find((l) => l.kind === kind);
    const own = told.get(kind) ?? {};
    return {
      kind,
      exposed: met.length,
      // Flagged by the records without the failure, and the other way round: none, if both mean the same by it.
      strangers: followed.filter((r) => (r[kind] === true) !== fails(r, kind)).length,
      truth: met.length === 0 ? null : sum / met.length,
      raw: own.raw ?? null,
      adjusted: own.adjusted ?? null,
      low: own.low ?? null,
      high: own.high ?? null,
      verdict: own.verdict ?? null,
      used: link.value,
      usedLow: link.low,
      usedHigh: link.high,
      source: link.source,
    };
  });
  return { kinds, existing: existing(s, input, truth, exposure, number, chain) };
}

function existing(s, input, truth, exposure, number, chain) {
  const found = chain.findings.figures.find((f) => f.id === "loss.existing");
  const who = new Map(s.customers.map((c) => [c.id, c]));
  const end = s.days * minutesPerDay;
  let cents = 0;
  let leavers = 0;
  for (const r of exposure.rows) {
    const n = number.get(r.order);
    // What had not arrived when the records end is not a failure of the period yet.
    if ((s.orders[n].completed ?? end) >= end) continue;
    leavers += truth.leavers(n);
    cents += truth.leavers(n) * Math.max(0, r.margin ?? 0) * truth.ahead(who.get(r.customer));
  }
  const days = (Date.parse(input.settings.period.to) - Date.parse(input.settings.period.from)) / 864e5 + 1;
  const years = days / daysPerYear;
  return {
    truth: cents / 100 / years,
    leavers: leavers / years,
    value: found?.value ?? null,
    low: found?.interval?.low ?? null,
    high: found?.interval?.high ?? null,
    kind: found?.interval?.kind ?? null,
  };
}

async function read({ warehouse }, kinds) {
  const flags = kinds.map((k) => `e."${k.replace("-", "_")}"`);
  const found = await warehouse.rows({
    sql: `SELECT e.order_id AS "order", e.customer_id AS customer, e.lost IS NOT NULL AS followed,
  CAST(c.contribution AS DOUBLE) / p.n AS margin${flags.map((f, i) => `, ${f} AS f${i}`).join("")}
FROM derived.purchase_exposure e
LEFT JOIN (SELECT customer_id, count(*) AS n FROM derived.purchase_exposure GROUP BY customer_id) p USING (customer_id)
LEFT JOIN derived.customer_cost c USING (customer_id)
ORDER BY e.order_id`,
    shape: {
      order: "text",
      customer: "text",
      followed: "flag",
      margin: "number?",
      ...Object.fromEntries(flags.map((_, i) => [`f${i}`, "flag?"])),
    },
  });
  return {
    kinds,
    rows: found.map((r) => ({ ...r, ...Object.fromEntries(kinds.map((k, i) => [k, r[`f${i}`]])) })),
  };
}

function rows(findings, id) {
  const table = findings.tables.find((t) => t.id === id);
  if (table === undefined) return [];
  return table.rows.map((row) => Object.fromEntries(table.columns.map((c, i) => [c.id, row[i]])));
}

function stopwatch() {
  let last = process.hrtime.bigint();
  const lap = (name) => {
    const now = process.hrtime.bigint();
    lap.all[name] = Number(now - last) / 1e9;
    last = now;
  };
  lap.all = {};
  return lap;
}
