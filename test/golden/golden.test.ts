import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, plimsoll } from "../fixtures/cli.js";

const here = import.meta.dirname;
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, "input")))
  .map((entry) => entry.name);

/** What a case leaves behind for the eye: the results, the terminal in both languages, one figure opened. */
async function outputs(dir: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const lang of ["zh", "en"]) {
    const say = async (...argv: string[]) => {
      const told = await plimsoll([...argv, "--lang", lang, "--quiet"], { cwd: join(dir, "..") });
      return `exit ${told.code}\n${told.err}${told.out}`
        .replaceAll(dir, "WORKSPACE")
        .replace(/\S*WORKSPACE/g, "WORKSPACE")
        .replace(/\bw\d+\/out/g, "WORKSPACE/out");
    };
    found.set(`check.${lang}.txt`, await say("check", dir));
    found.set(`run.${lang}.txt`, await say("run", dir));
    found.set(`explain.${lang}.txt`, await say("explain", "measure.otif", dir));
  }
  found.set("results.json", readFileSync(join(dir, "out", "results.json"), "utf8"));
  return found;
}

describe.each(cases)("golden case %s", (name) => {
  it("gives what it gave before (a difference is left in a folder beside it)", async () => {
    const dir = folder();
    cpSync(join(here, name, "input"), dir, { recursive: true });
    const expected = join(here, name, "expected");
    const changed = join(here, `${name}-changed`);
    rmSync(changed, { recursive: true, force: true });
    const got = await outputs(dir);
    const differing = [...got].filter(([file, text]) => {
      const path = join(expected, file);
      return !existsSync(path) || readFileSync(path, "utf8") !== text;
    });
    for (const [file, text] of differing) {
      mkdirSync(changed, { recursive: true });
      writeFileSync(join(changed, file), text);
    }
    expect(differing.map(([file]) => file)).toEqual([]);
  });
});
