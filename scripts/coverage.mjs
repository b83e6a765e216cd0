// `npm run coverage`: simulated firms, whose planted losses are known, through records, mart, cost and loss study; how
// often the 95 % intervals hold what is true. Two workers; firms already done under the same code are not done again.
// --seeds N --customers N --misleading N (misleading firms) --no-build --fresh
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, install, root } from "./prepare.mjs";
import { proveFirm } from "./proof/firm.mjs";
import { missed, signs, summarise, table } from "./proof/summary.mjs";

/** Exit code when a bar is missed. */
const barMissed = 4;
const seedOf = (n) => n * 7919 + 13;

if (process.send === undefined) await main();
else process.on("message", work);

async function work(job) {
  try {
    process.send({ job, result: await proveFirm(job) });
  } catch (error) {
    process.send({ job, error: error.stack });
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "100" },
      customers: { type: "string", default: "3000" },
      misleading: { type: "string", default: "20" },
      build: { type: "boolean", default: true },
      fresh: { type: "boolean", default: false },
    },
    allowNegative: true,
  });
  if (values.build) {
    install();
    if (build() !== 0) process.exit(1);
  }
  const folder = join(root, "bench-data", "coverage", fingerprint(join(root, "dist")));
  if (values.fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const customers = Number(values.customers);
  const firms = (count, confounded) =>
    Array.from({ length: Number(count) }, (_, n) => ({ seed: seedOf(n), customers, confounded }));
  const jobs = [...firms(values.seeds, false), ...firms(values.misleading, true)];
  const file = ({ seed, confounded }) =>
    join(folder, `${confounded ? "misleading" : "plain"}-${customers}-${seed}.json`);

  const open = jobs.filter((job) => !existsSync(file(job)));
  process.stdout.write(`${jobs.length} firms, ${jobs.length - open.length} done before\n`);
  const failures = await inWorkers(open, 2, (job, result) =>
    writeFileSync(file(job), `${JSON.stringify(result)}\n`),
  );

  const done = jobs.filter((job) => existsSync(file(job)));
  const results = (confounded) =>
    done.filter((j) => j.confounded === confounded).map((j) => JSON.parse(readFileSync(file(j), "utf8")));
  const plain = summarise(results(false));
  const misled = results(true).length === 0 ? null : signs(results(true));
  process.stdout.write(`\n${table(plain, misled)}\n`);
  const missing = [...missed(plain, misled), ...(failures > 0 ? [`${failures} firms failed`] : [])];
  for (const line of missing) process.stdout.write(`MISSED  ${line}\n`);
  process.exit(missing.length === 0 ? 0 : barMissed);
}

/** Hands jobs to processes of their own, one at a time each; gives how many failed. */
function inWorkers(jobs, many, take) {
  const waiting = [...jobs];
  let done = 0;
  let failed = 0;
  const one = () =>
    new Promise((resolve) => {
      if (waiting.length === 0) return resolve();
      const worker = fork(fileURLToPath(import.meta.url), [], { execArgv: ["--max-old-space-size=4096"] });
      let started = Date.now();
      const next = () => {
        const job = waiting.shift();
        if (job === undefined) return worker.kill();
        started = Date.now();
        worker.send(job);
      };
      worker.on("message", ({ job, result, error }) => {
        done += 1;
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        const name = `${done}/${jobs.length}  ${job.confounded ? "misleading" : "plain"} ${job.seed}  ${seconds} s`;
        if (error !== undefined) {
          failed += 1;
          process.stdout.write(`${name}  FAILED ${error}\n`);
        } else {
          take(job, result);
          process.stdout.write(`${name}  ${line(result)}\n`);
        }
        next();
      });
      worker.on("exit", (code) => {
        // A process that died took its firm with it.
        if (code !== null && code !== 0) failed += 1;
        resolve();
      });
      next();
    });
  return Promise.all(Array.from({ length: many }, one)).then(() => failed);
}

function line({ kinds = [], existing, model, horizonDays }) {
  const points = (x) => (x === null ? "–" : (100 * x).toFixed(2));
  const effects = kinds.map(
    (k) => `${k.kind} ${points(k.adjusted)} [${points(k.low)}, ${points(k.high)}] (${points(k.truth)})`,
  );
  const thousands = (x) => (x === null ? "–" : Math.round(x / 1000));
  const money =
    existing === undefined
      ? "nothing told"
      : `existing ${thousands(existing.value)} [${thousands(existing.low)}, ${thousands(existing.high)}] (${thousands(existing.truth)}) thousand`;
  return `${model} ${horizonDays} d; ${money}; ${effects.join("; ")}`;
}

/** Of the code that simulates and studies: results of other code do not count. */
function fingerprint(dist) {
  const hash = createHash("sha256");
  const read = (dir) => {
    for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) read(path);
      else if (entry.name.endsWith(".js")) hash.update(path).update(readFileSync(path));
    }
  };
  for (const part of ["core/loss", "core/stats", "demo", "facts/sql", "study"]) read(join(dist, part));
  for (const part of ["firm.mjs", "records.mjs"])
    hash.update(readFileSync(join(root, "scripts", "proof", part)));
  return hash.digest("hex").slice(0, 12);
}
