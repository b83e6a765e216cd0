// `npm test`: install, lint, types, then every test. The last line counts them: `N passed, N failed, N skipped`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, install, root, step } from "./prepare.mjs";

install();
const bin = (name, ...path) => join(root, "node_modules", name, ...path);
let passed = 0;
let failed = 0;
let skipped = 0;
const count = (name, code) => {
  if (code === 0) passed++;
  else failed++;
  process.stdout.write(`${code === 0 ? "ok" : "FAILED"}  ${name}\n`);
};

count("lint", step(process.execPath, [bin("@biomejs/biome", "bin", "biome"), "ci", "."]));
count("types", build());
count("command", step("npx", ["--no", "plimsoll", "version"]));

const folder = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
const report = join(folder, "vitest.json");
const code = step(process.execPath, [
  bin("vitest", "vitest.mjs"),
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
try {
  const counts = JSON.parse(readFileSync(report, "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  skipped += counts.numPendingTests + counts.numTodoTests;
  // A file that does not load fails no test of its own.
  const broken = counts.testResults.filter(
    (r) => r.status === "failed" && r.assertionResults.length === 0,
  ).length;
  failed += broken;
} catch {
  failed++;
}
if (code !== 0 && failed === 0) failed++;
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(failed === 0 ? 0 : 1);
