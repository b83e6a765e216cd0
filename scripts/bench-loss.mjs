// Fits of the customer models at rising numbers of simulated customers, customers who did the same counted once against
// one by one, and refits for a bootstrap. Called by bench.mjs in a process of its own per number of customers.
import { tsImport } from "tsx/esm/api";

const at = (file) => import(`../dist/core/loss/btyd/${file}.js`);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const bars = { bgnbd: 1, pnbd: 10, refits: 20 };
/** The bars are told at these numbers of customers. */
const barAt = { fits: 1_000_000, refits: 100_000 };
const refits = 200;

/** Seconds of each step at so many customers. */
export async function lossBench(customers, rounds) {
  const { buyers, gammaDraw, betaDraw } = await tsImport("../test/fixtures/buyers.ts", import.meta.url);
  const [{ groupPatterns }, { fitPurchases }, { fitParetoNbd }, { bootstrap }] = await Promise.all(
    ["patterns", "fit", "pnbd-fit", "bootstrap"].map(at),
  );
  // The laws of the CDNOW sample.
  const law = {
    rate: (chance) => gammaDraw(0.243, chance) / 4.414,
    leaving: (chance) => betaDraw(0.793, 2.426, chance),
    atFirst: false,
  };
  const rows = buyers(customers, law, 1);
  const timed = (work) => {
    const seconds = [];
    let result;
    for (let round = 0; round < rounds; round++) {
      const start = process.hrtime.bigint();
      result = work();
      seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
    }
    return { seconds: median(seconds), result };
  };
  const group = timed(() => groupPatterns(rows, 7));
  const patterns = group.result;
  const single = oneByOne(patterns);
  const bgnbd = timed(() => fitPurchases(patterns, false));
  const bgnbdSingle = timed(() => fitPurchases(single, false));
  const pnbd = timed(() => fitParetoNbd(patterns));
  const pnbdSingle = timed(() => fitParetoNbd(single));
  const apart = Math.abs(pnbdSingle.result.logLikelihood / pnbd.result.logLikelihood - 1);
  if (!(apart < 1e-9)) throw new Error(`grouped and single fits differ by ${apart}`);
  const near = pnbd.result;
  const drawn =
    customers > barAt.refits
      ? null
      : timed(() =>
          bootstrap(
            patterns,
            (p) => fitParetoNbd(p, { near, intervals: false }),
            () => [1],
            { draws: refits, seed: 1 },
          ),
        ).seconds;
  return {
    customers,
    patterns: patterns.days.length,
    group: group.seconds,
    bgnbd: bgnbd.seconds,
    bgnbdSingle: bgnbdSingle.seconds,
    pnbd: pnbd.seconds,
    pnbdSingle: pnbdSingle.seconds,
    evaluations: pnbd.result.evaluations,
    singleEvaluations: pnbdSingle.result.evaluations,
    refits: drawn,
  };
}

/** The same customers, each a pattern of its own. */
function oneByOne(patterns) {
  const of = new Int32Array(patterns.totalCustomers);
  let at = 0;
  patterns.customers.forEach((many, i) => {
    of.fill(i, at, at + many);
    at += many;
  });
  const each = (column) => Int32Array.from(of, (i) => column[i]);
  return {
    ...patterns,
    repeats: each(patterns.repeats),
    lastDay: each(patterns.lastDay),
    days: each(patterns.days),
    customers: new Float64Array(of.length).fill(1),
    of,
  };
}

/** The lines of one measurement. */
export function lossLines(m) {
  const s = (x) => `${x.toFixed(2)} s`.padStart(8);
  const bar = (x, most, where) =>
    m.customers === where ? `, ${x <= most ? "within" : "ABOVE"} ${most} s` : "";
  return [
    `${m.customers.toLocaleString("en")} customers, ${m.patterns.toLocaleString("en")} patterns`,
    `  grouping                  ${s(m.group)}`,
    `  BG/NBD with grouping      ${s(m.group + m.bgnbd)}   ${(m.bgnbdSingle / (m.group + m.bgnbd)).toFixed(1)} × as fast as one by one (${m.bgnbdSingle.toFixed(2)} s)${bar(m.group + m.bgnbd, bars.bgnbd, barAt.fits)}`,
    `  Pareto/NBD with grouping  ${s(m.group + m.pnbd)}   ${(m.pnbdSingle / (m.group + m.pnbd)).toFixed(1)} × as fast as one by one (${m.pnbdSingle.toFixed(2)} s)${bar(m.group + m.pnbd, bars.pnbd, barAt.fits)}`,
    ...(m.refits === null
      ? []
      : [
          `  ${refits} refits of Pareto/NBD  ${s(m.refits)}   ${(m.refits / refits / m.pnbd).toFixed(2)} × a fit each${bar(m.refits, bars.refits, barAt.refits)}`,
        ]),
    "",
  ].join("\n");
}

/** Time per pattern and evaluation of the largest against the one before: 1 is linear. */
export function lossGrowth(all) {
  const [before, last] = all.slice(-2);
  if (last === undefined) return "";
  const each = (m) => m.pnbd / m.evaluations / m.patterns;
  return `growth: ${(each(last) / each(before)).toFixed(2)} × the time per pattern and step of Pareto/NBD at ${(last.patterns / before.patterns).toFixed(1)} × the patterns\n`;
}
