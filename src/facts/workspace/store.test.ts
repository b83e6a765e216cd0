import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProblemError } from "../../core/problem.js";
import { folderProblem, openStore } from "./store.js";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "plimsoll-store-"));
});
afterEach(async () => {
  await chmod(dir, 0o755);
  await rm(dir, { recursive: true, force: true });
});

const run = (n: number) =>
  new Map<string, string>([
    ["results.json", `{"run":${n}}`],
    ["report.xlsx", `book ${n}`],
    ["report.en.html", `page ${n}`],
  ]);

async function out(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of (await readdir(join(dir, "out"))).sort()) {
    files[name] = await readFile(join(dir, "out", name), "utf8");
  }
  return files;
}

/** Moves as Windows does while a file is open: neither the file nor the folder it lies in can be moved. */
const excelHolds = (file: string) => async (from: string, to: string) => {
  const held = basename(from) === file && from.includes(join("out", file));
  if (held || basename(from) === "out") throw Object.assign(new Error("in use"), { code: "EBUSY" });
  await rename(from, to);
};

describe("the folder of the findings", () => {
  it("replaces the old findings with the new ones and leaves nothing beside them", async () => {
    const store = openStore(dir);
    await store.writeOut(new Map([...run(1), ["level.pairs.parquet", "old rows"]]));
    await writeFile(join(dir, "out", "my notes.txt"), "mine");
    const { paths, problems } = await store.writeOut(run(2));
    expect(problems).toEqual([]);
    expect(paths.get("report.xlsx")).toBe(join(dir, "out", "report.xlsx"));
    expect(await out()).toEqual({ ...Object.fromEntries(run(2)), "my notes.txt": "mine" });
    expect(await readdir(dir)).toEqual(["out"]);
    expect(await store.read("results.json")).toBe('{"run":2}');
    expect(await store.read("nothing.json")).toBeNull();
  });

  it("takes along large files written into the draft", async () => {
    const store = openStore(dir);
    await writeFile(join(await store.draft(), "level.pairs.parquet"), "rows");
    await store.writeOut(run(1));
    expect(await out()).toEqual({ ...Object.fromEntries(run(1)), "level.pairs.parquet": "rows" });
  });

  it("gives the workbook another name while the old one is open", async () => {
    await openStore(dir).writeOut(run(1));
    const store = openStore(dir, { move: excelHolds("report.xlsx") });
    const { paths, problems } = await store.writeOut(run(2));
    expect(problems).toMatchObject([
      { code: "report-file-in-use", values: { file: "report.xlsx", instead: "report (2).xlsx" } },
    ]);
    expect(paths.get("report.xlsx")).toBe(join(dir, "out", "report (2).xlsx"));
    expect(await out()).toEqual({
      "report (2).xlsx": "book 2",
      "report.en.html": "page 2",
      "report.xlsx": "book 1",
      "results.json": '{"run":2}',
    });
    await openStore(dir).writeOut(run(3));
    expect(await out()).toEqual(Object.fromEntries(run(3)));
  });

  it("keeps the old findings whole when a move fails half way", async () => {
    await openStore(dir).writeOut(run(1));
    let moves = 0;
    const store = openStore(dir, {
      move: async (from, to) => {
        if (basename(from) === "out") throw Object.assign(new Error("in use"), { code: "EBUSY" });
        if (from.includes(".out.new") && ++moves === 2)
          throw Object.assign(new Error("full"), { code: "ENOSPC" });
        await rename(from, to);
      },
    });
    const error = await store.writeOut(run(2)).catch((e: unknown) => e);
    expect((error as ProblemError).problems[0]?.code).toBe("disk-full");
    expect(await out()).toEqual(Object.fromEntries(run(1)));
    expect(await readdir(dir)).toEqual(["out"]);
  });

  it("puts back what a killed run had moved away", async () => {
    await openStore(dir).writeOut(run(1));
    await rename(join(dir, "out"), join(dir, ".out.old"));
    await mkdir(join(dir, ".out.new"));
    await openStore(dir).draft();
    expect(await out()).toEqual(Object.fromEntries(run(1)));

    await mkdir(join(dir, ".out.undo"));
    await rename(join(dir, "out", "results.json"), join(dir, ".out.undo", "results.json"));
    await openStore(dir).draft();
    expect(await out()).toEqual(Object.fromEntries(run(1)));
  });

  it.skipIf(process.getuid?.() === 0)("says that a folder may not be written", async () => {
    await chmod(dir, 0o555);
    const error = await openStore(dir)
      .writeOut(run(1))
      .catch((e: unknown) => e);
    expect((error as ProblemError).problems).toMatchObject([{ code: "folder-not-writable" }]);
    expect((error as ProblemError).exitCode).toBe(1);
  });

  it("knows what a person can mend", () => {
    const of = (code: string) =>
      folderProblem("/data", Object.assign(new Error(code), { code }))?.problems[0];
    expect(of("EROFS")).toMatchObject({ code: "folder-not-writable", place: { file: "/data" } });
    expect(of("ENOSPC")).toMatchObject({ code: "disk-full" });
    expect(of("EMFILE")).toBeUndefined();
  });

  it("adds one file beside the others, under another name while the old one is open", async () => {
    const store = openStore(dir);
    await store.writeOut(run(1));
    expect(await store.addOut("rejected.xlsx", "a")).toBe(join(dir, "out", "rejected.xlsx"));
    const held = openStore(dir, {
      move: async (from, to) => {
        if (basename(to) === "rejected.xlsx") throw Object.assign(new Error("in use"), { code: "EPERM" });
        await rename(from, to);
      },
    });
    expect(await held.addOut("rejected.xlsx", "b")).toBe(join(dir, "out", "rejected (2).xlsx"));
    expect(await out()).toEqual({
      ...Object.fromEntries(run(1)),
      "rejected.xlsx": "a",
      "rejected (2).xlsx": "b",
    });
  });

  it("tells a full disk from other failures", async () => {
    const full = openStore(dir, {
      move: async () => {
        throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      },
    });
    const error = await full.writeOut(run(1)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ProblemError);
    expect(await readdir(dir)).toEqual([]);
  });
});
