// `npm run coverage [-- loss | plan]`: simulated firms, whose planted truth is known, through the study. `loss`: how often
// the 95 % intervals hold what is true. `plan`: whether plans carried out in the simulator bring what they promise. Two
// workers; firms already done under the same code are not done again.
// --firms N --customers N --misleading N (loss: misleading firms) --no-build --fresh
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, install, root } from "./prepare.mjs";
import { lossProof } from "./proof/loss-proof.mjs";
import { planProof } from "./proof/plan-proof.mjs";

/** Exit code when a bar is missed. */
const barMissed = 4;
const proofs = { loss: lossProof, plan: planProof };

if (process.send === undefined) await main();
else process.on("message", work);

async function work({ proof, job }) {
  try {
    process.send({ job, result: await proofs[proof].prove(job) });
  } catch (error) {
    process.send({ job, error: error.stack });
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      firms: { type: "string" },
      customers: { type: "string" },
      misleading: { type: "string" },
      build: { type: "boolean", default: true },
      fresh: { type: "boolean", default: false },
    },
    allowNegative: true,
    allowPositionals: true,
  });
  const [name = "loss"] = positionals;
  const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
  if (proof === undefined) {
    process.stderr.write(`coverage: ${Object.keys(proofs).join(" or ")}, not ${name}\n`);
    process.exit(2);
  }
  if (values.build) {
    install();
    if (build() !== 0) process.exit(1);
  }
  const asked = Object.fromEntries(
    Object.entries(proof.defaults).map(([key, value]) => [key, Number(values[key] ?? value)]),
  );
  const folder = join(root, "bench-data", "coverage", fingerprint(join(root, "dist"), proof));
  if (values.fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const jobs = proof.jobs(asked);
  const file = (job) => join(folder, `${job.name}.json`);

  const open = jobs.filter((job) => !existsSync(file(job)));
  process.stdout.write(`${jobs.length} firms, ${jobs.length - open.length} done before\n`);
  const failures = await inWorkers(name, open, 2, (job, result) =>
    writeFileSync(file(job), `${JSON.stringify(result)}\n`),
  );

  const done = jobs
    .filter((job) => existsSync(file(job)))
    .map((job) => ({ job, result: JSON.parse(readFileSync(file(job), "utf8")) }));
  const { text, missed } = proof.conclude(done);
  process.stdout.write(`\n${text}\n`);
  const missing = [...missed, ...(failures > 0 ? [`${failures} firms failed`] : [])];
  for (const line of missing) process.stdout.write(`MISSED  ${line}\n`);
  process.exit(missing.length === 0 ? 0 : barMissed);
}

/** Hands jobs to processes of their own, one at a time each; gives how many failed. */
function inWorkers(proof, jobs, many, take) {
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
        worker.send({ proof, job });
      };
      worker.on("message", ({ job, result, error }) => {
        done += 1;
        const seconds = ((Date.now() - started) / 1000).toFixed(1);
        const head = `${done}/${jobs.length}  ${job.name}  ${seconds} s`;
        if (error !== undefined) {
          failed += 1;
          process.stdout.write(`${head}  FAILED ${error}\n`);
        } else {
          take(job, result);
          process.stdout.write(`${head}  ${proofs[proof].line(result)}\n`);
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

/** Of the code that simulates and studies: results of other code do not count. */
function fingerprint(dist, { code, scripts }) {
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
  for (const part of code) read(join(dist, part));
  for (const part of scripts) hash.update(readFileSync(join(root, "scripts", "proof", part)));
  return hash.digest("hex").slice(0, 12);
}
