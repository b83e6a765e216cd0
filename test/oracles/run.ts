import { readFileSync } from "node:fs";
import { checkCases } from "./check.js";
import type { Case } from "./compare.js";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run oracle -- FILE…");
  process.exit(2);
}
const cases = files.flatMap((file) => (JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] }).cases);
const result = await checkCases(cases);
for (const { family, passed, total, first } of result.families) {
  console.log(`${family}  ${passed}/${total}`);
  if (first !== null) console.log(`    ${first}`);
}
for (const { family, total } of result.unmapped) console.log(`${family}  unmapped (${total})`);
const unmapped = result.unmapped.reduce((sum, u) => sum + u.total, 0);
console.log(`${result.passed} passed, ${result.failed} failed, ${unmapped} unmapped`);
process.exitCode = result.failed === 0 ? 0 : 1;
