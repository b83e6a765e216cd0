// The methods of stock levels and of choosing a plan, one thread: items a second beside the bar, and beside the plain
// sweep over as many numbers in the same run; then scenarios on the demo firm, beyond the study as it stands. Called by
// bench.mjs in a process of its own.
import { existsSync } from "node:fs";
import { join } from "node:path";

const million = 1_000_000;

/** Columns spread evenly over their range, no two alike; the same on every machine. */
const spread = (low, high, count = million, step = 0.6180339887498949) =>
  Float64Array.from({ length: count }, (_, i) => low + (high - low) * ((i * step) % 1));

function seconds(work, rounds) {
  work();
  const taken = Array.from({ length: Math.max(3, rounds) }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  }).sort((a, b) => a - b);
  return taken[taken.length >> 1];
}

/** One number of each room a scenario can reach: the further up the chain, the more is made again. */
const overlays = [
  ["of the plan", { plan: { budget: 50_000 } }],
  ["of levels", { assumptions: { "level.carrying-rate": { value: 0.2 } } }],
  ["of the loss", { assumptions: { "loss.discount-rate": { value: 0.15 } } }],
];

async function scenarios(dir) {
  const { loadFolder, readConfig } = await import("../dist/cli/pipeline.js");
  const { openStudy } = await import("../dist/study/run.js");
  const { writeDemo } = await import("../dist/demo/index.js");
  if (!existsSync(join(dir, "plimsoll.yaml"))) await writeDemo(dir, { seed: 1, language: "en" });
  const config = await readConfig(dir);
  const loaded = await loadFolder({ dir, config }, { aside: true });
  try {
    const study = await openStudy({ config, ...loaded });
    const taken = [];
    for (const [name, overlay] of overlays) {
      const start = process.hrtime.bigint();
      await study.under({ assumptions: {}, level: {}, plan: {}, ...overlay });
      taken.push({
        name: `scenario on the demo, ${name}`,
        bar: 1,
        seconds: Number(process.hrtime.bigint() - start) / 1e9,
      });
    }
    return taken;
  } finally {
    await loaded.warehouse.close();
  }
}

export async function levelBench(folder, rounds) {
  const m = await import("../dist/core/methods.js");
  const level = new Float64Array(million);
  const cost = new Float64Array(million);
  const news = {
    mean: spread(10, 1000),
    sd: spread(1, 90),
    holding: spread(0.1, 3),
    stockout: spread(2, 90),
  };
  const fill = {
    mean: spread(10, 1000),
    sd: spread(2, 90),
    quantity: spread(5, 400, million, 0.7548776662466927),
    fillRate: spread(0.85, 0.999, million, 0.5698402909980532),
  };
  const lots = (count, more) => ({
    fixedCost: spread(5, 200, count),
    holdingCost: spread(0.2, 4, count, 0.7548776662466927),
    penalty: spread(5, 90, count, 0.5698402909980532),
    ...more,
  });
  const normal = lots(million / 5, {
    demandRate: spread(200, 20_000, million / 5, 0.8191725133961645),
    mean: spread(10, 1000, million / 5, 0.6710436067037893),
    sd: spread(3, 150, million / 5, 0.5497004779019703),
  });
  const poisson = lots(million / 5, {
    demandRate: spread(29, 31, million / 5, 0.8191725133961645),
    leadTime: new Float64Array(million / 5).fill(1),
  });
  const items = 100_000;
  const stock = {
    annualDemand: spread(200, 20_000, items),
    holdingCost: spread(0.2, 4, items, 0.7548776662466927),
    orderCost: spread(5, 200, items, 0.5698402909980532),
    leadTimeMean: spread(10, 1000, items, 0.8191725133961645),
    leadTimeSd: spread(3, 150, items, 0.6710436067037893),
    lot: spread(50, 900, items, 0.5497004779019703),
    lostPerUnit: spread(1, 20, items),
  };
  const grid = Float64Array.from({ length: 50 }, (_, j) => 0.8 + (0.1999 * j) / 49);
  const each = 5;
  const options = {
    start: Int32Array.from({ length: items + 1 }, (_, i) => i * each),
    cost: spread(1, 40, items * each),
    gain: spread(1, 90, items * each, 0.7548776662466927),
  };
  const plain = seconds(() => {
    for (let i = 0; i < million; i++) level[i] = fill.mean[i] + fill.sd[i] * fill.fillRate[i];
  }, rounds);
  const rate = (name, count, bar, aim, work) => ({ name, count, bar, aim, seconds: seconds(work, rounds) });
  return {
    plain: { count: million, seconds: plain },
    rates: [
      rate("newsvendor, normal", million, 10e6, null, () => m.newsvendorColumns(news, level, cost)),
      rate("reorder point for a fill rate", million, 1.5e6, 2e6, () => m.reorderPointColumns(fill)),
      rate("best (r,Q), normal", million / 5, 0.4e6, 1e6, () => m.rqNormalColumns(normal)),
      rate("best (r,Q), Poisson at 30", million / 5, 1e6, null, () => m.rqPoissonColumns(poisson)),
    ],
    times: [
      {
        name: "curve of 50 levels, 100,000 items",
        bar: 3,
        seconds: seconds(() => m.itemCurves(stock, grid), 1),
      },
      {
        name: "plan over 100,000 pairs, 5 options",
        bar: 2,
        seconds: seconds(() => m.chooseByMultiplier(options, 100_000), 1),
      },
      ...(await scenarios(join(folder, "demo"))),
    ],
  };
}

export function levelLines({ plain, rates, times }) {
  const million = (perSecond) => `${(perSecond / 1e6).toFixed(2)} M/s`;
  const base = plain.count / plain.seconds;
  return [
    "stock levels and plans, one thread",
    `  plain sweep over three columns      ${million(base)}`,
    ...rates.map(({ name, count, seconds, bar, aim }) => {
      const of = count / seconds;
      const wanted = `bar ${million(bar)}${aim === null ? "" : `, aim ${million(aim)}`}`;
      return `  ${name.padEnd(35)} ${million(of)}   ${(base / of).toFixed(0)} sweeps (${wanted})${of < bar ? "  MISSED" : ""}`;
    }),
    ...times.map(
      ({ name, seconds, bar }) =>
        `  ${name.padEnd(35)} ${seconds.toFixed(2)} s   (bar ${bar} s)${seconds > bar ? "  MISSED" : ""}`,
    ),
    "",
  ].join("\n");
}
