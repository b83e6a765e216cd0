import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Effects } from "../../src/cli/effects.js";
import { main } from "../../src/cli/main.js";
import type { Figure } from "../../src/core/figure.js";
import type { Cell, Results } from "../../src/core/findings.js";

export const repository = resolve(import.meta.dirname, "../..");

/** Real data sets: `PLIMSOLL_TEST_DATA`, or beside the repository. Tests on them skip, visibly, when they are absent. */
export const realData = process.env.PLIMSOLL_TEST_DATA ?? resolve(repository, "../shared/data");

export const hasData = (folder: string): boolean => existsSync(join(realData, folder));

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One command of the real command line, in this process. */
export async function plimsoll(
  args: readonly string[],
  env: Effects["env"] = {},
  cwd = repository,
): Promise<Said> {
  let stdout = "";
  let stderr = "";
  const code = await main([...args], {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    terminal: false,
    env: { PLIMSOLL_TEST_DATA: realData, ...env },
    cwd,
    ask: () => Promise.reject(new Error("asked though there is no terminal")),
    open: () => {},
  });
  return { code, stdout, stderr };
}

const folders: string[] = [];

export function freshFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "plimsoll-e2e-"));
  folders.push(dir);
  return dir;
}

export function removeFolders(): void {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
}

export interface Study extends Said {
  readonly dir: string;
  readonly results: Results;
  figure(id: string): Figure;
  value(id: string): number | null;
  /** A cell of a table, by the first key column. */
  cell(table: string, key: Cell, column: string): Cell | undefined;
}

export function readStudy(dir: string, said: Said): Study {
  const results = JSON.parse(readFileSync(join(dir, "out", "results.json"), "utf8")) as Results;
  const figures = new Map(results.figures.map((f) => [f.id, f]));
  const figure = (id: string) => {
    const found = figures.get(id);
    if (found === undefined) throw new Error(`no figure ${id}`);
    return found;
  };
  return {
    ...said,
    dir,
    results,
    figure,
    value: (id) => figure(id).value,
    cell: (table, key, column) => {
      const found = results.tables[table];
      const at = found?.columns.findIndex((c) => c.id === column) ?? -1;
      return found?.rows.find((row) => row[0] === key)?.[at];
    },
  };
}

/** Runs the study of an example in a copy of its workspace. */
export async function runExample(
  name: string,
  change: (yaml: string) => string = (yaml) => yaml,
): Promise<Study> {
  const dir = freshFolder();
  cpSync(join(repository, "examples", name), dir, {
    recursive: true,
    filter: (path) => !path.includes(".plimsoll"),
  });
  const { writeFileSync } = await import("node:fs");
  const path = join(dir, "plimsoll.yaml");
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return readStudy(dir, await plimsoll(["run", dir, "--quiet"]));
}
