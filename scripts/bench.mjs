// `npm run bench`: seeded order lines, then in one run and as whole processes: the engine's own typed load, our checked
// load, and the whole study, with peak memory; then cost to serve beside the plain grouped sum. Every figure is a ratio to
// the engine in the same run. Then the fits of the customer models, a large survey, and stock levels. `--part lines`, `loss`,
// `survey` or `level` runs one of them alone.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { costBench } from "./bench-cost.mjs";
import { levelBench, levelLines } from "./bench-level.mjs";
import { lossBench, lossGrowth, lossLines } from "./bench-loss.mjs";
import { surveyBench, surveyLines } from "./bench-survey.mjs";
import { build, install, root } from "./prepare.mjs";

const memoryLimit = "2GB";
const folder = join(root, "bench-data");

const engineColumns = {
  order_id: "VARCHAR",
  line_no: "VARCHAR",
  customer_id: "VARCHAR",
  product_id: "VARCHAR",
  ordered_on: "TIMESTAMP",
  promised_on: "TIMESTAMP",
  delivered_on: "TIMESTAMP",
  quantity: "DECIMAL(18,4)",
  delivered_quantity: "DECIMAL(18,4)",
  amount: "DECIMAL(18,4)",
  cost: "DECIMAL(18,4)",
};

const workspace = (lines) => join(folder, `lines-${lines}`);

/** Five lines an order, a hundredth as many customers, every value a function of the line's number. */
function linesQuery(lines, more = "") {
  const mix = (salt, mod) => `(hash(o * 31 + ${salt}) % ${mod})::INTEGER`;
  return `
    SELECT 'SO' || lpad(o::VARCHAR, 10, '0') AS order_id,
      (i % 5 + 1) AS line_no,
      'C' || lpad(${mix(1, Math.max(10, Math.round(lines / 100)))}::VARCHAR, 7, '0') AS customer_id,
      'P' || lpad((hash(i) % 5000)::VARCHAR, 5, '0') AS product_id,
      d AS ordered_on, d + 3 AS promised_on,
      d + 1 + ${mix(3, 4)} AS delivered_on,
      q AS quantity, q - (hash(i * 7) % 19 = 0)::INTEGER AS delivered_quantity,
      (q * (hash(i) % 5000 + 100) / 100)::DECIMAL(18,2) AS amount,
      (q * (hash(i) % 5000 + 100) / 125)::DECIMAL(18,2) AS cost${more}
    FROM (SELECT i, i // 5 AS o, (hash(i * 3) % 40 + 1)::INTEGER AS q, DATE '2024-01-01' + (hash((i // 5) * 31 + 2) % 540)::INTEGER AS d
          FROM range(${lines}) t(i))`;
}

/** What the cost room reads beside: kilograms and freight of each line. */
const shipped = `,
      q * (hash(i * 5) % 900 + 10)::DOUBLE / 100 AS weight, (q * (hash(i * 11) % 90 + 10) / 20)::DECIMAL(18,2) AS freight`;

async function engine(path) {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(path, { memory_limit: "1GB", threads: "2" });
  return { instance, connection: await instance.connect() };
}

async function generate(lines) {
  const dir = workspace(lines);
  mkdirSync(join(dir, "data"), { recursive: true });
  const csv = join(dir, "data", "lines.csv");
  if (!existsSync(csv)) {
    const { connection } = await engine(":memory:");
    await connection.run(`COPY (${linesQuery(lines)}) TO '${csv}' (HEADER)`);
  }
  const mapping = Object.keys(engineColumns).map((c) => `        ${c}: ${c}`);
  writeFileSync(
    join(dir, "plimsoll.yaml"),
    `plimsoll: 1\nname: bench\ndata: data\nmemoryLimit: ${memoryLimit}\nsources:\n  - files: lines.csv\n    tables:\n      order_line:\n${mapping.join("\n")}\n`,
  );
  return statSync(csv).size;
}

/** One measurement in a process of its own: seconds of work and peak memory. */
const children = {
  async engine(lines) {
    const db = join(workspace(lines), "engine.duckdb");
    rmSync(db, { force: true });
    const { connection } = await engine(db);
    const columns = Object.entries(engineColumns).map(([name, type]) => `'${name}': '${type}'`);
    const csv = join(workspace(lines), "data", "lines.csv");
    return async () => {
      await connection.run(
        `CREATE TABLE lines AS SELECT * FROM read_csv('${csv}', auto_detect = false, header = true, delim = ',', quote = '"', columns = {${columns.join(", ")}})`,
      );
    };
  },
  async load(lines) {
    const { loadFolder, readConfig } = await import("../dist/cli/pipeline.js");
    const dir = workspace(lines);
    return async () => {
      const loaded = await loadFolder({ dir, config: await readConfig(dir) });
      await loaded.warehouse.close();
    };
  },
  async run(lines) {
    const { main } = await import("../dist/cli/main.js");
    const silent = {
      stdout() {},
      stderr() {},
      terminal: false,
      env: {},
      cwd: root,
      ask: async () => "",
      open() {},
    };
    return async () => {
      const code = await main(["run", workspace(lines), "--quiet"], silent);
      if (code !== 0) throw new Error(`run ended with exit code ${code}`);
    };
  },
};

async function child(kind, lines) {
  if (kind === "cost") {
    const path = join(workspace(lines), "cost.duckdb");
    const taken = await costBench(path, { lines, sql: linesQuery(lines, shipped) }, Number(values.rounds));
    process.stdout.write(
      `${JSON.stringify({ ...taken, mebibytes: process.resourceUsage().maxRSS / 1024 })}\n`,
    );
    process.exit(0);
  }
  if (kind === "loss") {
    process.stdout.write(`${JSON.stringify(await lossBench(lines, Number(values.rounds)))}\n`);
    process.exit(0);
  }
  if (kind === "level") {
    process.stdout.write(`${JSON.stringify(await levelBench(folder, Number(values.rounds)))}\n`);
    process.exit(0);
  }
  if (kind === "survey") {
    process.stdout.write(`${JSON.stringify(await surveyBench(folder, lines))}\n`);
    process.exit(0);
  }
  const work = await children[kind](lines);
  const start = process.hrtime.bigint();
  await work();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  process.stdout.write(`${JSON.stringify({ seconds, mebibytes: process.resourceUsage().maxRSS / 1024 })}\n`);
  process.exit(0);
}

function measure(kind, lines, rounds = 1) {
  const args = [process.argv[1], "--child", kind, "--lines", String(lines), "--rounds", String(rounds)];
  const done = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${kind} at ${lines} lines failed:\n${done.stderr}`);
  return JSON.parse(done.stdout.trim().split("\n").at(-1));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function bench(sizes, rounds) {
  const perLine = {};
  for (const lines of sizes) {
    const bytes = await generate(lines);
    const taken = { engine: [], load: [], run: [] };
    const peak = { engine: 0, load: 0, run: 0 };
    for (let round = 0; round < rounds; round++) {
      for (const kind of Object.keys(taken)) {
        const one = measure(kind, lines);
        taken[kind].push(one.seconds);
        peak[kind] = Math.max(peak[kind], one.mebibytes);
      }
    }
    const [e, l, r] = [median(taken.engine), median(taken.load), median(taken.run)];
    perLine[lines] = r / lines;
    const served = measure("cost", lines, Math.max(3, rounds));
    const wall = (kind) => median(served[kind].map((t) => t.seconds));
    // Turn by turn: another process that slows one round slows both of its halves.
    const ratio = (by) => median(served.cost.map((t, i) => t[by] / served.plain[i][by])).toFixed(2);
    process.stdout.write(
      [
        `${lines.toLocaleString("en")} lines, ${(bytes / 1e6).toFixed(0)} MB, median of ${rounds}`,
        `  engine's own typed load   ${e.toFixed(2)} s   ${peak.engine.toFixed(0)} MiB`,
        `  checked, typed load       ${l.toFixed(2)} s   ${peak.load.toFixed(0)} MiB   ${(e / l).toFixed(2)} × the engine's speed (bar 0.5, aim 0.8)`,
        `  whole run                 ${r.toFixed(2)} s   ${peak.run.toFixed(0)} MiB   ${(r / l).toFixed(2)} × the load (bar 6), ${peak.run <= 2048 ? "within" : "ABOVE"} 2 GiB`,
        `  plain grouped sum         ${wall("plain").toFixed(2)} s   customer × product, six columns, as a table (median of ${served.plain.length})`,
        `  cost to serve, six ways   ${wall("cost").toFixed(2)} s   ${served.mebibytes.toFixed(0)} MiB   ${ratio("seconds")} × the plain sum (bar 2; processor time ${ratio("cpu")} ×), ${served.mebibytes <= 2048 ? "within" : "ABOVE"} 2 GiB`,
        "",
      ].join("\n"),
    );
  }
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  if (small !== large)
    process.stdout.write(
      `growth: ${(perLine[large] / perLine[small]).toFixed(2)} × the time per line at ${(large / small).toFixed(0)} × the lines\n`,
    );
}

function benchLoss(rounds) {
  const all = [2400, 100_000, 1_000_000].map((customers) => measure("loss", customers, rounds));
  for (const one of all) process.stdout.write(lossLines(one));
  process.stdout.write(lossGrowth(all));
}

const { values } = parseArgs({
  options: {
    part: { type: "string", default: "all" },
    child: { type: "string" },
    lines: { type: "string" },
    rounds: { type: "string", default: "1" },
  },
});
if (values.child !== undefined) await child(values.child, Number(values.lines));
else {
  install();
  if (build() !== 0) process.exit(1);
  const wanted = (part) => values.part === "all" || values.part === part;
  if (wanted("lines"))
    await bench(
      values.lines === undefined ? [1_000_000, 10_000_000] : values.lines.split(",").map(Number),
      Number(values.rounds),
    );
  if (wanted("loss")) benchLoss(Number(values.rounds));
  if (wanted("survey"))
    for (const width of [1, 3]) process.stdout.write(surveyLines(measure("survey", width)));
  if (wanted("level")) process.stdout.write(levelLines(measure("level", 0, Number(values.rounds))));
}
